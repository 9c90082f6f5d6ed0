"""The check ``missing-reciprocal-pronoun``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import PERSONS, Trait
from qa.french.words import ADVERBS_OF_VERBS, STOPS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_EACH_OTHER = {
    words[0]: (words, *others)
    for words, *others in (
        (("l'", "un", "l'", "autre"), ("l'", "une", "l'", "autre")),
        (("les", "uns", "les", "autres"), ("les", "unes", "les", "autres")),
    )
}
_PERSONS = {"nous": PERSONS["1p"], "vous": PERSONS["2p"]}
"""Pronouns that are subjects where a verb in this person follows, else objects."""
_OBJECTS = frozenset("les l' le la".split())
_REACH = 8
"""Tokens before the verb among which its pronoun may stand."""


@check(
    category="linguistic-conventions/grammar",
    severity=Severity.MAJOR,
    needs=("lexicon",),
    words=("autre", "autres"),
)
def missing_reciprocal_pronoun(segment: Segment, context: Context) -> Iterator[Finding]:
    """*L'un l'autre* after a verb without *se*: English has *they watched each other*, French *ils se sont regardés*.

    Only right behind a verb, where neither a reflexive pronoun nor an object stands before. Not attempted: *l'un à
    l'autre* and the like, whose verbs have complements of other kinds.

    Wrong:
        fr: Les favoris ont marqué l'un l'autre dans la vallée.

        fr: Les coureurs regardaient les uns les autres.

        fr: Ils ont félicité l'un l'autre après la ligne.

        fr: Les deux sœurs aident toujours l'une l'autre.

        fr: Les équipiers qui respectent les uns les autres gagnent.

        fr: Ils vont neutraliser les uns les autres.

        fr: Les fuyards, épiant les uns les autres, ont été repris.

        fr: Nous connaissons les uns les autres depuis dix ans.

        fr: Elles ont poussé les unes les autres au sprint.

        fr: Les deux hommes avaient blessé l'un l'autre.

    Right:
        fr: Les favoris se sont marqués l'un l'autre dans la vallée.

        fr: Les coureurs se regardaient les uns les autres.

        fr: Ils se sont félicités l'un l'autre après la ligne.

        fr: Les deux sœurs s'aident toujours l'une l'autre.

        fr: Les équipiers qui se respectent les uns les autres gagnent.

        fr: Ils vont se neutraliser les uns les autres.

        fr: Les fuyards, s'épiant les uns les autres, ont été repris.

        fr: Nous nous connaissons les uns les autres depuis dix ans.

        fr: Elles se sont poussées les unes les autres au sprint.

        fr: Les deux hommes s'étaient blessés l'un l'autre.

        fr: Aidez-vous les uns les autres, il les a comparées les unes les autres.

        fr: Ils attaquent les uns après les autres, ils ont battu les uns et les autres.

        fr: Les uns attaquent, les autres suivent ; il regarde l'un, l'autre pas.
    """
    reading = reading_of(segment.target, context)
    for first in reading.at(_EACH_OTHER):
        if not any(tuple(reading.lowers[first : first + 4]) == words for words in _EACH_OTHER[reading.lowers[first]]):
            continue
        verb = first - 1
        while verb > 0 and (reading.lowers[verb] in ADVERBS_OF_VERBS or reading.lowers[verb].endswith("ment")):
            verb -= 1
        if verb >= 0 and _is_verb(reading, verb) and _has_no_pronoun(reading, verb):
            message = _("« {words} » asks for a pronoun before the verb: « se », « nous », « vous »")
            span = span_of(reading, first, first + 3)
            yield Finding(span, message.format(words=reading.text[span.start : span.end]))


def _is_verb(reading: Reading, index: int) -> bool:
    form = reading.forms[index]
    told = bool(form.finite or form.participle) or bool(form.traits & (Trait.INFINITIVE | Trait.PRESENT_PARTICIPLE))
    return told and not form.traits & Trait.PREPOSITION


def _has_no_pronoun(reading: Reading, verb: int) -> bool:
    """Whether no reflexive and no object pronoun stands before a verb in its clause."""
    for index in range(verb - 1, max(verb - _REACH, -1), -1):
        lower, following = reading.lowers[index], reading.forms[index + 1]
        if lower in STOPS:
            break
        person = _PERSONS.get(lower)
        if lower in ("se", "s'") or (person and not following.persons & person):
            return False
        if lower in _OBJECTS and following.finite and not following.nominal:
            return False
    return True
