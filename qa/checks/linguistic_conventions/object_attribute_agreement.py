"""The check ``object-attribute-agreement``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import FS, GRAMMATICAL, MS, PLURAL, Trait
from qa.french.phrases import noun_phrase
from qa.french.ranks import RANKS
from qa.french.words import AVOIR, COLLECTIVES, DEGREES, DETERMINERS, PREPOSITIONS, SUBJECTS
from qa.grammar import agreeing, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.forms import Form
    from qa.french.phrases import Reading
    from qa.model import Segment

_VERBS = frozenset(
    "croyais trouvais jugeais rendais rend rends rendent rendait rendaient rendra rendront rendrait rendraient "
    "rendit rendu rendue rendus rendues rendre rendant juge jugent jugeait jugeaient jugé jugée jugés jugées "
    "juger trouve trouves trouvent trouvait trouvaient trouva trouvé trouvée trouvés trouvées trouver déclare "
    "déclarent déclaré déclarée déclarés déclarées déclarer estime estiment estimait estimé estimée estimés "
    "estimées estimer crois croit croient croyait croyaient cru crue crus crues croire considère considèrent "
    "considérait considéré considérée considérés considérées considérer".split()
)
_KEEPING = frozenset(
    "laisse laisses laissent laissait laissé laissée laissés laissées laisser laissez laissa garde gardes gardent "
    "gardait gardé gardée gardés gardées garder gardez garda maintient maintenu maintenue maintenus maintenues "
    "maintenir".split()
)
_PRONOUNS = {"la": FS, "les": PLURAL, "le": MS | FS}
_LEFT = frozenset(
    "ouvert ouverte ouverts ouvertes fermé fermée fermés fermées vide vides intact intacte intacts intactes libre "
    "libres entrouvert entrouverte entrouverts entrouvertes allumé allumée allumés allumées éteint éteinte éteints "
    "éteintes propre propres secret secrète secrets secrètes".split()
)
"""What one leaves or keeps a thing; more may be said of who leaves it: *il a laissé la course, épuisé*."""
_ADVERBIAL = frozenset("fort haut bas court clair faux dur net juste plein bon cher ferme droit".split())


@check(category="linguistic-conventions/grammar/agreement", severity=Severity.MAJOR, fix="unsafe", needs=("lexicon",))
def object_attribute_agreement(segment: Segment, context: Context) -> Iterator[Finding]:
    """An adjective said of an object that does not agree with it: *ce film a rendu les acteurs célèbre*.

    After *rendre*, *juger*, *trouver*, *croire*, *déclarer* and *considérer comme*, whose object is the noun phrase
    before the adjective, *la* or *les*, or one with which the participle agrees (*l'a rendue heureuse*). After
    *laisser* and *garder* only words such as *ouvert*. Not attempted: *l'* before a simple tense, *me*, *te*, *nous*.

    Wrong:
        fr: Ce film a rendu les acteurs célèbre.

        fr: Cette nouvelle l'a rendue heureux.

        fr: Les médecins ont jugé l'opération trop risqué.

        fr: Il a laissé la porte ouvert.

        fr: Je la trouve très beau.

        fr: Cela les rend nerveux et la rend inquiet.

        fr: Elle estime la situation préoccupant.

        fr: Le tribunal l'a déclarée coupables.

        fr: Ils considèrent la réforme comme nécessaires.

        fr: Tu as gardé les yeux fermé.

        fr: On a trouvé la soirée ennuyeux.

    Right:
        fr: Ce film a rendu les acteurs célèbres.

        fr: Cette nouvelle l'a rendue heureuse.

        fr: Les médecins ont jugé l'opération trop risquée.

        fr: Il a laissé la porte ouverte.

        fr: Je la trouve très belle.

        fr: Cela les rend nerveux et la rend inquiète.

        fr: Elle estime la situation préoccupante.

        fr: Le tribunal l'a déclarée coupable.

        fr: Ils considèrent la réforme comme nécessaire.

        fr: Tu as gardé les yeux fermés.

        fr: On a trouvé la soirée ennuyeuse.

        fr: Il a laissé la course épuisé. Elle a trouvé les clés, ravie. Le juge a la main lourde.

        fr: La garde est vigilante. Il le trouve drôle. On les a crus morts. Elle rend la monnaie exacte.

        fr: Il trouve la vie un peu chère, il juge les gens bien trop vite, il croit la chose possible.

        fr: Il trouve important de parler. Elle juge bon les efforts des siens. Il a trouvé la moto garée là.

        fr: Il rend les clés plus tard, il a rendu la copie premier. Elle la croit partie chez elle.

        fr: Il a trouvé sa voie comme chanteur.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(_VERBS | _KEEPING):
        if not _is_verb(reading, index):
            continue
        left = reading.lowers[index] in _KEEPING
        at, mask, noun = _object(reading, index)
        if not mask or not at:
            continue
        form, following = reading.forms[at], reading.forms[at + 1]
        if (
            form.nominal & mask
            or (reading.lowers[index].startswith("trouv") and reading.word(at - 1) == "comme")  # sa voie comme chanteur
            or (left and form.lower not in _LEFT)
            or not _is_said(form, following, compared=reading.word(at - 1) in ("plus", "moins", "aussi"))
        ):
            continue
        message = _("« {adjective} » does not agree with « {noun} », of which it is said").format(
            adjective=form.text, noun=reading.tokens[noun].text
        )
        yield Finding(span_of(reading, at), message, agreeing(form.text, mask)[:2])


def _is_verb(reading: Reading, index: int) -> bool:
    form, previous = reading.forms[index], reading.word(index - 1)
    if form.traits & (Trait.CAPITAL | Trait.INFINITIVE):
        return bool(form.traits & Trait.INFINITIVE)
    if form.participle and not form.finite:
        return any(reading.word(index - back) in AVOIR for back in (1, 2, 3))
    told = previous in SUBJECTS or previous in ("la", "les", "le", "ne", "n'", "qui", "cela", "ça")
    return not form.noun or told


def _object(reading: Reading, verb: int) -> tuple[int, int, int]:
    """Where what is said of the object of a verb stands, the cells that it must share, and the object."""
    lowers, form = reading.lowers, reading.forms[verb]
    before = verb - 1
    if form.participle and not form.finite and not form.participle & MS:
        while before > verb - 3 and lowers[before] not in AVOIR:
            before -= 1
        if lowers[before] in AVOIR and reading.word(before - 1) in ("l'", "les"):
            return _past_degrees(reading, verb + 1), form.participle, before - 1
    elif lowers[before] in _PRONOUNS and (form.finite or form.traits & Trait.INFINITIVE) and before:
        if form.noun and reading.word(before - 1) not in _SUBJECTS:
            return 0, 0, 0
        at = _past_degrees(reading, verb + 1)
        plain = not reading.forms[at].noun or reading.forms[at].adjective
        return (at, _PRONOUNS[lowers[before]], before) if plain else (0, 0, 0)
    start = skip_adverbs(reading, verb + 1)
    phrase = noun_phrase(reading, start) if lowers[start] in DETERMINERS and lowers[start] not in _PARTS else None
    if phrase is None or lowers[phrase.head] in COLLECTIVES:
        return 0, 0, 0
    mask = phrase.mask & phrase.head_mask
    if phrase.after:  # taken for an adjective of the noun
        alone = len(phrase.after) == 1 and lowers[phrase.end] not in ("et", "ou")
        return phrase.after[0] if alone else 0, mask, phrase.head
    at = phrase.end + (lowers[phrase.end] == "comme")
    if lowers[verb].startswith("consid") and at == phrase.end:
        return 0, 0, 0
    return _past_degrees(reading, at), mask, phrase.head


_SUBJECTS = frozenset(SUBJECTS) | {"ne", "qui", "cela", "ça", "et"}
_PARTS = frozenset("du des au aux".split())


def _past_degrees(reading: Reading, index: int) -> int:
    while reading.lowers[index] in DEGREES and reading.forms[index + 1].adjective | reading.forms[index + 1].participle:
        index += 1
    return index


def _is_said(form: Form, following: Form, *, compared: bool) -> bool:
    """Whether a form is an adjective that ends its clause, or that a preposition follows."""
    if not (form.adjective or form.participle) or form.traits & (GRAMMATICAL | Trait.ADVERB | Trait.CAPITAL):
        return False
    if form.lower in RANKS or (form.traits & Trait.PRESENT_PARTICIPLE and not following.traits & Trait.MARK):
        return False
    if form.lower in _ADVERBIAL or (form.noun and not form.adjective and not form.participle):
        return False
    if following.lower in ("que", "qu'"):
        return compared
    return not following.lower or bool(following.traits & Trait.MARK) or following.lower in PREPOSITIONS | {"et", "ou"}
