"""The check ``name-mistranslated``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.glossary.register import fold
from qa.i18n import _
from qa.model import Finding, Severity
from qa.naming.source_names import missing_names
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Span, Text


@check(category="accuracy/do-not-translate", severity=Severity.CRITICAL, fix="unsafe", needs=("glossary",))
def name_mistranslated(segment: Segment, context: Context) -> Iterator[Finding]:
    """A brand, team, race, title or publication under a translated or mangled name.

    A name that stays as it is in French has been translated word by word, or a name has been given a form that it
    never had. The register lists such forms only where they can mean nothing else, capitals included. Where the source
    has a brand or a publication that the target lacks, a French word in its place that begins as it does is its
    translation.

    Wrong:
        fr: La série est visible sur Vidéo principale en Belgique.

        fr: Le nouveau documentaire d'Amazon Premier sort en juin.

        en: The new bike from Specialized weighs less.
        fr: Le nouveau vélo de Spécialisé pèse moins.

    Right:
        fr: La série est visible sur Prime Video en Belgique.

        fr: Le nouveau documentaire d'Amazon Prime sort en juin.

        en: The new bike from Specialized weighs less.
        fr: Le nouveau vélo de Specialized pèse moins.

        en: The mechanics are specialized in wheels.
        fr: Les mécaniciens sont spécialisés dans les roues.

        fr: La vidéo principale montre l'arrivée.

        fr: Vidéo principale de la journée : l'arrivée au sommet.

        fr: Le Premier ministre a félicité le vainqueur.
    """
    register = context.glossary.register
    for match in names_in(segment.target, context):
        if match.role != "deprecated" or _is_common_phrase(match.span, segment.target, context):
            continue
        identifier, name = register.rows[match.row][:2]
        found = segment.target.value[match.span.start : match.span.end]
        yield Finding(
            span=match.span,
            message=_("« {found} » is {name}").format(found=found, name=name),
            replacements=(name,),
            severity=Severity.MINOR if _differs_in_marks_only(found, name) else None,
            concept=identifier,
        )
    for missing in missing_names(segment, context):
        if missing.rendering:
            found = segment.target.value[missing.rendering.start : missing.rendering.end]
            yield Finding(
                span=missing.rendering,
                message=_("« {found} » translates the name {name}").format(found=found, name=missing.name),
                replacements=(missing.name,),
                concept=missing.identifier,
                source_span=missing.match.span,
                confidence=0.9,
            )


def _is_common_phrase(span: Span, text: Text, context: Context) -> bool:
    """Whether only the capital of a sentence's first word makes a name of it: ``Vidéo principale du site…``."""
    view = context.view(text)
    rest = view.prose[span.start + 1 : span.end]
    return rest == rest.lower() and not view.prose[view.sentence_at(span.start).start : span.start].strip(' «"')


def _differs_in_marks_only(found: str, name: str) -> bool:
    """Whether the two are alike but for hyphens, spaces and diacritics: a slip of spelling, no translation."""
    return _letters(found) == _letters(name)


def _letters(text: str) -> str:
    return "".join(character for character in fold(text) if character.isalnum())
