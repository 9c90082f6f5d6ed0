"""The check ``est-or-et``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs, skip_clitics, verb_of
from qa.french.complements import past_complements
from qa.french.forms import GRAMMATICAL, PERSONS, SINGULAR, Trait
from qa.french.phrases import END, noun_phrase
from qa.french.slots import is_name, may_be_verb
from qa.french.words import AVOIR, DETERMINERS, ETRE, STOPS, SUBJECTS
from qa.grammar import after_subjects, reading_of, subjects_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Finding, Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("est",),
)
def est_or_et(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Est* for *et*.

    Reported: *est* where two phrases share a plural verb (*le pain est le vin sont*), right before another verb and its
    pronouns, between two objects of one verb, and between two things said of one subject. Not attempted: *est* for *et*
    between adjectives after a noun (*un vélo léger est rapide*), which may be a sentence of its own.

    Wrong:
        fr: Le pain est le vin sont servis.

        fr: Le froid est la pluie se succèdent.

        fr: Il attaque est s'envole vers la victoire.

        fr: Le Belge a chuté est a abandonné.

        fr: Elle accélère est ne se retourne pas.

        fr: Elle a gagné l'étape est le maillot rose.

        fr: Ils ont repris le Suisse est le Danois.

        fr: Il est grand est mince.

        fr: La route est étroite est sinueuse.

        fr: Elle était fatiguée est déçue.

        fr: Il mange est il boit.

        fr: Il a crevé est il est tombé.

        fr: Elle chante est danse très bien.

        fr: Il y a du pain est du vin.

        fr: Elle achète une lampe est un tapis.

    Right:
        fr: Le pain et le vin sont servis.

        fr: Le froid et la pluie se succèdent.

        fr: Il attaque et s'envole vers la victoire.

        fr: Le Belge a chuté et a abandonné.

        fr: Elle accélère et ne se retourne pas.

        fr: Elle a gagné l'étape et le maillot rose.

        fr: Ils ont repris le Suisse et le Danois.

        fr: Il est grand et mince.

        fr: La route est étroite et sinueuse.

        fr: Elle était fatiguée et déçue.

        fr: Il mange et il boit.

        fr: Il a crevé et il est tombé.

        fr: Elle chante et danse très bien.

        fr: Il y a du pain et du vin.

        fr: Elle achète une lampe et un tapis.

        fr: Il sait où est la gare, elle demande quel est le prix, on dit que la lampe est un cadeau.

        fr: Il va au nord est un peu ; ce qu'il y a de beau est le lac ; il a dit : « Paul est un ami ».

        fr: Ce qu'il mange est bon, celui qui chante est là, la chanson qu'elle chante est belle.

        fr: Quand il dort est un mystère ; où il a dormi est connu.

        fr: Ce qui est grand est beau, tel qu'il est se trouve l'homme, l'Est s'embrase, ce qu'elle est a surpris.

        fr: Le fait qu'il est fatigué est connu ; ce qu'il a gagné l'an dernier est le maillot vert.

        fr: Quand il a gagné l'étape, le sprint est le plus court du Tour.

        fr: Le plus dur est le froid, l'important est ne rien perdre, dit-il.

        fr: Celui qui a battu le favori est le Danois. Une date est n'importe quel jour.

        fr: Il est a priori en forme, il est à bloc ; ce qui est ne se discute pas.

        fr: Ce que je suis est moins grave. Savoir qui il est a du sens.

        fr: Elle a dit que le vent est le vrai danger.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("est",)):
        if (
            _joins(reading, index)
            or _joins_verbs(reading, index)
            or _joins_objects(segment, context, index)
            or _joins_adjectives(segment, context, index)
            or _follows_verb(segment, context, index)
            or _goes_on(segment, context, index)
        ):
            yield swap(reading, index, "et")


_NOT_BEFORE = frozenset("il elle ce c' qui on l' d' à de que qu' cet n' y en dont où -il -elle -ce -on".split())


def _joins_verbs(reading: Reading, index: int) -> bool:
    """Whether an *est* stands right before another verb and its pronouns: *il attaque est s'envole*."""
    following, at = reading.lowers[index + 1], skip_clitics(reading, index + 2)[0]
    if reading.lowers[at] == "importe":
        return False
    if following not in ("s'", "se", "a", "ne", "n'") or reading.word(index - 1) in _NOT_BEFORE or not index:
        return False
    form = reading.forms[at]
    if following == "a":
        return bool(form.participle) and not form.noun and reading.tokens[index + 1].text == "a"
    return may_be_verb(reading, at) and bool(form.finite & PERSONS["3s"]) and not form.nominal


def _joins_objects(segment: Segment, context: Context, index: int) -> bool:
    """Whether an *est* stands between two objects of a verb with its subject: *il a pris l'étape est le maillot*."""
    reading = reading_of(segment.target, context)
    if reading.lowers[index + 1] not in DETERMINERS or _verb_follows(reading, index + 2):
        return False
    for subject in subjects_of(segment.target, context):
        if not subject.pronoun or not _opens(reading, subject.start) or reading.lowers[subject.end] not in AVOIR:
            continue
        participle = skip_adverbs(reading, subject.end + 1)
        form = reading.forms[participle]
        if subject.end < index and form.participle and form.traits & Trait.TRANSITIVE:
            phrase = noun_phrase(reading, participle + 1) if reading.lowers[participle + 1] in DETERMINERS else None
            if phrase is not None and index in (phrase.end, past_complements(reading, phrase.end)):
                return True
    return False


def _joins_adjectives(segment: Segment, context: Context, index: int) -> bool:
    """Whether an *est* stands between two things said of one subject: *il est grand est mince*."""
    reading = reading_of(segment.target, context)
    form = reading.forms[index + 1]
    if not (form.adjective or form.participle) or not reading.forms[index - 1].nominal:
        return False
    for subject in subjects_of(segment.target, context):
        if subject.end >= index or not _opens(reading, subject.start):
            continue
        verb = verb_of(reading, subject)
        if verb is not None and reading.lowers[verb.at] in ETRE and skip_adverbs(reading, verb.at + 1) == index - 1:
            return bool((form.adjective | form.participle) & subject.mask & SINGULAR)
    return False


def _goes_on(segment: Segment, context: Context, index: int) -> bool:
    """Whether an *est* and a noun after it go on a main clause that has its verb: *il y a du pain est du vin*."""
    reading = reading_of(segment.target, context)
    before = reading.forms[index - 1]
    if reading.lowers[index + 1] not in _ARTICLES or not before.noun or before.traits & GRAMMATICAL:
        return False
    if before.lower in ("nord", "sud", "ouest", "est") or _verb_follows(reading, index + 1):
        return False
    for start in range(index - 1, max(index - 12, -1), -1):
        if reading.lowers[start] in _OTHER_CLAUSES:
            return False
        if reading.lowers[start] in SUBJECTS and _opens(reading, start):
            verb = reading.forms[skip_clitics(reading, start + 1)[0]]
            persons = PERSONS[SUBJECTS[reading.lowers[start]][1]]
            return bool(verb.persons & persons)
    return False


_ARTICLES = frozenset("un une du des deux trois".split())
_OTHER_CLAUSES = STOPS | frozenset(
    "qui que qu' dont où quel quelle quels quelles comment quand si s' comme pourquoi combien lequel laquelle c' ce et "
    "ou mais car donc puis ,".split()
)


def _follows_verb(segment: Segment, context: Context, index: int) -> bool:
    """Whether an *est* stands right after the verb of a main clause, so that it is none: *il mange est il boit*."""
    reading = reading_of(segment.target, context)
    verb, following = reading.forms[index - 1], reading.forms[index + 1]
    start = index - 1
    if verb.participle and reading.word(index - 2) in AVOIR and index > 1:
        start = index - 2
    elif not verb.finite or verb.traits & GRAMMATICAL or verb.lower in ETRE or verb.lower in AVOIR:
        return False
    if not (following.lower in SUBJECTS or (following.finite & PERSONS["3s"] and not following.traits & GRAMMATICAL)):
        return False
    slot = after_subjects(segment.target, context).get(start)
    if slot is None or not slot.pronoun or not reading.forms[start].finite & slot.persons:
        return False
    return slot.start == 0 or reading.word(slot.start - 1) in STOPS


def _opens(reading: Reading, index: int) -> bool:
    return index == 0 or reading.word(index - 1) in STOPS


def _joins(reading: Reading, index: int) -> bool:
    """Whether an `est` stands between two subjects of a plural verb: *le pain est le vin sont*."""
    start = index + 1
    if reading.lowers[start] in DETERMINERS and reading.lowers[start] not in ("du", "des", "au", "aux"):
        phrase = noun_phrase(reading, start)
        end = phrase.end if phrase is not None and not phrase.after else 0
    else:
        end = start + 1 if is_name(reading, start) else 0
    verb = reading.forms[skip_clitics(reading, end)[0]] if end else END
    return bool(verb.finite & PERSONS["3p"]) and not verb.finite & PERSONS["3s"] and not verb.nominal and index > 0


def _verb_follows(reading: Reading, start: int) -> bool:
    """Whether a form that is surely a finite verb stands from an index on, before the sentence ends."""
    for form in reading.forms[start:]:
        if not form.lower or form.lower in STOPS:
            return False
        if form.lower in AVOIR or form.lower in ETRE or (form.finite and not form.nominal | form.traits & GRAMMATICAL):
            return True
    return False
