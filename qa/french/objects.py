"""Objects that stand before their verb, and the participles that must agree with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.clauses import skip_adverbs, skip_clitics
from qa.french.forms import GRAMMATICAL, MP, PLURAL, Trait
from qa.french.phrases import bare_phrase
from qa.french.slots import is_name
from qa.french.words import AVOIR, DETERMINERS, PREPOSITIONS, STOPS, SUBJECTS, TIMES

if TYPE_CHECKING:
    from qa.french.phrases import NounPhrase, Reading

_FREE = frozenset(
    "pu dû voulu su cru fallu coûté valu pesé duré marché dormi mesuré pensé espéré été permis plu souri parlé "
    "suffi".split()
)
"""Participles that stay as they are before an infinitive that is meant, or with a measure."""
_BEFORE_INFINITIVE = frozenset("fait laissé dit eu couru vécu".split())
"""Participles that stay as they are before an infinitive, or with a measure, and agree elsewhere."""
_SPENT = frozenset("perdu gagné repris concédé passé repoussé comblé cédé rendu".split())
"""Participles whose object may be a time: *les deux secondes qu'il a perdues*."""
_DURATIONS = frozenset("secondes minutes heures jours semaines mois années ans".split())
_WEATHER = frozenset("temps froid chaleur vent pluie soleil nuit jour canicule tempête chaleurs".split())
_SEASONS = frozenset("été hiver automne printemps".split())
_MEASURES = frozenset("mètres kilomètres kilos euros francs dollars fois heures minutes secondes".split())
_COMPLETIVE = frozenset(
    "fait idée preuve chose impression nouvelle sentiment certitude espoir crainte raison condition conviction annonce "
    "peur confirmation hypothèse théorie affirmation promesse garantie information possibilité chance rumeur mesure "
    "façon manière sorte point avis doute bruit prétexte signe heure risque regret joie plaisir".split()
)
"""Nouns whose `que` may open a clause that tells what they are."""


def is_alone(reading: Reading, at: int) -> bool:
    """Whether no infinitive and no other object follows a participle."""
    following = reading.forms[at + 1]
    if reading.lowers[at] in _FREE or following.traits & Trait.INFINITIVE:
        return False
    if reading.lowers[at] in _BEFORE_INFINITIVE:
        after = skip_clitics(reading, skip_adverbs(reading, at + 1))[0]
        near = reading.forms[after : after + 5] if following.lower in ("plus", "moins", "souvent", "parfois") else ()
        if any(form.traits & Trait.INFINITIVE for form in near):
            return False  # il les a fait plus d'une fois se retourner
        bare = following.nominal and not following.traits & (GRAMMATICAL | Trait.ADVERB) and not following.finite
        if reading.forms[after].traits & Trait.INFINITIVE or bare:
            return False
    if _is_no_object(reading, at + 1):
        return True
    if following.lower in DETERMINERS and (reading.lowers[at + 2] in TIMES or reading.lowers[at + 2] in _SEASONS):
        return True
    return following.lower not in DETERMINERS or following.lower in ("du", "au", "aux")


def _is_no_object(reading: Reading, index: int) -> bool:
    """Whether the determiner at an index is a pronoun before a verb, or *un par un*."""
    lower, after = reading.lowers[index], index + 1
    if lower in ("un", "une"):
        return reading.lowers[after] == "par"
    if lower == "l'":
        return reading.lowers[after] in AVOIR
    if lower == "leur":
        return bool(reading.forms[after].finite)
    return lower in ("le", "la", "les") and _is_verb(reading, after)


def _is_verb(reading: Reading, at: int) -> bool:
    """Whether a form is a conjugated verb and nothing else: *les étapes qu'il a perdues le hantent*."""
    form = reading.forms[at]
    return bool(form.finite) and not form.nominal and not form.traits & (GRAMMATICAL | Trait.ADVERB)


def object_participle(reading: Reading, phrase: NounPhrase) -> tuple[int, int]:
    """The participle whose object a phrase before `que`, or after `quel`, is, and the cells it must share; else 0."""
    mask = phrase.mask & phrase.head_mask
    lowers = reading.lowers
    if not mask or lowers[phrase.head] in _COMPLETIVE:
        return 0, 0
    if lowers[phrase.determiner] in ("quels", "quelles", "quelle", "quel"):
        if reading.word(phrase.determiner - 1) in PREPOSITIONS:
            return 0, 0  # en quels lieux a-t-elle couru
        at = asked_participle(reading, phrase.end)
    else:
        que = _past_bare_complement(reading, phrase.end)
        if lowers[que] not in ("que", "qu'") or _is_set_off(reading, phrase):
            return 0, 0
        at = relative_participle(reading, que)
        if at and que > phrase.end and reading.forms[at].participle & reading.forms[que - 1].nominal:
            return 0, 0
    if not at or _is_measure(reading, phrase, at) or _another_fits(reading, phrase, reading.forms[at].participle):
        return 0, 0
    if reading.word(phrase.determiner - 1) in ("et", "ou") and reading.forms[phrase.determiner - 2].nominal:
        mask |= MP  # les voisins et les voisines qu'il a rencontrés
    return at, mask


def _past_bare_complement(reading: Reading, index: int) -> int:
    """Past *de jeunesse* in *les erreurs de jeunesse que*; the same index where no such complement stands there."""
    noun = reading.forms[index + 1]
    if reading.lowers[index] in ("de", "d'", "en") and noun.noun and not noun.traits & (GRAMMATICAL | Trait.CAPITAL):
        return index + 2
    return index


def counted_participle(reading: Reading, combien: int) -> tuple[int, int]:
    """The participle of *combien de courses a-t-il gagnées*, from the index of *combien*, and its cells; else 0."""
    if reading.lowers[combien + 1] not in ("de", "d'"):
        return 0, 0
    phrase = bare_phrase(reading, combien + 2)
    if phrase is None or not phrase.head_mask & PLURAL or reading.lowers[phrase.head] in TIMES | _MEASURES:
        return 0, 0
    return asked_participle(reading, phrase.end), phrase.head_mask & PLURAL


def asked_participle(reading: Reading, auxiliary: int) -> int:
    """The participle after *a-t-il*, or in an exclamation after *il a*, from an index on; else 0."""
    lowers = reading.lowers
    auxiliary += lowers[auxiliary] in ("m'", "t'", "nous", "vous", "lui", "leur") and lowers[auxiliary + 1] in AVOIR
    if lowers[auxiliary] in SUBJECTS:
        exclaimed = _auxiliary(reading, auxiliary)
        at = _participle_after(reading, exclaimed + 1) if exclaimed else 0
        return at if at and lowers[at + 1] in ("!", "", ".", "…") else 0
    if lowers[auxiliary] not in AVOIR or not lowers[auxiliary + 1].startswith("-"):
        return 0
    after = auxiliary + 1
    while lowers[after].startswith("-"):
        after += 1
    return _participle_after(reading, after)


def _is_measure(reading: Reading, phrase: NounPhrase, at: int) -> bool:
    """Whether the noun before `que` says how long, how much or what weather, and is no object."""
    noun, participle = reading.lowers[phrase.head], reading.lowers[at]
    if noun in TIMES and (participle not in _SPENT or noun not in _DURATIONS):
        return True
    if participle == "fait" and noun in _WEATHER:
        return True
    return participle in ("couru", "vécu") and noun in _MEASURES


def relative_participle(reading: Reading, que: int) -> int:
    """The participle whose object the `que` at an index is; 0 where none is sure."""
    if reading.lowers[que + 1] in AVOIR:
        return _before_subject(reading, que + 2)
    auxiliary = _auxiliary(reading, que + 1)
    return _participle_after(reading, auxiliary + 1) if auxiliary else 0


def _before_subject(reading: Reading, index: int) -> int:
    """The participle from an index on that its subject follows: *la voiture qu'a achetée mon père*; else 0."""
    at = skip_adverbs(reading, index)
    form, following = reading.forms[at], reading.lowers[at + 1]
    if not form.participle or not form.traits & Trait.TRANSITIVE or form.lower in _FREE:
        return 0
    return at if following in DETERMINERS and following not in ("du", "des", "au", "aux") else 0


def _participle_after(reading: Reading, index: int) -> int:
    """The participle of a transitive verb from an index on whose object stands before and nothing after; else 0."""
    at = skip_adverbs(reading, index)
    form, following = reading.forms[at], reading.forms[at + 1]
    if not form.participle or not form.traits & Trait.TRANSITIVE or form.traits & GRAMMATICAL & ~Trait.PREPOSITION:
        return 0
    ends = following.traits & (Trait.MARK | Trait.PREPOSITION | Trait.ADVERB) or following.finite
    ends = ends or following.lower in _AFTER_CLAUSES
    ends = ends or (following.lower in ("le", "la", "les") and _is_verb(reading, at + 2))
    ends = ends or reading.lowers[at + 2] in TIMES or reading.lowers[at + 2] in _SEASONS
    if following.lower == "à":
        ends = reading.lowers[at + 2] in DETERMINERS and not reading.forms[at + 3].traits & Trait.INFINITIVE
    if not ends or following.lower in ("que", "qu'", "des", "de", "d'") or not is_alone(reading, at):
        return 0
    return at


_AFTER_CLAUSES = frozenset("leur n' ne lui nous vous l' et me m' te t' se s' y".split())
"""What may begin the rest of the sentence after a relative clause: before its verb, or with another clause."""


def fronted_participle(reading: Reading, phrase: NounPhrase) -> tuple[int, int]:
    """The participle of *sa victoire, il l'a construite*, and the cells it must share; else 0."""
    lowers, end = reading.lowers, phrase.end
    if lowers[end] != "," or lowers[end + 1] not in SUBJECTS or not _opens(reading, phrase.determiner):
        return 0, 0
    plural = not phrase.mask & phrase.head_mask & ~PLURAL
    if lowers[end + 2] != ("les" if plural else "l'") or lowers[end + 3] not in AVOIR:
        return 0, 0
    at = skip_adverbs(reading, end + 4)
    form = reading.forms[at]
    if not form.participle or form.traits & GRAMMATICAL or not is_alone(reading, at):
        return 0, 0
    return at, phrase.mask & phrase.head_mask


def _opens(reading: Reading, index: int) -> bool:
    return index == 0 or reading.word(index - 1) in STOPS


def _is_set_off(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether the noun before `que` is compared, or set off by `c'est`."""
    before = reading.word(phrase.determiner - 1)
    if before in ("plus", "moins", "aussi", "autant", "que", "qu'", "ne", "tel", "telle"):
        return True
    start = phrase.determiner - 1 if before in PREPOSITIONS else phrase.determiner
    contracted = reading.lowers[phrase.determiner] in ("du", "des", "au", "aux")
    if before in ("d'", "de") and reading.word(start - 1) == "lors":
        start -= 1  # c'est lors d'une bataille qu'ils ont coulé
    return (before in PREPOSITIONS or contracted) and reading.word(start - 1) in ("est", "était", "sera", "fut")


def _another_fits(reading: Reading, phrase: NounPhrase, participle: int) -> bool:
    """Whether a noun before the phrase, in the same chain of complements, agrees with the participle."""
    lowers, index = reading.lowers, phrase.determiner
    while index > 0:
        contracted = lowers[index] in ("du", "des", "au", "aux")
        if not contracted and reading.word(index - 1) not in PREPOSITIONS:
            return reading.word(index - 1) in ("et", "ou", ",") or is_name(reading, index - 1)
        index -= 1 if contracted else 2
        while index >= 0 and (reading.forms[index].adjective or reading.forms[index].participle):
            if reading.forms[index].nominal & participle:
                return True
            index -= 1
        if index < 0 or not reading.forms[index].noun:
            return index < 0 or lowers[index] in _STANDING or is_name(reading, index)
        if reading.forms[index].noun & participle:
            return True
        while index > 0 and reading.lowers[index] not in DETERMINERS:
            index -= 1
            if index and reading.forms[index].traits & Trait.MARK:
                return False
    return False


_STANDING = frozenset("celui celle ceux celles".split())


def _auxiliary(reading: Reading, start: int) -> int:
    """The form of avoir right after the subject at an index; 0 where there is none, or another object."""
    lowers = reading.lowers
    if lowers[start] in SUBJECTS:
        index = start + 1
    elif reading.forms[start].traits & Trait.CONJUNCTION:
        return 0
    else:
        index = start
        while index < start + 6 and reading.forms[index].lower not in AVOIR:
            if reading.forms[index].traits & Trait.MARK or (reading.forms[index].finite & ~3 and index > start + 2):
                return 0
            index += 1
        if index == start:
            return 0
    while lowers[index] in ("n'", "ne", "lui", "leur", "nous", "vous", "m'", "t'", "y"):
        index += 1
    return index if lowers[index] in AVOIR else 0
