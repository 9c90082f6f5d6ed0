"""The check ``inversion-hyphen``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import PERSONS
from qa.french.words import STOPS, SUBJECTS
from qa.grammar import reading_of, swap
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("t", "il", "elle", "on", "ils", "elles", "tu", "même", "mêmes", "être", "y"),
)
def inversion_hyphen(segment: Segment, context: Context) -> Iterator[Finding]:
    """A subject pronoun after its verb without hyphen, or a euphonic *t* badly joined.

    Reported: *t-il* without its first hyphen, *t'il* and *a-il*, a verb of saying before *il* after a quotation
    or a comma, a verb and pronoun at the head of a question, *lui même*, *peut être que*. Not attempted: other
    verbs before a pronoun in mid-sentence.

    Wrong:
        fr: « La course est finie », dit il en souriant.

        fr: A t-il encore une chance ?

        fr: Comment va-t'il réagir ?

        fr: Peut il encore être rejoint ?

        fr: « J'ai eu peur », raconte t-il.

        fr: Ainsi parle-t'elle à ses enfants.

        fr: « Quelle chance », s'est elle exclamée.

        fr: « C'est mérité », a-il ajouté.

        fr: Peut être qu'il neigera demain.

        fr: Il a réparé le moteur lui même.

        fr: « Tout va bien », a t-elle expliqué.

    Right:
        fr: « La course est finie », dit-il en souriant.

        fr: A-t-il encore une chance ?

        fr: Comment va-t-il réagir ?

        fr: Peut-il encore être rejoint ?

        fr: « J'ai eu peur », raconte-t-il.

        fr: Ainsi parle-t-elle à ses enfants.

        fr: « Quelle chance », s'est-elle exclamée.

        fr: « C'est mérité », a-t-il ajouté.

        fr: Peut-être qu'il neigera demain.

        fr: Il a réparé le moteur lui-même.

        fr: « Tout va bien », a-t-elle expliqué.

        fr: Il dit, elle écoute.

        fr: Ce qu'il dit, il le fait.

        fr: Il y a ce matin, y a-t-il ce soir ?

        fr: Où est ce film dont tout le monde parle ?

        fr: Il peut être malade, il peut être sûr que non.

        fr: Lui, même malade, il court ; elle même absente, on joue.

        fr: « Viens », dit-il ; « non », a-t-elle répondu.

        fr: Va-t'en, donne-t'en la peine.

        fr: Quand il pleut, on dit : il mouille.

        fr: Elles-mêmes l'ont dit, eux aussi.
    """
    reading = reading_of(segment.target, context)
    lowers, forms = reading.lowers, reading.forms
    for match in _APOSTROPHE.finditer(reading.text):
        yield Finding(Span(*match.span()), _("the euphonic t takes hyphens"), (f"{match[1]}-t-{match[2]}",))
    for index in reading.at(("t",)):
        if index and forms[index - 1].persons and lowers[index + 1] in _HOOKED:
            yield swap(reading, index - 1, f"{lowers[index - 1]}-t{lowers[index + 1]}", index + 1)
    for index in reading.at(("t'",)):
        if index and lowers[index + 1] in _PRONOUNS and forms[index - 1].persons & PERSONS["3s"]:
            yield swap(reading, index - 1, f"{lowers[index - 1]}-t-{lowers[index + 1]}", index + 1)
    for index in reading.at(("-il", "-elle", "-on")):
        before = reading.word(index - 1)
        if forms[index - 1].persons & PERSONS["3s"] and before.endswith(("a", "e", "c")) and before[:1].isalpha():
            yield swap(reading, index - 1, f"{before}-t{lowers[index]}", index)
    for index in reading.at(_PRONOUNS):
        if index and _is_inverted(reading, index):
            verb = lowers[index - 1]
            joint = "-t-" if verb.endswith(("a", "e", "c")) and lowers[index] in ("il", "elle", "on") else "-"
            yield swap(reading, index - 1, f"{verb}{joint}{lowers[index]}", index)
    for index in reading.at(("même", "mêmes")):
        pronoun = reading.word(index - 1)
        if pronoun in ("lui", "eux", "moi") and lowers[index + 1] in _ENDS:
            yield swap(reading, index - 1, f"{pronoun}-{lowers[index]}", index)
    for index in reading.at(("être",)):
        opens = index == 1 or reading.word(index - 2) in STOPS
        if opens and reading.word(index - 1) == "peut" and lowers[index + 1] in ("que", "qu'"):
            yield swap(reading, index - 1, "peut-être", index)


_APOSTROPHE = re.compile(r"(\w+)-t['\N{RIGHT SINGLE QUOTATION MARK}](il|elle|on)\b", re.IGNORECASE)
_HOOKED = frozenset(["-il", "-elle", "-on", "-ils", "-elles"])
_PRONOUNS = frozenset("il elle on ils elles".split())
_ENDS = frozenset([".", ",", ";", "!", "?", ""])
_SAYING = frozenset(
    "dit raconte explique ajoute confie assure affirme déclare répond demande précise poursuit conclut lance sourit "
    "souffle estime juge reconnaît".split()
)


def _is_inverted(reading: Reading, index: int) -> bool:
    """Whether a pronoun stands after its own verb: a verb of saying after a quotation, or the head of a question."""
    verb, before = reading.forms[index - 1], reading.word(index - 2)
    person = PERSONS[SUBJECTS[reading.lowers[index]][1]]
    if not verb.persons & person or (reading.forms[index + 1].finite and not reading.forms[index + 1].nominal):
        return False
    if verb.lower in _SAYING:
        return before == "," and (index < 3 or reading.lowers[index - 3] in ("»", '"', "”"))
    if verb.lower in ("est", "a") and before in ("s'", "»", "l'"):
        quoted = reading.word(index - 3) if before == "s'" else before
        return quoted == "," and index > 3 and reading.lowers[index - 4] in ("»", '"', "”")
    return index == 1 and verb.lower in _OPENING_VERBS and "?" in reading.lowers[index : index + 25]


_OPENING_VERBS = frozenset("peut est a va doit veut sait faut sera ont sont peuvent vont doivent".split())
