"""Settings for every test: examples are the same each time, and no example is judged by the clock."""

from hypothesis import settings

settings.register_profile("ktokogo", deadline=None, derandomize=True)
settings.load_profile("ktokogo")
