"""Where it is seen: the explorer page, notebook display."""
