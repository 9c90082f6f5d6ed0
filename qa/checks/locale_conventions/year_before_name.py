"""The check ``year-before-name``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_YEAR = regex(rf"\b(?P<article>[Ll]e|[Ll]a|[Ll]es|du|des|au|aux|[Uu]n|[Uu]ne){SPACE}(?P<year>(?:19|20)\d\d){SPACE}$")


@check(
    category="locale-conventions/date-format",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("glossary",),
    characters=("1", "2"),
)
def year_before_name(segment: Segment, context: Context) -> Iterator[Finding]:
    """The year before the name of a race, as in English: *le 2023 Tour de France*.

    French has it after: *le Tour de France 2023*.

    Wrong:
        fr: Il a gagné le 2023 Tour de France.

        fr: Elle a couru la 2024 Vuelta.

    Right:
        fr: Il a gagné le Tour de France 2023.

        fr: Elle a couru la Vuelta 2024.

        fr: En 2023, le Tour de France est parti de Bilbao ; le 14 juillet 2023 Paris fêtait.
    """
    prose = segment.target.prose
    register = context.glossary.register.rows
    for name in names_in(segment.target, context):
        if register[name.row][2] != "race" or not prose[name.span.start - 2 : name.span.start - 1].isdigit():
            continue
        match = _YEAR.search(prose, max(0, name.span.start - 12), name.span.start)
        if match:
            written = prose[name.span.start : name.span.end]
            yield Finding(
                Span(match.start("year"), name.span.end),
                _("the year follows the name: {right}").format(right=f"{written} {match['year']}"),
                (f"{written} {match['year']}",),
            )
