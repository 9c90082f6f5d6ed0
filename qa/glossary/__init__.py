"""The glossary: read from CSV folders, compiled once, asked by the checks."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from qa.glossary.cache import cached
from qa.glossary.matcher import Matcher, in_text_order
from qa.glossary.storage import builtin_folder, content_hash, glossary_files, read_names, read_terms

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from qa.glossary.compile import Advice, Compiled, GlossaryTables, TermTable, Wording
    from qa.glossary.matcher import TermMatch, Words
    from qa.glossary.model import Concept, Name, Term
    from qa.glossary.register import Register, RegisterTables


class Excerpt(NamedTuple):
    """Some entries of a glossary."""

    concepts: dict[str, Concept]
    """By id."""
    names: list[Name]


class Glossary:
    """Concepts and names of one or more folders. Rows are read only when a report wants their words."""

    def __init__(self, files: Sequence[Path], builtin: Path | None = None) -> None:
        self.files = tuple(files)
        self._builtin = builtin or builtin_folder()
        """Where the built-in glossary lies: rows of files elsewhere are the user's own."""

    @cached_property
    def hash(self) -> str:
        """A digest of the content: the same for the same glossary."""
        return content_hash(self.files)

    @cached_property
    def _key(self) -> str:
        """What the compiled tables depend on: the content, and which files are the user's own."""
        own = sum(self._builtin not in file.parents for file in self.files)
        return f"{self.hash}:{own}"

    @cached_property
    def terms(self) -> list[Term]:
        """Every row of the concept files, in file order."""
        return [term for file in self.files if file.parent.name == "concepts" for term in read_terms(file)]

    @cached_property
    def names(self) -> list[Name]:
        """Every row of the name files, in file order."""
        return [name for file in self.files if file.parent.name == "names" for name in read_names(file)]

    @cached_property
    def concepts(self) -> dict[str, Concept]:
        """The concepts by id."""
        return _by_concept(self.terms)

    def excerpt(self, ids: Container[str]) -> Excerpt:
        """The concepts and names of some ids alone: a report shows a few, and all take longer to read than a lint."""
        concepts = (file for file in self.files if file.parent.name == "concepts")
        names = (file for file in self.files if file.parent.name == "names")
        return Excerpt(
            _by_concept(term for file in concepts for term in read_terms(file, ids)),
            [name for file in names for name in read_names(file, ids)],
        )

    @cached_property
    def _compiled(self) -> Compiled:
        from qa.glossary.compile import compile_terms  # noqa: PLC0415 - only when the cache is cold

        return compile_terms(self.terms, str(self._builtin))

    @cached_property
    def tables(self) -> GlossaryTables:
        """What the rows are, and when a deprecated one is wrong."""
        return cast("GlossaryTables", cached("tables", self._key, lambda: self._compiled["tables"]))

    @cached_property
    def wrong(self) -> TermTable:
        """The French terms that may be wrong without a source to show it, as the matcher wants them."""
        return cast("TermTable", cached("wrong", self._key, lambda: self._compiled["wrong"]))

    @cached_property
    def french(self) -> TermTable:
        """The other French terms: only texts with a source ask, and what stands beside a wrong one."""
        return cast("TermTable", cached("fr", self._key, lambda: self._compiled["fr"]))

    @cached_property
    def english(self) -> TermTable:
        """The English terms as the matcher wants them: only texts with a source ask."""
        return cast("TermTable", cached("en", self._key, lambda: self._compiled["en"]))

    @cached_property
    def wording(self) -> Wording:
        """The words of the rows: only messages ask."""
        return cast("Wording", cached("wording", self._key, lambda: self._compiled["wording"]))

    @cached_property
    def register(self) -> Register:
        """The compiled register of names."""
        from qa.glossary.register import Register  # noqa: PLC0415 - only when a check asks

        def build() -> RegisterTables:
            from qa.glossary.compile_names import compile_names  # noqa: PLC0415 - only when the cache is cold

            return compile_names(self.names)

        return Register(cached("names", self.hash, build))

    def advice(self, row: int) -> Advice:
        """What to say of the deprecated term of ``row``."""
        from qa.glossary.compile import Advice  # noqa: PLC0415 - only when a term is wrong

        return Advice(*self.wording["advice"][row])

    @cached_property
    def _matches_wrong(self) -> Matcher:
        return Matcher(self.wrong)

    @cached_property
    def _matches_french(self) -> Matcher:
        return Matcher(self.french)

    @cached_property
    def _matches_english(self) -> Matcher:
        return Matcher(self.english)

    def find(self, language: str, text: Words) -> list[TermMatch]:
        """Every glossary term of ``language`` in a text."""
        if language == "en":
            return self._matches_english.find(text)
        return in_text_order((*self._matches_wrong.find(text), *self._matches_french.find(text)))

    def find_wrong(self, text: Words) -> list[TermMatch]:
        """The French terms in a text that may be wrong without a source to show it."""
        return self._matches_wrong.find(text)


def _by_concept(terms: Iterable[Term]) -> dict[str, Concept]:
    from qa.glossary.model import Concept  # noqa: PLC0415 - only reports ask

    by_id: dict[str, list[Term]] = {}
    for term in terms:
        by_id.setdefault(term.concept, []).append(term)
    return {identifier: Concept(identifier, tuple(rows)) for identifier, rows in by_id.items()}


def load_glossary(folders: Sequence[Path] = (), *, builtin: bool | Path = True) -> Glossary:
    """The glossary of the ``folders`` and, if ``builtin``, the one that ships with the package.

    A path as ``builtin`` is a folder that holds the built-in glossary as it was at another time.

    Raises:
        GlossaryError: a folder holds no glossary.
    """
    place = builtin if isinstance(builtin, Path) else builtin_folder()
    return Glossary(glossary_files([*([place] if builtin else []), *folders]), place)
