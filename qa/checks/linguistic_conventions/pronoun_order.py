"""The check ``pronoun-order``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.euphony import starts_with_vowel_sound
from qa.french.words import SUBJECTS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_FULL = {"m'": "me", "t'": "te", "s'": "se", "l'": "le"}
_OBJECTS = frozenset("le la les l'".split())
_FIRST = frozenset("me te nous vous m' t'".split())
"""Stand before *le*, *la*, *les*."""
_LAST = frozenset("lui leur".split())
"""Stand after them."""
_HOOKED = frozenset(["-le", "-la", "-les"])


@check(
    category="linguistic-conventions/grammar/word-order",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("lui", "leur", "me", "te", "nous", "vous", "m", "t", "moi", "toi"),
)
def pronoun_order(segment: Segment, context: Context) -> Iterator[Finding]:
    """Two pronouns before or after a verb in the wrong order: *il lui l'a dit*, *donne-moi-le*.

    *Me*, *te*, *nous*, *vous* stand before *le*, *la*, *les*, and these before *lui*, *leur*; after an imperative the
    object comes first, all comes before *en*. Only right after a subject pronoun or *ne*. Not attempted: three
    pronouns, and *rendez-nous-le*, which is heard as often as *rendez-le-nous*.

    Wrong:
        fr: Il lui l'a donné hier.

        fr: Je leur les ai rendus.

        fr: Donne-moi-le tout de suite.

        fr: Il le me dit souvent.

        fr: Elle les vous montre.

        fr: Nous lui le dirons.

        fr: Je ne leur la donne pas.

        fr: Dis-lui-le demain.

        fr: On le m'a raconté.

        fr: Il en lui parle.

    Right:
        fr: Il le lui a donné hier.

        fr: Je les leur ai rendus.

        fr: Donne-le-moi tout de suite.

        fr: Il me le dit souvent.

        fr: Elle vous les montre.

        fr: Nous le lui dirons.

        fr: Je ne la leur donne pas.

        fr: Dis-le-lui demain.

        fr: On me l'a raconté.

        fr: Il lui en parle.

        fr: Lui l'a vu, et lui le sait ; c'est lui les jambes de l'équipe.

        fr: Il parle pour lui, le coureur ; il leur laisse les clés.

        fr: Donne-moi le vélo, dis-lui la vérité, rendez-nous-le.

        fr: Elle le nous deux ; les vous et les nous de la lettre, le moi et le toi.

        fr: Il en te demandant pardon s'est levé.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(_HOOKED):
        if reading.word(index - 1) in ("-moi", "-toi", "-lui", "-leur"):
            object_, person = reading.tokens[index].text, reading.tokens[index - 1].text
            yield _finding(reading, index - 1, index, f"{object_}-{person}")
    for index in reading.at(_LAST | _FIRST):
        before, after = index - 1, index + 1
        word = reading.lowers[index]
        if word in _LAST and reading.lowers[after] in _OBJECTS and _is_host(reading, after + 1, index - 1):
            yield _finding(reading, index, after + 1, _ordered(reading, after, index, after + 1))
        elif word in _FIRST and reading.word(before) in _OBJECTS - {"l'"} and _is_host(reading, after, before - 1):
            yield _finding(reading, before, after, _ordered(reading, index, before, after))
        elif word in _LAST and reading.word(before) == "en" and _is_host(reading, after, before - 1):
            yield _finding(reading, before, after, _ordered(reading, index, before, after))


def _is_host(reading: Reading, verb: int, subject: int) -> bool:
    """Whether a finite verb stands at one index, and a subject pronoun or *ne* at the other."""
    form = reading.forms[verb]
    if reading.word(subject) not in SUBJECTS and reading.word(subject) not in ("ne", "n'"):
        return False
    return bool(form.finite) and (not form.adjective or form.lower in ("a", "ai"))


def _ordered(reading: Reading, first: int, second: int, verb: int) -> str:
    """Two pronouns and the verb, elided where they must be."""
    words = [_FULL.get(reading.lowers[index], reading.lowers[index]) for index in (first, second)]
    host = reading.tokens[verb].text
    if words[1] in ("le", "la", "me", "te") and starts_with_vowel_sound(host):
        return f"{words[0]} {words[1][0]}'{host}"
    return f"{words[0]} {words[1]} {host}"


def _finding(reading: Reading, first: int, last: int, better: str) -> Finding:
    span = span_of(reading, first, last)
    return Finding(span, _("the pronouns stand the other way round: « {better} »").format(better=better), (better,))
