"""The check ``reflexive-participle``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import MS, PERSONS, Trait
from qa.french.inflection import agree
from qa.french.lexicon import lexicon
from qa.french.more_objects import acquired
from qa.french.morphology import Pos
from qa.french.phrases import noun_phrase
from qa.french.words import ETRE, TIMES
from qa.grammar import agreeing, phrases_of, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.forms import Form
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=ETRE,
)
def reflexive_participle(segment: Segment, context: Context) -> Iterator[Finding]:
    """A participle of a reflexive verb that agrees where it must not (*ils se sont succédés*), or fails to.

    It stays as it is where the pronoun is no direct object: verbs that take *à*, *se rendre compte*, *se faire* before
    an infinitive, and *se casser* and the like with their object after them; with an object before them these agree
    (*la jambe qu'elle s'est cassée*). Not attempted: *se laisser*, whose agreement is free since 1990.

    Wrong:
        fr: Elle s'est faite renverser par une voiture.

        fr: Ils se sont succédés à la tête du club.

        fr: Elle s'est rendue compte de son erreur.

        fr: Elle s'est cassée la clavicule.

        fr: Elles se sont parlées longtemps.

        fr: Ils se sont serrés la main.

        fr: Elle s'est permise de critiquer l'arbitre.

        fr: Elles se sont plues à Nice.

        fr: Elle s'est adjugée la victoire.

        fr: Elle s'est fracturée le poignet.

        fr: Ils se sont partagés la prime.

        fr: Ils se sont posés la question.

        fr: Elle s'est demandée pourquoi.

        fr: Elles se sont dites adieu.

        fr: Ils se sont donnés rendez-vous au sommet.

        fr: Ils se sont livrés une belle bataille.

        fr: Elle s'est faite mal au genou.

        fr: Ils se sont souris.

        fr: La jambe qu'elle s'est cassé est plâtrée.

        fr: Les questions qu'ils se sont posé sont vaines.

    Right:
        fr: Elle s'est fait renverser par une voiture.

        fr: Ils se sont succédé à la tête du club.

        fr: Elle s'est rendu compte de son erreur.

        fr: Elle s'est cassé la clavicule.

        fr: Elles se sont parlé longtemps.

        fr: Ils se sont serré la main.

        fr: Elle s'est permis de critiquer l'arbitre.

        fr: Elles se sont plu à Nice.

        fr: Elle s'est adjugé la victoire.

        fr: Elle s'est fracturé le poignet.

        fr: Ils se sont partagé la prime.

        fr: Ils se sont posé la question.

        fr: Elle s'est demandé pourquoi.

        fr: Elles se sont dit adieu.

        fr: Ils se sont donné rendez-vous au sommet.

        fr: Ils se sont livré une belle bataille.

        fr: Elle s'est fait mal au genou.

        fr: Ils se sont souri.

        fr: La jambe qu'elle s'est cassée est plâtrée.

        fr: Les questions qu'ils se sont posées sont vaines.

        fr: Elle s'est donnée à fond, ils se sont livrés à la police, elle s'est dite prête.

        fr: La question qu'ils se sont posée, les coups qu'elles se sont donnés.

        fr: Elle s'est faite la porte-parole du groupe, elle s'est lancée la première.

        fr: Elles se sont rappelées à notre bon souvenir la semaine dernière.

        fr: Elle s'est blessée à la main, elle s'est lavée.

        fr: Elle s'est rendue à Paris, ils se sont rendus.

        fr: La jambe qu'elle s'est cassée la fait souffrir.

        fr: Elle s'est faite à cette idée, ils se sont faits vieux.

        fr: Ils se sont serrés les uns contre les autres.

        fr: Elle s'est imposée, elle s'est offerte aux regards.

        fr: Les voix se sont partagées, les rôles se sont partagés.

        fr: Elle s'est crue perdue.

        fr: Ils se sont plaints, ils se sont aperçus de tout.

        fr: Elles se sont coupées du monde, une preuve vous sera demandée.

        fr: Nous sommes coupés des lignes de nos alliés.
    """
    reading = reading_of(segment.target, context)
    for at, mask in acquired(reading, phrases_of(segment.target, context)):
        word = reading.tokens[at].text
        message = _("« {participle} » agrees with the object before it").format(participle=word)
        yield Finding(span_of(reading, at), message, agreeing(word, mask)[:1])
    for index in reading.at(ETRE):
        pronoun = reading.word(index - 1)
        if pronoun not in _PRONOUNS or not _is_reflexive(reading, index) or _has_object_before(reading, index):
            continue
        if pronoun in ("nous", "vous") and reading.word(index - 2) not in (pronoun, "ne", "n'"):
            continue  # nous sommes coupés des nôtres
        at = skip_adverbs(reading, index + 1)
        form = reading.forms[at]
        stem = _unknown_participle(form)
        if not stem and pronoun in ("s'", "se") and form.traits & Trait.KNOWN:
            stem = _FINITE_TWINS.get(form.lower, "")
        if stem:  # the lexicon has no such form because the verb takes no direct object
            message = _("« {participle} » does not agree here: the pronoun is no direct object")
            yield Finding(span_of(reading, at), message.format(participle=form.text), (stem,))
        if not form.participle or form.participle & MS or form.traits & Trait.CAPITAL:
            continue
        lemmas = set(lexicon().lemmas(form.lower, Pos.VERB))
        if lemmas & _INDIRECT or _is_invariable_here(reading, at, lemmas):
            better = agree(form.text, "m", "s")
            message = _("« {participle} » does not agree here: the pronoun is no direct object").format(
                participle=form.text
            )
            yield Finding(span_of(reading, at), message, (better,) if better else ())


_PRONOUNS = frozenset("s' se me m' te t' nous vous".split())
_INDIRECT = frozenset(
    "succéder parler plaire déplaire complaire sourire nuire ressembler suffire téléphoner mentir survivre "
    "convenir rire demander appartenir procurer".split()
)
"""Verbs whose reflexive pronoun is never a direct object."""
_WITH_OBJECT = frozenset(
    "casser fracturer briser laver serrer tordre couper brûler luxer offrir adjuger fouler déchirer partager froisser "
    "octroyer accorder assurer approprier attribuer disputer gratter mordre ronger répartir poser donner fixer "
    "construire payer échanger lancer rappeler permettre promettre forger tailler acheter réserver imaginer bâtir "
    "renvoyer transmettre passer envoyer arracher préparer frotter essuyer sécher brosser maquiller limer jurer vouer "
    "prouver raconter reprocher pardonner ménager concocter ouvrir frayer créer arroger distribuer faire".split()
)
"""Verbs whose object may follow them, so that the pronoun says for whom."""
_BARE_OBJECTS = {
    "donner": frozenset("rendez-vous raison".split()),
    "dire": frozenset("adieu bonjour merci que qu' «".split()),
    "faire": frozenset("peur mal plaisir honneur confiance face concurrence signe justice plaquer remarquer".split()),
    "rendre": frozenset("compte visite service hommage justice".split()), "livrer": frozenset("bataille".split()),
    "prêter": frozenset("main-forte".split()), "porter": frozenset("chance secours".split()),
    "imaginer": frozenset("que qu'".split()), "jurer": frozenset("fidélité que qu'".split()),
}  # fmt: skip
"""Objects without article, or clauses, of some verbs."""
_BATTLES = frozenset("bataille duel guerre combat lutte".split())
_NO_OBJECTS = frozenset("uns unes un une même mieux premier première premiers premières dernier dernière seul".split())
_FINITE_TWINS = {
    "souris": "souri",
    "nuis": "nui",
    "ris": "ri",
    "souries": "souri",
    "plus": "",
    "mentis": "menti",
    "suffis": "suffi",
}
"""Participles with an ending too many that are other words too."""


def _unknown_participle(form: Form) -> str:
    """The participle of a verb of `_INDIRECT` that an unknown form is with an ending too many; else empty."""
    if form.traits & Trait.KNOWN:
        return ""
    for ending in ("es", "e", "s"):
        stem = form.lower.removesuffix(ending)
        if stem != form.lower and not _INDIRECT.isdisjoint(lexicon().lemmas(stem, Pos.VERB)):
            return stem
    return ""


def _is_reflexive(reading: Reading, index: int) -> bool:
    """Whether the pronoun before the auxiliary is that of its subject: not *une réponse vous sera donnée*."""
    person = _PERSONS.get(reading.word(index - 1))
    return person is None or bool(reading.forms[index].persons & PERSONS[person])


_PERSONS = {"me": "1s", "m'": "1s", "te": "2s", "t'": "2s", "nous": "1p", "vous": "2p"}


def _has_object_before(reading: Reading, index: int) -> bool:
    for before in range(index - 1, max(index - 12, -1), -1):
        if reading.lowers[before] in ("que", "qu'", "les", "dont") or reading.lowers[before].startswith("quel"):
            return reading.lowers[before] != "les" or before == index - 2
        if reading.forms[before].traits & Trait.MARK:
            return False
    return False


def _is_invariable_here(reading: Reading, at: int, lemmas: set[str]) -> bool:
    following, after = reading.forms[at + 1], reading.forms[at + 2]
    if "faire" in lemmas and (
        following.lower == "avoir" or (following.traits & Trait.INFINITIVE and not following.noun)
    ):
        return True
    if any(following.lower in _BARE_OBJECTS.get(lemma, ()) for lemma in lemmas):
        return True
    if lemmas & {"permettre", "promettre", "jurer", "imaginer", "reprocher", "interdire"}:
        if following.lower in ("de", "d'") and after.traits & Trait.INFINITIVE:
            return True
    if following.lower not in _ARTICLES and not following.traits & Trait.NUMERAL:
        return False
    phrase = noun_phrase(reading, at + 1)
    if phrase is None or after.lower in _NO_OBJECTS or reading.lowers[phrase.head] in TIMES:
        return False
    if "livrer" in lemmas:
        return reading.lowers[phrase.head] in _BATTLES
    if "faire" in lemmas:
        return following.lower in ("un", "une")
    return bool(lemmas & _WITH_OBJECT)


_ARTICLES = frozenset("le la les l' un une des quelques plusieurs son sa ses leur leurs".split())
