"""How good is a reading? Predictions against gold: plain JSON values, no Polish grammar, no RDF."""
