"""From a configuration and documents to a run: what ``qa lint``, ``qa gate`` and the evaluations share."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from qa import __version__
from qa.acceptance.apply import Project, accept, load_accepted
from qa.articles import article_at, article_paths, files_below, find_articles, read_article
from qa.check import Need
from qa.context import Context
from qa.files import read_bytes
from qa.i18n import _
from qa.registry import all_checks, select_checks
from qa.reports.options import ConceptView, ReportOptions, TermView
from qa.results import open_cache
from qa.runner import check_document, run_checks, run_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from qa.articles import Article
    from qa.check import Check
    from qa.config import Config
    from qa.glossary import Excerpt, Glossary
    from qa.glossary.model import Term
    from qa.model import Document
    from qa.results import ResultCache
    from qa.run import Run
    from qa.runner import DocumentResult


def make_context(config: Config, date: datetime.date | None = None) -> Context:
    """A context as ``config`` asks; ``date`` stands in for documents that bear none."""
    return Context(
        profile=config.profile,
        date=date,
        glossary_paths=config.glossary,
        builtin_glossary=config.builtin_glossary,
        options=dict(config.options),
    )


def lint(documents: Iterable[Document], config: Config, context: Context | None = None) -> Run:
    """Check ``documents`` as ``config`` says.

    Raises:
        QAError: the configuration names an unknown check, or the glossary is broken.
    """
    checks = select_checks(profile=config.profile, select=config.select, ignore=config.ignore)
    context = context or make_context(config)
    return run_checks(
        documents, checks, context, signature=signature(config, context), severities=dict(config.severity)
    )


def lint_articles(articles: Iterable[Article], config: Config, context: Context, *, cache: bool = True) -> Run:
    """Check ``articles`` as ``config`` says; what came of one before is taken from the cache, if ``cache``.

    Raises:
        QAError: as :func:`lint`, or an article cannot be read.
    """
    checks = select_checks(profile=config.profile, select=config.select, ignore=config.ignore)
    produced_by = signature(config, context)
    # A model or an engine may answer differently tomorrow; what it says is not kept.
    asks_outside = context.aligner is not None or _asks_outside(checks)
    store = open_cache(produced_by, checks, context) if cache and not asks_outside else None
    results = [_result(article, checks, config, context, store) for article in articles]
    return run_of(results, checks, produced_by)


def _result(
    article: Article, checks: Sequence[Check], config: Config, context: Context, store: ResultCache | None
) -> DocumentResult:
    held = store.get(article) if store else None
    if held is not None:
        return held
    result = check_document(article.read(context.aligner), checks, context, severities=config.severity)
    if store:
        store.put(article, result)
    return result


def _asks_outside(checks: Iterable[Check]) -> bool:
    return any(Need.MODEL in check.needs or check.asks_engine for check in checks)


def check_project(paths: Iterable[str], project: Project, config: Config, context: Context) -> Run:
    """Check the articles at ``paths``, or, without any, all those in the folder of ``project``.

    Raises:
        QAError: as :func:`lint_articles`.
    """
    articles = [read_article(path, config) for path in article_paths(paths, config)]
    if not articles:
        names = files_below(project.root)
        found = find_articles(names, config, lambda name: read_bytes(project.root / name))
        articles = [article_at(project.root, *pair) for pair in found.items()]
    return lint_articles(articles, config, context)


def accept_known(run: Run, project: Project, config: Config, context: Context) -> Run:
    """``run`` with what the suppression file and the baseline of ``project`` accept suppressed.

    Raises:
        ConfigurationError: one of the two files is broken.
    """
    checks = select_checks(profile=config.profile, select=config.select, ignore=config.ignore)
    return accept(run, load_accepted(project), checks, context, config.severity)


def project_of(config: Config) -> Project:
    """The project that ``config`` belongs to: the folder of its file, else the current one."""
    return Project(Path(config.origin).parent if config.origin else Path())


def signature(config: Config, context: Context) -> str:
    """What produced a result, in sacrebleu's manner: equal signatures on equal texts mean equal issues."""
    parts = {
        "qa": __version__,
        "profile": config.profile,
        "glossary": context.glossary.hash[:12],
        "config": hashlib.blake2b(describe(config).encode(), digest_size=6).hexdigest(),
    }
    return "|".join(f"{key}:{value}" for key, value in parts.items())


def describe(config: Config) -> str:
    """The effective configuration as TOML."""
    lines = [
        f'profile = "{config.profile}"',
        f"select = {_array(config.select)}",
        f"ignore = {_array(config.ignore)}",
        f'fail-on = "{config.fail_on.value}"',
        f"glossary = {_array(map(str, config.glossary))}",
        f"builtin-glossary = {str(config.builtin_glossary).lower()}",
    ]
    if config.severity:
        lines += ["[severity]", *(f'{name} = "{value.value}"' for name, value in sorted(config.severity.items()))]
    if config.options:
        lines += ["[options]", *(f'"{name}" = "{value}"' for name, value in sorted(config.options.items()))]
    return "\n".join(lines) + "\n"


def _array(values: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{value}"' for value in values) + "]"


def report_options(run: Run, config: Config, context: Context, **more: object) -> ReportOptions:
    """The options with which the reports show ``run``: pages of its checks, concepts of its issues."""
    return ReportOptions(
        fail_on=config.fail_on,
        configuration=describe(config),
        glossary_hash=context.glossary.hash,
        checks=all_checks(),
        concepts=_Concepts(run, context),
        **more,  # type: ignore[arg-type]
    )


class _Concepts(Mapping[str, ConceptView]):
    """The concepts that the issues of a run name; the glossary is read when a report asks for them."""

    def __init__(self, run: Run, context: Context) -> None:
        self._run = run
        self._context = context

    @cached_property
    def _views(self) -> dict[str, ConceptView]:
        named = {issue.finding.concept for issue in self._run.issues if issue.finding.concept}
        entries = self._context.glossary.excerpt(named)
        return {identifier: view for identifier in sorted(named) if (view := concept_view(entries, identifier))}

    def __getitem__(self, identifier: str) -> ConceptView:
        return self._views[identifier]

    def __iter__(self) -> Iterator[str]:
        return iter(self._views)

    def __len__(self) -> int:
        return len(self._views)


def concept_view(glossary: Glossary | Excerpt, identifier: str) -> ConceptView | None:
    """The concept or name with this id as reports show it."""
    if concept := glossary.concepts.get(identifier):
        return ConceptView(
            id=identifier,
            terms=tuple(TermView(term.term, term.language, term.status, term.note) for term in concept.terms),
            note=next((term.note for term in concept.terms if term.note), ""),
            examples=tuple(example for term in concept.terms for example in _examples(term)),
            source="; ".join(dict.fromkeys(term.source for term in concept.terms if term.source)),
        )
    names = [name for name in glossary.names if name.id == identifier]
    if not names:
        return None
    terms = [TermView(_dated(name.name, name.valid_from, name.valid_to), "fr", "preferred") for name in names]
    terms += [TermView(alias, "fr", "admitted") for name in names for alias in name.aliases]
    terms += [TermView(wrong, "fr", "deprecated") for name in names for wrong in name.deprecated]
    return ConceptView(
        id=identifier,
        terms=tuple(terms),
        note="; ".join(filter(None, (name.note for name in names))),
        source="; ".join(dict.fromkeys(name.source for name in names if name.source)),
    )


def _examples(term: Term) -> Iterator[str]:
    """The sentences that show when a rendering is wrong, and when right."""
    if term.wrong_fr:
        yield _("wrong: {example}").format(example=term.wrong_fr)
    if term.right_fr:
        yield _("right: {example}").format(example=term.right_fr)


def _dated(name: str, first: str, last: str) -> str:
    return f"{name} ({first}\N{EN DASH}{last})" if first or last else name
