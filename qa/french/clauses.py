"""Subjects of a text and the verbs that follow them, where both are plain to see."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.french.complements import all_complements, complements, goes_on, past_complements
from qa.french.forms import ANY, FEMININE, FP, FS, GRAMMATICAL, MASCULINE, MP, MS, PERSONS, PLURAL, SINGULAR, Trait
from qa.french.phrases import NounPhrase, Reading, bare_phrase, noun_phrase
from qa.french.sums import last_of_several
from qa.french.words import (
    ADVERB_PHRASES,
    ADVERBS_OF_VERBS,
    AVOIR,
    CLITICS,
    COLLECTIVES,
    DETERMINERS,
    DETERMINING,
    ETRE,
    NUMERALS,
    OPENING,
    PREPOSITIONS,
    STOPS,
    SUBJECTS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


class Subject(NamedTuple):
    """A subject at the head of its clause. Indices of tokens."""

    start: int
    end: int
    """The first token after it: a clitic or the verb."""
    mask: int
    """The cells that what agrees with it must share."""
    persons: int
    """The persons its verb can be in, as bits."""
    pronoun: bool
    head: int = -1


class Verb(NamedTuple):
    """The finite verb of a subject, and the clitics before it."""

    at: int
    clitics: tuple[str, ...]


def subjects(reading: Reading) -> Iterator[Subject]:
    """Every sure subject, pronouns first."""
    yield from _pronouns(reading)
    yield from _quantities(reading)
    for index in (*reading.at(DETERMINING), *reading.at(NUMERALS)):
        if _opens(reading, index):
            found = _noun_subject(reading, index)
            if found is not None:
                yield found


def verb_of(reading: Reading, subject: Subject) -> Verb | None:
    """The finite verb right after a subject and its clitics; None where there is none."""
    index, clitics = skip_clitics(reading, subject.end)
    if reading.forms[index].finite:
        return Verb(index, clitics)
    return None


def skip_clitics(reading: Reading, index: int) -> tuple[int, tuple[str, ...]]:
    """The first token from an index on that is no clitic, and the clitics passed."""
    start = index
    while reading.lowers[index] in CLITICS:
        index += 1
    return index, tuple(reading.lowers[start:index])


def skip_adverbs(reading: Reading, index: int) -> int:
    """The first token from an index on that is no adverb of those between an auxiliary and its participle."""
    lowers = reading.lowers
    while True:
        for phrase in ADVERB_PHRASES.get(lowers[index], ()):
            if lowers[index + 1 : index + 1 + len(phrase)] == phrase:
                index += 1 + len(phrase)
                break
        else:
            is_one = lowers[index].endswith("ment") and not reading.forms[index].nominal
            if lowers[index] not in ADVERBS_OF_VERBS and not is_one:
                return index
            index += 1


def _pronouns(reading: Reading) -> Iterator[Subject]:
    for index in reading.at(SUBJECTS):
        lower = reading.lowers[index]
        previous = reading.word(index - 1)
        mask, person = SUBJECTS[lower]
        persons = PERSONS[person]
        if lower in ("nous", "vous") and previous not in OPENING | {","}:
            continue
        if lower in ("elle", "elles") and (previous in PREPOSITIONS or previous in ("comme", "et", "ou", "ni", "que")):
            continue
        if lower == "tu" and previous in ("est", "sont", "était", "a", "ont", "suis", "avait"):
            continue
        alone = lower == "elle" and reading.lowers[index + 1] in _HERS
        if previous in ("et", "ou", "ni") and lower not in ("je", "j'", "tu", "il", "on", "ils") and not alone:
            continue
        if reading.lowers[index + 1] in ("et", "ou", "ni", ",", "-même", "-mêmes"):
            continue
        yield Subject(index, index + 1, mask, persons, True)


_HERS = frozenset("est était sera serait a avait aura aurait s'est".split())
"""Verbs before which *et elle* begins a clause."""


def _quantities(reading: Reading) -> Iterator[Subject]:
    """*Beaucoup de coureurs* and the like, which ask for a plural; *chacun des coureurs* for a singular."""
    for index in reading.at(_MANY):
        if reading.lowers[index + 1] in ("de", "d'") and _opens(reading, index):
            phrase = bare_phrase(reading, index + 2)
            if phrase is not None and not phrase.head_mask & SINGULAR:
                yield Subject(index, past_complements(reading, phrase.end), ANY, PERSONS["3p"], False, phrase.head)
    for index in reading.at(("combien",)):
        phrase = bare_phrase(reading, index + 2) if reading.lowers[index + 1] in ("de", "d'") else None
        if phrase is not None and not phrase.head_mask & SINGULAR and _has_no_subject(reading, phrase.end):
            yield Subject(index, phrase.end, ANY & PLURAL, PERSONS["3p"], False, phrase.head)
    yield from _most(reading)
    yield from _each(reading)
    for index in reading.at(("uns", "unes", "autres")):
        if reading.word(index - 1) == "les" and _opens(reading, index - 1) and not reading.forms[index + 1].nominal:
            mask = FP if reading.lowers[index].endswith("unes") else ANY
            yield Subject(index - 1, index + 1, mask, PERSONS["3p"], False, index)
    for index in reading.at(_SEVERAL):
        if _opens(reading, index) and reading.forms[index + 1].finite and not reading.forms[index + 1].nominal:
            yield Subject(index, index + 1, _SEVERAL[reading.lowers[index]], PERSONS["3p"], False, index)


def _has_no_subject(reading: Reading, verb: int) -> bool:
    """Whether nothing after the verb of a question can be its subject: *combien de gens viennent ?*, not *combien de
    points a l'équipe ?*."""
    following = reading.forms[verb + 1]
    if not reading.forms[verb].finite or reading.lowers[verb] in AVOIR or following.lower.startswith("-"):
        return False
    return not following.traits & (Trait.CAPITAL | Trait.DETERMINER | Trait.NUMERAL) or following.lower == "ce"


def _most(reading: Reading) -> Iterator[Subject]:
    for index in reading.at(("plupart",)):
        if reading.word(index - 1) == "la" and reading.lowers[index + 1] in ("des", "de", "d'"):
            end, plural = complements(reading, index + 1)
            if plural and _opens(reading, index - 1):
                yield Subject(index - 1, end, ANY & PLURAL, PERSONS["3p"], False, index)


def _each(reading: Reading) -> Iterator[Subject]:
    for index in reading.at(_EACH):
        partitive = reading.word(index - 1) == "l'"
        if reading.lowers[index + 1] in ("de", "d'", "des") and (partitive or _opens(reading, index)):
            end, plural = complements(reading, index + 1)
            first = reading.word(index - 1) in STOPS or not index
            if plural and (partitive or first or reading.lowers[index] not in ("un", "une")):
                mask = FS if reading.lowers[index].endswith("e") else MS
                yield Subject(index, end, mask, PERSONS["3s"], False, index)


_SEVERAL = {
    "certains": MP, "certaines": FP, "plusieurs": ANY & PLURAL, "beaucoup": ANY & PLURAL, "toutes": FP,
    "quelques-uns": MP, "quelques-unes": FP, "celles-ci": FP, "celles-là": FP, "ceux-ci": MP, "ceux-là": MP,
}  # fmt: skip
"""Pronouns of several, with their cells."""
_MANY = frozenset("beaucoup peu trop assez tant énormément suffisamment".split())
_EACH = frozenset("chacun chacune aucun aucune un une".split())


_COMPARING = frozenset("ainsi même mêmes plus moins aussi autant tel telle tels telles autre autres meilleur".split())


def _opens(reading: Reading, index: int) -> bool:
    previous = reading.word(index - 1)
    if previous in ("que", "qu'") and not _COMPARING.isdisjoint(reading.lowers[max(index - 6, 0) : index - 1]):
        return False  # la même taille que l'image
    if previous in ("que", "qu'") and _is_restricted(reading, index - 2):
        return False
    if previous in ("tous", "toutes", "tout", "toute"):
        previous = reading.word(index - 2)
    if previous in ("et", "ou") and index > 1:
        return not goes_on(reading, index - 2)
    return index == 0 or previous in OPENING or previous == ","


def _is_restricted(reading: Reading, index: int) -> bool:
    """Whether the *que* after an index opens no clause: *ne protéger que nos cols*, *ainsi que la carte*."""
    if reading.word(index) in ("ainsi", "plutôt"):
        return reading.word(index - 1) not in ETRE  # c'est ainsi que la course a commencé
    denied = {"ne", "n'"} & set(reading.lowers[max(index - 3, 0) : max(index, 0)])
    return bool(denied) and bool(reading.forms[index].traits & Trait.INFINITIVE)


def _noun_subject(reading: Reading, start: int) -> Subject | None:
    if reading.lowers[start] in ("du", "des", "au", "aux"):
        return None
    phrase = noun_phrase(reading, start)
    if phrase is None:
        return None
    mask = phrase.mask & phrase.head_mask
    if not mask:
        return None
    end, plural = all_complements(reading, phrase.end)
    persons = (PERSONS["3s"] if mask & SINGULAR else 0) | (PERSONS["3p"] if mask & PLURAL else 0)
    joined = _joined(reading, start, end, persons, mask)
    if joined is None:
        return None
    if _may_join_complement(reading, phrase.end, end):
        joined = joined[0], joined[1] | persons, joined[2] | mask, joined[3]
    end, persons, mask, more = joined
    plural = plural or more
    persons, mask = last_of_several(reading, start, persons, mask)
    end = _past_relative(reading, end)
    counted = reading.lowers[start : phrase.end] == ["le", "nombre"] and persons == PERSONS["3s"]
    persons, mask = (not counted and _of_collective(reading, phrase, plural=plural)) or (persons, mask)
    if any(_is_title_word(reading, start, index) for index in (*phrase.before, phrase.head)):
        return None
    return Subject(start, end, mask, persons, False, phrase.head)


_EVERY = frozenset("chaque aucun aucune nul nulle tout toute".split())


def _joined(reading: Reading, start: int, end: int, persons: int, mask: int) -> tuple[int, int, int, bool] | None:
    """Past the noun phrases that *et*, *ou* or *ni* joins to one that ends at an index: the end, the persons and cells
    of them together, and whether a complement is a plural; None where what is joined is not sure."""
    plural = False
    while reading.lowers[end] in ("et", "ou", "ni"):
        if reading.lowers[end + 1] in ("des", "du"):  # a second complement, or a second subject
            end, persons, mask = complements(reading, end + 1)[0], persons | PERSONS["3p"], ANY
            continue
        other = noun_phrase(reading, end + 1) if reading.lowers[end + 1] in DETERMINERS else None
        if other is None or not other.mask & other.head_mask:
            return None
        both = other.mask & other.head_mask
        either = reading.lowers[end] != "et"
        joined = MP if (mask | both) & MASCULINE else 0
        each = {reading.lowers[other.determiner], reading.word(start)} <= _EVERY
        joined |= FP if mask & FEMININE and both & FEMININE else 0  # les majuscules et les minuscules: either
        persons = PERSONS["3p"] | (persons if either or each else 0)
        mask = joined | (mask | both if either else 0)
        end, more = complements(reading, other.end)
        plural = plural or more
    return end, persons, mask, plural


def _may_join_complement(reading: Reading, start: int, end: int) -> bool:
    """Whether *et* at ``end`` may join what follows to the complement that begins at ``start``, by its article:
    *les liens entre un serveur et un client*."""
    articles = next((kind for kind in _ARTICLES if reading.lowers[end + 1] in kind), frozenset())
    return reading.lowers[end] in ("et", "ou", "ni") and not articles.isdisjoint(reading.lowers[start:end])


_ARTICLES = (frozenset(("un", "une")), frozenset(("le", "la", "l'", "les")))


def _of_collective(reading: Reading, phrase: NounPhrase, *, plural: bool) -> tuple[int, int] | None:
    """The persons and cells that a collective head leaves open."""
    head = reading.lowers[phrase.head]
    if head not in COLLECTIVES:
        return None
    if head == "nombre" and reading.lowers[phrase.determiner] == "un":
        return PERSONS["3p"] | PERSONS["3s"], ANY  # un grand nombre ont abandonné
    if head in _COUNTED and reading.lowers[phrase.determiner] in ("la", "l'", "le", "cette", "sa"):
        return None  # la liste des candidats a été publiée
    if not plural and head not in _SILENT_COLLECTIVES and not head.endswith("s"):
        return None
    return PERSONS["3p"] | PERSONS["3s"], ANY


_COUNTED = frozenset("liste équipe collection succession armée panel total file bande éventail rangée".split())
"""Collectives that after a definite article count as one."""
_SILENT_COLLECTIVES = frozenset("reste majorité moitié partie minorité".split())
"""Collectives whose complement may go without saying."""


def _past_relative(reading: Reading, index: int) -> int:
    """Past a relative clause between commas (`, qui …,`) that the verb of the main clause follows; else the same
    index."""
    lowers = reading.lowers
    if lowers[index] != "," or lowers[index + 1] != "qui":
        return index
    for comma in range(index + 3, min(index + 30, len(reading.tokens))):
        if lowers[comma] in STOPS:
            break
        if lowers[comma] == ",":
            verb, clitics = skip_clitics(reading, comma + 1)
            form = reading.forms[verb]
            if form.finite & 0b100100 and not form.traits & GRAMMATICAL and (clitics or not form.adjective):
                return comma + 1
    return index


def _is_title_word(reading: Reading, determiner: int, index: int) -> bool:
    form, previous = reading.forms[index], reading.forms[index - 1]
    if not form.traits & Trait.CAPITAL:
        return False
    return not form.noun or (index - 1 > determiner and bool(previous.traits & Trait.CAPITAL))
