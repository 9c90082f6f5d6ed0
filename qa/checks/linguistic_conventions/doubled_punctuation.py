"""The check ``doubled-punctuation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE, SPACES
from qa.french.abbreviations import FINAL, REFERENCES
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_MARKS = regex(
    rf"[,;:]{SPACE}*[,;.](?![.\w])|[,;:][?!:]|[?!]+{SPACE}?[,;:]|[?!]+\.(?!\.)|\.\.?[,;:](?!\w)|,\((?=\w)"
    rf"|\.{SPACE}+[.,;:](?!{SPACE}?[.\w)])|(?<![.{SPACES}])\.{SPACE}+\.(?={SPACE}[A-ZÀ-Ý])"
    rf"|\.(?<=[a-zà-ÿ]{{4}}.){SPACE}+[,;:](?={SPACE}[a-zà-ÿ])|\.(?<=[a-zà-ÿ]{{4}}.){SPACE}?[!?](?={SPACE}|$)"
    rf"|[,;]{SPACE}+[:!?](?={SPACE}|$)|::(?!\w)|\({SPACE}?[,;](?=\w|{SPACE}\w)|(?<=\w),{SPACE}?\)|…\.(?!\.)"
)
_PLACE = regex(r"[,;:.?!…(](?=\s*[,;:.?!()])")
"""Where two marks stand together, be it by right."""
_EMPTY = regex(rf"(?:\({SPACE}*\)|«{SPACE}*»)(?!\w)")
_COMMAS = regex(rf",(?P<close>{SPACE}?»),")
_TWICE = regex(rf"(?<=[a-zà-ÿ]{{2}})\.(?P<close>{SPACE}?»)\.(?!\.)")
"""« Je suis déçu. ». : the sentence quoted has its full stop, the one round it needs none."""
_LONG_NAME = 4
_FIRMS = frozenset("Corp Prof Bros Dept Univ Assoc Sept Janv Févr Juil Ltée Cies".split())
"""Abbreviations with a capital that are as long as a name."""
_BLANKS = frozenset(SPACES)
_SHORT_WORDS = frozenset(
    "oui non moi toi lui eux là ici pas vu dit fin jeu vie fois rue mer feu mai but col été lui an ans eau".split()
)
"""Words so short that could be taken for abbreviations."""
_WORD_BEFORE = regex(r"([\w.'-]*\w)$")
_NEXT = regex(rf"[{SPACES}\"'«“(]*(\w)")


@check(
    category="linguistic-conventions/punctuation",
    fix="unsafe",
    marks=r"[,;:.?!…]\s*[,;:.?!(]|»[.,]|\(\s*\)|«\s*»|\(\s?[,;]|,\s?\)",
    needs=("lexicon",),
)
def doubled_punctuation(segment: Segment, context: Context) -> Iterator[Finding]:
    """Two punctuation marks where one is meant.

    A full stop kept from a link, a comma from a list: the seam bears two marks. A point after an abbreviation, « ?! »
    and dots of suspension after a mark are right.

    Wrong:
        fr: Le Belge a gagné au sprint,, devant deux Italiens.

        fr: Les résultats seront publiés demain. .

        fr: Il a terminé huitième,. loin de ses ambitions.

        fr: Le texte,(déjà amendé deux fois) revient devant le Sénat.

        fr: Après la chute, . il est remonté sur son vélo.

        fr: Il a dit oui., puis (,hier encore) plus rien.

        fr: Le vainqueur () a souri.

        fr: Ah vraiment?!, dit-elle. , puis elle rit.

    Right:
        fr: Le Belge a gagné au sprint, devant deux Italiens.

        fr: Les résultats seront publiés demain.

        fr: Il a terminé huitième, loin de ses ambitions.

        fr: Le texte (déjà amendé deux fois) revient devant le Sénat.

        fr: Après la chute, il est remonté sur son vélo.

        fr: Il a dit oui, puis (hier encore) plus rien.

        fr: Le vainqueur a souri.

        fr: Ah vraiment, dit-elle, puis elle rit.

        fr: On y trouve tout (pain, vin, fromage, etc.), même le dimanche.

        fr: Vraiment ?! L'entreprise Acme Inc., fondée en 1987, a fermé.

        fr: « Allez ! », criait la foule. Il a gagné !... Du moins le croyait-il.

        fr: Le moteur de recherche Yahoo!, fondé en 1994, a changé de mains ;) hier.
    """
    prose = segment.target.prose
    for match in _TWICE.finditer(prose) if "»." in prose else ():
        yield Finding(Span(*match.span()), _("a full stop on both sides of « » »"), (f".{match['close']}",))
    for match in _EMPTY.finditer(prose):
        start = match.start() - (prose[match.start() - 1 : match.start()] in _BLANKS)
        if start == match.start() > 0:
            continue
        yield Finding(Span(start, match.end()), _("nothing stands between the two marks"), ("",))
    for match in _COMMAS.finditer(prose) if "»," in prose else ():
        yield Finding(Span(*match.span()), _("a comma on both sides of « » »"), (f"{match['close']},",))
    done = 0
    for place in _PLACE.finditer(prose):
        found = _MARKS.match(prose, place.start()) if place.start() >= done else None
        if found is None:
            continue
        done = found.end()
        marks = found[0]
        if (
            marks[0] in ".!?"
            and marks[:2] != ".."
            and marks[-1] in ",;:."
            and SPACES[0] not in marks
            and not _is_error(prose, found.start(), marks, context)
        ):
            continue
        following = _NEXT.match(prose, found.end())
        yield Finding(
            Span(*found.span()),
            _("« {marks} » is one mark too many").format(marks=marks),
            (_single(marks, follows_lower=bool(following and following[1].islower())),),
        )


def _is_error(prose: str, start: int, marks: str, context: Context) -> bool:
    """Not after an abbreviation (Inc., env.), nor after a name that bears its mark (Yahoo!)."""
    before = _WORD_BEFORE.search(prose, max(0, start - 30), start)
    if before is None:
        return start > 0 and prose[start - 1] in SPACES
    word = before[1].rpartition("-")[2]
    if "." in word or (word[0].isupper() and (marks[0] != "." or len(word) < _LONG_NAME or word in _FIRMS)):
        return False
    if word[0].isupper():
        return True
    shortest = 2 if word in _SHORT_WORDS else 4
    return (
        marks[0] != "."
        or marks.startswith("..")
        or (len(word) >= shortest and word not in REFERENCES | FINAL and context.lexicon.knows(word))
    )


def _single(marks: str, *, follows_lower: bool) -> str:
    if marks.endswith("("):
        return " ("
    if marks[0] == "(" or marks[-1] == ")":
        return "(" if marks[0] == "(" else ")"
    if marks[0] == "\N{HORIZONTAL ELLIPSIS}":
        return marks[0]
    ending = [mark for mark in marks if mark in ".?!"]
    inner = [mark for mark in marks if mark in ",;:"]
    if follows_lower:
        return (inner or ending)[0]
    return (ending or inner)[0]
