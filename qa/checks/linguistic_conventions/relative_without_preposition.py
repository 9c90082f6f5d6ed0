"""The check ``relative-without-preposition``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import FP, FS, MP, MS, Trait
from qa.french.lexicon import lexicon
from qa.french.slots import may_be_verb
from qa.french.words import AVOIR, CLITICS, DETERMINERS, ETRE, STOPS, SUBJECTS, TIMES
from qa.grammar import phrases_of, reading_of, span_of, swap
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import NounPhrase, Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("que", "qu", "dont", "où"),
)
def relative_without_preposition(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Que* where the verb asks for *dont*, *dont* after *c'est de*, and *dont … en*: *la chose que j'ai besoin*.

    The verb or phrase takes *de* (*avoir besoin, parler, rêver, se souvenir, être fier*) and has no other complement.
    So too what takes *à* (*faire appel, participer, succéder*), and the pronoun that English leaves no place for
    (*un coureur que je crois en lui*). Not attempted: *la course que je pense*, and *parler* of a language.

    Wrong:
        fr: Voilà la chose que j'ai besoin.

        fr: La victoire qu'il rêve lui échappe.

        fr: Ce que j'ai peur, c'est de la descente.

        fr: C'est de lui dont je parle.

        fr: Le film que tout le monde parle sort demain.

        fr: Les outils qu'on se sert sont usés.

        fr: C'est de cela dont il s'agit.

        fr: La ville dont j'en rêve est loin.

        fr: Une course que je me souviens bien.

        fr: La victoire qu'il est fier est ancienne.

        fr: Le vélo que j'ai envie coûte cher.

        fr: Voici un spécialiste que nous faisons souvent appel.

        fr: La course qu'il participe est longue.

        fr: C'est une coureuse que nous croyons en elle.

        fr: Il cite des amis que je compte sur eux.

        fr: C'est le coureur que je t'ai parlé hier.

    Right:
        fr: Voilà la chose dont j'ai besoin.

        fr: La victoire dont il rêve lui échappe.

        fr: Ce dont j'ai peur, c'est de la descente.

        fr: C'est de lui que je parle.

        fr: Le film dont tout le monde parle sort demain.

        fr: Les outils dont on se sert sont usés.

        fr: C'est de cela qu'il s'agit.

        fr: La ville dont je rêve est loin.

        fr: Une course dont je me souviens bien.

        fr: La victoire dont il est fier est ancienne.

        fr: Le vélo dont j'ai envie coûte cher.

        fr: Voici un spécialiste auquel nous faisons souvent appel.

        fr: La course à laquelle il participe est longue.

        fr: C'est une coureuse en qui nous croyons.

        fr: Il cite des amis sur qui je compte.

        fr: C'est le coureur dont je t'ai parlé hier.

        fr: L'offre que je fais ; le pari que nous faisons sur lui ; la lettre que j'écris pour elle.

        fr: Le fait que nous croyons en lui, la preuve que nous faisons confiance.

        fr: Il est si doué que je crois en lui, le jour qu'il participe.

        fr: Voilà la chose dont j'ai besoin, celle que je veux.

        fr: La langue que je parle, le français qu'il parle.

        fr: L'idée que j'ai besoin de repos le fait rire.

        fr: Il dit que tu rêves, on croit qu'il parle.

        fr: C'est un des coureurs dont je parle.

        fr: Le temps que je me souvienne, il est parti ; la langue que j'ai parlée ; il sait que nous avons parlé.

        fr: La peur que j'ai, le besoin que j'ai de rouler.

        fr: Il est plus fort que je rêve.

        fr: Ce que j'ai besoin de dire, ce qu'il a envie de faire.

        fr: La ville où il y a un port, celle où j'en ai vu.

        fr: Le fait qu'il est fier de lui agace.
    """
    reading = reading_of(segment.target, context)
    ends = {phrase.end: phrase for phrase in phrases_of(segment.target, context)}
    for index in reading.at(("que", "qu'")):
        phrase = ends.get(index)
        noun = phrase is not None and reading.lowers[phrase.head] not in _COMPLETIVE | TIMES | _LANGUAGES
        if phrase is not None and reading.word(phrase.determiner - 1) in ("plus", "moins", "autant", "aussi"):
            noun = False
        if (noun or reading.word(index - 1) in _PRONOUNS) and _takes_de(reading, index + 1):
            yield swap(reading, index, "dont" if reading.lowers[index] == "que" else "dont ")
        elif noun and phrase is not None:
            yield from _of_other_prepositions(reading, index, phrase)
    for index in reading.at(("dont",)):
        if _follows_de(reading, index):
            if reading.lowers[index + 1] in ("il", "elle", "ils", "elles", "on"):
                yield swap(reading, index, f"qu'{reading.tokens[index + 1].text}", index + 1)
            else:
                yield swap(reading, index, "que")
        elif reading.lowers[index + 1] in SUBJECTS and reading.lowers[index + 2] == "en":
            if reading.forms[index + 3].finite and reading.lowers[index + 3] not in AVOIR:
                subject = "je" if reading.lowers[index + 1] == "j'" else reading.tokens[index + 1].text
                better = f"{reading.tokens[index].text} {subject}"
                yield Finding(span_of(reading, index, index + 2), _("« dont » says « en » already"), (better,))


_PRONOUNS = frozenset("ce celui celle ceux celles chose".split())
_COMPLETIVE = frozenset(
    "fait idée preuve impression nouvelle sentiment certitude espoir crainte raison condition conviction annonce peur "
    "hypothèse promesse information possibilité chance rumeur façon manière sorte point avis doute bruit "
    "prétexte signe "
    "risque regret joie plaisir envie besoin mesure".split()
)
_LANGUAGES = frozenset("langue langues langage français anglais allemand espagnol italien dialecte patois mots".split())
_WITH_AVOIR = frozenset("besoin envie peur honte horreur".split())
_WITH_DE = frozenset(["parler", "rêver", "profiter", "disposer", "dépendre", "abuser"])
_SAID = _WITH_DE - {"rêver"}
"""Those that have *de* in the perfect too: one may say *la vie que j'ai rêvée*."""
_REFLEXIVE = frozenset(["souvenir", "servir", "méfier", "occuper", "moquer", "plaindre", "passer", "contenter"])
_ADJECTIVES = frozenset("fier fière fiers fières content contente responsable capable".split())


_WITH_FAIRE = frozenset("appel confiance allusion référence face".split())
_WITH_A = frozenset(["participer", "succéder", "renoncer", "ressembler", "appartenir"])
_RESUMED = {"croire": "en", "compter": "sur", "miser": "sur", "penser": "à", "parler": "de"}
"""Verbs with a preposition before a person."""
_STRONG = frozenset("lui elle eux elles".split())
_LEQUEL = {MS: "auquel", FS: "à laquelle", MP: "auxquels", FP: "auxquelles"}


def _of_other_prepositions(reading: Reading, que: int, phrase: NounPhrase) -> Iterator[Finding]:
    """A *que* after a noun whose clause is a pronoun and a verb that takes *à*, or *croire en lui* and the like."""
    subject, verb = que + 1, que + 2
    if reading.lowers[subject] not in SUBJECTS or not reading.forms[verb].finite:
        return
    after = skip_adverbs(reading, verb + 1)
    lemmas = set(lexicon().lemmas(reading.lowers[verb]))
    plain = reading.tokens[subject].text
    full = "je" if plain == "j'" else plain
    right = _LEQUEL.get(phrase.mask & phrase.head_mask)
    with_faire = "faire" in lemmas and reading.lowers[after] in _WITH_FAIRE and _ends(reading, after + 1)
    if right and (with_faire or (lemmas & _WITH_A and _ends(reading, after))):
        yield Finding(
            span_of(reading, que, subject),
            _("« {wrong} » for « {better} »").format(wrong=reading.tokens[que].text, better=right),
            (f"{right} {full}",),
        )
    wanted = {_RESUMED[lemma] for lemma in lemmas & _RESUMED.keys()}
    preposition = reading.lowers[verb + 1]
    strong = reading.lowers[verb + 2] in _STRONG and reading.word(verb + 3) in _CLOSED
    if preposition in wanted and strong:
        better = f"{preposition} qui {full} {reading.tokens[verb].text}"
        wrong = reading.tokens[que].text
        yield Finding(
            span_of(reading, que, verb + 2),
            _("« {wrong} » for « {better} »").format(wrong=wrong, better=f"{preposition} qui"),
            (better,),
        )


_CLOSED = frozenset([*STOPS, ",", "", "depuis", "pour", "et", "mais", "cette"])


def _takes_de(reading: Reading, start: int) -> bool:
    """Whether the clause after a `que` has a verb that takes *de*, and ends without it."""
    index = start
    while index < start + 4 and (index == start or not may_be_verb(reading, index)):
        if reading.forms[index].traits & Trait.MARK:
            return False
        index += 1
    clitics: set[str] = set()
    before = index - 1
    while before >= start and reading.lowers[before] in CLITICS:
        clitics.add(reading.lowers[before])
        before -= 1
    verb, after = reading.forms[index], skip_adverbs(reading, index + 1)
    if "en" in clitics or not verb.finite:
        return False
    if verb.lower in AVOIR:
        said = reading.forms[after].participle & MS and not _SAID.isdisjoint(lexicon().lemmas(reading.lowers[after]))
        asks = said or reading.lowers[after] in _WITH_AVOIR
        return bool(asks) and _ends(reading, after + 1)
    if verb.lower in ETRE:
        return reading.lowers[after] in _ADJECTIVES and _ends(reading, after + 1)
    lemmas = set(lexicon().lemmas(verb.lower))
    reflexive = bool(clitics & {"se", "s'", "me", "m'", "te", "t'", "nous", "vous"})
    if reflexive and lemmas & _REFLEXIVE:
        return "passer" not in lemmas and _ends(reading, after)
    plain = not verb.noun or reading.lowers[index - 1] not in DETERMINERS
    return plain and bool(lemmas & _WITH_DE) and not reflexive and _ends(reading, after)


def _ends(reading: Reading, index: int) -> bool:
    """Whether no complement with *de*, *à* or *que*, no object and no infinitive follows."""
    form = reading.forms[index]
    if form.lower in (
        "de",
        "d'",
        "du",
        "des",
        "que",
        "qu'",
        "à",
        "au",
        "aux",
        "en",
        "y",
        "le",
        "la",
        "les",
        "un",
        "une",
    ):
        return False
    return not form.traits & Trait.INFINITIVE and (not form.noun or bool(form.finite & 0b100100))


def _follows_de(reading: Reading, index: int) -> bool:
    """Whether *dont* closes *c'est de …*."""
    for before in range(index - 2, max(index - 8, 0), -1):
        if reading.lowers[before] in STOPS or reading.lowers[before] in (",", "qui", "que", "un", "une"):
            return False
        if reading.lowers[before] in ("de", "d'", "du", "des"):
            set_off = reading.word(before - 1) in ("est", "était", "sera") and reading.word(before - 2) in ("c'", "ce")
            return set_off and reading.lowers[before] in ("de", "d'")
    return False
