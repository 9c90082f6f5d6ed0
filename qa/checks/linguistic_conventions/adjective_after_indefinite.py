"""The check ``adjective-after-indefinite``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import MS, Trait
from qa.french.words import DEGREES
from qa.grammar import agreeing, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("chose", "rien", "quoi"),
)
def adjective_after_indefinite(segment: Segment, context: Context) -> Iterator[Finding]:
    """A feminine or plural adjective after *quelque chose de*, *rien de* or *quoi de*, which ask for the masculine.

    Not attempted: *quelqu'un de* and *personne de*, said of a woman.

    Wrong:
        fr: Quelque chose de belle arrive.

        fr: Rien de nouveaux sous le soleil.

        fr: Il n'y a rien d'importante à dire.

        fr: Elle cherche autre chose de plus légère.

        fr: Quoi de neuve ?

        fr: Il se passe quelque chose d'étonnante.

        fr: Il n'a rien de bonne à proposer.

        fr: Rien de très sérieuse ne s'est passé.

        fr: Je veux quelque chose de différents.

        fr: Rien de grands ne se fait sans passion.

    Right:
        fr: Quelque chose de beau arrive.

        fr: Rien de nouveau sous le soleil.

        fr: Il n'y a rien d'important à dire.

        fr: Elle cherche autre chose de plus léger.

        fr: Quoi de neuf ?

        fr: Il se passe quelque chose d'étonnant.

        fr: Il n'a rien de bon à proposer.

        fr: Rien de très sérieux ne s'est passé.

        fr: Je veux quelque chose de différent.

        fr: Rien de grand ne se fait sans passion.

        fr: La chose de chacune, une chose de faite, rien de ces belles années, rien de tel, rien de moins.

        fr: Il parle d'une chose de grande valeur, rien de grandes espérances ne demeure.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("de", "d'")):
        if not _is_indefinite(reading, index - 1):
            continue
        at = index + 1
        while reading.lowers[at] in DEGREES and reading.forms[at + 1].adjective:
            at += 1
        form, following = reading.forms[at], reading.forms[at + 1]
        if not form.adjective or form.adjective & MS or form.traits & (Trait.CAPITAL | Trait.ADVERB | Trait.PRONOUN):
            continue
        if following.noun and not following.traits & (Trait.PREPOSITION | Trait.ADVERB) and not following.finite:
            continue  # rien de grandes espérances
        message = _("« {adjective} »: what follows « {word} de » is masculine and singular").format(
            adjective=form.text, word=reading.tokens[index - 1].text
        )
        yield Finding(span_of(reading, at), message, agreeing(form.text, MS)[:1])


def _is_indefinite(reading: Reading, index: int) -> bool:
    word = reading.word(index)
    return word in ("rien", "quoi") or (word == "chose" and reading.word(index - 1) in ("quelque", "autre"))
