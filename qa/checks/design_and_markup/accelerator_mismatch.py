"""The check ``accelerator-mismatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._strings import is_string
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Pattern

    from qa.context import Context
    from qa.model import Segment

_FIRST = {
    "&": regex(r"(?<![&\w])(?:&&)*&(?=[^\W_])(?![A-Za-z#]\w*;)"),
    "_": regex(r"(?<![\w_])_(?=[^\W_])(?!\w*_)"),
    "~": regex(r"(?<![\w~/])~(?=[^\W_])"),
}
_WITHIN = {
    "&": regex(r"(?<=[^\W_&])&(?=[^\W\d_A-Z])(?!\w*;)"),
    "_": regex(r"(?<=[^\W\d_])_(?=[^\W\d_A-Z])(?!\w*_)"),
    "~": regex(r"(?<=[^\W_])~(?=[^\W\d_A-Z])"),
}
"""The marks before the first letter of a word, and before another."""
LONGEST = 60
"""Code points of a label; longer strings are no entries of a menu."""


@check(category="design-and-markup/markup", severity=Severity.MINOR, needs=("source",))
def accelerator_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """The mark of a keyboard shortcut (``&File``, ``_File``, ``~File``) that is missing, added or doubled.

    A label has one such mark or none, as its source; before which letter is the translator's choice.

    Wrong:
        kind: string
        en: &Results
        fr: Résultats

        kind: string
        en: Save _As
        fr: Enregistrer sous

        kind: string
        en: &Edit
        fr: &É&dition

        kind: string
        en: Riders
        fr: &Coureurs

    Right:
        kind: string
        en: &Results
        fr: Ré&sultats

        kind: string
        en: Save _As
        fr: Enregistrer _sous

        kind: string
        en: &Edit
        fr: &Édition

        kind: string
        en: Riders
        fr: Coureurs

        kind: string
        en: Q&A with AT&T
        fr: Questions à AT&T

        kind: string
        en: The file race_results_2024
        fr: Le fichier race_results_2024
    """
    if segment.source is None or not is_string(segment) or len(segment.source.value) > LONGEST:
        return
    source, target = segment.source.prose, segment.target.prose
    for mark, first in _FIRST.items():
        if mark not in source and mark not in target:
            continue
        ours, theirs = (_keys(text, mark, first) for text in (source, target))
        if len(ours) > 1 or len(ours) == len(theirs) or (not ours and _WITHIN[mark].search(source)):
            continue
        if not theirs:
            message = _("the source marks a key with {mark}; the translation has none")
            yield Finding(Span(0, len(target)), message.format(mark=mark), source_span=Span(0, len(source)))
        elif ours or first.match(target, theirs[-1].start):
            message = _("{mark} marks a second key here") if ours else _("{mark} marks a key here")
            yield Finding(theirs[-1], message.format(mark=mark))


def _keys(text: str, mark: str, first: Pattern[str]) -> list[Span]:
    """Where ``mark`` marks a key; in one word of several it joins its parts."""
    found = [Span(*match.span()) for pattern in (first, _WITHIN[mark]) for match in pattern.finditer(text)]
    return sorted(found) if mark == "&" or text.count(mark) == len(found) else []
