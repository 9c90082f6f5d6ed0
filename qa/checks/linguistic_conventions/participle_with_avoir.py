"""The check ``participle-with-avoir``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import FP, FS, GRAMMATICAL, MP, MS, PERSONS, PLURAL, SINGULAR, Trait
from qa.french.more_objects import counted, is_causative, of_some
from qa.french.objects import counted_participle, fronted_participle, is_alone, object_participle, relative_participle
from qa.french.words import AVOIR, CLITICS, DETERMINERS, NUMERALS, STOPS, TIMES
from qa.grammar import agreeing, phrases_of, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_OBJECTS = frozenset("le la les l' me m' te t' nous vous se s' en qui que qu' dont où combien".split())
_PRONOUNS = {"celle": FS, "ceux": MP, "celles": FP}
_SET_OFF = {"elle": FS, "elles": FP, "eux": MP}
_PLURALS = {"nous": "1p", "vous": "2p"}


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=AVOIR,
)
def participle_with_avoir(segment: Segment, context: Context) -> Iterator[Finding]:
    """A participle after *avoir* that agrees with what follows or with the subject, or not with an object before it.

    The object before it is *les*, *nous* with a verb that takes persons, a noun, *celle* or *ceux* right before *que*,
    what follows *combien de* and *quel*, or a noun before a comma (*sa victoire, il l'a construite*). Not attempted:
    *l'*, *vous* and *en* without such a noun, participles before an infinitive, *c'est … que*, chains of nouns of which
    one agrees.

    Wrong:
        fr: Elle a gagnée la course au sprint.

        fr: Ils ont terminés la soirée au restaurant.

        fr: Les étapes ont étés longues.

        fr: Les élus ont dénoncées une réforme bâclée.

        fr: La course qu'il a gagné hier restera dans les mémoires.

        fr: Les erreurs qu'ils ont commis leur coûtent le titre.

        fr: La décision que le juge a rendu fera date.

        fr: Le vent les a contraint à faire demi-tour.

        fr: Quelles villes avez-vous visité en mai ?

        fr: La blessure qu'elle a subi en mars l'a éloignée des stades.

        fr: Nous avons passés une excellente journée.

        fr: Combien de victoires a-t-elle obtenu ?

        fr: Les trente secondes qu'il a perdu lui coûtent le maillot.

        fr: Les promesses que le maire avait fait n'engagent que lui.

        fr: Son entraîneur nous a soutenu jusqu'au bout.

        fr: Quelle frayeur il nous a fait !

        fr: Les erreurs de jeunesse qu'il a commis lui ont servi.

        fr: C'est elle que le jury a choisi.

        fr: Les témoins que la police a interrogé se contredisent.

        fr: La formation a recrutée deux grimpeurs.

        fr: Lesquelles as-tu choisi ?

        fr: Des pommes, j'en ai mangées trois.

        fr: La maison qu'ils ont faite construire est grande.

        fr: Que d'erreurs ils ont commis !

    Right:
        fr: Elle a gagné la course au sprint.

        fr: Ils ont terminé la soirée au restaurant.

        fr: Les étapes ont été longues.

        fr: Les élus ont dénoncé une réforme bâclée.

        fr: La course qu'il a gagnée hier restera dans les mémoires.

        fr: Les erreurs qu'ils ont commises leur coûtent le titre.

        fr: La décision que le juge a rendue fera date.

        fr: Le vent les a contraints à faire demi-tour.

        fr: Quelles villes avez-vous visitées en mai ?

        fr: La blessure qu'elle a subie en mars l'a éloignée des stades.

        fr: Nous avons passé une excellente journée.

        fr: Combien de victoires a-t-elle obtenues ?

        fr: Les trente secondes qu'il a perdues lui coûtent le maillot.

        fr: Les promesses que le maire avait faites n'engagent que lui.

        fr: Son entraîneur nous a soutenus jusqu'au bout.

        fr: Quelle frayeur il nous a faite !

        fr: Les erreurs de jeunesse qu'il a commises lui ont servi.

        fr: C'est elle que le jury a choisie.

        fr: Les témoins que la police a interrogés se contredisent.

        fr: La formation a recruté deux grimpeurs.

        fr: Lesquelles as-tu choisies ?

        fr: Des pommes, j'en ai mangé trois.

        fr: La maison qu'ils ont fait construire est grande.

        fr: Que d'erreurs ils ont commises !

        fr: La formation qu'il a quittée deux ans plus tôt ; il l'a prise six fois.

        fr: C'est à elle que le jury a donné le prix ; les cols qu'il a dit aimer le fatiguent.

        fr: Les vingt ans qu'il a vécu là, la chaleur qu'il a fait, les deux heures qu'il a couru.

        fr: Il les a fait se lever, il les a laissé tous partir, combien d'heures a-t-il dormi ?

        fr: Les efforts qu'il a fallu pour gagner sont immenses.

        fr: Les robes qu'elle a fait faire, les étapes qu'il a voulu gagner.

        fr: L'Italie, il l'a battue et l'a éliminée.

        fr: Il lui a dit les choses qu'il avait dites à sa mère.

        fr: Les années qu'a duré le chantier, les cent kilos qu'il a pesé.

        fr: La chanson que j'ai entendu chanter me hante.

        fr: C'est dans la descente qu'il a attaqué, c'est la fois qu'il a gagné.

        fr: En quels lieux a-t-elle couru ? C'est lors d'une averse qu'ils ont calé.

        fr: Ils sont plus vifs que ceux d'un bleu que tu as vus.

        fr: Les voisins et les voisines qu'il a rencontrés, les cols et les côtes qu'elle a connus.

        fr: L'idée qu'il a gagné sans effort est fausse.

        fr: Combien d'étapes a-t-il gagnées ? Les a-t-il vues passer ?

        fr: Il a vue sur la mer, elle a prise sur lui, ils ont parties liées.

        fr: Il les a vu partir et les a laissé faire.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(AVOIR):
        at = skip_adverbs(reading, index + 1)
        form = reading.forms[at]
        if reading.lowers[at] in ("étés", "étée", "étées"):
            yield Finding(span_of(reading, at), _("« été » never agrees after « avoir »"), ("été",))
        if not form.participle or form.traits & (GRAMMATICAL & ~Trait.PREPOSITION) or _is_letter(reading, index):
            continue
        wanted = 0
        if form.lower in ("faite", "faits", "faites") and is_causative(reading, at):
            wanted = MS
        elif not form.participle & MS:
            wanted = MS if _has_object_after(reading, index, at) or of_some(reading, index, at) else 0
        elif reading.word(index - 1) == "les" and not form.participle & PLURAL and is_alone(reading, at):
            wanted = PLURAL
        elif reading.word(index - 1) == "nous" and _is_helped(reading, index, at):
            wanted = PLURAL
        if wanted:
            yield _finding(reading, at, wanted)
    for phrase in phrases_of(segment.target, context):
        at, mask = object_participle(reading, phrase)
        if not at:
            at, mask = fronted_participle(reading, phrase)
        if at and not reading.forms[at].participle & mask:
            yield _finding(reading, at, mask)
    for index in reading.at(("combien", "que", "lesquels", "lesquelles", "laquelle")):
        at, mask = (counted_participle if reading.lowers[index] == "combien" else counted)(reading, index)
        if at and not reading.forms[at].participle & mask:
            yield _finding(reading, at, mask)
    for index in (*reading.at(_PRONOUNS), *_set_off(reading)):
        if reading.lowers[index + 1] in ("que", "qu'"):
            at = relative_participle(reading, index + 1)
            mask = _PRONOUNS.get(reading.lowers[index]) or _SET_OFF[reading.lowers[index]]
            if at and not reading.forms[at].participle & mask:
                yield _finding(reading, at, mask)


def _set_off(reading: Reading) -> list[int]:
    """Each pronoun that *c'est* sets off: *c'est elle qu'il a choisie*."""
    found = reading.at(_SET_OFF)
    return [index for index in found if reading.word(index - 1) in ("est", "sont") and reading.word(index - 2) == "c'"]


def _is_letter(reading: Reading, index: int) -> bool:
    """Whether an *A* in mid-sentence, or joined to a sign, is no verb: *la colonne A masquée*."""
    token = reading.tokens[index]
    return (token.text == "A" and index > 0) or reading.text[max(token.start - 1, 0) : token.start] in ("+", "-")


def _finding(reading: Reading, at: int, mask: int) -> Finding:
    word = reading.tokens[at].text
    message = (
        _("« {participle} » does not agree with the object after it").format(participle=word)
        if mask == MS
        else _("« {participle} » agrees with the object before it").format(participle=word)
    )
    return Finding(span_of(reading, at), message, agreeing(word, mask)[:2])


def _has_object_after(reading: Reading, auxiliary: int, at: int) -> bool:
    """Whether the participle's object follows, or it can have none, and no object stands before."""
    near = True
    for index in range(auxiliary - 1, max(auxiliary - 30, -1), -1):
        lower = reading.lowers[index]
        if lower in STOPS:
            break
        near = near and lower in CLITICS
        is_subject = PERSONS[_PLURALS[lower]] & reading.forms[auxiliary].persons if lower in _PLURALS else 0
        if near and lower in _OBJECTS and not is_subject:
            return False
        if lower in ("que", "qu'", "combien") or lower.startswith("quel"):
            return False
    following, form = reading.forms[at + 1], reading.forms[at]
    if following.lower in DETERMINERS and following.lower not in ("du", "des", "au", "aux"):
        return form.lower != "vue"
    if reading.forms[at + 2].noun and reading.lowers[at + 2] not in TIMES:
        if following.lower in NUMERALS or (following.lower.isdigit() and following.lower != "1"):
            return form.lower != "vue"
    if form.lower in _MODAL and following.traits & Trait.INFINITIVE:
        return True
    if form.noun or form.adjective or form.traits & Trait.CAPITAL or form.lower == "due":
        return False
    if following.lower in ("que", "qu'") or following.noun:
        return True
    if following.lower in ("de", "d'") and not reading.forms[at + 2].nominal & SINGULAR:
        return bool(reading.forms[at + 2].adjective)  # on a passés de bonnes vacances
    return following.lower in ("au", "aux") or bool(following.traits & (Trait.MARK | Trait.PREPOSITION | Trait.ADVERB))


_MODAL = frozenset("dus due dues voulus voulue voulues pus sue sus sues osée osés osées crue crus".split())
_PERSONAL = frozenset(
    "aidé battu déçu surpris impressionné rattrapé doublé lâché distancé félicité accueilli remercié soutenu encouragé "
    "suivi devancé prévenu motivé dépassé rejoint repris inquiété rassuré convaincu obligé forcé contraint poussé "
    "empêché gêné retardé ralenti épuisé touché marqué ému bouleversé privé averti informé reçu invité trompé trahi "
    "quitté porté entraîné guidé conduit amené ramené sauvé vaincu dominé pénalisé éliminé choqué libéré réuni "
    "attendu appelé écouté compris oublié abandonné emmené blessé frappé applaudi salué".split()
)
"""Participles whose object is a person: *il nous a aidés*."""


def _is_helped(reading: Reading, auxiliary: int, at: int) -> bool:
    """Whether a `nous` before the auxiliary is no subject, and the object of the participle."""
    form, following = reading.forms[at], reading.forms[at + 1]
    if reading.lowers[at] not in _PERSONAL or reading.forms[auxiliary].finite & PERSONS["1p"]:
        return False
    return not form.participle & PLURAL and bool(following.traits & (Trait.MARK | Trait.PREPOSITION | Trait.ADVERB))
