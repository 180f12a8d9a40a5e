"""How a sentence was read, as values for people: words, groups, clauses, frames that fitted or not."""
