"""The marks before and after the *t* between a verb and its pronoun: *a-t-il*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_Q = "['\N{RIGHT SINGLE QUOTATION MARK}]"
_APOSTROPHE = regex(rf"(\w+)-t{_Q}(il|elle|on)\b", re.IGNORECASE)
_SPARE_T = regex(r"\b(\w*[td])-t-(ils?|elles?|on)\b", re.IGNORECASE)
_SPARE_S = regex(r"\b(\w*[ea])s-t-(il|elle|on)\b", re.IGNORECASE)
_Y_A = regex(r"\b(y)-a-(?:t-)?(il)\b", re.IGNORECASE)


def around_t(prose: str) -> Iterator[Finding]:
    """The marks before and after a euphonic *t*."""
    for match in _APOSTROPHE.finditer(prose):
        yield Finding(Span(*match.span()), _("the euphonic t takes hyphens"), (f"{match[1]}-t-{match[2]}",))
    for match in _SPARE_T.finditer(prose):
        yield Finding(Span(*match.span()), _("no t after a verb in -t or -d"), (f"{match[1]}-{match[2]}",))
    for match in _SPARE_S.finditer(prose):
        yield Finding(Span(*match.span()), _("no t after a verb in -t or -d"), (f"{match[1]}-t-{match[2]}",))
    for match in _Y_A.finditer(prose):
        yield Finding(Span(*match.span()), _("no hyphen after « y »"), (f"{match[1]} a-t-{match[2]}",))
