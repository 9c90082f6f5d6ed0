"""Where the cells of a row stand in the compiled tables, whose rows are plain tuples so that they load at once."""

from __future__ import annotations

from typing import Final

# of a term, in `heads`
CONCEPT: Final = 0
STATUS: Final = 1
CASED: Final = 2
"""The term where its case counts, else empty."""
IS_OWN: Final = 3
"""Whether the user added the row to the built-in ones."""

# of a name, in `rows` of the register
ID: Final = 0
NAME: Final = 1
KIND: Final = 2
GENDER: Final = 3
GIVEN: Final = 4
FAMILY: Final = 5
VALID_FROM: Final = 6
VALID_TO: Final = 7
TRANSLATE: Final = 8
NATIONALITY: Final = 9
