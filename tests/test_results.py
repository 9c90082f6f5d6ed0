"""The cache of results: a second run is the first one's equal, whatever has become of the cache in between."""

from __future__ import annotations

import datetime
import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qa import results
from qa.articles import Article
from qa.config import Config
from qa.context import Context
from qa.linting import lint_articles
from qa.model import Severity

if TYPE_CHECKING:
    from pathlib import Path

    from qa.run import Run

FR = '# Échappée\n\nLe  peloton roule, le le vent souffle.\n\n<!-- qa: allow doubled-space reason="é" -->\nUn  col.\n'
ARTICLE = Article("a.fr.md", FR.encode(), "a.en.md", b"# The break\n\nThe bunch rides.\n\nA climb.\n")
CONFIG = Config(builtin_glossary=False)
DAY = datetime.date(2026, 5, 1)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QA_CACHE", str(tmp_path))
    return tmp_path / "results"


def run(*, cache: bool = True, config: Config = CONFIG, article: Article = ARTICLE, today: datetime.date = DAY) -> Run:
    return lint_articles([article], config, Context(builtin_glossary=False, today=today), cache=cache)


def entries(folder: Path) -> list[Path]:
    return sorted(folder.glob("??/*"))


def test_a_second_run_gives_the_same_and_checks_nothing(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run()
    assert first.issues
    assert len(entries(cache)) == 1
    monkeypatch.setattr("qa.linting.check_document", None)
    assert run() == first


@pytest.mark.parametrize("seed", range(8))
def test_a_corrupt_entry_is_never_used(cache: Path, seed: int) -> None:
    first = run()
    (path,) = entries(cache)
    data = bytearray(path.read_bytes())
    random_ = random.Random(seed)  # noqa: S311 - damage, no secret
    data[random_.randrange(len(data))] ^= 1 << random_.randrange(8)
    path.write_bytes(data[: random_.randrange(len(data))] if seed % 2 else data)
    assert run() == first
    assert run(cache=False) == first


def test_an_entry_of_another_article_is_never_used(cache: Path) -> None:
    first = run()
    (own,) = entries(cache)
    other = Article("a.fr.md", b"Le peloton.\n")
    run(article=other)
    (foreign,) = set(entries(cache)) - {own}
    own.write_bytes(foreign.read_bytes())
    assert run() == first


def test_all_that_shapes_a_result_is_in_the_key(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    variants = [
        {"article": Article("b.fr.md", ARTICLE.data, ARTICLE.source_path, ARTICLE.source_data)},
        {"article": Article("a.fr.md", ARTICLE.data + b"x", ARTICLE.source_path, ARTICLE.source_data)},
        {"article": Article("a.fr.md", ARTICLE.data)},
        {"article": Article("a.fr.md", ARTICLE.data, ARTICLE.source_path, b"Other.\n")},
        {"config": Config(builtin_glossary=False, severity={"doubled-word": Severity.CRITICAL})},
        {"config": Config(builtin_glossary=False, ignore=("doubled-word",))},
        {"today": datetime.date(2026, 5, 2)},
        {"article": replace(ARTICLE, data=FR.encode("utf-16"))},
        {"article": replace(ARTICLE, data=FR.encode("utf-16")), "today": datetime.date(2026, 5, 2)},
    ]
    for number, variant in enumerate(variants, 2):
        run(**variant)  # type: ignore[arg-type]
        assert len(entries(cache)) == number, variant
    monkeypatch.setattr(results, "program_digest", lambda: "another program")
    run()
    assert len(entries(cache)) == len(variants) + 2


def test_a_sealed_entry_that_names_other_classes_is_refused(cache: Path) -> None:
    first = run()
    (path,) = entries(cache)
    key = bytes.fromhex(path.parent.name + path.name)
    for payload in (b"cos\nsystem\n(S'true'\ntR.", b"cqa.model\nre\n.", b"cqa.model\n_WEIGHTS\n.", b"N."):
        path.write_bytes(results._seal(payload, key) + payload)
        assert run() == first


def test_an_unwritable_folder_costs_only_time(cache: Path) -> None:
    cache.parent.mkdir(exist_ok=True)
    cache.write_text("in the way")
    assert run() == run(cache=False)


def test_old_entries_are_pruned(cache: Path) -> None:
    run()
    (path,) = entries(cache)
    written = path.stat().st_mtime
    results.tidy(cache, written + 86_400)
    assert entries(cache) == [path]
    results.tidy(cache, written + 31 * 86_400)
    assert entries(cache) == []
