"""Regular expressions that are compiled when first used: a run has hundreds, and an article needs few of them.

Compiling all takes a fifth of what a short run takes in all.
"""

from __future__ import annotations

import re
from typing import Any, cast


class Deferred:
    """Stands for a compiled pattern; each of its methods is looked up once."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile(source, flags)``, done when the pattern is first asked for anything.

    Raises:
        re.error: at that moment, where ``source`` is no regular expression.
    """
    return cast("re.Pattern[str]", Deferred(source, flags))
