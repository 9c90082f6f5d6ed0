"""What in a text is not prose although it stands there as characters: addresses, placeholders, tags in strings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.formats.codes import firm_codes
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_ADDRESS = re.compile(
    r"(?:https?|ftp)://[^\s<>\[\]\"«»]*[^\s<>\"«».,;:!?)\[\]'\N{RIGHT SINGLE QUOTATION MARK}\N{HORIZONTAL ELLIPSIS}]"
    r"|\bwww\.[^\s<>\[\]\"«»]*[^\s<>\"«».,;:!?)\[\]'\N{RIGHT SINGLE QUOTATION MARK}\N{HORIZONTAL ELLIPSIS}]"
    r"|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\b"
)


def addresses(value: str) -> list[Span]:
    """URLs and e-mail addresses in ``value``, without the punctuation that follows them."""
    if "://" not in value and "www." not in value and "@" not in value:
        return []
    return [Span(*match.span()) for match in _ADDRESS.finditer(value)]


def placeholders(value: str) -> list[Span]:
    """What a program fills in (``%s``, ``%(name)s``, ``{name}``, ``${name}``) and tags, in a string of software."""
    return [code.span for code in firm_codes(value)]


def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap or touch made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
