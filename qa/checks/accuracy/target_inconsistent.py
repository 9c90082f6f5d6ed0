"""The check ``target-inconsistent``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

FEWEST_WORDS = 4
"""Words of a target; short ones are alike by chance."""
_WORD = regex(r"\w+")


@check(category="accuracy/mistranslation", severity=Severity.NEUTRAL, needs=("source",))
def target_inconsistent(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """Two different source texts have the same translation within a document.

    One of the two may have been filled from the wrong memory entry. Sources that differ in case, punctuation or
    articles only are the same.

    Wrong:
        en: The third stage was cancelled because of the snow.
        fr: La troisième étape a été annulée à cause de la neige.
        en: The third stage was shortened because of the heat.
        fr: La troisième étape a été annulée à cause de la neige.

    Right:
        en: The third stage was cancelled because of the snow.
        fr: La troisième étape a été annulée à cause de la neige.
        en: The third stage was shortened because of the heat.
        fr: La troisième étape a été raccourcie à cause de la chaleur.
    """
    first: dict[str, Segment] = {}
    for segment in document.segments:
        if segment.source is None:
            continue
        other = first.setdefault(" ".join(segment.target.value.split()).casefold(), segment)
        if other is segment or other.source is None or segment.target.words() < FEWEST_WORDS:
            continue
        if _words(other.source.value) != _words(segment.source.value):
            yield (
                segment,
                Finding(
                    span=Span(0, len(segment.target.value)),
                    message=_("another source, “{text}”, has the same translation").format(
                        text=other.source.value[:80]
                    ),
                    source_span=Span(0, len(segment.source.value)),
                ),
            )


def _words(text: str) -> str:
    return " ".join(word for word in _WORD.findall(text.casefold()) if word not in {"the", "a", "an"})
