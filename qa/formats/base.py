"""What a format module gives: the one shape that every reader of files has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import datetime as dt

    from qa.model import File, Segment, Span


class Parsed(NamedTuple):
    """What was read of a file."""

    segments: tuple[Segment, ...]
    date: dt.date | None = None
    """The date that the file's front matter gives."""
    source: str = ""
    """The path of the source text that the front matter names, relative to the file."""


class Format(Protocol):
    """A module of this package."""

    def parse(self, file: File) -> Parsed:
        """The segments of ``file``, in its order.

        Raises:
            FormatError: It is not what the format asks; the message names the line.
        """
        ...  # pragma: no cover - a protocol's body

    def escape(self, replacement: str, content: str, span: Span) -> str:
        """``replacement`` as it must be written in the file instead of the characters at ``span`` of ``content``."""
        ...  # pragma: no cover - a protocol's body


class BinaryFormat(Protocol):
    """A module whose files are no text: it says what text they hold."""

    def extract(self, data: bytes, name: str) -> tuple[str, Parsed]:
        """The text of the file, which offsets count in, and its segments.

        Raises:
            FormatError: It is not what the format asks. The message calls the file ``name``.
        """
        ...  # pragma: no cover - a protocol's body
