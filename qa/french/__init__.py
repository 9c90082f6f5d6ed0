"""French itself: lexicon, tokens, sentences, inflection. Knows nothing of checks, documents or glossaries."""
