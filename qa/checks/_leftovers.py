"""What the checks of words left in another language share: where such a word may rightly stand in French."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.checks._english import set_off
from qa.french.forms import Trait
from qa.terms.matches import names_in, terms_in

if TYPE_CHECKING:
    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Span, Text

_BEFORE = frozenset("-./@_#&\\\N{MIDDLE DOT}")
_AFTER = frozenset("-/@_&\N{MIDDLE DOT}")
_AND = frozenset(f"{mark}n{mark}" for mark in ("'", "\N{RIGHT SINGLE QUOTATION MARK}"))
_OPENING = frozenset(["", ".", "!", "?", "…", "...", "«", ":", "—", "–", "(", '"', "“", "•"])


def is_part(prose: str, span: Span) -> bool:
    """Whether the word belongs to a compound, an address or a name of a file."""
    mark, after = prose[span.end : span.end + 1], prose[span.end + 1 : span.end + 2]
    if has_and(prose, span):
        return True
    return prose[span.start - 1 : span.start] in _BEFORE or mark in _AFTER or (mark == "." and after.isalnum())


def has_and(prose: str, span: Span) -> bool:
    """Whether the short *and* of rock'n'roll, or rock 'n' roll, joins the word to another."""
    return prose[: span.start].rstrip()[-3:] in _AND or prose[span.end :].lstrip()[:3] in _AND


def is_name(reading: Reading, index: int) -> bool:
    """Whether the token at ``index`` is a word with a capital that does not begin a sentence."""
    if not 0 <= index < len(reading.tokens):
        return False
    return bool(reading.forms[index].traits & Trait.CAPITAL) and reading.word(index - 1) not in _OPENING


def is_set_off(text: Text, context: Context, span: Span) -> bool:
    """Whether the words stand in quotation marks or brackets, or belong to a name or a good term of the glossary."""
    if is_quoted(text.prose, span):
        return True
    if any(name.span.overlaps(span) for name in names_in(text, context)):
        return True
    deprecated = context.glossary.tables["conditions"]
    return any(term.span.overlaps(span) and term.row not in deprecated for term in terms_in(text, "fr", context))


def is_quoted(prose: str, span: Span) -> bool:
    """Whether the words stand in quotation marks, brackets or emphasis; a quotation mark may lack its closing one."""
    if any(other.contains(span) for other in set_off(prose)):
        return True
    before = prose[: span.start]
    opened = before.count("«") + before.count("“") > before.count("»") + before.count("”")
    return opened or before.count('"') % 2 == 1
