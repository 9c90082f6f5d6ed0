"""Imports only go down, heavy libraries stay inside functions, and one file holds one check."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from qa.registry import all_checks

ROOT = Path(__file__).parents[1]
LAYERS = (
    {"cli", "__main__"},
    {"gate"},
    {"acceptance", "articles", "results", "fix", "linting", "pages", "streaming", "scores", "upkeep", "calibration"},
    {"reports"},
    {"runner"},
    {"config", "registry", "suppressions", "twins"},
    {"checks"},
    {"naming"},
    {"terms", "grammar", "engines", "directives"},
    {"context"},
    {"view", "dispatch", "models", "alignment", "formats", "glossary", "values"},
    {"french", "english", "fingerprint", "files", "nearest", "workers"},
    {"model", "run", "check"},
    {"errors", "i18n", "lazy", "memo", "regex", "signals", ""},
)
"""From top to bottom: a module imports from its own layer or one further down; what is only for types is free."""
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
HEAVY = {"torch", "transformers", "sacrebleu", "langdetect", "jinja2", "tree_sitter", "rapidfuzz", "numpy"}


def modules() -> list[Path]:
    return sorted((ROOT / "qa").rglob("*.py"))


def violations(source: str, name: str) -> list[str]:
    """The imports in ``source``, a module of the part ``name`` of the package, that go up; type-only ones apart."""
    tree = ast.parse(source)
    typing_only = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    found = []
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        for imported in imported_modules(node):
            part = imported.split(".")[1] if "." in imported else ""
            if RANK[part] < RANK[name]:
                found.append(f"{name} imports {imported}")
    return found


def imported_modules(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "qa":
        if node.module != "qa":
            return [str(node.module)]
        return [f"qa.{alias.name}" if alias.name in RANK else "qa" for alias in node.names]
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names if alias.name.split(".")[0] == "qa"]
    return []


def part_of(path: Path) -> str:
    parts = path.relative_to(ROOT / "qa").with_suffix("").parts
    return "" if parts == ("__init__",) else parts[0]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_down(path: Path) -> None:
    assert violations(path.read_text("utf-8"), part_of(path)) == []


def test_a_planted_violation_is_seen() -> None:
    assert violations("from qa.cli.app import app", "checks") == ["checks imports qa.cli.app"]
    assert violations("from qa import runner", "model") == ["model imports qa.runner"]
    assert violations("if TYPE_CHECKING:\n    from qa.context import Context", "check") == []


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_heavy_libraries_are_imported_inside_functions(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {(getattr(node, "module", None) or node.names[0].name).split(".")[0] for node in top}
    allowed = {"tree_sitter"} if part_of(path) == "formats" else set()
    assert not (names & HEAVY) - allowed - ({"jinja2"} if part_of(path) == "reports" else set())


def test_one_file_holds_one_check_of_its_name() -> None:
    for check in all_checks().values():
        module = check.run.__module__
        if module.startswith("qa.checks."):
            assert module.rpartition(".")[2] == check.run.__name__


def test_category_begins_with_the_folder() -> None:
    dimensions = {
        "terminology", "accuracy", "linguistic-conventions", "style", "locale-conventions", "audience-appropriateness",
        "design-and-markup",
    }  # fmt: skip
    for check in all_checks().values():
        assert check.category.split("/")[0] in dimensions, check.name
