"""Expand a Hunspell dictionary into its forms, keeping the morphological tags (`po:`, `is:`) on the way.

Only what building the lexicon needs: suffixes, prefixes that are not elisions, two-character flags.
Never imported at run time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_ELISION = ("'", "\N{RIGHT SINGLE QUOTATION MARK}")


@dataclass(frozen=True, slots=True)
class Affix:
    """One rule: `strip` comes off, `add` goes on, where the word meets `condition`."""

    prefix: bool
    strip: str
    add: str
    condition: re.Pattern[str]
    flags: tuple[str, ...]
    tags: tuple[str, ...]

    def apply(self, word: str) -> str | None:
        """The derived word, or None where the rule does not fit."""
        if not self.condition.search(word):
            return None
        if self.prefix:
            return self.add + word[len(self.strip) :] if word.startswith(self.strip) else None
        return word[: len(word) - len(self.strip)] + self.add if word.endswith(self.strip) else None


@dataclass(frozen=True, slots=True)
class Form:
    """A form as the dictionary derives it, with its lemma and all the tags met on the way."""

    form: str
    lemma: str
    tags: tuple[str, ...]


def read_affixes(lines: Iterable[str]) -> tuple[dict[str, list[Affix]], str]:
    """The rules by flag, and the flag that says a bare stem is not a word (NEEDAFFIX)."""
    affixes: dict[str, list[Affix]] = {}
    needs = ""
    for line in lines:
        fields = line.split()
        if fields[:1] == ["NEEDAFFIX"]:
            needs = fields[1]
        if len(fields) < 5 or fields[0] not in ("PFX", "SFX"):
            continue
        kind, flag, strip, add, condition, *rest = fields
        prefix, (add, _, flags) = kind == "PFX", add.partition("/")
        if prefix and any(mark in add for mark in _ELISION):
            continue
        pattern = re.compile(f"^{condition}" if prefix else f"{condition}$")
        affixes.setdefault(flag, []).append(
            Affix(prefix, _bare(strip), _bare(add), pattern, _flags(flags), _morphology(rest))
        )
    return affixes, needs


def expand(lines: Iterable[str], affixes: dict[str, list[Affix]], needs: str) -> Iterator[Form]:
    """Every form of every entry; the count on the first line and comments are passed over."""
    for line in lines:
        fields = line.split()
        if not fields or fields[0].isdigit() or line.startswith("#"):
            continue
        word, _, flags = fields[0].partition("/")
        lemma = next((field[3:] for field in fields[1:] if field.startswith("st:")), word)
        yield from _derive(Form(word, lemma, _morphology(fields[1:])), _flags(flags), affixes, needs)


def _derive(base: Form, flags: tuple[str, ...], affixes: dict[str, list[Affix]], needs: str) -> Iterator[Form]:
    rules = [rule for flag in flags for rule in affixes.get(flag, ())]
    if needs not in flags and not any(rule.prefix for rule in rules):
        yield base
    for rule in rules:
        word = rule.apply(base.form)
        if word is None:
            continue
        # A prefixed unit (kilowatt) is a word of its own, with a plural of its own.
        derived = Form(word, word if rule.prefix else base.lemma, base.tags + rule.tags)
        further = tuple(flag for flag in rule.flags if flag in affixes)
        if further and rule.prefix:
            yield from _derive(derived, (*further, needs), affixes, needs)
        else:
            yield derived


def read(affix_file: Path, *dictionaries: Path) -> Iterator[Form]:
    """Every form of some dictionaries that share an affix file.

    Raises OSError where a file cannot be read.
    """
    affixes, needs = read_affixes(affix_file.read_text(encoding="utf-8").splitlines())
    for dictionary in dictionaries:
        yield from expand(dictionary.read_text(encoding="utf-8").splitlines(), affixes, needs)


def _bare(part: str) -> str:
    return "" if part == "0" else part


def _flags(joined: str) -> tuple[str, ...]:
    return tuple(joined[i : i + 2] for i in range(0, len(joined), 2))


def _morphology(fields: Iterable[str]) -> tuple[str, ...]:
    return tuple(field for field in fields if field.startswith(("po:", "is:")))
