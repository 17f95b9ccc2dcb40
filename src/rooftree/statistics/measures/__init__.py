"""Published measures, a module a publication."""
