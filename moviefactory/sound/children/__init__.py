"""Programs that run in interpreters of their own, for packages that cannot be in ours."""
