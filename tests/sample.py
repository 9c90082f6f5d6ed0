"""Writes the committed reports of the seed: ``python -m tests.sample``; a test compares them with what is committed."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qa.config import Config
from qa.formats import read_document
from qa.i18n import language
from qa.linting import lint, make_context, report_options
from qa.reports import render

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "reports" / "documentary.html"
FRENCH = ROOT / "tests/reports/golden/seed.fr.txt"
TARGET, SOURCE = "seeds/documentary.fr.txt", "seeds/documentary.en.txt"


def sample_report() -> str:
    """The HTML report of the seed article beside its source, without date or machine in it."""
    command = f"qa lint {TARGET} --source {SOURCE} --report reports/documentary.html"
    return _report("html", command)


def french_report() -> str:
    """The same for a terminal, in French."""
    with speaking("fr"):
        return _report("text")


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """The interface in the language ``code`` for a while."""
    before = os.environ["QA_LANG"]
    os.environ["QA_LANG"] = code
    language.cache_clear()
    try:
        yield
    finally:
        os.environ["QA_LANG"] = before
        language.cache_clear()


def _report(format_: str, command: str = "") -> str:
    config = Config()
    context = make_context(config)
    document = read_document(ROOT / TARGET, source=ROOT / SOURCE)
    document = replace(
        document,
        target_file=replace(document.target_file, path=TARGET),
        source_file=document.source_file and replace(document.source_file, path=SOURCE),
    )
    run = lint([document], config, context)
    return render(format_, run, report_options(run, config, context, command=command))


GENERATED = {SAMPLE: sample_report, FRENCH: french_report}


def main() -> None:
    """Write every report."""
    for path, generate in GENERATED.items():
        path.write_text(generate(), "utf-8")


if __name__ == "__main__":
    main()
