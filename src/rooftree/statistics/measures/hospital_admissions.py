"""Children admitted to hospital because of injuries, from Fingertips."""

from __future__ import annotations

from rooftree.statistics.adding_up import AdmissionRate
from rooftree.statistics.measure import Break, Measure, Reading, Split, headline
from rooftree.statistics.publications import Publication

FINGERTIPS = Publication(
    "Child and maternal health profiles, indicator 90284",
    "https://fingertips.phe.org.uk/profile/child-health-profiles",
    publisher="Office for Health Improvement and Disparities",
)
_RATE = AdmissionRate("Value", "Count", "Denominator", "Value note")
_INDICATOR = ("Indicator ID", ("90284",))
_SEX = Split("sex", "Sex", {"Male": ("Male",), "Female": ("Female",)}, total=("Persons",))
_DECILES = (
    "Most deprived",
    "Second most deprived",
    "Third more deprived",
    "Fourth more deprived",
    "Fifth more deprived",
    "Fifth less deprived",
    "Fourth less deprived",
    "Third less deprived",
    "Second least deprived",
    "Least deprived",
)
# Deciles by the areas of other years repeat those of April 2023, or stop short of it.
_GEOGRAPHY = Split(
    "geography",
    "Category Type",
    {},
    total=("County & UA deprivation deciles in England (IMD2019, 4/23 geography)",),
    ignored=(
        "",
        "County & UA deprivation deciles in England (IMD2019, 4/19 and 4/20 geog.)",
        "County & UA deprivation deciles in England (IMD2019, 4/21 geography)",
        "District & UA deprivation deciles in England (IMD2019, 4/20 geog.)",
        "District & UA deprivation deciles in England (IMD2019, 4/23 geography)",
    ),
)
_PLACES = ("England", "Counties & UAs (from Apr 2023)", "Counties & UAs (from Apr 2021)")
_REGIONS = ("Regions (statistical)", "Regions")


def _reading(part: str, kinds: tuple[str, ...]) -> Reading:
    filters = (_INDICATOR, ("Category", ("",)), ("Area Type", kinds))
    return Reading(_RATE, filters=filters, splits=(_SEX,), part=part)


MEASURES = [
    Measure(
        "hospital_admissions_injury_0_14_rate_per_10000",
        "Hospital admissions for injuries, ages 0 to 14, per 10,000 children",
        publication=FINGERTIPS,
        readings=(
            _reading("authorities", _PLACES),
            _reading("regions", _REGIONS),
            # One after another, so that the groups stand in their order and not in the file's.
            *(
                Reading(
                    _RATE,
                    filters=(_INDICATOR, ("Category", (f"{one} decile (IMD2019)",))),
                    splits=(_SEX, _GEOGRAPHY),
                    by=(("deprivation_of_authority", one),),
                    part="deprivation",
                )
                for one in _DECILES
            ),
        ),
        unit="per 10,000 children",
        decimals=0,
        outcome="safe",
        domain="Child safety - general",
        period_kind="Financial year ending 31 March",
        counts="Emergency admissions to hospital because of an injury, meant or not, of children "
        "aged 0 to 14, for every 10,000 children of that age who live in the area.",
        formula="Value, as printed. Inner and Outer London, which are not printed: sum of Count ÷ "
        "sum of Denominator × 10,000 of their authorities.",
        why="Injuries are a main cause of harm to children, and many can be prevented.",
        caution="Counts below England are rounded to 5 and small ones hidden. A child admitted "
        "twice is counted twice. Who is admitted depends on how hospitals work: same-day "
        "emergency care is recorded otherwise since 2021/22, which lowers counts. City of "
        "London is counted in Hackney, the Isles of Scilly in Cornwall.",
        polarity="low",
        polarity_basis="Fingertips and the department's interactive tool both mark low as better.",
        breakdowns={
            "sex": "Sex",
            "deprivation_of_authority": "Deprivation of the authority (deciles, 2019 index; "
            "England only)",
        },
        breaks=(
            Break(
                "2012/13",
                "From 2012/13 counts below England are rounded to 5, and areas are those of "
                "April 2023.",
            ),
            Break(
                "2021/22",
                "Same-day emergency care is recorded in another data set by more and more "
                "hospitals from 2021/22, which lowers the number of admissions.",
            ),
        ),
        headlines=(headline("Hospital admissions for injuries, ages 0 to 14, per 10,000"),),
        order=25,
    )
]
