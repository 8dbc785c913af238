"""What a take shows that can be heard: when things happen in it, and where. Measured, not read."""
