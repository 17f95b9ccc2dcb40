"""Show findings to people: a summary, and files that hold every one of them."""
