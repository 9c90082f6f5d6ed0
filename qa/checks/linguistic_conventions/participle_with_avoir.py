"""The check ``participle-with-avoir``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import GRAMMATICAL, MS, PERSONS, PLURAL, Trait
from qa.french.words import AVOIR, CLITICS, DETERMINERS, PREPOSITIONS, STOPS, SUBJECTS, TIMES
from qa.grammar import agreeing, phrases_of, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import NounPhrase, Reading
    from qa.model import Segment

_OBJECTS = frozenset("le la les l' me m' te t' nous vous se s' en qui que qu' dont où combien".split())
_PLURALS = {"nous": "1p", "vous": "2p"}
_FREE = frozenset(
    "fait laissé pu dû voulu su cru fallu coûté valu pesé duré vécu couru marché dormi mesuré pensé espéré dit eu été "
    "permis plu souri parlé suffi".split()
)
"""Participles that stay as they are before an infinitive, meant or written, or with a measure."""
_COMPLETIVE = frozenset(
    "fait idée preuve chose impression nouvelle sentiment certitude espoir crainte raison condition conviction annonce "
    "peur confirmation hypothèse théorie affirmation promesse garantie information possibilité chance rumeur mesure "
    "façon manière sorte point avis doute bruit prétexte signe heure risque regret joie plaisir".split()
)
"""Nouns whose `que` may open a clause that tells what they are."""


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=AVOIR,
)
def participle_with_avoir(segment: Segment, context: Context) -> Iterator[Finding]:
    """A participle after *avoir* that agrees with what follows or with the subject, or not with an object before it.

    The object before it is *les*, or a noun right before *que*. Not attempted: *l'*, *nous*, *vous* and *en* as
    objects
    unless a noun before a comma says what they are, participles before an infinitive, *c'est … que*, and chains of nouns of which one agrees.

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

        fr: Les efforts qu'il a fallu pour gagner sont immenses.

        fr: Les robes qu'elle a fait faire, les étapes qu'il a voulu gagner.

        fr: L'Italie, il l'a battue et l'a éliminée.

        fr: Il lui a dit les choses qu'il avait dites à sa mère.

        fr: Les années qu'a duré le chantier, les cent kilos qu'il a pesé.

        fr: La chanson que j'ai entendu chanter me hante.

        fr: C'est dans la descente qu'il a attaqué, c'est la fois qu'il a gagné.

        fr: L'idée qu'il a gagné sans effort est fausse.

        fr: Combien d'étapes a-t-il gagnées ? Les a-t-il vues passer ?

        fr: Il a vue sur la mer, elle a prise sur lui, ils ont parties liées.

        fr: Il les a vu partir et les a laissé faire.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(AVOIR):
        at = skip_adverbs(reading, index + 1)
        form = reading.forms[at]
        if reading.lowers[at] == "étés":
            yield Finding(span_of(reading, at), _("« été » never agrees after « avoir »"), ("été",))
        if not form.participle or form.traits & (GRAMMATICAL & ~Trait.PREPOSITION):
            continue
        wanted = 0
        if not form.participle & MS:
            wanted = MS if _has_object_after(reading, index, at) else 0
        elif reading.word(index - 1) == "les" and not form.participle & PLURAL and _is_alone(reading, at):
            wanted = PLURAL
        if wanted:
            yield _finding(reading, at, wanted)
    for phrase in phrases_of(segment.target, context):
        at, mask = _of_object_before(reading, phrase)
        if not at:
            at, mask = _of_fronted_object(reading, phrase)
        if at and not reading.forms[at].participle & mask:
            yield _finding(reading, at, mask)


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
    if form.noun or form.adjective or form.traits & Trait.CAPITAL:
        return False
    return bool(following.traits & (Trait.MARK | Trait.PREPOSITION | Trait.ADVERB)) or following.lower in ("que", "qu'")


def _is_alone(reading: Reading, at: int) -> bool:
    """Whether no infinitive and no other object follows a participle."""
    following = reading.forms[at + 1]
    if reading.lowers[at] in _FREE or following.traits & Trait.INFINITIVE:
        return False
    if following.lower == "leur" and reading.forms[at + 2].finite:
        return True
    return following.lower not in DETERMINERS or following.lower in ("du", "au", "aux")


def _of_object_before(reading: Reading, phrase: NounPhrase) -> tuple[int, int]:
    """The participle whose object a phrase before `que`, or after `quel`, is, and the cells it must share; else 0."""
    mask = phrase.mask & phrase.head_mask
    lowers = reading.lowers
    if not mask or lowers[phrase.head] in _COMPLETIVE or lowers[phrase.head] in TIMES:
        return 0, 0
    if lowers[phrase.determiner] in ("quels", "quelles", "quelle", "quel"):
        auxiliary = phrase.end
        if lowers[auxiliary] not in AVOIR or not lowers[auxiliary + 1].startswith("-"):
            return 0, 0
        after = auxiliary + 1
        while lowers[after].startswith("-"):
            after += 1
    elif lowers[phrase.end] in ("que", "qu'") and not _is_set_off(reading, phrase):
        auxiliary = _auxiliary(reading, phrase.end + 1)
        if not auxiliary:
            return 0, 0
        after = auxiliary + 1
    else:
        return 0, 0
    at = skip_adverbs(reading, after)
    form = reading.forms[at]
    if not form.participle or not form.traits & Trait.TRANSITIVE or form.traits & GRAMMATICAL:
        return 0, 0
    following = reading.forms[at + 1]
    ends = following.traits & (Trait.MARK | Trait.PREPOSITION | Trait.ADVERB) or following.finite
    if following.lower == "à":
        ends = lowers[at + 2] in DETERMINERS and not reading.forms[at + 3].traits & Trait.INFINITIVE
    ends = ends or following.lower == "leur"
    if _another_fits(reading, phrase, form.participle):
        return 0, 0
    if not ends or following.lower in ("que", "qu'", "des", "de", "d'") or not _is_alone(reading, at):
        return 0, 0
    return at, mask


def _of_fronted_object(reading: Reading, phrase: NounPhrase) -> tuple[int, int]:
    """The participle of *sa victoire, il l'a construite*, and the cells it must share; else 0."""
    lowers, end = reading.lowers, phrase.end
    if lowers[end] != "," or lowers[end + 1] not in SUBJECTS or not _opens(reading, phrase.determiner):
        return 0, 0
    plural = not phrase.mask & phrase.head_mask & ~PLURAL
    if lowers[end + 2] != ("les" if plural else "l'") or lowers[end + 3] not in AVOIR:
        return 0, 0
    at = skip_adverbs(reading, end + 4)
    form = reading.forms[at]
    if not form.participle or form.traits & GRAMMATICAL or not _is_alone(reading, at):
        return 0, 0
    return at, phrase.mask & phrase.head_mask


def _opens(reading: Reading, index: int) -> bool:
    return index == 0 or reading.word(index - 1) in STOPS


def _is_set_off(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether the noun before `que` is compared, or set off by `c'est`."""
    before = reading.word(phrase.determiner - 1)
    if before in ("plus", "moins", "aussi", "autant", "que", "qu'", "ne", "tel", "telle"):
        return True
    start = phrase.determiner - 1 if before in PREPOSITIONS else phrase.determiner
    contracted = reading.lowers[phrase.determiner] in ("du", "des", "au", "aux")
    return (before in PREPOSITIONS or contracted) and reading.word(start - 1) in ("est", "était", "sera", "fut")


def _another_fits(reading: Reading, phrase: NounPhrase, participle: int) -> bool:
    """Whether a noun before the phrase, in the same chain of complements, agrees with the participle."""
    lowers, index = reading.lowers, phrase.determiner
    while index > 0:
        contracted = lowers[index] in ("du", "des", "au", "aux")
        if not contracted and reading.word(index - 1) not in PREPOSITIONS:
            return lowers[index - 1] in ("et", "ou", ",") or bool(reading.forms[index - 1].traits & Trait.CAPITAL)
        index -= 1 if contracted else 2
        while index >= 0 and (reading.forms[index].adjective or reading.forms[index].participle):
            if reading.forms[index].nominal & participle:
                return True
            index -= 1
        if index < 0 or not reading.forms[index].noun:
            return index < 0 or bool(reading.forms[index].traits & Trait.CAPITAL)
        if reading.forms[index].noun & participle:
            return True
        while index > 0 and reading.lowers[index] not in DETERMINERS:
            index -= 1
            if index and reading.forms[index].traits & Trait.MARK:
                return False
    return False


def _auxiliary(reading: Reading, start: int) -> int:
    """The form of avoir right after the subject at an index; 0 where there is none, or another object."""
    lowers = reading.lowers
    if lowers[start] in SUBJECTS:
        index = start + 1
    elif reading.forms[start].traits & Trait.CONJUNCTION:
        return 0
    else:
        index = start
        while index < start + 6 and reading.forms[index].lower not in AVOIR:
            if reading.forms[index].traits & Trait.MARK or (reading.forms[index].finite & ~3 and index > start + 2):
                return 0
            index += 1
        if index == start:
            return 0
    while lowers[index] in ("n'", "ne", "lui", "leur", "nous", "vous", "m'", "t'", "y"):
        index += 1
    return index if lowers[index] in AVOIR else 0
