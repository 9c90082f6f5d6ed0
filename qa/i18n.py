"""User-visible messages, by gettext: the French interface is a catalogue in ``qa/locale``, not a rewrite."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LOCALE_FOLDER = Path(__file__).parent / "locale"


@cache
def _translate() -> Callable[[str], str]:
    """The message look-up for the interface language, which ``QA_LANG`` names (English without it)."""
    language = os.environ.get("QA_LANG", "en")
    if language.startswith("en"):
        return str
    import gettext  # noqa: PLC0415 - English, the default, needs no catalogue

    return gettext.translation("qa", LOCALE_FOLDER, languages=[language], fallback=True).gettext


def _(message: str) -> str:
    """``message`` in the language of the interface."""
    return _translate()(message)
