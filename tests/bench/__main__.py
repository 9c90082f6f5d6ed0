"""Every benchmark: ``make bench``."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import tests.bench


def main() -> None:
    """Run each module of this folder that has a ``main``, as from the command line without options."""
    sys.argv = sys.argv[:1]
    for module in pkgutil.iter_modules(tests.bench.__path__, "tests.bench."):
        if not module.name.endswith("__main__"):
            print(f"\n== {module.name}\n")
            importlib.import_module(module.name).main()


if __name__ == "__main__":
    main()
