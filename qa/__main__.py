"""``python -m qa`` is the console script ``qa``."""

from qa.cli import main

main()
