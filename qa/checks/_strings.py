"""What the checks of strings share: strings of software and rows of a memory keep the form of their source."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.model import Segment


LABEL = 120
"""Code points of a source up to which a string is a label or a message; longer ones are prose, and freer."""


def is_label(segment: Segment) -> bool:
    """Whether ``segment`` is a string of a line or two."""
    return is_string(segment) and segment.source is not None and len(segment.source.value) <= LABEL


def is_string(segment: Segment) -> bool:
    """Whether ``segment`` is translated text beside its source in a format of strings; articles are freer in form."""
    return segment.kind == "string" and segment.source is not None and bool(segment.target.value.strip())
