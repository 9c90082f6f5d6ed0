"""The pre-commit hooks, run by pre-commit itself, and the GitLab template, run line by line."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import textwrap
import venv
from typing import TYPE_CHECKING

import pytest
import yaml

from qa.acceptance.suppression_file import parse_suppressions
from qa.articles import SELF_EVIDENT, find_articles
from qa.config import load_config
from qa.directives import directives
from qa.formats import FORMATS, read_document
from qa.formats.pairing import candidates
from tests.gate.conftest import OLD_EN
from tests.gate.runner_machine import ROOT, Machine

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gate.repository import Repository

NEW = "Le  maillot jaune attaque.\n"
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        command, cwd=folder, env={**kept, **environment}, capture_output=True, text=True, check=False, encoding="utf-8"
    )


@pytest.mark.parametrize("name", ["a.fr", "fr", "fr/a", "x/fr/y/a", "a_fr", "été-fr", "africa", "a.en", "en/a", "afr"])
def test_the_hook_is_called_for_what_the_patterns_call_french(name: str) -> None:
    pattern = re.compile(HOOKS[0]["files"])
    for format_, entry in FORMATS.items():
        for path in (name + extension for extension in entry.extensions):
            wanted = format_ in SELF_EVIDENT if entry.is_bilingual else bool(list(candidates(path)))
            assert bool(pattern.search(path)) == wanted, path


@pytest.mark.slow
def test_pre_commit_runs_the_hooks(hooks: Path, repository: Repository, tmp_path: Path) -> None:
    pytest.importorskip("pre_commit")
    repository.write({"new.fr.md": NEW, "old.en.md": OLD_EN.replace("Paris", "Nice")})
    repository.git("add", "-A")
    home = str(tmp_path / "pre-commit")
    tried = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks)]
    files = ("new.fr.md", "clean.fr.md", "old.en.md")
    done = run([*tried, "qa", "--files", *files], repository.root, PRE_COMMIT_HOME=home)
    if "No matching distribution found" in done.stdout:
        pytest.skip("pip cannot install here")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "new.fr.md" in done.stdout
    assert "doubled-space" in done.stdout
    assert "clean.fr.md" not in done.stdout
    done = run([*tried, "qa-gate"], repository.root, PRE_COMMIT_HOME=home)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "2 new, 1 known" in done.stdout, "an error, and a translation that its source has left behind"
    repository.git("reset", "-q", "--hard")
    done = run([*tried, "qa-gate"], repository.root, PRE_COMMIT_HOME=home)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_the_action_installs_the_command(hooks: Path, tmp_path: Path) -> None:
    made = Machine(tmp_path, tmp_path / "machine", {}, {})
    (step,) = (step for step in made.action["runs"]["steps"] if step.get("id") == "install")
    venv.create(tmp_path / "venv", with_pip=True)
    made.tool("python", f'exec "{tmp_path}/venv/bin/python" "$@"')
    # What the package depends on is here already.
    status = made.step(step, GITHUB_ACTION_PATH=str(hooks), PYTHONPATH=sysconfig.get_path("purelib"))
    if "No matching distribution found" in made.log:
        pytest.skip("pip cannot install here")
    assert status == 0, made.log
    assert (tmp_path / "venv/bin/qa").is_file()
    (package,) = (tmp_path / "venv").glob("lib/python*/site-packages/qa")
    assert (package / "glossary" / "builtin" / "concepts").is_dir()


def test_what_the_readme_shows_is_understood(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = re.findall(r"<!-- qa: .*?-->", readme)
    assert len(shown) >= 4
    document = read_document("a.md", content="\n\n".join(shown))
    assert [each.problem for each in directives(document)] == [""] * (len(shown) - 1), "one of them ends a region"
    blocks = re.findall(r"(?:^    \S.*\n(?:^(?:    .*)?\n)*)", readme, re.MULTILINE)
    (suppressions,) = (block for block in blocks if "[[suppression]]" in block)
    _file, (entry,) = parse_suppressions(textwrap.dedent(suppressions), "a.toml")
    assert entry.directive.names == ("doubled-space",)
    (settings,) = (block for block in blocks if "source-patterns" in block)
    path = tmp_path / "qa.toml"
    path.write_text(textwrap.dedent(settings), "utf-8")
    config = load_config(path)
    files = ["content/fr/2026/a.md", "content/en/2026/a.md", "b.fr.md"]
    assert find_articles(files, config, lambda _path: b"") == {files[0]: files[1]}


def test_the_gitlab_template_gates_a_merge_request(repository: Repository, tmp_path: Path) -> None:
    job = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text("utf-8"))["qa-gate"]
    base = repository.git("rev-parse", "main")
    repository.commit({"new.fr.md": NEW})
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "qa").write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m qa "$@"\n')
    (tools / "qa").chmod(0o755)
    variables = {name: value.replace("$CI_PROJECT_DIR", str(tmp_path)) for name, value in job["variables"].items()}
    variables |= {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base, "PATH": f"{tools}:{os.environ['PATH']}"}
    for options, status in (("", 1), ("--max-new 1", 0)):
        script = "\n".join(job["script"])
        done = run(["sh", "-e", "-c", script], repository.root, **{**variables, "QA_OPTIONS": options})
        assert done.returncode == status, done.stdout + done.stderr
    for path in (*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()):
        assert (repository.root / path).stat().st_size, path
