"""The gate on repositories of every kind: odd paths and encodings, shallow clones, merges, monorepos, submodules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gate.conftest import CLEAN, CLEAN_EN, CONFIG, OLD, OLD_EN
from tests.gate.repository import Repository

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gate.repository import Runner

NEW = "Le  maillot jaune attaque.\n"


def test_a_rename_with_an_edit(repository: Repository, runner: Runner) -> None:
    renamed = {"old.fr.md": None, "old.en.md": None, "été.fr.md": OLD + "\n" + NEW, "été.en.md": OLD_EN}
    repository.commit(renamed)
    assert runner.new(repository) == (1, [("%C3%A9t%C3%A9.fr.md", "doubled-space", 7)])


def test_a_deleted_article_and_a_deleted_source(repository: Repository, runner: Runner) -> None:
    repository.commit({"old.fr.md": None, "old.en.md": None, "clean.en.md": None})
    assert runner.new(repository) == (0, [])


@pytest.mark.parametrize(
    "name", ["l'été à 50 %.fr.md", "a\tb\n«c».fr.md", "-rf.fr.md", "$(touch x).fr.md", ":(top)a.fr.md"]
)
def test_any_path(repository: Repository, runner: Runner, name: str) -> None:
    repository.commit({name: OLD})
    repository.git("branch", "-f", "main")
    repository.commit({name: OLD + "\n" + NEW})
    done = runner.gate(repository, "--policy", "changed-lines")
    assert (done.status, "1 count," in done.out) == (1, True)
    assert not (repository.root / "x").exists()


def test_any_configuration_of_git(repository: Repository, runner: Runner) -> None:
    settings = "color.ui=always diff.noprefix=true diff.interHunkContext=10 diff.relative=true diff.external=false"
    for setting in f"{settings} core.quotePath=true diff.renames=false core.autocrlf=true".split():
        repository.git("config", *setting.split("="))
    repository.commit({"old.fr.md": OLD + "\n" + NEW})
    assert runner.new(repository, "--policy", "changed-lines") == (1, [("old.fr.md", "doubled-space", 7)])
    repository.commit({"old.fr.md": None, "moved.fr.md": OLD + "\n" + NEW})
    assert runner.new(repository) == (1, [("moved.fr.md", "doubled-space", 7)])


def test_a_path_that_is_no_utf8(repository: Repository, runner: Runner) -> None:
    path = repository.root / "caf\udce9.fr.md"
    try:
        path.write_text(NEW)
    except OSError:
        pytest.skip("this file system takes UTF-8 names alone")
    repository.commit({})
    status, issues = runner.new(repository)
    assert (status, [issue[1:] for issue in issues]) == (1, [("doubled-space", 1)])


def test_a_file_re_encoded_keeps_its_issues(repository: Repository, runner: Runner) -> None:
    repository.commit({"old.fr.md": OLD.encode("cp1252")})
    done = runner.gate(repository)
    assert (done.status, "not UTF-8" in done.err) == (2, True)
    repository.git("branch", "-f", "main")
    repository.commit({"old.fr.md": OLD.encode("utf-16")})
    assert runner.new(repository) == (0, [])


def test_a_shallow_clone_says_how_to_deepen(repository: Repository, runner: Runner, tmp_path: Path) -> None:
    repository.commit({"new.fr.md": NEW})
    repository.commit({"clean.fr.md": CLEAN + "\n" + NEW})
    url = repository.root.as_uri()
    for arguments in (["--depth", "1", "--no-single-branch"], ["--depth", "1"]):
        clone = Repository(tmp_path / f"clone{len(arguments)}")
        repository.git("clone", "-q", *arguments, url, str(clone.root))
        done = runner.gate(clone, base="origin/main")
        assert done.status == 2
        assert "the clone is shallow" in done.err
        assert "git fetch" in done.err
    deep = Repository(tmp_path / "clone3")
    deep.git("fetch", "-q", "--unshallow", "origin")
    expected = (1, [("clean.fr.md", "doubled-space", 3), ("new.fr.md", "doubled-space", 1)])
    assert runner.new(deep, base="origin/main") == expected


def test_a_merge_of_the_base_brings_nothing(repository: Repository, runner: Runner) -> None:
    repository.commit({"clean.fr.md": NEW})
    repository.git("switch", "-q", "main")
    repository.commit({"theirs.fr.md": "Un  autre article.\n"})
    repository.git("switch", "-q", "change")
    repository.git("merge", "-q", "--no-edit", "main")
    assert runner.new(repository) == (1, [("clean.fr.md", "doubled-space", 1)])


def test_a_base_that_went_on_is_compared_where_the_change_parted(repository: Repository, runner: Runner) -> None:
    repository.git("switch", "-q", "main")
    repository.commit({"old.fr.md": OLD.replace("  ", " ")})
    repository.git("switch", "-q", "change")
    repository.commit({"clean.fr.md": CLEAN + "\nBien.\n"})
    assert runner.new(repository) == (0, [])


def test_a_project_in_a_folder_of_a_monorepo(repository: Repository, runner: Runner) -> None:
    site = {"site/qa.toml": CONFIG, "site/fr/a.md": CLEAN, "site/en/a.md": CLEAN_EN}
    repository.commit(dict(site))
    repository.git("branch", "-f", "main")
    repository.commit({"site/fr/a.md": NEW, "clean.fr.md": NEW})
    folder = Repository(repository.root / "site")
    assert runner.new(folder) == (1, [("site/fr/a.md", "doubled-space", 1)])
    assert runner.qa(folder.root, "baseline", "write", "fr/a.md", "--reason", "later").status == 0
    assert '"path": "fr/a.md"' in folder.text("qa-baseline.json")
    assert runner.new(folder) == (0, [])


def test_a_subfolder_without_a_configuration_is_no_project(repository: Repository, runner: Runner) -> None:
    repository.commit({"deep/down/a.txt": "", "new.fr.md": NEW})
    assert runner.qa(repository.root, "baseline", "write", "new.fr.md", "--reason", "later").status == 0
    assert runner.new(Repository(repository.root / "deep/down")) == (0, [])


def test_a_submodule_is_left_alone(repository: Repository, runner: Runner, tmp_path: Path) -> None:
    inner = Repository(tmp_path / "inner")
    inner.root.mkdir()
    inner.git("init", "-q", "-b", "main")
    inner.commit({"a.fr.md": NEW})
    repository.git("submodule", "add", "-q", str(inner.root), "sub.fr.md")
    repository.commit({})
    assert runner.new(repository) == (0, [])


def test_what_git_cannot_give_is_one_line(repository: Repository, runner: Runner, tmp_path: Path) -> None:
    for base in ("nowhere", "--help", "main..change"):
        done = runner.qa(repository.root, "gate", f"--base={base}")
        assert (done.status, done.err.count("\n")) == (2, 1), base
    repository.git("switch", "-q", "--orphan", "apart")
    repository.commit({"new.fr.md": NEW})
    assert "no common commit" in runner.gate(repository).err
    outside = tmp_path / "outside"
    outside.mkdir()
    assert "not a git repository" in runner.qa(outside, "gate", "--base", "main").err
