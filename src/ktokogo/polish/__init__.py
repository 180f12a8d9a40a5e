"""How Polish works: tokens, readings, sentences, clauses, quotations, names, dates."""
