"""An article that came out of a chat model as a block of code: what stands between the fences is its text."""

from __future__ import annotations

import re

from qa.model import Span
from qa.regex import regex

_OPENING = regex(r"^[ ]{0,3}(?P<fence>`{3,}|~{3,})[ \t]*(?P<language>\w*)[ \t]*$", re.MULTILINE)
_LANGUAGES = frozenset(["", "markdown", "md", "text", "txt", "plaintext", "fr", "french", "français"])


def fences(content: str, start: int = 0) -> tuple[Span, ...]:
    """The fences of a code block of no program's language that holds most of ``content`` from ``start`` on.

    None, the opening one alone (where the output broke off), or both.
    """
    opening = _OPENING.search(content, start)
    if opening is None or opening["language"].lower() not in _LANGUAGES:
        return ()
    first = Span(opening.start("fence"), len(content[: opening.end()].rstrip()))
    mark = opening["fence"]
    closing = next(
        (
            Span(match.start("fence"), match.end("fence"))
            for match in _OPENING.finditer(content, opening.end())
            if match["fence"].startswith(mark) and not match["language"]
        ),
        None,
    )
    inner = content[opening.end() : closing.start if closing else len(content)]
    outside = len(content[start : opening.start()].strip()) + len(content[closing.end :].strip() if closing else "")
    if len(inner.strip()) <= outside:
        return ()
    return (first, closing) if closing else (first,)
