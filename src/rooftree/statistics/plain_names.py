"""Plain names: of the groups whose label in a file is a code, and of what a measure counts.

The labels stay in the data. People read these names beside them or in their place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rooftree.reference.assessment_factors import NAMES as FACTORS

# By breakdown: a group's label in the data and what people read.
GROUPS: Mapping[str, Mapping[str, str]] = {
    "social_care_group": {
        "CINO at 31 March": "children in need only (not on a plan, not looked after)",
        "CPPO at 31 March": "children on a protection plan",
        "CLA 12 months at 31 March": "children looked after (for 12 months or more)",
    },
    "school_type": {
        "State-funded primary": "primary schools",
        "State-funded secondary": "secondary schools",
        "Special": "special schools",
        "State-funded alternative provision school": "alternative provision",
    },
    "uasc_status": {
        "UASC": "unaccompanied asylum-seeking children",
        "Non-UASC": "all other children",
    },
    "assessment_factor": FACTORS,
}

# By measure: what its numerator and its denominator count, as the heads of columns.
_AREA = "Children in the area"
_CARED, _CEASED = "Children looked after", "Children who left care"
_STARTED = "Children who came into care"
_NEED, _ENDED = "Episodes of need", "Episodes of need ended"
_A_YEAR = "Looked after for a year"
_IN_CENSUS = "Found in the school census"
_LEAVERS = "Care leavers of that age"
_EPISODES = "Episodes with the factor"
_FTE = "In post, full-time equivalent"
COUNTED: Mapping[str, tuple[str, str]] = {
    "cin_rate_per_10000": ("Children in need", _AREA),
    "cin_starting_rate_per_10000": ("Episodes started", _AREA),
    "cin_ending_rate_per_10000": ("Episodes ended", _AREA),
    "cin_characteristics_pct": ("Children in the group", "Children in need"),
    "cin_primary_need_pct": ("Children in the group", "Children in need"),
    "cin_disability_pct": ("Children with a disability", "Children in need"),
    "cin_open_duration_pct": ("Open for so long", _NEED),
    "cin_closure_reason_pct": ("Ended for the reason", _ENDED),
    "cin_rereferrals_12m_pct": ("Re-referrals", "Referrals"),
    "referrals_rate_per_10000": ("Referrals", _AREA),
    "referrals_result_pct": ("With the result", "Referrals"),
    "referrals_source_pct": ("From the source", "Referrals"),
    "assessments_duration_pct": ("Took so long", "Assessments"),
    "cla_starting_rate_per_10000": (_STARTED, _AREA),
    "cla_31march_rate_per_10000": (_CARED, _AREA),
    "cla_starting_uasc_rate_per_10000": (_STARTED, _AREA),
    "cla_31march_uasc_rate_per_10000": (_CARED, _AREA),
    "cla_ceasing_rate_per_10000": (_CEASED, _AREA),
    "cla_started_characteristics_pct": ("Children in the group", _STARTED),
    "cla_31march_characteristics_pct": ("Children in the group", _CARED),
    "cla_mid_year_school_moves_pct": ("Children who moved", _IN_CENSUS),
    "cla_school_moves_pct": ("Children who moved", _IN_CENSUS),
    "cla_mid_year_school_moves_2_years_pct": ("Children who moved", _IN_CENSUS),
    "cla_school_moves_2_years_pct": ("Children who moved", _IN_CENSUS),
    "absence_overall_pct": ("Half-days missed", "Pupils"),
    "absence_persistent_pct": ("Pupils persistently absent", "Pupils"),
    "absence_severe_pct": ("Pupils severely absent", "Pupils"),
    "absence_authorised_pct": ("Half-days missed", "Pupils"),
    "absence_unauthorised_pct": ("Half-days missed", "Pupils"),
    "ks2_rwm_expected_pct": ("Pupils at the standard", "Pupils"),
    "ks2_reading_expected_pct": ("Pupils at the standard", "Pupils"),
    "ks2_writing_expected_pct": ("Pupils at the standard", "Pupils"),
    "ks2_maths_expected_pct": ("Pupils at the standard", "Pupils"),
    "ks4_attainment8_avg": ("Points", "Pupils"),
    "ks4_english_maths_grade_4_pct": ("Pupils with the grade", "Pupils"),
    "ks4_english_maths_grade_5_pct": ("Pupils with the grade", "Pupils"),
    "s47_to_icpc_conversion_pct": ("Conferences", "Section 47 enquiries"),
    "s47_rate_per_10000": ("Section 47 enquiries", _AREA),
    "icpc_duration_pct": ("Took so long", "Conferences"),
    "cpp_second_or_subsequent_pct": ("Second or later plans", "Plans started"),
    "cpp_2_years_or_more_pct": ("Open two years or more", "Plans on 31 March"),
    "cpp_31march_rate_per_10000": ("Plans on 31 March", _AREA),
    "cpp_starting_rate_per_10000": ("Plans started", _AREA),
    "cpp_duration_pct": ("Open for so long", "Plans on 31 March"),
    "cpp_category_pct": ("Plans in the category", "Plans on 31 March"),
    "cpp_reviewed_in_time_pct": ("Reviewed in time", "Plans due a review"),
    "hospital_admissions_injury_0_14_rate_per_10000": ("Admissions", "Children aged 0 to 14"),
    "assessment_factor_abuse_neglect_rate_per_10000": (_EPISODES, _AREA),
    "assessment_factor_harm_outside_home_rate_per_10000": (_EPISODES, _AREA),
    "assessment_factor_other_rate_per_10000": (_EPISODES, _AREA),
    "cla_ceased_sgo_pct": ("Special guardianship orders", _CEASED),
    "cla_ceased_cao_pct": ("Child arrangements orders", _CEASED),
    "cla_ceased_reason_pct": ("Left for the reason", _CEASED),
    "cla_ceased_characteristics_pct": ("Children in the group", _CEASED),
    "cla_3plus_placements_pct": ("Three or more placements", _CARED),
    "cla_3plus_placements_2_years_pct": ("Three or more placements", "In care for two years"),
    "cla_same_carer_2_years_pct": ("With the same carer", "In care for long"),
    "cla_placed_over_20_miles_pct": ("More than 20 miles away", _CARED),
    "cla_placement_distance_pct": ("Placed so", _CARED),
    "cla_new_placements_pct": ("Placements in the group", "New placements"),
    "cla_foster_placement_pct": ("In foster care", _CARED),
    "cla_placement_type_pct": ("Placed so", _CARED),
    "cla_secure_or_childrens_home_pct": ("In secure and children's homes", _CARED),
    "cla_independent_or_semi_independent_pct": ("In such accommodation", _CARED),
    "cla_sdq_band_pct": ("Children in the band", "Children with a score"),
    "cla_sdq_received_pct": ("Children with a score", "Looked after for a year, 5 to 16"),
    "cla_health_assessment_pct": ("Assessed", _A_YEAR),
    "cla_immunisations_pct": ("Immunisations up to date", _A_YEAR),
    "cla_dental_check_pct": ("Teeth checked", _A_YEAR),
    "cla_development_assessment_pct": ("Assessments up to date", f"{_A_YEAR}, under 5"),
    "cla_convicted_pct": ("Convicted or cautioned", f"{_A_YEAR}, 10 to 17"),
    "cla_substance_misuse_pct": ("With a problem", _A_YEAR),
    "cla_substance_misuse_help_pct": ("Children", "With a substance misuse problem"),
    "care_leavers_eet_pct": ("In education, employment or training", _LEAVERS),
    "care_leavers_activity_pct": ("In the activity", _LEAVERS),
    "care_leavers_suitable_accommodation_pct": ("In suitable accommodation", _LEAVERS),
    "care_leavers_accommodation_pct": ("In such accommodation", _LEAVERS),
    "csc_share_of_la_spend_pct": ("On children's services, £", "All spending, £"),
    "csc_spend_per_child_gbp": ("Spending, £", _AREA),
    "csc_share_not_cla_pct": ("Not on looked-after children, £", "On children's services, £"),
    "ofsted_leadership_rating": ("Authorities with the rating", "Authorities rated"),
    "sw_turnover_rate_fte_pct": ("Left, full-time equivalent", _FTE),
    "sw_turnover_rate_headcount_pct": ("People who left", "People in post"),
    "sw_agency_rate_fte_pct": ("Agency, full-time equivalent", _FTE),
    "sw_agency_cover_rate_fte_pct": ("Covering a vacancy, FTE", "Agency, full-time equivalent"),
    "sw_vacancy_rate_fte_pct": ("Vacancies, full-time equivalent", "Posts, full-time equivalent"),
    "sw_sickness_absence_rate_fte_pct": ("Days lost", "Working days"),
    "sw_average_caseload_fte": ("Cases", "Case holders, full-time equivalent"),
    "cla_3plus_social_workers_pct": ("Three or more social workers", _CARED),
    "sw_ethnicity_headcount_pct": ("People in the group", "People of known ethnicity"),
    "sw_ethnicity_vs_population_pct": ("People in the group", "All people"),
    "sw_ethnicity_by_seniority_pct": ("People in the group", "People of the grade"),
}


def groups_of(breakdowns: Iterable[str]) -> dict[str, str]:
    """The plain names of the groups of breakdowns, by label."""
    return {label: said for name in breakdowns for label, said in GROUPS.get(name, {}).items()}
