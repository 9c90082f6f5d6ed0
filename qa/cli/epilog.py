"""What stands below the options in a command's help: examples that can be copied, and what else there is to say."""

from __future__ import annotations

import re

from qa.i18n import _

_INDENTED = re.compile(r"(?<=\n\n)(?= )")
_AS_IT_IS = "\b\n"
"""Tells the library of the command line to leave the lines of a paragraph as they are."""


def epilog(*examples: str, then: str = "") -> str:
    """``examples``, a command each, and ``then`` whatever comes after them."""
    return kept("\n\n".join(filter(None, (_("Examples:"), "\n".join(f"  {each}" for each in examples), then))))


def kept(text: str) -> str:
    """``text`` with its indented paragraphs as they are: a wrapped command cannot be copied."""
    return _INDENTED.sub(_AS_IT_IS, text)
