"""Which articles a change touches, and what they were at its base."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qa.articles import Article, find_articles, source_among
from qa.errors import InputError
from qa.files import decode, read_bytes
from qa.formats import FORMATS, detect

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from qa.config import Config
    from qa.gate.git import Changes, Git


@dataclass(frozen=True, slots=True)
class Pair:
    """An article now and at the base."""

    now: Article
    before: Article | None
    """None for a new one."""

    @property
    def source_changed(self) -> bool:
        """Whether the text of the source may differ, both sides having one."""
        if self.before is None:
            return False
        if FORMATS[detect(self.now.path)].is_bilingual:
            return self.before.data != self.now.data
        one, other = self.before.source_data, self.now.source_data
        return one is not None and other is not None and one != other


class Base:
    """The repository at the base of a change."""

    def __init__(self, git: Git, revision: str) -> None:
        self._git = git
        self.revision = revision
        self.tree = git.tree(revision)
        self.changes = self._changes()

    def _changes(self) -> Changes:
        """What changed since, files that git does not track yet included."""
        found = self._git.changes(self.revision)
        added = {path for path in self._git.files() if path not in self.tree and path not in found.renamed}
        return replace(found, changed=found.changed | added)

    def before(self, path: str) -> str | None:
        """What the file that is now at ``path`` was called; none if it is new."""
        name = self.changes.renamed.get(path, path)
        return name if name in self.tree else None

    def read(self, paths: Iterable[str]) -> dict[str, bytes]:
        """The bytes of the files at ``paths``, by path; those that were not there left out."""
        known = [path for path in dict.fromkeys(paths) if path in self.tree]
        data = self._git.read(self.tree[path] for path in known)
        return {path: data[self.tree[path].id] for path in known}


def all_articles(git: Git, config: Config, prefix: str) -> dict[str, str | None]:
    """Every article of the working tree with its source."""
    return find_articles(git.files(), config, lambda path: read_bytes(git.root / path), prefix=prefix)


def touched(articles: Mapping[str, str | None], changed: Collection[str]) -> dict[str, str | None]:
    """Those of ``articles`` of which a side is among the ``changed`` files."""
    return {path: source for path, source in articles.items() if path in changed or source in changed}


def pairs(articles: Mapping[str, str | None], git: Git, base: Base, config: Config, prefix: str) -> list[Pair]:
    """``articles`` of the working tree, each beside what it was at the ``base``."""
    changed = touched(articles, base.changes.changed)
    names = {path: base.before(path) for path in changed}
    targets = base.read(name for name in names.values() if name)
    sources = {name: source_among(base.tree, name, data, config, prefix=prefix) for name, data in targets.items()}
    data = base.read(source for source in sources.values() if source) | targets
    found = []
    for path, source in articles.items():
        now = Article(path, read_bytes(git.root / path), source, read_bytes(git.root / source) if source else None)
        name = names.get(path)
        if path not in changed:
            found.append(Pair(now, now))
        elif name is None:
            found.append(Pair(now, None))
        else:
            origin = sources[name]
            found.append(Pair(now, Article(path, data[name], origin, data[origin] if origin else None)))
    return found


def readable(article: Article) -> Article:
    """``article`` as it was at the base, in UTF-8: one in an older encoding is read as Windows-1252."""
    source = article.source_data
    return replace(
        article,
        data=_utf8(article.data, article.path),
        source_data=None if source is None else _utf8(source, str(article.source_path)),
    )


def _utf8(data: bytes, path: str) -> bytes:
    if FORMATS[detect(path)].is_binary:
        return data
    try:
        decode(data, path)
    except InputError:
        return data.decode("cp1252", "replace").encode()
    return data
