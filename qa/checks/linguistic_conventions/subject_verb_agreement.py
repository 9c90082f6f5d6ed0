"""The check ``subject-verb-agreement``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import Subject, Verb, past_complements, verb_of
from qa.french.forms import GRAMMATICAL, PERSONS, Trait
from qa.french.phrases import NounPhrase, noun_phrase
from qa.french.words import AVOIR, DETERMINERS, ETRE, OPENING, SUBJECTS, TIMES
from qa.grammar import conjugated, reading_of, span_of, subject_text, subjects_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_AUXILIARIES = AVOIR | ETRE


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words={*DETERMINERS, *SUBJECTS, "j", "l", "beaucoup", "peu", "trop", "chacun", "chacune"},
)
def subject_verb_agreement(segment: Segment, context: Context) -> Iterator[Finding]:
    """A verb in another person or number than its subject.

    The subject is a pronoun, or a noun phrase at the head of its clause with its complements, right before the verb.
    Not
    attempted: inverted subjects, subjects without determiner, names, quantities (*une dizaine de blessés ont*),
    relative clauses between subject and verb.

    Wrong:
        fr: Les coureurs roule vers les Pyrénées.

        fr: Ils est arrivés en retard.

        fr: Tu vas bien mais tu dort mal.

        fr: Le film racontent la vie d'un berger.

        fr: Ils peut encore espérer.

        fr: Vous avons raison de vous méfier.

        fr: L'équipe ont perdu ses deux grimpeurs.

        fr: On vont tout faire pour gagner.

        fr: J'a couru sous la pluie.

        fr: Le maire et son adjointe inaugure la bibliothèque.

        fr: Le vainqueur des deux dernières éditions sont absent.

        fr: Les parents de la victime demande justice.

        fr: Elles court ensemble depuis cinq ans.

        fr: Les joueuses était épuisées.

    Right:
        fr: Les coureurs roulent vers les Pyrénées.

        fr: Ils sont arrivés en retard.

        fr: Tu vas bien mais tu dors mal.

        fr: Le film raconte la vie d'un berger.

        fr: Ils peuvent encore espérer.

        fr: Vous avez raison de vous méfier.

        fr: L'équipe a perdu ses deux grimpeurs.

        fr: On va tout faire pour gagner.

        fr: J'ai couru sous la pluie.

        fr: Le maire et son adjointe inaugurent la bibliothèque.

        fr: Le vainqueur des deux dernières éditions est absent.

        fr: Les parents de la victime demandent justice.

        fr: Elles courent ensemble depuis cinq ans.

        fr: Les joueuses étaient épuisées.

        fr: Une dizaine de blessés ont été soignés, la plupart sont rentrés.

        fr: Que pensent les voisins de ce projet ? Le livre que nous a donné Paul est là.

        fr: C'est nous qui avons gagné, c'est vous qui le niez.

        fr: Ses amis, il les garde ; ses ennemis, il les oublie.

        fr: Tout cela nous est égal, ce qui nous attend aussi.

        fr: Le nombre des coureurs est limité, la moitié des sièges sont vides.

        fr: Les Quatre Cents Coups est un film de Truffaut.

        fr: Le Belge, comme ses équipiers, a souffert ; tous les jours part un train.

        fr: Aux abords du stade règne une atmosphère de fête.

        fr: L'un des plus beaux cols qui soient se trouve ici.

        fr: Le directeur, le maire et le préfet ont parlé.

        fr: Comme nous l'a dit le médecin, elle ou lui sont guéris.
    """
    reading = reading_of(segment.target, context)
    for subject in subjects_of(segment.target, context):
        verb = verb_of(reading, subject)
        if verb is None or reading.forms[verb.at].finite & subject.persons:
            continue
        if _is_sure(reading, subject, verb):
            message = _("« {verb} » does not agree with its subject « {subject} »").format(
                verb=reading.tokens[verb.at].text, subject=subject_text(reading, subject)
            )
            yield Finding(span_of(reading, verb.at), message, conjugated(reading, verb.at, subject.persons))
    for index, phrase in _inverted(reading):
        message = _("« {verb} » does not agree with its subject « {subject} »").format(
            verb=reading.tokens[index].text, subject=reading.tokens[phrase.head].text
        )
        yield Finding(span_of(reading, index), message, conjugated(reading, index, PERSONS["3p"]))


def _inverted(reading: Reading) -> Iterator[tuple[int, NounPhrase]]:
    """Each singular verb between *où*, *comment* or *quand* and the plural that ends the question."""
    if "?" not in reading.places:
        return
    for index in reading.at(("où", "comment", "quand")):
        form, start = reading.forms[index + 1], index + 2
        if not form.persons & PERSONS["3s"] or form.persons & PERSONS["3p"] or reading.word(index - 1) not in OPENING:
            continue
        phrase = noun_phrase(reading, start) if reading.lowers[start] in ("les", "ces", "ses", "nos", "vos") else None
        if phrase is not None and reading.lowers[past_complements(reading, phrase.end)] == "?":
            yield index + 1, phrase


def _is_sure(reading: Reading, subject: Subject, verb: Verb) -> bool:
    form, following = reading.forms[verb.at], reading.forms[verb.at + 1]
    if (
        following.lower.startswith("-")
        or following.lower in ("priori", "posteriori", "fortiori")
        or form.traits & Trait.CAPITAL
        or (form.lower == "est" and reading.lowers[verb.at + 2] in ("nord", "sud", "ouest"))
    ):
        return False
    if subject.pronoun:
        lower = reading.lowers[subject.start]
        if lower in ("nous", "vous"):
            return not form.finite & (PERSONS["3s"] | PERSONS["3p"]) and not form.noun
        return not form.traits & (Trait.ADVERB | Trait.PREPOSITION) and (
            lower != "tu" or not form.noun or form.lower in AVOIR
        )
    if form.traits & (GRAMMATICAL | Trait.ADVERB) and form.lower not in _AUXILIARIES:
        return False
    if not form.finite & (PERSONS["3s"] | PERSONS["3p"]) or form.lower in ("soit", "vive"):
        return False
    if "nous" in verb.clitics or "vous" in verb.clitics:
        return False
    previous = reading.word(subject.start - 1)
    if reading.lowers[subject.head] in TIMES:
        return False  # cette année ont lieu les Jeux
    if previous in ("et", "ou", "ni") and reading.forms[subject.start - 2].nominal:
        return False  # la liste des noms et les adresses est
    if previous == "," and not verb.clitics and subject.persons & PERSONS["3p"] and form.nominal:
        return False
    if previous in ("où", "que", "qu'", "dont", ",") and following.traits & Trait.DETERMINER and form.noun:
        return False
    if form.noun and form.lower not in _AUXILIARIES:
        return _is_followed_like_a_verb(reading, verb.at) and not verb.clitics
    return not form.adjective or bool(verb.clitics)


def _is_followed_like_a_verb(reading: Reading, index: int) -> bool:
    """Whether what follows completes a verb, so that a word like `montre` is no noun there."""
    following = reading.forms[index + 1]
    if (
        following.lower in _AFTER_NOUNS
        or following.lower in _AUXILIARIES
        or (following.finite and not following.noun and not following.traits & GRAMMATICAL)
        or following.traits & Trait.MARK
    ):
        return False
    return reading.lowers[index] not in _APPOSITIONS


_AFTER_NOUNS = frozenset("de d' du des et ou n' ne se s'".split())
_APPOSITIONS = frozenset(
    "témoin pilote clé phare crème orange rose paille marine ardoise cible record type limite charnière modèle test "
    "éclair surprise choc fantôme réplique relais satellite express radar passe porte mère fille miroir tampon".split()
)
