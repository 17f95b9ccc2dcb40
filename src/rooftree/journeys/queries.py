"""Journeys as queries over the record, in the common SQL; each gives one row a thing.

A thing is claimed once: what follows a referral is what began before the child's next one, and
of several the first counts, so that two assessments never make two rows of one referral. What
is too recent to tell is judged by the last day that the child's own authority has returned.
"""

from __future__ import annotations

from rooftree.journeys.windows import Windows

# The days that each authority has told of: the first of its first return, and the last of all.
_KNOWN = """
known AS (
  SELECT told.authority, max(told.last_returned_on) AS known_until,
    min(returned.first_day) AS known_from
  FROM referrals AS told LEFT JOIN returned ON returned.authority = told.authority
  GROUP BY told.authority
)
"""

_REFERRALS = """
WITH {known},
placed AS (
  SELECT r.row_id, r.child_id, r.authority, r.referred_on, r.no_further_action,
    lag(r.referred_on) OVER child AS referred_before_on,
    lead(r.referred_on) OVER child AS referred_next_on
  FROM referrals AS r WHERE r.referred_on IS NOT NULL
  WINDOW child AS (PARTITION BY r.child_id ORDER BY r.referred_on, r.row_id)
),
assessed AS (
  SELECT p.row_id, min(a.started_on) AS assessment_started_on
  FROM placed AS p JOIN assessments AS a ON a.child_id = p.child_id
    AND a.started_on BETWEEN p.referred_on AND days_after(p.referred_on, {referral})
    AND coalesce(a.started_on < p.referred_next_on, TRUE)
  GROUP BY p.row_id
),
enquired AS (
  SELECT p.row_id, min(s.started_on) AS section47_started_on
  FROM placed AS p JOIN section47_enquiries AS s ON s.child_id = p.child_id
    AND s.started_on BETWEEN p.referred_on AND days_after(p.referred_on, {referral})
    AND coalesce(s.started_on < p.referred_next_on, TRUE)
  GROUP BY p.row_id
)
SELECT p.child_id, p.authority, p.referred_on, p.no_further_action,
  age_on(c.born_on, p.referred_on) AS age_at_referral,
  a.assessment_started_on,
  days_between(p.referred_on, a.assessment_started_on) AS days_to_assessment,
  s.section47_started_on,
  days_between(p.referred_on, s.section47_started_on) AS days_to_section47,
  CASE
    WHEN a.assessment_started_on IS NOT NULL AND s.section47_started_on IS NOT NULL
      THEN 'Assessment and section 47'
    WHEN s.section47_started_on IS NOT NULL THEN 'Section 47'
    WHEN a.assessment_started_on IS NOT NULL THEN 'Assessment'
    WHEN p.no_further_action THEN 'No further action'
    WHEN days_after(p.referred_on, {referral}) > k.known_until THEN 'Too recent to tell'
    WHEN p.referred_on < k.known_from THEN 'Referred before the first return'
    ELSE 'Neither in {referral} days'
  END AS outcome,
  p.referred_before_on,
  p.referred_on <= months_after(p.referred_before_on, 12) AS is_re_referral
FROM placed AS p
JOIN known AS k ON k.authority = p.authority
LEFT JOIN (SELECT * FROM children WHERE n = 1) AS c ON c.child_id = p.child_id
LEFT JOIN assessed AS a ON a.row_id = p.row_id
LEFT JOIN enquired AS s ON s.row_id = p.row_id
ORDER BY p.child_id, p.referred_on, p.row_id
"""

_SECTION_47 = """
WITH {known},
followed AS (
  SELECT s.row_id, min(p.started_on) AS plan_started_on
  FROM section47_enquiries AS s JOIN protection_plans AS p ON p.child_id = s.child_id
    AND (p.started_on BETWEEN s.started_on AND days_after(s.started_on, {section47_to_plan})
      OR p.started_on BETWEEN s.conference_on AND days_after(s.conference_on, {conference_to_plan}))
  GROUP BY s.row_id
)
SELECT s.child_id, s.authority, s.started_on, s.conference_on, f.plan_started_on,
  age_on(c.born_on, s.started_on) AS age_at_section47,
  days_between(s.started_on, s.conference_on) AS days_to_conference,
  days_between(s.conference_on, f.plan_started_on) AS days_from_conference_to_plan,
  days_between(s.started_on, f.plan_started_on) AS days_to_plan,
  CASE
    WHEN s.conference_on IS NOT NULL THEN 'Initial conference'
    WHEN f.plan_started_on IS NOT NULL THEN 'Protection plan'
    WHEN days_after(s.started_on, {section47_to_plan}) >= k.known_until THEN 'Too recent to tell'
    ELSE 'No conference and no plan'
  END AS section47_led_to,
  CASE
    WHEN s.conference_on IS NULL THEN NULL
    WHEN f.plan_started_on IS NOT NULL THEN 'Protection plan'
    WHEN days_after(s.conference_on, {conference_to_plan}) >= k.known_until
      THEN 'Too recent to tell'
    ELSE 'No plan'
  END AS conference_led_to
FROM section47_enquiries AS s
JOIN known AS k ON k.authority = s.authority
LEFT JOIN followed AS f ON f.row_id = s.row_id
LEFT JOIN (SELECT * FROM children WHERE n = 1) AS c ON c.child_id = s.child_id
WHERE s.started_on IS NOT NULL
ORDER BY s.child_id, s.started_on, s.row_id
"""

# Services in the order in which they step up.
_SPELLS = """
spells AS (
  SELECT child_id, authority, started_on, ended_on, 1 AS level, 'Child in need plan' AS service
  FROM in_need_plans WHERE started_on IS NOT NULL
  UNION ALL
  SELECT child_id, authority, started_on, ended_on, 2, 'Child protection plan'
  FROM protection_plans WHERE started_on IS NOT NULL
  UNION ALL
  SELECT child_id, authority, started_on, ended_on, 3, 'Looked after'
  FROM periods_of_care WHERE started_on IS NOT NULL
)
"""

_STEPS = """
WITH {spells},
in_order AS (
  SELECT *, lag(service) OVER child AS before, lag(level) OVER child AS before_level,
    lag(ended_on) OVER child AS before_ended_on
  FROM spells WINDOW child AS (PARTITION BY child_id ORDER BY started_on, level, ended_on)
)
SELECT child_id, authority, before AS from_service, service AS to_service,
  before_ended_on AS from_ended_on, started_on AS to_started_on,
  CASE WHEN level > before_level THEN 'up' ELSE 'down' END AS step
FROM in_order
WHERE level <> before_level
  AND coalesce(started_on <= days_after(before_ended_on, {step}), TRUE)
ORDER BY child_id, started_on, level
"""

# Whether care followed a protection plan: while it lasted, or soon after it ended.
_PLANS = """
WITH {known}
SELECT p.child_id, p.authority, p.started_on, p.ended_on, min(c.started_on) AS care_started_on,
  CASE
    WHEN min(c.started_on) IS NOT NULL THEN 'Looked after'
    WHEN p.ended_on IS NULL THEN 'Plan goes on'
    WHEN days_after(p.ended_on, {step}) > max(k.known_until) THEN 'Too recent to tell'
    ELSE 'Plan ended, not looked after'
  END AS plan_led_to
FROM protection_plans AS p
JOIN known AS k ON k.authority = p.authority
LEFT JOIN periods_of_care AS c ON c.child_id = p.child_id AND c.started_on >= p.started_on
  AND coalesce(c.started_on <= days_after(p.ended_on, {step}), TRUE)
WHERE p.started_on IS NOT NULL
GROUP BY p.row_id, p.child_id, p.authority, p.started_on, p.ended_on
ORDER BY p.child_id, p.started_on, p.row_id
"""

_EVENTS = """
WITH {spells},
events AS (
  SELECT child_id, authority, referred_on AS started_on, closed_on AS ended_on,
    'Referral' AS what, 1 AS place FROM referrals
  UNION ALL
  SELECT child_id, authority, started_on, authorised_on, 'Assessment', 2 FROM assessments
  UNION ALL
  SELECT child_id, authority, started_on, conference_on, 'Section 47 enquiry', 3
  FROM section47_enquiries
  UNION ALL
  SELECT child_id, authority, held_on, held_on, 'Initial conference', 4 FROM initial_conferences
  UNION ALL
  SELECT child_id, authority, reviewed_on, reviewed_on, 'Review of protection plan', 6
  FROM protection_reviews
  UNION ALL
  SELECT child_id, authority, started_on, ended_on, service,
    CASE level WHEN 1 THEN 5 WHEN 2 THEN 7 ELSE 8 END FROM spells
)
SELECT child_id, authority, started_on, ended_on, what FROM events WHERE started_on IS NOT NULL
ORDER BY child_id, started_on, place, ended_on
"""


def queries(windows: Windows) -> dict[str, str]:
    """The query of each table by its name."""
    words = {**vars(windows), "known": _KNOWN.strip(), "spells": _SPELLS.strip()}
    texts = {
        "referral_outcomes": _REFERRALS,
        "section47_journeys": _SECTION_47,
        "plan_outcomes": _PLANS,
        "steps": _STEPS,
        "events": _EVENTS,
    }
    return {name: text.format(**words) for name, text in texts.items()}
