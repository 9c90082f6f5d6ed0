"""``qa glossary``: keep the glossary up to date."""

from __future__ import annotations

import typer

from qa.cli.glossary import changing, exchanging, impact, importing, looking, merging, review, studying
from qa.i18n import _

app = typer.Typer(
    help=_("Keep the glossary up to date: look into it, change it, exchange it, learn from articles."),
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.command("check", epilog=looking.CHECK_EPILOG)(looking.check_command)
app.command("find", epilog=looking.FIND_EPILOG)(looking.find_command)
app.command("show", epilog=looking.SHOW_EPILOG)(looking.show_command)
app.command("add", epilog=changing.ADD_EPILOG)(changing.add_command)
app.command("edit", epilog=changing.EDIT_EPILOG)(changing.edit_command)
app.command("deprecate", epilog=changing.DEPRECATE_EPILOG)(changing.deprecate_command)
app.command("remove", epilog=changing.REMOVE_EPILOG)(changing.remove_command)
app.command("format")(changing.format_command)
app.command("export", epilog=exchanging.EPILOG)(exchanging.export_command)
app.command("stats", epilog=studying.STATS_EPILOG)(studying.stats_command)
app.command("extract", epilog=studying.EXTRACT_EPILOG)(studying.extract_command)
app.command("diff", epilog=studying.DIFF_EPILOG)(studying.diff_command)
app.command("import", epilog=importing.EPILOG)(importing.import_command)
app.command("review", epilog=review.EPILOG)(review.review_command)
app.command("impact", epilog=impact.EPILOG)(impact.impact_command)
app.command("learn", epilog=studying.LEARN_EPILOG)(studying.learn_command)
app.command("merge", epilog=merging.EPILOG)(merging.merge_command)
