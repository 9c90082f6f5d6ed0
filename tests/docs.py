"""Writes the generated documentation: ``python -m tests.docs``; the tests compare with what is committed."""

from __future__ import annotations

from pathlib import Path

from qa.pages import all_pages

ROOT = Path(__file__).parents[1]
GENERATED = {ROOT / "CHECKS.md": all_pages}


def main() -> None:
    """Write every generated page."""
    for path, generate in GENERATED.items():
        path.write_text(generate(), "utf-8")


if __name__ == "__main__":
    main()
