"""The check ``bracket-mismatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._strings import is_label
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_FREE = regex(r"\((?:s|es|[cC])\)")
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))


@check(category="linguistic-conventions/punctuation", severity=Severity.MINOR, needs=("source",))
def bracket_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A string without the brackets that its source has.

    Told where all of a kind are gone; one more or less is free, and so are articles and long texts. A plural in
    brackets (*rider(s)*) may be written otherwise, © for (C).

    Wrong:
        kind: string
        en: Results (final)
        fr: Résultats définitifs

        kind: string
        en: Stage [number]
        fr: Étape (numéro)

    Right:
        kind: string
        en: Results (final)
        fr: Résultats (définitifs)

        kind: string
        en: Stage [number]
        fr: Étape [numéro]

        kind: string
        en: Choose the rider(s)
        fr: Choisissez un ou plusieurs coureurs

        en: The results (all of them) are here.
        fr: Tous les résultats sont là.
    """
    if segment.source is None or not is_label(segment):
        return
    source, target = _FREE.sub("", segment.source.prose), segment.target.prose
    for opening, closing in _PAIRS:
        if opening in source and closing in source and opening not in target and closing not in target:
            place = Span(source.index(opening), source.index(opening) + 1) if source == segment.source.prose else None
            message = _("the source has {brackets}, the translation none").format(brackets=opening + closing)
            yield Finding(Span(0, len(target)), message, source_span=place)
