"""Tells the issues that a change brings from those that were there before it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial
from typing import TYPE_CHECKING

from qa.fingerprint import fold, identity, sentence
from qa.view import View

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa.model import Issue, Span, Text

SIMILAR = 0.6
"""Share of words that an edited sentence has in common with what it was: below it is another sentence."""


def mark_known(now: Mapping[str, Sequence[Issue]], before: Mapping[str, Sequence[Issue]]) -> dict[str, list[Issue]]:
    """``now``, the issues by article, each with ``is_new`` false that answers to one of ``before``.

    Each issue answers to one at most: by its fingerprint in the same article; else, its text having moved, by its
    identity in any of the articles; else, its sentence having been edited, by check, concept and text at fault in a
    similar sentence of the same article. Of two twins, mending one leaves one known; adding a third makes one new.
    """
    left, pool = _by_fingerprint(now, before)
    left = _by_identity(left, pool)
    new = {id(issue) for path, issues in left.items() for issue in _without_edited(issues, pool.get(path, []))}
    return {path: [replace(each, is_new=id(each) in new) for each in issues] for path, issues in now.items()}


def _by_fingerprint(
    now: Mapping[str, Sequence[Issue]], before: Mapping[str, Sequence[Issue]]
) -> tuple[dict[str, list[Issue]], dict[str, list[Issue]]]:
    """What of ``now`` and of ``before`` has no counterpart of its fingerprint in the same article."""
    left: dict[str, list[Issue]] = {}
    pool: dict[str, list[Issue]] = {}
    for path in {**now, **before}:
        here, there = now.get(path, ()), before.get(path, ())
        known, held = {each.fingerprint for each in there}, {each.fingerprint for each in here}
        left[path] = [issue for issue in here if issue.fingerprint not in known]
        pool[path] = [issue for issue in there if issue.fingerprint not in held]
    return left, pool


def _by_identity(left: dict[str, list[Issue]], pool: dict[str, list[Issue]]) -> dict[str, list[Issue]]:
    """What of ``left`` has no counterpart in the ``pool`` of any article; those found are taken out of it."""
    wanted = Counter(identity(issue, sentence_at) for issues in left.values() for issue in issues)
    counts: Counter[str] = Counter()
    for path, issues in pool.items():
        kept = []
        for issue in issues:
            key = identity(issue, sentence_at)
            if counts[key] < wanted[key]:
                counts[key] += 1
            else:
                kept.append(issue)
        pool[path] = kept
    rest: dict[str, list[Issue]] = {}
    for path, issues in left.items():
        rest[path] = []
        for issue in issues:
            key = identity(issue, sentence_at)
            if counts[key]:
                counts[key] -= 1
            else:
                rest[path].append(issue)
    return rest


def _without_edited(issues: Sequence[Issue], pool: Sequence[Issue]) -> list[Issue]:
    """``issues`` without those that stand in a sentence of the ``pool`` that was edited elsewhere."""
    candidates = list(pool)
    new = []
    for issue in issues:
        alike = [each for each in candidates if _is_alike(issue, each)]
        nearest = max(alike, key=partial(_similarity, issue), default=None)
        if nearest is not None and _similarity(issue, nearest) >= SIMILAR:
            candidates.remove(nearest)
        else:
            new.append(issue)
    return new


def _is_alike(one: Issue, other: Issue) -> bool:
    return (one.check, one.finding.concept, fold(one.text)) == (other.check, other.finding.concept, fold(other.text))


def _similarity(one: Issue, other: Issue) -> float:
    """The share of words that the sentences of both have in common, 0 to 1."""
    words = [sentence(each, sentence_at).split() for each in (one, other)]
    return SequenceMatcher(None, words[0], words[1], autojunk=False).ratio()


def sentence_at(text: Text, span: Span) -> Span:
    """The sentence of ``text`` that holds the start of ``span``."""
    return View(text).sentence_at(span.start)
