"""The check ``unpaired-quotation-mark``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._quotes import unpaired
from qa.checks._typography import SPACE
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.context import Context
    from qa.model import Document, Segment

_REACH = 3
"""How many paragraphs on a quotation may be closed."""
_PARAGRAPHS = 0.3
"""The share of segments with several sentences from which on they are taken for paragraphs."""
_OPENS_SENTENCE = regex(rf"«{SPACE}*[^\Wa-zà-ÿ]")
_ENDS_QUOTATION = regex(rf"»(?:{SPACE}*[.!?]?$|,|\.| (?:a|ont|dit|explique|raconte|conclut)\b)")
_LONE_SINGLE = regex(r"(?<!\w)‘(?=[^\W\d_])(?![^\n]*’(?!\w))")


@check(category="linguistic-conventions/punctuation")
def unpaired_quotation_mark(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A quotation mark that nothing opens or closes.

    A quotation over several paragraphs is right when each of them opens it again or when a later one closes it; nested
    guillemets may share one closing mark. Seconds and inches (1'38", 5") are no quotation marks.

    Wrong:
        fr: Le leader le dit : « Je veux gagner ici. Il partira dernier samedi.

        fr: Le chanteur se dit » prêt à revenir sur scène.

        fr: Le rapport juge la situation "très préoccupante dans les hôpitaux.

        fr: Il s'agit d'un signal fort”, a estimé le porte-parole.

        fr: Les ‘gilets jaunes avaient bloqué le même rond-point.

    Right:
        fr: Le leader le dit : « Je veux gagner ici. » Il partira dernier samedi.

        fr: « Je veux gagner ici, et je le dis.
        fr: « Je partirai dernier samedi. »

        fr: « Je veux gagner ici, et je le dis.
        fr: Je partirai dernier samedi », a-t-il conclu.

        fr: Il a terminé à 1'38" du vainqueur, sur un écran de 5".

        fr: « Nous sommes entrés dans le jeu en pensant à nous, a-t-il dit.
        fr: Et nous avons gagné.

        fr: « Il m'a crié : « Vas-y ! », puis il a souri.

        fr: Elle dit “oui” et "non", puis ‘peut-être’.

        fr: Le signe des pouces (") suit le nombre.

        fr: Les années '90 ont changé le vélo de montagne.
    """
    segments = document.segments
    open_before = 0
    for number, segment in enumerate(segments):
        prose = segment.target.prose
        if "‘" in prose:
            yield from ((segment, _finding(prose, match.start())) for match in _LONE_SINGLE.finditer(prose))
        closing, opening = unpaired(prose) if any(mark in prose for mark in '«»“”"') else ([], [])
        if closing and open_before:
            closing, open_before = closing[1:], 0
        if opening and _goes_on(segments[number + 1 : number + 1 + _REACH]):
            opening, open_before = opening[:-1], _REACH + 1
        open_before = max(open_before - 1, 0)
        for place in sorted([*closing, *opening]):
            if prose[place - 1 : place] == "(" and prose[place + 1 : place + 2] == ")":
                continue  # the mark is shown, not meant
            if not (_is_cut(prose, place) and _holds_sentences(document, context)):
                yield segment, _finding(prose, place)


def _holds_sentences(document: Document, context: Context) -> bool:
    """Whether segments are sentences rather than paragraphs, so that quotations run from one into another."""

    def measure() -> bool:
        long = sum(len(context.view(segment.target).sentences) > 1 for segment in document.segments)
        return len(document.segments) > 1 and long < _PARAGRAPHS * len(document.segments)

    return context.once("quotes:sentences", measure)


def _is_cut(prose: str, place: int) -> bool:
    """Whether the partner of the guillemet may stand in a segment before or after this one."""
    if prose[place] == "«":
        return _OPENS_SENTENCE.match(prose, place) is not None
    return prose[place] == "»" and _ENDS_QUOTATION.match(prose, place) is not None


def _goes_on(following: Sequence[Segment]) -> bool:
    """Whether the next paragraph opens the quotation again, or one of the next closes it."""
    if following and following[0].target.prose.lstrip()[:1] in {"«", "“", '"', "»"}:
        return True
    for segment in following:
        closing, opening = unpaired(segment.target.prose)
        if closing:
            return not opening or closing[0] < opening[0]
        if opening:
            return False
    return False


def _finding(prose: str, place: int) -> Finding:
    mark = prose[place]
    if mark in "«“‘":
        message = _("« {mark} » is never closed")
    elif mark in "»”":
        message = _("« {mark} » closes nothing")
    else:
        message = _("« {mark} » has no partner")
    return Finding(Span(place, place + 1), message.format(mark=mark))
