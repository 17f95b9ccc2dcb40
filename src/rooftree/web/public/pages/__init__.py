"""The pages, a module for each kind: what a template needs, put together from releases."""
