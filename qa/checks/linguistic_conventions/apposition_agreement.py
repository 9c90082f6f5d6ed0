"""The check ``apposition-agreement``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.forms import GRAMMATICAL, PERSONS, Trait
from qa.french.words import DETERMINERS, NUMERALS, STOPS, SUBJECTS, TIMES
from qa.grammar import agreeing, reading_of, slots_of, span_of, subjects_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_INVARIABLE = frozenset(
    "vu passé excepté attendu supposé entendu compris ôté étant donné mis fini dit approuvé considéré quitte sauf "
    "certifié lu ajouté rappelé comparé court soit plein".split()
)
_THIRD = PERSONS["3s"] | PERSONS["3p"]


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    characters=",",
)
def apposition_agreement(segment: Segment, context: Context) -> Iterator[Finding]:
    """A participle or adjective between commas that does not agree with the subject before it.

    *La Suissesse, repris à deux kilomètres de l'arrivée, a fini…*: English participles have no gender, and the comma
    hides the noun from an engine. Only where the verb of the subject follows the second comma. Not attempted: names,
    whose gender no word shows, and words that are nouns too before *de*.

    Wrong:
        fr: La Suissesse, distancé dans le dernier col, a fini neuvième.

        fr: La sprinteuse, fatigué de ses efforts, termine loin.

        fr: Les grimpeurs, piégé par la bordure, ont perdu du temps.

        fr: L'Italienne, repris à la flamme rouge, n'a pas disputé le sprint.

        fr: Le champion, victorieuse la veille, prend le maillot.

        fr: La Norvégienne, ralenti par une crevaison, perd le maillot.

        fr: Les Espagnols, surpris par l'attaque, réagissent. La Polonaise, distancé, a renoncé.

        fr: Le coureur, battue au sprint, a félicité son rival.

        fr: La coureuse, ravi de son succès, remercie ses équipières.

        fr: La Polonaise, épuisé par la chaleur, a mis pied à terre.

        fr: Les fuyards, rejoint par le peloton, n'ont pas résisté.

        fr: La montée, long de douze kilomètres, fera la différence.

        fr: Elle rentra chez elle, épuisé.

    Right:
        fr: La Suissesse, distancée dans le dernier col, a fini neuvième.

        fr: La sprinteuse, fatiguée de ses efforts, termine loin.

        fr: Les grimpeurs, piégés par la bordure, ont perdu du temps.

        fr: L'Italienne, reprise à la flamme rouge, n'a pas disputé le sprint.

        fr: Le champion, victorieux la veille, prend le maillot.

        fr: La Norvégienne, ralentie par une crevaison, perd le maillot.

        fr: Les Espagnols, surpris par l'attaque, réagissent. La Polonaise, distancée, a renoncé.

        fr: Le coureur, battu au sprint, a félicité son rival.

        fr: La coureuse, ravie de son succès, remercie ses équipières.

        fr: La Polonaise, épuisée par la chaleur, a mis pied à terre.

        fr: Les fuyards, rejoints par le peloton, n'ont pas résisté.

        fr: La montée, longue de douze kilomètres, fera la différence.

        fr: Elle rentra chez elle, épuisée.

        fr: Elle regarde son frère, surpris. Ils ont vu la pluie, agacés. Elles ont parlé à Paul, étonné.

        fr: La ville, excepté son vieux centre, est plate. La Belge, vainqueur à Nice, a souri.

        fr: La veille, fatigué, le Danois a renoncé. La plupart, épuisés, rentrent.

        fr: La Suissesse, repris de justice selon lui, a ri. La course, vu le vent, est annulée.

        fr: Le conseil de la paroisse, constituée de bénévoles, a écrit. L'équipe, Vital Concept, a signé.

        fr: Dans la descente, lâché par ses équipiers, le Belge a tenu bon.

        fr: Les coureurs, reconnaissant volontiers les mérites du vainqueur, applaudissent.
    """
    reading = reading_of(segment.target, context)
    for at, pronoun in _trailing(reading):
        word = reading.tokens[at].text
        message = _("« {word} » does not agree with « {noun} »").format(word=word, noun=reading.tokens[pronoun].text)
        yield Finding(span_of(reading, at), message, agreeing(word, SUBJECTS[reading.lowers[pronoun]][0])[:1])
    if len(reading.at((",",))) < 2:
        return
    closed = {slot.start: at for at, slot in slots_of(segment.target, context).items() if slot.kind == "apposition"}
    for subject in subjects_of(segment.target, context) if closed else ():
        after = closed.get(subject.start)
        if after is None or subject.pronoun or reading.lowers[subject.end] != ",":
            continue
        at = subject.end + 1
        form = reading.forms[at]
        told = form.participle and reading.lowers[at + 1] in _AFTER_PARTICIPLE
        if (
            not (form.adjectival or told)
            or form.lower in _INVARIABLE
            or form.traits & GRAMMATICAL
            or form.nominal & subject.mask
        ):
            continue
        if form.traits & Trait.CAPITAL or any(
            other.noun & form.nominal and other.lower not in TIMES
            for other in reading.forms[subject.head + 1 : subject.end]
        ):
            continue  # a name, or it may stand to a complement: le corps de la paroisse, constituée de…
        if (
            form.lower.endswith("ant")
            and reading.lowers[at + 1 + bool(reading.forms[at + 1].traits & Trait.ADVERB)] in DETERMINERS
        ):
            continue  # reconnaissant volontiers les mérites de chacun
        measured = reading.lowers[at + 1 : at + 2] == ["de"] and reading.lowers[at + 2] in NUMERALS
        if form.noun and not (told or measured):
            continue
        if _has_verb(reading, after):
            word = reading.tokens[at].text
            message = _("« {word} » does not agree with « {noun} »")
            noun = reading.tokens[subject.head].text
            yield Finding(span_of(reading, at), message.format(word=word, noun=noun), agreeing(word, subject.mask)[:1])


def _trailing(reading: Reading) -> Iterator[tuple[int, int]]:
    """Each participle between the last comma and the end of a sentence that begins with *elle*, *ils* or *elles*, and
    that neither the pronoun nor anything else in it agrees with; and the pronoun."""
    for comma in reading.at((",",)):
        form = reading.forms[comma + 1]
        if (
            not form.participle
            or form.finite
            or form.adjective
            or form.traits & GRAMMATICAL
            or form.lower in _INVARIABLE
        ):
            continue
        if reading.lowers[comma + 2] not in (".", "!", "…", ""):
            continue
        start = comma
        while start and reading.lowers[start - 1] not in STOPS:
            start -= 1
        if reading.lowers[start] not in ("elle", "elles", "ils"):
            continue
        cells = SUBJECTS[reading.lowers[start]][0]
        others = reading.forms[start + 1 : comma]
        if not form.nominal & cells and not any(
            other.nominal & form.nominal or other.traits & (Trait.CAPITAL | Trait.PRONOUN) & ~0
            for other in others
            if other.lower not in _OWN
        ):
            yield comma + 1, start


_OWN = frozenset("elle elles eux se s' en y ne n' la le les".split())
_AFTER_PARTICIPLE = frozenset("à au aux par dans en sur lors après avant dès".split())


def _has_verb(reading: Reading, index: int) -> bool:
    """Whether the verb of the subject stands right after the apposition."""
    verb = skip_clitics(reading, index)[0]
    form = reading.forms[verb]
    return bool(form.finite & _THIRD) and not form.traits & GRAMMATICAL
