"""The check ``repeated-phrase``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.morphology import Pos
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_LONGEST = 8
_LOOSE = frozenset(" ,\N{NBSP}\N{NNBSP}-'\N{RIGHT SINGLE QUOTATION MARK}")
"""What may stand between two repetitions: a sentence mark ends the loop."""


@check(category="linguistic-conventions/duplication", severity=Severity.MAJOR, fix="unsafe", needs=("lexicon",))
def repeated_phrase(segment: Segment, context: Context) -> Iterator[Finding]:
    """The same words again and again: an engine caught in a loop.

    Reported: a word five times in a row, two words four times, three words and more three times; and twice a phrase of
    three words and more with a comma after each. Cries (allez, allez) and numbers are left alone.

    Wrong:
        fr: Il a attaqué dans la descente dans la descente dans la descente du dernier col.

        fr: Les favoris se sont regardés, se sont regardés, se sont regardés, et ont perdu.

        fr: Il a gagné la course course course course course course.

        fr: Le vainqueur du Tour, le vainqueur du Tour, est arrivé seul.

    Right:
        fr: Il a attaqué dans la descente du dernier col.

        fr: Les favoris se sont regardés, et ont perdu.

        fr: Il a gagné la course.

        fr: Le vainqueur du Tour, est arrivé seul.

        fr: Allez, allez, allez, allez, allez, allez !

        fr: Plus vite, plus vite, plus vite, criait-il.

        fr: Loin, loin, loin, très loin de tout.

        fr: Jour après jour, étape après étape, col après col.

        fr: Un homme seul, un homme seul face à la montagne.

        fr: Il roule, il roule, il roule, et rien ne l'arrête.
    """
    view = context.view(segment.target)
    words = view.words
    done = 0
    for index in _recurring(view):
        found = _loop(words, view.prose, index, context) if index >= done else None
        if found is None:
            continue
        size, times = found
        end = words[index + size * times - 1][2]
        once = segment.target.value[words[index][1] : words[index + size - 1][2]]
        yield Finding(
            Span(words[index][1], end), _("« {phrase} » stands {count} times").format(phrase=once, count=times), (once,)
        )
        done = index + size * times


def _recurring(view: View) -> list[int]:
    """Where a word stands that comes again soon enough, with the word after it, to begin a phrase once more."""
    plain = view.plain
    return sorted(at for at, gap in view.near if plain[at + 1] == plain[min(at + gap + 1, len(plain) - 1)])


def _loop(words: list[tuple[str, int, int]], prose: str, index: int, context: Context) -> tuple[int, int] | None:
    """How many words from ``index`` on come again, and how often in all."""
    plain = words[index][0]
    for size in range(1, _LONGEST + 1):
        after = index + size
        if after + size > len(words):
            return None
        if words[after][0] != plain or not plain.isalpha():
            continue
        times = _times(words, prose, index, size)
        if times >= {1: 5, 2: 4}.get(size, 3):
            is_cry = size == 1 and ("," in prose[words[index][2] : words[after][1]] or _is_cry(plain, context))
            return None if is_cry else (size, times)
        if size > 2 and times == 2 and _is_set_off(words, prose, index, size):
            return size, times
    return None


def _times(words: list[tuple[str, int, int]], prose: str, index: int, size: int) -> int:
    """How often the ``size`` words from ``index`` on stand in a row, only blanks and commas between."""
    times = 1
    phrase = [word for word, _, _ in words[index : index + size]]
    place = index + size
    while [word for word, _, _ in words[place : place + size]] == phrase:
        if not set(prose[words[place - 1][2] : words[place][1]]) <= _LOOSE:
            break
        times += 1
        place += size
    return times


def _is_cry(word: str, context: Context) -> bool:
    return Pos.INTERJECTION in context.lexicon.parts(word)


def _is_set_off(words: list[tuple[str, int, int]], prose: str, index: int, size: int) -> bool:
    """« le vainqueur du Tour, le vainqueur du Tour, »: a comma after each."""
    first, second = words[index + size - 1][2], words[index + 2 * size - 1][2]
    return prose[first] == "," and prose[second : second + 1] == "," and words[index][0] in {"le", "la", "les", "l"}
