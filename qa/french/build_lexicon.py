"""Build the lexicon's data from the Hunspell French dictionary: `python -m qa.french.build_lexicon fr.aff fr.dic`.

Writes into `qa/french/data/` the two tries and their tables; data/README.md names the sources and their licences.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import marisa_trie

from qa.french import hunspell
from qa.french.tags import readings

if TYPE_CHECKING:
    from collections.abc import Iterable

DATA = Path(__file__).with_name("data")
_WORD = re.compile(r"[^\W_]+(?:[-'.][^\W_]+)*['.-]?")
_FORMULA = re.compile("[\N{SUBSCRIPT ZERO}-\N{SUBSCRIPT NINE}]")


def build(forms: Iterable[hunspell.Form], out: Path) -> None:
    """Write forms.marisa, codes.tsv, tags.tsv, lemmas.marisa and paradigms.tsv into a folder."""
    tags: dict[str, int] = {}
    codes: dict[str, int] = {}
    by_form: dict[str, list[int]] = defaultdict(list)
    by_lemma: dict[str, list[str]] = defaultdict(list)
    for entry in forms:
        if not _WORD.fullmatch(entry.form) or _FORMULA.search(entry.form):
            continue
        for reading in readings(entry.lemma, entry.tags):
            tag = tags.setdefault(reading, len(tags))
            add(by_form[entry.form], number(codes, edit(entry.form, entry.lemma, tag)))
            add(by_lemma[entry.lemma], edit(entry.lemma, entry.form, tag))
    paradigms: dict[str, int] = {}
    models = {lemma: number(paradigms, "\t".join(edits)) for lemma, edits in by_lemma.items()}
    write_trie(out / "forms.marisa", ((form, code) for form, found in by_form.items() for code in found))
    write_trie(out / "lemmas.marisa", models.items())
    for name, table in (("codes.tsv", codes), ("tags.tsv", tags), ("paradigms.tsv", paradigms)):
        (out / name).write_text("\n".join(table) + "\n", encoding="utf-8")


def edit(source: str, wanted: str, tag: int) -> str:
    """How to turn one word into another, and what it then is: `characters off, letters on, tag`."""
    kept = next(
        (i for i, (a, b) in enumerate(zip(source, wanted, strict=False)) if a != b), min(len(source), len(wanted))
    )
    return f"{len(source) - kept},{wanted[kept:]},{tag}"


def number(table: dict[str, int], row: str) -> int:
    """The row's number in a table, given at first sight."""
    return table.setdefault(row, len(table))


def add(found: list[Any], item: object) -> None:
    """Append what is not there yet."""
    if item not in found:
        found.append(item)


def write_trie(path: Path, rows: Iterable[tuple[str, int]]) -> None:
    """A memory-mappable trie of words to table rows."""
    marisa_trie.RecordTrie(">H", [(word, (row,)) for word, row in rows]).save(str(path))


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("affixes", type=Path, help="fr.aff of the Hunspell French dictionary, all variants")
    parser.add_argument("dictionary", type=Path, help="fr.dic of the same")
    options = parser.parse_args()
    build(hunspell.read(options.affixes, options.dictionary, DATA / "supplement.dic"), DATA)


if __name__ == "__main__":
    main()
