"""The identity of an issue: what stays the same when the text around it is edited, moved, reflowed or renamed."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from qa.model import Side
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from qa.model import Issue, Span, Text

_FOLD = str.maketrans(
    {"\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " "}
)
_WHITESPACE = regex(r"\s+")


def with_fingerprints(issues: Iterable[Issue], sentence_of: Callable[[Text, Span], Span]) -> list[Issue]:
    """``issues`` of one document, in order, each with its fingerprint.

    The fingerprint hashes the check, the concept, the text at fault, its sentence (white space, case and kind of
    apostrophe folded) and, among issues alike in all of these, the ordinal: of two twins, mending one removes one.
    """
    seen: Counter[str] = Counter()
    result = []
    for issue in issues:
        key = identity(issue, sentence_of)
        ordinal = seen[key]
        seen[key] += 1
        digest = hashlib.blake2b(f"{key}\x1f{ordinal}".encode(), digest_size=10).hexdigest()
        result.append(replace(issue, fingerprint=digest))
    return result


def identity(issue: Issue, sentence_of: Callable[[Text, Span], Span]) -> str:
    """What twins have in common: check, concept, text at fault and its sentence, all folded."""
    return "\x1f".join((issue.check, issue.finding.concept or "", fold(issue.text), sentence(issue, sentence_of)))


def sentence(issue: Issue, sentence_of: Callable[[Text, Span], Span]) -> str:
    """The sentence at fault, folded."""
    text = issue.segment.target if issue.finding.side is Side.TARGET else issue.segment.source
    if text is None:
        return ""
    span = sentence_of(text, issue.finding.span)
    return fold(text.value[span.start : span.end])


def fold(text: str) -> str:
    """``text`` with white space, case and kind of apostrophe made one."""
    return _WHITESPACE.sub(" ", text.translate(_FOLD)).strip().casefold()
