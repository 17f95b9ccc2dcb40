"""One indicator a module; the module's name is its id and its page."""
