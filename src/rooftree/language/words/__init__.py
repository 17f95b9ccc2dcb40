"""The closed vocabulary: one module a word, each with its meaning and its example."""
