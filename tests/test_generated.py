"""What is generated is not stale: CHECKS.md and the sample report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.docs import GENERATED
from tests.sample import SAMPLE, sample_report

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: path.name)
def test_documentation_is_current(path: Path) -> None:
    assert path.read_text("utf-8") == GENERATED[path](), f"{path.name} is stale: run `make docs`"


def test_sample_report_is_current() -> None:
    assert SAMPLE.read_text("utf-8") == sample_report(), "reports/documentary.html is stale: run `make sample`"
