"""The check ``lost-gender``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.demonyms import demonyms
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.naming.mentions import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_PEOPLES = {
    "french": ("français", "française"), "dutch": ("néerlandais", "néerlandaise", "hollandais", "hollandaise"),
    "english": ("anglais", "anglaise"), "irish": ("irlandais", "irlandaise"), "welsh": ("gallois", "galloise"),
    "scots": ("écossais", "écossaise"),
}  # fmt: skip
"""Peoples whose English name tells a woman from a man, and the French names: masculine, feminine."""
_WOMEN = {f"{people}{ending}": french for people, french in _PEOPLES.items() for ending in ("woman", "women")}

_HE = frozenset("he him his himself man men husband father brother coach manager director boyfriend".split())
_BETWEEN = frozenset("jeune ancien nouveau meilleur".split())
_MEN = frozenset(role for role, feminine in ROLES.items() if role != feminine)
_MALE_PEOPLES = frozenset(form for form, kind in demonyms().items() if kind in ("ms", "msp"))


@check(
    category="accuracy/mistranslation",
    severity=Severity.MAJOR,
    needs=("source",),
    words=_MEN | _MALE_PEOPLES,
)
def lost_gender(segment: Segment, context: Context) -> Iterator[Finding]:
    """A woman of the source is a man in French: *the Frenchwoman* → *le Français*, *the Pole … she* → *le Polonais*.

    Reported for English words that say that a woman is meant, where the French has the masculine and no feminine, and
    for a sentence that opens with a man where the source opens with somebody whom it goes on to call *she*.

    Wrong:
        en: The Frenchwoman floated through the ruts.
        fr: Le Français flottait à travers les ornières.

        en: The Pole attacked again, but she could not shake off her rivals.
        fr: Le Polonais a de nouveau attaqué, mais elle n'a pas pu distancer ses rivales.

        en: The young rider said she was ready for the Tour.
        fr: Le jeune coureur a déclaré être prête pour le Tour.

    Right:
        en: The Frenchwoman floated through the ruts.
        fr: La Française flottait à travers les ornières.

        en: The Frenchwoman beat the Frenchman at their own game.
        fr: La Française a battu le Français à son propre jeu.

        en: The Pole attacked, but he could not follow her.
        fr: Le Polonais a attaqué, mais il n'a pas pu la suivre.
    """
    if segment.source is None:
        return
    source, target = context.view(segment.source), context.view(segment.target)
    message = _("“{source}” is a woman, « {target} » a man")
    for word in source.word_set & _WOMEN.keys():
        places = _places(_WOMEN[word], target)
        if not source.word_set.isdisjoint((f"{word[:-5]}man", f"{word[:-5]}men")) or len(places) != 1:
            continue
        place, said = places[0], source.words[source.places[word][0]]
        yield _finding(message, said, target.words[place], source, target)
    opening = _opening_man(target)
    if opening is not None and _speaks_of_a_woman(source):
        yield _finding(message, source.words[1], target.words[opening], source, target)


def _places(forms: tuple[str, ...], target: View) -> list[int]:
    """Where a masculine form stands with a capital; nowhere where a feminine one stands too."""
    if target.word_set & set(forms[1::2]):
        return []
    found = (at for form in forms[::2] for at in target.places.get(form, ()))
    return [at for at in found if target.prose[target.words[at][1]].isupper()]


def _opening_man(target: View) -> int | None:
    """The man with whom the target opens: *le Polonais*, *le jeune coureur*."""
    words = target.words
    if len(words) < 4 or words[0][0] not in ("le", "l"):
        return None
    at = 2 if words[1][0] in _BETWEEN else 1
    word, start, _end = words[at]
    return at if word in _MEN or (word in _MALE_PEOPLES and target.prose[start].isupper()) else None


def _speaks_of_a_woman(source: View) -> bool:
    """Whether the first sentence opens with a person who is then *she*, and no man is in question."""
    said = set(source.words_in(source.sentences[0])) if source.sentences else set()
    return (
        source.words[0][0] == "the"
        and "she" in said
        and said.isdisjoint(_HE)
        and not any(word.endswith("man") for word in said)
    )


def _finding(
    message: str, said: tuple[str, int, int], found: tuple[str, int, int], source: View, target: View
) -> Finding:
    told = message.format(source=source.prose[said[1] : said[2]], target=target.prose[found[1] : found[2]])
    return Finding(Span(found[1], found[2]), told, source_span=Span(said[1], said[2]), confidence=0.8)
