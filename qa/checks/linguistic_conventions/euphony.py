"""The check ``euphony``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import like, word_pairs
from qa.french.morphology import Pos
from qa.french.sounds import has_consonant_sound, has_vowel_sound
from qa.i18n import _
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.lexicon import Lexicon
    from qa.model import Segment, Text

_BEFORE_VOWEL = {"nouveau": "nouvel", "beau": "bel", "vieux": "vieil", "fou": "fol"}
_BEFORE_CONSONANT = {long: short for short, long in _BEFORE_VOWEL.items()}
_POSSESSIVES = {"ma": "mon", "ta": "ton", "sa": "son"}
_FEMININE = {long: short for short, long in _POSSESSIVES.items()}
_HEADS = frozenset({"ce", "cet", *_BEFORE_VOWEL, *_BEFORE_CONSONANT, *_POSSESSIVES, *_FEMININE})
_SINGULAR = frozenset("le un ce du au mon ton son notre votre leur quel aucun chaque".split())
"""What stands before an adjective in the singular: « de vieux amis » are several."""
_NOMINAL = frozenset({Pos.NOUN, Pos.ADJECTIVE})
_OTHER = frozenset({Pos.PREPOSITION, Pos.ADVERB, Pos.CONJUNCTION, Pos.PRONOUN, Pos.DETERMINER})


@check(category="linguistic-conventions/grammar", fix="unsafe", needs=("lexicon",), words=_HEADS)
def euphony(segment: Segment, context: Context) -> Iterator[Finding]:
    """The wrong one of two forms that the next sound decides: ce or cet, ma or mon, nouveau or nouvel.

    Before a vowel or a mute h a masculine takes cet, nouvel, bel, vieil, fol and a feminine takes mon, ton, son;
    before a consonant they do not. Words with h aspiré, and words that may be verbs or prepositions (ce avec quoi),
    are not judged.

    Wrong:
        fr: Ce homme a sauvé trois enfants.

        fr: Ma amie travaille à Zurich.

        fr: Le nouveau entraîneur arrive du Portugal.

        fr: Le vieux ami du président a été entendu.

        fr: Cet match restera dans les mémoires.

        fr: Son sœur dirige une entreprise.

        fr: Un nouvel coureur rejoint l'effectif.

        fr: Ce actrice tient la vedette.

        fr: Le nouveau Amazon emploiera mille personnes.

        fr: Sa ancienne adversaire a gagné.

    Right:
        fr: Cet homme a sauvé trois enfants.

        fr: Mon amie travaille à Zurich.

        fr: Le nouvel entraîneur arrive du Portugal.

        fr: Le vieil ami du président a été entendu.

        fr: Ce match restera dans les mémoires.

        fr: Sa sœur dirige une entreprise.

        fr: Un nouveau coureur rejoint l'effectif.

        fr: Cette actrice tient la vedette.

        fr: Le nouvel Amazon emploiera mille personnes.

        fr: Son ancienne adversaire a gagné.

        fr: Ce héros de guerre et ce hors-piste sont connus.

        fr: Sa hache à la main, sa ouate dans l'autre.

        fr: De vieux amis, les vieux ouvriers, ces beaux enfants.

        fr: Le vieux et sage capitaine, ce avec quoi il écrit, ce à quoi il pense.

        fr: Ce est nié, ce était dit, ce onze de départ.

        fr: Le nouveau à l'école, le nouveau yacht, un nouveau hangar.

        fr: De nouveau amis, ils se parlent. Un fou à lier.

        fr: C'est un bel et bien triste jour, un bel athlète.

        fr: Mon amie, son équipe, ton histoire et son onzième victoire.

        fr: Le son produite par la cloche porte loin.
    """
    text = segment.target
    words = context.view(text).words
    for index, first, second in word_pairs(text, context, _HEADS):
        right = _right_form(text, context, index)
        if right:
            found, word = (text.value[span.start : span.end] for span in (first, second))
            yield Finding(
                Span(first.start, second.end),
                _("« {right} » before « {word} »").format(right=right, word=words[index + 1][0]),
                (f"{like(found, right)} {word}",),
            )


def _right_form(text: Text, context: Context, index: int) -> str:
    """The form that should stand at ``index``, empty if the one there is right or may be."""
    words = context.view(text).words
    head, word, start = words[index][0], words[index + 1][0], words[index + 1][1]
    before = words[index - 1][0] if index else ""
    lexicon = context.lexicon
    if text.prose[start].isupper():
        is_new = head == "nouveau" and before in _SINGULAR and len(word) > 3 and word[0] in "aeiéo" and word[:2] != "eu"
        return "nouvel" if is_new and not text.prose[start + 1].isupper() else ""
    if text.prose[words[index + 1][2] : words[index + 1][2] + 1] == "-" or not _is_nominal(word, lexicon):
        return ""
    if has_vowel_sound(word):
        return _before_vowel(head, word, before, lexicon)
    return _before_consonant(head, word, before, lexicon) if has_consonant_sound(word) else ""


def _is_nominal(word: str, lexicon: Lexicon) -> bool:
    parts = lexicon.parts(word)
    return not _NOMINAL.isdisjoint(parts) and _OTHER.isdisjoint(parts) and word not in {"est", "a", "était", "ont"}


def _before_vowel(head: str, word: str, before: str, lexicon: Lexicon) -> str:
    genders, numbers = lexicon.genders(word), lexicon.numbers(word)
    if head in _POSSESSIVES:
        return _POSSESSIVES[head] if "s" in numbers else ""
    if "s" not in numbers or numbers == {"p"}:
        return ""
    if head == "ce":
        return "cette" if genders == {"f"} else "cet"
    if head in _BEFORE_VOWEL and "m" in genders and before in _SINGULAR and numbers == {"s"}:
        return _BEFORE_VOWEL[head]
    return ""


def _before_consonant(head: str, word: str, before: str, lexicon: Lexicon) -> str:
    genders, numbers = lexicon.genders(word), lexicon.numbers(word)
    if numbers != {"s"}:
        return ""
    if head == "cet":
        return "cette" if genders == {"f"} else "ce"
    if head in _BEFORE_CONSONANT and genders == {"m"}:
        return _BEFORE_CONSONANT[head]
    if head in _FEMININE and genders == {"f"} and before not in _ARTICLES and Pos.NOUN in lexicon.parts(word):
        return _FEMININE[head]
    return ""


_ARTICLES = frozenset("le un du au ce de ton son mon et du".split())
"""After these « son » and « ton » are nouns."""
