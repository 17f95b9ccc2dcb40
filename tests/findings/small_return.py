"""A small return with known faults, written as files and read as anyone's would be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rooftree.findings.glance import questions
from rooftree.findings.report import Beside, Report, make_report
from rooftree.rules import rules_for
from rooftree.rules.check import check_dataset
from rooftree.sources import read_folder

CHILD = "7Q3XSENTINEL"
# What a spreadsheet would run, in a field that a rule blames and as a child's identifier.
FORMULA = "=HYPERLINK(1)"
FORMULA_CHILD = "@SUM(1)"

HEADER = f"""\
CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,COLOUR
{CHILD},F,31/02/2012,WBRI,UN1,,,red
B,{FORMULA},30/09/2016,MWAS,UN1,,,
{FORMULA_CHILD},,30/09/2016,MWAS,UN1,,,
<b>&amp;,,30/09/2016,MWAS,UN1,,,
"""
EPISODES = f"""\
CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
{CHILD},10/01/2024,S,C2,N1,U4,PR1,01/06/2024,X1,CARPL,,,
{CHILD},31/05/2024,P,C2,N1,U6,PR1,,,,,,
"""


def write_return(folder: Path, *, header: str = HEADER, episodes: str = EPISODES) -> Path:
    """Write the two files into a new folder; gives the folder."""
    folder.mkdir(parents=True)
    (folder / "header.csv").write_text(header, "utf-8")
    (folder / "episodes.csv").write_text(episodes, "utf-8")
    return folder


def report_of(
    folder: Path, rules: Sequence[str] | None = None, beside: Beside | None = None
) -> Report:
    """Check a folder and put everything together that the files say."""
    dataset = read_folder(folder, year=2025)
    found = check_dataset(dataset, rules=rules, questions=questions(dataset))
    return make_report(
        dataset,
        found,
        rules=rules_for(dataset.returns, 2025, rules),
        version="0.0.0",
        beside=beside or Beside(made_by="Ann Other"),
    )


def clean_header(children: int) -> str:
    """A header of so many children, each without a sex: a finding on every row."""
    rows = (f"C{n},,30/09/2016,MWAS,UN1,,,\n" for n in range(children))
    return HEADER.partition("\n")[0] + "\n" + "".join(rows)
