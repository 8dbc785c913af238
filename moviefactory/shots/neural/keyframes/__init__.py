"""Stills that shots begin with: one text-to-image model for a film. Knows pictures; films nothing."""
