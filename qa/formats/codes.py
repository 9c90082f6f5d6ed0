"""What stands in a string for a program and not for the reader: placeholders of all dialects, tags, marks, names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qa.formats.icu import find_messages
from qa.model import Span
from qa.regex import regex

_FIRM = regex(
    r"(?P<percent>%%)"
    r"|(?P<printf>(?<![%\d])%(?:\(\w+\)|<\w+>|\d{1,2}\$)?[-+#0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?"
    r"(?:hh?|ll?|[zjtqL]|I64)?[sdifgGxXeEuocpaA@](?:(?!\w)|(?=(?:ms|s|min|[kKMGT]?i?[Bo]|km|px)\b))"
    r"|(?:^|(?<=[(\[\"]))%[ ][ds](?!\w))"
    r"|(?P<qt>(?<![%\d])%(?:L?\d{1,2}|L?n)(?![\w$]))"
    r"|(?P<named>%\{\w+\}|%\[\w+\]|(?<![\d%])%[A-Z_]{2,30}%|(?<![\d%])%[a-z_]{2,30}%(?!\w))"
    r"|(?P<call>\$t\([^()\n]{1,80}\)|\$\(\w{1,40}\)|@(?:\.\w+)?:(?:\{[^{}\n]{1,60}\}|\([\w.]+\)|[\w.-]*\w))"
    r"|(?P<block><%=?.{1,80}?%>|<\?php.{0,80}?\?>|\{%.{1,80}?%\}|\[\[\s?[\w.]{1,60}\s?\]\])"
    r"|(?P<brace>[$#]?\{\{\{?[^{}\n]{0,80}\}\}\}?"
    r"|[$#@]?\{\s*[\w.$\[\]-]{0,60}\s*(?:![rsa])?(?::[^{}\n]{0,30})?\}"
    r"|\{\s*\w+\s*,\s*(?:number|date|time|spellout|ordinal|duration)(?:\s*,[^{}\n]{0,40})?\})"
    r"|(?P<comment><!--.{0,300}?-->)"
    r"|(?P<tag></?(?:[A-Za-z][\w:.-]{0,40}|\d{1,3})(?:\s[^<>]{0,300})?/?>(?!`))",
    re.DOTALL,
)
_LOOSE = regex(
    r"(?P<variable>(?<![\w$])\$[A-Za-z_]\w*|(?<![^\s(\[\"'])[:!][a-z][a-z_]+(?![\w:`])|(?<!\w)__\w+?__(?!\w)"
    r"|(?<![^\s(\[\"'])@[a-z]\w+|(?<![\w#])#[A-Z]\w{2,30}#)"
    r"|(?P<entity>&(?:#\d{2,5}|#x[0-9a-fA-F]{2,5}|[A-Za-z]\w{1,30}(?:\.\w{1,20})?);)"
    r"|(?P<bbcode>\[/?(?:b|i|u|s|url|img|quote|code|size|color|font|list|email|center|\*)(?:=[^\]\n]{0,120})?\])"
    r"|(?P<role>(?<!\w):[^\W\d_][\w+-]*(?::[\w+-]+)?:(?=`))"
    r"|(?P<literal>``[^`\n]{1,80}``)"
    r"|(?P<tick>(?<!`)`[^`'\n]{1,80}`(?:__?)?(?!`))"
    r"|(?P<substitution>(?<![\w|])\|[a-zA-Z][\w -]{0,40}\|(?![\w|]))"
    r"|(?P<link>!?\[(?=[^\[\]\n]{0,200}\][(\[])"
    r"|\]\((?:[^()\s]|\([^()\s]*\)){0,300}(?:\s\"[^\"\n]*\")?\)|\]\[[^\[\]\n]{1,60}\])"
    r"|(?P<emphasis>(?<![*\w])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![*\w])|(?<!\w)__(?=[^\W_])|(?<=[^\W_])__(?!\w))"
    r"|(?P<heading>^\#{1,6}[ ](?=\S))"
    r"|(?P<escape>\\(?:[ntr](?![a-z])|[\"']|u[0-9a-fA-F]{4}))"
    r"|(?P<function>(?<![\w.$])[A-Za-z_][\w.]*\(\))"
    r"|(?P<path>(?<![^\s(\[\"'=:,])(?:~|\.{1,2})?/(?:[\w.+-]+/)*[\w.+-]*\w/?|\b[A-Za-z]:\\[\w\\.-]*\w"
    r"|(?<![\w/.@-])\.?[\w-]+(?:\.[\w-]+)*\.(?:txt|html?|xml|json|ya?ml|py|sh|conf|cfg|ini|log|exe|zip|tar|gz|bz2|xz"
    r"|png|jpe?g|gif|svg|pdf|csv|md|rst|po|css|php|cpp|java|jar|deb|rpm|dll|sql|db|bak|tmp|toml|docx?|xlsx?|pptx?|od[tsp]"
    r"|mp[34]|avi|iso|img|desktop|service|xliff?|tmx|dtd|xsl)(?![\w-]|\.\w)|(?<![^\s\"'/])\.[a-z]\w*rc\b)"
    r"|(?P<option>(?<![\w-])--[a-zA-Z][\w-]*\w|(?<![^\s(\[\"',/])-[a-zA-Z](?![\w'\N{RIGHT SINGLE QUOTATION MARK}-]))",
    re.MULTILINE,
)
_FIRM_LEADS = frozenset("%{<$@[")
_LEADS = frozenset("$_@#&[`|*]\\/~")
_MAYBE = regex(r"\(\)|[\s(\[\"',]-{1,2}[a-zA-Z]|^-|\.[a-z]|[:!][a-z]|:`")
"""One of the first stands in every firm code, one of the second or what the pattern finds in every other."""
_KEPT = 4096
"""Texts whose codes are kept: a segment is asked by its format and by several checks."""
_ATTRIBUTE = regex(r"\s([\w:.-]+)\s?=\s?(\"[^\"]*\"|'[^']*'|[^\s\"'>]+)", re.DOTALL)
_FOR_READERS = frozenset("alt title placeholder label aria-label summary content lang xml:lang hreflang".split())
"""Attributes that hold text for the reader, or its language."""
_ELEMENTS = frozenset(
    "a abbr b bdi bdo big blockquote br center div em font footer form h1 h2 h3 h4 h5 h6 header hr html i iframe img"
    " kbd li mark nobr ol p pre q s samp small span strike strong style sub sup table tbody td textarea tfoot th thead"
    " tr tt u ul wbr g x bx ex ph pc".split()
)
"""Names of HTML and of inline elements of XLIFF."""
_TARGET = regex(r"<[^<>`]+>`")
"""Where a reference of reStructuredText leads, behind its text."""
_TRANSLATED_ROLES = frozenset("guilabel menuselection term abbr emphasis strong sub sup title dfn index kbd".split())
_WORDED = regex(r"`[A-Z\N{LATIN CAPITAL LETTER E WITH ACUTE}][^`_(){}=$/\\.\d-]*`_{0,2}|`[^`]* [^`]*`__?")
"""Between backticks: a label or the text of a reference, which may be translated."""


LABEL = "``"
"""The key of such a one."""


class Code(NamedTuple):
    """A piece for a program."""

    kind: str
    """Its sort: a name of a group of the patterns above, or ``icu``."""
    key: str
    """What must be alike on both sides."""
    span: Span


@lru_cache(_KEPT)
def firm_codes(value: str) -> tuple[Code, ...]:
    """Placeholders and tags: what is one wherever it stands in a string of software; the syntax of ICU messages too."""
    if _FIRM_LEADS.isdisjoint(value):
        return ()
    found = [
        Code("icu", value[span.start : span.end], span) for message in find_messages(value) for span in message.syntax
    ]
    messages = list(found)
    for match in _FIRM.finditer(value):
        span = Span(*match.span())
        kind = match.lastgroup or ""
        if kind == "tag" and not _is_tag(match[0], value):
            continue
        if not any(span.overlaps(code.span) for code in messages):
            found.append(Code(kind, _tag(match[0]) if kind == "tag" else match[0], span))
    return tuple(sorted(found, key=lambda code: code.span))


@lru_cache(_KEPT)
def loose_codes(value: str) -> tuple[Code, ...]:
    """What is a code if the other text has it too: marks of markup, names of files, functions and options."""
    if _LEADS.isdisjoint(value) and not _MAYBE.search(value):
        return ()
    found: list[Code] = []
    for match in _LOOSE.finditer(value):
        kind, key = match.lastgroup or "", match[0]
        if kind == "tick":
            role = found[-1].key.strip(":").rpartition(":")[2] if found and found[-1].kind == "role" else None
            is_of_role = role is not None and found[-1].span.end == match.start()
            key = _tick(key, role if is_of_role else None)
        found.append(Code(kind, key, Span(*match.span())))
    return tuple(found)


def _is_tag(written: str, value: str) -> bool:
    """Whether ``<name>`` is a tag, and not a word that a manual puts there for what one fills in."""
    name = written.strip("</>").split(maxsplit=1)[0]
    if "=" in written or written.endswith("/>") or name.lower() in _ELEMENTS or name.isdigit():
        return True
    return f"</{name}>" in value and f"<{name}" in value


def _tag(written: str) -> str:
    """A tag without what may differ: the values of attributes for readers, blanks, the sort of quotes."""
    if "=" not in written:
        return re.sub(r"\s+(?=/?>$)", "", written)
    name = written[: written.index("=")].split(maxsplit=1)[0]
    attributes = sorted(
        f"{key}={'' if key.lower() in _FOR_READERS else given.strip(chr(34) + chr(39))}"
        for key, given in _ATTRIBUTE.findall(written)
    )
    return " ".join([name, *attributes]) + ("/>" if written.endswith("/>") else ">")


def _tick(written: str, role: str | None) -> str:
    """What between backticks must be alike: the target of a reference, or code; not a label."""
    target = _TARGET.search(written)
    if target:
        return target[0]
    if role in _TRANSLATED_ROLES or (role is None and _WORDED.fullmatch(written)):
        return LABEL
    return f"<{written.strip('`')}>`" if role else written
