"""``qa glossary impact``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qa.cli.epilog import epilog
from qa.cli.options import ConfigFile, FailOn, Glossaries, Ignore, NoBuiltin, Profile, Select, effective_config
from qa.errors import UsageError
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.config import Config
    from qa.context import Context
    from qa.gate.git import Blob, Git

EPILOG = epilog(
    "qa glossary impact",
    "qa glossary impact --staged articles/fr",
    "qa glossary impact origin/main..HEAD --format json",
    then=_("""\
Exit status: 0 no article gains an issue, 1 one gains an issue of the bar or worse, 2 the work could not be done."""),
)


def impact_command(
    arguments: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[REV..REV] [PATH...]",
            help=_("Two revisions of the glossary (else HEAD and the files as they are), and the articles or folders."),
        ),
    ] = None,
    staged: Annotated[
        bool, typer.Option("--staged", help=_("Compare HEAD with what a commit would make of the glossary now."))
    ] = False,
    form: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help=_("text or json."))] = "text",
    fail_on: FailOn = None,
    select: Select = None,
    ignore: Ignore = None,
    profile: Profile = None,
    glossaries: Glossaries = None,
    no_builtin: NoBuiltin = False,
    config_file: ConfigFile = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help=_("Processes; default: one a core."))
    ] = None,
) -> None:
    """Say which articles gain or lose issues by a change of the glossary; the articles are read as they are now."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - each command imports its own

    from qa.acceptance.apply import load_accepted  # noqa: PLC0415
    from qa.gate.gate import project_in  # noqa: PLC0415
    from qa.gate.git import Git  # noqa: PLC0415
    from qa.linting import make_context  # noqa: PLC0415
    from qa.streaming import default_jobs  # noqa: PLC0415
    from qa.upkeep.impact import report  # noqa: PLC0415
    from qa.upkeep.impact.examine import Examiner  # noqa: PLC0415
    from qa.upkeep.impact.run import impact_on  # noqa: PLC0415

    if form not in ("text", "json"):
        raise UsageError(_("there is no format {name}; use one of {known}").format(name=form, known="text, json"))
    revisions, paths = _arguments(arguments or [], staged=staged)
    config = effective_config(
        config_file, select=select, ignore=ignore, profile=profile, fail_on=fail_on, glossaries=glossaries,
        no_builtin=no_builtin,
    )  # fmt: skip
    git = Git(Path.cwd())
    project = project_in(git, config)
    with TemporaryDirectory() as old, TemporaryDirectory() as new:
        context = make_context(config)
        before, after = (
            _context(git, revision, config, context, Path(room))
            for revision, room in zip(revisions, (old, new), strict=True)
        )
        found = impact_on(
            _articles(git, config, project.prefix or "", paths), git.root, Examiner(config, before, after),
            load_accepted(project), config, context, jobs=jobs or default_jobs(),
        )  # fmt: skip
    if form == "json":
        typer.echo(report.as_json(found), nl=False)
    else:
        for line in report.text(found):
            typer.echo(line)
    for crash in found.crashed:
        typer.echo(crash, err=True)
    worse = any(issue.severity >= config.fail_on for article in found.articles for issue in article.gained)
    raise typer.Exit(2 if found.crashed else int(worse))


def _arguments(given: list[str], *, staged: bool) -> tuple[tuple[str | None, str | None], list[str]]:
    """The two revisions, none for the working tree and an empty one for the index, and the paths.

    Raises:
        UsageError: the range is none, or stands beside --staged.
    """
    is_range = bool(given) and ".." in given[0] and not Path(given[0]).exists()
    if staged and is_range:
        raise UsageError(_("give either --staged or REV..REV, not both"))
    if not is_range:
        return ("HEAD", "" if staged else None), given
    before, _dots, after = given[0].partition("..")
    if after.startswith("."):
        raise UsageError(_("{revisions}: write two revisions, as main..HEAD").format(revisions=given[0]))
    return (before or "HEAD", after or "HEAD"), given[1:]


def _context(git: Git, revision: str | None, config: Config, context: Context, room: Path) -> Context:
    """``context`` with the glossaries of a revision; of the index if that is empty, of the working tree if none."""
    from qa.gate.glossary import context_at, folders_in  # noqa: PLC0415 - as above

    if not folders_in(git, config):
        message = _("no glossary of the configuration lies in the repository {root}; name it: --glossary FOLDER")
        raise UsageError(message.format(root=git.root))
    if revision is None:
        return context
    return context_at(git, _tree(git, revision), config, context, room)


def _tree(git: Git, revision: str) -> Mapping[str, Blob]:
    return git.tree(git.commit(revision)) if revision else git.index()


def _articles(git: Git, config: Config, prefix: str, paths: list[str]) -> dict[str, str | None]:
    """The articles of the working tree, those at or below ``paths`` if any are given.

    Raises:
        UsageError: there is none at one of the paths.
    """
    from qa.gate.scope import all_articles  # noqa: PLC0415 - as above

    found = all_articles(git, config, prefix)
    if not paths:
        return found
    root = git.root.resolve()
    chosen: dict[str, str | None] = {}
    for path in paths:
        place = Path(path).resolve()
        here = {
            name: source for name, source in found.items() if (root / name) == place or place in (root / name).parents
        }
        if not here:
            raise UsageError(_("{path}: no article of the repository is there").format(path=path))
        chosen |= here
    return {name: source for name, source in found.items() if name in chosen}
