"""Where looked-after children live and how often they move.

Read from DfE's "Children looked after in England, including adoptions".
"""

from __future__ import annotations

from rooftree.statistics.formulas import Filters, Printed, Whole, YearsAndMonths
from rooftree.statistics.measure import Break, Measure, Reading, Split, headline
from rooftree.statistics.measures.looked_after import (
    COUNTED,
    IN_MARCH,
    MARCH,
    SMALL,
    YEAR,
    alike,
    shares,
)
from rooftree.statistics.publications import LOOKED_AFTER

HOMES = "Stability and quality of where a child lives"
FOSTER = ("Foster placements",)
CHILDRENS_HOMES = ("Secure homes and children's homes", "Secure units and children's homes")
INDEPENDENT = (
    "Independent and semi-independent living arrangements/supported accommodation",
    "Independent and semi-independent living arrangements",
)
FAR = ("Placed more than 20 miles from home",)
_TYPES = {
    "Foster placements": FOSTER,
    "Secure homes and children's homes": CHILDRENS_HOMES,
    "Independent living and supported accommodation": INDEPENDENT,
    "With parents": ("Placed with parents or other person with parental responsibility",),
    "Placed for adoption": ("Placed for adoption",),
    "Residential schools": ("Residential schools",),
    "Other residential settings": ("Other residential settings",),
    "Other placements": ("Other placements",),
}
_DISTANCES = alike("Placed 20 miles or less from home", *FAR, "Distance not known or not recorded")
_LOCALITY = alike(
    "Placed inside the local authority boundary", "Placed outside the local authority boundary"
)
_BOTH = {
    "Inside the boundary, 20 miles or less": (
        "1. Placed inside the LA boundary, 20 miles or less from home",
    ),
    "Outside the boundary, 20 miles or less": (
        "2. Placed outside the LA boundary, 20 miles or less from home",
    ),
    "Inside the boundary, more than 20 miles": (
        "3. Placed inside the LA boundary, more than 20 miles from home",
    ),
    "Outside the boundary, more than 20 miles": (
        "4. Placed outside the LA boundary, more than 20 miles from home",
    ),
    "Inside the boundary, distance not known": (
        "5. Placed inside the LA boundary, distance not known or not recorded",
    ),
    "Outside the boundary, distance not known": (
        "6. Placed outside the LA boundary, distance not known or not recorded",
    ),
}
_PROVIDERS = {
    "Own provision": ("Own provision (by the LA)",),
    "Another authority": ("Other LA provision",),
    "Other public body": ("Other public provision (e.g. by a PCT etc)",),
    "Private provider": ("Private provision",),
    "Voluntary provider": ("Voluntary/third sector provision",),
    "Parents": ("Parents or other person with parental responsibility",),
    "Not reported": ("Placement provider not reported",),
}
_HOSTS = {
    "Own children placed within the authority": (
        "1. Own LA children placed internally within the local authority boundary",
    ),
    "Children of other authorities placed within it": (
        "2. Other LA children externally placed within the local authority boundary",
    ),
}
_NEW_PLACES = {
    "Inside the boundary, less than 20 miles": (
        "Placed inside LA boundary less than 20 miles from home",
    ),
    "Inside the boundary, more than 20 miles": (
        "Placed inside LA boundary more than 20 miles from home",
    ),
    "Outside the boundary, less than 20 miles": (
        "Placed outside LA boundary less than 20 miles from home",
    ),
    "Outside the boundary, more than 20 miles": (
        "Placed outside LA boundary more than 20 miles from home",
    ),
    "Distance not known or not recorded": ("Distance not known or not recorded",),
}
_WHY_CHANGED = {
    "Change to the care plan": ("Change to/implementation of care plan",),
    "Change of the placement's status only": ("Change in the status of a placement only",),
    "Carer asks, because of the child's behaviour": (
        "Carer requests placement ends due to child's behaviour",
    ),
    "Carer asks, for another reason": (
        "Carer requests placement end other than due to child's behaviour",
    ),
    "Child asks": ("Child requests placement to end",),
    "Authority asks": ("Responsible/area authority requests placement ends",),
    "Carer resigns or provision closes": ("Resignation or closure of provision",),
    "Concern about standards of care": ("Standards of care concern",),
    "Allegation (section 47)": ("Allegation (s47)",),
    "Approval removed": ("Approval removed",),
    "Custody arrangement": ("Custody arrangement",),
    "Other": ("Other",),
}
_IN_NEW: Filters = (
    (
        "characteristic",
        (
            "Location of new placements during the year",
            "Reason for placement change during the year",
        ),
    ),
)
_STAGES = {
    "From care to the decision that the child be placed": (
        "1. Average time between entry into care and decision that child should be placed for "
        "adoption",
    ),
    "From match to placement": (
        "3. Average time between date of matching and date placed for adoption",
    ),
    "From care to placement": (
        "4. Total average time between entry into care and date placed for adoption",
    ),
    "From placement to adoption": (
        "5. Average time between date placed for adoption and the date child adopted",
    ),
    "From care to adoption": ("6. Total average time between entry into care and adoption",),
}
_MATCH = (
    "2. Average time between decision that child should be placed for adoption and matching of "
    "child and adopters",
)
# No length of time: counts of children that stand in the same file.
_NO_STAGE = (
    "Children adopted who were placed for adoption within 12 months of the LA decision to place "
    "the child for adoption",
)
_AGES = alike("Aged under 1", *(f"Aged {age}" for age in range(1, 7)), "Aged 7 and over")


def _stability(group: str, label: str) -> tuple[Reading, ...]:
    return (
        Reading(
            Printed(
                ("children_percent", "percentage"),
                ("children_count", "number"),
                Whole(("children_count", "number")),
            ),
            (("cla_group", (group,)), ("placement_stability", (label,))),
            whole=("placement_stability", ("Total children",)),
        ),
    )


def _adoption(stages: tuple[str, ...], split: Split | None = None) -> Reading:
    ages = Split("age_at_start_of_care", "age_start_poc", _AGES, total=("Total",))
    return Reading(
        YearsAndMonths("number"),
        (("stage_of_adoption_process", stages),),
        (split, ages) if split else (ages,),
    )


MEASURES = [
    Measure(
        "cla_3plus_placements_pct",
        "Looked-after children with three or more placements in the year",
        order=45,
        publication=LOOKED_AFTER,
        readings=_stability("CLA on 31 March", "With 3 or more placements during the year"),
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=HOMES,
        period_kind=YEAR,
        polarity="low",
        polarity_basis="The department's interactive tool (LAIT) ranks low first.",
        counts="Of children in care on 31 March, the percentage who lived in three or more "
        "placements in the year that ended then.",
        formula="As published: children_percent, of 'CLA on 31 March'.",
        why="With each move a child may lose carers, friends and a school.",
        caution=f"{COUNTED} A move can be right: to a family, or to brothers and sisters. {SMALL}",
        headlines=(headline("Three or more placements in the year"),),
    ),
    Measure(
        "cla_3plus_placements_2_years_pct",
        "Looked-after children with three or more placements in two years",
        order=45.1,
        status="not live",
        publication=LOOKED_AFTER,
        readings=_stability(
            "CLA 2 years on 31 March", "With 3 or more placements during the previous 2 years"
        ),
        look_back=2,
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=HOMES,
        period_kind="Two years ending 31 March",
        polarity="low",
        polarity_basis="Our judgement, as for one year.",
        counts="Of children in care on 31 March and for two years until then, the percentage who "
        "lived in three or more placements in the two years.",
        formula="As published: children_percent, of 'CLA 2 years on 31 March'.",
        why="Over two years moves that fall either side of 31 March are seen together.",
        caution=f"{COUNTED} {SMALL}",
    ),
    Measure(
        "cla_same_carer_2_years_pct",
        "Looked-after children with the same carer for two years",
        order=45.2,
        status="not live",
        publication=LOOKED_AFTER,
        readings=_stability(
            "Children looked after continuously for at least 2.5 years on 31 March aged under 16 "
            "years",
            "Living with the same carer for at least 2 years",
        ),
        look_back=2,
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=HOMES,
        period_kind=MARCH,
        polarity="high",
        polarity_basis="Our judgement: to stay is the aim of a plan for long-term care.",
        counts="Of children under 16 in care without a gap for two and a half years, the "
        "percentage who lived with the same carer for at least two years.",
        formula="As published: children_percent of that group.",
        why="A child who stays can belong.",
        caution=f"{COUNTED} {SMALL}",
    ),
    Measure(
        "cla_placed_over_20_miles_pct",
        "Looked-after children placed more than 20 miles from home",
        order=46,
        publication=LOOKED_AFTER,
        readings=shares("Distance between home and placement", only=FAR, beside=IN_MARCH),
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=HOMES,
        period_kind=MARCH,
        polarity="low",
        polarity_basis="The department's interactive tool (LAIT) ranks low first, for a measure "
        "that also asks for a placement outside the boundary.",
        counts="Of children in care on 31 March, the percentage who live more than 20 miles from "
        "the home that they came from.",
        formula="As published: children_percent of 'Placed more than 20 miles from home'. Children "
        "whose distance is not known are among those divided by.",
        why="Far from home a child is far from family, friends, school and social worker.",
        caution=f"{COUNTED} The right home can be a far one. In a large county 20 miles is near, "
        f"in a city far. {SMALL}",
        headlines=(headline("Placed more than 20 miles from home"),),
    ),
    Measure(
        "cla_placement_distance_pct",
        "How far from home looked-after children are placed",
        order=46.1,
        status="not live",
        publication=LOOKED_AFTER,
        readings=(
            *shares(
                "Distance between home and placement",
                Split("distance", "", _DISTANCES),
                beside=IN_MARCH,
            ),
            *shares("Locality of placement", Split("locality", "", _LOCALITY), beside=IN_MARCH),
            *shares(
                "Distance between home and placement and locality of placement",
                Split("locality_and_distance", "", _BOTH),
                beside=IN_MARCH,
            ),
            *shares(
                "LA of placement", Split("children_placed_within", "", _HOSTS), beside=IN_MARCH
            ),
        ),
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=HOMES,
        period_kind=MARCH,
        counts="Of children in care on 31 March, the percentage at each distance from home, inside "
        "and outside the authority, and both at once. And of children placed within the authority, "
        "the percentage who are its own.",
        formula="As published: children_percent of each label of a characteristic.",
        why="It shows whether there are homes enough where the children are from.",
        caution=f"{COUNTED} {SMALL}",
        breakdowns={
            "distance": "Distance from home",
            "locality": "Inside or outside the authority",
            "locality_and_distance": "Boundary and distance",
            "children_placed_within": "Whose children are placed within the authority",
        },
    ),
    Measure(
        "cla_new_placements_pct",
        "New placements: where, and why children moved",
        order=46.2,
        status="not live",
        publication=LOOKED_AFTER,
        readings=(
            *shares(
                "Location of new placements during the year",
                Split("locality_and_distance", "", _NEW_PLACES),
                beside=_IN_NEW,
                total=("Total new placements",),
            ),
            *shares(
                "Reason for placement change during the year",
                Split("reason", "", _WHY_CHANGED),
                beside=_IN_NEW,
                total=("Total placements changing",),
            ),
        ),
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=HOMES,
        period_kind=YEAR,
        counts="Of new placements in the year, the percentage at each distance inside and outside "
        "the authority. Of placements that changed, the percentage that changed for each reason.",
        formula="As published: children_percent of each label of a characteristic.",
        why="It shows where homes are found now, and whether moves are planned or break down.",
        caution=f"{COUNTED} Placements are counted, not children. {SMALL}",
        breakdowns={"locality_and_distance": "Boundary and distance", "reason": "Why it changed"},
    ),
    Measure(
        "adoption_decision_to_match_months",
        "Months from adoption decision to match",
        order=47,
        publication=LOOKED_AFTER,
        readings=(_adoption(_MATCH),),
        unit="months",
        decimals=0,
        outcome="stable_homes",
        domain=HOMES,
        period_kind=YEAR,
        polarity="low",
        polarity_basis="Our judgement: a child who waits less settles sooner.",
        counts="For children adopted in the year, the average months between the decision that "
        "the child should be placed for adoption and the match with adopters.",
        formula="As published in years and months (YY:MM): 12 times the years, plus the months.",
        why="It is the part of the wait that depends most on finding adopters.",
        caution="England alone: the department does not publish it for authorities. Children who "
        "wait still are not counted until they are adopted.",
        breakdowns={"age_at_start_of_care": "Age at start of care"},
        headlines=(headline("Months from adoption decision to match"),),
    ),
    Measure(
        "adoption_stages_months",
        "Months that each stage of adoption took",
        order=47.1,
        status="not live",
        publication=LOOKED_AFTER,
        readings=(
            _adoption(
                tuple(label for few in _STAGES.values() for label in few),
                Split("stage", "stage_of_adoption_process", _STAGES, ignored=_NO_STAGE),
            ),
        ),
        unit="months",
        decimals=0,
        outcome="stable_homes",
        domain=HOMES,
        period_kind=YEAR,
        polarity="low",
        polarity_basis="Our judgement: a child who waits less settles sooner.",
        counts="For children adopted in the year, the average months of each stage from care to "
        "adoption.",
        formula="As published in years and months (YY:MM): 12 times the years, plus the months.",
        why="It shows which stage a child waits in for longest.",
        caution="England alone. Children who wait still are not counted until they are adopted.",
        breakdowns={"stage": "Stage", "age_at_start_of_care": "Age at start of care"},
    ),
    Measure(
        "cla_foster_placement_pct",
        "Looked-after children living in foster care",
        order=48,
        publication=LOOKED_AFTER,
        readings=shares("Placement", only=FOSTER, beside=IN_MARCH),
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=HOMES,
        period_kind=MARCH,
        polarity="high",
        polarity_basis="The department's interactive tool (LAIT) ranks high first.",
        counts="Of children in care on 31 March, the percentage who live with foster carers, "
        "relatives and friends among them.",
        formula="As published: children_percent of 'Foster placements'.",
        why="Most children in care are best off in a family.",
        caution=f"{COUNTED} For some children another home is right. {SMALL}",
        headlines=(headline("Living in foster care"),),
    ),
    Measure(
        "cla_placement_type_pct",
        "Where looked-after children live",
        order=48.1,
        status="not live",
        publication=LOOKED_AFTER,
        readings=(
            *shares("Placement", Split("placement", "", _TYPES), beside=IN_MARCH),
            *shares("Place providers", Split("provider", "", _PROVIDERS), beside=IN_MARCH),
        ),
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=HOMES,
        period_kind=MARCH,
        counts="Of children in care on 31 March, the percentage in each kind of placement and "
        "with each kind of provider.",
        formula="As published: children_percent of each label of a characteristic.",
        why="The mix of homes shows what is there for children, and who provides it.",
        caution=f"{COUNTED} {SMALL}",
        breakdowns={"placement": "Kind of placement", "provider": "Provider"},
        breaks=(
            Break(
                "2023/24",
                "Supported accommodation for 16- and 17-year-olds had to register with Ofsted "
                "from 28 October 2023: what counts as such has changed.",
                "placement=Independent living and supported accommodation",
            ),
        ),
    ),
    Measure(
        "cla_secure_or_childrens_home_pct",
        "Looked-after children living in secure homes and children's homes",
        order=49,
        publication=LOOKED_AFTER,
        readings=shares("Placement", only=CHILDRENS_HOMES, beside=IN_MARCH),
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=HOMES,
        period_kind=MARCH,
        counts="Of children in care on 31 March, the percentage who live in a children's home or "
        "a secure home.",
        formula="As published: children_percent of 'Secure homes and children's homes'.",
        why="For some children a home with trained staff is right; for others it is what was free.",
        caution=f"{COUNTED} {SMALL}",
        headlines=(headline("Living in secure homes and children's homes"),),
    ),
    Measure(
        "cla_independent_or_semi_independent_pct",
        "Looked-after children living independently or in supported accommodation",
        order=50,
        publication=LOOKED_AFTER,
        readings=shares("Placement", only=INDEPENDENT, beside=IN_MARCH),
        unit="%",
        decimals=0,
        outcome="stable_homes",
        domain=HOMES,
        period_kind=MARCH,
        counts="Of children in care on 31 March, the percentage who live independently, "
        "semi-independently or in supported accommodation, nearly all aged 16 or 17.",
        formula="As published: children_percent of that placement.",
        why="It is help with living alone, not care; some young people want it, some are too "
        "young for it.",
        caution=f"{COUNTED} It rises where more of the children in care are 16 or 17. {SMALL}",
        headlines=(headline("Living independently or in supported accommodation"),),
        breaks=(
            Break(
                "2023/24",
                "Supported accommodation for 16- and 17-year-olds had to register with Ofsted "
                "from 28 October 2023: what counts as such has changed.",
            ),
        ),
    ),
]
