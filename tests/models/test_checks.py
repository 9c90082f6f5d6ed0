"""The checks that ask a model, with tiny genuine models through the public path."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.cli.options import with_models
from qa.config import Config
from qa.linting import lint
from qa.model import Severity, Span
from qa.models import load_model
from tests.documents import document
from tests.models.corpus import GOOD, RIGHT, WRONG

if TYPE_CHECKING:
    from pathlib import Path

    from qa.run import Run

pytestmark = pytest.mark.models


def run(folders: dict[str, Path], *pairs: tuple[str | None, str], names: tuple[str, ...] = ()) -> Run:
    given = [f"{name}={folders[name]}" for name in names or folders]
    return lint([document(*pairs)], with_models(Config(), given, allow_download=False))


def found(run: Run, check: str) -> list[str]:
    return [issue.text for issue in run.issues if issue.check == check]


ARTICLE = GOOD[::4]


def test_back_translation_finds_the_screw_and_not_the_crew(folders: dict[str, Path]) -> None:
    config = with_models(Config(), [f"back-translation={folders['back-translation']}"], allow_download=False)
    options = {**config.options, "model.back-translation.threshold": "0.2"}
    config = Config(options=options, select=config.select)
    wrong = [i for i in lint([document(WRONG)], config).issues if i.check == "back-translation"]
    assert [issue.text for issue in wrong] == ["vis"]
    assert "crew" in wrong[0].finding.message
    assert "screw" in wrong[0].finding.message
    assert found(lint([document(RIGHT, *ARTICLE)], config), "back-translation") == []


def test_surprise_finds_the_screw_and_not_the_crew(folders: dict[str, Path]) -> None:
    wrong = run(folders, *ARTICLE, WRONG, names=("improbable-word",))
    vis = ["vis"]
    assert [text for text in found(wrong, "improbable-word") if text in WRONG[1]] == vis
    right = run(folders, *ARTICLE, RIGHT, names=("improbable-word",))
    assert [i for i in right.issues if i.check == "improbable-word" and i.segment.target.value == RIGHT[1]] == []


def test_semantic_distance_finds_the_other_sentence(folders: dict[str, Path]) -> None:
    swapped = ("The peloton rode on the climb.", RIGHT[1])
    assert found(run(folders, swapped, names=("semantic-distance",)), "semantic-distance") == [RIGHT[1]]
    assert found(run(folders, RIGHT, names=("semantic-distance",)), "semantic-distance") == []


def test_quality_estimate_is_low_for_the_screw_only(folders: dict[str, Path]) -> None:
    result = run(folders, WRONG, RIGHT, names=("quality-estimate",))
    assert found(result, "quality-estimate") == [WRONG[1]]


def test_findings_are_neutral_and_name_their_model(folders: dict[str, Path]) -> None:
    issues = [issue for issue in run(folders, *ARTICLE, WRONG).issues if issue.check in folders]
    assert issues
    for issue in issues:
        assert issue.severity is Severity.NEUTRAL
        assert folders[issue.check].name in issue.finding.message
        assert 0 <= issue.finding.confidence <= 1


def test_two_runs_give_the_same_with_and_without_the_cache(
    folders: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run(folders, *ARTICLE, WRONG)
    assert run(folders, *ARTICLE, WRONG).issues == first.issues
    monkeypatch.setenv("QA_CACHE", str(tmp_path / "other"))
    assert run(folders, *ARTICLE, WRONG).issues == first.issues


def test_other_issues_and_the_score_are_the_same_with_models_on_and_off(folders: dict[str, Path]) -> None:
    article = ("He attacked on stage 17.", "Il a attaqué dans l'étape 17, avec le GC en tête.")
    on, off = run(folders, article, WRONG), lint([document(article, WRONG)], Config())
    assert [i for i in on.issues if i.severity is not Severity.NEUTRAL] == [
        i for i in off.issues if i.severity is not Severity.NEUTRAL
    ]
    assert on.score() == off.score()


def test_batches_keep_the_order(folders: dict[str, Path]) -> None:
    model = load_model("back-translation", str(folders["back-translation"]))
    texts = [fr for _en, fr in GOOD]
    assert model.translate(texts)[5] == model.translate([texts[5]])[0] == GOOD[5][0]
    masked = load_model("improbable-word", str(folders["improbable-word"]))
    assert masked.surprises([(RIGHT[1], Span(2, 8))])[0].nats < 3


def test_a_text_longer_than_the_model_reads_is_cut(folders: dict[str, Path]) -> None:
    endless = " ".join(fr[:-1] for _en, fr in GOOD) + "."
    assert [skip for skip in run(folders, (RIGHT[0], endless)).skipped if skip.check in folders] == []
