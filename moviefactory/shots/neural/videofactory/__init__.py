"""The project's own video model: Stable Diffusion 2.x, frozen, with layers added for moving pictures."""
