"""What is generated is not stale: CHECKS.md and the reports of the seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.docs import GENERATED
from tests.sample import GENERATED as REPORTS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("path", GENERATED, ids=lambda path: path.name)
def test_documentation_is_current(path: Path) -> None:
    assert path.read_text("utf-8") == GENERATED[path](), f"{path.name} is stale: run `make docs`"


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_reports_of_the_seed_are_current(path: Path) -> None:
    assert path.read_text("utf-8") == REPORTS[path](), f"{path.name} is stale: run `make sample`"
