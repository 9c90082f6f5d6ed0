"""The check ``contraction-before-vowel``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import word_pairs
from qa.french.morphology import Pos
from qa.french.sounds import has_vowel_sound
from qa.glossary.cells import KIND
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_OPENED = {"du": "de l'", "au": "à l'"}
_HEADS = frozenset(_OPENED)
_INITIALS = "aeiouyhàâéèêëîïôûœæ"
_NOMINAL = frozenset({Pos.NOUN, Pos.ADJECTIVE})
_COUNTING = frozenset({Pos.NUMERAL, Pos.DETERMINER, Pos.PRONOUN, Pos.INTERJECTION})


@check(
    category="linguistic-conventions/grammar",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon", "glossary"),
    words=("du", "au"),
)
def contraction_before_vowel(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Du* or *au* before a vowel sound, where the article is elided instead.

    Looks at common nouns and adjectives in small letters, and at climbs of the register, which bear the article. Other
    names, numbers, letters, foreign words and words whose first sound wavers are left alone.

    Wrong:
        fr: Le sommet du Alpe d'Huez est encore loin.

        fr: Il a gagné au Angliru en 2011.

        fr: La fin du article donne les résultats.

        fr: Ils ont souffert au arrivée du col.

        fr: Le directeur du équipe a réagi.

        fr: Le départ du étape est donné à midi.

        fr: Il parle au entraîneur après la course.

        fr: Le prix du abonnement augmente.

        fr: Elle a confiance au avenir.

        fr: La couleur du uniforme a changé.

    Right:
        fr: Le sommet de l'Alpe d'Huez est encore loin.

        fr: Il a gagné à l'Angliru en 2011.

        fr: La fin de l'article donne les résultats.

        fr: Ils ont souffert à l'arrivée du col.

        fr: Le directeur de l'équipe a réagi.

        fr: Le départ de l'étape est donné à midi.

        fr: Il parle à l'entraîneur après la course.

        fr: Le prix de l'abonnement augmente.

        fr: Elle a confiance à l'avenir.

        fr: La couleur de l'uniforme a changé.

        fr: Le retour du héros au hameau, au huit de pointe et au onze tricolore.

        fr: Le maillot du UAE Team Emirates, du Arkéa et du oui.

        fr: Du yaourt au ouistiti, tout est du un pour un.
    """
    text = segment.target
    climbs = None
    for _index, first, second in word_pairs(text, context, _HEADS, initials=_INITIALS):
        word = text.prose[second.start : second.end]
        if word[0].isupper():
            if climbs is None:
                rows = context.glossary.register.rows
                climbs = {n.span.start for n in names_in(text, context) if rows[n.row][KIND] == "climb"}
            wrong = second.start in climbs and has_vowel_sound(word.lower())
        else:
            parts = context.lexicon.parts(word)
            wrong = has_vowel_sound(word) and not _NOMINAL.isdisjoint(parts) and _COUNTING.isdisjoint(parts)
        if wrong:
            head = text.prose[first.start : first.end]
            opened = _OPENED[head.lower()]
            opened = opened[0].upper() + opened[1:] if head[0].isupper() else opened
            yield Finding(
                Span(first.start, second.end),
                _("« {wrong} » before a vowel is « {right} »").format(wrong=head, right=opened),
                (opened + text.value[second.start : second.end],),
            )
