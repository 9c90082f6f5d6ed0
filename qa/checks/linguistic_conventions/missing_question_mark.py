"""The check ``missing-question-mark``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import PERSONS, Trait
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_INVERTED = {
    "-je": "1s", "-tu": "2s", "-il": "3s", "-elle": "3s", "-on": "3s", "-nous": "1p", "-vous": "2p", "-ils": "3p",
    "-elles": "3p", "-ce": "3s",
}  # fmt: skip
"""The pronouns after a hyphen, each with its person."""
_ASKING = frozenset("pourquoi comment où quand combien qui que qu' quel quelle quels quelles".split())
_BEFORE = _ASKING | frozenset("mais et alors or jusqu' d' à".split())
"""What may open a question before its verb."""


@check(
    category="linguistic-conventions/punctuation",
    severity=Severity.MINOR,
    fix="unsafe",
    needs=("lexicon",),
    words={pronoun[1:] for pronoun in _INVERTED},
)
def missing_question_mark(segment: Segment, context: Context) -> Iterator[Finding]:
    """A question that ends with a full stop, as does *Pourquoi est-il parti.*.

    Its verb stands before the pronoun at the head of the sentence, after no more than an interrogative; *est-ce que*
    too. Not attempted: sentences with a comma or a colon, whose beginning alone may ask (*Ment-il, je l'ignore.*), the
    subjunctive of wishes, *peut-être* and *sans doute*, which invert as well.

    Wrong:
        fr: Pourquoi est-il parti.

        fr: A-t-elle gagné la course.

        fr: Est-ce que tu viens demain.

        fr: Mais où vont-ils tous.

        fr: Peut-on encore le battre.

        fr: Comment va-t-elle.

        fr: Que ferez-vous cet hiver. On verra.

        fr: Qu'est-ce que le peloton attend.

        fr: Quand reviendra-t-il au départ.

        fr: Avez-vous déjà roulé sur les pavés.

    Right:
        fr: Pourquoi est-il parti ?

        fr: A-t-elle gagné la course ?

        fr: Est-ce que tu viens demain ?

        fr: Mais où vont-ils tous ?

        fr: Peut-on encore le battre ?

        fr: Comment va-t-elle ?

        fr: Que ferez-vous cet hiver ? On verra.

        fr: Qu'est-ce que le peloton attend ?

        fr: Quand reviendra-t-il au départ ?

        fr: Avez-vous déjà roulé sur les pavés ?

        fr: Puisse-t-il gagner un jour. Soit-il maudit.

        fr: Est-il parti, je l'ignore. Vient-on à chuter, la course continue.

        fr: Peut-être est-il parti. Sans doute a-t-elle gagné. Aussi faut-il attendre. Encore faut-il gagner.

        fr: Dit-il vrai ? Dit-elle.

        fr: À peine est-il arrivé que le peloton repart. Toujours est-il que la course est finie.

        fr: Ainsi va-t-il. Du moins le croit-on. Rares sont-ils.

        fr: Est-ce à dire que la course est finie… Allez-y. Allons-nous-en. Dites-vous bien cela. Taisez-vous.

        fr: Et assurez-vous que tout est prêt. Mais rappelez-vous que rien n'est fait.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(_INVERTED):
        at = index - 1 - (reading.word(index - 1) == "-t")
        if at >= 0 and _asks(reading, at, index) and (stop := _full_stop(reading, index + 1)):
            span = span_of(reading, stop)
            yield Finding(span, _("a question ends with a question mark"), (" ?",))


def _asks(reading: Reading, at: int, pronoun: int) -> bool:
    """Whether a verb before its pronoun is that of a question, at the head of a sentence."""
    first, lower = at, reading.lowers[pronoun]
    while first and reading.lowers[first - 1] in _BEFORE:
        first -= 1
    if first and reading.lowers[first - 1] not in _ENDS:
        return False
    verb = reading.forms[at]
    if lower == "-ce":
        return verb.lower == "est" and reading.lowers[pronoun + 1] in ("que", "qu'")
    asked = any(word in _ASKING for word in reading.lowers[first:at])
    if lower in ("-nous", "-vous") and not asked and verb.lower not in _AUXILIARIES:
        return False  # allons-nous-en
    return bool(verb.persons & PERSONS[_INVERTED[lower]]) and verb.lower not in _TOLD


def _full_stop(reading: Reading, start: int) -> int:
    """Where the full stop of a sentence without commas stands; 0 where it has one, or ends otherwise."""
    for index in range(start, len(reading.tokens)):
        lower = reading.lowers[index]
        if lower == ".":
            return index
        if reading.forms[index].traits & Trait.MARK and lower not in ("'", "-") and not lower[0].isdigit():
            return 0
    return 0


_ENDS = frozenset([".", "!", "?", "…", "..."])
_TOLD = frozenset("dit dis dites répond soit".split())
"""Verbs inverted after what they tell, or in a wish."""
_AUXILIARIES = frozenset("avez avons êtes sommes pouvez pouvons voulez voulons devez devons savez allez".split())
"""Verbs that before *-nous* or *-vous* are no imperatives."""
