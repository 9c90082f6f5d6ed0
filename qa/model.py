"""The nouns: frozen values that flow from the formats through the checks to the reports.

Offsets are Unicode code points, half-open. A check reads :class:`Text`; only ``Text.locate`` knows about files.
"""

from __future__ import annotations

import enum
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import total_ordering
from typing import TYPE_CHECKING, NamedTuple

from qa.i18n import _
from qa.regex import regex

if TYPE_CHECKING:
    import datetime

MASK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in ``Text.prose`` for every code point of a protected span, so that offsets stay what they are."""

_WORD = regex(r"[^\W_]\S*")


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point; an empty span counts as one code point wide."""
        return self.start < max(other.end, other.start + 1) and other.start < max(self.end, self.start + 1)

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end


@total_ordering
class Severity(enum.Enum):
    """MQM severities, ordered, with MQM's penalty weights."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def weight(self) -> int:
        """Penalty points in the MQM score: 0, 1, 5, 25."""
        return _WEIGHTS[self]

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Severity):
            return NotImplemented
        return _RANKS[self] < _RANKS[other]


_WEIGHTS = {Severity.NEUTRAL: 0, Severity.MINOR: 1, Severity.MAJOR: 5, Severity.CRITICAL: 25}
_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Side(enum.Enum):
    """Which text of a segment a finding points at."""

    SOURCE = "source"
    TARGET = "target"


class Fix(enum.Enum):
    """Whether a replacement may be applied unseen (``safe``) or only when a person asks (``unsafe``)."""

    SAFE = "safe"
    UNSAFE = "unsafe"


class Stretch(NamedTuple):
    """A run of a text's value and where it lies in the file.

    Where both have the same length, offsets map one to one; else (an entity, a decomposed letter) the whole file range
    stands for the whole value range.
    """

    start: int
    end: int
    file_start: int
    file_end: int


@dataclass(frozen=True, slots=True)
class Text:
    """Decoded text in NFC, its place in the file and its protected spans (code, URLs, placeholders, inline markup)."""

    value: str
    stretches: tuple[Stretch, ...]
    protected: tuple[Span, ...] = ()
    prose: str = field(init=False, repr=False, compare=False)
    """``value`` with each protected code point replaced by :data:`MASK`: the same length, safe to match on."""

    def __post_init__(self) -> None:
        prose = self.value
        if self.protected:
            pieces: list[str] = []
            place = 0
            for start, end in sorted(self.protected):
                pieces += (prose[place:start], MASK * (end - max(start, place)))
                place = max(end, place)
            prose = "".join([*pieces, prose[place:]])
        object.__setattr__(self, "prose", prose)

    @classmethod
    def plain(cls, value: str, file_start: int = 0) -> Text:
        """A text that stands in the file exactly as it is, from ``file_start`` on."""
        return cls(value, (Stretch(0, len(value), file_start, file_start + len(value)),))

    def locate(self, span: Span) -> Span:
        """The code points of the file that ``span`` of the value stands for, markup in between included."""
        if span.start == span.end:
            place = self._place(span.start)
            return Span(place, place)
        return Span(self._place(span.start), self._place(span.end - 1, end=True))

    def is_contiguous(self, span: Span) -> bool:
        """Whether ``span`` lies in the file as one unbroken run of the same characters, so that it can be replaced."""
        located = self.locate(span)
        if located.end - located.start != span.end - span.start:
            return False
        return all(
            stretch.file_end - stretch.file_start == stretch.end - stretch.start
            for stretch in self.stretches
            if stretch.start < span.end and span.start < stretch.end
        )

    def words(self) -> int:
        """How many words the prose holds: stretches between white space with a letter or a digit in them."""
        return len(_WORD.findall(self.prose))

    def _place(self, offset: int, *, end: bool = False) -> int:
        """Where code point ``offset`` begins in the file, or ends if ``end``."""
        if not self.stretches:
            return 0
        index = max(bisect_right(self.stretches, (offset, float("inf"))) - 1, 0)
        stretch = self.stretches[index]
        if stretch.file_end - stretch.file_start != stretch.end - stretch.start:
            return stretch.file_end if end or offset >= stretch.end else stretch.file_start
        return stretch.file_start + offset - stretch.start + end


@dataclass(frozen=True, slots=True)
class Segment:
    """A paragraph, heading, string or subtitle: the unit that checks look at, with its source where one is known."""

    id: str
    target: Text
    source: Text | None = None
    kind: str = "paragraph"
    """``paragraph``, ``heading``, ``list-item``, ``cell``, ``subtitle``, ``string``; ``missing``: a source that stands
    in no target, whose empty target lies where it should stand."""
    state: str = ""
    """The translation state a bilingual format gives (``translated``, ``needs-review``, ``final``), else empty;
    ``added`` for a target that was aligned and answers to no source."""
    place: str = ""
    """A position in words where the file has no lines a person would count (``paragraph 12`` of a DOCX)."""
    runs: tuple[int, ...] = ()
    """Where in the target's value the runs of equal formatting begin, in the formats that have them (DOCX)."""

    def place_of(self, span: Span) -> str:
        """The position in words of ``span`` of the target: its paragraph, and the run where there are several."""
        if len(self.runs) < 2:
            return self.place
        run = max(bisect_right(self.runs, span.start), 1)
        return _("{place}, run {run}").format(place=self.place, run=run)


@dataclass(frozen=True, slots=True)
class File:
    """A decoded file: what positions are counted in.

    ``first_line`` and ``first_offset`` are not 1 and 0 where ``content`` is a piece of a larger file being streamed.
    """

    path: str
    content: str
    first_line: int = 1
    first_offset: int = 0

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column (both from 1, columns in code points) of file offset ``offset``."""
        local = offset - self.first_offset
        line_start = self.content.rfind("\n", 0, local) + 1
        return self.first_line + self.content.count("\n", 0, local), local - line_start + 1

    def slice(self, span: Span) -> str:
        """The characters of the file at ``span``."""
        return self.content[span.start - self.first_offset : span.end - self.first_offset]


@dataclass(frozen=True, slots=True)
class Document:
    """An article: its file or files and its segments in order."""

    target_file: File
    segments: tuple[Segment, ...]
    source_file: File | None = None
    """The source's file; the same object as ``target_file`` for a bilingual format."""
    date: datetime.date | None = None
    """The article's date, from front matter or the caller; judges what was right at the time (team names)."""
    notes: tuple[str, ...] = ()
    """What the reader of a report should know of how this was read (paragraphs that could not be aligned)."""

    @property
    def has_source(self) -> bool:
        """Whether any segment has a source."""
        return any(segment.source is not None for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check yields: it knows a text's offsets, no file."""

    span: Span
    message: str
    replacements: tuple[str, ...] = ()
    """Texts that could stand instead of the span, best first; an empty string deletes it."""
    side: Side = Side.TARGET
    severity: Severity | None = None
    """Where it differs from the check's own."""
    confidence: float = 1.0
    concept: str | None = None
    """The id of the glossary concept or name that this is about."""
    source_span: Span | None = None
    """What in the source text the finding answers to."""
    fix: Fix | None = None
    """Where it differs from the check's own."""
    category: str = ""
    """MQM ``dimension/type`` where it differs from the check's own."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an issue lies in its file: code points, and line and column from 1."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why an issue does not count: a comment in the text, a suppression file or the baseline."""

    kind: str
    """``inline``, ``file`` or ``baseline``."""
    reason: str
    until: str = ""
    """The last day it holds (ISO date), empty for ever."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A finding at home: its check, its place in the file, and the identity it keeps when the text around it moves."""

    check: str
    category: str
    severity: Severity
    finding: Finding
    path: str
    segment: Segment
    place: Place
    text: str
    """The characters of the file at the place."""
    fix: Fix | None
    fingerprint: str = ""
    source_place: Place | None = None
    suppressed: Suppression | None = None
    is_new: bool = True
    """False where a gate found the same issue at the base of the change."""
