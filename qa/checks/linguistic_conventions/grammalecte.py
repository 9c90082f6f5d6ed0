"""The check ``grammalecte``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from qa.check import check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Finding, Segment


@check(category="linguistic-conventions/grammar", default=False, tags=("engine",))
def grammalecte(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """Grammalecte finds a fault of grammar.

    Runs with `--engine grammalecte`, if that free (GPL-3) grammar checker of French is installed; it works in a process
    of its own. Its rules of typography and hyphens are off, its spelling is not asked, and what our own checks found is
    not said twice. Each issue has the MQM category of its rule. In 10,000 words of news French, on
    which its noisy rules were chosen, it adds some eight alarms to ours, of which three are false.

    Wrong:
        fr: Les coureur s'élancent de Liège.

    Right:
        fr: Les coureurs s'élancent de Liège.
    """
    from qa.engines import engine_findings  # noqa: PLC0415 - what an engine needs is loaded where one is asked
    from qa.engines.grammalecte import remarks  # noqa: PLC0415

    return engine_findings(document, partial(remarks, given=context.options["engine.grammalecte"]))
