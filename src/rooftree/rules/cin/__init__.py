"""The rules of the children in need census: one list a subject, found by being here."""
