"""The children in need census: the yearly return on every referral and child in need."""

from __future__ import annotations

from rooftree.returns.cin.links import LINKS
from rooftree.returns.cin.tables import TABLES
from rooftree.returns.cin.views import VIEW_LINKS, VIEWS
from rooftree.returns.cin.years import YEARS
from rooftree.returns.code_files import read_code_lists
from rooftree.returns.description import Return

CIN = Return(
    name="cin",
    label="Children in need census",
    child_key="LAchildID",
    tables=TABLES,
    code_lists=read_code_lists("rooftree.returns.cin", "codes"),
    links=(*LINKS, *VIEW_LINKS),
    views=VIEWS,
    years=YEARS,
)
