"""The check ``foreign-letter``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_LOOKALIKES = {
    "\N{CYRILLIC SMALL LETTER A}": "a",
    "\N{CYRILLIC SMALL LETTER IE}": "e",
    "\N{CYRILLIC SMALL LETTER O}": "o",
    "\N{CYRILLIC SMALL LETTER ER}": "p",
    "\N{CYRILLIC SMALL LETTER ES}": "c",
    "\N{CYRILLIC SMALL LETTER U}": "y",
    "\N{CYRILLIC SMALL LETTER HA}": "x",
    "\N{CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I}": "i",
    "\N{CYRILLIC SMALL LETTER JE}": "j",
    "\N{CYRILLIC SMALL LETTER DZE}": "s",
    "\N{CYRILLIC CAPITAL LETTER A}": "A",
    "\N{CYRILLIC CAPITAL LETTER VE}": "B",
    "\N{CYRILLIC CAPITAL LETTER IE}": "E",
    "\N{CYRILLIC CAPITAL LETTER KA}": "K",
    "\N{CYRILLIC CAPITAL LETTER EM}": "M",
    "\N{CYRILLIC CAPITAL LETTER EN}": "H",
    "\N{CYRILLIC CAPITAL LETTER O}": "O",
    "\N{CYRILLIC CAPITAL LETTER ER}": "P",
    "\N{CYRILLIC CAPITAL LETTER ES}": "C",
    "\N{CYRILLIC CAPITAL LETTER TE}": "T",
    "\N{CYRILLIC CAPITAL LETTER HA}": "X",
    "\N{GREEK SMALL LETTER OMICRON}": "o",
    "\N{GREEK CAPITAL LETTER ALPHA}": "A",
    "\N{GREEK CAPITAL LETTER BETA}": "B",
    "\N{GREEK CAPITAL LETTER EPSILON}": "E",
    "\N{GREEK CAPITAL LETTER OMICRON}": "O",
    "\N{GREEK CAPITAL LETTER TAU}": "T",
}
_TABLE = str.maketrans(_LOOKALIKES)
_WORD = regex(r"[^\W\d_]+")


@check(
    category="linguistic-conventions/character-encoding",
    severity=Severity.MAJOR,
    fix="safe",
    characters=tuple(_LOOKALIKES),
)
def foreign_letter(segment: Segment, context: Context) -> Iterator[Finding]:
    """A Cyrillic or Greek letter that looks like a Latin one, within a Latin word.

    Words wholly in another alphabet are quotations and stay.

    Wrong:
        fr: Le p\N{CYRILLIC SMALL LETTER IE}loton est groupé.

        fr: La \N{CYRILLIC SMALL LETTER ES}ourse est lancée.

        fr: L'\N{CYRILLIC CAPITAL LETTER IE}spagnol attaque.

        fr: Le m\N{GREEK SMALL LETTER OMICRON}nde regarde.

    Right:
        fr: Le peloton est groupé.

        fr: La course est lancée.

        fr: L'Espagnol attaque.

        fr: Le monde regarde.

        fr: Le mot \N{CYRILLIC SMALL LETTER O}\N{CYRILLIC SMALL LETTER EN}\N{CYRILLIC SMALL LETTER A}.

        fr: L'angle \N{GREEK SMALL LETTER ALPHA} et la lettre \N{GREEK SMALL LETTER OMICRON}.
    """
    for match in _WORD.finditer(segment.target.prose):
        word = match[0]
        latin = word.translate(_TABLE)
        if latin != word and any("A" <= letter <= "\N{LATIN SMALL LETTER Z WITH CARON}" for letter in word):
            yield Finding(
                Span(*match.span()), _("a letter of another alphabet within « {word} »").format(word=latin), (latin,)
            )
