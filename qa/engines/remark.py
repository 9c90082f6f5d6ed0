"""What an engine says of a text, in our terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qa.model import Span

MOST_REPLACEMENTS = 5


class Remark(NamedTuple):
    """One alarm of an engine."""

    text: int
    """Which of the texts it was given, from 0."""
    span: Span
    """Where, in code points of that text."""
    message: str
    replacements: tuple[str, ...]
    category: str
    """MQM ``dimension/type``; empty for that of the check."""
