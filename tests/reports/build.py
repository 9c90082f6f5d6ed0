"""Runs built by hand, so that a report is tested without a check."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from qa.model import Document, File, Finding, Fix, Issue, Place, Segment, Severity, Side, Span, Text
from qa.run import Run, Skipped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.model import Suppression


def document(target: str, source: str | None = None, path: str = "article.fr.txt") -> Document:
    """A document with one segment a line; source and target lines pair up."""
    source_file = None if source is None else File(path.replace(".fr.", ".en."), source)
    sources: list[Text | None] = [None] * target.count("\n")
    if source is not None:
        sources = list(_lines(source))
    segments = tuple(
        Segment(str(number), text, english)
        for number, (text, english) in enumerate(zip(_lines(target), sources, strict=True), 1)
    )
    return Document(File(path, target), segments, source_file)


def _lines(content: str) -> Iterable[Text]:
    offset = 0
    for line in content.splitlines(keepends=True):
        yield Text.plain(line.rstrip("\n"), offset)
        offset += len(line)


def issue(  # a keyword for each thing that a report shows
    article: Document,
    text: str,
    message: str = "A message.",
    *,
    check: str = "forbidden-term",
    category: str = "terminology/wrong-term",
    severity: Severity = Severity.MAJOR,
    replacements: tuple[str, ...] = (),
    side: Side = Side.TARGET,
    concept: str | None = None,
    source: str = "",
    fix: Fix | None = None,
    suppressed: Suppression | None = None,
    is_new: bool = True,
) -> Issue:
    """An issue on the first place where ``text`` stands in ``article``; ``source`` likewise in its source."""
    file = article.target_file if side is Side.TARGET else article.source_file
    assert file is not None
    segment, span = _find(article, text, side)
    source_span = _find(article, source, Side.SOURCE)[1] if source else None
    finding = Finding(span, message, replacements, side, concept=concept, source_span=source_span)
    own = segment.target if side is Side.TARGET else segment.source
    assert own is not None
    return Issue(
        check,
        category,
        severity,
        finding,
        file.path,
        segment,
        place(file, own.locate(span)),
        text,
        fix,
        hashlib.sha256(f"{check}:{text}:{message}".encode()).hexdigest()[:16],
        _source_place(article, segment, source_span),
        suppressed,
        is_new,
    )


def _find(article: Document, text: str, side: Side) -> tuple[Segment, Span]:
    for segment in article.segments:
        own = segment.target if side is Side.TARGET else segment.source
        start = own.value.find(text) if own else -1
        if start >= 0:
            return segment, Span(start, start + len(text))
    raise AssertionError(f"{text!r} does not stand in the article")


def _source_place(article: Document, segment: Segment, span: Span | None) -> Place | None:
    if span is None or segment.source is None or article.source_file is None:
        return None
    return place(article.source_file, segment.source.locate(span))


def place(file: File, span: Span) -> Place:
    """The place of a span of the file, with lines and columns."""
    return Place(span.start, span.end, *file.position(span.start), *file.position(span.end))


def run(articles: Iterable[Document], issues: Iterable[Issue], skipped: Iterable[Skipped] = ()) -> Run:
    """A run over ``articles``, its words counted."""
    documents = tuple(articles)
    words = sum(segment.target.words() for each in documents for segment in each.segments)
    return Run(documents, tuple(issues), tuple(skipped), "qa/0.1.0", words, ("forbidden-term",))
