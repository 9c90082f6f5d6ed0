"""The HTML report: one file that opens from disk, asks the network for nothing and runs nothing from an article."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from qa.i18n import _, decimal, language, plural
from qa.model import Severity
from qa.reports.html.marks import say, show
from qa.reports.html.view import build
from qa.reports.text import in_words

if TYPE_CHECKING:
    from qa.reports.options import ReportOptions
    from qa.run import Run

FOLDER = Path(__file__).parent
_SCRIPTS = ("dom.js", "card.js", "filter.js", "review.js", "main.js")
_LETTERS = {"critical": "C", "major": "M", "minor": "m", "neutral": "n"}
_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def render(run: Run, options: ReportOptions) -> str:
    """The run as a self-contained page."""
    script = "(() => {\n'use strict';\n" + "".join(map(read, _SCRIPTS)) + "})();\n"
    style = read("style.css") + read("card.css")
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            view=build(run, options),
            language=language(),
            run=run,
            options=options,
            style=style,
            script=script,
            policy=policy(style, script),
        )
    )


def policy(style: str, script: str) -> str:
    """The content security policy: our own two inline blocks by their hashes, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(block: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(block.encode()).digest()).decode()


def _in_script(value: object) -> str:
    """``value`` as JSON that no HTML parser can leave early."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT)


@cache
def read(name: str) -> str:
    """A file of this folder: a style or a script."""
    return (FOLDER / name).read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Where the pages' templates are found and what they may call."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(say=say, show=show, in_script=_in_script)
    made.globals.update(
        _=_, plural=plural, decimal=decimal, in_words=in_words, severities=tuple(reversed(Severity)), letters=_LETTERS
    )
    return made
