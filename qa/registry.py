"""Finds the checks: every module of ``qa.checks``, and what other distributions offer in the group ``qa.checks``."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import qa.checks
from qa.check import Check
from qa.errors import ConfigurationError, UsageError
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from importlib.metadata import EntryPoint

ALIASES: Mapping[str, str] = {}
"""Old names of renamed checks, which keep working in configurations and suppressions."""


@cache
def all_checks() -> dict[str, Check]:
    """Every check by name, in alphabetical order.

    Raises:
        ConfigurationError: two checks share a name, or a third party's entry point is no check.
    """
    found = [_check_of(name) for name in _module_names()]
    for entry_point in _entry_points():
        loaded = entry_point.load()
        if not isinstance(loaded, Check):
            raise ConfigurationError(
                _("entry point {name} ({value}) is no check: decorate it with @check").format(
                    name=entry_point.name, value=entry_point.value
                )
            )
        found.append(loaded)
    checks: dict[str, Check] = {}
    for check in found:
        if check.name in checks:
            raise ConfigurationError(_("two checks are named {name}; rename one").format(name=check.name))
        checks[check.name] = check
    return dict(sorted(checks.items()))


def _entry_points() -> Iterable[EntryPoint]:
    """What other distributions offer; the library that reads them is imported only where a folder lists any."""
    lists = (file for folder in sys.path for file in Path(folder).glob("*.dist-info/entry_points.txt"))
    if not any(b"[qa.checks]" in file.read_bytes() for file in lists):
        return ()
    from importlib.metadata import entry_points  # noqa: PLC0415 - takes as long as the checks of a short article

    return entry_points(group="qa.checks")


def _module_names() -> Iterable[str]:
    for package in pkgutil.iter_modules(qa.checks.__path__, "qa.checks."):
        if package.ispkg and not package.name.rpartition(".")[2].startswith("_"):
            folder = importlib.import_module(package.name)
            for module in pkgutil.iter_modules(folder.__path__, f"{package.name}."):
                if not module.name.rpartition(".")[2].startswith("_"):
                    yield module.name


def _check_of(module_name: str) -> Check:
    """The check a module of ``qa.checks`` is named after."""
    module = importlib.import_module(module_name)
    check = getattr(module, module_name.rpartition(".")[2], None)
    if not isinstance(check, Check):
        raise TypeError(f"{module_name} must define the check it is named after")
    return check


def check_named(name: str) -> Check:
    """The check called ``name``, today or formerly.

    Raises:
        UsageError: there is none; the message suggests the nearest name.
    """
    checks = all_checks()
    name = ALIASES.get(name, name)
    if name in checks:
        return checks[name]
    near = difflib.get_close_matches(name, checks, n=1)
    hint = _(" (did you mean {near}?)").format(near=near[0]) if near else _(" (`qa checks` lists them)")
    raise UsageError(_("there is no check named {name}{hint}").format(name=name, hint=hint))


def select_checks(*, profile: str, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Check, ...]:
    """The checks that run: the defaults of ``profile``, plus ``select``, less ``ignore``.

    A name may be that of a check, an MQM dimension or category (``terminology``, ``locale-conventions/number-format``),
    or ``all``. Where the first of ``select`` is no addition (``+name``), only the selected checks run.

    Raises:
        UsageError: a name is none of these.
    """
    checks = all_checks().values()
    wanted = {check.name for check in checks if check.default and (not check.profiles or profile in check.profiles)}
    names = list(select)
    if names and not names[0].startswith("+"):
        wanted = set()
    for name in names:
        wanted |= expand_name(name.removeprefix("+"))
    for name in ignore:
        wanted -= expand_name(name)
    return tuple(check for check in checks if check.name in wanted)


def expand_name(name: str) -> set[str]:
    """The names of the checks that ``name`` means: a check's, those of a dimension or category, or ``all``.

    Raises:
        UsageError: it is none of these.
    """
    checks = all_checks()
    if name == "all":
        return set(checks)
    of_category = {c.name for c in checks.values() if c.category == name or c.category.startswith(name + "/")}
    return of_category or {check_named(name).name}
