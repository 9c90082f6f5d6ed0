"""A sentence encoder finds the counterpart where lengths and common words tell nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.alignment.sentences import sentence_links
from qa.articles import read_article
from qa.cli.options import with_models
from qa.config import Config
from qa.linting import lint_articles, make_context
from qa.model import Segment, Text
from qa.models import load_model
from qa.models.load import ALIGNMENT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.models

ENGLISH = ("The camera crew waited outside.", "The camera crew stopped outside.", "The camera crew rode outside.")
FRENCH = ("L'équipe de tournage attendait dehors.", "L'équipe de tournage roulait dehors.")
"""Of the second sentence there is no translation."""


def test_sentences(folders: dict[str, Path]) -> None:
    segment = Segment("1", Text.plain(" ".join(FRENCH)), Text.plain(" ".join(ENGLISH)))
    encoder = load_model(ALIGNMENT, str(folders["semantic-distance"]))

    def missing(links: list[tuple[object, ...]]) -> list[int]:
        return [number for number, (_source, target) in enumerate(links) if not target]

    assert missing(list(sentence_links(segment, aligner=encoder))) == [1]
    assert missing(list(sentence_links(segment))) == [0]  # what the encoder mends


def test_paragraphs_of_two_files(folders: dict[str, Path], tmp_path: Path) -> None:
    (tmp_path / "a.en.txt").write_text("\n\n".join(ENGLISH), "utf-8")
    (tmp_path / "a.fr.txt").write_text("\n\n".join(FRENCH), "utf-8")
    config = with_models(Config(), [], allow_download=False, align_with=str(folders["semantic-distance"]))
    article = read_article(str(tmp_path / "a.fr.txt"), config)
    run = lint_articles([article], config, make_context(config))
    assert [i.segment.source and i.segment.source.value for i in run.issues if i.check == "missing-segment"] == [
        ENGLISH[1]
    ]
