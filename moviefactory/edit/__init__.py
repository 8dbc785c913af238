"""Clips + Mix -> Film. Titles, captions, transitions, assembly, exchange."""
