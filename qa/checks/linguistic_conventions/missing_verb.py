"""The check ``missing-verb``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.forms import Trait
from qa.french.words import OPENING
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_PRONOUNS = frozenset("je tu il ils".split())
"""Pronouns that are nothing but the subject of a verb: *elle*, *nous* and *on* are or look like other things."""


@check(
    category="accuracy/omission",
    severity=Severity.MAJOR,
    needs=("lexicon",),
    words=_PRONOUNS,
)
def missing_verb(segment: Segment, context: Context) -> Iterator[Finding]:
    """A subject pronoun whose verb is not there: *il capable de*, *ils la victoire*, *je très content*.

    *Je*, *tu*, *il* and *ils* stand before a verb, with nothing between but other pronouns and *ne*. Reported where the
    next word is a noun, an adjective, an article, a preposition or an adverb that can be no verb. Not attempted:
    *elle*, *nous*, *vous* and *on*; participles and infinitives (`missing-auxiliary`); unknown words.

    Wrong:
        fr: Il capable de gagner sur tous les terrains.

        fr: Ils prêts à partir dès demain.

        fr: Je très content de ma course.

        fr: Tu beaucoup trop pressé.

        fr: Il avait un plan, mais ils la victoire en tête.

        fr: Il une belle carrière derrière lui.

        fr: Ils mont dit la vérité.

        fr: Je pense qu'il toujours le plus fort.

        fr: Quand il dans le peloton, il s'ennuie.

        fr: Il ne pas content de sa journée.

        fr: Il y beaucoup de monde au départ.

        fr: Comme il malade, il est resté chez lui.

    Right:
        fr: Il est capable de gagner sur tous les terrains.

        fr: Ils sont prêts à partir dès demain.

        fr: Je suis très content de ma course.

        fr: Tu es beaucoup trop pressé.

        fr: Il avait un plan, mais ils avaient la victoire en tête.

        fr: Il a une belle carrière derrière lui.

        fr: Ils m'ont dit la vérité.

        fr: Je pense qu'il est toujours le plus fort.

        fr: Quand il est dans le peloton, il s'ennuie.

        fr: Il n'est pas content de sa journée.

        fr: Il y a beaucoup de monde au départ.

        fr: Comme il est malade, il est resté chez lui.

        fr: Je soussigné Paul Dupont, il soussigné, certifions.

        fr: Il ne saurait en être autrement, il n'en peut mais.

        fr: Vienne la nuit, je demeure ; que faire ? Je ne sais.

        fr: Le je et le tu, le il et le elle sont des pronoms.

        fr: Il Lombardia clôt la saison, il Giro l'ouvre.

        fr: Il s'est tu longtemps, il a tu son secret.

        fr: Peut-il gagner ? A-t-il un plan ? Où vont-ils tous ?

        fr: Il/elle devra signer, il ou elle signera, il (ou elle) signe.

        fr: Il, le champion, et ils, ses équipiers.

        fr: Tu parles, il marche, je danse, ils portent.

        fr: Il me la faut, il y en a, il le leur a dit.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(_PRONOUNS):
        if not (index == 0 or reading.word(index - 1) in _BEFORE):
            continue
        at, _clitics = skip_clitics(reading, index + 1)
        if _is_no_verb(reading, at):
            word = reading.tokens[at].text
            message = _("« {pronoun} » waits for its verb: « {word} » is none").format(
                pronoun=reading.tokens[index].text, word=word
            )
            yield Finding(span_of(reading, at), message)


_BEFORE = OPENING | {",", "comme", "alors", "puis", "donc", "ni"}
"""What a clause begins after; after any other word a pronoun may be inverted (*peut il*) or named (*le je*)."""
_AFTER_PRONOUNS = frozenset("soussigné soussignée soussignés et ou ni qui que qu' même mêmes comme sic".split())
"""What follows a pronoun that is named, joined or taken up again."""
_VERBAL = Trait.INFINITIVE | Trait.PRESENT_PARTICIPLE
_OPEN = Trait.MARK | Trait.CAPITAL | Trait.NAME | Trait.OTHER
"""Traits of what may be a word of another language, a name or an interjection."""


def _is_no_verb(reading: Reading, at: int) -> bool:
    """Whether the word at an index is a known one and no form of a verb, amid French."""
    form, following = reading.forms[at], reading.forms[at + 1]
    if not form.traits & Trait.KNOWN or form.finite or form.participle or form.traits & (_VERBAL | _OPEN):
        return False
    if form.lower in _AFTER_PRONOUNS or form.lower.startswith("-"):
        return False
    return bool(following.traits & (Trait.KNOWN | Trait.MARK))
