"""Candidate, baseline and reference cut into the same segments."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qa.errors import InputError
from qa.formats import detect, read_file
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa.formats.base import Parsed
    from qa.model import File

Rows = list[tuple[str, ...]]
"""The segments: the reference's text, then that of each other file."""


def paired(reference: Path, others: Sequence[Path]) -> tuple[Rows, tuple[str, ...]]:
    """The files' texts side by side, and a note where they had to be aligned.

    Plain texts of as many lines each are paired by line, empty ones too, as sacrebleu does; files with the same segment
    ids by segment; all others are aligned to the reference by their words and lengths, so that no text is lost.

    Raises:
        InputError: A file cannot be read, or the reference holds no text.
    """
    paths = (reference, *others)
    read = [read_file(path) for path in paths]
    if all(detect(path) == "text" for path in paths):
        lines = [_lines(file) for file, _parsed in read]
        if len({len(each) for each in lines}) == 1:
            return _checked(list(zip(*lines, strict=True)), reference), ()
    parsed = [each for _file, each in read]
    texts = [[segment.target.value for segment in each.segments] for each in parsed]
    if len({_ids(each) for each in parsed}) == 1:
        return _checked(list(zip(*texts, strict=True)), reference), ()
    note = _("the files are not cut alike: their segments were aligned to those of the reference")
    return _checked(_aligned(texts), reference), (note,)


def _checked(rows: Rows, reference: Path) -> Rows:
    if not any(row[0] for row in rows):
        raise InputError(_("{path}: holds no text to compare with").format(path=reference))
    return rows


def _lines(file: File) -> list[str]:
    lines = file.content.split("\n")
    return [line.rstrip() for line in (lines[:-1] if lines[-1] == "" else lines)]


def _ids(parsed: Parsed) -> tuple[str, ...]:
    return tuple(segment.id for segment in parsed.segments)


def _aligned(texts: Sequence[list[str]]) -> Rows:
    """Rows between the places of the reference at which every alignment has a border."""
    reference, *others = texts
    borders = [_borders(reference, other) for other in others]
    common = sorted(set.intersection(*(set(border) for border in borders)))
    rows: Rows = []
    for start, end in pairwise(common):
        row = [" ".join(reference[start:end])]
        for other, border in zip(others, borders, strict=True):
            row.append(" ".join(other[border[start] if start else 0 : border[end]]))
        rows.append(tuple(row))
    return rows


def _borders(reference: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Where a link ends: the number of reference texts before it, and of the other's texts."""
    from qa.alignment.align import align  # noqa: PLC0415 - most files are cut alike

    borders = {0: 0}
    for link in align(reference, other):
        borders[link.source.stop] = link.target.stop
    return borders
