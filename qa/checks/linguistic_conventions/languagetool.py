"""The check ``languagetool``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qa.check import check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Finding, Segment


@check(category="linguistic-conventions/grammar", default=False, tags=("engine",))
def languagetool(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """LanguageTool finds a fault of grammar.

    Runs with `--engine languagetool=URL`, on the server you run there; the text goes to that server and nowhere else.
    Spelling, style and typography are left out, and what our own checks found is not said twice. Each issue has the
    MQM category of its rule.

    Wrong:
        fr: Les coureur s'élancent de Liège.

    Right:
        fr: Les coureurs s'élancent de Liège.
    """
    from qa.engines import engine_findings  # noqa: PLC0415 - what an engine needs is loaded where one is asked
    from qa.engines.languagetool import remarks  # noqa: PLC0415

    return engine_findings(document, partial(remarks, url=context.options["engine.languagetool"]))
