"""``qa glossary impact`` beside two full lints of 500 articles: ``python -m tests.bench.impact [ARTICLES]``.

The articles are those of the gate's bench, half of them with examples of the glossary, right and wrong. Both sides run
in processes of their own, without a result cache, the glossaries compiled before; two lints are twice that of the
glossary as it was. Seconds are those of the processor. The last change shows what does not scale: it changes most
articles.
"""

from __future__ import annotations

import random
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.gate import articles as plain_articles
from tests.cli import qa
from tests.eval.tables import table
from tests.glossary import generated

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.glossary.generated import Row, Rows

ARTICLES = 500
SEED = 11


def preferred(rows: Rows, _chance: random.Random) -> None:
    """Another preferred term for a concept of which articles speak, and mistranslate."""
    chosen = [row for row in rows.concepts if row["concept"] == "breakaway" and row["language"] == "fr"]
    next(row for row in chosen if row["status"] == "preferred")["term"] = "fugue du jour"


def five_terms(rows: Rows, chance: random.Random) -> None:
    """Five concepts of which a rendering is deprecated, a condition edited, or a term taken out."""
    for edit in ("_deprecate", "_condition", "_remove_term", "_permit", "_condition"):
        getattr(generated, edit)(rows, chance)


def names(rows: Rows, chance: random.Random) -> None:
    """Three riders come and two go."""
    for _number in range(2):
        rows.names.remove(chance.choice(rows.names))
    for name in ("Joren Vanhamel", "Tiebe Karrewiel", "Mils Overdonck"):
        given, family = name.split()
        row = dict.fromkeys(rows.names[0], "") | {"kind": "rider", "gender": "m", "nationality": "BEL"}
        rows.names.append(row | {"id": name.lower().replace(" ", "-"), "name": name, "given": given, "family": family})


def common_word(rows: Rows, _chance: random.Random) -> None:
    """A wrong rendering that stands in most articles: *course*, deprecated everywhere."""
    row: Row = {**dict.fromkeys(rows.concepts[0], ""), "concept": "bench", "language": "fr", "term": "course"}
    rows.concepts.append(row | {"status": "deprecated", "when": "always", "pos": "noun"})


CHANGES: tuple[tuple[str, Callable[[Rows, random.Random], None]], ...] = (
    ("one preferred term", preferred),
    ("five terms", five_terms),
    ("five names", names),
    ("a word of most articles", common_word),
)


def make_repository(root: Path, count: int) -> Rows:
    """``count`` articles and the built-in glossary as the user's own, committed."""
    chance = random.Random(SEED)  # noqa: S311 - a shuffle, no secret
    rows = generated.builtin().copy()
    rows.write(root / "glossary")
    (root / "qa.toml").write_text('glossary = ["glossary"]\nbuiltin-glossary = false\n', "utf-8")
    for language in ("fr", "en"):
        (root / language).mkdir()
    made = plain_articles(count)
    for article in generated.articles(rows, chance, count // 2):
        at = chance.randrange(count)
        made[at] = (
            made[at][0] + "\n" + article.data.decode(),
            made[at][1] + "\n" + (article.source_data or b"").decode(),
        )
    for number, texts in enumerate(made):
        for language, text in zip(("fr", "en"), texts, strict=True):
            (root / language / f"{number:04}.md").write_text(text, "utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "articles")
    return rows


def git(root: Path, *arguments: str) -> None:
    """Run git as somebody."""
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


def seconds(root: Path, cache: Path, *arguments: str) -> tuple[float, str]:
    """Seconds of the processor that ``qa`` takes in a process of its own, and the last line that it prints."""
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = qa(*arguments, cwd=root, env={"QA_CACHE": str(cache)})
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode < 2, done.stderr
    return end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime, (done.stdout.splitlines() or [""])[-1]


def main() -> None:
    """Print the table; a number on the command line makes a smaller repository."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        root, cache = Path(folder) / "repository", Path(folder) / "cache"
        root.mkdir()
        glossary = make_repository(root, count)
        files = [str(path.relative_to(root)) for path in sorted(root.glob("fr/*.md"))]
        seconds(root, cache, "lint", files[0], "-q", "--no-cache")
        full = 2 * seconds(root, cache, "lint", *files, "-q", "--no-cache")[0]
        for number, (name, change) in enumerate(CHANGES):
            changed = glossary.copy()
            change(changed, random.Random(SEED + number))  # noqa: S311 - as above
            shutil.rmtree(root / "glossary")
            changed.write(root / "glossary")
            seconds(root, cache, "lint", files[0], "-q", "--no-cache")
            taken, said = seconds(root, cache, "glossary", "impact", "-j", "1")
            rows.append([name, said.partition(": ")[2], f"{full:.1f}", f"{taken:.2f}", f"{full / taken:.1f}"])
    print(table(["change", "what it does", "two lints, seconds", "impact, seconds", "times faster"], rows))


if __name__ == "__main__":
    main()
