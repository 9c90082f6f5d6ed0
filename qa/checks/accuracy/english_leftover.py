"""The check ``english-leftover``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import Trait
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


WORDS = frozenset(
    "with was were of the until however which and has been through would who had from while because although without "
    "during since whether their there they this that these those after before when where will could should into "
    "whose whom between against about his her him".split()
)
"""English words that no French word is spelt like."""


@check(
    category="accuracy/untranslated",
    severity=Severity.MAJOR,
    needs=("lexicon",),
    words=WORDS,
)
def english_leftover(segment: Segment, context: Context) -> Iterator[Finding]:
    """English words left in a French sentence.

    Reported: a function word that French does not have (*with*, *until*, *which*), in lower case, with a French
    word on either side, outside quotation marks. Not attempted: content words, names and titles (*Let It Be*),
    quoted English.

    Wrong:
        fr: Il a attaqué with deux équipiers.

        fr: Il was en tête jusqu'au virage.

        fr: Le film raconte l'histoire of the gardien.

        fr: Il a signé un contrat until 2027.

        fr: Les médecins ont however confirmé.

        fr: L'équipe which domine est norvégienne.

        fr: Il habite ici and travaille en ville.

        fr: La chercheuse has been invitée.

        fr: Il a roulé through la forêt.

        fr: Elle would revenir au printemps.

    Right:
        fr: Il a attaqué avec deux équipiers.

        fr: Il était en tête jusqu'au virage.

        fr: Le film raconte l'histoire du gardien.

        fr: Il a signé un contrat jusqu'en 2027.

        fr: Les médecins ont toutefois confirmé.

        fr: L'équipe qui domine est norvégienne.

        fr: Il habite ici et travaille en ville.

        fr: La chercheuse a été invitée.

        fr: Il a roulé à travers la forêt.

        fr: Elle voudrait revenir au printemps.

        fr: Le week-end a été marqué par un fair-play exemplaire.

        fr: Le groupe The Cure jouera à Lyon.

        fr: Elle a créé une start-up dans le big data.

        fr: « The show must go on », a lâché le metteur en scène.

        fr: Il a chanté Let It Be dans le bus.

        fr: Il porte le dossard or.

        fr: Six pages furent brûlées.

        fr: Le rock and roll, le drum and bass, le black-out.

        fr: Un must du genre, un come-back.

        fr: Le film Gone with the Wind passe ce soir.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(WORDS):
        token = reading.tokens[index]
        if token.text != reading.lowers[index] or _is_quoted(reading, index):
            continue
        if _is_french(reading, index - 1, -1) and _is_french(reading, index + 1, 1):
            message = _("« {word} » is English").format(word=token.text)
            yield Finding(span_of(reading, index), message)


def _is_french(reading: Reading, index: int, step: int) -> bool:
    """Whether the nearest word on one side that is not on the list is French and no capitalised name."""
    while 0 <= index < len(reading.tokens) and reading.lowers[index] in WORDS:
        index += step
    if not 0 <= index < len(reading.tokens):
        return False
    form = reading.forms[index]
    if form.traits & Trait.MARK:
        return form.lower.isdigit() or form.lower == ","
    sentence_start = index == 0 or reading.lowers[index - 1] in (".", "!", "?")
    capital = form.traits & Trait.CAPITAL and not (sentence_start and step < 0)
    return bool(form.traits & Trait.KNOWN) and not capital and form.lower not in _LOANS


_LOANS = frozenset("rock drum black hard show come must big fair made best happy soft folk trip hip stop live".split())


def _is_quoted(reading: Reading, index: int) -> bool:
    """Whether an opening quotation mark stands before without its closing one."""
    before = reading.lowers[:index]
    opened = before.count("«") + before.count("“") > before.count("»") + before.count("”")
    return opened or before.count('"') % 2 == 1
