"""Trades by theme: what their people wear and carry, in tables. Knows no text and no canvas."""
