"""The checker in a browser: the same definitions on DuckDB-WASM, nothing installed or uploaded."""
