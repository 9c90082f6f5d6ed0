"""``qa explain``: the page of a check, or of a glossary concept or name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from qa.cli.epilog import epilog
from qa.cli.options import ConfigFile, Glossaries, effective_config
from qa.errors import UsageError
from qa.glossary.edit import near_ids
from qa.i18n import _
from qa.linting import concept_view, make_context
from qa.pages import check_page
from qa.registry import ALIASES, all_checks, check_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.glossary import Glossary
    from qa.reports.options import ConceptView

EPILOG = epilog("qa explain name-misspelled", "qa explain breakaway", 'qa explain "vis de la caméra"')


def explain_command(
    name: Annotated[
        str,
        typer.Argument(
            metavar="CHECK|CONCEPT", help=_("A check (see `qa checks`), or a glossary concept, name or term.")
        ),
    ],
    glossaries: Glossaries = None,
    config_file: ConfigFile = None,
) -> None:
    """Show the page of a check (why, wrong, right, how to suppress), or what the glossary says of a concept or name."""
    if name in all_checks() or name in ALIASES:
        typer.echo(check_page(check_named(name)))
        return
    glossary = make_context(effective_config(config_file, glossaries=glossaries)).glossary
    view = concept_view(glossary, name)
    views = [view] if view else list(_views_of_term(glossary, name))
    if not views:
        try:
            check_named(name)
        except UsageError as error:
            message = _("{error}, nor a glossary entry of that id or with that term").format(error=error)
            known = {*glossary.concepts, *(each.id for each in glossary.names)}
            raise UsageError(message + near_ids(name, known)) from None
    typer.echo("\n\n".join(map(_concept_page, views)))


def _views_of_term(glossary: Glossary, text: str) -> Iterator[ConceptView]:
    """The concepts and names that have ``text`` as a term, a name or a wrong form of one."""
    wanted = text.casefold()
    ids = [
        concept.id
        for concept in glossary.concepts.values()
        if any(term.term.casefold() == wanted for term in concept.terms)
    ]
    ids += [
        name.id
        for name in glossary.names
        if any(form.casefold() == wanted for form in (name.name, *name.aliases, *name.deprecated))
    ]
    for identifier in dict.fromkeys(ids):
        if view := concept_view(glossary, identifier):
            yield view


def _concept_page(view: ConceptView) -> str:
    lines = [view.id, ""]
    for term in view.terms:
        note = f"  ({term.note})" if term.note else ""
        lines.append(f"  {term.language}  {term.status:10}  {term.text}{note}")
    if view.examples:
        lines += ["", _("Examples:"), *(f"  {example}" for example in view.examples)]
    if view.source:
        lines += ["", _("Source: {source}").format(source=view.source)]
    return "\n".join(lines)
