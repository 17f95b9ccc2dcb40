"""Where queries run: each engine loads tables and answers the same SQL."""
