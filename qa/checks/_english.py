"""English left in French: words that only English has, and where quoted text, which may be English, stands."""

from __future__ import annotations

from qa.model import Span
from qa.regex import regex

ENGLISH_ONLY = frozenset(
    """
    the of and was were with that his her their from this which have has been will would they not are it he she
    by at who when what about before into than then there these those you your we our my to had did does
    could should its them him out up if being because while where how only just also more most much very
    however through during against between without within another every each other some any
    """.split()
)
"""Words no French sentence needs; those that French spells alike (*on*, *or*, *pour*, *son*, *but*) are not here."""
FRENCH_ONLY = frozenset(
    """
    le la les de des du et est un une dans pour que qui sur avec il elle au aux en ce cette ses sa par plus ne pas se
    sont à mais ou leur ils nous vous je été l d qu n s c j
    """.split()
)
LOANWORDS = frozenset(
    """
    bogey bogeys foursome foursomes fourball fourballs fairway fairways bunker rough swing birdie eagle gameplay
    streaming streamer streamers coaching coach briefing debriefing timing stalker lobbying teaser trailer spoiler
    smartwatch startup startups hashtag tweet tweets replay playoff playoffs slick slicks freestyle bikepacking
    bikefitting tubeless hookless gravel handbike fixie email emails aerobar aerobars powermeter
    copyright copyleft boot firmware firmwares
    """.split()
)
"""Words French borrows as they are, which dictionaries are slow to take."""
_QUOTED = regex(
    '«[^»]*»|\N{LEFT DOUBLE QUOTATION MARK}[^\N{RIGHT DOUBLE QUOTATION MARK}]*\N{RIGHT DOUBLE QUOTATION MARK}|"[^"]*"'
    "|(?<!\\w)['\N{LEFT SINGLE QUOTATION MARK}][^'\N{RIGHT SINGLE QUOTATION MARK}]*"
    "['\N{RIGHT SINGLE QUOTATION MARK}](?!\\w)"
    r"|\([^()]*\)|\*[^*]+\*|_[^_]+_"
)


def set_off(prose: str) -> list[Span]:
    """What stands in quotation marks, brackets or emphasis: titles and words that are spoken of."""
    return [Span(*match.span()) for match in _QUOTED.finditer(prose)]


def is_english_sentence(words: list[str]) -> bool:
    """Whether these lower-case words of a sentence are English rather than French."""
    english = sum(word in ENGLISH_ONLY for word in words)
    if english < 3:
        return False
    return english >= 2 * sum(word in FRENCH_ONLY for word in words)
