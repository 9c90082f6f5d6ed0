"""The check ``si-conditional``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.finite import clause_verb
from qa.french.inflection import conjugate_like
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.words import STOPS, SUBJECTS
from qa.grammar import in_mood, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_OPENERS = frozenset([",", "et", "mais", "car", "que", "qu'", "comme"])
_ASKING = (
    "sav",
    "sai",
    "su",
    "demand",
    "ignor",
    "question",
    "voir",
    "vérifi",
    "dout",
    "dis",
    "dire",
    "dit",
    "interrog",
)


@check(
    category="linguistic-conventions/grammar/tense-mood-aspect",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("si", "s"),
)
def si_conditional(segment: Segment, context: Context) -> Iterator[Finding]:
    """A conditional after *si* where it states a condition, or a future in the clause that follows an imperfect.

    Not attempted: *si* after a verb of asking or knowing (*je me demande s'il viendrait*), *même si*, *si* before an
    adjective (*si belle serait-elle*).

    Wrong:
        fr: Si j'aurais su, je ne serais pas venu.

        fr: Si nous aurions le temps, nous irions au musée.

        fr: S'ils auraient eu de l'argent, ils auraient acheté la ferme.

        fr: Si le temps le permettrait, on partirait demain.

        fr: Si vous seriez à ma place, que feriez-vous ?

        fr: Si j'avais su, je serai venu.

        fr: Si le temps le permettait, nous partirons demain.

        fr: S'il pleuvrait demain, on annulerait.

        fr: Si les pompiers seraient arrivés plus tôt, la grange tiendrait debout.

        fr: On partirait, si la route serait libre.

        fr: Si l'équipe aurait un grimpeur, elle gagnerait.

        fr: Il roule comme si la course serait finie.

        fr: Si le coureur viendra, nous partirons.

    Right:
        fr: Si j'avais su, je ne serais pas venu.

        fr: Si nous avions le temps, nous irions au musée.

        fr: S'ils avaient eu de l'argent, ils auraient acheté la ferme.

        fr: Si le temps le permettait, on partirait demain.

        fr: Si vous étiez à ma place, que feriez-vous ?

        fr: Si j'avais su, je serais venu.

        fr: Si le temps le permettait, nous partirions demain.

        fr: S'il pleuvait demain, on annulerait.

        fr: Si les pompiers étaient arrivés plus tôt, la grange tiendrait debout.

        fr: On partirait, si la route était libre.

        fr: Si l'équipe avait un grimpeur, elle gagnerait.

        fr: Il roule comme si la course était finie.

        fr: Si le coureur vient, nous partirons.

        fr: Si vous ne le faites pas le fichier restera ouvert.

        fr: On ne sait si le coureur viendra. Si, il viendra. Si le vent a tourné, tant mieux.

        fr: Je me demande si j'aurais le courage de partir.

        fr: On ignore si la course aurait lieu sans ce sponsor.

        fr: Il est si fort qu'il aurait pu gagner deux fois.

        fr: Si belle serait la victoire, si dur serait le chemin.

        fr: Ils voulaient savoir si le champion reviendrait, s'il changerait d'équipe et si son frère le suivrait.

        fr: Même si ce serait beau, restons.

        fr: Si ce qu'il dit est vrai, il aurait gagné.

        fr: Si le vent souffle, nous partirons. S'il était parti, dit-il, il arrivera demain.

        fr: Si les favoris devraient se marquer, un autre peut gagner.

        fr: Si la route est libre, on partirait volontiers.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("si", "s'")):
        if reading.lowers[index] == "s'" and reading.lowers[index + 1] not in ("il", "ils"):
            continue
        if not _states_condition(reading, index):
            continue
        verb = clause_verb(reading, index + 1 + (reading.lowers[index + 1] == "jamais"))
        if verb is not None and reading.forms[verb].conditional and not _concedes(reading, index, verb):
            text = reading.tokens[verb].text
            message = _("a condition after « si » takes no conditional: « {verb} »").format(verb=text)
            yield Finding(span_of(reading, verb), message, in_mood(text, "indicative", "imperfect")[:1])
        elif verb is not None and _opens(reading, index) and _is_first_future(reading, index, verb):
            text = reading.tokens[verb].text
            message = _("a condition after « si » takes no future: « {verb} »").format(verb=text)
            yield Finding(span_of(reading, verb), message, in_mood(text, "indicative", "present")[:1])
        elif verb is not None and _is_imperfect(reading.lowers[verb]):
            future = _future_after(reading, verb)
            if future:
                text = reading.tokens[future].text
                message = _("after « si » and an imperfect the main clause takes the conditional: « {verb} »").format(
                    verb=text
                )
                yield Finding(span_of(reading, future), message, _conditional(reading, future))


def _opens(reading: Reading, index: int) -> bool:
    return index == 0 or reading.word(index - 1) in (".", "!", "?", "…")


def _concedes(reading: Reading, index: int, verb: int) -> bool:
    """Whether *si* sets a likelihood against a fact: *si les favoris devraient se marquer, un autre peut gagner*."""
    modal = reading.lowers[verb].startswith(("devrai", "pourrai"))
    return modal and _opens(reading, index) and reading.lowers[index + 1] not in SUBJECTS


def _is_first_future(reading: Reading, index: int, verb: int) -> bool:
    """Whether the verb after *si* is a future and nothing else, and no word between them may be a verb."""
    if any(form.finite for form in reading.forms[index + 1 : verb]):
        return False
    readings = [analysis for analysis in lexicon().analyses(reading.lowers[verb]) if analysis.pos is Pos.VERB]
    return bool(readings) and all(analysis.tense == "future" for analysis in readings)


def _is_imperfect(form: str) -> bool:
    """Whether a form is an imperfect and nothing else; *devoir* tells of a future (*si vous deviez revenir*)."""
    readings = [a for a in lexicon().analyses(form) if a.pos is Pos.VERB and a.mood != "subjunctive"]
    return bool(readings) and all(a.tense == "imperfect" and a.lemma != "devoir" for a in readings)


def _future_after(reading: Reading, start: int) -> int:
    """The future right after a comma and a subject pronoun, the first comma from an index on; 0 where there is none."""
    for comma in range(start + 1, min(start + 15, len(reading.tokens))):
        lower = reading.lowers[comma]
        if lower in STOPS or lower in ("que", "qu'", "qui", "si", "quand"):
            return 0
        if lower == ",":
            verb, _clitics = skip_clitics(reading, comma + 2)
            tenses = {analysis.tense for analysis in lexicon().analyses(reading.lowers[verb])}
            return verb if reading.lowers[comma + 1] in SUBJECTS and tenses == {"future"} else 0
    return 0


def _conditional(reading: Reading, verb: int) -> tuple[str, ...]:
    """A future in the conditional, its person kept."""
    for analysis in lexicon().analyses(reading.lowers[verb]):
        made = conjugate_like(analysis.lemma, replace(analysis, mood="conditional", tense="present"))
        if made:
            return (made,)
    return ()


def _states_condition(reading: Reading, index: int) -> bool:
    """Whether `si` opens a clause and nothing before it in the sentence asks a question."""
    previous = reading.word(index - 1)
    if index and previous not in STOPS and previous not in _OPENERS:
        return False
    for before in range(index - 1, -1, -1):
        lower = reading.lowers[before]
        if lower in (".", "!", "?", "…"):
            break
        if lower.startswith(_ASKING):
            return False
    return True
