"""Every evaluation there is data for: ``make eval``."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import tests.eval


def main() -> None:
    """Run each module of this folder that has a ``main``, as from the command line without options."""
    sys.argv = sys.argv[:1]
    for module in pkgutil.iter_modules(tests.eval.__path__, "tests.eval."):
        if module.name.rpartition(".")[2] not in {"__main__", "tables", "ranking"}:
            print(f"\n== {module.name}\n")
            importlib.import_module(module.name).main()


if __name__ == "__main__":
    main()
