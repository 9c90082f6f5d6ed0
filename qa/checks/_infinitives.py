"""Verbs that an infinitive follows without a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.forms import PLURAL, Trait
from qa.french.government import INFINITIVES
from qa.french.lexicon import lexicon
from qa.french.phrases import noun_phrase
from qa.french.words import CLITICS, ETRE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.french.phrases import Reading

MODALS = frozenset(
    "veuillez vais vas va allons allez vont allais allait allions alliez allaient veux veut voulons voulez veulent "
    "voulais voulait voulaient voudrais voudrait voudraient voudra voudront peux peut pouvons pouvez peuvent "
    "pouvais pouvait pouvaient pourrais pourrait pourraient pourra pourront puisse puissent dois doit devons devez "
    "doivent devais devait devaient devrais devrait devraient devra devront faut faudra faudrait fallait sais sait "
    "savons savez savent savait savaient ose osent espère espèrent espérait espéraient espérons aiment aime "
    "aimerait aimeraient préfère préfèrent préférait faillit aimait aimais devions deviez devrons devrez devrions "
    "devriez pouvions pouviez pourrons pourrez pourrions pourriez voulions vouliez voudrons voudrez voudrions "
    "voudriez irai iras ira irons irez iront irais irait iraient pense penses pensent pensait comptent comptait "
    "comptaient aimaient préféraient".split()
)
CAUSING = frozenset(
    "fait font faisait faisaient fera feront ferait feraient fit firent laisse laissent laissait laissaient laissera "
    "laisseront laissa laissèrent".split()
)
"""Finite forms of *faire* and *laisser*, which an infinitive follows too."""
LEFT_TO_DO = frozenset("filé passé roulé tombé monté entré gagné joué parlé attaqué respiré rentré travaillé".split())
"""What follows *laisser* only by mistake for the infinitive: *il laisse épuisé son rival* is right."""
CAUSED = frozenset("faite faites faits laissée laissées laissés".split())
"""Their participles that agree, which one follows after *se*: *elle s'est laissée tomber*."""
WHO_CAUSES = frozenset("il elle on ils elles qui ne n' les lui leur y se s'".split())
"""What stands before *faire* or *laisser* where they are surely verbs."""
PERCEIVING = frozenset(
    "entend entends entendent entendait entendaient voit vois voient voyait voyaient regarde regardes regardent "
    "regardait regardaient laisse laisses laissent laissait laissaient écoute écoutent écoutait écoutaient".split()
)


def perceived(reading: Reading) -> Iterator[tuple[int, int]]:
    """Each verb of perceiving or *laisser* with a plural object and a singular participle after it, which stands for
    the infinitive: *il entend les oiseaux chanté*."""
    for index in reading.at(PERCEIVING):
        phrase = noun_phrase(reading, index + 1) if reading.lowers[index + 1] in _PLURALS else None
        if phrase is None:
            continue
        at = phrase.after[-1] if phrase.after else phrase.end
        form = reading.forms[at]
        if form.participle and form.lower.endswith("é") and not form.adjective and not form.nominal & PLURAL:
            yield index, at


_PLURALS = frozenset("les des ces mes tes ses nos vos leurs".split())
_VERBS_DE = frozenset(
    "venir arrêter rêver finir craindre choisir dire suffire continuer parler essayer demander reprocher".split()
)
"""Verbs whose complement is `de` and an infinitive, besides those of :data:`qa.french.government.INFINITIVES`."""
_BEFORE_A = frozenset(
    "bon bonne bons bonnes facile faciles difficile difficiles simple simples impossible impossibles agréable dur dure "
    "long longue prêt prête prêts prêtes rien beaucoup chose".split()
)
_VERBS_A = frozenset("commencer continuer réussir chercher parvenir hésiter arriver apprendre".split())
_WHY = frozenset("avant afin merci lieu loin suffit suffisait suffirait suffira".split())
"""Words after which *de* brings in what is done, hardly a noun in *-é*."""
_BEFORE_DE = frozenset(
    "plutôt but objectif intention envie besoin occasion possibilité moyen façon manière capable incapable "
    "ambition espoir droit peur point temps facile difficile simple important possible impossible nécessaire inutile "
    "interdit agréable plaisir courage chance habitude hâte fier fière heureux heureuse content contente sûr sûre "
    "certain certaine obligé obligée obligés impatient impatiente ravi ravie mission projet idée question risque "
    "honte raison tort train susceptible susceptibles capables incapables utile préférable indispensable essentiel "
    "temps interdiction obligation autorisation permission volonté désir capacité décision choix fait".split()
)


def asks_for_infinitive(reading: Reading, index: int, at: int, *, bare: bool) -> bool:
    """Whether the preposition at an index asks for an infinitive where a participle stands; ``bare`` where that is
    neither noun nor adjective."""
    lower, form = reading.lowers[index], reading.forms[at]
    moved = form.traits & Trait.ETRE and form.lower != "passé"
    sure = bare or reading.lowers[at + 1] in _OBJECTS or bool(moved)
    if form.lower.endswith("és") and form.noun and not sure:
        return False
    if lower in ("pour", "sans"):
        return sure or not (form.noun or form.adjective)
    return (_after_a if lower == "à" else _after_de)(reading, index, sure=sure, bare=bare)


_TONIC = frozenset("moi toi lui elle nous vous eux elles".split())


def _after_a(reading: Reading, index: int, *, sure: bool, bare: bool) -> bool:
    before = reading.forms[index - 1]
    if bare:
        return bool(before.finite or before.participle or before.lower in _BEFORE_A) and index > 0
    return sure and index > 0 and not _VERBS_A.isdisjoint(lexicon().lemmas(before.lower))


def _after_de(reading: Reading, index: int, *, sure: bool, bare: bool) -> bool:
    previous = reading.word(index - 1)
    if reading.word(index - 2) == "à" and previous in _TONIC:
        return True  # c'est à lui d'attaquer
    bound = bool(previous) and INFINITIVES[previous] == "de" and not reading.forms[index - 1].noun
    if previous in _WHY or not sure or not previous:
        return previous in _WHY or bound
    if previous in ETRE:
        return bare and reading.word(index - 2) not in ("ça", "cela")
    if previous in ("que", "qu'"):
        return reading.word(index - 2) == "plutôt"
    verbal = INFINITIVES[previous] == "de" or not _VERBS_DE.isdisjoint(lexicon().lemmas(previous))
    return previous in _BEFORE_DE or verbal or (previous in CLITICS and bool(reading.forms[index - 2].finite))


_OBJECTS = frozenset(
    "le la l' les un une ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs".split()
)
