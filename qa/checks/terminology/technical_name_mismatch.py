"""The check ``technical-name-mismatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._english import ENGLISH_ONLY
from qa.checks._strings import is_label
from qa.english.words import is_english
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_NAME = regex(
    r"(?<![\w@#/.\\%=\[\N{OBJECT REPLACEMENT CHARACTER}-])(?:"
    r"(?P<mixed>[a-z]*[A-Z][a-z]+[A-Z]\w*|[a-z]+[A-Z]\w{2,})"  # LibreOffice, getElementById, iPhone
    r"|(?P<coded>[A-Z]{1,4}-?\d+\w*|\d+[A-Z](?![A-Za-z]))"  # UTF-8, A12, MP3, 3D
    r"|(?P<acronym>[A-Z]{3,6})(?=s?\b))(?![\w-])"
)
_VOWELS = frozenset("aeiouy")
_CAPITALS = regex(r"\b[^\W\d_a-z]{2,}\b")
_FREE = frozenset(
    "USA NATO WHO DNA VAT FAQ CEO GDP NGO NYC HIV GMT UTC EST PST BST DIY RIP ASAP NUM DIR ADDR STR EOF ESC DEL UID GID"
    " CPU FPU CRL WAL NBA NFL NHL MLB MMA PMQ MP MPS SNP VIP CCTV LGBT DUI FBI CIA IRS IMF ECB"
    " Q1 Q2 Q3 Q4 H1 H2".split()
)
"""Acronyms that French writes out, or that it has in another form."""


@check(category="terminology/wrong-term", severity=Severity.MINOR, needs=("source", "lexicon"))
def technical_name_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """An acronym, a name with capitals inside or a code of letters and digits that is another one in a string.

    *HTTP*, *LibreOffice*, *UTF-8* stay as they are. Acronyms that have a French form are free, and so are articles and
    long texts.

    Wrong:
        kind: string
        en: The HTTP server is down
        fr: Le serveur est en panne

        kind: string
        en: Open in LibreOffice
        fr: Ouvrir dans LibreBureau

        kind: string
        en: Sign in with GitHub
        fr: Se connecter avec Github

        kind: string
        en: Convert to UTF-8
        fr: Convertir en UTF-16

    Right:
        kind: string
        en: The HTTP server is down
        fr: Le serveur HTTP est en panne

        kind: string
        en: Open in LibreOffice
        fr: Ouvrir dans LibreOffice

        kind: string
        en: Sign in with GitHub
        fr: Se connecter avec GitHub

        kind: string
        en: Convert to UTF-8
        fr: Convertir en UTF-8

        kind: string
        en: The WHO and NATO agree
        fr: L'OMS et l'OTAN sont d'accord

        kind: string
        en: DO NOT switch off
        fr: N'éteignez pas
    """
    if segment.source is None or not is_label(segment):
        return
    source, target = segment.source.prose, segment.target.prose
    if source == source.upper():
        return
    lower = target.casefold()
    for match in _NAME.finditer(source):
        name, kind = match[0], match.lastgroup
        if name in target or name in _FREE:
            continue
        if name.casefold() in lower and kind == "mixed":
            place = lower.index(name.casefold())
            message = _("« {word} » is « {written} » in the source")
            found = target[place : place + len(name)]
            span = Span(place, place + len(name))
            yield Finding(span, message.format(word=found, written=name), (name,), source_span=Span(*match.span()))
        elif kind != "acronym" or not (_is_free(name, lower, context) or _has_other(source, target)):
            message = _("{piece} is missing").format(piece=name)
            yield Finding(Span(0, len(target)), message, source_span=Span(*match.span()), confidence=0.8)


def _is_free(name: str, target: str, context: Context) -> bool:
    """Whether an acronym is a word in capitals, stands in ``target`` in small letters, or has a French form."""
    word = name.lower()
    if word in target or name in _FREE or word in ENGLISH_ONLY or is_english(word):
        return True
    return not _VOWELS.isdisjoint(word) and context.lexicon.knows(word)


def _has_other(source: str, target: str) -> bool:
    """Whether ``target`` has an acronym of its own, which may be the French one."""
    return any(match[0] not in source for match in _CAPITALS.finditer(target))
