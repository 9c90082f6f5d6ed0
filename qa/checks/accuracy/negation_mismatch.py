"""The check ``negation-mismatch``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._exchanges import side_by_side
from qa.checks._negations import carriers, lost, negations, unsaid
from qa.i18n import _
from qa.memo import Memo
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_Q = "['\N{RIGHT SINGLE QUOTATION MARK}]"
_NE_FR = regex(rf"\bn(?:e |{_Q})(?:\w+{_Q}?[ -]?){{1,4}}?(?:pas|jamais|rien|aucune?)\b", re.IGNORECASE)
_ANY_EN = regex(
    r"(?:t|not?|never|none|nor|neither|nothing|nobody|nowhere|cannot|without|un\w+"
    r"|in\w{4,}|im\w{3,}|ir\w{4,}|il\w{4,}|"
    r"dis\w+|mis\w+|non\w*|anti\w*|\w+less|lack\w*|fail\w*|refus\w*|miss\w*|stop\w*|only|but|until"
    r"|unless|before|than|hardly|barely|scarcely|"
    r"few\w*|little|less|least|rare\w*|avoid\w*|den[iy]\w*|prevent\w*|far|too|yet|any\w*|ever|more"
    r"|otherwise|rather|instead|except|save|short|"
    r"absen\w*|away|behind|off|out|doubt\w*|reject\w*|resist\w*|keep\w*|kept|remain\w*|still"
    r"|stay\w*|hold|held|empty|free|ban\w*|forbid\w*|"
    r"end\w*|quit\w*|rid|wrong|bad\w*|hard|difficult\w*|tough|wonder|hesitat\w*|beyond|last|longer"
    r"|lost?|lose\w*|withh?\w*|drop\w*|sure|"
    r"always|all|every\w*|even|mere\w*|simply|just|same|if|whether|as|beware|careful|afraid|else\w*"
    r"|ignor\w*|delusion\w*|spare|fear\w*|worr\w*|so|such|strange\w*|wait\w*|differ\w*|var(?:y|ies|ied)|tricky|complex\w*)"
)
_MAY: Memo[str, bool] = Memo(lambda word: _ANY_EN.fullmatch(word) is not None)
"""Whether an English word may become a negation."""
_NOTS = frozenset("t not cannot never no nobody nothing none neither without unlikely refuse refuses refused".split())
_PAS = frozenset("pas jamais rien aucun aucune".split())
"""Words of which one stands wherever such a negation does: cheaper to look for."""
LONGEST = 400
"""Code points of a source, or of a sentence of it, that is compared: in longer ones a negation finds too many ways."""


@check(category="accuracy/mistranslation", severity=Severity.MAJOR, needs=("source",))
def negation_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A negation of the source is lost in the translation, or one was gained.

    Sentence by sentence where both sides have as many. Reported only where nothing near its place in the French could
    carry it: French says *impossible*, *sans*, *refuser* or *manquer de* for an English *not*, and *ne … pas* for
    *fail*, *unlike* or *only*; but a *oublier* that translates *forget* carries no negation besides. An order that
    French puts in the negative is no error.

    Wrong:
        en: The Slovenian did not attack on the last climb.
        fr: Le Slovène a attaqué dans la dernière ascension.

        en: There are no mounts for mudguards.
        fr: Il y a des fixations pour les garde-boue.

        en: He has never won a stage of the Giro.
        fr: Il a gagné une étape du Giro.

        en: None of the favourites lost time.
        fr: Tous les favoris ont perdu du temps.

        en: The peloton caught him at the summit.
        fr: Le peloton ne l'a pas rattrapé au sommet.

        en: He did not win the stage, and his team did not defend the jersey.
        fr: Il n'a pas gagné l'étape, et son équipe a défendu le maillot.

        en: I had good legs today. I didn't want to wait for the sprint. The others could not follow me.
        fr: J'avais de bonnes jambes aujourd'hui. Je voulais attendre le sprint. Les autres ne pouvaient pas me suivre.

    Right:
        en: He did not win the stage, and his team did not defend the jersey.
        fr: Il n'a pas gagné l'étape, et son équipe n'a pas défendu le maillot.

        en: I can't wait for the Tour. We did not come here for the scenery.
        fr: J'ai hâte d'être au Tour. Nous ne sommes pas venus pour le paysage.

        en: Stay with me until the line.
        fr: Ne me lâche pas jusqu'à la ligne.

        en: The Slovenian did not attack on the last climb.
        fr: Le Slovène n'a pas attaqué dans la dernière ascension.

        en: Spring cannot come soon enough, and the value of rest cannot be overstated.
        fr: Vivement le printemps, et le repos est d'une valeur inestimable.

        en: He could not follow the pace.
        fr: Il était incapable de suivre le rythme.

        en: She did not sign the contract.
        fr: Elle a refusé de signer le contrat.

        en: The team failed to win a stage.
        fr: L'équipe n'a pas gagné d'étape.
    """
    if segment.source is None or not segment.target.value:
        return
    source_view, target_view = context.view(segment.source), context.view(segment.target)
    if _NOTS.isdisjoint(source_view.word_set) and _PAS.isdisjoint(target_view.word_set):
        return
    for source_span, target_span in side_by_side(source_view, target_view):
        if source_span.end - source_span.start <= LONGEST:
            yield from _compared(source_view, source_span, target_view, target_span)


def _compared(source_view: View, source_span: Span, target_view: View, target_span: Span) -> Iterator[Finding]:
    source, target = source_view.prose[slice(*source_span)], target_view.prose[slice(*target_span)]
    english = frozenset(source_view.words_in(source_span))
    firm, loose = negations(source) if not _NOTS.isdisjoint(english) else ([], [])
    if firm or loose:
        found = carriers(target_view.words[target_view.words_within(target_span)], target_span.start)
        if firm:
            missing = unsaid(source, firm, len(firm) + len(loose), english, len(target), found)
        else:
            missing = lost(loose, english, found)
        if missing is not None:
            message = _("“{text}” of the source is not in the translation").format(text=missing[0])
            place = Span(source_span.start + missing.start(), source_span.start + missing.end())
            yield Finding(target_span, message, source_span=place, confidence=0.85)
        return
    if "?" in source or any(map(_MAY.__getitem__, english)):
        return
    gained = _NE_FR.search(target)
    if gained is not None and not gained[0].startswith("Ne "):
        span = Span(target_span.start + gained.start(), target_span.start + gained.end())
        message = _("« {text} »: the source has no negation").format(text=gained[0])
        yield Finding(span, message, source_span=source_span, confidence=0.8)
