"""Writes the committed sample report: ``python -m tests.sample``; a test compares it with what is committed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qa.config import Config
from qa.formats import read_document
from qa.linting import lint, make_context, report_options
from qa.reports import render

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "reports" / "documentary.html"
TARGET, SOURCE = "seeds/documentary.fr.txt", "seeds/documentary.en.txt"


def sample_report() -> str:
    """The HTML report of the seed article beside its source, without date or machine in it."""
    config = Config()
    context = make_context(config)
    document = read_document(ROOT / TARGET, source=ROOT / SOURCE)
    document = replace(
        document,
        target_file=replace(document.target_file, path=TARGET),
        source_file=document.source_file and replace(document.source_file, path=SOURCE),
    )
    run = lint([document], config, context)
    command = f"qa lint {TARGET} --source {SOURCE} --report reports/documentary.html"
    return render("html", run, report_options(run, config, context, command=command))


if __name__ == "__main__":
    SAMPLE.write_text(sample_report(), "utf-8")
