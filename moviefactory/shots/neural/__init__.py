"""The neural camera: frozen bases, domain adapters, long shots, upscalers (torch; extra `neural`)."""
