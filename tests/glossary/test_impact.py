"""``qa glossary impact``: what a change of the glossary brings is what two full runs say."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from qa.config import Config
from qa.context import Context
from qa.registry import select_checks
from qa.runner import check_document
from qa.upkeep.impact.examine import Examiner
from tests.glossary import generated

if TYPE_CHECKING:
    from pathlib import Path

CHECKS = select_checks(profile="web")


def contexts(folder: Path, *sides: generated.Rows, own: bool = True) -> list[Context]:
    """A context for each glossary, which is the user's own or the built-in one."""
    places = [side.write(folder / str(number)) for number, side in enumerate(sides)]
    if own:
        return [Context(glossary_paths=(place,), builtin_glossary=False) for place in places]
    return [Context(builtin_glossary=place) for place in places]


@pytest.mark.parametrize("seed", range(40))
def test_it_equals_two_full_runs(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 - a draw, no secret
    old = generated.draw(chance, *((10, 24) if seed % 4 < 2 else (40, 90)))
    new = generated.changed(old, chance)
    before, after = contexts(tmp_path, old, new, own=bool(seed % 2))
    examiner = Examiner(Config(), before, after)
    both = generated.Rows([*old.concepts, *new.concepts], [*old.names, *new.names])
    for article in generated.articles(both, chance, 15):
        full = [check_document(article.read(), CHECKS, context).issues for context in (before, after)]
        outcome = examiner.examine(article)
        if outcome is None:
            assert full[0] == full[1]
        else:
            assert [outcome.before.issues, outcome.after.issues] == full
