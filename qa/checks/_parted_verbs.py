"""Verbs that do not stand right after their subjects: before them, joined by a hyphen, or past an apposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.clauses import Subject, skip_clitics
from qa.french.complements import past_complements
from qa.french.forms import GRAMMATICAL, PERSONS, PLURAL, SINGULAR, Trait
from qa.french.phrases import NounPhrase, noun_phrase
from qa.french.slots import THIRD
from qa.french.words import STOPS, SUBJECTS, TIMES
from qa.grammar import reading_of, slots_of, subjects_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.forms import Form
    from qa.french.phrases import Reading
    from qa.model import Segment


def hyphenated(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Each verb that does not agree with the pronoun that a hyphen joins to it: *peut-tu*."""
    for index in reading.at(_JOINED):
        verb = index - 1 - (reading.word(index - 1) == "-t")
        form = reading.forms[verb]
        persons = PERSONS[SUBJECTS[reading.lowers[index][1:]][1]]
        if verb < 0 or not form.persons or form.finite & persons or form.traits & GRAMMATICAL:
            continue
        if not form.lower.startswith("-"):
            yield verb, index, persons


_JOINED = frozenset(["-tu", "-il", "-elle", "-on", "-ils", "-elles"])


def _describes(form: Form) -> bool:
    """Whether a form begins an apposition: a participle, or an adjective that is no noun."""
    return bool(form.participle) or (form.adjectival and not form.noun)


def past_appositions(segment: Segment, context: Context) -> Iterator[tuple[int, int, int]]:
    """Each verb that does not agree with the noun from which a participle between commas parts it."""
    reading = reading_of(segment.target, context)
    if reading.words.isdisjoint({","}):
        return
    lowers, forms = reading.lowers, reading.forms
    found = subjects_of(segment.target, context)
    nouns = {
        s.start: s
        for s in found
        if lowers[s.end] == ","
        and not s.pronoun
        and (_describes(forms[s.end + 1]) or (lowers[s.end + 1] in _CIRCUMSTANCES and opens_sentence(reading, s.start)))
    }
    for at, slot in slots_of(segment.target, context).items() if nouns else ():
        subject = nouns.get(slot.start)
        if subject is None or slot.kind != "apposition":
            continue
        verb = skip_clitics(reading, at)[0]
        form = reading.forms[verb]
        if form.nominal or form.traits & (GRAMMATICAL | Trait.ADVERB) or form.finite & slot.persons:
            continue
        if form.finite & THIRD and slot.persons in (PERSONS["3s"], PERSONS["3p"]):
            yield verb, subject.head, slot.persons


_CIRCUMSTANCES = frozenset("en malgré pendant depuis après avant dès selon chez sans pour dans par lors grâce".split())
"""What brings in a circumstance between commas: *les voitures, en hiver, démarrent mal*."""


def opens_sentence(reading: Reading, index: int) -> bool:
    """Whether a sentence begins at an index."""
    return index == 0 or reading.word(index - 1) in STOPS


def names(segment: Segment, context: Context) -> Iterator[Subject]:
    """Joined names at the head of a sentence or of a clause."""
    reading = reading_of(segment.target, context)
    if "et" not in reading.places:
        return
    for at, slot in slots_of(segment.target, context).items():
        opens = opens_sentence(reading, slot.start) or reading.word(slot.start - 1) in _CONJUNCTIONS
        if slot.kind == "name" and slot.persons == PERSONS["3p"] and opens:
            end = at - (reading.word(at - 1) in ("ne", "n'"))
            yield Subject(slot.start, end, PLURAL, slot.persons, False, end - 1)


_CONJUNCTIONS = frozenset("que qu' quand lorsque si puisque mais car".split())


def compared(reading: Reading) -> Iterator[tuple[int, NounPhrase]]:
    """Each singular verb of showing or saying after *comme le* and before its plural subject: *comme le montre les*."""
    for index in reading.at(("comme",)):
        form, start = reading.forms[index + 2], index + 3
        if reading.lowers[index + 1] not in ("le", "l'") or form.lower not in _SHOWING:
            continue
        phrase = noun_phrase(reading, start) if reading.lowers[start] in ("les", "ces", "ses", "nos", "vos") else None
        if phrase is not None and not phrase.head_mask & SINGULAR and reading.lowers[phrase.head] not in TIMES:
            yield index + 2, phrase


_SHOWING = frozenset(
    "montre démontre prouve indique suggère confirme rappelle illustre révèle atteste souligne veut dit explique "
    "montrait indiquait confirmait rappelait exige impose précise annonce prévoit permet espérait souhaite".split()
)


def fronted(reading: Reading) -> Iterator[tuple[int, NounPhrase]]:
    """Each singular verb of appearing between the place or time that opens a sentence and its plural subject."""
    for index in reading.at(_APPEARING):
        form, start = reading.forms[index], index + 1
        if form.persons & PERSONS["3p"] or reading.lowers[start] not in ("les", "des", "ces", "ses", "deux", "trois"):
            continue
        opening = next((at for at in range(index - 1, -1, -1) if reading.lowers[at] in STOPS), -1) + 1
        end = index - (reading.word(index - 1) in ("se", "s'"))
        place = noun_phrase(reading, opening + (reading.lowers[opening] not in ("au", "aux")))
        if reading.lowers[opening] not in _PLACING or place is None or past_complements(reading, place.end) != end:
            continue
        phrase = noun_phrase(reading, start)
        if phrase is not None and not phrase.head_mask & SINGULAR and reading.lowers[phrase.head] not in TIMES:
            yield index, phrase


_APPEARING = frozenset(
    "arrive vient apparaît apparait trouve figure suit dresse cache arrivait venait trouvait passe passait défile "
    "circule circulait court pousse vit flotte brille traîne traînait dort dormait pend pendait coule coulait trône "
    "trônait repose reposait subsiste subsistait habite habitait vivait naît poussait attend attendait dressait "
    "cachait "
    "flottait brillait défilait tombe tombait roule roulait dansait danse".split()
)
_PLACING = frozenset("à au aux dans en sur sous derrière devant parmi après avant entre".split())
