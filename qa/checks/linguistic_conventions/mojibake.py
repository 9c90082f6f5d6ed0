"""The check ``mojibake``."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Fix, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_LEADS = "ÂÃÅâ"
_BROKEN = regex(
    rf"(?:[{_LEADS}][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{{1,2}})+"
)
_ACCENTS = {
    "\N{ACUTE ACCENT}": "\N{COMBINING ACUTE ACCENT}",
    "`": "\N{COMBINING GRAVE ACCENT}",
    "\N{MODIFIER LETTER CIRCUMFLEX ACCENT}": "\N{COMBINING CIRCUMFLEX ACCENT}",
    "\N{DIAERESIS}": "\N{COMBINING DIAERESIS}",
    "\N{CEDILLA}": "\N{COMBINING CEDILLA}",
}
"""Accents that a copy from a PDF leaves beside their letters."""
_APART = regex(
    rf"(?<=[^\W\d_])(?:[aeioyc]|(?<![qQ])u)[{''.join(_ACCENTS)}](?=[a-zà-ÿ])"
    "|(?<=[^\\W\\d_])e\N{ACUTE ACCENT}(?!\\w)"
)
_WINDOWS = {
    0x80 + place: character for place, character in enumerate(bytes(range(0x80, 0xA0)).decode("cp1252", "replace"))
}
_BYTES = {ord(character): byte for byte, character in _WINDOWS.items() if character != "\N{REPLACEMENT CHARACTER}"}


@check(
    category="linguistic-conventions/character-encoding",
    severity=Severity.MAJOR,
    characters=(*_LEADS, "\N{REPLACEMENT CHARACTER}", *_ACCENTS),
)
def mojibake(segment: Segment, context: Context) -> Iterator[Finding]:
    """Letters broken by a wrong decoding: Ã© for é, â€™ for an apostrophe.

    UTF-8 was read as Windows-1252. What the original letters were can be told, unless they were lost altogether.

    Wrong:
        fr: Le prÃ©sident a reçu les maires.

        fr: Lâ€™Ã©quipe a gagné.

        fr: La forÃªt brÃ»le, le garÃ§on aussi.

        fr: La for\N{REPLACEMENT CHARACTER}t a brûlé.

        fr: Le de´part est donne´ en aouˆt.

    Right:
        fr: Le président a reçu les maires.

        fr: São Paulo, Málaga et Zürich, Ærø et Åland.

        fr: La forêt brûle, le garçon aussi, ça et là.

        fr: L'âge d'Âme et la pâte à pâté.

        fr: Le code `a` et l'heure 5´ : rien.
    """
    prose = segment.target.prose
    for match in _BROKEN.finditer(prose):
        mended = _mend(match[0])
        if mended:
            yield Finding(
                Span(*match.span()),
                _("a character read in the wrong encoding: « {right} »").format(right=mended),
                (mended,),
                fix=Fix.SAFE,
            )
    has_accents = not _ACCENTS.keys().isdisjoint(context.view(segment.target).characters)
    for match in _APART.finditer(prose) if has_accents else ():
        span, mended = _join(prose, match.start(), context)
        message = _("an accent stands beside its letter: « {right} »").format(right=mended)
        yield Finding(span, message, (mended,), fix=Fix.UNSAFE)
    for place, character in enumerate(prose):
        if character == "\N{REPLACEMENT CHARACTER}":
            yield Finding(Span(place, place + 1), _("a character was lost in a wrong decoding"))


def _join(prose: str, start: int, context: Context) -> tuple[Span, str]:
    """The letter at ``start``, or the one after its accent, with that accent: whichever makes a word."""
    letter, accent, after = prose[start], prose[start + 1], prose[start + 2 : start + 3]
    head, tail = _HEAD.search(prose, 0, start), _TAIL.match(prose, start + 2)
    first, rest = (head[0] if head else ""), (tail[0] if tail else "")
    own, others = (unicodedata.normalize("NFC", each + _ACCENTS[accent]) for each in (letter, after))
    if not context.lexicon.knows(first + own + rest) and context.lexicon.knows(first + letter + others + rest[1:]):
        return Span(start + 1, start + 3), others
    return Span(start, start + 2), own


_HEAD, _TAIL = regex(r"[^\W\d_]*$"), regex(r"[^\W\d_]*")


def _mend(text: str) -> str:
    """``text`` read anew, empty if it makes no sense so."""
    raw = bytearray()
    for character in text:
        byte = _BYTES.get(ord(character), ord(character))
        if byte > 0xFF:
            return ""
        raw.append(byte)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return ""
