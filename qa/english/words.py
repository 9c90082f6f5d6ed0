"""The common English words that are no French ones, memory-mapped: `python -m qa.english.words LIST` builds them."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import marisa_trie

from qa.errors import QAError
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

DATA = Path(__file__).with_name("data") / "words.marisa"
SHORTEST = 4
"""Letters of a word of the list."""


def is_english(word: str) -> bool:
    """Whether ``word``, in lower case, is a common English word of four letters or more and no French one.

    Raises:
        QAError: the list is missing or unreadable.
    """
    return word in _words()


def looks_english(word: str) -> bool:
    """Whether ``word`` is one of :func:`is_english`, its British spelling, or two of them written as one (*pushback*).

    Raises:
        QAError: the list is missing or unreadable.
    """
    words = _words()
    if in_either_spelling(word):
        return True
    return any(word[:at] in words and word[at:] in words for at in range(SHORTEST, len(word) - SHORTEST + 1))


def in_either_spelling(word: str) -> bool:
    """Whether ``word`` is one of :func:`is_english` or its British spelling (*organised*, *rumours*).

    Raises:
        QAError: the list is missing or unreadable.
    """
    words = _words()
    if word in words or (_BRITISH.search(word) and _BRITISH.sub(r"iz\1", word) in words):
        return True
    return _OUR.search(word) is not None and _OUR.sub(r"or\1", word) in words


_BRITISH = regex(r"is(e[drs]?|ers|es|ing|able|ations?)$")
_OUR = regex(r"our(s|ed|ing|ful|less|ite|ites|able|ably|hood|hoods|er|ers)?$")


@cache
def _words() -> marisa_trie.Trie:
    try:
        return marisa_trie.Trie().mmap(str(DATA))
    except (OSError, RuntimeError) as error:
        raise QAError(f"English word list unreadable at {DATA}: {error}; reinstall velo-qa") from error


def build(words: Iterable[str], path: Path = DATA) -> int:
    """Write the words in small ASCII letters that the French lexicon does not know; how many they are."""
    from qa.french.lexicon import lexicon  # noqa: PLC0415 - only to build

    knows = lexicon().knows
    kept = sorted({word for word in words if len(word) >= SHORTEST and _is_plain(word) and not knows(word)})
    marisa_trie.Trie(kept).save(str(path))
    return len(kept)


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha() and word.islower()


if __name__ == "__main__":
    print(build(Path(sys.argv[1]).read_text("utf-8").split()), "words")
