"""User-visible messages, by gettext: the French interface is a catalogue in ``qa/locale``, not a rewrite."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from qa.regex import regex

if TYPE_CHECKING:
    from gettext import NullTranslations

LOCALE_FOLDER = Path(__file__).parent / "locale"
DOMAIN = "qa"
SOURCE_LANGUAGE = "en"
"""The language that messages are written in."""
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_WRAP = regex(r"(?<!\n)\n(?!\n)")


def languages() -> list[str]:
    """The languages of the interface, by their codes (ISO 639-1)."""
    return sorted({SOURCE_LANGUAGE, *(path.parents[1].name for path in LOCALE_FOLDER.glob(f"*/*/{DOMAIN}.mo"))})


@cache
def language() -> str:
    """The language of the interface: the one that ``QA_LANG`` names, else the locale's; English where there is none.

    Read from the environment once: every message asks.
    """
    named = os.environ.get("QA_LANG") or next(filter(None, map(os.environ.get, _VARIABLES)), "")
    return _known(named)


def set_language(code: str) -> None:
    """Speak ``code`` from now on, in the processes that this one starts too, and in the library of the command line."""
    os.environ["QA_LANG"] = code
    language.cache_clear()
    if code != SOURCE_LANGUAGE:
        import gettext  # noqa: PLC0415 - English, the default, needs no catalogue

        gettext.bindtextdomain(DOMAIN, str(LOCALE_FOLDER))
        gettext.textdomain(DOMAIN)
        os.environ["LANGUAGE"] = code


def _(message: str) -> str:
    """``message`` in the language of the interface."""
    catalogue = _catalogue(language())
    return catalogue.gettext(message) if catalogue and message else message


def plural(one: str, many: str, count: int) -> str:
    """``one`` or ``many``, as the language of the interface says of ``count`` things."""
    catalogue = _catalogue(language())
    if catalogue:
        return catalogue.ngettext(one, many, count)
    return one if count == 1 else many


def decimal(value: float, spec: str) -> str:
    """``value`` in the format ``spec`` (``.1f``, ``.1%``), with the decimal sign of the interface's language."""
    text = format(value, spec)
    if language() == SOURCE_LANGUAGE:
        return text
    return text.replace(".", ",").replace("%", "\N{NNBSP}%")


def prose(text: str) -> str:
    """``text``, paragraphs of a docstring, in the language of the interface."""
    if language() == SOURCE_LANGUAGE:
        return text
    message = unwrapped(text)
    found = _(message)
    return text if found == message else found


def unwrapped(text: str) -> str:
    """``text`` with a line for each paragraph: how the catalogue has it, whatever the width of the code."""
    return _WRAP.sub(" ", text)


def marked(message: str) -> str:
    """``message`` as it is: says to the extraction that it will be translated where it is shown."""
    return message


@cache
def _known(tag: str) -> str:
    """The language of ``tag`` (``fr``, ``fr_CH.UTF-8``, ``fr-CA``) if there is a catalogue of it, else English."""
    code = tag.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    is_there = code.isalpha() and (LOCALE_FOLDER / code / "LC_MESSAGES" / f"{DOMAIN}.mo").is_file()
    return code if is_there else SOURCE_LANGUAGE


@cache
def _catalogue(code: str) -> NullTranslations | None:
    if code == SOURCE_LANGUAGE:
        return None
    import gettext  # noqa: PLC0415 - as above

    return gettext.translation(DOMAIN, LOCALE_FOLDER, languages=[code])
