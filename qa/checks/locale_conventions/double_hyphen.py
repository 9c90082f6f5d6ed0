"""The check ``double-hyphen``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACE
from qa.i18n import _
from qa.model import Finding, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_DOUBLE = regex(rf"{SPACE}---?(?={SPACE}\S)|---?(?<=[^\W\d_]--)(?=[^\W\d_])|---(?<=[^\W\d_]---)(?=[^\W\d_])")


@check(category="locale-conventions/typography", fix="safe", marks=r"^---?(?:\s|\Z)")
def double_hyphen(segment: Segment, context: Context) -> Iterator[Finding]:
    """Two or three hyphens for a dash, as on a typewriter.

    Options of commands (--force) and rules of hyphens alone are left as they are.

    Wrong:
        fr: Le chien -- un berger -- aboie.

        fr: Il part --- enfin.

        fr: Une étape dure--la plus dure--attend.

        fr: Le vainqueur -- qui l'eût cru ? -- est belge.

        fr: Elle l'a dit : « Jamais -- plus jamais. »

        fr: Nice -- Paris, 900 km.

        fr: Il a gagné -- mais à quel prix.

        fr: Trois hommes -- Dupont, Durand, Petit -- mènent.

        fr: La pluie--encore elle--tombe.

        fr: Le col -- fermé -- rouvrira.

    Right:
        fr: Le chien – un berger – aboie.

        fr: Il part – enfin.

        fr: Une étape dure – la plus dure – attend.

        fr: Le vainqueur – qui l'eût cru ? – est belge.

        fr: Elle l'a dit : « Jamais – plus jamais. »

        fr: Nice – Paris, 900 km.

        fr: Il a gagné – mais à quel prix.

        fr: Trois hommes – Dupont, Durand, Petit – mènent.

        fr: La pluie – encore elle – tombe.

        fr: Le col – fermé – rouvrira.

        fr: Le chien - un berger - aboie.

        fr: L'option --force efface tout, -v parle.

        fr: -----

        fr: Un arc-en-ciel, un Jean-Pierre.

        fr: Le total est de 5--3 au score.

        fr: Tapez git commit --amend ou --no-edit.

        fr: Il hésite — longtemps — puis part.

        fr: Case ------ vide ------

        fr: Le code a--; puis b--.

        fr: Une ligne --
    """
    prose = segment.target.prose
    for match in _DOUBLE.finditer(prose):
        right = " –" if match[0][0] != "-" else " – "
        yield Finding(Span(*match.span()), _("a dash, not hyphens"), (right,))
