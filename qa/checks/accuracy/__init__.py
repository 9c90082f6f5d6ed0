"""MQM dimension *accuracy*: what the target says against what the source says."""
