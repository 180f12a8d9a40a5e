"""``python -m ktokogo`` is ``ktokogo``."""

from ktokogo.cli import main

main()
