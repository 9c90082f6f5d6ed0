"""Brings the catalogues in ``qa/locale`` up to date with the program: ``make messages``.

Messages are the calls of ``_``, ``plural`` and ``marked`` in the code and the templates, the pages of the checks, the
help of the commands, the words of a few enumerations, and what the library of the command line says. The translator's
file is ``qa/locale/<language>/LC_MESSAGES/qa.po``; ``qa.mo`` beside it is what runs, so that an installation needs
nothing but Python's gettext.
"""

from __future__ import annotations

import datetime
import inspect
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from qa.check import parse_page
from qa.cli.app import command_line
from qa.i18n import LOCALE_FOLDER, unwrapped
from qa.model import Severity
from qa.registry import all_checks

if TYPE_CHECKING:
    from collections.abc import Iterator

    import typer

ROOT = Path(__file__).parents[1]
TEMPLATE = LOCALE_FOLDER / "qa.pot"
COMMENT = "# Messages of qa. Written by `make messages`; translations are edited by hand, without fuzzy marks.\n#"
_KEYWORDS: dict[str, object] = {"_": None, "plural": (1, 2), "marked": None}
_METHODS = {".py": "python", ".j2": "jinja2.ext:babel_extract"}
_WORDS = (
    *(severity.value for severity in Severity),
    *((f"{{count}} {severity.value}",) * 2 for severity in Severity),
    *("source", "reference", "candidate", "baseline"),
)
"""Values that are shown translated; severities also counted, where English tells one from many only by the number."""
_DROPPED = tuple(
    f'"{name}:'
    for name in (
        *("Generated-By", "Language-Team", "Last-Translator", "PO-Revision-Date", "POT-Creation-Date"),
        *("Project-Id-Version", "Report-Msgid-Bugs-To"),
    )
)
"""Headers that say nothing, or another thing each time."""
_NO_DATE = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
CLICK = (
    "Usage:",
    "Options",
    "Arguments",
    "Commands",
    "Show this message and exit.",
    "Error: {message}",
    "Aborted!",
    "Try '{command} {option}' for help.",
    "Missing argument",
    "Missing option",
    "Missing parameter",
    "No such command {name!r}.",
    "No such option {name!r}.",
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}",
    "Option {name!r} requires an argument.",
    "Got unexpected extra argument ({args})",
    "Got unexpected extra arguments ({args})",
    "{value!r} is not a valid {number_type}.",
    "{value} is not in the range {range}.",
    "required",
    "default: {default}",
)
"""What users see of the library of the command line; it asks the catalogue for these."""

Message = tuple[str, str | tuple[str, ...]]
"""The file that says it, and its text, or its texts for one and for many."""


def messages() -> Iterator[Message]:
    """Every message of the program, by file."""
    for path in sorted((ROOT / "qa").rglob("*")):
        if method := _METHODS.get(path.suffix):
            with path.open("rb") as file:
                for _line, text, _comments, _context in extract(method, file, keywords=_KEYWORDS):  # type: ignore[arg-type]
                    yield str(path.relative_to(ROOT)), text
    yield from (("qa/cli", unwrapped(text)) for text in _command_help(command_line()))
    for check in all_checks().values():
        if check.run.__module__.startswith("qa."):
            page = parse_page(check.docstring)
            file_name = check.run.__module__.replace(".", "/") + ".py"
            yield from ((file_name, unwrapped(text)) for text in (page.summary, page.why) if text)
    yield from (("qa/model.py", word) for word in _WORDS)
    yield from (("click", text) for text in CLICK)


def _command_help(group: typer.Typer) -> Iterator[str]:
    for command in group.registered_commands:
        yield inspect.getdoc(command.callback) or ""
    for inner in group.registered_groups:
        if inner.typer_instance:
            yield from _command_help(inner.typer_instance)


def template() -> Catalog:
    """The catalogue without translations."""
    catalog = Catalog(project="qa", header_comment=COMMENT, fuzzy=False)
    for path, text in messages():
        catalog.add(text, locations=[(path, 0)])
    return catalog


def read(path: Path) -> Catalog:
    """The translator's file at ``path``."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parents[1].name, abort_invalid=True)


def updated(catalog: Catalog, current: Catalog) -> Catalog:
    """``catalog`` with the messages of ``current``, those that are no more left out; nothing is guessed."""
    catalog.update(current, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.header_comment = COMMENT
    return catalog


def as_po(catalog: Catalog) -> bytes:
    """The catalogue as a translator's file, the same for the same messages: without dates and line numbers."""
    file = io.BytesIO()
    write_po(file, catalog, width=120, sort_by_file=True, include_lineno=False, omit_header=False)
    lines = file.getvalue().decode().split("\n")
    return "\n".join(line for line in lines if not line.startswith(_DROPPED)).encode()


def as_mo(catalog: Catalog) -> bytes:
    """The catalogue compiled."""
    file = io.BytesIO()
    catalog.creation_date = catalog.revision_date = _NO_DATE
    write_mo(file, catalog)
    return file.getvalue()


def untranslated(catalog: Catalog) -> list[str]:
    """The messages of ``catalog`` without a translation."""
    ids = (message for message in catalog if message.id)
    return [str(m.id) for m in ids if not (all(m.string) if isinstance(m.string, tuple | list) else m.string)]


def catalogues() -> list[Path]:
    """The translator's files."""
    return sorted(LOCALE_FOLDER.glob("*/LC_MESSAGES/qa.po"))


def main() -> int:
    """Write the template and every catalogue, and say what is not translated; 1 if anything is not."""
    current = template()
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_bytes(as_po(current))
    status = 0
    for path in catalogues():
        catalog = updated(read(path), current)
        path.write_bytes(as_po(catalog))
        path.with_suffix(".mo").write_bytes(as_mo(catalog))
        for message in untranslated(catalog):
            status = 1
            print(f"{path.relative_to(ROOT)}: not translated: {message!r}")
    return status


if __name__ == "__main__":
    sys.exit(main())
