"""The check ``placeholder-mismatch``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._codes import unlike
from qa.formats.codes import Code, firm_codes, loose_codes
from qa.formats.icu import CATEGORIES, PLURALS, find_messages
from qa.formats.protect import addresses
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.formats.icu import Message
    from qa.model import Segment, Text

_ARGUMENT = regex(r"\{\w+[,}]")
_SINGLE = regex(r"(?<!')'(?!['{}])")
"""In a message of Java one apostrophe quotes what follows, two are one."""
_POSITION = regex(r"%(\d{1,2})\$")


@check(category="design-and-markup/markup", severity=Severity.CRITICAL, needs=("source",))
def placeholder_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A placeholder, tag or piece of code of the source is missing, changed or added.

    What a program fills in (``%s``, ``{name}``, ``%1``, ``$t(key)``) and the tags of a page must stand in the
    translation exactly as often as in the source. Their order is free where a name or a number tells them apart; of
    ``%d`` and ``%s`` it is not, unless they are numbered (``%2$s``). Of an ICU message the argument, the type and the
    branches must stay, ``other`` among them; the texts of the branches are translated.

    Wrong:
        en: {rider} won stage %d.
        fr: {coureur} a gagné la %de étape.

        en: Read the <b>full report</b>.
        fr: Lire le <b>compte rendu complet.

        en: %d riders in %s
        fr: %s : %d coureurs

        en: {count, plural, one {# rider} other {# riders}}
        fr: {nombre, plural, one {# coureur} other {# coureurs}}

        en: {place, select, first {Winner} other {Rider}}
        fr: {place, select, premier {Vainqueur} other {Coureur}}

        en: {count, plural, one {# rider} other {# riders}}
        fr: {count, plural, one {# coureur}}

        en: The race is 100%% flat, with %d riders.
        fr: La course est plate à 100 %, avec %d coureurs.

        en: It is {0}''s turn
        fr: C'est le tour de {0}

    Right:
        en: {rider} won stage %d.
        fr: {rider} a gagné l'étape %d.

        en: Read the <b>full report</b>.
        fr: Lire le <b>compte rendu complet</b>.

        en: %d riders in %s
        fr: %2$s : %1$d coureurs

        en: {count, plural, one {# rider} other {# riders}}
        fr: {count, plural, one {# coureur} other {# coureurs}}

        en: {place, select, first {Winner} other {Rider}}
        fr: {place, select, first {Vainqueur} other {Coureur}}

        en: {count, plural, one {# rider} other {# riders}}
        fr: {count, plural, =0 {Aucun coureur} one {# coureur} other {# coureurs}}

        en: The race is 100%% flat, with %d riders.
        fr: La course est plate à 100 %%, avec %d coureurs.

        en: It is {0}''s turn
        fr: C’est le tour de {0}

        en: Only 50% finished.
        fr: Seuls 50 % ont terminé.
    """
    if segment.source is None or not segment.target.value:
        return
    source, target = _pieces(segment.source), _pieces(segment.target)
    if not source and not target:
        return
    messages = find_messages(segment.source.value), find_messages(segment.target.value)
    if any(messages):
        yield from _messages(*messages, segment.target)
        source, target = _without_repeats(source), _without_repeats(target)
    else:
        source, target = _numbered(source, target)
    yield from unlike(source, target, segment)
    if "''" in segment.source.value and _ARGUMENT.search(segment.source.value):
        for match in _SINGLE.finditer(segment.target.value):
            yield Finding(Span(*match.span()), _("this apostrophe must be doubled, as in the source"), ("''",))


def _pieces(text: Text) -> list[Code]:
    """The placeholders, tags and protected code of ``text``, addresses and marks apart, in order."""
    codes = list(firm_codes(text.value))
    if text.protected:
        known = [code.span for code in codes] + addresses(text.value)
        known += [code.span for code in loose_codes(text.value)]
        free = [span for span in text.protected if not any(span.overlaps(other) for other in known)]
        pieces = [Code("code", text.value[slice(*span)], span) for span in free]
        codes = sorted([*codes, *pieces], key=lambda code: code.span)
    return codes


def _without_repeats(codes: list[Code]) -> list[Code]:
    """The codes within the branches of a message, each once: how often they stand depends on the branches."""
    return list({code.key: code for code in codes if code.kind != "icu"}.values())


def _numbered(source: list[Code], target: list[Code]) -> tuple[list[Code], list[Code]]:
    """Both with what C fills in by its order numbered, where both have the same of it; *%i* is *%d*."""
    ours, theirs = ([_plain(code) for code in codes] for codes in (source, target))
    bare = [Counter(_POSITION.sub("%", code.key) for code in codes if _is_ordered(code)) for codes in (ours, theirs)]
    if bare[0] != bare[1]:
        return [_without_number(code) for code in ours], [_without_number(code) for code in theirs]
    return _with_numbers(ours), _with_numbers(theirs)


def _plain(code: Code) -> Code:
    return code._replace(key=code.key[:-1] + "d") if code.kind == "printf" and code.key.endswith("i") else code


def _is_ordered(code: Code) -> bool:
    return code.kind == "printf" and not code.key.startswith(("%(", "%<"))


def _without_number(code: Code) -> Code:
    return code._replace(key=_POSITION.sub("%", code.key)) if _is_ordered(code) else code


def _with_numbers(codes: list[Code]) -> list[Code]:
    number = 0
    numbered = []
    for code in codes:
        is_bare = _is_ordered(code) and not _POSITION.match(code.key)
        number += is_bare
        numbered.append(code._replace(key=f"%{number}${code.key[1:]}") if is_bare else code)
    return numbered


def _messages(source: list[Message], target: list[Message], text: Text) -> Iterator[Finding]:
    for index, message in enumerate(target):
        if not message.is_whole:
            yield Finding(message.span, _("the braces of this message are not closed"))
        elif index >= len(source):
            piece = text.value[slice(*message.syntax[0])]
            yield Finding(message.span, _("{piece} is not in the source").format(piece=piece))
        else:
            yield from _message(source[index], message, text)
    for message in source[len(target) :]:
        end = len(text.value)
        shown = f"{{{message.argument}, {message.type}, …}}"
        yield Finding(Span(end, end), _("{piece} is missing").format(piece=shown), source_span=message.span)


def _message(wanted: Message, found: Message, text: Text) -> Iterator[Finding]:
    head = found.syntax[0]
    for one, other in ((wanted.argument, found.argument), (wanted.type, found.type)):
        if one != other:
            yield Finding(head, _("{found} should be {piece}").format(found=other, piece=one), source_span=wanted.span)
    ours, theirs = set(wanted.selectors), set(found.selectors)
    is_plural = wanted.type in PLURALS
    for selector in sorted(theirs - ours):
        if not (is_plural and (selector in CATEGORIES or selector[0] == "=")):
            yield Finding(head, _("{piece} is not in the source").format(piece=selector), source_span=wanted.span)
    for selector in sorted(ours - theirs):
        if not is_plural or selector in {"one", "other"} or selector[0] == "=":
            yield Finding(head, _("{piece} is missing").format(piece=selector), source_span=wanted.span)
