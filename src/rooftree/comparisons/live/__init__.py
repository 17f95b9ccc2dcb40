"""Faults of the department's live dashboard, emulated on a release, a module a kind."""
