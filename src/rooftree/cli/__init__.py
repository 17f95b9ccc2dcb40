"""The same jobs from a terminal: one module a command."""
