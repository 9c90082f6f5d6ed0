"""Which source text stands beside which target text: paragraphs and sentences of two monolingual files."""
