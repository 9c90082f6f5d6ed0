"""The check ``indirect-question``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.lexicon import lexicon
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_ASKING = frozenset(
    "demander savoir dire expliquer comprendre voir ignorer raconter montrer chercher deviner préciser".split()
)
_WORDS = frozenset("pourquoi comment où quand combien".split())
_ANYWHERE = frozenset("pas -moi -nous -lui -leur bien plus vraiment".split())


@check(
    category="linguistic-conventions/grammar/word-order",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("ce", "il", "elle", "ils", "elles", "tu", "on", "vous", "nous"),
    characters="-\N{HYPHEN}\N{NON-BREAKING HYPHEN}",
)
def indirect_question(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Est-ce que* or an inverted subject in an indirect question: *dis-moi qu'est-ce qu'il veut*, *je sais où est-il*.

    Only right after a verb of asking, saying or knowing. Not attempted: what stands after a comma or colon, which
    quotes.

    Wrong:
        fr: Je me demande qu'est-ce qu'il veut.

        fr: Dis-moi qu'est-ce que tu fais.

        fr: Il ne sait pas qu'est-ce qui se passe.

        fr: Elle explique comment est-ce qu'on répare la roue.

        fr: On ignore pourquoi est-ce qu'il a chuté.

        fr: Voilà pourquoi est-ce que je suis parti.

        fr: Je veux savoir quand est-ce que tu viens.

        fr: Dites-nous où est-ce que vous habitez.

        fr: Il raconte comment est-ce que la course a fini.

        fr: Montre-lui qu'est-ce qui ne va pas.

        fr: Je ne sais pas où est-il.

        fr: Elle se demande quand viendra-t-il.

        fr: On ignore si vient-il.

        fr: Je ne sais pas est-ce qu'il vient.

    Right:
        fr: Je me demande ce qu'il veut.

        fr: Dis-moi ce que tu fais.

        fr: Il ne sait pas ce qui se passe.

        fr: Elle explique comment on répare la roue.

        fr: On ignore pourquoi il a chuté.

        fr: Voilà pourquoi je suis parti.

        fr: Je veux savoir quand tu viens.

        fr: Dites-nous où vous habitez.

        fr: Il raconte comment la course a fini.

        fr: Montre-lui ce qui ne va pas.

        fr: Je ne sais pas où il est.

        fr: Elle se demande quand il viendra.

        fr: On ignore s'il vient.

        fr: Je ne sais pas s'il vient.

        fr: Qu'est-ce que tu fais ? Pourquoi est-ce qu'il part ? Et comment est-ce que tu vas ?

        fr: Il demande : « Qu'est-ce que tu fais ? » Dis, qu'est-ce qui se passe ?

        fr: Est-ce que tu sais où il est ? N'est-ce pas ? Où est-ce ?

        fr: Tu vois ? Comment est-ce que tu as fait ?
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("-ce",)):
        following = reading.lowers[index + 1]
        if reading.word(index - 1) != "est" or following not in ("que", "qu'", "qui"):
            continue
        asked = reading.word(index - 2)
        if not _depends(reading, index - 3) and not _depends(reading, index - 2):
            continue
        if asked == "qu'":
            span, wrong = span_of(reading, index - 2, index), "qu'est-ce"
            yield Finding(span, _message(wrong, "ce"), ("ce",))
        elif following != "qui" and _depends(reading, index - 2) and index > 1:
            span = span_of(reading, index - 1, index + 1)
            better = "s'" if following == "qu'" and reading.lowers[index + 2] in ("il", "ils") else "si "
            spaced = better.rstrip() if following == "que" else better
            yield Finding(span, _message("est-ce que", better.rstrip()), (spaced,))
        elif asked in _WORDS and following != "qui":
            span = Span(reading.tokens[index - 1].start, reading.tokens[index + 2].start)
            wrong = reading.text[span.start : reading.tokens[index + 1].end]
            yield Finding(span, _message(wrong, "–"), ("",))

    for index in reading.at(_INVERTED):
        verb = index - 1 - (reading.word(index - 1) == "-t")
        asked = reading.word(verb - 1)
        if asked not in _WORDS | {"si"} or not _depends(reading, verb - 2) or not reading.forms[verb].finite:
            continue
        subject, verb_text = reading.lowers[index][1:], reading.tokens[verb].text
        word = f"s'{subject}" if asked == "si" and subject in ("il", "ils") else f"{asked} {subject}"
        span = span_of(reading, verb - 1, index)
        wrong = reading.text[span.start : span.end]
        yield Finding(span, _message(wrong, f"{word} {verb_text}"), (f"{word} {verb_text}",))


_INVERTED = frozenset("-il -elle -ils -elles -on -tu -vous -nous -je".split())


def _message(wrong: str, better: str) -> str:
    return _("an indirect question has no « {wrong} »: « {better} »").format(wrong=wrong, better=better)


def _depends(reading: Reading, index: int) -> bool:
    """Whether the word at an index, or the one that a pronoun or negation follows, is a verb of asking or knowing."""
    while reading.word(index) in _ANYWHERE:
        index -= 1
    word = reading.word(index)
    return word == "voilà" or not _ASKING.isdisjoint(lexicon().lemmas(word) if word else ())
