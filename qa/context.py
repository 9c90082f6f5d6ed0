"""What a check may ask beyond its segment: the glossary, the lexicon, the document, shared readings. Each is lazy."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from qa.glossary import Glossary, load_glossary
from qa.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence
    from pathlib import Path
    from typing import TypeVar

    from qa.french.lexicon import Lexicon
    from qa.model import Document, Text
    from qa.models import Encoder

    T = TypeVar("T")

PROFILES = ("web", "fr-FR", "fr-CA", "fr-CH")
"""Typography profiles. ``web``, the default, holds only to what every French house does."""


class Context:
    """Everything shared by the checks of a run. One context serves one document at a time (:meth:`enter`)."""

    def __init__(
        self,
        *,
        profile: str = "web",
        date: datetime.date | None = None,
        glossary_paths: Sequence[Path] = (),
        builtin_glossary: bool | Path = True,
        options: dict[str, str] | None = None,
        today: datetime.date | None = None,
    ) -> None:
        self.profile = profile
        self.default_date = date
        self.options = options or {}
        """Free settings for checks that have one: model folders, thresholds, engine addresses."""
        self.today = today or datetime.datetime.now(tz=datetime.UTC).date()
        """The day by which suppressions expire."""
        self._glossary_paths = glossary_paths
        self._builtin_glossary = builtin_glossary
        self._document: Document | None = None
        self._views: dict[int, View] = {}
        self._models: dict[str, Any] = {}
        self._memo: dict[Hashable, object] = {}

    @cached_property
    def glossary(self) -> Glossary:
        """The built-in glossary and those the user added, compiled."""
        return load_glossary(self._glossary_paths, builtin=self._builtin_glossary)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The French lexicon."""
        from qa.french.lexicon import lexicon  # noqa: PLC0415 - opened only when a check asks

        return lexicon()

    def model(self, check: str) -> Any:
        """The model that the option ``model.CHECK`` names, loaded once for all documents.

        Raises:
            MissingExtraError: the extra ``models`` is not installed.
            ModelError: there is no such model.
        """
        from qa.models import load_model  # noqa: PLC0415 - only where a model is given

        if check not in self._models:
            may_download = self.options.get("model.allow-download") == "true"
            self._models[check] = load_model(check, self.options[f"model.{check}"], allow_download=may_download)
        return self._models[check]

    @property
    def aligner(self) -> Encoder | None:
        """The sentence encoder that the option ``model.alignment`` names, to align with; none without.

        Raises:
            MissingExtraError: the extra ``models`` is not installed.
            ModelError: there is no such model.
        """
        return self.model("alignment") if "model.alignment" in self.options else None

    @property
    def document(self) -> Document:
        """The document being checked."""
        if self._document is None:
            raise RuntimeError("Context.enter() was not called")
        return self._document

    @property
    def date(self) -> datetime.date | None:
        """The document's date, else the date of the run's options, else none."""
        return self.document.date or self.default_date

    def enter(self, document: Document) -> None:
        """Begin ``document``: forget what was cached for the one before."""
        self._document = document
        self._views.clear()
        self._memo.clear()

    def view(self, text: Text) -> View:
        """The shared readings of ``text``, a text of the current document."""
        try:  # asked a hundred times of each text: nearly always it is there
            return self._views[id(text)]
        except KeyError:
            view = self._views[id(text)] = View(text)
            return view

    def once(self, key: Hashable, compute: Callable[[], T]) -> T:
        """``compute()``, done once per document: for what several checks, or all segments of one, share."""
        if key not in self._memo:
            self._memo[key] = compute()
        return self._memo[key]  # type: ignore[return-value]
