"""The check ``capitalised-language``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.french.demonyms import LANGUAGES
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_LANGUAGE = "|".join(sorted((language.capitalize() for language in LANGUAGES), key=len, reverse=True))
_LEADING = (
    "parl(?:e|es|ent|ait|aient|er|é)|appren(?:d|ds|nent|ait)|apprendre|appris|enseign(?:e|er|ait|é)|maîtrise"
    "|traduit(?:e|es|s)?|comprend|interview|langue|mots?|cours|professeur|prof"
)
_NAMED = re.compile(
    rf"\b(?:{_LEADING}){SPACE}(?:couramment{SPACE}|bien{SPACE}|un{SPACE}peu{SPACE})?"
    rf"(?:le{SPACE}|l['’]|en{SPACE}|du{SPACE}|de{SPACE}l['’]|d['’]|de{SPACE})?(?P<a>{_LANGUAGE})(?![\w'’-])"
    rf"|(?<=\ben){SPACE}(?P<b>{_LANGUAGE})(?![\w'’-])(?!{SPACE}[A-ZÀ-Ý])"
)


@check(category="linguistic-conventions/spelling", fix="safe", words=LANGUAGES)
def capitalised_language(segment: Segment, context: Context) -> Iterator[Finding]:
    """The name of a language with a capital.

    Languages are common nouns in French: parler anglais, en japonais.

    Wrong:
        fr: Elle parle Anglais, italien et un peu de russe.

        fr: Il apprend le Japonais depuis trois ans.

        fr: Le livre est traduit en Espagnol.

        fr: Il a répondu en Français aux journalistes.

    Right:
        fr: Elle parle anglais, italien et un peu de russe.

        fr: Il apprend le japonais depuis trois ans.

        fr: Le livre est traduit en espagnol.

        fr: Il a répondu en français aux journalistes.

        fr: Il parle au Français, à l'Anglais et des Belges.

        fr: Le cours de la Bourse, un mot du Danois.

        fr: Il comprend les Italiens et interroge l'Espagnol.
    """
    for match in _NAMED.finditer(segment.target.prose):
        group = "a" if match["a"] else "b"
        if group == "a" and match[0].startswith(("mot", "cours", "prof", "interview")) and "du" in match[0]:
            continue  # un mot du Danois
        right = match[group].lower()
        yield Finding(
            Span(*match.span(group)), _("a language takes no capital: « {right} »").format(right=right), (right,)
        )
