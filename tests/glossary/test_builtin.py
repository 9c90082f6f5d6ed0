"""The glossary that ships is sound and in canonical form."""

from __future__ import annotations

from qa.glossary.check import check_folder, read_leniently
from qa.glossary.check_names import without_season
from qa.glossary.folder import Folder
from qa.glossary.storage import builtin_folder
from qa.upkeep.flagged import flagged_problems

SEASON = 2026
"""The season that the teams were last brought up to date for."""


def test_the_built_in_glossary_has_no_problem() -> None:
    assert [str(problem) for problem in check_folder(builtin_folder())] == []
    assert [str(problem) for problem in flagged_problems(builtin_folder())] == []


def test_every_team_has_a_name_for_the_season_or_has_ended() -> None:
    lacking, _ended = without_season(read_leniently(builtin_folder()).names, SEASON)
    assert [str(problem) for problem in lacking] == []


def test_the_built_in_glossary_is_in_canonical_form() -> None:
    changed = Folder(builtin_folder()).format()
    assert not changed, "run `qa glossary format`"
