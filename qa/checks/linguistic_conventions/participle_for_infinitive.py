"""The check ``participle-for-infinitive``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._infinitives import (
    CAUSED,
    CAUSING,
    LEFT_TO_DO,
    MODALS,
    PERCEIVING,
    WHO_CAUSES,
    asks_for_infinitive,
    perceived,
)
from qa.french.clauses import skip_adverbs
from qa.french.forms import MP, MS, PERSONS, Trait
from qa.french.lexicon import lexicon
from qa.french.words import AVOIR, CLITICS, DETERMINERS, ETRE
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_LEADING = frozenset(
    "fait laissé venu venue venus venues allé allée allés allées parti partie partis parties couru monté montée montés "
    "descendu descendue descendus rentré rentrée rentrés retourné retournée retournés sorti sortie sortis passé passée "
    "passés".split()
)
"""Participles of *faire*, *laisser* and the verbs of motion, which an infinitive may follow."""
_HAVING = frozenset("pu dû voulu su failli fallu osé".split())


@check(
    category="linguistic-conventions/grammar/word-form",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words={*MODALS, *PERCEIVING, *_HAVING, *_LEADING, *CAUSING, *CAUSED, "pour", "sans", "de", "d", "à"},
)
def participle_for_infinitive(segment: Segment, context: Context) -> Iterator[Finding]:
    """A participle in *-é* where a verb such as *vouloir*, or a preposition, asks for the infinitive.

    Other forms are told by `finite-for-infinitive`. Not attempted: participles that are nouns or adjectives too
    (*pour blessé qu'il soit*), unless an object follows; *de* after other words than those known to take an infinitive
    (*rien de changé*).

    Wrong:
        fr: Il va gagné la course.

        fr: Elle s'entraîne pour gagné les Jeux.

        fr: Le maire veut changé le plan.

        fr: Sans parlé, il a quitté la table.

        fr: Avant de signé, lisez le contrat.

        fr: Je vais vous expliqué la règle.

        fr: Au lieu de pleuré, elle a souri.

        fr: Il n'a pas pu resté au contact.

        fr: La banque devrait baissé ses taux.

        fr: La commission propose de réformé le scrutin.

        fr: Plutôt que d'attaqué de loin, il a attendu.

        fr: C'est facile à expliqué.

        fr: On ne sait plus nagé.

        fr: Il est facile de critiqué.

        fr: Il est temps d'allé dormir.

        fr: Elle doit attaquée plus tôt.

        fr: Elle les fait travaillé dur.

        fr: Elle s'est laissée tombé.

        fr: Il m'a dit de fermé la porte.

        fr: Il a décidé de tout abandonné.

        fr: On laisse les enfants joué.

    Right:
        fr: Il va gagner la course.

        fr: Elle s'entraîne pour gagner les Jeux.

        fr: Le maire veut changer le plan.

        fr: Sans parler, il a quitté la table.

        fr: Avant de signer, lisez le contrat.

        fr: Je vais vous expliquer la règle.

        fr: Au lieu de pleurer, elle a souri.

        fr: Il n'a pas pu rester au contact.

        fr: La banque devrait baisser ses taux.

        fr: La commission propose de réformer le scrutin.

        fr: Plutôt que d'attaquer de loin, il a attendu.

        fr: C'est facile à expliquer.

        fr: On ne sait plus nager.

        fr: Il est facile de critiquer.

        fr: Il est temps d'aller dormir.

        fr: Elle doit attaquer plus tôt.

        fr: Elle les fait travailler dur.

        fr: Elle s'est laissée tomber.

        fr: Il m'a dit de fermer la porte.

        fr: Il a décidé de tout abandonner.

        fr: On laisse les enfants jouer.

        fr: Il a peur de blessés graves, il s'agit de salariés, il a besoin de salé. On les pense arrivés.

        fr: Il y a eu plus de temps de passé que prévu, rien de plus facile.

        fr: On le sait blessé, elle se sait condamnée ; il en faut moins, on peut dire, il doit tout à Paul.

        fr: Pour blessé qu'il soit, il court.

        fr: Il est pour le traité, elle est contre.

        fr: Elle va, fatiguée, vers la ligne.

        fr: Rien de changé, deux hommes de blessés, une occasion de gâchée.

        fr: Il doit son succès au travail accompli, il peut compter sur lui.

        fr: L'énoncé du problème, sans énoncé. Pour André Leducq et sans Roger, la route était longue.

        fr: Ce qu'il veut, agité ou non, c'est partir ; il va mieux.

        fr: Il l'aime salé, elle les préfère épicés, on les veut cuits.

        fr: Elle laisse épuisés ses rivaux, elle s'est faite belle, tout à fait roulé.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(MODALS):
        at = _past_clitics(reading, index + 1)
        if reading.lowers[at] in ("le", "la", "les", "l'", "en") and _is_bare(reading, at + 1):
            at += 1  # il voulait le rencontrer
        at = skip_adverbs(reading, at)
        if reading.lowers[index][:3] in _OPINIONS and reading.word(index - 1) in CLITICS - {"ne", "n'"}:
            continue  # on le sait blessé
        alone = reading.lowers[index][:3] in _ALONE
        if _is_participle(reading, at, alone=alone) and not (alone and reading.lowers[at].endswith("és")):
            yield _finding(reading, index, at)
        elif at == index + 1 and (
            (reading.lowers[index][:3] in _DUE and _is_feminine(reading, at)) or _is_moving(reading, index)
        ):
            yield _finding(reading, index, at)
    for index in reading.at(_HAVING):
        at = _past_clitics(reading, index + 1)
        if _follows_avoir(reading, index) and _is_participle(reading, at):
            yield _finding(reading, index, at)
    for index, at in (*_after_verbs(reading), *_after_ne_pas(reading), *perceived(reading)):
        yield _finding(reading, index, at)
    for index in reading.at(("pour", "sans", "de", "d'", "à")):
        at = _past_clitics(reading, index + 1)
        if reading.lowers[at] in ("l'", "en") and _is_bare(reading, at + 1):
            at += 1  # il demande de l'accompagner
        if reading.lowers[at] in ("ne", "tout", "bien", "mieux", "trop"):
            at = _past_clitics(reading, skip_adverbs(reading, at + (reading.lowers[at] == "ne")))
        if _is_participle(reading, at) and asks_for_infinitive(reading, index, at, bare=_is_bare(reading, at)):
            yield _finding(reading, index, at)


_OPINIONS = ("sai", "sav", "pen")
"""How verbs begin whose object may have a participle after it: *on le sait blessé*."""
_ALONE = (*_OPINIONS, "aim", "com", "esp", "pré", "veu", "vou")
"""How verbs begin after which a participle may stand for itself."""


_DUE = ("doi", "dev", "peu", "pou")
"""How *devoir* and *pouvoir* begin, which nothing but an infinitive follows."""


def _is_feminine(reading: Reading, at: int) -> bool:
    form = reading.forms[at]
    return form.lower.endswith(("ée", "ées")) and bool(form.participle)


def _is_moving(reading: Reading, index: int) -> bool:
    """Whether a verb such as *espérer*, without clitic, stands right before *arrivés*, *restée* and the like."""
    form = reading.forms[index + 1]
    meant = reading.lowers[index][:3] in ("com", "esp", "pen", "pré", "aim") and reading.word(index - 1) not in CLITICS
    return meant and bool(form.traits & Trait.ETRE) and form.lower.endswith(("és", "ée", "ées"))


def _after_verbs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where a participle stands after *faire*, *laisser* or a verb of motion that has its auxiliary or subject."""
    for index in reading.at(CAUSING):
        at = _past_clitics(reading, index + 1)
        left = reading.lowers[index].startswith("laiss") and reading.lowers[at] not in LEFT_TO_DO
        passive = reading.word(index - 1) in ("se", "s'") and _is_participle(reading, at) and at == index + 1
        if (_is_bare(reading, at) or passive) and not left and reading.word(index - 1) in WHO_CAUSES:
            yield index, at
    for index in reading.at(CAUSED):
        form = reading.forms[index + 1]
        reflexive = reading.word(index - 1) in ETRE and reading.word(index - 2) in ("s'", "se")
        if reflexive and form.participle and form.lower.endswith(("é", "és", "ée", "ées")) and not form.adjective:
            yield index, index + 1
    for index in reading.at(_LEADING):
        at, auxiliary = _past_clitics(reading, index + 1), reading.word(index - 1)
        causative = reading.lowers[index] in ("fait", "laissé")
        if auxiliary in ETRE or (causative and auxiliary in AVOIR):
            if _is_bare(reading, at) or (causative and _is_participle(reading, at)):
                yield index, at


def _after_ne_pas(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where a participle or a form in -ez stands after *ne pas*, *ne plus* or *ne jamais*."""
    for index in reading.at(("ne",)):
        if reading.lowers[index + 1] in ("pas", "plus", "jamais"):
            at = _past_clitics(reading, index + 2)
            if _is_participle(reading, at):
                yield index + 1, at


def _is_bare(reading: Reading, at: int) -> bool:
    """Whether a form is a masculine participle in -é and nothing else."""
    form = reading.forms[at]
    return form.lower.endswith(("é", "és")) and not form.noun and not form.adjective and _is_participle(reading, at)


def _finding(reading: Reading, index: int, at: int) -> Finding:
    word = reading.tokens[at].text
    found = lexicon().analyses(word)
    lemmas = [r.lemma for r in found if r.mood == "past-participle" and r.lemma.endswith("er")]
    lemmas = lemmas or [r.lemma for r in found if "2p" in r.persons]
    message = _("« {participle} » after « {word} »: the infinitive is needed").format(
        participle=word, word=reading.tokens[index].text
    )
    return Finding(span_of(reading, at), message, tuple(lemmas[:1]))


def _past_clitics(reading: Reading, index: int) -> int:
    while reading.lowers[index] in CLITICS and reading.lowers[index] not in ("en", "la", "le", "les", "l'"):
        index += 1
    return index


def _is_participle(reading: Reading, at: int, *, alone: bool = False) -> bool:
    """Whether the form at an index is a masculine singular participle in -é, and no noun or adjective if ``alone``."""
    form = reading.forms[at]
    if form.lower.endswith("ez") and form.finite & PERSONS["2p"]:
        return not form.noun and not form.traits & (Trait.ADVERB | Trait.PREPOSITION | Trait.CAPITAL)
    reflexive = reading.word(at - 1) in ("se", "s'")
    if reflexive and form.lower.endswith(("ée", "ées")) and form.participle:
        return True
    has_object = reading.lowers[at + 1] in _OBJECTS
    if has_object and form.lower.endswith(("ée", "ées")) and form.participle and not form.noun:
        return reading.word(at - 1) not in ("le", "la", "les", "l'")
    if not form.lower.endswith(("é", "és")) or not form.participle or form.participle == MS | MP:
        return False
    if form.lower.endswith("és") and (form.noun or form.adjective):
        return False
    if form.traits & (Trait.CAPITAL | Trait.ADVERB | Trait.PREPOSITION | Trait.NAME):
        return False
    if reading.lowers[at + 1] in ("que", "qu'"):
        return False
    return has_object or not ((form.noun or form.adjective) and alone)


_OBJECTS = frozenset(DETERMINERS) - {"du", "des", "au", "aux"}


def _follows_avoir(reading: Reading, index: int) -> bool:
    return any(reading.word(index - back) in AVOIR for back in (1, 2, 3))
