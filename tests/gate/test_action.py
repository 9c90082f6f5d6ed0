"""``action.yml``, run step by step as a runner does, on clones as shallow as ``actions/checkout`` makes them."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.gate.conftest import CLEAN, CONFIG
from tests.gate.repository import Repository
from tests.gate.runner_machine import ROOT, Machine

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32" or not shutil.which("bash"), reason="a runner's steps are bash")
NEW = "Le  maillot jaune attaque.\n"
GH = """
echo "$@" >>"$RUNNER_TEMP/gh.log"
case "$*" in
  *--paginate*) if [ -e "$RUNNER_TEMP/comments" ]; then cat "$RUNNER_TEMP/comments"; fi ;;
  *) if [ -e "$RUNNER_TEMP/read-only" ]; then echo "HTTP 403: not accessible by integration" >&2; exit 1; fi ;;
esac
"""


@pytest.fixture
def origin(repository: Repository) -> Repository:
    """A repository with an error on a branch, and the merge commit that a host makes of it."""
    repository.git("config", "uploadpack.allowAnySHA1InWant", "true")
    repository.commit({"new.fr.md": NEW})
    repository.git("switch", "-q", "main")
    for number in range(3):
        repository.commit({"clean.fr.md": CLEAN + "\nBien.\n" * number}, f"main goes on {number}")
    repository.git("switch", "-q", "--detach")
    repository.git("merge", "-q", "--no-ff", "--no-edit", "change")
    repository.git("update-ref", "refs/pull/7/merge", "HEAD")
    return repository


def machine(
    origin: Repository, room: Path, *, ref: str = "refs/pull/7/merge", event: str = "pull_request", **inputs: str
) -> Machine:
    checkout = Repository(room / "checkout")
    checkout.root.mkdir()
    checkout.git("init", "-q")
    checkout.git("remote", "add", "origin", origin.root.as_uri())
    checkout.git("fetch", "-q", "--no-tags", "--depth=1", "origin", ref)
    checkout.git("checkout", "-q", "--detach", "FETCH_HEAD")
    github: dict[str, Any] = {"event_name": event, "sha": checkout.git("rev-parse", "HEAD"), "token": "t", "event": {}}
    if event == "pull_request":
        github |= {"base_ref": "main", "event": {"pull_request": {"number": 7}}}
    named = {name.replace("_", "-"): value for name, value in inputs.items()}
    made = Machine(checkout.root, room / "machine", github, named)
    made.tool("gh", GH)
    return made


def calls(made: Machine) -> list[str]:
    path = made.room / "gh.log"
    return path.read_text().splitlines() if path.exists() else []


def test_a_pull_request_with_a_new_error(origin: Repository, tmp_path: Path) -> None:
    made = machine(origin, tmp_path, sarif="qa.sarif", report="qa.html")
    assert made.run() == 1, made.log
    assert "::warning file=new.fr.md,line=1,endLine=1,col=3,endColumn=5,title=doubled-space::" in made.log
    assert made.outputs() == {"status": "1", "new": "1", "known": "0", "score": "75.0"}
    assert (made.room / "summary.md").read_text().startswith("<!-- qa-report -->")
    assert (made.workspace / "qa.sarif").stat().st_size
    assert (made.workspace / "qa.html").stat().st_size
    listed, posted = calls(made)
    assert listed.startswith("api --paginate repos/us/articles/issues/7/comments")
    body = f"body=@{made.room}/qa-comment.md"
    assert posted == f"api --silent --method POST repos/us/articles/issues/7/comments --field {body}"


def test_an_earlier_comment_is_edited(origin: Repository, tmp_path: Path) -> None:
    made = machine(origin, tmp_path, max_new="1")
    (made.room / "comments").write_text("41\n42\n")
    assert made.run() == 0, made.log
    assert calls(made)[1].startswith("api --silent --method PATCH repos/us/articles/issues/comments/41 ")


def test_nothing_new_writes_no_comment(origin: Repository, tmp_path: Path) -> None:
    made = machine(origin, tmp_path, ref="main")
    assert made.run() == 0, made.log
    assert len(calls(made)) == 1
    assert made.outputs()["new"] == "0"


def test_a_fork_with_a_read_only_token(origin: Repository, tmp_path: Path) -> None:
    made = machine(origin, tmp_path)
    (made.room / "read-only").touch()
    assert made.run() == 1, "the verdict, not the refused comment"
    assert "::notice title=qa::no comment: the token may not write one" in made.log
    assert "new.fr.md" in (made.room / "summary.md").read_text().replace("&#46;", ".")


def test_more_arguments(origin: Repository, tmp_path: Path) -> None:
    made = machine(origin, tmp_path, arguments="--ignore doubled-space --format json=qa.json")
    assert made.run() == 0, made.log
    assert (made.workspace / "qa.json").is_file()


def test_no_comment_wanted(origin: Repository, tmp_path: Path) -> None:
    made = machine(origin, tmp_path, comment="false")
    assert made.run() == 1
    assert calls(made) == []


def test_a_push_is_compared_with_what_was_there(origin: Repository, tmp_path: Path) -> None:
    made = machine(origin, tmp_path, ref="main", event="push", base=origin.git("rev-parse", "main~2"))
    assert made.run() == 0, made.log
    (tmp_path / "b").mkdir()
    other = machine(origin, tmp_path / "b", ref="main", event="push")
    assert other.run() == 2
    assert "set the input base" in other.log


@pytest.mark.parametrize(
    "inputs",
    [
        {"policy": "$(touch x)"},
        {"fail_on": "'; touch x; '"},
        {"base": "`touch x`"},
        {"arguments": "$(touch x) ;touch x"},
    ],
)
def test_inputs_are_never_code(origin: Repository, tmp_path: Path, inputs: dict[str, str]) -> None:
    made = machine(origin, tmp_path, **inputs)
    assert made.run() == 2
    assert not (made.workspace / "x").exists()
    assert all("${{" not in step.get("run", "") for step in made.action["runs"]["steps"])


def test_a_project_of_a_monorepo(origin: Repository, tmp_path: Path) -> None:
    origin.commit({"site/qa.toml": CONFIG, "site/fr/a.md": NEW, "other.fr.md": NEW})
    origin.git("update-ref", "refs/pull/7/merge", "HEAD")
    made = machine(origin, tmp_path, working_directory="site")
    assert made.run() == 1
    assert made.outputs()["new"] == "1"
    assert "file=site/fr/a.md" in made.log


def test_every_input_is_used_and_every_action_pinned() -> None:
    content = (ROOT / "action.yml").read_text("utf-8")
    action = yaml.safe_load(content)
    assert all(f"inputs.{name}" in content for name in action["inputs"])
    workflow = yaml.safe_load((ROOT / ".github/workflows/qa.yml").read_text())
    steps = [*action["runs"]["steps"], *workflow["jobs"]["gate"]["steps"]]
    assert all("@v" in step["uses"] or step["uses"] == "./" for step in steps if "uses" in step)
