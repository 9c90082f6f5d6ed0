"""The gate on real repositories: what a change brings, and nothing else, makes it fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gate.conftest import CLEAN, CONFIG, OLD, OLD_EN

if TYPE_CHECKING:
    from tests.gate.repository import Repository, Runner

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
