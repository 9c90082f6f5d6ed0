"""The check ``unwarranted-elision``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import APOSTROPHE
from qa.french.euphony import starts_with_vowel_sound
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_ELIDED = re.compile(
    rf"(?<![\w'’-])(?P<head>[lLdDjJmMtTsSnNcC]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu){APOSTROPHE}(?P<word>[ho][a-zà-ÿ]{{2,}})"
)
_HINT = re.compile(rf"{APOSTROPHE}[ho]")
_SAFE = frozenset("oui".split())
"""Speech swallows the vowel before it: j'crois qu'oui."""


@check(
    category="linguistic-conventions/spelling",
    fix="unsafe",
    needs=("lexicon",),
    characters=("'", "\N{RIGHT SINGLE QUOTATION MARK}"),
)
def unwarranted_elision(segment: Segment, context: Context) -> Iterator[Finding]:
    """A vowel lost before h aspiré, or before onze: l'héros, d'hauts cols, l'onze de départ.

    Judged only for words of the lexicon; where usage wavers (l'hyène, l'ouate) nothing is said.

    Wrong:
        fr: L'héros du jour est belge.

        fr: On a gravi d'hauts cols.

        fr: Il a marqué l'onzième but.

        fr: L'hollandais parle vite.

        fr: C'est plus qu'honteux.

        fr: L'haie d'arbres borde la route.

        fr: Ils n'hurlent pas.

        fr: Il craint l'hasard.

        fr: Une équipe d'handballeurs.

        fr: Il a mangé l'homard.

    Right:
        fr: Le héros du jour est belge.

        fr: On a gravi de hauts cols.

        fr: Il a marqué le onzième but.

        fr: Le hollandais parle vite.

        fr: C'est plus que honteux.

        fr: La haie d'arbres borde la route.

        fr: Ils ne hurlent pas.

        fr: Il craint le hasard.

        fr: Une équipe de handballeurs.

        fr: Il a mangé le homard.

        fr: L'homme, l'heure, l'hiver, l'histoire, l'hôpital, l'honneur, l'huile.

        fr: L'hyène, l'ouate, l'héroïne et l'héroïsme du héros.

        fr: Il s'habille, s'habitue, s'humilie et n'hésite pas.

        fr: L'œuvre, l'oiseau, l'ouest, l'orage.
    """
    prose = segment.target.prose
    if not _HINT.search(prose):
        return
    for match in _ELIDED.finditer(prose):
        word = match["word"]
        if word in _SAFE or not context.lexicon.knows(word) or starts_with_vowel_sound(word) is not False:
            continue
        head = match["head"]
        feminine = head.lower() == "l" and context.lexicon.genders(word) == {"f"}
        right = f"{head}{'a' if feminine else 'e'} {word}"
        yield Finding(Span(*match.span()), _("no elision before « {word} »").format(word=word), (right,))
