"""Reads political news and says who said or did what to whom, according to whom, in which sentence."""
