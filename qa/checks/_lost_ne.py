"""Where *ne* is lost that no subject before it tells: before infinitives, after *ni … ni*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.clauses import skip_clitics
from qa.french.euphony import starts_with_vowel_sound
from qa.french.forms import GRAMMATICAL, PERSONS, Trait
from qa.french.phrases import noun_phrase
from qa.french.words import DETERMINERS, STOPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.french.phrases import Reading


def before_infinitives(reading: Reading) -> Iterator[tuple[int, str]]:
    """Each *pas* between *de* or *pour* and an infinitive."""
    for index in reading.at(("pas",)):
        at, _clitics = skip_clitics(reading, index + 1)
        form = reading.forms[at]
        if reading.word(index - 1) in ("de", "pour") and form.traits & Trait.INFINITIVE and not form.noun:
            yield index, "ne pas"


def neither(reading: Reading) -> Iterator[tuple[int, str]]:
    """The verb of a sentence that *ni … ni* opens, where *ne* is missing before it."""
    for index in reading.at(("ni",)):
        if index and reading.word(index - 1) not in STOPS:
            continue
        second = next((at for at in range(index + 2, index + 7) if reading.lowers[at] == "ni"), 0)
        phrase = noun_phrase(reading, second + 1) if second and reading.lowers[second + 1] in DETERMINERS else None
        verb = phrase.end if phrase is not None else second + 2
        form = reading.forms[verb]
        if second and form.finite & PERSONS["3p"] and not form.nominal and not form.traits & GRAMMATICAL:
            yield verb, f"n'{form.text}" if starts_with_vowel_sound(form.text) else f"ne {form.text}"
