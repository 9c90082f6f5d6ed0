"""The gate on real repositories: what a change brings, and nothing else, makes it fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gate.conftest import CLEAN, CLEAN_EN, CONFIG, OLD, OLD_EN
from tests.gate.repository import Repository

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gate.repository import Runner

NEW = "Le  maillot jaune attaque.\n"
GLOSSARY = "concept,language,term,status,pos,gender,when,severity,wrong_fr,note,source\n"
ROW = "rain,fr,pluie,deprecated,noun,f,always,major,La pluie tombe.,Say it otherwise.,own\n"
OTHER_ROW = "snow,fr,neige,deprecated,noun,f,always,major,La neige tombe.,Say it otherwise.,own\n"


def test_nothing_changed(repository: Repository, runner: Runner) -> None:
    assert runner.new(repository) == (0, [])


def test_a_new_error_in_a_new_article(repository: Repository, runner: Runner) -> None:
    repository.commit({"new.fr.md": NEW, "new.en.md": "The yellow jersey attacks.\n"})
    assert runner.new(repository) == (1, [("new.fr.md", "doubled-space", 1)])


def test_what_is_not_committed_counts(repository: Repository, runner: Runner) -> None:
    repository.write({"new.fr.md": NEW, "clean.fr.md": NEW})
    assert runner.new(repository) == (1, [("clean.fr.md", "doubled-space", 1), ("new.fr.md", "doubled-space", 1)])


def test_an_old_error_in_an_edited_article_is_known(repository: Repository, runner: Runner) -> None:
    repository.commit(
        {"old.fr.md": OLD.replace("demain", "jeudi"), "old.en.md": OLD_EN.replace("tomorrow", "Thursday")}
    )
    assert runner.new(repository) == (0, [])
    assert "0 new, 1 known" in runner.gate(repository).out


def test_an_old_error_whose_sentence_was_edited_is_known(repository: Repository, runner: Runner) -> None:
    repository.commit({"old.fr.md": OLD.replace("vers Paris", "vers Paris ce soir")})
    assert runner.new(repository) == (0, [])


def test_an_old_error_moved_within_and_between_articles_is_known(repository: Repository, runner: Runner) -> None:
    first, *rest = OLD.split("\n\n")
    repository.commit({"old.fr.md": "\n\n".join([*rest, first]) + "\n"})
    assert runner.new(repository) == (0, [])
    repository.commit({"old.fr.md": "\n\n".join(rest), "moved.fr.md": first + "\n"})
    assert runner.new(repository) == (0, [])


def test_an_error_copied_is_new(repository: Repository, runner: Runner) -> None:
    repository.commit({"old.fr.md": OLD + "\n" + OLD.split("\n\n", maxsplit=1)[0] + "\n"})
    assert runner.new(repository) == (1, [("old.fr.md", "doubled-space", 7)])


def test_of_two_twins_one_mended_leaves_one_known(repository: Repository, runner: Runner) -> None:
    repository.git("switch", "-q", "main")
    repository.commit({"old.fr.md": NEW + "\n" + NEW})
    repository.git("switch", "-q", "-C", "change")
    repository.commit({"old.fr.md": NEW.replace("  ", " ") + "\n" + NEW})
    assert runner.new(repository) == (0, [])
    assert "0 new, 1 known" in runner.gate(repository).out


def test_a_source_changed_alone_makes_the_translation_stale(repository: Repository, runner: Runner) -> None:
    repository.commit({"old.en.md": OLD_EN.replace("flat stage", "mountain stage")})
    assert runner.new(repository) == (1, [("old.fr.md", "stale-translation", 5)])
    assert "it was “A flat stage awaits the riders tomorrow.”" in runner.gate(repository).out
    repository.commit({"old.fr.md": OLD.replace("de plaine", "de montagne")})
    assert runner.new(repository) == (0, [])


def test_a_source_reflowed_is_not_stale(repository: Repository, runner: Runner) -> None:
    repository.commit({"old.en.md": OLD_EN.replace("awaits the", "awaits\nthe")})
    assert runner.new(repository) == (0, [])


def test_a_stale_translation_may_be_allowed(repository: Repository, runner: Runner) -> None:
    comment = '<!-- qa: allow stale-translation reason="said the same already" -->\n'
    french = OLD.replace("Une étape", comment + "Une étape")
    repository.commit({"old.en.md": OLD_EN.replace("flat stage", "flat, easy stage"), "old.fr.md": french})
    assert runner.new(repository) == (0, [])


def test_a_glossary_entry_touches_old_articles(repository: Repository, runner: Runner) -> None:
    config = CONFIG + 'glossary = ["ours"]\n'
    repository.git("switch", "-q", "main")
    repository.commit({"qa.toml": config, "ours/concepts/weather.csv": GLOSSARY + OTHER_ROW})
    repository.git("switch", "-q", "-C", "change")
    repository.commit({"ours/concepts/weather.csv": GLOSSARY + ROW + OTHER_ROW})
    assert runner.new(repository) == (1, [("old.fr.md", "deprecated-term", 3)])
    done = runner.gate(repository)
    assert "in 1 file" in done.out, "clean.fr.md has no word of the entry"


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
    assert (done.status, "1 new" in done.out) == (1, True)
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


def test_a_grown_baseline_is_said(repository: Repository, runner: Runner) -> None:
    repository.commit({"new.fr.md": NEW})
    assert runner.qa(repository.root, "baseline", "write", "new.fr.md", "--reason", "later").status == 0
    repository.commit({})
    done = runner.gate(repository, "--summary", "summary.md")
    assert done.status == 0
    assert "baseline entries added: 1" in repository.text("summary.md")
    assert "accepted by this change: 0 by suppressions, 1 by the baseline" in done.out


def test_an_unused_suppression_is_new_and_an_added_one_is_counted(repository: Repository, runner: Runner) -> None:
    allow = '<!-- qa: allow doubled-space reason="a quotation" -->\n'
    repository.commit({"clean.fr.md": allow + CLEAN, "new.fr.md": allow + NEW})
    assert runner.new(repository, "--summary", "summary.md") == (1, [("clean.fr.md", "unused-suppression", 1)])
    assert "Suppressions added: 2" in repository.text("summary.md")


def test_mending_what_the_suppression_file_allows_makes_its_entry_unused(
    repository: Repository, runner: Runner
) -> None:
    entry = '[[suppression]]\npath = "old.fr.md"\ncheck = "doubled-space"\nreason = "a quotation"\n'
    repository.git("switch", "-q", "main")
    repository.commit({"qa-suppressions.toml": entry})
    repository.git("switch", "-q", "-C", "change")
    repository.commit({"old.fr.md": OLD.replace("demain", "jeudi")})
    assert runner.new(repository) == (0, [])
    repository.commit({"old.fr.md": OLD.replace("  ", " ")})
    assert runner.new(repository) == (1, [("qa-suppressions.toml", "unused-suppression", 1)])


def test_two_baselines_in_conflict(repository: Repository, runner: Runner) -> None:
    repository.git("branch", "other")
    for branch, name in (("change", "a.fr.md"), ("other", "b.fr.md")):
        repository.git("switch", "-q", branch)
        repository.commit({name: NEW})
        assert runner.qa(repository.root, "baseline", "write", name, "--reason", branch).status == 0
        repository.commit({})
    with pytest.raises(AssertionError):
        repository.git("merge", "-q", "--no-edit", "change")
    done = runner.gate(repository)
    assert (done.status, "qa baseline prune" in done.err) == (2, True)
    assert runner.qa(repository.root, "baseline", "prune").out == "qa-baseline.json: 0 dropped, 2 kept\n"
    repository.commit({}, "merge")
    assert runner.new(repository) == (0, [])


def test_two_baselines_merge_by_union(repository: Repository, runner: Runner) -> None:
    repository.commit({".gitattributes": "qa-baseline.json merge=union\n"})
    repository.git("branch", "other")
    for branch, name in (("change", "a.fr.md"), ("other", "b.fr.md")):
        repository.git("switch", "-q", branch)
        repository.commit({name: NEW})
        assert runner.qa(repository.root, "baseline", "write", name, "--reason", branch).status == 0
        repository.commit({})
    repository.git("merge", "-q", "--no-edit", "change")
    assert runner.new(repository) == (0, [])


def test_policies(repository: Repository, runner: Runner) -> None:
    old = ("old.fr.md", "doubled-space", 1)
    added = ("old.fr.md", "doubled-space", 7)
    repository.commit({"old.fr.md": OLD + "\n" + NEW, "clean.fr.md": CLEAN + "\nBien.\n"})
    repository.git("branch", "-f", "main", "HEAD~1")
    for policy, issues in (("new", [added]), ("changed-lines", [added]), ("changed-files", [old, added])):
        assert runner.new(repository, "--policy", policy) == (1, issues)
    repository.commit({"old.fr.md": OLD})
    assert runner.new(repository, "--policy", "changed-files") == (0, [])
    assert runner.new(repository, "--policy", "all") == (1, [old])
    done = runner.gate(repository, "--policy", "some")
    assert (done.status, "changed-lines" in done.err) == (2, True)


def test_bars(repository: Repository, runner: Runner) -> None:
    repository.commit({"new.fr.md": NEW})
    assert runner.gate(repository, "--max-new", "1").status == 0
    assert runner.gate(repository, "--fail-on", "major").status == 0
    done = runner.gate(repository, "--fail-on", "major", "--min-score", "90")
    assert (done.status, "score 75.0, at least 90 wanted" in done.out) == (1, True)
    assert runner.gate(repository, "--fail-on", "major", "--min-score", "75").status == 0


def test_outputs(repository: Repository, runner: Runner) -> None:
    repository.commit({"new.fr.md": NEW})
    repository.write({"summary.md": "before\n"})
    files = ["--format", "github", "--format", "sarif=q.sarif", "--format", "gitlab=q.json", "--format", "junit=q.xml"]
    more = ["--format", "rdjson=q.rdjson", "--summary", "summary.md", "--comment", "c.md", "--output", "out"]
    done = runner.gate(repository, *files, *more)
    assert done.status == 1
    assert done.out.startswith("::warning file=new.fr.md,line=1,endLine=1,col=3,endColumn=5,title=doubled-space::")
    assert repository.text("summary.md").startswith("before\n<!-- qa-report -->\n")
    assert repository.text("c.md").startswith("<!-- qa-report -->\n")
    assert repository.text("out") == "status=1\nnew=1\nknown=0\nsuppressions-added=0\nbaseline-added=0\nscore=75.0\n"
    assert all((repository.root / name).stat().st_size for name in ("q.sarif", "q.json", "q.xml", "q.rdjson"))


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
