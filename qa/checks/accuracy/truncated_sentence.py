"""The check ``truncated-sentence``."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from qa.check import check
from qa.french.tokens import Kind
from qa.french.words import PREPOSITIONS
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

_OPEN = frozenset(
    """
    le la les au aux du des de d' l' à dans par chez sur sa ses ma mes cette ces et ou que qu' qui dont mais car lorsque
    puisque afin parce dès malgré selon notre nos leurs vos votre ne n' se s' je j'
    """.split()
)
"""Words that no sentence ends with; *pour*, *contre*, *avec*, *avant*, *où* and *un* may end one."""
_VERBS = frozenset("a ont est sont avait avaient était étaient".split())
"""After a comma, behind what stands between them and their subject, no sentence ends with these."""
_SUBJECTS = frozenset({"il", "ils"})
_JOINING = (" mais ", " et ", " que ", " car ", " quand ", " si ", " lorsque ")
_KINDS = frozenset({"subtitle", "cell", "string"})
"""What may go on elsewhere."""
_SHORTEST = 5
_SPOKEN_OF = frozenset({",", "(", "«", "article", "préposition", "conjonction", "mot", "pronom"})


@check(category="accuracy/omission", severity=Severity.MAJOR)
def truncated_sentence(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """A paragraph that breaks off: it ends with an article, a preposition or a conjunction.

    An engine has a longest output, and a link at the end of a paragraph may be lost. Subtitles and table cells may go
    on elsewhere, as may a paragraph whose next one begins in small letters; an ellipsis is meant.

    Wrong:
        fr: Le grimpeur a terminé l'étape avec trois minutes de retard sur le

        fr: Les coureurs ont franchi le col dans le brouillard avant de

        fr: Le nouveau cadre est plus léger, plus rigide et.

        fr: L'équipe a annoncé vendredi que

        fr: Le Danois, qui avait déjà gagné la veille, a

        fr: Le Danois a attaqué dans le col, mais il

    Right:
        fr: Le grimpeur a terminé l'étape avec trois minutes de retard sur le vainqueur.

        fr: Les coureurs ont franchi le col dans le brouillard avant de descendre.

        fr: Le nouveau cadre est plus léger, plus rigide et plus cher.

        fr: L'équipe a annoncé vendredi son départ.

        fr: Il ne sait ni pourquoi, ni quand, ni où

        fr: Voilà l'homme qui roulait devant et le coureur d'avant

        fr: Il voulait gagner, mais…

        fr: Prenez ce bidon et rendez-le

        fr: Une phrase coupée par un saut de ligne, et
        fr: qui continue dans le paragraphe suivant.

        fr: L'atelier appartient depuis dix ans à la société Vélos SA.

        fr: Le vétéran reste, aux yeux de tous, l'un des leurs.

        fr: Il aime aller rouler le soir, mais cela dépend avec qui.

        fr: Saisissez le nom du tri dans le champ Trier par.

        fr: On répond aux questions par oui, par non, par la préposition de

        fr: Le grimpeur colombien est aussi fort qu'il l'était et que son frère l'est.

        fr: Le coureur, dit-on, sait qui il est et où il va.
    """
    for segment, after in zip_longest(document.segments, document.segments[1:]):
        text = segment.target.prose.rstrip(" .\N{NBSP}")
        if segment.kind in _KINDS or not text[-8:].rpartition(" ")[2].lower().rstrip("'’").isalpha():
            continue
        last = text.rpartition(" ")[2].lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        is_verb = last in _VERBS and text[: -len(last)].rstrip().endswith(",")
        is_subject = last in _SUBJECTS and text[: -len(last)].endswith(_JOINING)
        if last.rpartition("'")[2] not in _OPEN and last not in _OPEN and not (is_verb or is_subject):
            continue
        if after is not None and after.target.prose.lstrip()[:1].islower():
            continue
        tokens = [token for token in context.view(segment.target).tokens if token.start < len(text)]
        words = [token for token in tokens if token.kind in (Kind.WORD, Kind.CLITIC)]
        if len(words) < _SHORTEST or tokens[-1].kind is Kind.CLITIC:
            continue
        if tokens[-2].lower in _SPOKEN_OF and not is_verb:
            continue
        before = tokens[-2].lower
        if segment.target.prose.rstrip().endswith("..") or (tokens[-1].lower == "leurs" and before in _OF_THEIRS):
            continue  # et...; l'un des leurs
        if tokens[-1].lower == "qui" and before in PREPOSITIONS:
            continue  # cela dépend avec qui
        if tokens[-1].text[0].isupper() or _is_title(tokens[-2].text, context):
            continue  # Falcot SA; le champ Trier par
        yield segment, Finding(Span(tokens[-1].start, len(text)), _("the sentence breaks off"))


_OF_THEIRS = frozenset("les des aux".split())


def _is_title(word: str, context: Context) -> bool:
    """Whether a word is an infinitive with a capital, as the titles of commands have."""
    return word[0].isupper() and any(
        analysis.mood == "infinitive" for analysis in context.lexicon.analyses(word.lower())
    )
