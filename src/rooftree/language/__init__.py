"""The language of definitions: one SQL condition over a table, its links and a few words."""
