"""One module per family of pipelines: how it is asked, and what its parts are."""
