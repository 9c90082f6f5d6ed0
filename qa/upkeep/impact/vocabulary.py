"""The words of an article's two files, with little reading: what tells that a change cannot reach it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from qa.errors import InputError
from qa.files import decode
from qa.formats import detect, read_file
from qa.french.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.articles import Article
    from qa.model import Text

_AS_WRITTEN = frozenset({"text", "markdown"})
"""Formats whose texts are pieces of the file, less marks."""
_HIDDEN = r"\xad\u200b-\u200f\u2060\ufeff"
_WITHIN_WORD = re.compile(
    rf"""
    [\\&<>\[\])*~`_{_HIDDEN}]             # first, as few places have one
    (?:
      (?<=[\\{_HIDDEN}])                  # an escape, or a mark that nobody sees
    | (?<=&) [\#A-Za-z]                   # an entity stands for another character
    | (?<=[^\W_][<\[]) | (?<=[>\])]) [^\W_]   # a tag or a link may begin or end within a word
    | (?<=[^\W_][*~`_]) [*~`_]* [^\W_]    # so may emphasis or code
    )
    """,
    re.VERBOSE,
)
"""Where a word of the text may be no word of the file."""
_WORDS = re.compile(r"[^\W_]+")


class Vocabulary(NamedTuple):
    """The words of some texts."""

    lower: set[str]
    capitalised: set[str]
    """Those with a capital, as they stand."""


def vocabularies(article: Article) -> tuple[Vocabulary, Vocabulary]:
    """The words of the target and of the source, or more than those: nothing that stands in a text is left out.

    Raises:
        InputError: a file is not what its format asks.
    """
    target = _as_written(article.path, article.data)
    other = None if article.source_path is None else _as_written(article.source_path, article.source_data or b"")
    if target is not None and (other is not None or article.source_path is None):
        return target, other or Vocabulary(set(), set())
    parsed = read_file(article.path, data=article.data)[1]
    sources = [segment.source for segment in parsed.segments if segment.source is not None]
    if article.source_path is not None:
        sources += [segment.target for segment in read_file(article.source_path, data=article.source_data)[1].segments]
    return vocabulary_of(segment.target for segment in parsed.segments), vocabulary_of(sources)


def vocabulary_of(texts: Iterable[Text]) -> Vocabulary:
    """The words of ``texts``, protected spans apart."""
    return _vocabulary({text.prose[start:end] for text in texts for _word, start, end in words(text.prose)})


def _as_written(path: str, data: bytes) -> Vocabulary | None:
    """The words of a file, marks and addresses included; none where a text may have words that the file has not."""
    if detect(path) not in _AS_WRITTEN:
        return None
    try:
        content = decode(data, path)
    except InputError:
        return None
    if _WITHIN_WORD.search(content) or not unicodedata.is_normalized("NFC", content):
        return None
    return _vocabulary(set(_WORDS.findall(content)))


def _vocabulary(written: set[str]) -> Vocabulary:
    return Vocabulary({word.lower() for word in written}, {word for word in written if word[0].isupper()})
