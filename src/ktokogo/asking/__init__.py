"""What can be asked: named queries, rows, networks."""
