"""MQM dimension *terminology*: terms and names against the glossary, and against the document itself."""
