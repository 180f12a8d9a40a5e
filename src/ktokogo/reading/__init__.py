"""Who is in the text, and who says what."""
