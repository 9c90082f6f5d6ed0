"""MQM dimension *design and markup*: markup, placeholders and encoding of the target."""
