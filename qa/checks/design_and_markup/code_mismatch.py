"""The check ``code-mismatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._codes import unlike
from qa.formats.alike import codes_of
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Finding, Segment

_KINDS = frozenset({"function", "path", "option", "variable"})


@check(category="design-and-markup/markup", severity=Severity.MAJOR, needs=("source",))
def code_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """The name of a file, a function, a variable or an option that the translation changes or drops.

    What one types or a program looks for is not translated: paths (``/etc/fstab``), files (``config.yaml``), functions
    (``open()``), options (``--verbose``), variables (``$HOME``, ``:count``, ``__name__``).

    Wrong:
        en: Edit /etc/race.conf first.
        fr: Modifiez d'abord /etc/course.conf.

        en: Start it with --verbose to see more.
        fr: Lancez-le avec --bavard pour en voir plus.

        en: Call start() before the race.
        fr: Appelez départ() avant la course.

        en: The folder $HOME is full.
        fr: Le dossier $MAISON est plein.

        en: Open results.csv in a spreadsheet.
        fr: Ouvrez les résultats dans un tableur.

    Right:
        en: Edit /etc/race.conf first.
        fr: Modifiez d'abord /etc/race.conf.

        en: Start it with --verbose to see more.
        fr: Lancez-le avec --verbose pour en voir plus.

        en: Call start() before the race.
        fr: Appelez start() avant la course.

        en: The folder $HOME is full.
        fr: Le dossier $HOME est plein.

        en: The winner and/or the team pay 5 $/kg.
        fr: Le vainqueur ou l'équipe paient 5 $ le kilo.
    """
    if segment.source is None or not segment.target.value.strip():
        return
    source = [code for code in codes_of(segment.source.value) if code.kind in _KINDS]
    if source:
        target = [code for code in codes_of(segment.target.value) if code.kind in _KINDS]
        changed = [code for code in source if code.key not in segment.target.value]
        yield from unlike(changed, target, segment, with_added=False)
