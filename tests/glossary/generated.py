"""Small glossaries drawn from the built-in one, random changes of them, and articles that speak of their entries."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from qa.articles import Article
from qa.glossary.storage import builtin_folder

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence
    from pathlib import Path

Row = dict[str, str]

FRAMES = (
    ("{0} won the stage ahead of {1}.", "{0} a gagné l'étape devant {1}."),
    ("In the peloton, {0} was chasing with {1}.", "Dans le peloton, {0} chassait avec {1}."),
    ("The win of {0} in {1} is a surprise.", "La victoire de {0} au {1} est une surprise."),
    ("The Dutch rider {0} was happy, said {1}.", "Le Néerlandais {0} était ravi, selon {1}."),
    ("{0} and {1} crashed on the descent.", "{0} et {1} sont tombés dans la descente."),
)
PLAIN = (
    ("The mayor opened the market.", "Le maire a inauguré le marché."),
    ("It rained all day in the valley.", "Il a plu toute la journée dans la vallée."),
    ("Nobody was hurt, the police said.", "Personne n'a été blessé, selon la police."),
)
ALLOW = '<!-- qa: allow terminology reason="so wanted" -->'


@dataclass(slots=True)
class Rows:
    """A glossary as rows, in the order of its files."""

    concepts: list[Row] = field(default_factory=list)
    names: list[Row] = field(default_factory=list)

    def copy(self) -> Rows:
        """Rows that can be changed without changing these."""
        return Rows([dict(row) for row in self.concepts], [dict(row) for row in self.names])

    def write(self, folder: Path) -> Path:
        """Write the glossary to ``folder``."""
        for kind, rows in (("concepts", self.concepts), ("names", self.names)):
            (folder / kind).mkdir(parents=True)
            with (folder / kind / "all.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, [*builtin().concepts[0]] if kind == "concepts" else [*builtin().names[0]])
                writer.writeheader()
                writer.writerows(rows)
        return folder


@cache
def builtin() -> Rows:
    """The rows of the built-in glossary."""
    found: dict[str, list[Row]] = {}
    for kind in ("concepts", "names"):
        files = [file.read_text("utf-8").splitlines() for file in sorted(builtin_folder().glob(f"{kind}/*.csv"))]
        found[kind] = [row for lines in files for row in csv.DictReader(line for line in lines if line[:1] != "#")]
    return Rows(**found)


def draw(chance: random.Random, concepts: int = 40, names: int = 90) -> Rows:
    """Some entries of the built-in glossary; every second one of a person shares a family or a given name with one."""
    every = builtin()
    ids = sorted({row["concept"] for row in every.concepts})
    chosen = set(chance.sample(ids, concepts))
    people = chance.sample(every.names, names // 2)
    alike = {row["family"] for row in people if row["family"]}, {row["given"] for row in people if row["given"]}
    twins = [row for row in every.names if row["family"] in alike[0] or row["given"] in alike[1]]
    drawn = Rows(
        [row for row in every.concepts if row["concept"] in chosen],
        [*people, *chance.sample(twins, min(len(twins), names // 2))],
    )
    return drawn.copy()


def changed(rows: Rows, chance: random.Random) -> Rows:
    """``rows`` after one to four random edits."""
    made = rows.copy()
    for _number in range(chance.randint(1, 4)):
        chance.choice(EDITS)(made, chance)
    return made


def _add_term(rows: Rows, chance: random.Random) -> None:
    concept = chance.choice(builtin().concepts)["concept"]
    rows.concepts += [dict(row) for row in builtin().concepts if row["concept"] == concept and row not in rows.concepts]


def _remove_terms(rows: Rows, chance: random.Random) -> None:
    concept = chance.choice(rows.concepts)["concept"]
    rows.concepts[:] = [row for row in rows.concepts if row["concept"] != concept]


def _remove_term(rows: Rows, chance: random.Random) -> None:
    rows.concepts.remove(chance.choice(rows.concepts))


def _deprecate(rows: Rows, chance: random.Random) -> None:
    row = chance.choice([row for row in rows.concepts if row["language"] == "fr"])
    row.update(status="deprecated", when=chance.choice(["always", "racing", "source"]))


def _permit(rows: Rows, chance: random.Random) -> None:
    row = chance.choice([row for row in rows.concepts if row["language"] == "fr"])
    row.update(status="admitted", when="", near="", unless="")


def _condition(rows: Rows, chance: random.Random) -> None:
    wrong = [row for row in rows.concepts if row["status"] == "deprecated"]
    if wrong:
        row, other = chance.choice(wrong), chance.choice(wrong)
        row.update(near=other["near"] or "peloton", unless=other["unless"], when=other["when"])
        row.update(severity=chance.choice(["", "critical", "neutral"]), note=chance.choice(["", "seen"]))


def _prefer(rows: Rows, chance: random.Random) -> None:
    row = chance.choice([row for row in rows.concepts if row["status"] == "preferred"])
    row["term"] = chance.choice(builtin().concepts)["term"]


def _example(rows: Rows, chance: random.Random) -> None:
    chance.choice(rows.concepts)["wrong_fr"] = "Une phrase."


def _shuffle(rows: Rows, chance: random.Random) -> None:
    kind = chance.choice([rows.concepts, rows.names])
    kind.insert(0, kind.pop(chance.randrange(len(kind))))


def _add_name(rows: Rows, chance: random.Random) -> None:
    row = chance.choice(builtin().names)
    if row not in rows.names:
        rows.names.insert(chance.randrange(len(rows.names)), dict(row))


def _remove_name(rows: Rows, chance: random.Random) -> None:
    rows.names.remove(chance.choice(rows.names))


def _change_name(rows: Rows, chance: random.Random) -> None:
    row, other = chance.choice(rows.names), chance.choice(rows.names)
    column = chance.choice(["name", "aliases", "deprecated", "kind", "gender", "nationality", "given", "valid_from"])
    row[column] = other[column] or row[column]
    if column == "valid_from":
        row[column] = "2026"


def _misspell_entry(rows: Rows, chance: random.Random) -> None:
    row = chance.choice([row for row in rows.names if row["family"]])
    wrong = misspelt(row["family"], chance)
    row.update(name=row["name"].replace(row["family"], wrong), family=wrong)


EDITS: Sequence[Callable[[Rows, random.Random], None]] = (
    _add_term, _remove_terms, _remove_term, _deprecate, _permit, _condition, _prefer, _example, _shuffle,
    _add_name, _remove_name, _change_name, _misspell_entry,
)  # fmt: skip


def misspelt(name: str, chance: random.Random) -> str:
    """``name`` as an engine might spell it: a letter doubled, dropped or swapped with the next, marks or case lost."""
    at = chance.randrange(len(name))
    return chance.choice(
        [
            name[:at] + name[at] + name[at:],
            name[:at] + name[at + 1 :] or name,
            name[:at] + name[at : at + 2][::-1] + name[at + 2 :],
            name.translate(str.maketrans("éèčžšćłøöüáíó", "eeczsclooouaio"[:13])),
            name.lower(),
        ]
    )


def articles(rows: Rows, chance: random.Random, count: int) -> list[Article]:
    """``count`` articles of the examples of terms and of sentences with names, some spelt wrong, some suppressed."""
    return [_article(rows, chance, number) for number in range(count)]


def _article(rows: Rows, chance: random.Random, number: int) -> Article:
    english, french = [], []
    for _paragraph in range(chance.randint(1, 5)):
        pairs = [chance.choice([_term_pair, _name_pair, _plain])(rows, chance) for _ in range(chance.randint(1, 3))]
        english.append(" ".join(one for one, _other in pairs))
        french.append(" ".join(other for _one, other in pairs))
        if chance.random() < 0.2:
            french[-1] = f"{ALLOW}\n{french[-1]}"
    head = "---\ndate: 2025-07-10\n---\n\n" if number % 2 else ""
    target, source = head + "\n\n".join(french) + "\n", "\n\n".join(english) + "\n"
    if number % 3 == 0:
        return Article(f"fr/{number:04}.md", target.encode())
    return Article(f"fr/{number:04}.md", target.encode(), f"en/{number:04}.md", source.encode())


def _term_pair(rows: Rows, chance: random.Random) -> tuple[str, str]:
    row = chance.choice([row for row in rows.concepts if row["wrong_fr"]] or builtin().concepts)
    side = chance.choice(["wrong", "right"])
    english = chance.choice([each["term"] for each in rows.concepts if each["language"] == "en"] or ["race"])
    return row[f"{side}_en"] or row["wrong_en"] or f"The {english}.", row[f"{side}_fr"] or row["wrong_fr"]


def _name_pair(rows: Rows, chance: random.Random) -> tuple[str, str]:
    one, other = (chance.choice(rows.names) for _ in range(2))
    english, french = chance.choice(FRAMES)
    shown = []
    for row in (one, other):
        form = chance.choice(
            [row["name"], row["family"] or row["name"], (row["deprecated"] or row["name"]).split(";")[0]]
        )
        shown.append(misspelt(form, chance) if chance.random() < 0.3 else form)
    return english.format(one["name"], other["name"]), french.format(*shown)


def _plain(_rows: Rows, chance: random.Random) -> tuple[str, str]:
    return chance.choice(PLAIN)
