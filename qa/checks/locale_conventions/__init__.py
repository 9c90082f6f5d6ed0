"""MQM dimension *locale conventions*: numbers, times, dates and typography as French writes them."""
