"""MQM dimension *linguistic conventions*: grammar, punctuation, spelling of the target by itself."""
