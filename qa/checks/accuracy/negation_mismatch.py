"""The check ``negation-mismatch``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._negations import can_say, firm_negations
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_Q = "['\N{RIGHT SINGLE QUOTATION MARK}]"
_NE_FR = re.compile(rf"\bn(?:e |{_Q})(?:\w+{_Q}?[ -]?){{1,4}}?(?:pas|jamais|rien|aucune?)\b", re.IGNORECASE)
_ANY_EN = re.compile(
    rf"\?|n{_Q}t\b|\b(?:not?|never|none|nor|neither|nothing|nobody|nowhere|cannot|without|un\w+"
    rf"|in\w{{4,}}|im\w{{3,}}|ir\w{{4,}}|il\w{{4,}}|"
    r"dis\w+|mis\w+|non\w*|anti\w*|\w+less|lack\w*|fail\w*|refus\w*|miss\w*|stop\w*|only|but|until"
    r"|unless|before|than|hardly|barely|scarcely|"
    r"few\w*|little|less|least|rare\w*|avoid\w*|den[iy]\w*|prevent\w*|far|too|yet|any\w*|ever|more"
    r"|otherwise|rather|instead|except|save|short|"
    r"absen\w*|away|behind|off|out|doubt\w*|reject\w*|resist\w*|keep\w*|kept|remain\w*|still"
    r"|stay\w*|hold|held|empty|free|ban\w*|forbid\w*|"
    r"end\w*|quit\w*|rid|wrong|bad\w*|hard|difficult\w*|tough|wonder|hesitat\w*|beyond|last|longer"
    r"|lost?|lose\w*|withh?\w*|drop\w*|sure|"
    r"always|all|every\w*|even|mere\w*|simply|just|same|if|whether|as|beware|careful|afraid|else\w*"
    r"|ignor\w*|delusion\w*|spare|fear\w*|worr\w*|so|such|strange\w*|wait\w*)\b",
    re.IGNORECASE,
)
"""What in English may become a negation."""
_NOTS = frozenset("t not cannot never".split())
_PAS = frozenset("pas jamais rien aucun aucune".split())
"""Words of which one stands wherever such a negation does: cheaper to look for."""
LONGEST = 400
"""Code points of a source that is compared: in longer ones a negation finds too many ways."""


@check(category="accuracy/mistranslation", severity=Severity.MAJOR, needs=("source",))
def negation_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A negation of the source is lost in the translation, or one was gained.

    Negations are counted, so that one of two that is lost is found too. Reported only where nothing else on the other
    side could carry it: French says *impossible*, *sans*, *refuser* or *manquer de* for an English *not*, and
    *ne … pas* for *fail*, *unlike* or *only*. An order that French puts in the negative is no error.

    Wrong:
        en: The Slovenian did not attack on the last climb.
        fr: Le Slovène a attaqué dans la dernière ascension.

        en: He has never won a stage of the Giro.
        fr: Il a gagné une étape du Giro.

        en: The peloton caught him at the summit.
        fr: Le peloton ne l'a pas rattrapé au sommet.

        en: He did not win the stage, and his team did not defend the jersey.
        fr: Il n'a pas gagné l'étape, et son équipe a défendu le maillot.

    Right:
        en: He did not win the stage, and his team did not defend the jersey.
        fr: Il n'a pas gagné l'étape, et son équipe n'a pas défendu le maillot.

        en: Stay with me until the line.
        fr: Ne me lâche pas jusqu'à la ligne.

        en: The Slovenian did not attack on the last climb.
        fr: Le Slovène n'a pas attaqué dans la dernière ascension.

        en: He could not follow the pace.
        fr: Il était incapable de suivre le rythme.

        en: She did not sign the contract.
        fr: Elle a refusé de signer le contrat.

        en: The team failed to win a stage.
        fr: L'équipe n'a pas gagné d'étape.
    """
    if segment.source is None or len(segment.source.value) > LONGEST or not segment.target.value:
        return
    source_view, target_view = context.view(segment.source), context.view(segment.target)
    is_negated, has_negation = (not _NOTS.isdisjoint(source_view.word_set), not _PAS.isdisjoint(target_view.word_set))
    if not is_negated and not has_negation:
        return
    source, target = source_view.prose, target_view.prose
    if is_negated:
        firm = firm_negations(source)
        if not can_say(target, len(firm)):
            lost = firm[0]
            message = _("“{text}” of the source is not in the translation").format(text=lost[0])
            whole = Span(0, len(segment.target.value))
            yield Finding(whole, message, source_span=Span(*lost.span()), confidence=0.85)
        return
    gained = _NE_FR.search(target) if has_negation else None
    if gained is not None and not gained[0].startswith("Ne ") and _ANY_EN.search(source) is None:
        message = _("« {text} »: the source has no negation").format(text=gained[0])
        yield Finding(Span(*gained.span()), message, source_span=Span(0, len(segment.source.value)), confidence=0.8)
