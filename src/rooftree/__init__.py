"""Children's social care data, defined once."""
