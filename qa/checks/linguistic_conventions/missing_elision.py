"""The check ``missing-elision``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import word_pairs
from qa.french.morphology import Pos
from qa.french.sounds import INITIALS, has_vowel_sound
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text

_ANY_WORD = frozenset("le la de que je ne se me te".split())
_FEW_WORDS = {
    "si": frozenset({"il", "ils"}),
    "ce": frozenset({"est", "était", "étaient"}),
    "lorsque": frozenset("il ils elle elles on en un une".split()),
    "puisque": frozenset("il ils elle elles on en un une".split()),
    "quoique": frozenset("il ils elle elles on en un une".split()),
    "jusque": frozenset("à au aux alors ici en".split()),
}
_SHORT = {
    "que": frozenset("un une à y et".split()) - {"et"},
    "de": frozenset({"une"}),
    "ne": frozenset({"a", "y"}),
    "me": frozenset({"a", "y"}),
    "te": frozenset({"a", "y"}),
    "se": frozenset({"y"}),
    "je": frozenset({"y"}),
}
"""Words too short or too often numbers to count after everything, and after which they do."""
_COMPARING = frozenset("plus moins près".split())
_SCALES = frozenset("million milliard millier demi tiers quart an mois kilomètre mètre siècle euro point seul".split())
"""« Plus de un million » is elided; « de un à dix » counts."""
_HEADS = _ANY_WORD | _FEW_WORDS.keys()
_PLACES = frozenset({Pos.NOUN, Pos.ADJECTIVE, Pos.VERB, Pos.ADVERB, Pos.PRONOUN, Pos.PREPOSITION, Pos.NUMERAL})


@check(category="linguistic-conventions/spelling", fix="safe", needs=("lexicon",), words=_HEADS)
def missing_elision(segment: Segment, context: Context) -> Iterator[Finding]:
    """A word like le, de or que with its vowel before a vowel.

    Le, la, de, que, je, ne, se, me, te lose it before a vowel or a mute h, si before il, lorsque and puisque before
    il, elle, on, en, un. Before h aspiré, onze, oui, yacht, letters, numbers, acronyms and titles nothing is lost.
    After le and la names are not judged (le Eurosport des familles), after de they are.

    Wrong:
        fr: Le équipe slovène a contrôlé la course.

        fr: Les supporters de Alaphilippe l'attendaient.

        fr: On ignore si ils viendront.

        fr: Elle a dit que elle quitterait le gouvernement.

        fr: Il ne a pas répondu à nos questions.

        fr: La histoire se répète rarement.

        fr: Pas de homme providentiel dans ce parti.

        fr: Lorsque il a pris sa retraite, je étais là.

        fr: Ce est la première fois.

        fr: Cela fait plus de une heure que on attend.

        fr: La région perd plus de un million d'habitants.

    Right:
        fr: L'équipe slovène a contrôlé la course.

        fr: Les supporters d'Alaphilippe l'attendaient.

        fr: On ignore s'ils viendront.

        fr: Elle a dit qu'elle quitterait le gouvernement.

        fr: Il n'a pas répondu à nos questions.

        fr: L'histoire se répète rarement.

        fr: Pas d'homme providentiel dans ce parti.

        fr: Lorsqu'il a pris sa retraite, j'étais là.

        fr: C'est la première fois.

        fr: Cela fait plus d'une heure qu'on attend.

        fr: La région perd plus d'un million d'habitants.

        fr: Le oui l'a emporté, le onzième homme et le huit français aussi.

        fr: Le héros de La Hongrie a vu le yaourt, le yacht et le ouistiti.

        fr: Dis-le à ta sœur, prends-le avec toi, ai-je entendu.

        fr: La hausse des prix, la hiérarchie et le harcèlement inquiètent.

        fr: De un à dix, de A à Z, le a et la e, le U23 et la ONU.

        fr: Si elle vient et si on l'attend, le film de et avec elle sera vu.

        fr: Le Havre a gagné, la une du journal le dit.

        fr: L'un dort, l'autre que « Elle » attendait arrive de « Un singe en hiver ».

        fr: Un journaliste de Il Sole raconte l'étape.

        fr: Un groupe de One Direction, un tube de U2.

        fr: Le onze de départ compte jusqu'à onze, de onze à cent.
    """
    text = segment.target
    mark = "\N{RIGHT SINGLE QUOTATION MARK}" if "\N{RIGHT SINGLE QUOTATION MARK}" in text.prose else "'"
    for index, first, second in word_pairs(text, context, _HEADS, initials=INITIALS):
        if _is_error(text, context, index):
            stem = text.value[first.start : first.end - 1]
            yield Finding(
                Span(first.start, second.end),
                _("elision is missing: « {right} »").format(right=f"{stem}{mark}"),
                (f"{stem}{mark}{text.value[second.start : second.end]}",),
            )


def _is_error(text: Text, context: Context, index: int) -> bool:
    words, prose = context.view(text).words, text.prose
    head, head_start, _end = words[index]
    word, start, end = words[index + 1]
    few = _FEW_WORDS.get(head) or (_SHORT.get(head, frozenset()) & {word})
    if few:
        return word in few and prose[start].islower()
    if head == "de" and word == "un":
        before, after = words[index - 1][0] if index else "", words[index + 2][0] if index + 2 < len(words) else ""
        return before in _COMPARING and after in _SCALES
    if word == "a":
        return head in {"le", "la"} and _is_auxiliary(text, context, index)
    if not has_vowel_sound(word) or prose[start + 1].isupper() or any(letter.isdigit() for letter in word):
        return False
    if prose[start].isupper():
        if head in {"le", "la"}:
            return _heads_french_name(text, context, index + 1)
        if word in _FOREIGN_ARTICLES and prose[end + 1 : end + 2].isupper():
            return False  # le journal de Il Sole
        return head in {"de", "que"} and _is_elidable_name(word, prose[head_start])
    return not _PLACES.isdisjoint(context.lexicon.parts(word)) and not _is_foreign(text, end)


_FOREIGN_ARTICLES = frozenset(["il", "el", "al", "in", "as", "os"])


def _is_auxiliary(text: Text, context: Context, index: int) -> bool:
    """Whether the « a » after le or la is the verb: a participle, or an adverb before one, comes next (le a aidé)."""
    following = [word for word, _, _ in context.view(text).words[index + 2 : index + 4]]
    lexicon = context.lexicon
    if not following:
        return False
    if following[0].endswith("ment") or following[0] in {"bien", "mal", "déjà", "toujours", "jamais", "vite"}:
        following = following[1:]
    return bool(following) and any(a.mood == "past-participle" for a in lexicon.analyses(following[0]))


def _heads_french_name(text: Text, context: Context, index: int) -> bool:
    """Whether a capitalised word is a French noun with an accent, or goes on in French: *Équipe*, *Union cycliste*."""
    words = context.view(text).words
    word, _start, end = words[index]
    if Pos.NOUN not in context.lexicon.parts(word):
        return False
    if word[0] in "éèê":
        return True
    following, start, _end = words[index + 1] if index + 1 < len(words) else ("", 0, 0)
    return start == end + 1 and text.prose[start].islower() and Pos.ADJECTIVE in context.lexicon.parts(following)


def _is_elidable_name(word: str, head: str) -> bool:
    """Whether a name surely begins with a vowel sound; English ones (One, Union) and h do not."""
    return head.islower() and word[0] not in "hyu" and not word.startswith(("one", "eu", "ou", "io", "ewa"))


def _is_foreign(text: Text, end: int) -> bool:
    """Whether a hyphen or a point makes the word the first part of something else (e-mail, i.e.)."""
    return text.prose[end : end + 1] == "." and text.prose[end + 1 : end + 2].isalnum()
