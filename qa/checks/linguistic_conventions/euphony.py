"""The check ``euphony``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import like, word_pairs
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.sounds import has_consonant_sound, has_vowel_sound
from qa.i18n import _
from qa.memo import Memo
from qa.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
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

        fr: Ce homme-là a perdu son nouvel livre.

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

        fr: Cet homme-là a perdu son nouveau livre.

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
    for index, first, second in word_pairs(text, context, _HEADS):
        right = _right_form(text, context, index)
        if right:
            found, word = (text.value[span.start : span.end] for span in (first, second))
            yield Finding(
                Span(first.start, second.end),
                _("« {right} » before « {word} »").format(right=right, word=word),
                (f"{like(found, right)} {word}",),
            )


def _right_form(text: Text, context: Context, index: int) -> str:
    """The form that should stand at ``index``, empty if the one there is right or may be."""
    words = context.view(text).words
    head, (word, start, end) = words[index][0], words[index + 1]
    if text.prose[start].isupper():
        right = "nouvel" if head == "nouveau" and _is_vowel_name(word) and not text.prose[start + 1].isupper() else ""
    else:
        right = _RIGHT[head, word]
    if not right:
        return ""
    before = words[index - 1][0] if index else ""
    following = text.prose[end : end + 3]
    if following[:1] == "-" and following not in ("-là", "-ci"):
        return ""
    if (head in _BEFORE_VOWEL and before not in _SINGULAR) or (head in _FEMININE and before in _ARTICLES):
        return ""
    return right


def _is_vowel_name(word: str) -> bool:
    return len(word) > 3 and word[0] in "aeiéo" and word[:2] != "eu"


def _right(pair: tuple[str, str]) -> str:
    """What the first of two words should be before the second, whatever stands before them."""
    head, word = pair
    known = lexicon()
    parts, genders, numbers = known.parts(word), known.genders(word), known.numbers(word)
    if _NOMINAL.isdisjoint(parts) or not _OTHER.isdisjoint(parts) or word in _VERBS or "s" not in numbers:
        return ""
    if has_vowel_sound(word):
        if head in _POSSESSIVES:
            return _POSSESSIVES[head]
        if head == "ce":
            return "cette" if genders == {"f"} else "cet"
        return _BEFORE_VOWEL.get(head, "") if "m" in genders else ""
    if not has_consonant_sound(word):
        return ""
    if head in _BEFORE_CONSONANT:
        return _BEFORE_CONSONANT[head] if "m" in genders else _OF_FEMININE[head]
    if head == "cet":
        return "cette" if genders == {"f"} else "ce"
    return _FEMININE.get(head, "") if genders == {"f"} and Pos.NOUN in parts else ""


_RIGHT = Memo(_right)
_VERBS = frozenset({"est", "a", "était", "ont"})
_OF_FEMININE = {"nouvel": "nouvelle", "bel": "belle", "vieil": "vieille", "fol": "folle"}
_ARTICLES = frozenset("le un du au ce de ton son mon et du".split())
"""After these « son » and « ton » are nouns."""
