"""The seed's lost *again* is found beside its source: *never wanted … again*, « n'a jamais voulu être »."""

from __future__ import annotations

from pathlib import Path

from qa.config import Config
from qa.formats import read_document
from qa.linting import lint

SEEDS = Path(__file__).parents[2] / "seeds"


def test_never_again_without_again() -> None:
    document = read_document(SEEDS / "documentary.fr.txt", source=SEEDS / "documentary.en.txt")
    (issue,) = lint([document], Config(select=("reversed-direction",))).issues
    assert issue.text == "n'a jamais voulu être"
    assert issue.source_place is not None
    assert document.source_file is not None
    source = document.source_file.content[issue.source_place.start : issue.source_place.end]
    assert source == "never wanted to be a leader in a Grand Tour again"
