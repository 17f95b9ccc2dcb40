"""The public pages: they read releases and nothing else."""
