"""Cutting and joining texts without losing where their characters lie in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.model import Span, Stretch, Text

if TYPE_CHECKING:
    from collections.abc import Sequence


def join(texts: Sequence[Text]) -> Text:
    """The texts as one, a blank between two; the blank stands for what lies between them in the file."""
    if len(texts) == 1:
        return texts[0]
    value = ""
    stretches: list[Stretch] = []
    protected: list[Span] = []
    for text in texts:
        if value and stretches and text.stretches:
            gap = Stretch(len(value), len(value) + 1, stretches[-1].file_end, text.stretches[0].file_start)
            stretches.append(gap)
            value += " "
        shift = len(value)
        stretches.extend(Stretch(s.start + shift, s.end + shift, s.file_start, s.file_end) for s in text.stretches)
        protected.extend(Span(span.start + shift, span.end + shift) for span in text.protected)
        value += text.value
    return Text(value, tuple(stretches), tuple(protected))


def cut(text: Text, span: Span) -> Text:
    """The part of ``text`` at ``span``."""
    stretches: list[Stretch] = []
    for stretch in text.stretches:
        start, end = max(stretch.start, span.start), min(stretch.end, span.end)
        if start >= end:
            continue
        if stretch.end - stretch.start == stretch.file_end - stretch.file_start:
            place = stretch.file_start - stretch.start
            stretches.append(Stretch(start - span.start, end - span.start, start + place, end + place))
        else:
            stretches.append(Stretch(start - span.start, end - span.start, stretch.file_start, stretch.file_end))
    protected = [
        Span(max(part.start, span.start) - span.start, min(part.end, span.end) - span.start)
        for part in text.protected
        if part.start < span.end and span.start < part.end
    ]
    return Text(text.value[span.start : span.end], tuple(stretches), tuple(protected))
