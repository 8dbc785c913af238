"""The embedded camera: layered, lit, moving illustration."""
