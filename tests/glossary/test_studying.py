"""``qa glossary stats`` and ``diff`` from the command line."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from qa.errors import QAError
from tests.glossary.test_changing import run

if TYPE_CHECKING:
    from pathlib import Path


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_stats_count_entries_and_list_the_unused(glossary: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Les échappées gagnent du temps au Tour des Flandres.", "utf-8")
    out = run("stats", "--glossary", str(glossary), "--corpus", str(article))
    assert "2 concepts, 3 names" in out
    assert "1  deprecated" in out
    unused = out.partition("unused in the corpus: 3\n")[2].split()
    assert unused == ["sprint", "tadej-pogacar", "team-uae"]
    used = re.findall(r"^ +(\d+)  (\w+), of (\d+)$", out, re.MULTILINE)
    assert used == [("1", "racing", "2"), ("1", "race", "1"), ("0", "rider", "1"), ("0", "team", "1")]


def test_stats_by_age_say_when_an_entry_was_last_changed(glossary: Path) -> None:
    events = "entry,date,action,text,reason\nsprint,2024-05-01,add,sprint,\nsprint,2025-01-01,edit note,sprint,\n"
    (glossary / "history.csv").write_text(events + "gone,2023-01-01,remove,x,\n", "utf-8")
    out = run("stats", "--glossary", str(glossary))
    lines = out.partition("entries by year of the last change:\n")[2].splitlines()
    assert [line.split(maxsplit=1) for line in lines] == [["1", "2025"], ["4", "before the history"]]


def test_diff_reads_a_change_by_concepts(glossary: Path) -> None:
    git(glossary, "init", "-q")
    git(glossary, "add", "concepts", "names")
    git(glossary, "commit", "-qm", "one")
    file = glossary / "concepts" / "racing.csv"
    lines = file.read_text("utf-8").replace("always", "near").replace(",major,", ",minor,").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("sprint,fr")]
    file.write_text("".join([kept[0], *kept[:0:-1]]), "utf-8")  # in another order: no change of a concept
    names = glossary / "names" / "names.csv"
    names.write_text(names.read_text("utf-8") + "wout,Wout,rider,,,,,,,,,,,,\n", "utf-8")
    git(glossary, "commit", "-qam", "two")
    out = run("diff", "HEAD~1..HEAD", "--glossary", str(glossary))
    assert out.splitlines() == [
        "~ breakaway",
        "    ~ fr pause: severity: major -> minor",
        "~ sprint",
        "    - fr sprint (preferred)",
        "+ wout",
        "    + Wout (rider)",
    ]
    assert run("diff", "HEAD..", "--glossary", str(glossary)) == "no difference\n"
    names = glossary / "names" / "names.csv"
    names.write_text(names.read_text("utf-8").replace("Tour de Flandre,", "Tour de Flandre;Ronde de Flandre,"), "utf-8")
    assert "Ronde de Flandre" in run("diff", "--glossary", str(glossary))
    assert run("diff", "--glossary", str(glossary)) == run("diff", "HEAD", "--glossary", str(glossary))
    with pytest.raises(QAError, match="nowhere"):
        run("diff", "nowhere..HEAD", "--glossary", str(glossary))
