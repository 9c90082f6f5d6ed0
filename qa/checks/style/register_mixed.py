"""The check ``register-mixed``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._english import set_off
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

_TU = regex(r"\b(?:(?:tu|toi|tes)\b|ton(?= [a-zà-ÿ])|te(?= [a-zà-ÿ])|t'(?=[aeéêhiouy]))", re.IGNORECASE)
_VOUS = regex(r"\b(?:vous|votre|vos|vôtres?)\b", re.IGNORECASE)
_ADDRESS = frozenset("tu toi tes ton te t vous votre vos vôtre vôtres".split())
_SET_PHRASE = regex(r"garde[- ]à[- ]vous|rendez[- ]vous|s'il vous|chez vous", re.IGNORECASE)


@check(category="style/inconsistent-style", severity=Severity.NEUTRAL)
def register_mixed(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """The reader, or one person in one quotation, is addressed both as *tu* and as *vous*.

    English *you* leaves the choice to the engine, which decides anew in each sentence. Different people quoted may
    speak differently; a quotation that says *vous* to several and *tu* to one is right, hence the low severity.

    Wrong:
        fr: Tu peux suivre la course en direct.
        fr: Abonnez-vous pour ne rien manquer de votre sport.

        fr: « Tu attaques dans le col et vous serez seul au sommet », a dit le directeur sportif.

    Right:
        fr: Vous pouvez suivre la course en direct.
        fr: Abonnez-vous pour ne rien manquer de votre sport.

        fr: « Tu attaques dans le col », a dit le directeur sportif. « Vous êtes folle », a-t-elle répondu.

        fr: Le rendez-vous est donné : « Tu viens ? »
    """
    reader: tuple[str, Segment] | None = None
    for segment in document.segments:
        prose = segment.target.prose
        if _ADDRESS.isdisjoint(context.view(segment.target).word_set):
            continue
        if not _TU.search(prose) and not _VOUS.search(prose):
            continue
        quoted = [span for span in set_off(prose) if prose[span.start] != "("]
        for span in quoted:
            inside = _forms(prose, span)
            if len({kind for kind, _place in inside}) == 2:
                yield segment, Finding(_second(inside), _("one quotation says both tu and vous"), confidence=0.5)
        for kind, place in _forms(prose, Span(0, len(prose))):
            if any(span.contains(place) for span in quoted):
                continue
            reader = reader or (kind, segment)
            if kind != reader[0]:
                message = _("the reader is {kind} here, {other} before").format(kind=kind, other=reader[0])
                yield segment, Finding(place, message)
                return


def _forms(prose: str, span: Span) -> list[tuple[str, Span]]:
    """Each *tu* or *vous* form within ``span``."""
    fixed = [Span(*match.span()) for match in _SET_PHRASE.finditer(prose, span.start, span.end)]
    found = [
        (kind, Span(*match.span()))
        for kind, pattern in (("tu", _TU), ("vous", _VOUS))
        for match in pattern.finditer(prose, span.start, span.end)
    ]
    return sorted((item for item in found if not any(f.contains(item[1]) for f in fixed)), key=lambda item: item[1])


def _second(forms: list[tuple[str, Span]]) -> Span:
    return next(place for kind, place in forms if kind != forms[0][0])
