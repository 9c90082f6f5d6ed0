"""The check ``indirect-passive``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.demonyms import demonyms
from qa.french.forms import Trait
from qa.french.phrases import noun_phrase
from qa.french.slots import Slot, is_name
from qa.french.words import ADVERBS_OF_VERBS, AVOIR, ETRE, NUMERALS, TIMES
from qa.grammar import reading_of, slots_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_VERBS = {
    "donné": "donner", "offert": "offrir", "accordé": "accorder", "proposé": "proposer", "attribué": "attribuer",
    "remis": "remettre", "promis": "promettre", "demandé": "demander", "refusé": "refuser", "octroyé": "octroyer",
    "montré": "montrer", "confié": "confier", "infligé": "infliger", "posé": "poser", "dit": "dire",
    "conseillé": "conseiller", "recommandé": "recommander", "ordonné": "ordonner", "suggéré": "suggérer",
}  # fmt: skip
_INFINITIVES = {participle + ending: verb for participle, verb in _VERBS.items() for ending in ("", "e", "s", "es")}
"""Participles of verbs that give something *to* someone, in all forms, each with its infinitive."""
_WITH_DE = frozenset("demander proposer offrir promettre dire conseiller recommander ordonner suggérer".split())
_ONLY_WITH_DE = frozenset("dire conseiller recommander ordonner suggérer".split())
"""Verbs in whose passive a noun after them is no object: *il est dit le Cannibale*."""
_HE = regex(
    r"\b(?:[Hh]e|who) (?:was|is|has been|had been|will be)(?: also| now| even| then)? (?:given|handed|offered|granted|"
    r"awarded|promised|asked|told|denied|refused|shown|advised|ordered)\b"
)
_IMPERSONAL = frozenset("il ce c' cela ça ceci y".split())
_GIVEN = frozenset(
    "feu occasion chance possibilité opportunité droit priorité choix permission liberté autorisation porte entrée"
    " accès dossard".split()
)
"""What one gives with a definite article; other nouns after one may say when."""
_WHEN = TIMES | frozenset("après-midi soirée mains façon manière peu janvier juin octobre".split())
_PERSONAL = (
    "eur",
    "euse",
    "eurs",
    "euses",
    "trice",
    "trices",
    "iste",
    "istes",
    "champion",
    "championne",
    "équipe",
    "leader",
    "champions",
    "championnes",
    "équipes",
    "leaders",
    "femme",
    "femmes",
)
_SEEN = {
    "a été": "s'est vu", "ont été": "se sont vu", "avait été": "s'était vu", "avaient été": "s'étaient vu",
    "est": "se voit", "sont": "se voient", "sera": "se verra", "seront": "se verront", "était": "se voyait",
    "étaient": "se voyaient", "fut": "se vit", "furent": "se virent", "serait": "se verrait",
}  # fmt: skip


@check(
    category="linguistic-conventions/grammar",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=_INFINITIVES,
)
def indirect_passive(segment: Segment, context: Context) -> Iterator[Finding]:
    """The English passive of the one who is given something: *elle a été offerte un contrat*.

    In French only the direct object becomes the subject of a passive: *un contrat lui a été offert*, *elle s'est vu
    offrir un contrat*. Reported where the thing given follows the participle, or *de* and an infinitive after
    *demander*, *proposer*, *dire*. *Il* may be impersonal (*il a été demandé de partir* is right): it is reported only
    where the source has *he was asked*.

    Wrong:
        fr: Elle a été offerte un contrat de deux ans.

        fr: Les coureurs ont été donnés une nouvelle chance.

        fr: Elles ont été demandées de rejoindre le podium.

        fr: La Danoise est accordée une pause.

        fr: Elle avait été promise la possibilité de courir.

        fr: Van Aert a été donné le feu vert pour attaquer.

        fr: Les coureuses ont été proposées un nouveau calendrier.

        fr: Elles ont été offertes des primes égales.

        fr: La grimpeuse a été promise une place de cheffe de file.

        fr: Le Slovène a été accordé un répit.

        fr: Les coureurs ont été dits de chercher une autre équipe.

        fr: Le leader a été montré la porte.

        fr: Elle a été refusée l'entrée au village.

        en: He was offered a two-year deal.
        fr: Il a été offert un contrat de deux ans.

    Right:
        fr: Elle s'est vu offrir un contrat de deux ans.

        fr: Les coureurs se sont vu donner une nouvelle chance.

        fr: Elles se sont vu demander de rejoindre le podium.

        fr: La Danoise se voit accorder une pause.

        fr: Elle s'était vu promettre la possibilité de courir.

        fr: Van Aert s'est vu donner le feu vert pour attaquer.

        fr: Les coureuses se sont vu proposer un nouveau calendrier.

        fr: Elles se sont vu offrir des primes égales.

        fr: La grimpeuse s'est vu promettre une place de cheffe de file.

        fr: Le Slovène s'est vu accorder un répit.

        fr: Les coureurs se sont vu dire de chercher une autre équipe.

        fr: Le leader s'est vu montrer la porte.

        fr: Elle s'est vu refuser l'entrée au village.

        en: He was offered a two-year deal.
        fr: Il s'est vu offrir un contrat de deux ans.

        fr: Elle a été dite la Cannibale, il a été ordonné prêtre, les coureurs ont été conseillés par un médecin.

        fr: Il a été demandé de partir, il a été offert un bouquet à chacun.

        fr: Un contrat lui a été offert. La prime a été accordée un an après, elle a été versée un jeudi.

        fr: Elle a été donnée gagnante, elle a été remise des mains du maire, puis proposée une deuxième fois.

        fr: La permission a été demandée de fermer la route. Elles ont été offertes une à une.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(_INFINITIVES):
        verb = index - 1
        while reading.word(verb) in ADVERBS_OF_VERBS:
            verb -= 1
        if reading.word(verb) == "été" and reading.word(verb - 1) in AVOIR:
            verb -= 1
        elif reading.word(verb) not in ETRE:
            continue
        slot = slots_of(segment.target, context).get(verb)
        if slot is None and is_name(reading, verb - 1):  # Van Aert, whose first word is no name
            slot = Slot(verb - 1, 0, 0, "name")
        if slot is None or (reading.lowers[slot.start] in _IMPERSONAL and not _he_was(segment, reading, slot)):
            continue
        personal = slot.kind in ("pronoun", "name") or _is_person(reading, slot.start, verb)
        asked = personal and _INFINITIVES[reading.lowers[index]] in _WITH_DE and _has_task(reading, index + 1)
        if asked or (
            _INFINITIVES[reading.lowers[index]] not in _ONLY_WITH_DE
            and (personal or slot.kind == "qui")
            and _has_object(reading, index + 1)
        ):
            yield _finding(reading, slot, verb, index)


def _finding(reading: Reading, slot: Slot, verb: int, index: int) -> Finding:
    seen = _SEEN.get(" ".join(reading.lowers[verb:index]))
    wrong = reading.tokens[index].text
    infinitive = _INFINITIVES[reading.lowers[index]]
    better = (f"{seen} {infinitive}",) if seen and reading.lowers[verb - 1] not in ("ne", "n'") else ()
    message = _("« {wrong} » in the passive has the thing given as its subject, not the one it is given to")
    first = verb if better else slot.start
    return Finding(span_of(reading, first, index), message.format(wrong=wrong), better)


def _he_was(segment: Segment, reading: Reading, slot: Slot) -> bool:
    """Whether *il* is the *he* who was given or told something in the source."""
    return reading.lowers[slot.start] == "il" and segment.source is not None and bool(_HE.search(segment.source.prose))


def _is_person(reading: Reading, start: int, end: int) -> bool:
    """Whether a noun between two tokens names a person or team."""
    phrase = noun_phrase(reading, start)
    if phrase is None or phrase.end > end:
        return False
    head = reading.lowers[phrase.head]
    return head in demonyms() or head.endswith(_PERSONAL)


def _has_task(reading: Reading, index: int) -> bool:
    """Whether *de* and an infinitive stand at an index."""
    if reading.lowers[index] not in ("de", "d'"):
        return False
    after = index + 1
    while reading.lowers[after] in ("ne", "pas", "se", "s'", "le", "la", "les", "l'", "lui", "leur", "y", "en"):
        after += 1
    form = reading.forms[after]
    return bool(form.traits & Trait.INFINITIVE) and not form.noun


def _has_object(reading: Reading, index: int) -> bool:
    """Whether something that can be given stands at an index, and no time or manner."""
    lower = reading.lowers[index]
    definite = lower in ("le", "la", "l'", "les")
    if not definite and lower not in ("un", "une", "des") and lower not in NUMERALS and not lower.isdigit():
        return False
    phrase = noun_phrase(reading, index)
    if phrase is None or not phrase.mask & phrase.head_mask:
        return False
    head = reading.lowers[phrase.head]
    if any(reading.lowers[after] in ("après", "avant", "plus") for after in range(phrase.head + 1, phrase.end + 1)):
        return False
    return head in _GIVEN if definite else head not in _WHEN
