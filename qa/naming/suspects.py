"""Which capitalised words of a text may be misspelt names: few, so that what costs more is asked of them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.glossary.register import fold
from qa.naming.capitals import capital_words
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.context import Context
    from qa.glossary.register import Register
    from qa.model import Text
    from qa.naming.capitals import CapitalWord


def suspects(text: Text, context: Context) -> list[CapitalWord]:
    """The capitalised words that may be wrong, those in right names of several words apart.

    They are unknown, given names of the register, or followed by what may be a family name of it.
    """
    register, words = context.glossary.register, context.view(text).words
    may_be_wrong, after_start, final = register.may_be_wrong, register.after_start, len(words) - 1
    found = [
        word
        for word in capital_words(text, context)
        if may_be_wrong[word.written]
        or (word.at < final and after_start[words[word.at + 1][0]] and precedes_family(word, words, register))
    ]
    if not found:
        return found
    long = [name for name in names_in(text, context) if name.first < name.last and name.role != "deprecated"]
    right = {at for name in long for at in range(name.first, name.last + 1)}
    return [word for word in found if word.at not in right]


def precedes_family(word: CapitalWord, words: Sequence[tuple[str, int, int]], register: Register) -> bool:
    """Whether what may be a family name of the register stands right after ``word``."""
    seconds = register.after_start[words[word.at + 1][0]] if word.at + 1 < len(words) else ()
    if not seconds or "" in seconds:
        return bool(seconds)
    return word.at + 2 < len(words) and fold(words[word.at + 2][0]) in seconds
