"""One line of text in, a finished film out. Knows its version; imports nothing."""

__version__ = "0.1.0"
