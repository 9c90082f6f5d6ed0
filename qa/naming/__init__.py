"""People, teams and places in a text: who is named, nearly named or missing, and what must agree with a name.

``capitals`` finds the capitalised words, ``suspects`` those that may be misspelt, ``misspellings`` what they should
be; ``source_names`` tells which names of the source are missing; ``mentions``, ``clauses`` and ``speech`` what the
gender of a person asks of the words around.
"""
