"""The check ``capitalised-language``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.french.demonyms import LANGUAGES
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_LEADING = (
    "parl(?:e|es|ent|ait|aient|er|é)|appren(?:d|ds|nent|ait)|apprendre|appris|enseign(?:e|er|ait|é)|maîtrise"
    "|traduit(?:e|es|s)?|comprend|interview|langue|mots?|cours|professeur|prof|étudi(?:e|er|é|ait)|notions?|manuel|leçons?|niveau|diplôme|accent"
)
_NAMED = regex(
    rf"\b(?P<led>{_LEADING}){SPACE}(?:couramment{SPACE}|bien{SPACE}|un{SPACE}peu{SPACE})?"
    rf"(?:le{SPACE}|l['’]|en{SPACE}|(?P<du>du{SPACE})|de{SPACE}l['’]|d['’]|de{SPACE})?$"
)
_IN = regex(rf"\ben{SPACE}$")
_ALSO_PLACES = frozenset(["corse"])
"""Languages that are called as the country: *en Corse* is there."""
_HOOKS = frozenset("_'\N{RIGHT SINGLE QUOTATION MARK}-")
_NAME_AFTER = regex(rf"{SPACE}[A-ZÀ-Ý]")
_OF_PEOPLE = ("mot", "cours", "prof", "interview", "niveau", "accent", "manuel", "notion", "leçon", "diplôme")
"""Un mot du Danois is no word of a language."""


@check(category="linguistic-conventions/spelling", fix="safe", words=LANGUAGES)
def capitalised_language(segment: Segment, context: Context) -> Iterator[Finding]:
    """The name of a language with a capital.

    Languages are common nouns in French: parler anglais, en japonais.

    Wrong:
        fr: Elle parle Anglais, italien et un peu de russe.

        fr: Il apprend le Japonais depuis trois ans.

        fr: Le livre est traduit en Espagnol.

        fr: Il a répondu en Français aux journalistes.

        fr: Le manuel est en Allemand.

        fr: Il enseigne l'Italien à Gand.

        fr: Elle étudie le Chinois le soir.

        fr: Il a appris le Russe seul.

        fr: Un cours d'Anglais commence.

        fr: Le discours est traduit en Grec.

    Right:
        fr: Elle parle anglais, italien et un peu de russe.

        fr: Il apprend le japonais depuis trois ans.

        fr: Le livre est traduit en espagnol.

        fr: Il a répondu en français aux journalistes.

        fr: Le manuel est en allemand.

        fr: Il enseigne l'italien à Gand.

        fr: Elle étudie le chinois le soir.

        fr: Il a appris le russe seul.

        fr: Un cours d'anglais commence.

        fr: Le discours est traduit en grec.

        fr: Il parle au Français, à l'Anglais et des Belges.

        fr: Le cours de la Bourse, un mot du Danois.

        fr: Le niveau du Danois, l'accent du Français et les leçons du Suisse.

        fr: Il comprend les Italiens et interroge l'Espagnol.

        fr: Le champion d'Espagne parle à l'Italien.

        fr: Elle est née en Corse.

        fr: Il court en Suisse et vit en Italie.
    """
    view, prose = context.view(segment.target), segment.target.prose
    for language in LANGUAGES & view.word_set:
        for index in view.places[language]:
            _word, start, end = view.words[index]
            if prose[start].isupper() and prose[end : end + 1] not in _HOOKS and _is_spoken(prose, start, end):
                message = _("a language takes no capital: « {right} »").format(right=language)
                yield Finding(Span(start, end), message, (language,))


def _is_spoken(prose: str, start: int, end: int) -> bool:
    """Whether what stands before makes it a language."""
    named = _NAMED.search(prose, max(0, start - 45), start)
    if named:
        return not (named["du"] and named["led"].startswith(_OF_PEOPLE))
    if prose[start:end].lower() in _ALSO_PLACES:
        return False
    return bool(_IN.search(prose, max(0, start - 4), start)) and not _NAME_AFTER.match(prose, end)
