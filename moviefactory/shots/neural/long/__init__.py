"""Shots longer than one window of their base: chosen, filmed in chunks, steadied, refined as one."""
