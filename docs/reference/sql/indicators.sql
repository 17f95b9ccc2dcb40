-- The indicators as they run, total first. Written by `make fix`.

-- assessment_factor_abuse_neglect_rate_per_10000, total
SELECT area AS area, grp AS grp,
  count(*) FILTER (WHERE is_counted) AS numerator, count(*) AS denominator
FROM (
  SELECT assessment_factors.authority AS area, 'total' AS grp, assessment_factors.child_id, assessment_factors.referred_on,
    bool_or(assessment.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessment_factors.called IN ('Domestic Abuse child', 'Domestic Abuse parent', 'Domestic Abuse person', 'Emotional Abuse', 'Faith linked abuse', 'Neglect', 'Physical Abuse adult on child', 'Physical Abuse child on child', 'Physical Abuse unknown', 'Sexual Abuse adult on child', 'Sexual Abuse child on child', 'Sexual Abuse unknown')) AS is_counted
FROM assessment_factors
LEFT JOIN assessments AS assessment ON assessment.child_id = assessment_factors.child_id AND assessment.started_on = assessment_factors.assessment_started_on
CROSS JOIN collection
WHERE assessment.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessment_factors.called IN ('Domestic Abuse child', 'Domestic Abuse parent', 'Domestic Abuse person', 'Emotional Abuse', 'Faith linked abuse', 'Neglect', 'Physical Abuse adult on child', 'Physical Abuse child on child', 'Physical Abuse unknown', 'Sexual Abuse adult on child', 'Sexual Abuse child on child', 'Sexual Abuse unknown')
GROUP BY 1, 2, 3, 4
) AS things
GROUP BY 1, 2
ORDER BY 1, 2;

-- assessment_factor_abuse_neglect_rate_per_10000, assessment_factor
SELECT area AS area, grp AS grp,
  count(*) FILTER (WHERE is_counted) AS numerator, count(*) AS denominator
FROM (
  SELECT assessment_factors.authority AS area, assessment_factors.called AS grp, assessment_factors.child_id, assessment_factors.referred_on,
    bool_or(assessment.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessment_factors.called IN ('Domestic Abuse child', 'Domestic Abuse parent', 'Domestic Abuse person', 'Emotional Abuse', 'Faith linked abuse', 'Neglect', 'Physical Abuse adult on child', 'Physical Abuse child on child', 'Physical Abuse unknown', 'Sexual Abuse adult on child', 'Sexual Abuse child on child', 'Sexual Abuse unknown')) AS is_counted
FROM assessment_factors
LEFT JOIN assessments AS assessment ON assessment.child_id = assessment_factors.child_id AND assessment.started_on = assessment_factors.assessment_started_on
CROSS JOIN collection
WHERE assessment.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessment_factors.called IN ('Domestic Abuse child', 'Domestic Abuse parent', 'Domestic Abuse person', 'Emotional Abuse', 'Faith linked abuse', 'Neglect', 'Physical Abuse adult on child', 'Physical Abuse child on child', 'Physical Abuse unknown', 'Sexual Abuse adult on child', 'Sexual Abuse child on child', 'Sexual Abuse unknown')
GROUP BY 1, 2, 3, 4
) AS things
GROUP BY 1, 2
ORDER BY 1, 2;

-- assessment_factor_harm_outside_home_rate_per_10000, total
SELECT area AS area, grp AS grp,
  count(*) FILTER (WHERE is_counted) AS numerator, count(*) AS denominator
FROM (
  SELECT assessment_factors.authority AS area, 'total' AS grp, assessment_factors.child_id, assessment_factors.referred_on,
    bool_or(assessment.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessment_factors.called IN ('Child criminal exploitation', 'Child sexual exploitation', 'Gangs', 'Going missing', 'Trafficking')) AS is_counted
FROM assessment_factors
LEFT JOIN assessments AS assessment ON assessment.child_id = assessment_factors.child_id AND assessment.started_on = assessment_factors.assessment_started_on
CROSS JOIN collection
WHERE assessment.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessment_factors.called IN ('Child criminal exploitation', 'Child sexual exploitation', 'Gangs', 'Going missing', 'Trafficking')
GROUP BY 1, 2, 3, 4
) AS things
GROUP BY 1, 2
ORDER BY 1, 2;

-- assessment_factor_harm_outside_home_rate_per_10000, assessment_factor
SELECT area AS area, grp AS grp,
  count(*) FILTER (WHERE is_counted) AS numerator, count(*) AS denominator
FROM (
  SELECT assessment_factors.authority AS area, assessment_factors.called AS grp, assessment_factors.child_id, assessment_factors.referred_on,
    bool_or(assessment.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessment_factors.called IN ('Child criminal exploitation', 'Child sexual exploitation', 'Gangs', 'Going missing', 'Trafficking')) AS is_counted
FROM assessment_factors
LEFT JOIN assessments AS assessment ON assessment.child_id = assessment_factors.child_id AND assessment.started_on = assessment_factors.assessment_started_on
CROSS JOIN collection
WHERE assessment.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessment_factors.called IN ('Child criminal exploitation', 'Child sexual exploitation', 'Gangs', 'Going missing', 'Trafficking')
GROUP BY 1, 2, 3, 4
) AS things
GROUP BY 1, 2
ORDER BY 1, 2;

-- assessment_factor_other_rate_per_10000, total
SELECT area AS area, grp AS grp,
  count(*) FILTER (WHERE is_counted) AS numerator, count(*) AS denominator
FROM (
  SELECT assessment_factors.authority AS area, 'total' AS grp, assessment_factors.child_id, assessment_factors.referred_on,
    bool_or(assessment.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessment_factors.called IN ('Alcohol Misuse child', 'Alcohol Misuse parent', 'Alcohol Misuse person', 'Drug Misuse child', 'Drug Misuse parent', 'Drug Misuse person', 'Mental Health child', 'Mental Health parent', 'Mental Health person', 'Learning Disability child', 'Learning Disability parent', 'Learning Disability person', 'Physical Disability child', 'Physical Disability parent', 'Physical Disability person', 'Young Carer', 'Privately fostered', 'Unaccompanied asylum seeker', 'Socially unacceptable behaviour', 'Self harm', 'Female Genital Mutilation', 'Other')) AS is_counted
FROM assessment_factors
LEFT JOIN assessments AS assessment ON assessment.child_id = assessment_factors.child_id AND assessment.started_on = assessment_factors.assessment_started_on
CROSS JOIN collection
WHERE assessment.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessment_factors.called IN ('Alcohol Misuse child', 'Alcohol Misuse parent', 'Alcohol Misuse person', 'Drug Misuse child', 'Drug Misuse parent', 'Drug Misuse person', 'Mental Health child', 'Mental Health parent', 'Mental Health person', 'Learning Disability child', 'Learning Disability parent', 'Learning Disability person', 'Physical Disability child', 'Physical Disability parent', 'Physical Disability person', 'Young Carer', 'Privately fostered', 'Unaccompanied asylum seeker', 'Socially unacceptable behaviour', 'Self harm', 'Female Genital Mutilation', 'Other')
GROUP BY 1, 2, 3, 4
) AS things
GROUP BY 1, 2
ORDER BY 1, 2;

-- assessment_factor_other_rate_per_10000, assessment_factor
SELECT area AS area, grp AS grp,
  count(*) FILTER (WHERE is_counted) AS numerator, count(*) AS denominator
FROM (
  SELECT assessment_factors.authority AS area, assessment_factors.called AS grp, assessment_factors.child_id, assessment_factors.referred_on,
    bool_or(assessment.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessment_factors.called IN ('Alcohol Misuse child', 'Alcohol Misuse parent', 'Alcohol Misuse person', 'Drug Misuse child', 'Drug Misuse parent', 'Drug Misuse person', 'Mental Health child', 'Mental Health parent', 'Mental Health person', 'Learning Disability child', 'Learning Disability parent', 'Learning Disability person', 'Physical Disability child', 'Physical Disability parent', 'Physical Disability person', 'Young Carer', 'Privately fostered', 'Unaccompanied asylum seeker', 'Socially unacceptable behaviour', 'Self harm', 'Female Genital Mutilation', 'Other')) AS is_counted
FROM assessment_factors
LEFT JOIN assessments AS assessment ON assessment.child_id = assessment_factors.child_id AND assessment.started_on = assessment_factors.assessment_started_on
CROSS JOIN collection
WHERE assessment.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessment_factors.called IN ('Alcohol Misuse child', 'Alcohol Misuse parent', 'Alcohol Misuse person', 'Drug Misuse child', 'Drug Misuse parent', 'Drug Misuse person', 'Mental Health child', 'Mental Health parent', 'Mental Health person', 'Learning Disability child', 'Learning Disability parent', 'Learning Disability person', 'Physical Disability child', 'Physical Disability parent', 'Physical Disability person', 'Young Carer', 'Privately fostered', 'Unaccompanied asylum seeker', 'Socially unacceptable behaviour', 'Self harm', 'Female Genital Mutilation', 'Other')
GROUP BY 1, 2, 3, 4
) AS things
GROUP BY 1, 2
ORDER BY 1, 2;

-- assessments_within_45_days_of_referral_pct, total
SELECT assessments.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE ((calendar_7f40c709.working_days_until - calendar_4252129c.working_days_until)) <= 45) AS numerator, count(*) AS denominator
FROM assessments
LEFT JOIN calendar AS calendar_4252129c ON assessments.referred_on IS NOT NULL AND calendar_4252129c.day = greatest(DATE '1990-01-01', least(DATE '2035-12-31', assessments.referred_on))
LEFT JOIN calendar AS calendar_7f40c709 ON assessments.authorised_on IS NOT NULL AND calendar_7f40c709.day = greatest(DATE '1990-01-01', least(DATE '2035-12-31', assessments.authorised_on))
CROSS JOIN collection
LEFT JOIN assessments AS previous ON previous.child_id = assessments.child_id AND previous.n = assessments.n - 1
WHERE assessments.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessments.referred_on <= assessments.authorised_on AND COALESCE(previous.referred_on <> assessments.referred_on, TRUE)
GROUP BY 1, 2
ORDER BY 1, 2;

-- assessments_within_45_days_pct, total
SELECT assessments.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE ((calendar_7f40c709.working_days_until - calendar_126d157a.working_days_until)) <= 45) AS numerator, count(*) AS denominator
FROM assessments
LEFT JOIN calendar AS calendar_126d157a ON assessments.started_on IS NOT NULL AND calendar_126d157a.day = greatest(DATE '1990-01-01', least(DATE '2035-12-31', assessments.started_on))
LEFT JOIN calendar AS calendar_7f40c709 ON assessments.authorised_on IS NOT NULL AND calendar_7f40c709.day = greatest(DATE '1990-01-01', least(DATE '2035-12-31', assessments.authorised_on))
CROSS JOIN collection
WHERE assessments.authorised_on BETWEEN "collection"."start" AND "collection"."end" AND assessments.started_on <= assessments.authorised_on
GROUP BY 1, 2
ORDER BY 1, 2;

-- cin_rate_per_10000, total
SELECT referrals.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE referrals.referred_on <= "collection"."end" AND COALESCE(referrals.closed_on > "collection"."end", TRUE) AND "collection"."end" <= referrals.last_returned_on AND NOT referrals.no_further_action IS TRUE) AS numerator, count(*) AS denominator
FROM referrals
CROSS JOIN collection
WHERE referrals.referred_on <= "collection"."end" AND COALESCE(referrals.closed_on > "collection"."end", TRUE) AND "collection"."end" <= referrals.last_returned_on AND NOT referrals.no_further_action IS TRUE
GROUP BY 1, 2
ORDER BY 1, 2;

-- cin_rate_per_10000, age_band
SELECT referrals.authority AS area, CASE WHEN child.born_on > "collection"."end" THEN 'Unborn' WHEN child.born_on IS NULL AND NOT child.expected_on IS NULL THEN 'Unborn' WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
  count(*) FILTER (WHERE referrals.referred_on <= "collection"."end" AND COALESCE(referrals.closed_on > "collection"."end", TRUE) AND "collection"."end" <= referrals.last_returned_on AND NOT referrals.no_further_action IS TRUE) AS numerator, count(*) AS denominator
FROM referrals
CROSS JOIN collection
LEFT JOIN children AS child ON child.child_id = referrals.child_id AND child.n = 1
WHERE referrals.referred_on <= "collection"."end" AND COALESCE(referrals.closed_on > "collection"."end", TRUE) AND "collection"."end" <= referrals.last_returned_on AND NOT referrals.no_further_action IS TRUE
GROUP BY 1, 2
ORDER BY 1, 2;

-- cin_rate_per_10000, sex
SELECT referrals.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
  count(*) FILTER (WHERE referrals.referred_on <= "collection"."end" AND COALESCE(referrals.closed_on > "collection"."end", TRUE) AND "collection"."end" <= referrals.last_returned_on AND NOT referrals.no_further_action IS TRUE) AS numerator, count(*) AS denominator
FROM referrals
CROSS JOIN collection
LEFT JOIN children AS child ON child.child_id = referrals.child_id AND child.n = 1
WHERE referrals.referred_on <= "collection"."end" AND COALESCE(referrals.closed_on > "collection"."end", TRUE) AND "collection"."end" <= referrals.last_returned_on AND NOT referrals.no_further_action IS TRUE
GROUP BY 1, 2
ORDER BY 1, 2;

-- cin_rate_per_10000, ethnic_group
SELECT referrals.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
  count(*) FILTER (WHERE referrals.referred_on <= "collection"."end" AND COALESCE(referrals.closed_on > "collection"."end", TRUE) AND "collection"."end" <= referrals.last_returned_on AND NOT referrals.no_further_action IS TRUE) AS numerator, count(*) AS denominator
FROM referrals
CROSS JOIN collection
LEFT JOIN children AS child ON child.child_id = referrals.child_id AND child.n = 1
WHERE referrals.referred_on <= "collection"."end" AND COALESCE(referrals.closed_on > "collection"."end", TRUE) AND "collection"."end" <= referrals.last_returned_on AND NOT referrals.no_further_action IS TRUE
GROUP BY 1, 2
ORDER BY 1, 2;

-- cin_rereferrals_12m_pct, total
SELECT referrals.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE referrals.referred_on <= MONTHS_AFTER(previous.referred_on, 12)) AS numerator, count(*) AS denominator
FROM referrals
LEFT JOIN referrals AS previous ON previous.child_id = referrals.child_id AND previous.n = referrals.n - 1
CROSS JOIN collection
WHERE referrals.referred_on BETWEEN "collection"."start" AND "collection"."end"
GROUP BY 1, 2
ORDER BY 1, 2;

-- cin_rereferrals_12m_pct, age_band
SELECT referrals.authority AS area, CASE WHEN child.born_on > "collection"."end" THEN 'Unborn' WHEN child.born_on IS NULL AND NOT child.expected_on IS NULL THEN 'Unborn' WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
  count(*) FILTER (WHERE referrals.referred_on <= MONTHS_AFTER(previous.referred_on, 12)) AS numerator, count(*) AS denominator
FROM referrals
LEFT JOIN referrals AS previous ON previous.child_id = referrals.child_id AND previous.n = referrals.n - 1
CROSS JOIN collection
LEFT JOIN children AS child ON child.child_id = referrals.child_id AND child.n = 1
WHERE referrals.referred_on BETWEEN "collection"."start" AND "collection"."end"
GROUP BY 1, 2
ORDER BY 1, 2;

-- cin_rereferrals_12m_pct, sex
SELECT referrals.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
  count(*) FILTER (WHERE referrals.referred_on <= MONTHS_AFTER(previous.referred_on, 12)) AS numerator, count(*) AS denominator
FROM referrals
LEFT JOIN referrals AS previous ON previous.child_id = referrals.child_id AND previous.n = referrals.n - 1
CROSS JOIN collection
LEFT JOIN children AS child ON child.child_id = referrals.child_id AND child.n = 1
WHERE referrals.referred_on BETWEEN "collection"."start" AND "collection"."end"
GROUP BY 1, 2
ORDER BY 1, 2;

-- cin_rereferrals_12m_pct, ethnic_group
SELECT referrals.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
  count(*) FILTER (WHERE referrals.referred_on <= MONTHS_AFTER(previous.referred_on, 12)) AS numerator, count(*) AS denominator
FROM referrals
LEFT JOIN referrals AS previous ON previous.child_id = referrals.child_id AND previous.n = referrals.n - 1
CROSS JOIN collection
LEFT JOIN children AS child ON child.child_id = referrals.child_id AND child.n = 1
WHERE referrals.referred_on BETWEEN "collection"."start" AND "collection"."end"
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_31march_rate_per_10000, total
SELECT children.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_31march_rate_per_10000, age_band
SELECT children.authority AS area, CASE WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
  count(*) FILTER (WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
CROSS JOIN collection
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_31march_rate_per_10000, sex
SELECT children.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
  count(*) FILTER (WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_31march_rate_per_10000, ethnic_group
SELECT children.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
  count(*) FILTER (WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_3plus_placements_pct, total
SELECT children.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE (COALESCE(all_placements.q_03a85972, 0)) >= 3) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN (
  SELECT placements.child_id AS group_key,
    sum(CASE WHEN (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on >= "collection"."start", TRUE)) THEN 1 ELSE 0 END) AS q_03a85972,
    array_agg(placements.row_id) FILTER (WHERE placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on >= "collection"."start", TRUE)) AS r_fc6506bd
  FROM placements AS placements
  CROSS JOIN collection
  GROUP BY placements.child_id
) AS all_placements ON all_placements.group_key = children.child_id
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_3plus_placements_pct, age_band
SELECT children.authority AS area, CASE WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
  count(*) FILTER (WHERE (COALESCE(all_placements.q_03a85972, 0)) >= 3) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
CROSS JOIN collection
LEFT JOIN (
  SELECT placements.child_id AS group_key,
    sum(CASE WHEN (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on >= "collection"."start", TRUE)) THEN 1 ELSE 0 END) AS q_03a85972,
    array_agg(placements.row_id) FILTER (WHERE placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on >= "collection"."start", TRUE)) AS r_fc6506bd
  FROM placements AS placements
  CROSS JOIN collection
  GROUP BY placements.child_id
) AS all_placements ON all_placements.group_key = children.child_id
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_3plus_placements_pct, sex
SELECT children.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
  count(*) FILTER (WHERE (COALESCE(all_placements.q_03a85972, 0)) >= 3) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
LEFT JOIN (
  SELECT placements.child_id AS group_key,
    sum(CASE WHEN (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on >= "collection"."start", TRUE)) THEN 1 ELSE 0 END) AS q_03a85972,
    array_agg(placements.row_id) FILTER (WHERE placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on >= "collection"."start", TRUE)) AS r_fc6506bd
  FROM placements AS placements
  CROSS JOIN collection
  GROUP BY placements.child_id
) AS all_placements ON all_placements.group_key = children.child_id
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_3plus_placements_pct, ethnic_group
SELECT children.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
  count(*) FILTER (WHERE (COALESCE(all_placements.q_03a85972, 0)) >= 3) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
LEFT JOIN (
  SELECT placements.child_id AS group_key,
    sum(CASE WHEN (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on >= "collection"."start", TRUE)) THEN 1 ELSE 0 END) AS q_03a85972,
    array_agg(placements.row_id) FILTER (WHERE placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on >= "collection"."start", TRUE)) AS r_fc6506bd
  FROM placements AS placements
  CROSS JOIN collection
  GROUP BY placements.child_id
) AS all_placements ON all_placements.group_key = children.child_id
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_ceased_sgo_pct, total
SELECT children.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE (all_periods_of_care.q_f68a34ac.v)) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    arg_max(struct_pack(v := periods_of_care.ended_in_special_guardianship), periods_of_care.n) FILTER (WHERE (periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end") AND periods_of_care.n IS NOT NULL) AS q_f68a34ac,
    [(arg_max(struct_pack(v := periods_of_care.row_id), periods_of_care.n) FILTER (WHERE (periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end") AND periods_of_care.n IS NOT NULL)).v] AS r_c3686618,
    bool_or((periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end")) AS q_55c8e1e1,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end") AS r_f2cbd694
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_55c8e1e1, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_ceased_sgo_pct, age_band
SELECT children.authority AS area, CASE WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
  count(*) FILTER (WHERE (all_periods_of_care.q_f68a34ac.v)) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
CROSS JOIN collection
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    arg_max(struct_pack(v := periods_of_care.ended_in_special_guardianship), periods_of_care.n) FILTER (WHERE (periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end") AND periods_of_care.n IS NOT NULL) AS q_f68a34ac,
    [(arg_max(struct_pack(v := periods_of_care.row_id), periods_of_care.n) FILTER (WHERE (periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end") AND periods_of_care.n IS NOT NULL)).v] AS r_c3686618,
    bool_or((periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end")) AS q_55c8e1e1,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end") AS r_f2cbd694
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_55c8e1e1, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_ceased_sgo_pct, sex
SELECT children.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
  count(*) FILTER (WHERE (all_periods_of_care.q_f68a34ac.v)) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    arg_max(struct_pack(v := periods_of_care.ended_in_special_guardianship), periods_of_care.n) FILTER (WHERE (periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end") AND periods_of_care.n IS NOT NULL) AS q_f68a34ac,
    [(arg_max(struct_pack(v := periods_of_care.row_id), periods_of_care.n) FILTER (WHERE (periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end") AND periods_of_care.n IS NOT NULL)).v] AS r_c3686618,
    bool_or((periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end")) AS q_55c8e1e1,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end") AS r_f2cbd694
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_55c8e1e1, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_ceased_sgo_pct, ethnic_group
SELECT children.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
  count(*) FILTER (WHERE (all_periods_of_care.q_f68a34ac.v)) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    arg_max(struct_pack(v := periods_of_care.ended_in_special_guardianship), periods_of_care.n) FILTER (WHERE (periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end") AND periods_of_care.n IS NOT NULL) AS q_f68a34ac,
    [(arg_max(struct_pack(v := periods_of_care.row_id), periods_of_care.n) FILTER (WHERE (periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end") AND periods_of_care.n IS NOT NULL)).v] AS r_c3686618,
    bool_or((periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end")) AS q_55c8e1e1,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.ended_on BETWEEN "collection"."start" AND "collection"."end") AS r_f2cbd694
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_55c8e1e1, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_foster_placement_pct, total
SELECT children.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE (all_placements.q_01ffb2d6.v)) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN (
  SELECT placements.child_id AS group_key,
    arg_max(struct_pack(v := placements.is_foster), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL) AS q_01ffb2d6,
    [(arg_max(struct_pack(v := placements.row_id), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL)).v] AS r_fd947456
  FROM placements AS placements
  CROSS JOIN collection
  GROUP BY placements.child_id
) AS all_placements ON all_placements.group_key = children.child_id
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_foster_placement_pct, age_band
SELECT children.authority AS area, CASE WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
  count(*) FILTER (WHERE (all_placements.q_01ffb2d6.v)) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
CROSS JOIN collection
LEFT JOIN (
  SELECT placements.child_id AS group_key,
    arg_max(struct_pack(v := placements.is_foster), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL) AS q_01ffb2d6,
    [(arg_max(struct_pack(v := placements.row_id), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL)).v] AS r_fd947456
  FROM placements AS placements
  CROSS JOIN collection
  GROUP BY placements.child_id
) AS all_placements ON all_placements.group_key = children.child_id
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_foster_placement_pct, sex
SELECT children.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
  count(*) FILTER (WHERE (all_placements.q_01ffb2d6.v)) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
LEFT JOIN (
  SELECT placements.child_id AS group_key,
    arg_max(struct_pack(v := placements.is_foster), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL) AS q_01ffb2d6,
    [(arg_max(struct_pack(v := placements.row_id), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL)).v] AS r_fd947456
  FROM placements AS placements
  CROSS JOIN collection
  GROUP BY placements.child_id
) AS all_placements ON all_placements.group_key = children.child_id
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_foster_placement_pct, ethnic_group
SELECT children.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
  count(*) FILTER (WHERE (all_placements.q_01ffb2d6.v)) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
LEFT JOIN (
  SELECT placements.child_id AS group_key,
    arg_max(struct_pack(v := placements.is_foster), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL) AS q_01ffb2d6,
    [(arg_max(struct_pack(v := placements.row_id), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL)).v] AS r_fd947456
  FROM placements AS placements
  CROSS JOIN collection
  GROUP BY placements.child_id
) AS all_placements ON all_placements.group_key = children.child_id
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_placed_over_20_miles_pct, total
SELECT children.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE (all_placements.q_572db219.v) > 20) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN (
  SELECT placements.child_id AS group_key,
    arg_max(struct_pack(v := placements.miles_from_home), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL) AS q_572db219,
    [(arg_max(struct_pack(v := placements.row_id), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL)).v] AS r_fd947456
  FROM placements AS placements
  CROSS JOIN collection
  GROUP BY placements.child_id
) AS all_placements ON all_placements.group_key = children.child_id
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_placed_over_20_miles_pct, age_band
SELECT children.authority AS area, CASE WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
  count(*) FILTER (WHERE (all_placements.q_572db219.v) > 20) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
CROSS JOIN collection
LEFT JOIN (
  SELECT placements.child_id AS group_key,
    arg_max(struct_pack(v := placements.miles_from_home), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL) AS q_572db219,
    [(arg_max(struct_pack(v := placements.row_id), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL)).v] AS r_fd947456
  FROM placements AS placements
  CROSS JOIN collection
  GROUP BY placements.child_id
) AS all_placements ON all_placements.group_key = children.child_id
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_placed_over_20_miles_pct, sex
SELECT children.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
  count(*) FILTER (WHERE (all_placements.q_572db219.v) > 20) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
LEFT JOIN (
  SELECT placements.child_id AS group_key,
    arg_max(struct_pack(v := placements.miles_from_home), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL) AS q_572db219,
    [(arg_max(struct_pack(v := placements.row_id), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL)).v] AS r_fd947456
  FROM placements AS placements
  CROSS JOIN collection
  GROUP BY placements.child_id
) AS all_placements ON all_placements.group_key = children.child_id
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_placed_over_20_miles_pct, ethnic_group
SELECT children.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
  count(*) FILTER (WHERE (all_placements.q_572db219.v) > 20) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
LEFT JOIN (
  SELECT placements.child_id AS group_key,
    arg_max(struct_pack(v := placements.miles_from_home), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL) AS q_572db219,
    [(arg_max(struct_pack(v := placements.row_id), placements.n) FILTER (WHERE (placements.started_on <= "collection"."end" AND COALESCE(placements.ended_on > "collection"."end", TRUE)) AND placements.n IS NOT NULL)).v] AS r_fd947456
  FROM placements AS placements
  CROSS JOIN collection
  GROUP BY placements.child_id
) AS all_placements ON all_placements.group_key = children.child_id
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE))) AS q_d077a75d,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on <= "collection"."end" AND "collection"."end" <= periods_of_care.last_returned_on AND COALESCE(periods_of_care.ended_on > "collection"."end", TRUE)) AS r_f552de7d
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_d077a75d, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_starting_rate_per_10000, total
SELECT children.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE (COALESCE(all_periods_of_care.q_a8a22648, FALSE))) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on BETWEEN "collection"."start" AND "collection"."end")) AS q_a8a22648,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on BETWEEN "collection"."start" AND "collection"."end") AS r_a21c863f
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_a8a22648, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_starting_rate_per_10000, age_band
SELECT children.authority AS area, CASE WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
  count(*) FILTER (WHERE (COALESCE(all_periods_of_care.q_a8a22648, FALSE))) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
CROSS JOIN collection
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on BETWEEN "collection"."start" AND "collection"."end")) AS q_a8a22648,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on BETWEEN "collection"."start" AND "collection"."end") AS r_a21c863f
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_a8a22648, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_starting_rate_per_10000, sex
SELECT children.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
  count(*) FILTER (WHERE (COALESCE(all_periods_of_care.q_a8a22648, FALSE))) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on BETWEEN "collection"."start" AND "collection"."end")) AS q_a8a22648,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on BETWEEN "collection"."start" AND "collection"."end") AS r_a21c863f
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_a8a22648, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cla_starting_rate_per_10000, ethnic_group
SELECT children.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
  count(*) FILTER (WHERE (COALESCE(all_periods_of_care.q_a8a22648, FALSE))) AS numerator, count(*) AS denominator
FROM children
LEFT JOIN children AS child ON child.child_id = children.child_id AND child.n = 1
LEFT JOIN (
  SELECT periods_of_care.child_id AS group_key,
    bool_or((periods_of_care.started_on BETWEEN "collection"."start" AND "collection"."end")) AS q_a8a22648,
    array_agg(periods_of_care.row_id) FILTER (WHERE periods_of_care.started_on BETWEEN "collection"."start" AND "collection"."end") AS r_a21c863f
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.child_id
) AS all_periods_of_care ON all_periods_of_care.group_key = children.child_id
WHERE (COALESCE(all_periods_of_care.q_a8a22648, FALSE))
GROUP BY 1, 2
ORDER BY 1, 2;

-- cpp_2_years_or_more_pct, total
SELECT protection_plans.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE DAYS_BETWEEN(protection_plans.started_on, "collection"."end") + 1 > 729) AS numerator, count(*) AS denominator
FROM protection_plans
CROSS JOIN collection
LEFT JOIN protection_plans AS next ON next.child_id = protection_plans.child_id AND next.n = protection_plans.n + 1
WHERE protection_plans.started_on <= "collection"."end" AND COALESCE(protection_plans.ended_on > "collection"."end", TRUE) AND "collection"."end" <= protection_plans.last_returned_on AND COALESCE(next.started_on > "collection"."end", TRUE)
GROUP BY 1, 2
ORDER BY 1, 2;

-- cpp_duration_pct, duration
SELECT protection_plans.authority AS area, CASE WHEN DAYS_BETWEEN(protection_plans.started_on, "collection"."end") + 1 > 729 THEN '2 years or more' WHEN YEARS_AFTER(protection_plans.started_on, 1) <= "collection"."end" THEN '1 to 2 years' WHEN MONTHS_AFTER(protection_plans.started_on, 6) < "collection"."end" THEN 'More than 6 months to 1 year' WHEN MONTHS_AFTER(protection_plans.started_on, 3) < "collection"."end" THEN 'More than 3 to 6 months' ELSE '3 months or less' END AS grp,
  count(*) FILTER (WHERE protection_plans.started_on <= "collection"."end" AND COALESCE(protection_plans.ended_on > "collection"."end", TRUE) AND "collection"."end" <= protection_plans.last_returned_on AND COALESCE(next.started_on > "collection"."end", TRUE)) AS numerator, count(*) AS denominator
FROM protection_plans
CROSS JOIN collection
LEFT JOIN protection_plans AS next ON next.child_id = protection_plans.child_id AND next.n = protection_plans.n + 1
WHERE protection_plans.started_on <= "collection"."end" AND COALESCE(protection_plans.ended_on > "collection"."end", TRUE) AND "collection"."end" <= protection_plans.last_returned_on AND COALESCE(next.started_on > "collection"."end", TRUE)
GROUP BY 1, 2
ORDER BY 1, 2;

-- cpp_ended_duration_pct, duration
SELECT protection_plans.authority AS area, CASE WHEN DAYS_BETWEEN(protection_plans.started_on, protection_plans.ended_on) + 1 > 729 THEN '2 years or more' WHEN YEARS_AFTER(protection_plans.started_on, 1) <= protection_plans.ended_on THEN '1 to 2 years' WHEN MONTHS_AFTER(protection_plans.started_on, 6) < protection_plans.ended_on THEN 'More than 6 months to 1 year' WHEN MONTHS_AFTER(protection_plans.started_on, 3) < protection_plans.ended_on THEN 'More than 3 to 6 months' ELSE '3 months or less' END AS grp,
  count(*) FILTER (WHERE protection_plans.ended_on BETWEEN "collection"."start" AND "collection"."end" AND protection_plans.started_on <= protection_plans.ended_on) AS numerator, count(*) AS denominator
FROM protection_plans
CROSS JOIN collection
WHERE protection_plans.ended_on BETWEEN "collection"."start" AND "collection"."end" AND protection_plans.started_on <= protection_plans.ended_on
GROUP BY 1, 2
ORDER BY 1, 2;

-- cpp_repeat_within_2_years_pct, total
SELECT protection_plans.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE previous.ended_on <= protection_plans.started_on AND protection_plans.started_on <= YEARS_AFTER(previous.ended_on, 2)) AS numerator, count(*) AS denominator
FROM protection_plans
LEFT JOIN protection_plans AS previous ON previous.child_id = protection_plans.child_id AND previous.n = protection_plans.n - 1
CROSS JOIN collection
WHERE protection_plans.started_on BETWEEN "collection"."start" AND "collection"."end"
GROUP BY 1, 2
ORDER BY 1, 2;

-- cpp_reviewed_in_time_pct, total
SELECT protection_plans.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE (COALESCE(each_plan_reviews.q_41a76494, FALSE)) AND (NOT COALESCE(each_plan_reviews.q_0b57c499, FALSE)) AND (COALESCE(each_plan_reviews.q_9c2153ae, FALSE))) AS numerator, count(*) AS denominator
FROM protection_plans
CROSS JOIN collection
LEFT JOIN protection_plans AS next ON next.child_id = protection_plans.child_id AND next.n = protection_plans.n + 1
LEFT JOIN (
  SELECT protection_plans.row_id AS group_key,
    bool_or((plan_reviews.reviewed_before_on IS NULL AND plan_reviews.reviewed_on <= MONTHS_AFTER(protection_plans.started_on, 3))) AS q_41a76494,
    array_agg(plan_reviews.row_id) FILTER (WHERE plan_reviews.reviewed_before_on IS NULL AND plan_reviews.reviewed_on <= MONTHS_AFTER(protection_plans.started_on, 3)) AS r_b90060ff,
    bool_or((plan_reviews.reviewed_on > MONTHS_AFTER(plan_reviews.reviewed_before_on, 6) AND MONTHS_AFTER(plan_reviews.reviewed_before_on, 6) < "collection"."end")) AS q_0b57c499,
    array_agg(plan_reviews.row_id) FILTER (WHERE plan_reviews.reviewed_on > MONTHS_AFTER(plan_reviews.reviewed_before_on, 6) AND MONTHS_AFTER(plan_reviews.reviewed_before_on, 6) < "collection"."end") AS r_154bfa89,
    bool_or((plan_reviews.reviewed_on <= "collection"."end" AND "collection"."end" <= MONTHS_AFTER(plan_reviews.reviewed_on, 6))) AS q_9c2153ae,
    array_agg(plan_reviews.row_id) FILTER (WHERE plan_reviews.reviewed_on <= "collection"."end" AND "collection"."end" <= MONTHS_AFTER(plan_reviews.reviewed_on, 6)) AS r_29f3dcbe
  FROM protection_plans JOIN protection_reviews AS plan_reviews ON plan_reviews.child_id = protection_plans.child_id AND plan_reviews.plan_started_on = protection_plans.started_on
  CROSS JOIN collection
  GROUP BY protection_plans.row_id
) AS each_plan_reviews ON each_plan_reviews.group_key = protection_plans.row_id
WHERE protection_plans.started_on <= "collection"."end" AND COALESCE(protection_plans.ended_on > "collection"."end", TRUE) AND "collection"."end" <= protection_plans.last_returned_on AND COALESCE(next.started_on > "collection"."end", TRUE) AND MONTHS_AFTER(protection_plans.started_on, 3) <= "collection"."end"
GROUP BY 1, 2
ORDER BY 1, 2;

-- cpp_second_or_subsequent_pct, total
SELECT protection_plans.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE protection_plans.previous_plans > 0) AS numerator, count(*) AS denominator
FROM protection_plans
CROSS JOIN collection
WHERE protection_plans.started_on BETWEEN "collection"."start" AND "collection"."end"
GROUP BY 1, 2
ORDER BY 1, 2;

-- icpc_within_15_days_pct, total
SELECT initial_conferences.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE ((calendar_1d1c5d3e.working_days_until - calendar_30ce16f1.working_days_until)) <= 15) AS numerator, count(*) AS denominator
FROM initial_conferences
LEFT JOIN calendar AS calendar_30ce16f1 ON initial_conferences.section47_started_on IS NOT NULL AND calendar_30ce16f1.day = greatest(DATE '1990-01-01', least(DATE '2035-12-31', initial_conferences.section47_started_on))
LEFT JOIN calendar AS calendar_1d1c5d3e ON initial_conferences.held_on IS NOT NULL AND calendar_1d1c5d3e.day = greatest(DATE '1990-01-01', least(DATE '2035-12-31', initial_conferences.held_on))
CROSS JOIN collection
WHERE initial_conferences.held_on BETWEEN "collection"."start" AND "collection"."end" AND NOT initial_conferences.is_transfer_in IS TRUE AND initial_conferences.section47_started_on <= initial_conferences.held_on
GROUP BY 1, 2
ORDER BY 1, 2;

-- s47_to_icpc_conversion_pct, total
SELECT section47_enquiries.authority AS area, 'total' AS grp,
  count(*) FILTER (WHERE section47_enquiries.conference_on BETWEEN "collection"."start" AND "collection"."end" AND COALESCE(next.conference_on <> section47_enquiries.conference_on, TRUE)) AS numerator, count(*) FILTER (WHERE section47_enquiries.started_on BETWEEN "collection"."start" AND "collection"."end") AS denominator
FROM section47_enquiries
CROSS JOIN collection
LEFT JOIN section47_enquiries AS next ON next.child_id = section47_enquiries.child_id AND next.n = section47_enquiries.n + 1
WHERE (section47_enquiries.started_on BETWEEN "collection"."start" AND "collection"."end") OR (section47_enquiries.conference_on BETWEEN "collection"."start" AND "collection"."end" AND COALESCE(next.conference_on <> section47_enquiries.conference_on, TRUE))
GROUP BY 1, 2
ORDER BY 1, 2;
