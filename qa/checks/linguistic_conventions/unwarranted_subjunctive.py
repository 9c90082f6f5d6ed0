"""The check ``unwarranted-subjunctive``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa.check import check
from qa.french.finite import clause_verb
from qa.french.inflection import conjugate_like
from qa.french.lexicon import lexicon
from qa.french.words import ETRE, SUBJECTS
from qa.grammar import in_mood, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/tense-mood-aspect",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("que", "qu", "puisque", "puisqu"),
)
def unwarranted_subjunctive(segment: Segment, context: Context) -> Iterator[Finding]:
    """A subjunctive after *parce que*, *puisque*, *pendant que*, *dès que*, *espérer que* or *croire que*.

    These state facts and take the indicative. Only forms that cannot be indicative count. Not attempted: *après que*
    (`apres-que-subjunctive`), opinions denied or asked (*je ne crois pas qu'il vienne*), *il semble que*.

    Wrong:
        fr: Il s'arrête parce qu'il soit fatigué.

        fr: J'espère qu'il vienne demain.

        fr: Puisque tu sois là, aide-moi.

        fr: Dès qu'il fasse beau, on roule.

        fr: Pendant que nous soyons ici, reposons-nous.

        fr: Elle espère que tu puisses courir.

        fr: Depuis qu'il ait changé de club, il gagne.

        fr: Parce que le vent soit fort, on se protège.

        fr: Ils espèrent que la route soit sèche.

        fr: Tandis qu'il dorme, elle travaille.

        fr: Je crois qu'il soit parti.

        fr: Elle pense que le vent soit tombé.

        fr: Nous savons que la route soit longue.

        fr: Il est certain que le Belge soit favori.

    Right:
        fr: Il s'arrête parce qu'il est fatigué.

        fr: J'espère qu'il vient demain.

        fr: Puisque tu es là, aide-moi.

        fr: Dès qu'il fait beau, on roule.

        fr: Pendant que nous sommes ici, reposons-nous.

        fr: Elle espère que tu peux courir.

        fr: Depuis qu'il a changé de club, il gagne.

        fr: Parce que le vent est fort, on se protège.

        fr: Ils espèrent que la route est sèche.

        fr: Tandis qu'il dort, elle travaille.

        fr: Je crois qu'il est parti.

        fr: Elle pense que le vent est tombé.

        fr: Nous savons que la route est longue.

        fr: Il est certain que le Belge est favori.

        fr: Il ne croit pas qu'il soit parti, elle ne pense qu'à ce qu'il soit là, sans penser qu'il soit venu.

        fr: Il est probable qu'il vienne, peu probable qu'il gagne. Si tu crois qu'il soit fou ! Que je sache, oui.

        fr: Croit-il qu'elle vienne ? On constate que, quoi qu'il fasse, il gagne ; je crois que soit il part.

        fr: Il faut qu'il soit là, bien qu'il ait perdu.

        fr: Parce qu'il croit qu'il faut qu'elle vienne, il attend.

        fr: Je n'espère pas qu'il vienne, espères-tu qu'il vienne ?

        fr: Non parce qu'il soit fatigué, mais parce qu'il s'ennuie.

        fr: Dès qu'elle court, il chante ; depuis qu'il marche, tout va.

        fr: Puisqu'il le faut, qu'il vienne.

        fr: Ce n'est pas parce qu'il soit le plus fort qu'il gagne.

        fr: L'espoir qu'il vienne la tient.

        fr: Pendant que tu parles, il mange.

        fr: Espérons qu'il vienne.

        fr: J'espère que vous trouverez la route.

        fr: Il n'est pas certain que le Belge soit favori. Est-il sûr qu'il vienne ?
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("que", "qu'", "puisque", "puisqu'")):
        conjunction = _conjunction(reading, index)
        verb = clause_verb(reading, index + 1) if conjunction else None
        if verb is None:
            continue
        form = reading.forms[verb]
        if form.subjunctive and not form.persons:
            message = _("« {conjunction} » takes the indicative, not « {verb} »").format(
                conjunction=conjunction, verb=form.text
            )
            yield Finding(span_of(reading, verb), message, _indicative(reading, index + 1, form.text))


def _indicative(reading: Reading, start: int, verb: str) -> tuple[str, ...]:
    """The verb in the indicative, in the person of the pronoun at an index if one stands there."""
    person = SUBJECTS.get(reading.lowers[start], (0, "3s"))[1]
    for analysis in lexicon().analyses(verb):
        if analysis.mood == "subjunctive" and person in analysis.persons:
            like = replace(analysis, mood="indicative", tense="present", persons=frozenset({person}))
            made = conjugate_like(analysis.lemma, like)
            if made:
                return (made,)
    return in_mood(verb, "indicative", "present")[:1]


def _conjunction(reading: Reading, index: int) -> str:
    """What before a *que* states a fact; empty where nothing does, or where it is denied."""
    word, before = reading.word(index - 1), reading.word(index - 2)
    if reading.lowers[index] in ("puisque", "puisqu'"):
        return "puisque"
    if word in ("parce", "pendant", "dès", "depuis", "tandis"):
        return "" if before in ("non", "pas", "moins") else f"{word} que"
    if word == "espérons" and before != "nous":
        return ""  # a wish: espérons qu'il vienne
    if word == "alors" and before in ("", ".", ",", ";"):
        return "alors que"
    if word == "paraît" and before in ("il", "l'") and _is_affirmed(reading, index):
        return "paraît que"
    person = reading.word(index - 3) in ("je", "j'", "il", "elle", "nous", "vous", "on", "ils", "elles")
    if word in _CONVINCED and before in ETRE and person and _is_affirmed(reading, index):
        return f"{word} que"
    if word in _SURE and before in _BEING and reading.word(index - 3) in _IT and _is_affirmed(reading, index):
        return f"{word} que"
    stated = next((lemma for lemma in lexicon().lemmas(word) if lemma in _STATING), "")
    if not stated or not reading.forms[index - 1].persons or not _is_affirmed(reading, index):
        return ""
    return f"{stated} que"


_SURE = frozenset("certain sûr évident clair vrai établi indéniable incontestable manifeste".split())
_CONVINCED = frozenset(
    "sûr sûre sûrs sûres certain certaine certains certaines convaincu convaincue convaincus convaincues persuadé "
    "persuadée persuadés persuadées".split()
)
_BEING = frozenset("est était sera".split())
_IT = frozenset("il c'".split())
_STATING = frozenset(
    "espérer croire penser savoir affirmer estimer constater annoncer remarquer déclarer prétendre".split()
)


def _is_affirmed(reading: Reading, index: int) -> bool:
    """Whether nothing denies, asks or supposes what stands before the *que* at an index."""
    if "?" in reading.lowers[index : index + 25]:
        return False
    before = reading.lowers[max(index - 6, 0) : index]
    return _DENYING.isdisjoint(before)


_DENYING = frozenset("ne n' si s' sans que qu' peu moins -il -elle -ils -elles -tu -vous".split())
