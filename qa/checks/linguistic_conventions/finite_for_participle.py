"""The check ``finite-for-participle``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import GRAMMATICAL, MS, PERSONS, SINGULAR, Trait
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.words import AVOIR, ETRE
from qa.grammar import agreeing, phrases_of, reading_of, slots_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.french.slots import Slot
    from qa.model import Segment

_AUXILIARIES = AVOIR | ETRE


@check(
    category="linguistic-conventions/grammar/word-form",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=_AUXILIARIES,
)
def finite_for_participle(segment: Segment, context: Context) -> Iterator[Finding]:
    """A conjugated form where *avoir* or *être* asks for a participle: *il a prit*, *elle est sortit*, *il a mange*.

    Only forms that are nothing but conjugated verbs count, and only after a finite auxiliary. Not attempted: forms in
    *-er* and *-ez* (`infinitive-for-participle`), and forms that are nouns too (*a fait*, *a bout*, *a peine*), but for
    a few in *-e* (*il a attaque dans la montée*).

    Wrong:
        fr: Il a prit la tête du peloton.

        fr: Elle a finit deuxième.

        fr: Ils ont mit pied à terre.

        fr: Il est sortit du groupe.

        fr: Il a dut abandonner.

        fr: Elle avait choisit de partir.

        fr: Nous avons réussit notre pari.

        fr: Il a surprit tout le monde.

        fr: On a reçut un appel.

        fr: Il a toujours voulut gagner.

        fr: Elle aura courut vingt ans.

        fr: La robe qu'il a mit hier est neuve.

        fr: Les efforts qu'ils ont fournit ont payé.

        fr: Elle a mange une pomme.

        fr: Il est arrive hier.

        fr: Ils ont attaque dans la montée.

    Right:
        fr: Il a pris la tête du peloton.

        fr: Elle a fini deuxième.

        fr: Ils ont mis pied à terre.

        fr: Il est sorti du groupe.

        fr: Il a dû abandonner.

        fr: Elle avait choisi de partir.

        fr: Nous avons réussi notre pari.

        fr: Il a surpris tout le monde.

        fr: On a reçu un appel.

        fr: Il a toujours voulu gagner.

        fr: Elle aura couru vingt ans.

        fr: La robe qu'il a mis hier est neuve.

        fr: Les efforts qu'ils ont fournis ont payé.

        fr: Elle a mangé une pomme.

        fr: Il est arrivé hier.

        fr: Ils ont attaqué dans la montée.

        fr: Il a, dit-il, repris espoir.

        fr: Ce qu'il a fait a surpris.

        fr: L'un a gagné, l'autre perdit.

        fr: Le temps qu'il a permet tout.

        fr: Ceux qui l'ont suivent le mouvement.

        fr: Ce qu'elle est importe peu.

        fr: Le vélo qu'il a vaut cher.

        fr: Celui qui a finit par donner.

        fr: Il a peine à croire que tout est calme, il y a marche et danse ce soir.

        fr: La voiture qu'il a coûte cher, la joueuse A mange, tout ce qu'il est reste ici.

        fr: Ces conditions sont-elles acceptables ? La lettre a ouvre l'alphabet.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("avoir", "ayant")):
        at = skip_adverbs(reading, index + 1)
        if _is_only_finite(reading, at):
            yield _finding(reading, index, at, MS)
    for index in reading.at(_AUXILIARIES):
        capital = index and reading.forms[index].traits & Trait.CAPITAL
        if capital or not reading.forms[index].persons or reading.word(index - 1) in ("que", "qu'", "qui", "dont"):
            continue
        at = skip_adverbs(reading, index + 1)
        if not _is_only_finite(reading, at):
            continue
        slots = slots_of(segment.target, context)
        start = index
        while reading.word(start - 1) in _CLITICS:
            start -= 1
        slot = slots.get(start) or slots.get(index)
        if slot is None or slot.kind == "qui":
            continue
        if not reading.forms[index].finite & slot.persons:
            continue
        mask = slot.mask if reading.lowers[index] in ETRE else MS
        if reading.word(slot.start - 1) in _RELATIVES:
            plural = _plural_taken_up(segment, context, slot, at)
            if slot.kind != "pronoun" or not (plural or _is_past(reading, index, at)):
                continue
            mask = plural or mask
        yield _finding(reading, index, at, mask)


def _is_past(reading: Reading, auxiliary: int, at: int) -> bool:
    """Whether a form is nothing but a passé simple after an auxiliary in the present, with which it does not go."""
    readings = lexicon().analyses(reading.lowers[at])
    if reading.lowers[auxiliary] not in ("ai", "as", "a", "avons", "avez", "ont"):
        return False
    return all(r.tense == "past" or r.mood == "subjunctive" for r in readings) and at == auxiliary + 1


def _plural_taken_up(segment: Segment, context: Context, slot: Slot, at: int) -> int:
    """The cells of the plural noun that a relative clause takes up, of which a singular verb cannot be the verb."""
    if reading_of(segment.target, context).forms[at].finite & PERSONS["3p"]:
        return 0
    masks = (
        phrase.mask & phrase.head_mask for phrase in phrases_of(segment.target, context) if phrase.end == slot.start - 1
    )
    return next((mask for mask in masks if not mask & SINGULAR), 0)


def _finding(reading: Reading, index: int, at: int, mask: int) -> Finding:
    word = reading.tokens[at].text
    message = _("« {verb} » after « {auxiliary} »: a participle is needed").format(
        verb=word, auxiliary=reading.tokens[index].text
    )
    return Finding(span_of(reading, at), message, _participles(word, mask))


_CLITICS = frozenset("l' les la le lui leur nous vous m' t' s' se y en n' ne".split())
_RELATIVES = frozenset("que qu' qui dont où ce".split())


_NOUNS_TOO = frozenset(
    "attaque chute marche passe signe lance manque compte pose marque change tente monte visite danse demande "
    "commande filme rencontre gagne tombe rentre roule oublie laisse glisse traverse pousse touche trompe "
    "saute tape souffle cuisine dépense recherche réplique riposte loue avance dispute remarque vote récolte "
    "dirige offense couche".split()
)
"""Forms in -e that are nouns besides, and that no turn has after *avoir* without an article."""


def _lacks_its_accent(reading: Reading, at: int) -> bool:
    """Whether a form in -e is that of a verb in -er, and hardly anything else: *il a mange*."""
    form = reading.forms[at]
    if not form.lower.endswith(("e", "es")) or form.traits & (Trait.CAPITAL | Trait.INFINITIVE):
        return False
    if form.lower in _NOUNS_TOO:
        return reading.word(at - 1) in _AUXILIARIES and reading.word(at - 2) != "y"
    lemmas = list(lexicon().lemmas(form.lower, Pos.VERB))
    return not form.nominal and bool(lemmas) and all(lemma.endswith("er") for lemma in lemmas)


def _is_only_finite(reading: Reading, at: int) -> bool:
    form = reading.forms[at]
    if not form.lower.endswith(("it", "ut", "int", "is", "us")) and not _lacks_its_accent(reading, at):
        return False
    if form.lower in _NOUNS_TOO:
        return True
    third = form.finite & (PERSONS["3s"] | PERSONS["1s"] | PERSONS["3p"]) or form.lower.endswith("es")
    if not third or form.nominal or form.traits & (GRAMMATICAL | Trait.ADVERB | Trait.CAPITAL | Trait.INFINITIVE):
        return False
    return form.lower not in AVOIR and form.lower not in ETRE and not reading.lowers[at + 1].startswith("-")


def _participles(word: str, mask: int) -> tuple[str, ...]:
    """The participle of the verb whose form a word is, in the forms that a mask allows."""
    for lemma in lexicon().lemmas(word.lower(), Pos.VERB):
        found = [(form, r) for form, r in lexicon().forms(lemma, Pos.VERB) if r.mood == "past-participle"]
        base = next((form for form, r in found if r.gender != "f" and r.number != "p"), "")
        if base:
            return ((base,) if mask & MS else agreeing(base, mask))[:1]
    return ()
