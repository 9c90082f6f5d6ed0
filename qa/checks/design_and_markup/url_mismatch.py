"""The check ``url-mismatch``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._strings import is_label
from qa.formats.protect import addresses
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_LANGUAGE = regex(
    r"(?<=[/.=_-])(?:en|fr)(?:[-_][a-z]{2})?(?=[/.?&_-]|$)|\b(?:www|en|fr)\."
    r"|\.(?:com|fr|co\.uk|org|net|ca|be)(?=/|$)",
    re.IGNORECASE,
)

_INDEX = regex(r"/index\b[\w.]*$|(?:\.\w{0,2})?\.html?$")


@check(category="design-and-markup/markup/link", severity=Severity.MAJOR, needs=("source",))
def url_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A web or e-mail address is another one than in the source, or missing.

    Engines translate parts of addresses and drop them. An address may lead to the French version of the same site:
    language codes and country domains may differ. In a label one that is added is told as well.

    Wrong:
        en: See https://example.org/race/results for more.
        fr: Voir https://example.org/course/resultats pour plus de détails.

        en: Write to news@example.org by Friday.
        fr: Écrivez avant vendredi.

        kind: string
        en: Visit our site
        fr: Visitez https://example.org

    Right:
        en: See https://example.org/race/results for more.
        fr: Voir https://example.org/race/results pour plus de détails.

        en: Read https://www.example.com/en/tour now.
        fr: Lire https://www.example.fr/fr/tour sans attendre.
    """
    if segment.source is None or not segment.target.value:
        return
    source_spans = addresses(segment.source.value)
    target_spans = addresses(segment.target.value)
    if not source_spans and not (target_spans and is_label(segment)):
        return
    sources = [(segment.source.value[span.start : span.end], span) for span in source_spans]
    targets = [(segment.target.value[span.start : span.end], span) for span in target_spans]
    gone = [(url, span) for url, span in sources if _plain(url) not in {_plain(other) for other, _ in targets}]
    new = [(url, span) for url, span in targets if _plain(url) not in {_plain(other) for other, _ in sources}]
    for (url, span), (found, place) in zip(gone, new, strict=False):
        message = _("{found} should be {url}").format(found=found, url=url)
        yield Finding(place, message, replacements=(url,), source_span=span)
    for url, span in gone[len(new) :]:
        end = len(segment.target.value)
        yield Finding(Span(end, end), _("{url} is missing").format(url=url), source_span=span)
    for url, span in new[len(gone) :] if is_label(segment) else ():
        yield Finding(span, _("{piece} is not in the source").format(piece=url))


def _plain(url: str) -> str:
    """``url`` without what tells one language's site from another's."""
    return _INDEX.sub("", _LANGUAGE.sub("", url)).rstrip("/").lower()
