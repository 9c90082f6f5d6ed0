"""Common names of people all over: what a misspelt cyclist's name must not be taken from."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def common_people() -> frozenset[str]:
    """Family and given names of Europe and the Americas, folded (see :func:`qa.glossary.register.fold`)."""
    return frozenset(Path(__file__).with_name("data").joinpath("people.txt").read_text(encoding="utf-8").split())
