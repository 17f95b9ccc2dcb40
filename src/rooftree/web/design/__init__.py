"""The shared look: styles, templates and charts."""
