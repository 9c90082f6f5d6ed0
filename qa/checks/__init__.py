"""The checks: one folder for each MQM dimension, one file and one function for each check."""
