"""The check ``unwarranted-elision``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import APOSTROPHE, SPACE
from qa.french.euphony import starts_with_vowel_sound
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.i18n import _
from qa.memo import Memo
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_WORD = regex(rf"{APOSTROPHE}(?P<word>[b-dfghj-np-tv-zo][a-zà-ÿ]{{2,}})(?!['’])")
_HEAD = regex(r"(?<![\w'’-])(?:[lLdDjJmMtTsSnNcC]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu)$")
_ASPIRATED_NAMES = regex(
    rf"\b(?P<head>[lLdD]|qu){APOSTROPHE}(?P<word>Hollande|Hongrie|Honduras|Hambourg|Hanovre|Havane|Haye|Harlem|Havre|Hesse)\b"
)
_SAFE = frozenset("oui".split())
"""Speech swallows the vowel before it: j'crois qu'oui."""
_SPOKEN = frozenset("gars mec mecs type monde temps soir reste père chef tour vélo".split())
"""Before these, speech swallows the vowel of the article: l'gars."""
_ELLE = regex(rf"\b(?P<s>[sS]){APOSTROPHE}(?P<word>elles?|on)\b(?!-)")


def _kind(word: str) -> str:
    """``h`` for a word that takes no elision though it begins like one that does, ``c`` for a noun in a consonant."""
    known = lexicon()
    if word in _SAFE or not known.knows(word):
        return ""
    if word[0] in "hoy":
        return "h" if starts_with_vowel_sound(word) is False else ""
    is_noun = Pos.NOUN in known.parts(word) and "s" in known.numbers(word, Pos.NOUN)
    return "c" if is_noun and len(word) > 3 and word not in _SPOKEN else ""


_KINDS = Memo(_kind)


@check(
    category="linguistic-conventions/spelling",
    fix="unsafe",
    needs=("lexicon",),
    characters=("'", "\N{RIGHT SINGLE QUOTATION MARK}"),
)
def unwarranted_elision(segment: Segment, context: Context) -> Iterator[Finding]:
    """A vowel lost before h aspiré, onze or a consonant: l'héros, d'hauts cols, l'onze de départ, l'voiture.

    *Si* loses its own before *il* and *ils* alone. Judged only for words of the lexicon; where usage wavers (l'hyène,
    l'ouate) nothing is said.

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

        fr: L'voiture est au garage, l'yaourt au frais.

        fr: Je pars s'elle vient.

        fr: Il revient d'Hollande.

        fr: Il y'a du vent et il n'y'avait personne.

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

        fr: La voiture est au garage, le yaourt au frais.

        fr: Je pars si elle vient.

        fr: Il revient de Hollande.

        fr: Il y a du vent et il n'y avait personne.

        fr: L'homme, l'heure, l'hiver, l'histoire, l'hôpital, l'honneur, l'huile.

        fr: L'hyène, l'ouate, l'héroïne et l'héroïsme du héros.

        fr: Il s'habille, s'habitue, s'humilie et n'hésite pas.

        fr: L'œuvre, l'oiseau, l'ouest, l'orage.

        fr: « J'crois qu'oui, l'gars d'la ville s'barre », dit-il ; l'yeuse pousse, s'est-elle dit, s'en va-t-on.

        fr: « Y'a du monde », dit-il ; il n'y en a plus.
    """
    prose = segment.target.prose
    for match in _WORD.finditer(prose):
        kind = _KINDS[match["word"]]
        head = _HEAD.search(prose, max(0, match.start() - 7), match.start()) if kind else None
        if head and (kind == "h" or head[0] in "lL"):
            yield _finding(head.start(), match, context)
    if not _NAMES.isdisjoint(context.view(segment.target).word_set):
        for match in _ASPIRATED_NAMES.finditer(prose):
            yield _finding(match.start(), match, context)
    if not _ELLES.isdisjoint(context.view(segment.target).word_set):
        for match in _ELLE.finditer(prose):
            right = f"{match['s']}i {match['word']}"
            message = _("no elision before « {word} »").format(word=match["word"])
            yield Finding(Span(*match.span()), message, (right,))
    if "y" in context.view(segment.target).word_set:
        for match in _THERE.finditer(prose):
            message = _("no elision before « {word} »").format(word=match["word"])
            yield Finding(Span(*match.span("mark")), message, (" ",))


_THERE = regex(rf"(?i:\bil{SPACE}(?:n{APOSTROPHE})?y(?P<mark>{APOSTROPHE})(?P<word>avait|aurait|aura|ait|eut|a)\b)")
"""*Il y'a*; speech alone has *y'a*."""
_NAMES = frozenset("hollande hongrie honduras hambourg hanovre havane haye harlem havre hesse".split())
_ELLES = frozenset({"elle", "elles", "on"})


def _finding(start: int, match: re.Match[str], context: Context) -> Finding:
    word = match["word"]
    head = match.string[start : match.start("word") - 1]
    feminine = head.lower() == "l" and context.lexicon.genders(word) == {"f"}
    right = f"{head}{'a' if feminine else 'e'} {word}"
    return Finding(Span(start, match.end()), _("no elision before « {word} »").format(word=word), (right,))
