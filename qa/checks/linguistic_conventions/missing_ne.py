"""The check ``missing-ne``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._english import set_off
from qa.french.clauses import skip_clitics
from qa.french.euphony import starts_with_vowel_sound
from qa.french.forms import GRAMMATICAL, PERSONS, Trait
from qa.french.words import AVOIR, CLITICS, ETRE, OPENING, SUBJECTS
from qa.grammar import reading_of, slots_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.french.slots import Slot
    from qa.model import Segment

_DENYING = frozenset("aucun aucune personne rien nul nulle".split())
"""Subjects that deny, and so want *ne* before their verb."""


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MINOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("pas", "jamais", "guère", *_DENYING),
)
def missing_ne(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Pas*, *rien* or *aucun* without *ne*: *il veut pas*, *j'ai aucun doute*, *rien a changé*.

    Only between a subject pronoun, or a noun before *avoir*, and what denies the verb, and between a subject that
    denies and its verb; never in quotation marks, where speech is rendered as it was said. Not attempted:
    *plus*, which may add.

    Wrong:
        fr: Il veut pas attaquer.

        fr: Je suis pas venu pour perdre.

        fr: Ils ont pas gagné depuis mai.

        fr: C'est pas le moment.

        fr: Elle sait pas encore.

        fr: Vous avez pas compris.

        fr: Il y a pas de vent.

        fr: Tu peux pas rester là.

        fr: Nous avons jamais douté.

        fr: J'ai pas le temps.

        fr: Aucun coureur a abandonné.

        fr: Rien a changé depuis lundi.

        fr: Personne comprend la question.

        fr: Il dit que personne a répondu.

        fr: Aucun des deux candidats viendra.

        fr: Nul est censé ignorer la loi.

        fr: Aucune des équipes abandonne.

        fr: Rien leur fait plaisir.

        fr: J'ai aucune raison de partir.

        fr: Il a rien compris à la course.

        fr: Nous avons eu aucun ennui mécanique.

        fr: Il y a personne au sommet.

        fr: Les favoris ont pas bougé.

        fr: L'équipe a aucune raison de paniquer.

        fr: On a pas le choix.

        fr: Elle vient jamais ici.

        fr: Nous avons guère eu le choix.

    Right:
        fr: Il ne veut pas attaquer.

        fr: Je ne suis pas venu pour perdre.

        fr: Ils n'ont pas gagné depuis mai.

        fr: Ce n'est pas le moment.

        fr: Elle ne sait pas encore.

        fr: Vous n'avez pas compris.

        fr: Il n'y a pas de vent.

        fr: Tu ne peux pas rester là.

        fr: Nous n'avons jamais douté.

        fr: Je n'ai pas le temps.

        fr: Aucun coureur n'a abandonné.

        fr: Rien n'a changé depuis lundi.

        fr: Personne ne comprend la question.

        fr: Il dit que personne n'a répondu.

        fr: Aucun des deux candidats ne viendra.

        fr: Nul n'est censé ignorer la loi.

        fr: Aucune des équipes n'abandonne.

        fr: Rien ne leur fait plaisir.

        fr: Je n'ai aucune raison de partir.

        fr: Il n'a rien compris à la course.

        fr: Nous n'avons eu aucun ennui mécanique.

        fr: Il n'y a personne au sommet.

        fr: Les favoris n'ont pas bougé.

        fr: L'équipe n'a aucune raison de paniquer.

        fr: On n'a pas le choix.

        fr: Elle ne vient jamais ici.

        fr: Nous n'avons guère eu le choix.

        fr: On est pas à pas montés ; on a pas mal roulé ; si elle vient jamais, elle verra.

        fr: Les favoris ont pas mal souffert, le rien a un sens, sans que l'équipe a aucune place.

        fr: Sans qu'il ait rien dit, avant qu'elle ait aucun souci, je doute qu'il y ait personne.

        fr: Il est parti sans rien dire, il a gagné un rien plus tôt, elle a une personne à voir.

        fr: Sans que personne le sache, sans que rien ait changé, aucun bruit, rien que le vent.

        fr: Cette personne a compris, la personne est venue, un rien a suffi ; qui a gagné ? Personne.

        fr: Le score est nul, est-ce grave ? Match nul : reste le retour.

        fr: Il ne veut pas, il n'a jamais voulu.

        fr: « C'est pas gagné », a-t-il dit.

        fr: Il avance pas à pas, il compte pas mal d'amis.

        fr: Elle fait un pas, il fait pas de géant.

        fr: Pas moi, pas lui ; il part, pas elle.

        fr: Il est plus fort que jamais, on a jamais vu.

        fr: Si jamais il vient, il verra. C'est le plus beau col qu'elle ait jamais vu.

        fr: Il gagne, jamais il ne perd.

        fr: Il roule pas moins de cent kilomètres.

        fr: Elle dit : pas question.

        fr: Il parle sans guère de passion.
    """
    reading = reading_of(segment.target, context)
    slots = slots_of(segment.target, context)
    quoted = None
    for start, verb, last in (*_before_pas(reading, slots), *_before_object(reading, slots), *_denied(reading, slots)):
        span = span_of(reading, start, last)
        quoted = set_off(segment.target.prose) if quoted is None else quoted
        if any(other.overlaps(span) for other in quoted):
            continue
        message = _("« ne » is missing before « {verb} »").format(verb=reading.tokens[verb].text)
        yield Finding(span, message, (_mended(reading, start, last),))


def _before_pas(reading: Reading, slots: dict[int, Slot]) -> Iterator[tuple[int, int, int]]:
    """Where to begin, the verb and *pas* of each clause that *pas* denies without *ne*."""
    for index in reading.at(("pas", "jamais", "guère")):
        start, verb = _clause_before(reading, index)
        if not verb and reading.lowers[index] == "pas":
            start, verb = _noun_before(reading, slots, index)
        if verb and reading.lowers[index + 1] not in _IDIOMS:
            yield start, verb, index


def _before_object(reading: Reading, slots: dict[int, Slot]) -> Iterator[tuple[int, int, int]]:
    """Where to begin, the verb and the word that denies, of each *il a rien dit* and *j'ai aucun doute*."""
    for index in reading.at(_DENYING_OBJECTS):
        at = index - 1
        if reading.word(at) in _BETWEEN:
            at -= 1
        if reading.word(at - 1) in AVOIR and reading.forms[at].participle:
            at -= 1
        start, verb = _clause_before(reading, at + 1)
        if verb and reading.lowers[start] == "on":
            continue  # on a aucun doute: the n' is not heard
        if not verb:
            start, verb = _noun_before(reading, slots, at + 1)
        if (
            not verb
            or reading.word(start - 1) in _OPEN_TO_DENIAL
            or reading.lowers[index + 1] in _IDIOMS | {"que", "qu'"}
        ):
            continue
        if reading.lowers[index] != "personne" or reading.lowers[verb] in AVOIR:
            yield start, verb, index


def _noun_before(reading: Reading, slots: dict[int, Slot], index: int) -> tuple[int, int]:
    """The last word of a noun or name that is the subject of *avoir* right before an index, and the verb; else 0."""
    verb = index - 1
    slot = slots.get(verb) if reading.word(verb) in AVOIR else None
    if slot is None or slot.kind in ("pronoun", "qui", "apposition") or reading.word(slot.start - 1) in _OPEN_TO_DENIAL:
        return 0, 0
    if reading.lowers[verb - 1] in ("ne", "n'", ",") or not reading.forms[verb].persons & slot.persons:
        return 0, 0
    return (0, 0) if reading.lowers[slot.start] in _DENYING else (verb - 1, verb)


_DENYING_OBJECTS = frozenset("aucun aucune personne rien".split())
_BETWEEN = frozenset("absolument encore jamais plus presque strictement vraiment".split())
_OPEN_TO_DENIAL = frozenset("que qu' si s'".split())
"""After these *rien* and *aucun* may say *quelque chose* and *quelque*: *sans qu'il ait rien vu*."""


def _denied(reading: Reading, slots: dict[int, Slot]) -> Iterator[tuple[int, int, int]]:
    """The word before the verb, the verb and again the verb of each clause whose subject denies without *ne*."""
    subjects = reading.at(_DENYING)
    if not subjects:
        return
    places = {slot.start: at for at, slot in slots.items()}
    for start in subjects:
        at = places.get(start, start + 1 if reading.lowers[start] in ("nul", "nulle") else 0)
        if not at or reading.lowers[at - 1] in ("ne", "n'") or reading.lowers[at] in ("ne", "n'"):
            continue
        if reading.word(start - 1) not in _BEFORE_DENYING or "sans" in reading.lowers[max(start - 4, 0) : start]:
            continue
        verb, clitics = skip_clitics(reading, at)
        form = reading.forms[verb]
        sure = (
            not _PRONOUNS.isdisjoint(clitics)
            or form.lower in AVOIR | ETRE
            or not (form.nominal or form.traits & (GRAMMATICAL | Trait.ADVERB))
        )
        if sure and form.persons & PERSONS["3s"]:
            yield at - 1, verb, verb


_BEFORE_DENYING = OPENING - {"et", "ou", "(", ":"} | {","}


_PRONOUNS = frozenset("lui leur me m' te t' se s' y".split())
"""Clitics that are no articles: after them stands a verb."""
_IDIOMS = frozenset("à mal moins plus".split())


def _clause_before(reading: Reading, index: int) -> tuple[int, int]:
    """The subject pronoun and the verb right before a *pas* where no *ne* stands between them; else 0."""
    verb = index - 1
    form = reading.forms[verb] if verb > 0 else None
    if form is None or not form.finite or form.traits & GRAMMATICAL:
        return 0, 0
    start = verb - 1
    while reading.word(start) in _BETWEEN_SUBJECT_AND_VERB:
        start -= 1
    subject = reading.word(start)
    if subject == "c'" and form.lower in ("est", "était"):
        return start, verb
    if subject not in SUBJECTS or reading.word(start - 1) in ("ne", "n'", "que", "plus"):
        return 0, 0
    if reading.lowers[index + 1] == "de" and form.lower in ("fait", "fais", "font"):
        return 0, 0
    if reading.lowers[index] == "jamais" and form.subjunctive and not form.persons:
        return 0, 0  # la plus belle victoire qu'il ait jamais obtenue
    if reading.lowers[index] == "jamais" and (subject == "on" or reading.word(start - 1) not in _OPENS):
        return 0, 0
    return (start, verb) if form.finite & _persons(subject) else (0, 0)


_BETWEEN_SUBJECT_AND_VERB = CLITICS - {"ne", "n'", "nous", "vous"}
_OPENS = ("", ".", "et", "mais")


def _persons(subject: str) -> int:
    return PERSONS[SUBJECTS[subject][1]]


def _mended(reading: Reading, start: int, index: int) -> str:
    """The words from the subject to *pas* with *ne*."""
    subject = _FULL.get(reading.lowers[start], reading.tokens[start].text)
    if reading.tokens[start].text[0].isupper():
        subject = subject[0].upper() + subject[1:]
    rest = reading.text[reading.tokens[start + 1].start : reading.tokens[index].end]
    vowel = reading.lowers[start + 1] == "y" or starts_with_vowel_sound(reading.tokens[start + 1].text)
    return f"{subject} n'{rest}" if vowel else f"{subject} ne {rest}"


_FULL = {"c'": "ce", "j'": "je"}
