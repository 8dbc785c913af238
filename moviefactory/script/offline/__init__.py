"""Write a film without a model: read the logline, pick a story shape, fill it with care."""
