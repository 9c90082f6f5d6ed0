"""Misspelt names caught, and alarms on right ones: ``python -m tests.eval.names [--misses]``.

Misspellings of the whole register are generated from a seed: lost marks, a letter dropped, doubled, swapped with its
neighbour, replaced or put in; two edits in words of nine letters or more. They stand in racing sentences of a
one-sentence document. A word is misspelt where it has six letters or, beside another word of its name, five.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qa.context import Context
from qa.french.tokens import words
from qa.glossary.model import PEOPLE
from qa.glossary.register import fold, strip_marks
from qa.model import Span
from qa.registry import all_checks
from qa.runner import check_document
from tests.documents import document
from tests.eval.clean import CORPUS
from tests.eval.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.glossary.model import Name
    from qa.model import Issue

FRAMES = {
    "person": (
        "Le peloton a repris {} à deux kilomètres du sommet.",
        "C'est finalement {} qui a remporté l'étape au sprint.",
        "Dans la dernière ascension, {} a attaqué ses compagnons d'échappée.",
        "Victime d'une chute dans la descente, {} a terminé avec une minute de retard.",
        "« Une belle course », a résumé {} après avoir enfilé le maillot de leader.",
        "La direction de course a confirmé l'abandon de {} avant le col suivant.",
    ),
    "team": (
        "L'équipe {} a imposé son rythme en tête du peloton.",
        "Le coureur a prolongé son contrat avec {} avant le début de la saison.",
    ),
    "race": (
        "La coureuse belge visera la victoire sur {} dimanche.",
        "Avant {}, le sprinteur a coupé trois jours pour se reposer.",
    ),
    "place": ("Les échappés ont abordé {} avec deux minutes d'avance sur le peloton.",),
    "brand": ("Le vélo du vainqueur est équipé de composants {} depuis le printemps.",),
}
SHARES = {"person": 0.6, "team": 0.14, "race": 0.1, "place": 0.1, "brand": 0.06}
GROUPS = {"team": "team", "race": "race", "climb": "place", "place": "place", "brand": "brand"}
GROUPS |= dict.fromkeys(PEOPLE, "person")
NEAR = Path(__file__).parents[1] / "gold/near_names.csv"
CASES = Path(__file__).parents[1] / "cases"
SEED = 2026
CHECKS = ("name-misspelled", "missing-diacritics")


class Misspelling(NamedTuple):
    """A misspelt name in its sentence."""

    text: str
    span: Span
    right: str
    """What should stand at the span."""
    group: str
    edit: str


@cache
def _context() -> Context:
    return Context()


def issues_on(text: str) -> Sequence[Issue]:
    """What the two checks of names report on a document of one sentence."""
    checks = [all_checks()[name] for name in CHECKS]
    return check_document(document((None, text)), checks, _context()).issues


def misspellings(count: int, seed: int = SEED) -> Iterator[Misspelling]:
    """``count`` misspellings, the same for the same seed, kinds of names in the proportions of :data:`SHARES`."""
    chance = random.Random(seed)  # noqa: S311 - a draw, not a secret
    groups: dict[str, list[Name]] = {}
    for name in _context().glossary.names:
        if name.kind in GROUPS:
            groups.setdefault(GROUPS[name.kind], []).append(name)
    made = 0
    while made < count:
        group = chance.choices(list(SHARES), weights=list(SHARES.values()))[0]
        name = chance.choice(groups[group])
        shown = name.family if group == "person" and name.family and chance.random() < 0.3 else name.name
        places = [
            (start, end)
            for word, start, end in words(shown)
            if shown[start].isupper() and _may_be_misspelt(word, shown)
        ]
        if not places:
            continue
        start, end = chance.choice(places)
        right = shown[start:end]
        wrong, edit = misspell(right, chance)
        if _is_a_word(wrong) or (edit != "marks" and fold(wrong) == fold(right)):
            continue
        frame = chance.choice(FRAMES[group])
        at = frame.index("{}") + start
        text = frame.format(shown[:start] + wrong + shown[end:])
        made += 1
        yield Misspelling(text, Span(at, at + len(wrong)), right, group, edit)


def _may_be_misspelt(word: str, shown: str) -> bool:
    alone = len(words(shown)) == 1
    return len(word) >= (6 if alone else 5) and word.isalpha() and (not alone or not _context().lexicon.knows(word))


def _is_a_word(wrong: str) -> bool:
    context = _context()
    return wrong.lower() in context.glossary.register.tables["known"] or context.lexicon.knows(wrong)


def misspell(word: str, chance: random.Random) -> tuple[str, str]:
    """A misspelling of ``word`` and the name of the edit."""
    if strip_marks(word) != word and chance.random() < 0.5:
        return strip_marks(word), "marks"
    wrong, edit = _edited(word, chance)
    if len(word) >= 9 and chance.random() < 0.3:
        again, second = _edited(wrong, chance)
        return again, f"{edit} + {second}"
    return wrong, edit


def _edited(word: str, chance: random.Random) -> tuple[str, str]:
    at = chance.randrange(1, len(word) - 1)
    edit = chance.choice(("dropped", "doubled", "swapped", "replaced", "added"))
    letter = chance.choice("aeinorstlmckdgvz")
    made = {
        "dropped": word[:at] + word[at + 1 :],
        "doubled": word[: at + 1] + word[at:],
        "swapped": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        "replaced": word[:at] + letter + word[at + 1 :],
        "added": word[:at] + letter + word[at:],
    }
    return made[edit], edit


def is_hit(case: Misspelling, issues: Sequence[Issue]) -> Issue | None:
    """The issue that overlaps the misspelling, if there is one."""
    return next((issue for issue in issues if Span(issue.place.start, issue.place.end).overlaps(case.span)), None)


def suggests_right(case: Misspelling, issue: Issue) -> bool:
    """Whether the issue's first replacement gives the right name."""
    first = issue.finding.replacements[:1]
    start, end = issue.finding.span
    mended = case.text[:start] + "".join(first) + case.text[end:]
    right = case.text[: case.span.start] + case.right + case.text[case.span.end :]
    return fold(mended) == fold(right) and bool(first)


def register_sentences() -> Iterator[str]:
    """Every right form of every name in a frame of its kind."""
    for number, name in enumerate(_context().glossary.names):
        frames = FRAMES[GROUPS.get(name.kind, "brand")]
        for form in (name.name, *name.aliases):
            yield frames[number % len(frames)].format(form)


def near_sentences() -> Iterator[str]:
    """The real near-names, each in its frame."""
    with NEAR.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            frames = FRAMES[row["kind"]]
            yield frames[number % len(frames)].format(row["name"])


def ordinary_sentences() -> Iterator[str]:
    """French sentences whose names are right: of cases and glossary, and of the public corpus where it is there."""
    for term in _context().glossary.terms:
        yield from filter(None, (term.right_fr, term.wrong_fr))
    for path in sorted(CASES.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            if case["label"] == "right":
                yield case["text"]
    if CORPUS.is_file():
        yield from (json.loads(line)["target_fr"] for line in CORPUS.read_text(encoding="utf-8").splitlines())


def alarms_on(sentences: Iterator[str]) -> tuple[int, list[str]]:
    """How many sentences there are, and what is reported on them, neutral issues apart."""
    count = 0
    lines: list[str] = []
    for text in sentences:
        count += 1
        lines += [
            f"alarm  {issue.check}  {issue.text!r} → {issue.finding.replacements}  {text!r}"
            for issue in issues_on(text)
            if issue.severity.weight
        ]
    return count, lines


def main() -> None:
    """Print recall by kind of name and of edit, and the alarms on right names and sentences."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--count", type=int, default=1200)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = {}
    for case in misspellings(options.count):
        issue = is_hit(case, issues_on(case.text))
        right = issue is not None and suggests_right(case, issue)
        for key in (
            f"kind: {case.group}",
            f"edit: {case.edit.partition(' +')[0] if '+' not in case.edit else 'two'}",
            "= all",
        ):
            counts.setdefault(key, Counter()).update(cases=1, hits=issue is not None, right=right)
        if options.misses and not right:
            print(
                f"{'other ' if issue else 'missed'}  {case.text[slice(*case.span)]!r} for {case.right!r}  {case.text}"
            )
    rows = [
        (
            key,
            count["cases"],
            count["hits"],
            f"{count['hits'] / count['cases']:.3f}",
            f"{count['right'] / max(count['hits'], 1):.3f}",
        )
        for key, count in sorted(counts.items())
    ]
    print(table(("misspellings", "cases", "hits", "recall", "right first"), rows))
    for title, sentences in (
        ("register", register_sentences()), ("near names", near_sentences()), ("sentences", ordinary_sentences())
    ):  # fmt: skip
        count, lines = alarms_on(sentences)
        print("\n".join([*lines, f"{title}: {count}, alarms: {len(lines)}"]))


if __name__ == "__main__":
    main()
