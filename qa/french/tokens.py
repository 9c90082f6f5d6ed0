"""Tokens of French text, with their place in code points.

Elided words stand alone (`l'` + `étape`), pronouns hooked to a verb by a hyphen too (`va` + `t` + `on`), compounds stay
whole where the lexicon has them or a capital or digit says it is a name (`arc-en-ciel`, `Jumbo-Visma`). White space and
the hyphens where a word was split belong to no token.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from qa.french.abbreviations import NOT_WORDS
from qa.french.lexicon import lexicon
from qa.memo import Memo


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    CLITIC = "clitic"
    """A pronoun after a verb and a hyphen (dit-il), its euphonic t, or -ci and -là; the hyphen is left out."""
    NUMBER = "number"
    TIME = "time"
    """A clock time, a race time or a gap: 1:38, 1'38'', 20 h 30, 3 min 12 s."""
    ORDINAL = "ordinal"
    ABBREVIATION = "abbreviation"
    """With its point: M., J., J.-C., etc.; also n°."""
    WEB = "web"
    """URL, e-mail address, handle or hashtag."""
    PUNCTUATION = "punctuation"


class Token(NamedTuple):
    """One token; a named tuple because half a million a second are made."""

    start: int
    end: int
    text: str
    kind: Kind

    @property
    def lower(self) -> str:
        """Lower case, with the typewriter's apostrophe: what the lexicon and word lists are asked."""
        return self.text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


_Q = "['\N{RIGHT SINGLE QUOTATION MARK}]"
_GAP = "[ \N{NBSP}\N{NNBSP}]"
_HYPHEN = "[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}]"
_MORE = "[\\w°'\N{RIGHT SINGLE QUOTATION MARK}\\-\N{HYPHEN}\N{NON-BREAKING HYPHEN}]"
_WEB = r"(?:https?://|www\.)[^\s<>«»\"]*[^\s<>«»\".,;:!?)\]]|[\w.+-]+@\w[\w-]*(?:\.\w+)+|(?<!\w)[@#]\w+"
_SORTS = {
    "abbreviation": r"[nN]°s?|[nN]ᵒˢ?",
    # Ordered by how common they are as far as that is free: most pieces are plain words and spaces.
    "plain": rf"[^\W\d_]++(?!{_MORE})",
    "space": r"\s+",
    "punctuation": r"\.\.\.|[.,]|[^\w\s]|_",
    "fused": rf"""(?i:aujourd{_Q}hui|quelqu{_Q}une?|presqu{_Q}îles?|prud{_Q}hom\w+|c{_Q}est-à-dire|grand{_Q}\w+
        |rock{_Q}n{_Q}roll)|O{_Q}[A-Z]\w+""",
    "elision": rf"(?:[cdjlmnstCDJLMNST]|[qQ]u|QU|(?i:jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|entr)){_Q}(?=\w)",
    "word": rf"[^\W\d_]\w*(?:{_HYPHEN}(?:[dlDL]{_Q})?\w+)*",
    "time": rf"""\d{{1,2}}(?::[0-5]\d){{1,2}}(?:[.,]\d+)?(?![\d:])
        |(?:\d{{1,2}}{_GAP}?h{_GAP}?)?\d{{1,3}}(?:{_Q}|′)\d{{2}}(?:{_Q}{{2}}|["″”])?(?:\d+)?
        |\d{{1,3}}{_GAP}?h(?:{_GAP}?[0-5]\d(?:{_GAP}?(?:min|mn)\b)?)?(?!\w)(?:{_GAP}?[0-5]?\d{_GAP}?s\b)?
        |\d{{1,3}}{_GAP}?(?:min|mn)(?:{_GAP}?[0-5]?\d(?:{_GAP}?(?:sec|s)\b)?)?(?!\w)""",
    "ordinal": r"\d+(?:ers?|ères?|res?|i?èmes?|es?|nde?s?|de?s?|ᵉʳ?ˢ?)(?!\w)",
    "number": rf"\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)*",
    "other": r"\w+",
}
"""The sorts of pieces that a text falls into, each with its pattern; the first that matches counts."""


@cache
def _pattern(*, web: bool) -> re.Pattern[str]:
    """All the sorts as one pattern, a space after each taken in: half as many pieces as when spaces stand alone."""
    sorts = (_WEB, *_SORTS.values()) if web else _SORTS.values()
    return _compile(f"(?:{'|'.join(f'(?:{pattern})' for pattern in sorts)})[ ]?")


@cache
def _sorts() -> re.Pattern[str]:
    """All the sorts, each a group of its name."""
    return _compile("|".join(f"(?P<{sort}>{pattern})" for sort, pattern in {"web": _WEB, **_SORTS}.items()))


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("#", r"\#"), re.VERBOSE)


_KINDS = {kind.value: kind for kind in Kind}
_CLITICS = "je|tu|ils?|elles?|on|nous|vous|ce|les?|la|lui|leur|moi|toi|en|y|ci|là|t"
_HOOKED = re.compile(rf"(?i)(.+?)((?:{_HYPHEN}(?:{_CLITICS}))+)")
_PART = re.compile(r"[^-\N{HYPHEN}\N{NON-BREAKING HYPHEN}]+")
_WORDS = re.compile(r"\d+(?=k?m\b)|[^\W_]+")
"""A unit of length that a number is glued to stands alone, as terms have it (`10km restants`)."""


def tokenize(text: str) -> list[Token]:
    """The tokens in order; none overlap, and only white space and split hyphens are left out."""
    pattern = _pattern(web="@" in text or "#" in text or "www." in text or "://" in text)
    tokens: list[Token] = []
    append = tokens.append
    start = 0
    # The pieces hold every character, so their lengths give their places; what a piece is, is known from its text.
    for piece in pattern.findall(text):
        word, kind, parts = _PIECES[piece]
        if kind is not None:
            end = start + len(word)
            if word == "." and tokens and tokens[-1].end == start and _takes_point(tokens, text, end):
                _join_point(tokens, text, end)
            else:
                append(_new(Token, (start, end, word, kind)))
        else:
            for offset, part, sort in parts:
                append(Token(start + offset, start + offset + len(part), part, sort))
        start += len(piece)
    return tokens


_new = tuple.__new__
"""Makes a named tuple in half the time that calling it takes."""


_Piece = tuple[str, Kind | None, tuple[tuple[int, str, Kind], ...]]
"""A piece less the space after it, and a token's kind, or the several parts of a word; neither for white space."""


def _piece(piece: str) -> _Piece:
    word = piece.removesuffix(" ")
    match = _sorts().fullmatch(word)
    sort = match.lastgroup if match else "elision"  # which alone lacks what must follow it
    if sort == "word" and len(word) > 2 and not word.isalnum():
        return word, None, _split(word)
    return word, (None if sort == "space" or not word else _KINDS.get(sort or "", Kind.WORD)), ()


_PIECES = Memo(_piece)


def words(text: str) -> list[tuple[str, int, int]]:
    """Lower-cased runs of letters and digits with start and end: the cheapest common view (`l'étape`: l, étape; `10km`:
    10, km)."""
    return [(match[0].lower(), match.start(), match.end()) for match in _WORDS.finditer(text)]


def _split(word: str) -> tuple[tuple[int, str, Kind], ...]:
    """The parts of a hyphenated word, by their offset in it."""
    known = lexicon().knows
    spelled = word.replace("\N{NON-BREAKING HYPHEN}", "-").replace("\N{HYPHEN}", "-")
    whole = ((0, word, Kind.WORD),)
    if known(spelled):
        return whole
    hooked = _HOOKED.fullmatch(word)
    if hooked and not (word[0].isupper() and _PART.findall(word)[-1][0].isupper()):
        base = _split(hooked[1]) if _HYPHENS.search(hooked[1]) else ((0, hooked[1], Kind.WORD),)
        return base + tuple(
            (hooked.start(2) + part.start(), part[0], Kind.CLITIC) for part in _PART.finditer(hooked[2])
        )
    if "'" in word or any(part[0][0].isupper() or part[0][0].isdigit() for part in _PART.finditer(word)):
        return whole
    return tuple((part.start(), part[0], Kind.WORD) for part in _PART.finditer(word))


_HYPHENS = re.compile(_HYPHEN)


def _takes_point(tokens: list[Token], text: str, end: int) -> bool:
    """Whether the point right after the last token belongs to it: an abbreviation or an initial before a name."""
    last = tokens[-1]
    if last.kind is not Kind.WORD:
        return False
    if len(last.text) == 1 and last.text.isupper():
        following = text[end : end + 3].lstrip("- \N{NBSP}\N{NNBSP}")
        return following[:1].isupper()
    return last.text in NOT_WORDS


def _join_point(tokens: list[Token], text: str, end: int) -> None:
    start = tokens.pop().start
    if tokens and tokens[-1].kind is Kind.PUNCTUATION and tokens[-1].text == "-" and tokens[-1].end == start:
        hyphen = tokens[-1]
        if len(tokens) > 1 and tokens[-2].kind is Kind.ABBREVIATION and tokens[-2].end == hyphen.start:
            start = tokens[-2].start  # J.-C. is one
            del tokens[-2:]
    tokens.append(Token(start, end, text[start:end], Kind.ABBREVIATION))
