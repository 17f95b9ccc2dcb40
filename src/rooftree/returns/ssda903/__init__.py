"""SSDA903: the yearly return on children looked after by local authorities in England."""

from __future__ import annotations

from rooftree.returns.code_files import read_code_lists
from rooftree.returns.description import Return
from rooftree.returns.ssda903.links import LINKS
from rooftree.returns.ssda903.tables import REFERENCE, TABLES
from rooftree.returns.ssda903.views import VIEWS
from rooftree.returns.ssda903.years import YEARS

SSDA903 = Return(
    name="ssda903",
    label="SSDA903, children looked after",
    child_key="CHILD",
    tables=TABLES,
    code_lists=read_code_lists("rooftree.returns.ssda903", "codes"),
    links=LINKS,
    views=VIEWS,
    years=YEARS,
    reference=REFERENCE,
)
