"""The catalogues say all that the program says, as French typography wants it."""

from __future__ import annotations

import gettext
import io
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("babel", reason="a tool of developers")

from tests.messages import TEMPLATE, as_mo, as_po, catalogues, read, template, updated

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

FIX = "run `make messages` (python -m tests.messages), translate what it lists in {path}, run it again"


@pytest.fixture(params=catalogues(), ids=lambda path: path.parents[1].name)
def path(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


def entries(catalog: Catalog) -> list[tuple[Message, list[tuple[str, str]]]]:
    """Each message with pairs of what it says and how it is translated."""
    found = []
    for message in catalog:
        if isinstance(message.id, tuple | list):
            found.append((message, [(message.id[min(n, 1)], text) for n, text in enumerate(message.string or ())]))
        elif message.id:
            found.append((message, [(message.id, str(message.string))]))
    return found


def fields(text: str) -> set[tuple[str, str]]:
    """The placeholders of ``text``; the gaps of an example in braces are none."""
    try:
        return {(name, spec or "") for _, name, spec, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return set()


def test_the_template_is_current() -> None:
    assert TEMPLATE.read_bytes() == as_po(template()), "qa/locale/qa.pot is stale: run `make messages`"


def test_the_catalogue_is_current(path: Path) -> None:
    """No message lacks, none is left over, none is a guess."""
    catalog = read(path)
    assert not [message.id for message in catalog if message.id and message.fuzzy]
    fresh = updated(read(path), template())
    said = {str(message.id) for message in read(path)}
    wanted = {str(message.id) for message in fresh}
    new, gone = sorted(wanted - said), sorted(said - wanted)
    assert not new + gone, f"{FIX.format(path=path)}; new: {new}; gone: {gone}"
    assert as_po(fresh) == path.read_bytes(), f"{path}: run `make messages`"


def test_what_runs_is_the_catalogue(path: Path) -> None:
    def loaded(data: bytes) -> dict[object, str]:
        messages: dict[object, str] = dict(gettext.GNUTranslations(io.BytesIO(data))._catalog)  # type: ignore[attr-defined]
        return {key: text for key, text in messages.items() if key}

    assert loaded(path.with_suffix(".mo").read_bytes()) == loaded(as_mo(read(path))), "qa.mo: run `make messages`"


def test_placeholders_are_those_of_the_message(path: Path) -> None:
    for message, pairs in entries(read(path)):
        for said, translated in pairs:
            if translated:
                assert fields(translated) == fields(said), message.id
