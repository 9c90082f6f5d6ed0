"""English between two marks: a clause after a colon, a heading, a list item, the label of a link or a button."""

# ruff: noqa: E501 - the labels read best in long lines

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from qa.checks._languages import ENGLISH, ENGLISH_WORDS, LOANS, PLAIN_NOUNS, SMALL, STARTS
from qa.english.words import SHORTEST, looks_english
from qa.french.forms import FORMS, Trait
from qa.french.lexicon import lexicon
from qa.french.tokens import Kind
from qa.memo import Memo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.french.phrases import Reading

LABELS = frozenset(
    label.strip()
    for label in """
    shop now|buy now|order now|shop all|read more|read next|learn more|see more|show more|show less|load more|view more|view all|see all|find out more
    more info|more information|view deal|view deals|see deal|see deals|get deal|get the deal|check price|check prices|see price|see prices|best price
    view at|buy at|shop at|sign up|sign in|log in|log out|subscribe now|subscribe today|join now|join us|follow us|contact us|about us|share this
    share this article|click here|tap here|back to top|scroll to top|skip to content|skip to main content|image credit|photo credit|image credits
    watch now|watch live|watch here|listen now|listen here|play video|free delivery|free shipping|free returns|add to cart|add to basket|in stock
    out of stock|sold out|related articles|related stories|related content|latest news|breaking news|top stories|most read|most popular|editor's picks
    our verdict|key specs|key features|tech specs|pros and cons|what we like|buying guide|how to watch|where to buy|from our partners|sponsored content
    you may also like|recommended for you|read the full story|read our review|read the review|full review|full results|view results|see results
    see also|read also|advertisement|continue reading|leave a comment|post a comment|view comments|min read|minute read|last updated|first published
    view gallery|see gallery|open gallery|next page|previous page|home page|privacy policy|cookie policy|terms of use|terms and conditions
    accept all|reject all|manage cookies|accept cookies|all rights reserved|free trial|start free trial|shop the sale|live updates|comments closed
    """.replace("\n", "|").split("|")
    if label.strip()
)
"""Labels of web pages: English even where French borrows each of their words."""
_ENDS = frozenset([":", ".", "!", "?", ";", "…", "...", "—", "–", "|", "•", "»", "›", "→"])
_SURE, _MAYBE = 2, 1
FEWEST = 2
"""Words that are surely English in a stretch that is reported, and half of all at least, less one."""


def _evidence(word: str) -> int:
    """How English a word is: surely, maybe (French and other languages share it), or not."""
    if word in ENGLISH_WORDS or word in STARTS:
        return _SURE
    is_known = bool(FORMS[word].traits & Trait.KNOWN)
    if not is_known and word not in LOANS and (word in PLAIN_NOUNS or (len(word) >= SHORTEST and looks_english(word))):
        return _SURE
    return _MAYBE if word in LOANS or word in SMALL or word in ENGLISH or word in PLAIN_NOUNS else 0


_EVIDENCE: Memo[str, int] = Memo(_evidence)


def is_surely_english(word: str) -> bool:
    """Whether a lower-case word is surely English."""
    return _EVIDENCE[word] == _SURE


@cache
def label_words() -> frozenset[str]:
    """A word of each label, the least French one: where none stands there is no label."""
    knows = lexicon().knows
    return frozenset(
        max(label.split(), key=lambda word: (word.isalpha(), not knows(word), len(word))) for label in LABELS
    )


def english_stretches(reading: Reading) -> Iterator[tuple[int, int]]:
    """First and last token of each stretch between two marks that is English from its first word to its last."""
    sure = sum(_EVIDENCE[word] == _SURE for word in reading.places)
    if sure < FEWEST and label_words().isdisjoint(reading.places):
        return
    first = 0
    for index in range(len(reading.tokens) + 1):
        if index < len(reading.tokens) and reading.lowers[index] not in _ENDS:
            continue
        if index - first >= FEWEST and _is_english(reading, first, index):
            yield first, index - 1
        first = index + 1


def _is_english(reading: Reading, first: int, end: int) -> bool:
    tokens = reading.tokens[first:end]
    words = reading.lowers[first:end]
    if " ".join(words) in LABELS:
        return True
    if not all(token.kind is Kind.WORD for token in tokens) or any(token.text[:1].isupper() for token in tokens[1:]):
        return False
    evidence = [_EVIDENCE[word] for word in words]
    sure = evidence.count(_SURE)
    return 0 not in evidence and sure >= FEWEST and 2 * (sure + 1) >= len(words)
