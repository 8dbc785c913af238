"""One line -> Storyboard. Writers."""
