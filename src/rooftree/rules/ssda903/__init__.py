"""The rules of the SSDA903 return, a module a subject."""
