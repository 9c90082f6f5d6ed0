"""What is known of English, as far as comparing a French text with its source needs it."""
