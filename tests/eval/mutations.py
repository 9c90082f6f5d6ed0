"""Which mutation of a good translation is found: ``python -m tests.eval.mutations [--misses]``.

Each pair of the corpus gets one mutation of each kind that it has room for: a number with one digit changed, a name
with a letter doubled, a paragraph dropped, a sentence of a paragraph dropped, a negation dropped, an English word put
for a French one, a time in English notation. Found is what gives an issue, not there before, that overlaps the mutation
(anywhere in the segment for what was dropped). Sentences are dropped from the corpus's own paragraphs and from those
that two to five pairs in a row make; these paragraphs unharmed are checked for false alarms of the checks of what is
missing. The corpus lies outside the project; where it is absent, nothing is measured.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from itertools import cycle
from typing import TYPE_CHECKING, NamedTuple

from qa.alignment.sentences import english_sentences, sentence_links
from qa.check import Need
from qa.context import Context
from qa.french.lexicon import lexicon
from qa.model import Segment, Severity, Span, Text
from qa.registry import select_checks
from qa.runner import check_document
from tests.documents import document
from tests.eval.clean import CORPUS
from tests.eval.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from qa.check import Check

_DIGITS = re.compile(r"\d+(?:[., \N{NBSP}\N{NNBSP}]\d+)*")
_NAME = re.compile(r"(?<=[a-zéèà,] )[A-Z][a-z]{5,}\b")
_NEGATION = re.compile("\\b(n(?:e |['\N{RIGHT SINGLE QUOTATION MARK}]))((?:\\w+ ){1,2}?)(pas|jamais) ", re.IGNORECASE)
_TIME = re.compile(r"\b(\d{1,2})([ \N{NBSP}\N{NNBSP}]?h[ \N{NBSP}\N{NNBSP}]?)([0-5]\d)\b")


class Mutation(NamedTuple):
    """A target with one error planted."""

    target: str
    span: Span | None
    """Where the error is; none where something was left out."""


def number_changed(source: str, target: str, chance: random.Random) -> Mutation | None:
    """One digit of a number that both texts have in digits."""
    common = set(_DIGITS.findall(source))
    matches = [match for match in _DIGITS.finditer(target) if match[0] in common]
    if not matches:
        return None
    match = chance.choice(matches)
    place = chance.choice([i for i in range(*match.span()) if target[i].isdigit()])
    digit = chance.choice([d for d in "123456789" if d != target[place]])
    return Mutation(f"{target[:place]}{digit}{target[place + 1 :]}", Span(*match.span()))


def name_changed(source: str, target: str, chance: random.Random) -> Mutation | None:
    """A letter doubled in the middle of a name that both texts have."""
    matches = [match for match in _NAME.finditer(target) if match[0] in source]
    if not matches:
        return None
    match = chance.choice(matches)
    middle = match.start() + (match.end() - match.start()) // 2
    wrong = f"{match[0][: middle - match.start()]}{target[middle]}{match[0][middle - match.start() :]}"
    span = Span(match.start(), match.start() + len(wrong))
    return Mutation(target[: match.start()] + wrong + target[match.end() :], span)


def paragraph_dropped(source: str, target: str, chance: random.Random) -> Mutation | None:
    """The whole of a paragraph of one sentence."""
    return Mutation("", None) if len(english_sentences(source)) < 2 else None


def sentence_dropped(source: str, target: str, chance: random.Random) -> Mutation | None:
    """One sentence of a paragraph of several, each of which has one that translates it."""
    segment = Segment("1", Text.plain(target), Text.plain(source))
    links = [link for link in sentence_links(segment) if len(link.source) == len(link.target) == 1]
    if len(links) < 2:
        return None
    start, end = chance.choice(links).target[0]
    return Mutation(f"{target[:start]}{target[end:].lstrip()}".strip(), None)


def negation_dropped(source: str, target: str, chance: random.Random) -> Mutation | None:
    """The *ne … pas* of a verb."""
    match = _NEGATION.search(target)
    if match is None or not re.search(r"n['\N{RIGHT SINGLE QUOTATION MARK}]t\b|\bnot\b|\bnever\b", source):
        return None
    return Mutation(target[: match.start()] + match[2] + target[match.end() :], None)


def untranslated_word(source: str, target: str, chance: random.Random) -> Mutation | None:
    """A long French word replaced by a long one of the source that is no name and no French word."""
    english = [word for word in re.findall(r"(?<=[a-z] )[a-z]{7,}(?= [a-z])", source) if not lexicon().knows(word)]
    french = list(re.finditer(r"(?<=[a-zé] )\b[^\W\d_A-Z]{7,}(?= [a-z])", target))
    if not english or not french:
        return None
    match, word = chance.choice(french), chance.choice(english)
    span = Span(match.start(), match.start() + len(word))
    return Mutation(target[: match.start()] + word + target[match.end() :], span)


def time_notation(source: str, target: str, chance: random.Random) -> Mutation | None:
    """A time of day written as in English."""
    match = _TIME.search(target)
    if match is None:
        return None
    hour = int(match[1])
    written = f"{(hour - 1) % 12 + 1}:{match[3]} {'pm' if hour >= 12 else 'am'}"
    span = Span(match.start(), match.start() + len(written))
    return Mutation(target[: match.start()] + written + target[match.end() :], span)


KINDS: tuple[Callable[[str, str, random.Random], Mutation | None], ...] = (
    number_changed, name_changed, paragraph_dropped, sentence_dropped, negation_dropped, untranslated_word,
    time_notation,
)  # fmt: skip


def is_found(source: str, target: str, mutation: Mutation, checks: Sequence[Check], context: Context) -> bool:
    """Whether the mutated pair has an issue at the mutation that the pair had not."""
    before = {(i.check, i.text) for i in check_document(document((source, target)), checks, context).issues}
    for issue in check_document(document((source, mutation.target)), checks, context).issues:
        if (issue.check, issue.text) in before or issue.severity is Severity.NEUTRAL:
            continue
        if mutation.span is None or mutation.span.overlaps(issue.finding.span):
            return True
    return False


def paragraphs(rows: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Two, three, four and five pairs in a row as one paragraph, again and again."""
    start = 0
    for size in cycle((2, 3, 4, 5)):
        part = rows[start : start + size]
        if len(part) < size:
            return
        yield " ".join(source for source, _ in part), " ".join(target for _, target in part)
        start += size


def false_omissions(pairs: Iterable[tuple[str, str]], checks: Sequence[Check], context: Context) -> int:
    """How many issues of what is missing there are where nothing is."""
    run = [check for check in checks if check.category.startswith("accuracy/omission")]
    issues = [issue for pair in pairs for issue in check_document(document(pair), run, context).issues]
    return sum(issue.severity is not Severity.NEUTRAL for issue in issues)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if not CORPUS.is_file():
        print(f"no corpus at {CORPUS}: nothing measured")
        return
    rows = [json.loads(line) for line in CORPUS.open(encoding="utf-8")]
    pairs = [(row["source_en"], row["target_fr"]) for row in rows if row["variety"] == "fra"]
    whole = list(paragraphs(pairs))
    chance = random.Random(5)  # noqa: S311 - a choice of places, no secret
    context = Context()
    checks = [check for check in select_checks(profile="web") if Need.MODEL not in check.needs]
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    asked = [(kind, kind.__name__.replace("_", " "), pairs) for kind in KINDS]
    asked.append((sentence_dropped, "sentence dropped from 2 to 5 pairs", whole))
    for kind, name, some in asked:
        for source, target in some:
            mutation = kind(source, target, chance)
            if mutation is None or mutation.target == target:
                continue
            planted[name] += 1
            hit = is_found(source, target, mutation, checks, context)
            found[name] += hit
            if options.misses and not hit:
                print(f"missed {name}: {source!r} | {mutation.target!r} {mutation.span}")
    print(
        table(
            ["mutation", "planted", "found", "recall"],
            [[k, n, found[k], f"{found[k] / n:.3f}"] for k, n in planted.items()],
        )
    )
    alarms = false_omissions([*pairs, *whole], checks, context)
    print(f"false alarms of omission on {len(pairs) + len(whole)} whole paragraphs: {alarms}")


if __name__ == "__main__":
    main()
