"""The check ``english-leftover``."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._english_stretches import english_stretches, is_surely_english, label_words
from qa.checks._languages import ADJECTIVES, ENGLISH_WORDS, LOANS, PHRASES, PLAIN_NOUNS, SMALL, STARTS
from qa.checks._leftovers import is_name, is_part, is_quoted, is_set_off
from qa.english.words import SHORTEST, in_either_spelling
from qa.french.forms import FORMS, Trait
from qa.french.phrases import is_noun_only
from qa.french.tokens import Kind
from qa.french.words import DETERMINERS, PREPOSITIONS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.memo import Memo, Sieve
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment
    from qa.view import View


@check(category="accuracy/untranslated", severity=Severity.MAJOR, needs=("lexicon", "glossary"))
def english_leftover(segment: Segment, context: Context) -> Iterator[Finding]:
    """English words left in a French sentence.

    Reported: words in small letters of the English lexicon that French does not have and sport does not borrow
    (*with*, *announced*, *the lead*), outside quotation marks and brackets and not beside a name, of which they may
    be part; so is all that stands between two marks where it is English from end to end, and the labels of links
    and buttons (*Shop now*). A noun that French may have borrowed (*le mindfulness*) is only noted. Not attempted:
    English words that French spells alike, loans (*le feeling*), names and titles (*Let It Be*).

    Wrong:
        fr: Il a attaqué with deux équipiers.

        fr: Il was en tête jusqu'au virage.

        fr: Le film raconte l'histoire of the gardien.

        fr: Il a signé un contrat until 2027.

        fr: Les médecins ont however confirmé.

        fr: L'équipe which domine est norvégienne.

        fr: Il habite ici and travaille en ville.

        fr: La chercheuse has been invitée.

        fr: Il a roulé through la forêt.

        fr: Elle would revenir au printemps.

        fr: Le Britannique a été dropped dans le dernier col.

        fr: Il reste dix kilometers to go dans cette étape.

        fr: Voir aussi : best bike helmets for gravel riding

        fr: Notre verdict est tombé. Shop now

        fr: Il a fait une strong course devant un spectateur.

        fr: Un spectator a traversé la route.

    Right:
        fr: Il a attaqué avec deux équipiers.

        fr: Il était en tête jusqu'au virage.

        fr: Le film raconte l'histoire du gardien.

        fr: Il a signé un contrat jusqu'en 2027.

        fr: Les médecins ont toutefois confirmé.

        fr: L'équipe qui domine est norvégienne.

        fr: Il habite ici et travaille en ville.

        fr: La chercheuse a été invitée.

        fr: Il a roulé à travers la forêt.

        fr: Elle voudrait revenir au printemps.

        fr: Le Britannique a été lâché dans le dernier col.

        fr: Il reste dix kilomètres dans cette étape.

        fr: Voir aussi : les meilleurs casques de gravel

        fr: Notre verdict est tombé. À l'achat

        fr: Il a fait une belle course devant un spectateur.

        fr: Un spectateur a traversé la route.

        fr: À écouter : « the dark side of the moon » et le podcast Best of the Rest.

        fr: Sport, business, live : le best of de la semaine.

        fr: The Cure et This Is Us sont à l'affiche, With You aussi.

        fr: Le mot « breakaway » désigne l'échappée, la roue libre (freehub body) aussi.

        fr: Le coach et le rookie ont posté un live depuis le bike park, puis un replay.

        fr: Le site weather.com annonce de la pluie, le basket-ball est reporté.

        fr: Le week-end a été marqué par un fair-play exemplaire.

        fr: Le groupe The Cure jouera à Lyon.

        fr: Elle a créé une start-up dans le big data.

        fr: « The show must go on », a lâché le metteur en scène.

        fr: Il a chanté Let It Be dans le bus.

        fr: Il porte le dossard or.

        fr: Six pages furent brûlées.

        fr: Le rock and roll, le drum and bass, le black-out.

        fr: Le drum'n'bass passe à fond dans le bus.

        fr: Le mot vient de l'anglais daemon, et l'on parle de denial en anglais.

        fr: Un must du genre, un come-back.

        fr: Le film Gone with the Wind passe ce soir.

        fr: Le concert de rock 'n' roll passe en prime time.
    """
    text = segment.target
    if not _may_be_left(context.view(text)):
        return
    reading = reading_of(text, context)
    whole = [
        span
        for span in (span_of(reading, first, last) for first, last in english_stretches(reading))
        if not is_quoted(text.prose, span)
    ]
    for span in whole:
        yield Finding(span, _("« {word} » is English").format(word=text.value[span.start : span.end]))
    for first, last in _runs(reading):
        span = span_of(reading, first, last)
        if (
            any(other.contains(span) for other in whole)
            or is_part(text.prose, span)
            or any(reading.is_hyphenated(index) for index in range(first, last))
            or _is_title(reading, first, last)
            or is_set_off(text, context, span)
            or _is_spoken_of(reading, first, last)
        ):
            continue
        yield Finding(
            span,
            _("« {word} » is English").format(word=text.value[span.start : span.end]),
            severity=Severity.NEUTRAL if _may_be_borrowed(reading, first, last) else None,
        )


def _may_be_left(view: View) -> bool:
    """Whether a word of which one stands in whatever is reported is there: in small letters, or one that may open."""
    return not label_words().isdisjoint(view.word_set) or any(
        word in STARTS or any(view.prose[view.words[at][1]].islower() for at in view.places[word])
        for word in _ENGLISH.sift(view.word_set)
    )


def _runs(reading: Reading) -> Iterator[tuple[int, int]]:
    """First and last token of each run of English words, small words at its edges only where French lacks them."""
    weights = [_WEIGHTS[token.text] for token in reading.tokens]
    if max(weights, default=0) <= _DOUBTFUL:
        return
    weights = [
        weight if token.kind is Kind.WORD and not is_name(reading, index) else 0
        for index, (weight, token) in enumerate(zip(weights, reading.tokens, strict=True))
    ]
    index, count = 0, len(weights)
    while index < count:
        last = index
        while last < count and weights[last]:
            last += 1
        if last > index:
            first, final = index, last - 1
            while first <= final and weights[first] == _DOUBTFUL:
                first += 1
            while final >= first and weights[final] == _DOUBTFUL:
                final -= 1
            if first <= final and (max(weights[first : final + 1]) == _SURE or final > first):
                yield first, final
        index = last + 1


_SURE, _LIKELY, _DOUBTFUL = 3, 2, 1


def _weight(word: str) -> int:
    """How sure the word is English: 0 for French, names and marks."""
    form = FORMS[word]
    if form.traits & (Trait.CAPITAL | Trait.MARK):
        return _SURE if form.lower in STARTS and not word.isupper() else 0
    if form.lower in ENGLISH_WORDS:
        return _SURE
    if form.lower in SMALL:
        return _DOUBTFUL if form.traits & Trait.KNOWN else _LIKELY
    if form.traits & Trait.KNOWN or len(form.lower) < SHORTEST or form.lower in LOANS or "-" in word:
        return 0
    return _SURE if form.lower in PLAIN_NOUNS or in_either_spelling(form.lower) else 0


_WEIGHTS = Memo(_weight)
_ENGLISH = Sieve(lambda word: word in STARTS or _WEIGHTS[word] > _DOUBTFUL or is_surely_english(word))
"""The words of which one stands in whatever is reported, labels apart."""


def _is_title(reading: Reading, first: int, last: int) -> bool:
    """Whether a name or a loan beside the words makes them part of a title, or no French word stands by."""
    if is_name(reading, first - 1):
        return True
    around = " ".join(reading.lowers[max(first - 2, 0) : last + 3])
    if any(phrase in around for phrase in PHRASES):
        return True
    if reading.lowers[first] not in _AUXILIARIES and not LOANS.isdisjoint(
        (reading.word(first - 1), reading.lowers[last + 1])
    ):
        return True  # coffee shop, through axle
    if is_name(reading, last + 1):
        return reading.lowers[last] not in _PREPOSITIONS
    before, after = reading.forms[first - 1] if first else None, reading.forms[last + 1]
    return not any(form and form.traits & (Trait.KNOWN | Trait.MARK) for form in (before, after))


def _is_spoken_of(reading: Reading, first: int, last: int) -> bool:
    """Whether the sentence says that the words are English: *de l'anglais daemon*, *markup en anglais*."""
    if "anglais" not in reading.places:
        return False
    before = reading.lowers[max(first - _REACH, 0) : first]
    return "anglais" in before or ("en", "anglais") in pairwise(reading.lowers[last + 1 : last + 6])


_REACH = 8
"""Words over which *en anglais* tells what is to come."""


def _may_be_borrowed(reading: Reading, first: int, last: int) -> bool:
    """Whether content words stand where French takes loans too: behind a determiner, a preposition, a noun."""
    before = reading.forms[first - 1] if first else None
    words = reading.lowers[first : last + 1]
    if before is None or any(
        word in ENGLISH_WORDS or word in SMALL or word in PLAIN_NOUNS or word.endswith(("ed", "ly")) for word in words
    ):
        return False
    if first == last and (words[0] in ADJECTIVES or _has_cognate(words[0]) or _is_before_noun(reading, first)):
        return False
    return before.lower in DETERMINERS or before.lower in PREPOSITIONS or is_noun_only(before)


def _is_before_noun(reading: Reading, index: int) -> bool:
    """Whether a determiner stands before the word and a French noun behind it, where French borrows no adjectives."""
    after = reading.forms[index + 1]
    return reading.word(index - 1) in DETERMINERS and not after.traits & Trait.CAPITAL and is_noun_only(after)


def _has_cognate(word: str) -> bool:
    """Whether French has the word in a spelling of its own, and so no need to borrow it: *spectator*, *rumour*."""
    return any(
        word.endswith(ending) and FORMS[word.removesuffix(ending) + instead].traits & Trait.KNOWN
        for ending, instead in _COGNATES
    )


_AUXILIARIES = frozenset("would will could should was were has had is are did does not".split())


_COGNATES = tuple(
    (f"{english}{plural}", f"{french}{plural}")
    for english, french in (
        ("ator", "ateur"), ("itor", "iteur"), ("ctor", "cteur"), ("our", "eur"), ("ical", "ique"), ("ary", "aire"),
        ("ity", "ité"), ("ious", "ieux"), ("ism", "isme"), ("ist", "iste"), ("ency", "ence"), ("ancy", "ance"),
        ("able", "able"), ("ogy", "ogie"), ("aphy", "aphie"),
    )
    for plural in ("", "s")
)  # fmt: skip
"""Endings of English and of the same words in French."""
_PREPOSITIONS = frozenset("with from until against behind between during since".split())
"""After these a name may follow that is no part of the same title."""
