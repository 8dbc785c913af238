"""The base models: what each can do, where its weights lie, how it is loaded."""
