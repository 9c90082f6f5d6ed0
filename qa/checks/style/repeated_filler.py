"""The check ``repeated-filler``."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

FILLERS = (
    "à un moment donné", "à un certain moment", "à ce moment-là", "à la fin de la journée", "en fin de compte",
    "au bout du compte", "pour le moment", "à ce stade", "dans une certaine mesure", "d'une certaine manière",
    "d'une manière ou d'une autre", "en termes de", "en ce qui concerne", "il est important de noter",
    "quoi qu'il en soit", "de toute évidence", "pour être honnête", "en même temps", "dans le processus",
)  # fmt: skip
"""Phrases that say little, each the fixed rendering of one that English speech is full of (*at one point*)."""
OFTEN = 3
"""How often one in a document is a habit of the engine."""
WORDS_EACH = 500
"""A long text may repeat a phrase: one in so many words is nothing."""
_PATTERN = regex(
    "|".join(re.escape(filler).replace("'", "['\N{RIGHT SINGLE QUOTATION MARK}]") for filler in FILLERS), re.IGNORECASE
)
_TELLING = frozenset(max(re.findall(r"\w+", filler), key=len) for filler in FILLERS)
"""The longest word of each: a text without any needs no search."""


@check(category="style/awkward", severity=Severity.NEUTRAL)
def repeated_filler(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A filler phrase that stands three times or more in one text.

    English speech says *at one point*, *at the end of the day*, and an engine renders each in one way only. Once is
    French; three times in an article is a habit that a reader hears. The first is left alone.

    Wrong:
        fr: « J'étais perdu », a déclaré Kuss à un moment donné.
        fr: « Il est plus fort », a reconnu Vingegaard à un moment donné.
        fr: « Nous allons perdre », dit Zeeman à un moment donné.

        fr: En termes de watts, il progresse ; en termes de poids, aussi.
        fr: En termes de récupération, il reste du chemin.

    Right:
        fr: « J'étais perdu », a déclaré Kuss à un moment donné.
        fr: « Il est plus fort », a reconnu Vingegaard un peu plus tard.
        fr: « Nous allons perdre », dit Zeeman à un moment donné.

        fr: En termes de watts, il progresse ; son poids baisse aussi.
        fr: Il lui reste à mieux récupérer.
    """
    found: dict[str, list[tuple[Segment, Span]]] = defaultdict(list)
    words = 0
    for segment in document.segments:
        view = context.view(segment.target)
        words += len(view.words)
        if _TELLING.isdisjoint(view.word_set):
            continue
        for match in _PATTERN.finditer(segment.target.prose):
            phrase = match[0].lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
            found[phrase].append((segment, Span(match.start(), match.end())))
    for phrase, places in found.items():
        if len(places) < OFTEN or words > WORDS_EACH * len(places):
            continue
        message = _("« {phrase} » stands {count} times in this text").format(phrase=phrase, count=len(places))
        for segment, span in places:
            yield segment, Finding(span, message)
