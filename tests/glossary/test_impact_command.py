"""``qa glossary impact`` from the command line, in a repository."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.articles import Article
from qa.check import Need
from qa.config import Config
from qa.context import Context
from qa.glossary.compile import Compiled, GlossaryTables, TermTable, Wording
from qa.glossary.register import RegisterTables
from qa.linting import lint_articles
from qa.registry import all_checks
from qa.upkeep.impact import run as impact_run
from qa.upkeep.impact.examine import OF_NAMES, Examiner
from qa.upkeep.impact.names import COVERED
from qa.upkeep.impact.rows import unmatched
from qa.upkeep.impact.vocabulary import vocabularies, vocabulary_of
from tests.documents import issues_of
from tests.gate.repository import Repository, Runner

if TYPE_CHECKING:
    from pathlib import Path

    from qa.glossary.register import Register

CONFIG = 'glossary = ["glossary"]\nbuiltin-glossary = false\n'
PAUSE = "La pause a six minutes sur le peloton.\n"
QUIET = "Il pleut sur la vallée depuis ce matin.\n"


@pytest.fixture
def repository(glossary: Path) -> Repository:
    """A glossary, an article with a wrong rendering of it, and one that it does not touch."""
    made = Repository(glossary.parent)
    made.git("init", "-q", "-b", "main")
    made.commit({"qa.toml": CONFIG, "fr/a.fr.md": PAUSE, "fr/a.en.md": "The break.\n", "fr/b.fr.md": QUIET})
    return made


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Runner:
    monkeypatch.setenv("QA_CACHE", str(tmp_path / "cache"))
    return Runner(monkeypatch, capsys)


def edit(repository: Repository, old: str, new: str, kind: str = "concepts/racing.csv") -> None:
    content = repository.text(f"glossary/{kind}")
    assert old in content
    repository.write({f"glossary/{kind}": content.replace(old, new)})


def test_an_edit_that_is_not_committed(repository: Repository, runner: Runner) -> None:
    edit(repository, "pause,deprecated,noun,f,,near,peloton", "pause,deprecated,noun,f,,near,lac")
    done = runner.qa(repository.root, "glossary", "impact")
    assert done.status == 0
    assert "fr/a.fr.md\n  - 1:1 major « pause » is a wrong rendering" in done.out
    assert "  +0 -1 ~0  breakaway" in done.out
    assert done.out.endswith("changed: 1 concepts, 0 names; 1 of 2 articles: +0 -1 ~0\n")


def test_staged_reads_the_index_and_a_range_reads_commits(repository: Repository, runner: Runner) -> None:
    edit(repository, "sprint,fr,sprint,preferred", "sprint,fr,pluie,preferred")
    repository.git("add", "-A")
    edit(repository, "near,peloton", "near,lac")
    staged = runner.qa(repository.root, "glossary", "impact", "--staged")
    assert staged.out == "changed: 1 concepts, 0 names; 0 of 2 articles: +0 -0 ~0\n"
    repository.git("commit", "-qam", "both")
    repository.commit(
        {"glossary/concepts/racing.csv": repository.text("glossary/concepts/racing.csv").replace("lac", "peloton")}
    )
    done = runner.qa(repository.root, "glossary", "impact", "HEAD~1..", "--format", "json", "fr/a.fr.md")
    found = json.loads(done.out)
    assert done.status == 1
    assert (found["schema"], found["total"]) == ("qa-impact/1", 1)
    assert found["changed"] == {"concepts": ["breakaway"], "names": []}
    assert found["summary"] == {"gained": 1, "lost": 0, "changed": 0}
    (article,) = found["articles"]
    assert [issue["check"] for issue in article["gained"]] == ["deprecated-term"]
    assert runner.qa(repository.root, "glossary", "impact", "HEAD~1..HEAD", "fr/b.fr.md").status == 0


def test_other_advice_is_a_change_and_no_gain(repository: Repository, runner: Runner) -> None:
    edit(repository, "breakaway,fr,échappée,", "breakaway,fr,fugue,")
    done = runner.qa(repository.root, "glossary", "impact")
    assert (done.status, "by concept or name:\n  +0 -0 ~1  breakaway" in done.out) == (0, True)


def test_accepted_issues_count_on_neither_side(repository: Repository, runner: Runner) -> None:
    edit(repository, "near,peloton", "near,lac")
    assert runner.qa(repository.root, "baseline", "write", "--reason", "old", "fr/a.fr.md").status == 0
    repository.commit({})
    edit(repository, "near,lac", "near,peloton")
    repository.write({"fr/a.fr.md": f'<!-- qa: allow deprecated-term reason="so" -->\n{PAUSE}'})
    done = runner.qa(repository.root, "glossary", "impact")
    assert "wrong rendering" not in done.out
    assert "  - " in done.out  # the comment, which held back nothing, does now


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere..HEAD",), "nowhere"),
        (("a...b",), "two revisions"),
        (("--staged", "HEAD..HEAD"), "not both"),
        (("--format", "xml"), "no format xml"),
        (("glossary",), "no article"),
        (("--config", "other.toml"), "no glossary of the configuration"),
    ],
)
def test_what_cannot_be_done_is_said(
    repository: Repository, runner: Runner, arguments: tuple[str, ...], message: str
) -> None:
    repository.write({"other.toml": "builtin-glossary = false\n"})
    done = runner.qa(repository.root, "glossary", "impact", *arguments)
    assert done.status == 2
    assert message in done.err


def test_many_articles_in_processes_say_the_same(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(impact_run, "MANY", 1)
    new = repository.root / "new"
    subprocess.run(["cp", "-r", repository.root / "glossary", new], check=True)
    file = new / "concepts" / "racing.csv"
    file.write_text(file.read_text("utf-8").replace("near,peloton", "near,lac"), "utf-8")
    before, after = (
        Context(glossary_paths=(place,), builtin_glossary=False) for place in (repository.root / "glossary", new)
    )
    articles = {"fr/a.fr.md": "fr/a.en.md", "fr/b.fr.md": None}
    examiner = Examiner(Config(), before, after)
    alone, spread = (
        [o and o.before.issues for o in impact_run.outcomes(list(articles.items()), repository.root, examiner, jobs)]
        for jobs in (1, 2)
    )
    full = lint_articles(
        [Article("fr/a.fr.md", PAUSE.encode(), "fr/a.en.md", b"The break.\n")], Config(), before, cache=False
    )
    assert alone == spread == [full.issues]


def test_every_table_that_a_check_can_ask_is_followed() -> None:
    """A new table needs a line in :mod:`qa.upkeep.impact`, or a change of it goes unseen."""
    assert RegisterTables.__annotations__.keys() == COVERED
    assert TermTable.__annotations__.keys() == {"singles", "patterns", "anchors"}
    assert GlossaryTables.__annotations__.keys() == {"heads", "conditions", "participles"}
    assert Wording.__annotations__.keys() == {"terms", "preferred", "advice"}
    assert Compiled.__annotations__.keys() == {"tables", "wrong", "fr", "en", "wording"}


class _Closed:
    def __getattr__(self, name: str) -> object:
        raise AssertionError(f"a check that does not need the glossary asked for its {name}")


def test_checks_that_ask_the_glossary_say_so() -> None:
    """Only those run again under the other glossary."""
    context = Context()
    context.__dict__["glossary"] = _Closed()
    for check in all_checks().values():
        if check.needs & {Need.GLOSSARY, Need.MODEL} or check.asks_engine or check.scope == "suppressions":
            continue
        for example in (*check.page.wrong, *check.page.right):
            issues_of(check, example, context)


class _NamesOnly(_Closed):
    def __init__(self, register: Register) -> None:
        self.register = register


def test_checks_of_names_ask_for_no_terms() -> None:
    context = Context()
    context.__dict__["glossary"] = _NamesOnly(context.glossary.register)
    for name in OF_NAMES:
        check = all_checks()[name]
        for example in (*check.page.wrong, *check.page.right):
            issues_of(check, example, context)


_PIECES = (
    "mot", "Été", " ", "\n\n", "*", "**", "_", "`", "[", "](https://a.b/c)", "]", "(", ")", "<b>", "</b>", "&eacute;",
    "&amp;", "\\", "\\*", "> ", "# ", "- ", "l'", "~~", "|", "\xad", "e\u0301", "<!-- x -->", "www.site.fr", "1.", "![",
    "\n", "://", "@a", '---\ntitle: "a\\u00e9b"\n---\n', "[^1]", "\t", "œuf", "x2y",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=14), st.sampled_from(["md", "txt", "html", "json"]))
def test_no_word_of_a_text_is_left_out(pieces: list[str], ending: str) -> None:
    """Whatever marks stand about words and within them."""
    content = "".join(pieces)
    if ending == "json":
        content = json.dumps({"a": content})
    article = Article(f"a.{ending}", content.encode(), "b.md", "".join(reversed(pieces)).encode())
    document = article.read()
    french, english = vocabularies(article)
    assert vocabulary_of(s.target for s in document.segments).lower <= french.lower
    assert vocabulary_of(s.source for s in document.segments if s.source).lower <= english.lower


def test_rows_that_moved_or_doubled_are_no_common_ones() -> None:
    assert unmatched("abcd", "abcd") == (set(), set())
    assert unmatched("abcd", "acbd") in (({1}, {2}), ({2}, {1}))
    assert unmatched("aab", "ab") == ({1}, set())
    assert unmatched("", "xy") == (set(), {0, 1})
