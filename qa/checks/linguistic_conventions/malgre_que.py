"""The check ``malgre-que``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MINOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("malgré",),
)
def malgre_que(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Malgré que* for *bien que*.

    The Académie admits it only in *malgré que j'en aie*. Not attempted: *malgré le fait que*, which is right.

    Wrong:
        fr: Malgré qu'il soit malade, il a pris le départ.

        fr: Elle a souri, malgré qu'elle ait perdu.

        fr: Il reste calme malgré que tout le monde crie.

        fr: Malgré que je connaisse la route, je me suis perdu.

        fr: Le film plaît malgré qu’il dure quatre heures.

        fr: MALGRÉ QUE tout soit fermé, on skie.

        fr: Et malgré que la pluie tombe, ils roulent.

        fr: Malgré que Van Aert ait chuté, il a gagné.

        fr: Le peloton avance malgré que le vent souffle.

        fr: On l'aime, malgré qu'on le craigne.

    Right:
        fr: Bien qu'il soit malade, il a pris le départ.

        fr: Elle a souri, bien qu'elle ait perdu.

        fr: Il reste calme bien que tout le monde crie.

        fr: Bien que je connaisse la route, je me suis perdu.

        fr: Le film plaît bien qu’il dure quatre heures.

        fr: BIEN QUE tout soit fermé, on skie.

        fr: Et bien que la pluie tombe, ils roulent.

        fr: Bien que Van Aert ait chuté, il a gagné.

        fr: Le peloton avance bien que le vent souffle.

        fr: On l'aime, bien qu'on le craigne.

        fr: Malgré qu'il en ait, il devra céder.

        fr: Malgré la pluie, que personne n'attendait, la foule est venue.

        fr: Il court malgré le fait que la route est fermée.

        fr: Malgré tout, que faire ? Malgré quoi, on roule.

        fr: Malgré que j'en aie, je partirai.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("malgré",)):
        if reading.lowers[index + 1] not in ("que", "qu'") or "en" in reading.lowers[index + 2 : index + 5]:
            continue
        word, que = reading.tokens[index].text, reading.tokens[index + 1].text
        better = "BIEN" if word.isupper() else "Bien" if word[0].isupper() else "bien"
        yield Finding(span_of(reading, index, index + 1), _("« malgré que » is « bien que »"), (f"{better} {que}",))
