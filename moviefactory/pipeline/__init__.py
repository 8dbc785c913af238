"""The one place that knows the order of the stages: plan a film, make it, resume it."""
