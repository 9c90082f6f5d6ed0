"""The catalogues say all that the program says, as French typography wants it."""

from __future__ import annotations

import gettext
import io
import re
import subprocess
import sys
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("babel", reason="a tool of developers")

from qa.context import Context
from qa.i18n import plural
from qa.registry import select_checks
from qa.reports import ReportOptions, render
from qa.runner import run_checks
from tests.cli import qa
from tests.documents import document
from tests.messages import TEMPLATE, as_mo, as_po, catalogues, read, template, untranslated, updated
from tests.reports import build
from tests.sample import speaking

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

CODE = re.compile(
    r"``[^`]*``|`[^`]*`|\*[^*\n]+\*|--?[a-z]\S*|\{[^{}]*\}|\S*[=/_<>&]\S*|\"[^\"]*\"|'\S*\[\S*'|^ .*$|\bgit fetch .*",
    re.MULTILINE,
)
"""What a translation quotes: code, commands, placeholders, words spoken of."""
CHECKS = (
    *("space-before-marks", "space-before-colon", "breakable-guillemets", "unspaced-guillemets", "straight-apostrophe"),
    *("doubled-word", "doubled-space", "determiner-gender", "determiner-number", "adjective-after-noun"),
    *("subject-verb-agreement", "infinitive-for-participle", "euphony", "missing-contraction"),
)
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


def test_nothing_is_left_untranslated(path: Path) -> None:
    left = untranslated(read(path))
    assert not left, f"{path}: translate, then run `make messages`:\n" + "\n".join(map(repr, left))


def test_the_french_is_good_by_our_own_checks() -> None:
    """Print's typography and the grammar that rules see; what is quoted is masked."""
    (french,) = (path for path in catalogues() if path.parents[1].name == "fr")
    texts = [CODE.sub("X", text) for _message, pairs in entries(read(french)) for _said, text in pairs]
    checks = select_checks(profile="fr-FR", select=CHECKS)
    run = run_checks([document((None, text)) for text in texts], checks, Context(profile="fr-FR"))
    assert [(issue.check, issue.text, issue.segment.target.value) for issue in run.issues] == []


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (("--lang", "fr"), {}, "aucun problème dans 1 fichier"),
        (("--lang=en",), {"QA_LANG": "fr"}, "no issues in 1 file"),
        ((), {"QA_LANG": "fr"}, "aucun problème"),
        ((), {"QA_LANG": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_CH.UTF-8"}, "aucun problème"),
        ((), {"QA_LANG": "", "LC_ALL": "C", "LANG": "fr_FR"}, "no issues"),
        ((), {"QA_LANG": "de"}, "no issues"),
    ],
)
def test_option_variable_and_locale_choose_the_language(
    tmp_path: Path, arguments: tuple[str, ...], environment: dict[str, str], said: str
) -> None:
    done = qa("lint", "a.fr.txt", *arguments, cwd=tmp_path, files={"a.fr.txt": "Rien à dire.\n"}, env=environment)
    assert said in done.stdout


def test_help_and_errors_are_in_french(tmp_path: Path) -> None:
    shown = qa("--lang", "fr", "lint", "--help", cwd=tmp_path).stdout.split()
    assert "Contrôle des articles traduits en français, avec ou sans" in " ".join(shown)
    wrong = qa("lint", "--lang", "fr", "none.txt", cwd=tmp_path)
    assert (wrong.returncode, wrong.stderr) == (2, "qa: none.txt\N{NBSP}: pas de tel fichier\n")
    unknown = qa("lint", "--lang", "xx", cwd=tmp_path)
    assert (unknown.returncode, unknown.stderr) == (2, "qa: --lang xx: the interface speaks en, fr\n")


def test_the_page_is_in_french() -> None:
    article = build.document("Le  maillot\n")
    run = build.run([article], [build.issue(article, "maillot")])
    with speaking("fr"):
        page = render("html", run, ReportOptions())
    assert '<html lang="fr">' in page
    assert "Rapport sur la qualité d\N{RIGHT SINGLE QUOTATION MARK}une traduction" in page
    assert '<html lang="en">' in render("html", run, ReportOptions())


@pytest.mark.parametrize(("count", "words"), [(0, "0 fichier"), (1, "1 fichier"), (2, "2 fichiers")])
def test_nothing_is_singular_in_french(count: int, words: str) -> None:
    with speaking("fr"):
        assert plural("in {files} file", "in {files} files", count).format(files=count) == f"dans {words}"


def test_english_needs_no_catalogue(tmp_path: Path) -> None:
    """What a cold start costs does not grow by the French: its catalogue is not even opened."""
    code = (
        "import qa.cli.app, qa.i18n as i; qa.cli.app.command_line(); "
        "print(i._('passed'), i._catalogue.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "passed 1\n"
