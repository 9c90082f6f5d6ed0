"""The check ``space-inside-quotes``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACES
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_CURLY = regex(rf"“(?P<after>[{SPACES}]+)[^“”]*”|“[^“”]*?(?P<before>[{SPACES}]+)”")
_LAST_CURLY = regex(rf"[{SPACES}]+(?=”$)")
_LONGEST = 300
"""Code points between two straight marks of one quotation."""


@check(category="linguistic-conventions/punctuation", fix="safe", characters=('"', "“"))
def space_inside_quotes(segment: Segment, context: Context) -> Iterator[Finding]:
    """A space after an opening or before a closing English quotation mark.

    Guillemets keep a space from what they hold, " and “ ” touch it. Straight marks are judged only where both of a pair
    are certain; inches and seconds (5", 1'38") leave a doubt.

    Wrong:
        fr: Le mot " vélo " vient du latin.

        fr: Le mot “ vélo ” vient du latin.

        fr: Il parle d'un " hold-up", rien de moins.

        fr: Il parle d'un "hold-up ", rien de moins.

        fr: Elle a crié “ assez” en partant.

        fr: Elle a crié “assez ” en partant.

        fr: " Tout va bien ", dit-elle.

        fr: Le film "Les Champs " et le livre "La Terre".

        fr: La pièce (" Le Cid ") est jouée ce soir.

        fr: Le titre “ Une vie\N{NBSP}” lui va.

    Right:
        fr: Le mot "vélo" vient du latin.

        fr: Le mot “vélo” vient du latin.

        fr: Il parle d'un "hold-up", rien de moins.

        fr: Il parle d'un "hold-up", rien de moins.

        fr: Elle a crié “assez” en partant.

        fr: Elle a crié “assez” en partant.

        fr: "Tout va bien", dit-elle.

        fr: Le film "Les Champs" et le livre "La Terre".

        fr: La pièce ("Le Cid") est jouée ce soir.

        fr: Le titre “Une vie” lui va.

        fr: « Tout va bien », dit-elle du mot "vélo" et du mot “roue”.

        fr: Un écran de 5" et un autre de 7" coûtent cher.

        fr: Il gagne en 1'38" devant Leroy, en 1'40" devant Petit.

        fr: La quotation "ouverte n'est jamais close.

        fr: Il dit "oui" et "non" dans la même phrase.

        fr: Le "la" et le "si" sont des notes.

        fr: Un "vrai" champion, "un grand", dit-on.

        fr: Elle a dit : "Peut-être !" puis "Non…"

        fr: La fenêtre 12" x 15" est cassée.

        fr: “Tout va bien”, dit-elle ; “non”, dit-il.
    """
    prose = segment.target.prose
    for match in _CURLY.finditer(prose) if "“" in prose else ():
        whole = Span(*match.span())
        for group in ("after", "before"):
            if match[group]:
                yield _finding(*match.span(group))
        last = _LAST_CURLY.search(prose, whole.start, whole.end) if match["after"] else None
        if last and last.start() > match.end("after"):
            yield _finding(*last.span())
    yield from _straight(prose) if '"' in prose else ()


def _straight(prose: str) -> Iterator[Finding]:
    places = [place for place, character in enumerate(prose) if character == '"']
    if len(places) % 2 or any(prose[place - 1 : place].isdigit() for place in places):
        return
    for opening, closing in zip(places[::2], places[1::2], strict=True):
        inside = prose[opening + 1 : closing]
        stripped = inside.strip(SPACES)
        if (
            not stripped
            or len(inside) > _LONGEST
            or not (_is_apart(prose, opening - 1) and _is_apart(prose, closing + 1))
        ):
            continue
        if inside[0] in SPACES:
            yield _finding(opening + 1, opening + 1 + len(inside) - len(inside.lstrip(SPACES)))
        if inside[-1] in SPACES:
            yield _finding(opening + 1 + len(inside.rstrip(SPACES)), closing)


def _is_apart(prose: str, place: int) -> bool:
    """Whether no word stands at ``place``, so that the mark beside it is no closing mark for an opening one."""
    return place < 0 or not prose[place : place + 1].isalnum()


def _finding(start: int, end: int) -> Finding:
    return Finding(Span(start, end), _("no space inside these quotation marks"), ("",))
