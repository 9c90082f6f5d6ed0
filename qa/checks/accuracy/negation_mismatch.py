"""The check ``negation-mismatch``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_Q = "['\N{RIGHT SINGLE QUOTATION MARK}]"
_VERBAL = re.compile(
    rf"\b(?:(?:do|does|did|is|are|was|were|has|have|had|would|could|should|will|ca|wo|must)n{_Q}t"
    r"|(?:do|does|did|is|are|was|were|has|have|had|would|could|should|will|can|must) not|cannot|never)\b(?! only)",
    re.IGNORECASE,
)
"""A negation of an English verb, the kind that French must say."""
_LOOSE_EN = re.compile(
    r"\?|\b(?:until|till|unless|but|too|only|just|if|whether|why|wait|never mind|doubt\w*|fail\w*"
    r"|miss\w*|without|no|nor|neither|nothing|nobody|"
    r"not (?:only|least|just|that|so)|any\w*|yet|long before|far|un\w+|in\w{4,}|im\w{4,}|dis\w+"
    r"|ir\w{4,}|lack\w*|refus\w*|den[iy]\w*|"
    r"stop\w*|avoid\w*|hardly|barely|few|little|less|enough|else|other|all|every\w*|same|more"
    r"|either|again|mind|help)\b",
    re.IGNORECASE,
)
"""What makes a negation take other shapes in translation."""
_ANY_FR = re.compile(
    rf"\b(?:n(?:e\b|{_Q})|pas|jamais|plus|rien|aucune?s?|sans|ni|non|personne|nulle?s?|guère"
    rf"|impossible\w*|refus\w*|manqu\w*|"
    r"échou\w*|évit\w*|cess\w*|arrêt\w*|empêch\w*|interdi\w*|ignor\w*|absen\w*|défaut|faute"
    r"|inconnu\w*|rare\w*|peu|peine|loin|moins|"
    r"rat\w*|ni[eé]\w*|dément\w*|rejet\w*|exclu\w*|hors|sauf|sinon|plutôt|lieu|difficile\w*|dur|mal"
    r"|contraire|incapable\w*|"
    r"in\w{4,}|im\w{4,}|ir\w{4,}|dé[sm]\w+|dis\w+|mé\w+|anti\w+|renonc\w*|abandon\w*|priv\w*"
    r"|perd\w*|tard\w*|seul\w*|que|oubli\w*)",
    re.IGNORECASE,
)
"""What in French may carry a negation."""
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
LONGEST = 250
"""Code points of a source that is compared: in longer ones a negation finds too many ways."""


@check(category="accuracy/mistranslation", severity=Severity.MAJOR, needs=("source",))
def negation_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A negation of the source is lost in the translation, or one was gained.

    Reported only where nothing else on the other side could carry it: French says *impossible*, *sans*, *refuser* or
    *manquer de* for an English *not*, and *ne … pas* for *fail*, *unlike* or *only*.

    Wrong:
        en: The Slovenian did not attack on the last climb.
        fr: Le Slovène a attaqué dans la dernière ascension.

        en: He has never won a stage of the Giro.
        fr: Il a gagné une étape du Giro.

        en: The peloton caught him at the summit.
        fr: Le peloton ne l'a pas rattrapé au sommet.

    Right:
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
    lost = _VERBAL.search(source) if is_negated else None
    if lost is not None:
        if _ANY_FR.search(target) is None and _LOOSE_EN.search(source) is None:
            message = _("“{text}” of the source is not in the translation").format(text=lost[0])
            whole = Span(0, len(segment.target.value))
            yield Finding(whole, message, source_span=Span(*lost.span()), confidence=0.85)
        return
    gained = _NE_FR.search(target) if has_negation else None
    if gained is not None and _ANY_EN.search(source) is None:
        message = _("« {text} »: the source has no negation").format(text=gained[0])
        yield Finding(Span(*gained.span()), message, source_span=Span(0, len(segment.source.value)), confidence=0.8)
