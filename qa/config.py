"""The configuration: one frozen value from ``qa.toml`` or ``[tool.qa]`` of ``pyproject.toml``; no unknown keys."""

from __future__ import annotations

import dataclasses
import difflib
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qa.context import PROFILES
from qa.errors import ConfigurationError, QAError
from qa.formats.pairing import PATTERNS
from qa.i18n import _
from qa.model import Severity
from qa.registry import check_named, select_checks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Config:
    """What a repository sets once for all its runs; the command line overrides each field."""

    profile: str = "web"
    """The typography profile: ``web``, ``fr-FR``, ``fr-CA`` or ``fr-CH``."""
    select: tuple[str, ...] = ()
    """Checks, categories or ``all``; the first with ``+`` adds to the defaults, without it replaces them."""
    ignore: tuple[str, ...] = ()
    """Checks or categories that do not run."""
    severity: Mapping[str, Severity] = field(default_factory=dict)
    """Another severity than a check's own, by its name."""
    fail_on: Severity = Severity.MINOR
    """The bar: a run with an active issue of this severity or worse exits 1."""
    glossary: tuple[Path, ...] = ()
    """Folders of the user's own glossaries, added to the built-in one."""
    builtin_glossary: bool = True
    """Whether the built-in cycling glossary is used."""
    articles: tuple[str, ...] = ()
    """Which files of a repository are articles, as patterns (``*`` stands for any characters, slashes included).

    Without them those that fit a target's pattern, name their source in front matter, or are XLIFF, TMX or PO.
    """
    source_patterns: tuple[str, ...] = PATTERNS
    """``target=source`` path patterns by which the source of a target is found; the first that exists wins."""
    engines: tuple[str, ...] = ()
    """Engines out of process that are asked too: ``grammalecte``, ``grammalecte=PLACE``, ``languagetool=URL``."""
    options: Mapping[str, str] = field(default_factory=dict)
    """Settings of single checks and models (``model.back-translation = "folder"``)."""
    origin: str = ""
    """The file all this was read from; empty for the defaults."""


def find_config(start: Path) -> Path | None:
    """The nearest ``qa.toml``, or ``pyproject.toml`` with a ``[tool.qa]`` table, in ``start`` or a folder above it."""
    for folder in (start, *start.parents):
        if (candidate := folder / "qa.toml").is_file():
            return candidate
        if (candidate := folder / "pyproject.toml").is_file() and "[tool.qa" in candidate.read_text("utf-8", "replace"):
            return candidate
    return None


def load_config(path: Path | None) -> Config:
    """The configuration in ``path``; the defaults for none.

    Raises:
        ConfigurationError: the file is missing or no TOML, a key is unknown or a value is none of those it may have.
    """
    if path is None:
        return Config()
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ConfigurationError(_("{path}: there is no such configuration file").format(path=path)) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(_("{path}: cannot be read as TOML: {error}").format(path=path, error=error)) from None
    table = data.get("tool", {}).get("qa", {}) if path.name == "pyproject.toml" else data
    values = {_known_key(key, path): value for key, value in table.items()}
    try:
        config = Config(origin=str(path), **{key: _READERS[key](value, key, path) for key, value in values.items()})
        select_checks(profile=config.profile, select=config.select, ignore=config.ignore)
    except QAError as error:
        if str(error).startswith(str(path)):
            raise
        raise ConfigurationError(_("{path}: {error}").format(path=path, error=error)) from None
    return config


def override(config: Config, **changes: Any) -> Config:
    """``config`` with every change that is neither ``None`` nor empty."""
    given = {key: value for key, value in changes.items() if value is not None and value != ()}
    return dataclasses.replace(config, **given)


def parse_severity(value: str) -> Severity:
    """The severity called ``value``.

    Raises:
        ConfigurationError: there is no such severity.
    """
    try:
        return Severity(value)
    except ValueError:
        names = ", ".join(severity.value for severity in Severity)
        raise ConfigurationError(
            _("{value} is no severity; use one of {names}").format(value=value, names=names)
        ) from None


def parse_profile(value: str) -> str:
    """``value``, a typography profile.

    Raises:
        ConfigurationError: there is no such profile.
    """
    if value not in PROFILES:
        raise ConfigurationError(
            _("{value} is no profile; use one of {names}").format(value=value, names=", ".join(PROFILES))
        )
    return value


def _known_key(key: str, path: Path) -> str:
    name = key.replace("-", "_")
    if name not in _READERS:
        raise _unknown(key, [known.replace("_", "-") for known in _READERS], path)
    return name


def _unknown(key: str, known: Sequence[str], path: Path) -> ConfigurationError:
    near = difflib.get_close_matches(key, known, n=1)
    hint = _(" (did you mean {near}?)").format(near=near[0]) if near else ""
    return ConfigurationError(_("{path}: unknown key {key}{hint}").format(path=path, key=key, hint=hint))


def _wrong(value: object, key: str, path: Path, wanted: str) -> ConfigurationError:
    return ConfigurationError(
        _("{path}: {key} must be {wanted}, not {value!r}").format(
            path=path, key=key.replace("_", "-"), wanted=wanted, value=value
        )
    )


def _strings(value: object, key: str, path: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _wrong(value, key, path, _("a list of strings"))
    return tuple(value)


def _patterns(value: object, key: str, path: Path) -> tuple[str, ...]:
    patterns = _strings(value, key, path)
    for pattern in patterns:
        target, _equals, source = pattern.partition("=")
        if "{ext}" not in target or "{ext}" not in source or ("{name}" in target) != ("{name}" in source):
            wanted = _("a list of target=source patterns such as {example}").format(example=PATTERNS[0])
            raise _wrong(pattern, key, path, wanted)
    return patterns


def _paths(value: object, key: str, path: Path) -> tuple[Path, ...]:
    return tuple(path.parent / item for item in _strings(value, key, path))


def _profile(value: object, key: str, path: Path) -> str:
    if not isinstance(value, str):
        raise _wrong(value, key, path, _("a string"))
    return parse_profile(value)


def _severity(value: object, key: str, path: Path) -> Severity:
    if not isinstance(value, str):
        raise _wrong(value, key, path, _("a severity"))
    return parse_severity(value)


def _severities(value: object, key: str, path: Path) -> dict[str, Severity]:
    if not isinstance(value, dict):
        raise _wrong(value, key, path, _("a table of severities by check"))
    return {check_named(name).name: _severity(item, key, path) for name, item in value.items()}


def _boolean(value: object, key: str, path: Path) -> bool:
    if not isinstance(value, bool):
        raise _wrong(value, key, path, _("true or false"))
    return value


def _options(value: object, key: str, path: Path) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(item, str | int | float) for item in value.values()):
        raise _wrong(value, key, path, _("a table of strings or numbers"))
    for name in value:
        if name.startswith(("model.", "engine.")) and name not in (known := _known_options()):
            raise _unknown(name, known, path)
    return {name: str(item).lower() if isinstance(item, bool) else str(item) for name, item in value.items()}


def _known_options() -> list[str]:
    """The options of our own; what others are called is for the checks of other distributions to say."""
    from qa.engines import ENGINES  # noqa: PLC0415 - few configurations have options
    from qa.models.load import ALIGNMENT, LOADERS  # noqa: PLC0415

    models = [name for check in LOADERS for name in (f"model.{check}", f"model.{check}.threshold")]
    more = [f"model.{name}" for name in (ALIGNMENT, "thresholds", "allow-download")]
    return [*models, *more, *(f"engine.{name}" for name in ENGINES)]


_READERS: dict[str, Callable[[object, str, Path], Any]] = {
    "profile": _profile,
    "select": _strings,
    "ignore": _strings,
    "severity": _severities,
    "fail_on": _severity,
    "glossary": _paths,
    "builtin_glossary": _boolean,
    "articles": _strings,
    "source_patterns": _patterns,
    "engines": _strings,
    "options": _options,
}
