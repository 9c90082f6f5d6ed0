"""The check ``conditional-for-future``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.inflection import conjugate_like
from qa.french.lexicon import lexicon
from qa.french.words import STOPS, SUBJECTS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_AFTER_QUE = frozenset("dès aussitôt sitôt tant lorsqu' après".split())
_HOPING = frozenset("espère espères espérons espérez promets promet".split())


@check(
    category="linguistic-conventions/grammar/tense-mood-aspect",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("je", "j"),
)
def conditional_for_future(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Je* with a conditional that sounds like the future due there: *quand je serais grand, je serai pilote*.

    After *quand*, *lorsque*, *dès que* and the like beside a main clause in the future, and after *j'espère que*.
    Not attempted: *si tu veux, je viendrais*, which may be polite.

    Wrong:
        fr: Quand je serais grand, je serai pilote.

        fr: Dès que j'aurais fini, je t'appellerai.

        fr: Je te rappellerai dès que je pourrais.

        fr: J'espère que je pourrais venir demain.

        fr: Lorsque je partirais, tu garderas le chat.

        fr: Aussitôt que j'arriverais, je vous écrirai.

        fr: Tant que je vivrais, il mangera à sa faim.

        fr: On fêtera cela quand je rentrerais.

        fr: J'espère que j'aurais le temps.

        fr: Je vous paierai quand j'aurais touché mon salaire.

    Right:
        fr: Quand je serai grand, je serai pilote.

        fr: Dès que j'aurai fini, je t'appellerai.

        fr: Je te rappellerai dès que je pourrai.

        fr: J'espère que je pourrai venir demain.

        fr: Lorsque je partirai, tu garderas le chat.

        fr: Aussitôt que j'arriverai, je vous écrirai.

        fr: Tant que je vivrai, il mangera à sa faim.

        fr: On fêtera cela quand je rentrerai.

        fr: J'espère que j'aurai le temps.

        fr: Je vous paierai quand j'aurai touché mon salaire.

        fr: Il savait que je viendrais quand je pourrais. Quand je serais là, disait-il, il partirait.

        fr: Quand bien même je serais riche, je travaillerai. Si tu veux, je viendrais. Je voudrais qu'il vienne.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("je", "j'")):
        verb, _clitics = skip_clitics(reading, index + 1)
        form = reading.forms[verb]
        if not form.conditional or not form.lower.endswith("rais"):
            continue
        if not (_hopes(reading, index) or (_is_timed(reading, index) and _has_future(reading, index, verb))):
            continue
        message = _("« {verb} » is a conditional; the future is due here").format(verb=form.text)
        yield Finding(span_of(reading, verb), message, _future(form.lower))


def _hopes(reading: Reading, index: int) -> bool:
    """Whether *espérer que* in the present stands right before *je*."""
    return reading.word(index - 1) in ("que", "qu'") and reading.word(index - 2) in _HOPING


def _is_timed(reading: Reading, index: int) -> bool:
    """Whether *quand*, *dès que* or the like stands right before *je*."""
    before = reading.word(index - 1)
    if before in ("quand", "lorsque"):
        return True
    return before == "que" and reading.word(index - 2) in _AFTER_QUE


def _has_future(reading: Reading, index: int, verb: int) -> bool:
    """Whether a future follows the clause after a comma, or stands before it, in the same sentence."""
    for at in range(verb + 1, min(verb + 20, len(reading.tokens))):
        if reading.lowers[at] in STOPS:
            break
        if reading.lowers[at] == "," and reading.lowers[at + 1] in SUBJECTS:
            return _is_future(reading.lowers[skip_clitics(reading, at + 2)[0]])
    for at in range(index - 1, max(index - 12, -1), -1):
        if reading.lowers[at] in STOPS or reading.lowers[at] == ",":
            return False
        if reading.lowers[at] in SUBJECTS:
            return _is_future(reading.lowers[skip_clitics(reading, at + 1)[0]])
    return False


def _is_future(form: str) -> bool:
    return any(a.tense == "future" and a.mood == "indicative" for a in lexicon().analyses(form))


def _future(form: str) -> tuple[str, ...]:
    for analysis in lexicon().analyses(form):
        if analysis.mood == "conditional":
            like = replace(analysis, mood="indicative", tense="future", persons=frozenset({"1s"}))
            made = conjugate_like(analysis.lemma, like)
            if made:
                return (made,)
    return ()
