"""Read plain text as a picture: place, subjects, actions, time, weather. Shared by departments."""
