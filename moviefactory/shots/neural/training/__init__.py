"""Train a domain adapter beside a frozen base, on a folder of clips."""
