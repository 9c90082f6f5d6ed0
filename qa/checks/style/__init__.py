"""MQM dimension *style*: idiom, repetition, house style."""
