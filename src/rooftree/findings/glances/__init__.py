"""What each return shows at a glance: one module a return, found by its name."""
