"""Deferred regular expressions: as good as compiled ones, and every one in the program is well-formed."""

from __future__ import annotations

import re
import sys

from qa.regex import Deferred, regex
from qa.registry import all_checks


def test_a_deferred_pattern_does_what_a_compiled_one_does() -> None:
    pattern, compiled = regex(r"(\d+) KM", re.IGNORECASE), re.compile(r"(\d+) KM", re.IGNORECASE)
    text = "À 5 km, puis à 12 Km."
    assert (
        [match[1] for match in pattern.finditer(text)] == [match[1] for match in compiled.finditer(text)] == ["5", "12"]
    )
    assert pattern.sub(r"\1", text) == compiled.sub(r"\1", text)
    assert (pattern.pattern, pattern.flags) == (compiled.pattern, compiled.flags)


def test_every_deferred_pattern_compiles() -> None:
    all_checks()
    patterns = {
        f"{name}.{key}": value
        for name, module in list(sys.modules.items())
        if name.startswith("qa.")
        for key, value in list(vars(module).items())
        if isinstance(value, Deferred)
    }
    assert len(patterns) > 100
    for place, pattern in patterns.items():
        assert pattern.flags & re.UNICODE, place
