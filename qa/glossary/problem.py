"""What a check of the glossary reports."""

from __future__ import annotations

from typing import NamedTuple


class Problem(NamedTuple):
    """One thing that is wrong with a row, a concept or a name."""

    kind: str
    """What kind of problem, a stable slug (``contradiction``)."""
    place: str
    """File and line."""
    entry: str
    """The id of the concept or name."""
    text: str
    """The term or name at fault."""
    message: str

    def __str__(self) -> str:
        what = " ".join(filter(None, (self.entry, f"({self.text})" if self.text else "")))
        return f"{self.place}: {self.kind}: {what + ': ' if what else ''}{self.message}"
