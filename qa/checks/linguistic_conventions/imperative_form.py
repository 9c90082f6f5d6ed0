"""The check ``imperative-form``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import PERSONS
from qa.french.lexicon import lexicon
from qa.french.words import DETERMINERS, STOPS
from qa.grammar import reading_of, swap
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/word-form",
    severity=Severity.MINOR,
    fix="unsafe",
    needs=("lexicon",),
    characters="-!",
)
def imperative_form(segment: Segment, context: Context) -> Iterator[Finding]:
    """An imperative with the wrong ending: *donnes-moi*, *manges ta soupe !*, *va-y*, *va t-en*.

    Verbs in *-er* take no *s* in the singular, but before *-y* and *-en* they do. Not attempted: imperatives that no
    hyphen and no exclamation mark betray.

    Wrong:
        fr: Donnes-moi la clé.

        fr: Va-y doucement.

        fr: Parle-en à ton père.

        fr: Manges ta soupe !

        fr: Écoutes-le bien.

        fr: Va-t-en d'ici.

        fr: Arrêtes ce vacarme !

        fr: Restes-y une heure de plus, ou quittes-la.

        fr: Penses-y, mais parle-en aussi.

        fr: Achète-en trois et donnes-lui le reste.

    Right:
        fr: Donne-moi la clé.

        fr: Vas-y doucement.

        fr: Parles-en à ton père.

        fr: Mange ta soupe !

        fr: Écoute-le bien.

        fr: Va-t'en d'ici.

        fr: Arrête ce vacarme !

        fr: Restes-y une heure de plus, ou quitte-la.

        fr: Penses-y, mais parles-en aussi.

        fr: Achètes-en trois et donne-lui le reste.

        fr: Tu manges ta soupe ! Quand manges-tu ?

        fr: Va-t-on partir ? Va-t-elle mieux ?

        fr: Finis-le, prends-la, dis-moi tout, fais-lui signe.

        fr: Les belles-lettres et les coureuses-là.

        fr: Y va-t-il en train ?

        fr: Quelles routes ! Toutes les belles routes !

        fr: Vas-tu manger ? Où vas-tu !

        fr: Prends-en, vas-y, penses-y, donnes-en.
    """
    for match in _GO.finditer(segment.target.prose):
        yield Finding(Span(*match.span()), _("write « va-t'en »"), (f"{match[1]}a-t'en",))
    reading = reading_of(segment.target, context)
    for index in reading.at(_OBJECTS):
        verb = reading.word(index - 1)
        if (
            verb.endswith("es")
            and _is_first_group(verb)
            and reading.tokens[index - 1].text[0].islower() | _opens(reading, index - 1)
        ):
            yield swap(reading, index - 1, verb[:-1])
    for index in reading.at(("-y", "-en")):
        verb = reading.word(index - 1)
        if (verb == "va" or _is_first_group(f"{verb}s")) and reading.lowers[index + 1] not in ("-t", "-il"):
            if verb.endswith(("e", "a")) and not reading.lowers[index - 1].startswith("-"):
                yield swap(reading, index - 1, f"{verb}s")
    for index in range(len(reading.tokens) - 1):
        if _commands(reading, index):
            yield swap(reading, index, reading.lowers[index][:-1])


_GO = re.compile(
    r"\b([vV])as?(?:-t-|[ ]t-|[ ]t['\N{RIGHT SINGLE QUOTATION MARK}]|s-t['\N{RIGHT SINGLE QUOTATION MARK}])en\b"
)
_OBJECTS = frozenset(["-moi", "-le", "-la", "-les", "-lui", "-nous", "-leur"])


def _is_first_group(form: str) -> bool:
    """Whether a form in -es is the second person of a verb in -er."""
    found = lexicon().analyses(form) if form.endswith("es") else ()
    return any("2s" in reading.persons and reading.lemma.endswith("er") for reading in found)


def _opens(reading: Reading, index: int) -> bool:
    return index == 0 or reading.word(index - 1) in STOPS


def _commands(reading: Reading, index: int) -> bool:
    """Whether a second person opens an exclamation without its subject."""
    form, following = reading.forms[index], reading.lowers[index + 1]
    if not form.persons & PERSONS["2s"] or not form.lower.endswith("es") or not _opens(reading, index):
        return False
    if following not in DETERMINERS or form.nominal or not _is_first_group(form.lower):
        return False
    return next((lower for lower in reading.lowers[index:] if lower in STOPS), "") == "!"
