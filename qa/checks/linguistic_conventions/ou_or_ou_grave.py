"""The check ``ou-or-ou-grave``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.finite import clause_verb
from qa.french.forms import PERSONS, SINGULAR, Trait
from qa.french.lexicon import lexicon
from qa.french.phrases import END, noun_phrase
from qa.french.slots import is_name, may_be_verb, plain_subjects
from qa.french.words import (
    AVOIR,
    DETERMINERS,
    ETRE,
    NUMERALS,
    STOPS,
)
from qa.grammar import (
    reading_of,
    subjects_of,
    swap,
)
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("ou", "où"),
)
def ou_or_ou_grave(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Ou* for *où*, or *où* for *ou*.

    Reported: *ou* before a clause after a noun of place or time, after *savoir*, *ignorer* and *dis-moi*, after a
    subject that waits for its verb, and at the head of a question; *où* between two words of a kind, and where no verb
    follows. Not attempted: *ou* after other nouns in mid-sentence (*il prend le train ou il reste*).

    Wrong:
        fr: Le village ou il est né compte cent habitants.

        fr: Au moment ou il attaquait, sa chaîne a sauté.

        fr: Ou est passé le trophée ?

        fr: Tôt où tard, la vérité éclatera.

        fr: C'est l'endroit ou tout s'est joué.

        fr: L'année ou le mur est tombé, il avait dix ans.

        fr: Pour où contre la réforme, chacun donne son avis.

        fr: Thé où café, il faut choisir.

        fr: Au moment ou le peloton abordait le virage, il a plu.

        fr: Ou vont les coureurs après l'arrivée ?

        fr: Il ne sait pas ou il va.

        fr: Le chemin ou nous marchons est raide.

        fr: Deux où trois coureurs suivent.

    Right:
        fr: Le village où il est né compte cent habitants.

        fr: Au moment où il attaquait, sa chaîne a sauté.

        fr: Où est passé le trophée ?

        fr: Tôt ou tard, la vérité éclatera.

        fr: C'est l'endroit où tout s'est joué.

        fr: L'année où le mur est tombé, il avait dix ans.

        fr: Pour ou contre la réforme, chacun donne son avis.

        fr: Thé ou café, il faut choisir.

        fr: Au moment où le peloton abordait le virage, il a plu.

        fr: Où vont les coureurs après l'arrivée ?

        fr: Il ne sait pas où il va.

        fr: Le chemin où nous marchons est raide.

        fr: Deux ou trois coureurs suivent.

        fr: Où qu'il aille, on le reconnaît.

        fr: Le jour ou la nuit, il veille.

        fr: On ira où tu veux, ou bien nulle part.

        fr: À l'instant même où il partit, elle arriva.

        fr: Il prend le train ou il reste chez lui.

        fr: Le jour où la pluie cesse, tout change.

        fr: Un coureur ou une coureuse, peu importe.

        fr: D'où vient-il ? Par où passe-t-il ?

        fr: Ou il part, ou je pars.

        fr: Deux ou trois fois par an, à un moment ou à un autre.

        fr: On ne sait où ni comment ; là où la route monte, d'où l'idée.

        fr: Un seul but : savoir où aller. Il pense à Rodez, où un an auparavant, il courait encore.

        fr: Voilà un sport où la star, c'est le vélo.

        fr: Il se demande s'il reste ou s'il part.
    """
    reading = reading_of(segment.target, context)
    starts = {subject.start for subject in subjects_of(segment.target, context)}
    for index in reading.at(("ou",)):
        if _opens_relative(reading, index, starts) or _opens_question(reading, index):
            yield swap(reading, index, "où")
    for index in reading.at(("où",)):
        pair = reading.word(index - 1), reading.lowers[index + 1]
        if pair in _PAIRS or (pair[1] in ("bien", "plutôt", "encore") and _has_no_verb(reading, index + 2)):
            yield swap(reading, index, "ou")
        elif _joins_nouns(reading, index) or _joins_numbers(reading, index):
            yield swap(reading, index, "ou")
        elif pair[0] not in _BEFORE and pair[0] not in _PLACES and _has_no_verb(reading, index + 1):
            if pair[1] in DETERMINERS or is_name(reading, index + 1):
                yield swap(reading, index, "ou")


_PLACES = frozenset(
    "moment moments endroit endroits lieu lieux instant époque époques année jour jours village ville villes pays "
    "point période seconde minute soir matin nuit semaine mois saison heure cas mesure région quartier maison rue "
    "hôtel course épreuve stade virage descente descentes secteur là partout siècle monde contexte situation".split()
)
_VERBS = frozenset("est sont était étaient va vont sera seront vas es allons allez".split())
_PAIRS = frozenset(
    [
        ("tôt", "tard"), ("pour", "contre"), ("oui", "non"), ("plus", "moins"), ("mort", "vif"), ("vrai", "faux"),
        ("hommes", "femmes"), ("avec", "sans"), ("avant", "après"), ("près", "loin"), ("lui", "elle"), ("il", "elle"),
        ("un", "deux"), ("ils", "elles"), ("un", "plusieurs"), ("moi", "toi"), ("bien", "mal"),
    ]
)  # fmt: skip
_BEFORE = frozenset("d' de par jusqu' n'importe importe là vers pour sait sais savoir depuis".split())
_PRONOUNS = frozenset("il elle ils elles on je j' tu nous vous tout".split())
_RESUMING = _PRONOUNS | {"c'", "ce", "ça"}


def _opens_relative(reading: Reading, index: int, starts: set[int]) -> bool:
    """Whether an *ou* joins a whole clause to a noun: one of place or time, or the subject of a verb still to come."""
    previous, following = reading.word(index - 1), reading.forms[index + 1]
    if _is_asked(reading, index):
        return True
    if previous == "d'" or (previous == "importe" and reading.word(index - 2) in ("n'", "ne")):
        return True
    clause = following.lower in _PRONOUNS or index + 1 in starts
    clause = clause or (previous in _PLACES and _has_own_verb(reading, index))
    if not clause or following.lower in ("tous", "toutes"):
        return False
    if following.lower not in _PRONOUNS and clause_verb(reading, index + 1) is None:
        return False
    if previous in _PLACES:
        return (
            following.lower != "tout"
            or reading.lowers[index + 2] in ("s'", "se")
            or bool(reading.forms[index + 2].finite)
        )
    return following.lower in _PRONOUNS and _waits_for_verb(reading, index)


def _has_own_verb(reading: Reading, index: int) -> bool:
    """Whether the noun after the `ou` has a verb in its own number: *l'année ou le mur est tombé*."""
    phrase = noun_phrase(reading, index + 1) if reading.lowers[index + 1] in DETERMINERS else None
    verb = clause_verb(reading, index + 1) if phrase is not None else None
    if phrase is None or verb is None:
        return False
    plural = not phrase.mask & phrase.head_mask & SINGULAR
    return bool(reading.forms[verb].finite & PERSONS["3p" if plural else "3s"])


def _is_asked(reading: Reading, index: int) -> bool:
    """Whether an *ou* follows *savoir*, *ignorer* or *dis-moi* and opens what is asked."""
    following = reading.forms[index + 1]
    if following.lower not in _PRONOUNS and not following.traits & Trait.INFINITIVE and following.lower != "est":
        return False
    back = index - 1
    while reading.word(back) in ("pas", "plus", "jamais", "bien", "exactement", "-tu", "-vous", "-il", "-elle"):
        back -= 1
    word = reading.word(back)
    if word in ("-moi", "-nous") and reading.word(back - 1) in ("dis", "dites", "montre", "montrez", "raconte"):
        return True
    lemmas = set(lexicon().lemmas(word)) if word else set()
    if "savoir" in lemmas or "ignorer" in lemmas:
        return True
    return "demander" in lemmas and reading.word(back - 1) in ("me", "te", "se", "nous", "vous")


def _waits_for_verb(reading: Reading, index: int) -> bool:
    """Whether the noun before an `ou` opens the sentence and two verbs follow."""
    phrase = next((s for e, s in plain_subjects(reading).items() if e == index), None)
    if phrase is None or (phrase[0] and reading.word(phrase[0] - 1) not in ("", ".", "!", "?", "…", "»")):
        return False
    verbs = 0
    for at in range(index + 2, len(reading.tokens)):
        lower = reading.lowers[at]
        if lower in STOPS or lower in (",", "que", "qu'", "qui", "et"):
            break
        verbs += may_be_verb(reading, at) or lower in AVOIR | ETRE
    return verbs > 1


def _opens_question(reading: Reading, index: int) -> bool:
    if index and reading.word(index - 1) not in STOPS:
        return False
    following = reading.lowers[index + 1]
    inverted = reading.forms[index + 1].finite and reading.lowers[index + 2].startswith("-")
    if following not in _VERBS and not inverted:
        return False
    return "?" in reading.lowers[index : index + 20]


def _has_no_verb(reading: Reading, start: int) -> bool:
    """Whether no verb of any kind follows before the clause ends."""
    for at in range(start, len(reading.forms)):
        form = reading.forms[at]
        if form.lower == "," and "," not in reading.lowers[start:at] and reading.lowers[at + 1] in _RESUMING:
            return False  # la ville où, un an plus tôt, il vivait; un sport où la star, c'est le vélo
        if not form.lower or form.lower in STOPS or form.lower == ",":
            return at > start
        if (
            form.finite
            or form.traits & Trait.INFINITIVE
            or form.lower in ("que", "qu'", "qui", "possible", "ça", "cela")
        ):
            return False
    return True


def _joins_numbers(reading: Reading, index: int) -> bool:
    before, after = reading.word(index - 1), reading.lowers[index + 1]
    numbers = [word in NUMERALS or word.isdigit() for word in (before, after)]
    return all(numbers)


def _joins_nouns(reading: Reading, index: int) -> bool:
    """Whether `où` stands between two bare nouns that end a phrase (thé où café,)."""
    before, after = reading.forms[index - 1] if index else END, reading.forms[index + 1]
    if before.lower in _PLACES or after.finite:
        return False
    if before.lower == "savoir":
        return False  # savoir où aller
    ends = reading.lowers[index + 2] in (",", ".", "?", "!", "")
    opens = index == 1 or reading.word(index - 2) in STOPS
    kinds = (before.noun and after.noun) or (before.adjective and after.adjective)
    infinitives = before.traits & after.traits & Trait.INFINITIVE and before.lower not in ("aller", "savoir")
    return bool((kinds and ends and opens) or (infinitives and ends) or (before.adjective and kinds and ends))
