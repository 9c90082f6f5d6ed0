"""What is said of a subject through être or another copula: adjectives and participles that must agree with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa.french.clauses import Subject, Verb, skip_adverbs, subjects, verb_of
from qa.french.forms import GRAMMATICAL, PERSONS, SINGULAR, Trait
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.words import AVOIR, DETERMINERS, ETRE, NUMERALS, STOPS, SUBJECTS, TIMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.french.phrases import Reading

_PLAIN_COPULAS = frozenset(
    "semble semblent semblait semblaient sembla semblera sembleront devient deviennent devenait devenaient devint "
    "devinrent deviendra deviendront reste restent restait restaient resta restera resteront paraît paraissent "
    "paraissait paraissaient parut parurent demeure demeurent demeurait demeuraient".split()
)
_INFINITIVE_COPULAS = frozenset("être rester devenir paraître sembler demeurer redevenir".split())
_GOVERNING = frozenset(
    "doit doivent devait devaient devra devront devrait devraient dut durent peut peuvent pouvait pouvaient pourra "
    "pourront pourrait pourraient put purent va vont allait allaient veut veulent voulait voulaient voudrait "
    "voudraient semble semblent semblait semblaient paraît paraissent paraissait paraissaient espère espèrent".split()
)
"""Verbs that *être*, *rester* or the like follows with the same subject."""
_STAYED = frozenset(
    f"{stem}{ending}" for stem in ("resté", "devenu", "demeuré", "redevenu") for ending in ("", "e", "s", "es")
)
_MOVED = frozenset(
    f"{stem}{ending}"
    for stem in ("arrivé", "parti", "reparti", "rentré", "revenu", "tombé", "sorti", "ressorti", "né")
    for ending in ("", "e", "s", "es")
)
_REFLEXIVE_COPULAS = frozenset(
    "dit disent disait disaient croit croient croyait croyaient "
    "sent sentent sentait sentaient montre montrent montrait montraient montra montrèrent révèle révèlent révélait "
    "révélaient révéla révélèrent avère avèrent avérait avéraient avéra avérèrent".split()
)
COPULAS = _PLAIN_COPULAS | _REFLEXIVE_COPULAS | _INFINITIVE_COPULAS
"""Verbs that link a subject to an adjective, some only with *se*."""
_REFLEXIVE = frozenset("se s' me m' te t' nous vous".split())
_ADVERBIAL = frozenset("haut court bas clair faux dur net juste plein".split())


class Predicate(NamedTuple):
    """An adjective or participle and the subject it must agree with. Indices of tokens."""

    subject: Subject
    verb: int
    at: int
    reflexive: bool


def predicates(reading: Reading, found: Iterable[Subject] | None = None) -> Iterator[Predicate]:
    """Every sure predicate of the subjects found, coordinated participles included."""
    for subject in subjects(reading) if found is None else found:
        verb = verb_of(reading, subject)
        if verb is None:
            continue
        lower = reading.lowers[verb.at]
        at = _place(reading, verb)
        if not at:
            continue
        if lower in ETRE and not verb.clitics:
            yield from _after_stayed(reading, subject, verb.at, at)
        finite = reading.forms[verb.at].finite
        if not is_predicate(reading, at) or not finite & subject.persons:
            continue
        is_singular = finite & PERSONS["3s"] and not finite & PERSONS["3p"]
        if subject.head >= 0 and is_singular and subject.mask & SINGULAR:  # …, et l'équipe serait: no sum of nouns
            subject = subject._replace(mask=subject.mask & SINGULAR)  # noqa: PLW2901 - the same subject, known better
        if subject.head >= 0 and reading.lowers[subject.head] in TIMES and _opens_phrase(reading, at + 1):
            continue  # cette année est prévu un tour
        reflexive = lower in ETRE and not _REFLEXIVE.isdisjoint(verb.clitics)
        if set(verb.clitics) & {"le", "la", "les", "l'"} or ("en" in verb.clitics and not _is_gone(reading, verb, at)):
            continue
        yield Predicate(subject, verb.at, at, reflexive)
        yield from _next_clauses(reading, subject, at)
        yield from _second(reading, subject, verb.at, at, reflexive=reflexive)
        other = None if reflexive else _coordinated(reading, at)
        if other is not None:
            yield Predicate(subject, verb.at, other, False)


def _is_gone(reading: Reading, verb: Verb, at: int) -> bool:
    """Whether a participle is that of *s'en aller*, *s'en prendre à* and the like."""
    return verb.clitics[-2:-1] in (("s'",), ("se",)) and reading.lowers[at].startswith(_GOING_OFF)


_GOING_OFF = ("allé", "pris", "sorti", "remis", "retourné")


def _place(reading: Reading, verb: Verb) -> int:
    """Where what a verb says of its subject begins; 0 where the verb says nothing of the kind."""
    lower = reading.lowers[verb.at]
    at = skip_adverbs(reading, verb.at + 1)
    if lower in _GOVERNING and reading.lowers[at] in _INFINITIVE_COPULAS and not verb.clitics:
        return skip_adverbs(reading, at + 1)
    if lower in AVOIR and reading.lowers[at] in ("été", "étés"):
        return skip_adverbs(reading, at + 1)
    return at if lower in ETRE or _is_copula(lower, set(verb.clitics)) else 0


def _after_stayed(reading: Reading, subject: Subject, verb: int, stayed: int) -> Iterator[Predicate]:
    """The adjective after *est restée* or *est devenue*, or right after *est arrivée*."""
    moved = reading.lowers[stayed] in _MOVED and reading.forms[stayed + 1].adjectival
    if reading.lowers[stayed + 1] in _OF_PART:
        return
    if not moved and reading.lowers[stayed] not in _STAYED:
        return
    at = skip_adverbs(reading, stayed + 1)
    if is_predicate(reading, at) and reading.forms[verb].finite & subject.persons:
        yield Predicate(subject, verb, at, False)


def _is_copula(verb: str, clitics: set[str]) -> bool:
    """Whether a verb with these clitics links its subject to an adjective: *semble*, *me paraît*, *se montre*."""
    if verb in _PLAIN_COPULAS:
        return not clitics or (verb.startswith(("sembl", "para")) and clitics <= _DATIVES)
    return verb in _REFLEXIVE_COPULAS and bool(clitics & {"se", "s'"}) and clitics <= {"se", "s'", "ne", "n'"}


def _second(reading: Reading, subject: Subject, verb: int, at: int, *, reflexive: bool) -> Iterator[Predicate]:
    """Another adjective of the same subject: after *et*, or after *se sont révélées*."""
    index = skip_adverbs(reading, at + 1) if reflexive else at + 2
    if not is_predicate(reading, index):
        return
    first, form, following = reading.forms[at], reading.forms[index], reading.forms[index + 1]
    if reflexive:
        if first.lower in _REVEALED:
            yield Predicate(subject, verb, index, False)
        return
    joined = reading.lowers[at + 1] == "et" and first.adjective and form.adjectival
    ends = following.traits & (Trait.MARK | Trait.PREPOSITION) or not following.lower
    if joined and ends and not form.noun and not form.participle:
        yield Predicate(subject, verb, index, False)


_DATIVES = frozenset("ne n' me m' te t' lui leur nous vous".split())
_REVEALED = frozenset(
    f"{stem}{ending}"
    for stem in ("révélé", "montré", "avéré", "senti", "cru", "dit", "retrouvé", "déclaré")
    for ending in ("", "e", "s", "es")
)


def _next_clauses(reading: Reading, subject: Subject, start: int) -> Iterator[Predicate]:
    """The predicate of *et s'est …* or *puis a été …* that shares its subject with a predicate before it."""
    for index in range(start + 1, min(start + 15, len(reading.tokens))):
        lower = reading.lowers[index]
        if lower in STOPS or lower in SUBJECTS or lower in _NEW_CLAUSE:
            return
        if lower not in ("et", "puis"):
            continue
        verb = index + 1
        reflexive = reading.lowers[verb] in ("s'", "se")
        verb += reflexive
        if reading.lowers[verb] not in ETRE or not reading.forms[verb].finite & subject.persons:
            continue
        at = skip_adverbs(reading, verb + 1)
        if is_predicate(reading, at) and reading.forms[at].participle:
            yield Predicate(subject, verb, at, bool(reflexive))
        return


_NEW_CLAUSE = frozenset("qui que qu' dont où si quand lorsque car mais comme parce".split())


_OF_PART = frozenset(["prenante", "intégrante"])
"""What follows *partie* as a noun: *ils sont partie prenante*."""
_ASIDE = frozenset("à au aux un une le la les".split())
"""Words before which *juste* is an adverb: *ils sont juste à côté*, *ce sont juste les premiers*."""


def is_predicate(reading: Reading, at: int) -> bool:
    """Whether the word at an index can be said of a subject: an adjective or participle, and no noun there."""
    form, following = reading.forms[at], reading.forms[at + 1]
    aside = following.traits & Trait.PREPOSITION or following.lower in _ASIDE
    loose = (form.lower == "juste" and aside) or following.lower in _OF_PART
    if form.traits & Trait.CAPITAL or form.lower in _NOUNS or loose:
        return False  # ils sont juste à côté
    if form.lower in _ADVERBIAL:
        return not (following.adjective or following.participle)
    barred = GRAMMATICAL & ~Trait.PREPOSITION if form.participle else GRAMMATICAL
    if not (form.adjective or form.participle) or form.traits & (barred | Trait.ADVERB):
        return False
    if following.lower in AVOIR:
        return True
    beside = form.participle and (following.adjective or following.participle)  # ma mère est tombée malade
    if following.noun and not following.traits & (GRAMMATICAL | Trait.ADVERB) and form.noun and not beside:
        return bool(form.participle) and reading.word(at - 1) == "été"  # elle a été élue présidente
    return not (form.adjective and not form.participle and following.noun and not following.traits & GRAMMATICAL)


def _opens_phrase(reading: Reading, index: int) -> bool:
    return reading.lowers[index] in DETERMINERS or reading.lowers[index] in NUMERALS


def _coordinated(reading: Reading, at: int) -> int | None:
    """A participle after `et` that shares subject and auxiliary with the one before."""
    cells = 0
    for index in range(at + 1, at + 8):
        form = reading.forms[index]
        if form.lower == "et":
            other = reading.forms[index + 1]
            if other.participle and not other.noun and not other.finite and not other.participle & cells:
                return index + 1
            return None
        if form.lower in STOPS or form.lower == "," or (form.traits & Trait.PRONOUN and form.lower not in DETERMINERS):
            return None
        if form.finite and not form.noun:
            return None
        cells |= 0 if form.traits & Trait.ADVERB or form.lower in TIMES else form.nominal
    return None


_NOUNS = frozenset(
    "champion chef maître expert témoin auteur leader complice juge capitaine second tout chose mille cause bien mal "
    "fan star vedette monnaie orange marron kaki crème rose debout pair impair candidat membre enfant médecin "
    "propriétaire maire partisan adversaire rival roi pilote arbitre peu dit fois tel favori".split()
)
"""What stands after être as a noun without article, whatever its subject's gender and number."""


_INDIRECT = frozenset(
    "succéder plaire déplaire complaire sourire rire parler nuire mentir ressembler suffire convenir dire demander "
    "permettre faire laisser voir entendre sentir donner offrir accorder assurer imaginer adjuger promettre procurer "
    "attribuer approprier arroger fixer partager écrire téléphoner répondre échanger reprocher jurer payer acheter "
    "survivre figurer rendre mettre casser laver couper brûler fouler briser mordre frotter essuyer raconter rappeler "
    "poser jouer trouver croire penser savoir envoyer réserver interdire forger construire bâtir créer prendre ménager "
    "pardonner vouloir".split()
)
"""Verbs whose `se` is, or may be, an indirect object: their participle does not agree with the subject."""


def is_direct_object(reading: Reading, predicate: Predicate) -> bool:
    """Whether the `se` of a reflexive predicate is the direct object: nothing else can be, and the verb takes one."""
    form, following = reading.forms[predicate.at], reading.forms[predicate.at + 1]
    lemmas = set(lexicon().lemmas(form.lower, Pos.VERB))
    if _is_plainly_direct(reading, predicate, lemmas):
        return True
    if not _INDIRECT.isdisjoint(lemmas):
        return False
    if following.lower in DETERMINERS and following.lower not in ("du", "au", "aux"):
        return False
    if following.lower in ("que", "qu'", "comme") or following.traits & Trait.INFINITIVE:
        return False
    return not (following.noun and not following.adjective and not following.traits & (GRAMMATICAL | Trait.ADVERB))


def _is_plainly_direct(reading: Reading, predicate: Predicate, lemmas: set[str]) -> bool:
    """Whether the `se` of a verb that may have another object is the direct one: *elle s'est rendue à Paris*."""
    following = reading.forms[predicate.at + 1]
    if "rendre" in lemmas:
        return following.lower in ("à", "au", "aux", "en", "chez", "dans")
    if "mettre" in lemmas:
        return following.lower == "à" and bool(reading.forms[predicate.at + 2].traits & Trait.INFINITIVE)
    if "prendre" in lemmas:
        return reading.word(predicate.verb - 1) == "en" and following.lower in ("à", "au", "aux")
    return "laver" in lemmas and bool(following.traits & Trait.MARK or reading.lowers[predicate.at + 2] in TIMES)
