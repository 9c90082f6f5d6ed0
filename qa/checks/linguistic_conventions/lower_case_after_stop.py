"""The check ``lower-case-after-stop``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.abbreviations import FINAL, REFERENCES, TITLES
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_STOP = regex(r"\.[ \N{NBSP}](?P<after>[a-zà-ÿ]+)(?![\w-])")
_BEFORE = regex(
    r"(?<![\w.])((?<=-)(?:il|elle|on|ils|elles|je|tu)|[a-zà-ÿ]{3,}|(?<=\d )(?:kg|km|cm|mm|g|h)"
    r"|[A-ZÀ-Ý][^\W\d_]{4,}|(?:19|20)\d\d)$"
)
_ABBREVIATIONS = REFERENCES | FINAL | TITLES
_CONTINUING = frozenset(
    """
    à de d avec dans pour sur sous par en et ou derrière devant après avant chez vers sans entre que qui dont
    """.split()
)


@check(
    category="linguistic-conventions/punctuation",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    characters=(".",),
)
def lower_case_after_stop(segment: Segment, context: Context) -> Iterator[Finding]:
    """A full stop in mid-sentence, or a sentence without its capital.

    A link took the end of its sentence with it, or the stop of an English abbreviation stayed.

    Wrong:
        fr: Il est monté sur le podium. derrière son compatriote.

        fr: Le tribunal a rejeté la plainte. la partie civile fera appel.

        fr: La part du podium. et du gâteau est faible.

        fr: Il a gagné en 2023. il recommencera.

        fr: C'est fini, dit-il. elle ne répondit pas.

    Right:
        fr: Il est monté sur le podium derrière son compatriote.

        fr: Le tribunal a rejeté la plainte. La partie civile fera appel.

        fr: La part du podium et du gâteau est faible.

        fr: Il a gagné en 2023. Il recommencera.

        fr: C'est fini, dit-il. Elle ne répondit pas.

        fr: Il a vécu env. trois siècles plus tôt, cf. chap. deux, vol. trois.

        fr: On y trouve tout, etc. et le reste, p. ex. des iPhone. iOS est à part.

        fr: A. de Villiers et J. van Aert... mais pas eux.

        fr: Le site exemple. fr n'existe plus. www.exemple.org non plus.
    """
    prose = segment.target.prose
    for match in _STOP.finditer(prose):
        found = _BEFORE.search(prose, max(0, match.start() - 30), match.start())
        before, after = found[1] if found else "", match["after"]
        if not before or before in _ABBREVIATIONS or not _is_word(before, after, context):
            continue
        if prose.startswith(("www.", "http"), match.start("after")):
            continue
        if (len(after) < 3 and after not in _SHORT) or not context.lexicon.knows(after):
            continue
        span = Span(match.start("after") - 2, match.end("after"))
        capital, joined = f". {after[0].upper()}{after[1:]}", f" {after}"
        yield Finding(
            span,
            _("lower case after a full stop"),
            (joined, capital) if after in _CONTINUING else (capital, joined),
        )


def _is_word(before: str, after: str, context: Context) -> bool:
    """Whether ``before`` is no abbreviation: a known word, a year, a name before a word that goes on."""
    if before[0].isupper():
        return after in _CONTINUING or after in _AUXILIARIES
    return before.isdigit() or before in _UNITS or context.lexicon.knows(before)


_AUXILIARIES = frozenset("a ont est sont avait avaient était étaient".split())
_UNITS = frozenset("kg km cm mm g h".split())
_SHORT = frozenset("a le la un il on et en de du au à ce sa ou ne je tu".split())
