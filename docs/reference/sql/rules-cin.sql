-- The rules of cin as they run, each alone. Written by `make fix`.

-- 100, on header
SELECT header.row_id AS r
FROM header
WHERE NOT (YEAR(header.ReferenceDate) = "header"."Year" AND MONTH(header.ReferenceDate) = 3 AND MONTH(DAYS_AFTER(header.ReferenceDate, 1)) = 4) IS TRUE;

-- 1103, on assessments
SELECT assessments.row_id AS r,
  [episode.row_id] AS b0
FROM assessments
LEFT JOIN episodes AS episode ON episode.episode_key = assessments.episode_key AND episode.copy = 1
WHERE assessments.AssessmentActualStartDate < episode.CINreferralDate;

-- 1104, on section47
SELECT section47.row_id AS r,
  [episode.row_id] AS b0
FROM section47
LEFT JOIN episodes AS episode ON episode.episode_key = section47.episode_key AND episode.copy = 1
WHERE section47.DateOfInitialCPC < episode.CINreferralDate;

-- 1105, on plans
SELECT plans.row_id AS r,
  [episode.row_id] AS b0
FROM plans
LEFT JOIN episodes AS episode ON episode.episode_key = plans.episode_key AND episode.copy = 1
WHERE plans.CPPstartDate < episode.CINreferralDate;

-- 1510, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
WHERE REGEXP_FULL_MATCH(identifiers.UPN, '.[0-9]{11}[0-9A-HJ-NP-RT-Z]') AND NOT IS_VALID_UPN(identifiers.UPN);

-- 1520, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
LEFT JOIN pupil_numbers AS pupil_number ON pupil_number.UPN = identifiers.UPN
WHERE pupil_number.times > 1;

-- 1530, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
LEFT JOIN pupil_numbers AS pupil_number ON pupil_number.UPN = identifiers.UPN
WHERE LENGTH(identifiers.UPN) >= 4 AND pupil_number.authority IS NULL;

-- 1540, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
WHERE NOT REGEXP_FULL_MATCH(identifiers.UPN, '.{4}[0-9]{8}.*');

-- 1550, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
WHERE NOT REGEXP_FULL_MATCH(identifiers.UPN, '.{12}[0-9A-HJ-NP-RT-Z].*');

-- 1560Q, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
WHERE NOT REGEXP_FULL_MATCH(identifiers.FormerUPN, '[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]');

-- 1570 (since 2025), on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
WHERE LENGTH(identifiers.LAchildID) > 20;

-- 1580 (since 2025), on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
WHERE NOT REGEXP_FULL_MATCH(identifiers.LAchildID, '[A-Za-z0-9]+');

-- 2883, on collection
SELECT collection.row_id AS r
FROM collection
LEFT JOIN (
  SELECT collection.row_id AS group_key,
    bool_or((plans_and_conferences.plans > plans_and_conferences.conferences)) AS q_1287e3ab,
    array_agg(plans_and_conferences.row_id) FILTER (WHERE plans_and_conferences.plans > plans_and_conferences.conferences) AS r_5716c52c
  FROM collection JOIN plans_and_conferences AS plans_and_conferences ON TRUE
  GROUP BY collection.row_id
) AS each_plans_and_conferences ON each_plans_and_conferences.group_key = collection.row_id
WHERE (COALESCE(each_plans_and_conferences.q_1287e3ab, FALSE));

-- 2884, on section47
SELECT section47.row_id AS r,
  coalesce(each_episodes.r_5ed53f66, []) AS b0
FROM section47
LEFT JOIN (
  SELECT section47.row_id AS group_key,
    bool_or((episodes.DateOfInitialCPC = section47.DateOfInitialCPC)) AS q_f91058ea,
    array_agg(episodes.row_id) FILTER (WHERE episodes.DateOfInitialCPC = section47.DateOfInitialCPC) AS r_5ed53f66
  FROM section47 JOIN episodes AS episodes ON episodes.LAchildID = section47.LAchildID
  GROUP BY section47.row_id
) AS each_episodes ON each_episodes.group_key = section47.row_id
WHERE (COALESCE(each_episodes.q_f91058ea, FALSE));

-- 2885, on plans
SELECT plans.row_id AS r
FROM plans
LEFT JOIN (
  SELECT plans.row_id AS group_key,
    bool_or((unmatched.plan = plans.row_id)) AS q_1aca5ea7,
    array_agg(unmatched.row_id) FILTER (WHERE unmatched.plan = plans.row_id) AS r_c76c89a5
  FROM plans JOIN plans_without_conference AS unmatched ON unmatched.episode_key = plans.episode_key
  GROUP BY plans.row_id
) AS each_unmatched ON each_unmatched.group_key = plans.row_id
WHERE (COALESCE(each_unmatched.q_1aca5ea7, FALSE));

-- 2885, on section47
SELECT section47.row_id AS r
FROM section47
LEFT JOIN (
  SELECT unmatched.episode_key AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(unmatched.row_id) FILTER (WHERE TRUE) AS r_980f733f
  FROM plans_without_conference AS unmatched
  GROUP BY unmatched.episode_key
) AS all_unmatched ON all_unmatched.group_key = section47.episode_key
LEFT JOIN (
  SELECT section47.row_id AS group_key,
    bool_or((episode_plans.CPPstartDate = section47.DateOfInitialCPC)) AS q_a722431d,
    array_agg(episode_plans.row_id) FILTER (WHERE episode_plans.CPPstartDate = section47.DateOfInitialCPC) AS r_497527da
  FROM section47 JOIN plans AS episode_plans ON episode_plans.episode_key = section47.episode_key
  GROUP BY section47.row_id
) AS each_episode_plans ON each_episode_plans.group_key = section47.row_id
WHERE (COALESCE(all_unmatched.q_1270f709, FALSE)) AND (COALESCE(NOT section47.ICPCnotRequired IN ('1'), TRUE)) AND (NOT COALESCE(each_episode_plans.q_a722431d, FALSE));

-- 2885, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN (
  SELECT unmatched.episode_key AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(unmatched.row_id) FILTER (WHERE TRUE) AS r_980f733f
  FROM plans_without_conference AS unmatched
  GROUP BY unmatched.episode_key
) AS all_unmatched ON all_unmatched.group_key = episodes.episode_key
LEFT JOIN (
  SELECT episode_section47.episode_key AS group_key,
    bool_or(((COALESCE(NOT episode_section47.ICPCnotRequired IN ('1'), TRUE)))) AS q_1e44ee94,
    array_agg(episode_section47.row_id) FILTER (WHERE (COALESCE(NOT episode_section47.ICPCnotRequired IN ('1'), TRUE))) AS r_045d16b4
  FROM section47 AS episode_section47
  GROUP BY episode_section47.episode_key
) AS all_episode_section47 ON all_episode_section47.group_key = episodes.episode_key
WHERE (COALESCE(all_unmatched.q_1270f709, FALSE)) AND (NOT COALESCE(all_episode_section47.q_1e44ee94, FALSE));

-- 2886Q (until 2024), on collection
SELECT collection.row_id AS r
FROM collection
LEFT JOIN (
  SELECT collection.row_id AS group_key,
    sum(CASE WHEN ((identifiers.ExpectedPersonBirthDate__text IS NULL) AND ((identifiers.GenderCurrent IS NULL) OR identifiers__gender.is_not_known)) THEN 1 ELSE 0 END) AS q_71cbc282,
    array_agg(identifiers.row_id) FILTER (WHERE (identifiers.ExpectedPersonBirthDate__text IS NULL) AND ((identifiers.GenderCurrent IS NULL) OR identifiers__gender.is_not_known)) AS r_2b6fa3df,
    sum(CASE WHEN (TRUE) THEN 1 ELSE 0 END) AS q_fb5cb0e4,
    array_agg(identifiers.row_id) FILTER (WHERE TRUE) AS r_f3a4cda7
  FROM collection JOIN identifiers AS identifiers ON TRUE
  LEFT JOIN codes_gender AS identifiers__gender ON identifiers__gender.code = identifiers.GenderCurrent
  GROUP BY collection.row_id
) AS each_identifiers ON each_identifiers.group_key = collection.row_id
WHERE 100 * (COALESCE(each_identifiers.q_71cbc282, 0)) > 2 * (COALESCE(each_identifiers.q_fb5cb0e4, 0));

-- 2886Q (since 2025), on collection
SELECT collection.row_id AS r
FROM collection
LEFT JOIN (
  SELECT collection.row_id AS group_key,
    sum(CASE WHEN ((identifiers.ExpectedPersonBirthDate__text IS NULL) AND ((identifiers.Sex IS NULL) OR identifiers__sex.is_not_known)) THEN 1 ELSE 0 END) AS q_176c19a0,
    array_agg(identifiers.row_id) FILTER (WHERE (identifiers.ExpectedPersonBirthDate__text IS NULL) AND ((identifiers.Sex IS NULL) OR identifiers__sex.is_not_known)) AS r_3f9880e5,
    sum(CASE WHEN (TRUE) THEN 1 ELSE 0 END) AS q_fb5cb0e4,
    array_agg(identifiers.row_id) FILTER (WHERE TRUE) AS r_f3a4cda7
  FROM collection JOIN identifiers AS identifiers ON TRUE
  LEFT JOIN codes_sex AS identifiers__sex ON identifiers__sex.code = identifiers.Sex
  GROUP BY collection.row_id
) AS each_identifiers ON each_identifiers.group_key = collection.row_id
WHERE 100 * (COALESCE(each_identifiers.q_176c19a0, 0)) > 2 * (COALESCE(each_identifiers.q_fb5cb0e4, 0));

-- 2887Q, on collection
SELECT collection.row_id AS r
FROM collection
LEFT JOIN (
  SELECT collection.row_id AS group_key,
    sum(CASE WHEN (TRUE) THEN 1 ELSE 0 END) AS q_fb5cb0e4,
    array_agg(disabilities_used.row_id) FILTER (WHERE TRUE) AS r_9d1b9eb9
  FROM collection JOIN disabilities_used AS disabilities_used ON TRUE
  GROUP BY collection.row_id
) AS each_disabilities_used ON each_disabilities_used.group_key = collection.row_id
WHERE (COALESCE(each_disabilities_used.q_fb5cb0e4, 0)) < 8;

-- 2888Q, on collection
SELECT collection.row_id AS r
FROM collection
LEFT JOIN (
  SELECT collection.row_id AS group_key,
    bool_or((disabled_children.codes > 1)) AS q_71d721c9,
    array_agg(disabled_children.row_id) FILTER (WHERE disabled_children.codes > 1) AS r_0b1c0df9
  FROM collection JOIN disabled_children AS disabled_children ON TRUE
  GROUP BY collection.row_id
) AS each_disabled_children ON each_disabled_children.group_key = collection.row_id
WHERE (NOT COALESCE(each_disabled_children.q_71d721c9, FALSE));

-- 2889, on section47
SELECT section47.row_id AS r,
  [episode.row_id] AS b0
FROM section47
LEFT JOIN episodes AS episode ON episode.episode_key = section47.episode_key AND episode.copy = 1
WHERE section47.S47ActualStartDate < episode.CINreferralDate;

-- 2990, on episodes
SELECT episodes.row_id AS r,
  coalesce(all_episode_section47.r_9502b67f, []) AS b0,
  coalesce(all_episode_plans.r_6dda71c1, []) AS b1,
  coalesce(all_episode_cin_plans.r_f75138fb, []) AS b2
FROM episodes
LEFT JOIN codes_reason_for_closure AS reason_for_closure ON reason_for_closure.code = episodes.ReasonForClosure
LEFT JOIN (
  SELECT episode_section47.episode_key AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episode_section47.row_id) FILTER (WHERE TRUE) AS r_9502b67f
  FROM section47 AS episode_section47
  GROUP BY episode_section47.episode_key
) AS all_episode_section47 ON all_episode_section47.group_key = episodes.episode_key
LEFT JOIN (
  SELECT episode_plans.episode_key AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episode_plans.row_id) FILTER (WHERE TRUE) AS r_6dda71c1
  FROM plans AS episode_plans
  GROUP BY episode_plans.episode_key
) AS all_episode_plans ON all_episode_plans.group_key = episodes.episode_key
LEFT JOIN (
  SELECT episode_cin_plans.episode_key AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episode_cin_plans.row_id) FILTER (WHERE TRUE) AS r_f75138fb
  FROM cin_plans AS episode_cin_plans
  GROUP BY episode_cin_plans.episode_key
) AS all_episode_cin_plans ON all_episode_cin_plans.group_key = episodes.episode_key
WHERE reason_for_closure.after_assessment AND ((NOT episodes.DateOfInitialCPC__text IS NULL) OR (COALESCE(all_episode_section47.q_1270f709, FALSE)) OR (COALESCE(all_episode_plans.q_1270f709, FALSE)) OR (COALESCE(all_episode_cin_plans.q_1270f709, FALSE)));

-- 2991Q, on episodes
SELECT episodes.row_id AS r,
  coalesce(all_episode_section47.r_9502b67f, []) AS b0
FROM episodes
LEFT JOIN (
  SELECT episode_section47.episode_key AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episode_section47.row_id) FILTER (WHERE TRUE) AS r_9502b67f
  FROM section47 AS episode_section47
  GROUP BY episode_section47.episode_key
) AS all_episode_section47 ON all_episode_section47.group_key = episodes.episode_key
LEFT JOIN (
  SELECT episode_assessments.episode_key AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episode_assessments.row_id) FILTER (WHERE TRUE) AS r_f7d292d5
  FROM assessments AS episode_assessments
  GROUP BY episode_assessments.episode_key
) AS all_episode_assessments ON all_episode_assessments.group_key = episodes.episode_key
WHERE (COALESCE(all_episode_section47.q_1270f709, FALSE)) AND (NOT COALESCE(all_episode_assessments.q_1270f709, FALSE));

-- 4000, on cin_plans
SELECT cin_plans.row_id AS r,
  [episode.row_id] AS b0
FROM cin_plans
LEFT JOIN episodes AS episode ON episode.episode_key = cin_plans.episode_key AND episode.copy = 1
WHERE episode.ReferralNFA = '1';

-- 4001, on cin_plans
SELECT cin_plans.row_id AS r,
  coalesce(all_episode_plans.r_5758ae32, []) AS b0
FROM cin_plans
LEFT JOIN (
  SELECT episode_plans.episode_key AS group_key,
    bool_or(((episode_plans.CPPendDate__text IS NULL))) AS q_6769cea7,
    array_agg(episode_plans.row_id) FILTER (WHERE (episode_plans.CPPendDate__text IS NULL)) AS r_5758ae32
  FROM plans AS episode_plans
  GROUP BY episode_plans.episode_key
) AS all_episode_plans ON all_episode_plans.group_key = cin_plans.episode_key
WHERE (cin_plans.CINPlanEndDate__text IS NULL) AND (COALESCE(all_episode_plans.q_6769cea7, FALSE));

-- 4003, on reviews
SELECT reviews.row_id AS r,
  [plan.row_id] AS b0,
  coalesce(each_cin_plans.r_d21c6498, []) AS b1
FROM reviews
LEFT JOIN plans AS plan ON plan.plan_key = reviews.plan_key AND plan.copy = 1
LEFT JOIN (
  SELECT reviews.row_id AS group_key,
    bool_or((cin_plans.CINPlanStartDate <= reviews.CPPreviewDate AND (reviews.CPPreviewDate < cin_plans.CINPlanEndDate OR ((cin_plans.CINPlanEndDate__text IS NULL) AND reviews.CPPreviewDate <= "collection"."end")))) AS q_ee04262e,
    array_agg(cin_plans.row_id) FILTER (WHERE cin_plans.CINPlanStartDate <= reviews.CPPreviewDate AND (reviews.CPPreviewDate < cin_plans.CINPlanEndDate OR ((cin_plans.CINPlanEndDate__text IS NULL) AND reviews.CPPreviewDate <= "collection"."end"))) AS r_d21c6498
  FROM reviews JOIN cin_plans AS cin_plans ON cin_plans.LAchildID = reviews.LAchildID
  CROSS JOIN collection
  GROUP BY reviews.row_id
) AS each_cin_plans ON each_cin_plans.group_key = reviews.row_id
WHERE ((reviews.CPPreviewDate IS DISTINCT FROM plan.CPPendDate)) AND (COALESCE(each_cin_plans.q_ee04262e, FALSE));

-- 4004, on cin_plans
SELECT cin_plans.row_id AS r
FROM cin_plans
LEFT JOIN (
  SELECT cin_plans.row_id AS group_key,
    bool_or(((others_in_episode.CINPlanEndDate__text IS NULL))) AS q_2df57ffa,
    array_agg(others_in_episode.row_id) FILTER (WHERE (others_in_episode.CINPlanEndDate__text IS NULL)) AS r_0b411668
  FROM cin_plans JOIN cin_plans AS others_in_episode ON others_in_episode.episode_key = cin_plans.episode_key AND others_in_episode.row_id <> cin_plans.row_id
  GROUP BY cin_plans.row_id
) AS each_others_in_episode ON each_others_in_episode.group_key = cin_plans.row_id
WHERE (cin_plans.CINPlanEndDate__text IS NULL) AND (COALESCE(each_others_in_episode.q_2df57ffa, FALSE));

-- 4008, on cin_plans
SELECT cin_plans.row_id AS r,
  [child.row_id] AS b0
FROM cin_plans
LEFT JOIN identifiers AS child ON child.LAchildID = cin_plans.LAchildID AND child.n = 1
WHERE cin_plans.CINPlanStartDate > child.PersonDeathDate;

-- 4009Q, on cin_plans
SELECT cin_plans.row_id AS r,
  [child.row_id] AS b0
FROM cin_plans
LEFT JOIN identifiers AS child ON child.LAchildID = cin_plans.LAchildID AND child.n = 1
WHERE cin_plans.CINPlanEndDate > child.PersonDeathDate;

-- 4010, on cin_plans
SELECT cin_plans.row_id AS r
FROM cin_plans
CROSS JOIN collection
WHERE (cin_plans.CINPlanStartDate__text IS NULL) OR cin_plans.CINPlanStartDate > "collection"."end";

-- 4011, on cin_plans
SELECT cin_plans.row_id AS r
FROM cin_plans
WHERE cin_plans.CINPlanEndDate < cin_plans.CINPlanStartDate;

-- 4012Q, on cin_plans
SELECT cin_plans.row_id AS r
FROM cin_plans
WHERE cin_plans.CINPlanEndDate = cin_plans.CINPlanStartDate;

-- 4013, on cin_plans
SELECT cin_plans.row_id AS r
FROM cin_plans
CROSS JOIN collection
WHERE cin_plans.CINPlanEndDate < "collection"."start" OR cin_plans.CINPlanEndDate > "collection"."end";

-- 4014, on cin_plans
SELECT cin_plans.row_id AS r
FROM cin_plans
LEFT JOIN (
  SELECT cin_plans.row_id AS group_key,
    bool_or((cin_plans.CINPlanStartDate BETWEEN others.CINPlanStartDate AND COALESCE(others.CINPlanEndDate, "collection"."end") OR others.CINPlanStartDate BETWEEN cin_plans.CINPlanStartDate AND COALESCE(cin_plans.CINPlanEndDate, "collection"."end"))) AS q_591e374b,
    array_agg(others.row_id) FILTER (WHERE cin_plans.CINPlanStartDate BETWEEN others.CINPlanStartDate AND COALESCE(others.CINPlanEndDate, "collection"."end") OR others.CINPlanStartDate BETWEEN cin_plans.CINPlanStartDate AND COALESCE(cin_plans.CINPlanEndDate, "collection"."end")) AS r_d4fc4933
  FROM cin_plans JOIN cin_plans AS others ON others.LAchildID = cin_plans.LAchildID AND others.row_id <> cin_plans.row_id
  CROSS JOIN collection
  GROUP BY cin_plans.row_id
) AS each_others ON each_others.group_key = cin_plans.row_id
WHERE (COALESCE(each_others.q_591e374b, FALSE));

-- 4015, on cin_plans
SELECT cin_plans.row_id AS r,
  [episode.row_id] AS b0
FROM cin_plans
LEFT JOIN episodes AS episode ON episode.episode_key = cin_plans.episode_key AND episode.copy = 1
WHERE cin_plans.CINPlanStartDate < episode.CINreferralDate;

-- 4016, on cin_plans
SELECT cin_plans.row_id AS r,
  coalesce(each_plans.r_79216a10, []) AS b0
FROM cin_plans
LEFT JOIN (
  SELECT cin_plans.row_id AS group_key,
    bool_or((plans.CPPstartDate <= cin_plans.CINPlanStartDate AND (cin_plans.CINPlanStartDate < plans.CPPendDate OR ((plans.CPPendDate__text IS NULL) AND cin_plans.CINPlanStartDate <= "collection"."end")))) AS q_5115cc87,
    array_agg(plans.row_id) FILTER (WHERE plans.CPPstartDate <= cin_plans.CINPlanStartDate AND (cin_plans.CINPlanStartDate < plans.CPPendDate OR ((plans.CPPendDate__text IS NULL) AND cin_plans.CINPlanStartDate <= "collection"."end"))) AS r_79216a10
  FROM cin_plans JOIN plans AS plans ON plans.LAchildID = cin_plans.LAchildID
  CROSS JOIN collection
  GROUP BY cin_plans.row_id
) AS each_plans ON each_plans.group_key = cin_plans.row_id
WHERE (COALESCE(each_plans.q_5115cc87, FALSE));

-- 4017, on plans
SELECT plans.row_id AS r,
  coalesce(each_cin_plans.r_12da0cd6, []) AS b0
FROM plans
LEFT JOIN (
  SELECT plans.row_id AS group_key,
    bool_or((cin_plans.CINPlanStartDate <= plans.CPPstartDate AND (plans.CPPstartDate < cin_plans.CINPlanEndDate OR ((cin_plans.CINPlanEndDate__text IS NULL) AND plans.CPPstartDate <= "collection"."end")))) AS q_7cbc2c2b,
    array_agg(cin_plans.row_id) FILTER (WHERE cin_plans.CINPlanStartDate <= plans.CPPstartDate AND (plans.CPPstartDate < cin_plans.CINPlanEndDate OR ((cin_plans.CINPlanEndDate__text IS NULL) AND plans.CPPstartDate <= "collection"."end"))) AS r_12da0cd6
  FROM plans JOIN cin_plans AS cin_plans ON cin_plans.LAchildID = plans.LAchildID
  CROSS JOIN collection
  GROUP BY plans.row_id
) AS each_cin_plans ON each_cin_plans.group_key = plans.row_id
WHERE (COALESCE(each_cin_plans.q_7cbc2c2b, FALSE));

-- 4180 (until 2024), on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
LEFT JOIN codes_gender AS gender_of_GenderCurrent ON gender_of_GenderCurrent.code = identifiers.GenderCurrent
WHERE (identifiers.GenderCurrent IS NULL) OR (CASE WHEN identifiers.GenderCurrent IS NULL THEN NULL ELSE gender_of_GenderCurrent.code IS NULL END);

-- 4180 (since 2025), on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
LEFT JOIN codes_sex AS sex_of_Sex ON sex_of_Sex.code = identifiers.Sex
WHERE (identifiers.Sex IS NULL) OR (CASE WHEN identifiers.Sex IS NULL THEN NULL ELSE sex_of_Sex.code IS NULL END);

-- 4220, on characteristics
SELECT characteristics.row_id AS r
FROM characteristics
LEFT JOIN codes_ethnicity AS ethnicity_of_Ethnicity ON ethnicity_of_Ethnicity.code = characteristics.Ethnicity
WHERE (characteristics.Ethnicity IS NULL) OR (CASE WHEN characteristics.Ethnicity IS NULL THEN NULL ELSE ethnicity_of_Ethnicity.code IS NULL END);

-- 8500, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
WHERE (identifiers.LAchildID IS NULL);

-- 8510, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
LEFT JOIN (
  SELECT identifiers.row_id AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(others.row_id) FILTER (WHERE TRUE) AS r_a7d16d36
  FROM identifiers JOIN identifiers AS others ON others.LAchildID = identifiers.LAchildID AND others.row_id <> identifiers.row_id
  GROUP BY identifiers.row_id
) AS each_others ON each_others.group_key = identifiers.row_id
WHERE (COALESCE(each_others.q_1270f709, FALSE));

-- 8520, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
CROSS JOIN collection
WHERE identifiers.PersonBirthDate > "collection"."end";

-- 8525Q, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
WHERE ((CASE WHEN NOT identifiers.PersonBirthDate__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT identifiers.ExpectedPersonBirthDate__text IS NULL THEN 1 ELSE 0 END)) <> 1;

-- 8530Q, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
CROSS JOIN collection
WHERE identifiers.ExpectedPersonBirthDate < DAYS_AFTER("collection"."end", -30) OR identifiers.ExpectedPersonBirthDate > MONTHS_AFTER("collection"."end", 9);

-- 8535Q, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
WHERE identifiers.PersonDeathDate < identifiers.PersonBirthDate OR ((NOT identifiers.PersonDeathDate__text IS NULL) AND (identifiers.PersonBirthDate__text IS NULL));

-- 8540, on identifiers
SELECT identifiers.row_id AS r,
  coalesce(all_episodes.r_d660bc5f, []) AS b0
FROM identifiers
LEFT JOIN (
  SELECT episodes.LAchildID AS group_key,
    bool_or((episodes.ReferralNFA = '0')) AS q_ff531cb8,
    array_agg(episodes.row_id) FILTER (WHERE episodes.ReferralNFA = '0') AS r_d660bc5f
  FROM episodes AS episodes
  GROUP BY episodes.LAchildID
) AS all_episodes ON all_episodes.group_key = identifiers.LAchildID
LEFT JOIN (
  SELECT disabilities.LAchildID AS group_key,
    bool_or((NOT (CASE WHEN disabilities.Disability IS NULL THEN NULL ELSE disabilities__disability_of_Disability.code IS NULL END))) AS q_56e0ddf4,
    array_agg(disabilities.row_id) FILTER (WHERE NOT (CASE WHEN disabilities.Disability IS NULL THEN NULL ELSE disabilities__disability_of_Disability.code IS NULL END)) AS r_ef00e1d7
  FROM disabilities AS disabilities
  LEFT JOIN codes_disability AS disabilities__disability_of_Disability ON disabilities__disability_of_Disability.code = disabilities.Disability
  GROUP BY disabilities.LAchildID
) AS all_disabilities ON all_disabilities.group_key = identifiers.LAchildID
WHERE (NOT identifiers.LAchildID IS NULL) AND (NOT identifiers.PersonBirthDate__text IS NULL) AND (COALESCE(all_episodes.q_ff531cb8, FALSE)) AND (NOT COALESCE(all_disabilities.q_56e0ddf4, FALSE));

-- 8545Q, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
CROSS JOIN collection
WHERE NOT identifiers.PersonDeathDate BETWEEN "collection"."start" AND "collection"."end";

-- 8555Q, on episodes
SELECT episodes.row_id AS r,
  [child.row_id] AS b0
FROM episodes
LEFT JOIN identifiers AS child ON child.LAchildID = episodes.LAchildID AND child.n = 1
WHERE episodes.CINreferralDate > child.PersonDeathDate;

-- 8565, on episodes
SELECT episodes.row_id AS r,
  coalesce(each_episode_assessments.r_7f2a66cc, []) AS b0,
  coalesce(each_episode_section47.r_396cbe01, []) AS b1,
  coalesce(each_episode_plans.r_787ff99e, []) AS b2,
  coalesce(each_episode_cin_plans.r_5bcb021e, []) AS b3
FROM episodes
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((episode_assessments.AssessmentActualStartDate > episodes.CINclosureDate OR episode_assessments.AssessmentAuthorisationDate > episodes.CINclosureDate)) AS q_247fad76,
    array_agg(episode_assessments.row_id) FILTER (WHERE episode_assessments.AssessmentActualStartDate > episodes.CINclosureDate OR episode_assessments.AssessmentAuthorisationDate > episodes.CINclosureDate) AS r_7f2a66cc
  FROM episodes JOIN assessments AS episode_assessments ON episode_assessments.episode_key = episodes.episode_key
  GROUP BY episodes.row_id
) AS each_episode_assessments ON each_episode_assessments.group_key = episodes.row_id
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((episode_section47.S47ActualStartDate > episodes.CINclosureDate OR episode_section47.DateOfInitialCPC > episodes.CINclosureDate)) AS q_4f91c885,
    array_agg(episode_section47.row_id) FILTER (WHERE episode_section47.S47ActualStartDate > episodes.CINclosureDate OR episode_section47.DateOfInitialCPC > episodes.CINclosureDate) AS r_396cbe01
  FROM episodes JOIN section47 AS episode_section47 ON episode_section47.episode_key = episodes.episode_key
  GROUP BY episodes.row_id
) AS each_episode_section47 ON each_episode_section47.group_key = episodes.row_id
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((episode_plans.CPPendDate > episodes.CINclosureDate)) AS q_9b23f647,
    array_agg(episode_plans.row_id) FILTER (WHERE episode_plans.CPPendDate > episodes.CINclosureDate) AS r_787ff99e
  FROM episodes JOIN plans AS episode_plans ON episode_plans.episode_key = episodes.episode_key
  GROUP BY episodes.row_id
) AS each_episode_plans ON each_episode_plans.group_key = episodes.row_id
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((episode_cin_plans.CINPlanStartDate > episodes.CINclosureDate OR episode_cin_plans.CINPlanEndDate > episodes.CINclosureDate)) AS q_6780bad3,
    array_agg(episode_cin_plans.row_id) FILTER (WHERE episode_cin_plans.CINPlanStartDate > episodes.CINclosureDate OR episode_cin_plans.CINPlanEndDate > episodes.CINclosureDate) AS r_5bcb021e
  FROM episodes JOIN cin_plans AS episode_cin_plans ON episode_cin_plans.episode_key = episodes.episode_key
  GROUP BY episodes.row_id
) AS each_episode_cin_plans ON each_episode_cin_plans.group_key = episodes.row_id
WHERE episodes.DateOfInitialCPC > episodes.CINclosureDate OR (COALESCE(each_episode_assessments.q_247fad76, FALSE)) OR (COALESCE(each_episode_section47.q_4f91c885, FALSE)) OR (COALESCE(each_episode_plans.q_9b23f647, FALSE)) OR (COALESCE(each_episode_cin_plans.q_6780bad3, FALSE));

-- 8568, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_yes_no AS yes_no_of_ReferralNFA ON yes_no_of_ReferralNFA.code = episodes.ReferralNFA
WHERE (episodes.ReferralNFA IS NULL) OR (CASE WHEN episodes.ReferralNFA IS NULL THEN NULL ELSE yes_no_of_ReferralNFA.code IS NULL END);

-- 8569Q, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN calendar AS calendar_8d96dfea ON episodes.CINreferralDate IS NOT NULL AND calendar_8d96dfea.day = greatest(DATE '1990-01-01', least(DATE '2035-12-31', episodes.CINreferralDate))
CROSS JOIN collection
LEFT JOIN calendar AS calendar_bf7a4d42 ON (DAYS_AFTER("collection"."start", -1)) IS NOT NULL AND calendar_bf7a4d42.day = greatest(DATE '1990-01-01', least(DATE '2035-12-31', (DAYS_AFTER("collection"."start", -1))))
WHERE episodes.ReferralNFA = '1' AND ((calendar_bf7a4d42.working_days_until - calendar_8d96dfea.working_days_until)) >= 1;

-- 8585Q, on episodes
SELECT episodes.row_id AS r,
  [child.row_id] AS b0
FROM episodes
LEFT JOIN codes_reason_for_closure AS reason_for_closure ON reason_for_closure.code = episodes.ReasonForClosure
LEFT JOIN identifiers AS child ON child.LAchildID = episodes.LAchildID AND child.n = 1
WHERE reason_for_closure.died AND (NOT child.row_id IS NULL) AND (child.PersonDeathDate__text IS NULL);

-- 8590, on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
LEFT JOIN (
  SELECT episodes.LAchildID AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.LAchildID
) AS all_episodes ON all_episodes.group_key = identifiers.LAchildID
WHERE (NOT identifiers.LAchildID IS NULL) AND (NOT COALESCE(all_episodes.q_1270f709, FALSE));

-- 8600, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
WHERE (episodes.CINreferralDate__text IS NULL) OR episodes.CINreferralDate > "collection"."end";

-- 8606, on episodes
SELECT episodes.row_id AS r,
  [child.row_id] AS b0
FROM episodes
LEFT JOIN identifiers AS child ON child.LAchildID = episodes.LAchildID AND child.n = 1
WHERE DAYS_AFTER(episodes.CINreferralDate, 280) < child.PersonBirthDate OR DAYS_AFTER(episodes.CINreferralDate, 280) < child.ExpectedPersonBirthDate;

-- 8608, on assessments
SELECT assessments.row_id AS r
FROM assessments
WHERE assessments.AssessmentAuthorisationDate < assessments.AssessmentActualStartDate;

-- 8610, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE episodes.ReferralNFA = '0' AND (episodes.PrimaryNeedCode IS NULL);

-- 8614, on assessments
SELECT assessments.row_id AS r
FROM assessments
WHERE (assessments.AssessmentAuthorisationDate__text IS NULL) AND (NOT assessments.AssessmentFactors IS NULL);

-- 8615, on section47
SELECT section47.row_id AS r
FROM section47
WHERE (NOT section47.DateOfInitialCPC__text IS NULL) AND ((section47.S47ActualStartDate__text IS NULL) OR section47.S47ActualStartDate > section47.DateOfInitialCPC);

-- 8620, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
WHERE episodes.CINclosureDate < "collection"."start" OR episodes.CINclosureDate > "collection"."end";

-- 8630, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE episodes.CINclosureDate < episodes.CINreferralDate;

-- 8640, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_for_closure AS reason_for_closure_of_ReasonForClosure ON reason_for_closure_of_ReasonForClosure.code = episodes.ReasonForClosure
WHERE (CASE WHEN episodes.ReasonForClosure IS NULL THEN NULL ELSE reason_for_closure_of_ReasonForClosure.code IS NULL END);

-- 8650, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_primary_need AS primary_need_of_PrimaryNeedCode ON primary_need_of_PrimaryNeedCode.code = episodes.PrimaryNeedCode
WHERE (CASE WHEN episodes.PrimaryNeedCode IS NULL THEN NULL ELSE primary_need_of_PrimaryNeedCode.code IS NULL END);

-- 8670Q, on assessments
SELECT assessments.row_id AS r
FROM assessments
LEFT JOIN calendar AS calendar_05af003a ON assessments.AssessmentActualStartDate IS NOT NULL AND calendar_05af003a.day = greatest(DATE '1990-01-01', least(DATE '2035-12-31', assessments.AssessmentActualStartDate))
CROSS JOIN collection
LEFT JOIN calendar AS calendar_069d5290 ON "collection"."end" IS NOT NULL AND calendar_069d5290.day = greatest(DATE '1990-01-01', least(DATE '2035-12-31', "collection"."end"))
WHERE (assessments.AssessmentAuthorisationDate__text IS NULL) AND ((calendar_069d5290.working_days_until - calendar_05af003a.working_days_until)) > 45;

-- 8675Q, on section47
SELECT section47.row_id AS r
FROM section47
LEFT JOIN calendar AS calendar_d142bc39 ON section47.S47ActualStartDate IS NOT NULL AND calendar_d142bc39.day = greatest(DATE '1990-01-01', least(DATE '2035-12-31', section47.S47ActualStartDate))
CROSS JOIN collection
LEFT JOIN calendar AS calendar_069d5290 ON "collection"."end" IS NOT NULL AND calendar_069d5290.day = greatest(DATE '1990-01-01', least(DATE '2035-12-31', "collection"."end"))
WHERE (section47.DateOfInitialCPC__text IS NULL) AND section47.ICPCnotRequired = '0' AND ((calendar_069d5290.working_days_until - calendar_d142bc39.working_days_until)) > 15;

-- 8696, on assessments
SELECT assessments.row_id AS r
FROM assessments
CROSS JOIN collection
WHERE assessments.AssessmentAuthorisationDate < "collection"."start" OR assessments.AssessmentAuthorisationDate > "collection"."end";

-- 8715, on section47
SELECT section47.row_id AS r
FROM section47
CROSS JOIN collection
WHERE NOT section47.DateOfInitialCPC BETWEEN "collection"."start" AND "collection"."end";

-- 8720, on plans
SELECT plans.row_id AS r
FROM plans
CROSS JOIN collection
WHERE (plans.CPPstartDate__text IS NULL) OR plans.CPPstartDate > "collection"."end";

-- 8730, on plans
SELECT plans.row_id AS r
FROM plans
WHERE (plans.NumberOfPreviousCPP__text IS NULL) OR ((NOT plans.NumberOfPreviousCPP__text IS NULL AND plans.NumberOfPreviousCPP IS NULL)) OR plans.NumberOfPreviousCPP < 0;

-- 8736, on assessments
SELECT assessments.row_id AS r
FROM assessments
CROSS JOIN collection
WHERE (assessments.AssessmentAuthorisationDate__text IS NULL) AND (assessments.AssessmentActualStartDate < "collection"."start" OR assessments.AssessmentActualStartDate > "collection"."end");

-- 8740, on section47
SELECT section47.row_id AS r
FROM section47
CROSS JOIN collection
WHERE (section47.DateOfInitialCPC__text IS NULL) AND section47.ICPCnotRequired = '0' AND NOT section47.S47ActualStartDate BETWEEN "collection"."start" AND "collection"."end";

-- 8750 (until 2024), on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
LEFT JOIN codes_gender AS gender ON gender.code = identifiers.GenderCurrent
WHERE (NOT identifiers.ExpectedPersonBirthDate__text IS NULL) AND (identifiers.PersonBirthDate__text IS NULL) AND NOT gender.is_not_known IS TRUE;

-- 8750 (since 2025), on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
LEFT JOIN codes_sex AS sex ON sex.code = identifiers.Sex
WHERE (NOT identifiers.ExpectedPersonBirthDate__text IS NULL) AND (identifiers.PersonBirthDate__text IS NULL) AND NOT sex.is_not_known IS TRUE;

-- 8770Q (until 2024), on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
LEFT JOIN codes_upn_unknown AS upn_unknown ON upn_unknown.code = identifiers.UPNunknown
CROSS JOIN collection
LEFT JOIN (
  SELECT episodes.LAchildID AS group_key,
    bool_or((episodes.ReferralNFA = '0')) AS q_ff531cb8,
    array_agg(episodes.row_id) FILTER (WHERE episodes.ReferralNFA = '0') AS r_d660bc5f
  FROM episodes AS episodes
  GROUP BY episodes.LAchildID
) AS all_episodes ON all_episodes.group_key = identifiers.LAchildID
WHERE (identifiers.UPN IS NULL) AND NOT upn_unknown.at_school_age IS TRUE AND YEARS_AFTER(identifiers.PersonBirthDate, 6) <= "collection"."end" AND (COALESCE(all_episodes.q_ff531cb8, FALSE));

-- 8770Q (since 2025), on identifiers
SELECT identifiers.row_id AS r
FROM identifiers
LEFT JOIN codes_upn_unknown AS upn_unknown ON upn_unknown.code = identifiers.UPNunknown
CROSS JOIN collection
LEFT JOIN (
  SELECT episodes.LAchildID AS group_key,
    bool_or((episodes.ReferralNFA = '0')) AS q_ff531cb8,
    array_agg(episodes.row_id) FILTER (WHERE episodes.ReferralNFA = '0') AS r_d660bc5f
  FROM episodes AS episodes
  GROUP BY episodes.LAchildID
) AS all_episodes ON all_episodes.group_key = identifiers.LAchildID
WHERE (identifiers.UPN IS NULL) AND NOT upn_unknown.at_school_age IS TRUE AND YEARS_AFTER(identifiers.PersonBirthDate, 6) <= MONTHS_AFTER("collection"."end", 5) AND (COALESCE(all_episodes.q_ff531cb8, FALSE));

-- 8772, on identifiers
SELECT identifiers.row_id AS r,
  coalesce(all_episodes.r_d660bc5f, []) AS b0
FROM identifiers
LEFT JOIN codes_upn_unknown AS upn_unknown ON upn_unknown.code = identifiers.UPNunknown
LEFT JOIN (
  SELECT episodes.LAchildID AS group_key,
    bool_or((episodes.ReferralNFA = '0')) AS q_ff531cb8,
    array_agg(episodes.row_id) FILTER (WHERE episodes.ReferralNFA = '0') AS r_d660bc5f
  FROM episodes AS episodes
  GROUP BY episodes.LAchildID
) AS all_episodes ON all_episodes.group_key = identifiers.LAchildID
WHERE upn_unknown.only_no_further_action AND (COALESCE(all_episodes.q_ff531cb8, FALSE));

-- 8775Q, on episodes
SELECT episodes.row_id AS r,
  [child.row_id] AS b0
FROM episodes
LEFT JOIN identifiers AS child ON child.LAchildID = episodes.LAchildID AND child.n = 1
CROSS JOIN collection
WHERE YEARS_AFTER(child.PersonBirthDate, 25) < "collection"."end" AND ((episodes.CINclosureDate__text IS NULL) OR episodes.CINclosureDate >= YEARS_AFTER(child.PersonBirthDate, 25));

-- 8790, on disabilities
SELECT disabilities.row_id AS r
FROM disabilities
LEFT JOIN codes_disability AS disability ON disability.code = disabilities.Disability
LEFT JOIN (
  SELECT disabilities.row_id AS group_key,
    bool_or((others__disability.is_none)) AS q_b2df4fcf,
    array_agg(others.row_id) FILTER (WHERE others__disability.is_none) AS r_484e0797
  FROM disabilities JOIN disabilities AS others ON others.LAchildID = disabilities.LAchildID AND others.row_id <> disabilities.row_id
  LEFT JOIN codes_disability AS others__disability ON others__disability.code = others.Disability
  GROUP BY disabilities.row_id
) AS each_others ON each_others.group_key = disabilities.row_id
WHERE (NOT disabilities.Disability IS NULL) AND NOT disability.is_none IS TRUE AND (COALESCE(each_others.q_b2df4fcf, FALSE));

-- 8794, on disabilities
SELECT disabilities.row_id AS r
FROM disabilities
LEFT JOIN (
  SELECT disabilities.row_id AS group_key,
    bool_or((others.Disability = disabilities.Disability)) AS q_8b9cae5d,
    array_agg(others.row_id) FILTER (WHERE others.Disability = disabilities.Disability) AS r_5077b25a
  FROM disabilities JOIN disabilities AS others ON others.LAchildID = disabilities.LAchildID AND others.row_id <> disabilities.row_id
  GROUP BY disabilities.row_id
) AS each_others ON each_others.group_key = disabilities.row_id
WHERE (COALESCE(each_others.q_8b9cae5d, FALSE));

-- 8805, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE (NOT episodes.CINclosureDate__text IS NULL) AND (episodes.ReasonForClosure IS NULL);

-- 8810, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE (NOT episodes.ReasonForClosure IS NULL) AND (episodes.CINclosureDate__text IS NULL);

-- 8815, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or(((others.CINclosureDate__text IS NULL) AND others.ReferralNFA = '0')) AS q_7c93bf1c,
    array_agg(others.row_id) FILTER (WHERE (others.CINclosureDate__text IS NULL) AND others.ReferralNFA = '0') AS r_e191b20a
  FROM episodes JOIN episodes AS others ON others.LAchildID = episodes.LAchildID AND others.row_id <> episodes.row_id
  GROUP BY episodes.row_id
) AS each_others ON each_others.group_key = episodes.row_id
WHERE (episodes.CINclosureDate__text IS NULL) AND episodes.ReferralNFA = '0' AND (COALESCE(each_others.q_7c93bf1c, FALSE));

-- 8816, on episodes
SELECT episodes.row_id AS r,
  [latest_episode.row_id] AS b0
FROM episodes
LEFT JOIN episodes AS latest_episode ON latest_episode.LAchildID = episodes.LAchildID AND latest_episode.n_from_end = 1
LEFT JOIN episodes AS next ON next.LAchildID = episodes.LAchildID AND next.n = episodes.n + 1
WHERE (episodes.CINclosureDate__text IS NULL) AND episodes.ReferralNFA = '0' AND (latest_episode.CINreferralDate > episodes.CINreferralDate OR (next.CINreferralDate = episodes.CINreferralDate AND (next.CINclosureDate__text IS NULL) AND next.ReferralNFA = '0'));

-- 8820, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((others.CINreferralDate <= episodes.CINreferralDate AND episodes.CINreferralDate < COALESCE(others.CINclosureDate, CASE WHEN (others.CINclosureDate__text IS NULL) AND others.ReferralNFA = '0' THEN "collection"."end" END) OR episodes.CINreferralDate <= others.CINreferralDate AND others.CINreferralDate < COALESCE(episodes.CINclosureDate, CASE WHEN (episodes.CINclosureDate__text IS NULL) AND episodes.ReferralNFA = '0' THEN "collection"."end" END))) AS q_f96d016d,
    array_agg(others.row_id) FILTER (WHERE others.CINreferralDate <= episodes.CINreferralDate AND episodes.CINreferralDate < COALESCE(others.CINclosureDate, CASE WHEN (others.CINclosureDate__text IS NULL) AND others.ReferralNFA = '0' THEN "collection"."end" END) OR episodes.CINreferralDate <= others.CINreferralDate AND others.CINreferralDate < COALESCE(episodes.CINclosureDate, CASE WHEN (episodes.CINclosureDate__text IS NULL) AND episodes.ReferralNFA = '0' THEN "collection"."end" END)) AS r_630eb0a5
  FROM episodes JOIN episodes AS others ON others.LAchildID = episodes.LAchildID AND others.row_id <> episodes.row_id
  CROSS JOIN collection
  GROUP BY episodes.row_id
) AS each_others ON each_others.group_key = episodes.row_id
WHERE (COALESCE(each_others.q_f96d016d, FALSE));

-- 8825Q, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_for_closure AS reason_for_closure ON reason_for_closure.code = episodes.ReasonForClosure
LEFT JOIN (
  SELECT episode_assessments.episode_key AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episode_assessments.row_id) FILTER (WHERE TRUE) AS r_f7d292d5
  FROM assessments AS episode_assessments
  GROUP BY episode_assessments.episode_key
) AS all_episode_assessments ON all_episode_assessments.group_key = episodes.episode_key
WHERE (NOT episodes.LAchildID IS NULL) AND reason_for_closure.after_assessment AND (NOT COALESCE(all_episode_assessments.q_1270f709, FALSE));

-- 8831, on episodes
SELECT episodes.row_id AS r,
  coalesce(all_episode_assessments.r_6374b073, []) AS b0,
  coalesce(all_episode_section47.r_8b854fac, []) AS b1
FROM episodes
LEFT JOIN (
  SELECT episode_assessments.episode_key AS group_key,
    bool_or(((NOT episode_assessments.AssessmentActualStartDate__text IS NULL) OR (NOT episode_assessments.AssessmentAuthorisationDate__text IS NULL))) AS q_47bd8017,
    array_agg(episode_assessments.row_id) FILTER (WHERE (NOT episode_assessments.AssessmentActualStartDate__text IS NULL) OR (NOT episode_assessments.AssessmentAuthorisationDate__text IS NULL)) AS r_6374b073
  FROM assessments AS episode_assessments
  GROUP BY episode_assessments.episode_key
) AS all_episode_assessments ON all_episode_assessments.group_key = episodes.episode_key
LEFT JOIN (
  SELECT episode_section47.episode_key AS group_key,
    bool_or(((NOT episode_section47.S47ActualStartDate__text IS NULL) OR (NOT episode_section47.DateOfInitialCPC__text IS NULL))) AS q_c3e15286,
    array_agg(episode_section47.row_id) FILTER (WHERE (NOT episode_section47.S47ActualStartDate__text IS NULL) OR (NOT episode_section47.DateOfInitialCPC__text IS NULL)) AS r_8b854fac
  FROM section47 AS episode_section47
  GROUP BY episode_section47.episode_key
) AS all_episode_section47 ON all_episode_section47.group_key = episodes.episode_key
WHERE episodes.ReferralNFA = '1' AND ((NOT episodes.DateOfInitialCPC__text IS NULL) OR (COALESCE(all_episode_assessments.q_47bd8017, FALSE)) OR (COALESCE(all_episode_section47.q_c3e15286, FALSE)));

-- 8832, on plans
SELECT plans.row_id AS r,
  [episode.row_id] AS b0
FROM plans
LEFT JOIN episodes AS episode ON episode.episode_key = plans.episode_key AND episode.copy = 1
WHERE episode.ReferralNFA = '1';

-- 8839, on section47
SELECT section47.row_id AS r
FROM section47
LEFT JOIN (
  SELECT section47.row_id AS group_key,
    bool_or(((others_in_episode.DateOfInitialCPC__text IS NULL) AND (COALESCE(NOT others_in_episode.ICPCnotRequired IN ('1'), TRUE)))) AS q_ec613c79,
    array_agg(others_in_episode.row_id) FILTER (WHERE (others_in_episode.DateOfInitialCPC__text IS NULL) AND (COALESCE(NOT others_in_episode.ICPCnotRequired IN ('1'), TRUE))) AS r_85977774
  FROM section47 JOIN section47 AS others_in_episode ON others_in_episode.episode_key = section47.episode_key AND others_in_episode.row_id <> section47.row_id
  GROUP BY section47.row_id
) AS each_others_in_episode ON each_others_in_episode.group_key = section47.row_id
WHERE (section47.DateOfInitialCPC__text IS NULL) AND (COALESCE(NOT section47.ICPCnotRequired IN ('1'), TRUE)) AND (COALESCE(each_others_in_episode.q_ec613c79, FALSE));

-- 8840, on plans
SELECT plans.row_id AS r
FROM plans
WHERE plans.CPPstartDate = plans.CPPendDate;

-- 8841, on reviews
SELECT reviews.row_id AS r,
  [plan.row_id] AS b0
FROM reviews
LEFT JOIN plans AS plan ON plan.plan_key = reviews.plan_key AND plan.copy = 1
WHERE reviews.CPPreviewDate <= plan.CPPstartDate;

-- 8842Q, on reviews
SELECT reviews.row_id AS r
FROM reviews
WHERE (reviews.CPPreviewDate__text IS NULL);

-- 8863Q, on assessments
SELECT assessments.row_id AS r
FROM assessments
LEFT JOIN (
  SELECT assessments.row_id AS group_key,
    bool_or((assessments.AssessmentActualStartDate BETWEEN others_in_episode.AssessmentActualStartDate AND COALESCE(others_in_episode.AssessmentAuthorisationDate, "collection"."end") OR others_in_episode.AssessmentActualStartDate BETWEEN assessments.AssessmentActualStartDate AND COALESCE(assessments.AssessmentAuthorisationDate, "collection"."end"))) AS q_d6e60191,
    array_agg(others_in_episode.row_id) FILTER (WHERE assessments.AssessmentActualStartDate BETWEEN others_in_episode.AssessmentActualStartDate AND COALESCE(others_in_episode.AssessmentAuthorisationDate, "collection"."end") OR others_in_episode.AssessmentActualStartDate BETWEEN assessments.AssessmentActualStartDate AND COALESCE(assessments.AssessmentAuthorisationDate, "collection"."end")) AS r_83f2ed03
  FROM assessments JOIN assessments AS others_in_episode ON others_in_episode.episode_key = assessments.episode_key AND others_in_episode.row_id <> assessments.row_id
  CROSS JOIN collection
  GROUP BY assessments.row_id
) AS each_others_in_episode ON each_others_in_episode.group_key = assessments.row_id
WHERE (COALESCE(each_others_in_episode.q_d6e60191, FALSE));

-- 8866, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_referral_source AS referral_source_of_ReferralSource ON referral_source_of_ReferralSource.code = episodes.ReferralSource
WHERE episodes.CINreferralDate >= CAST('2013-04-01' AS DATE) AND ((episodes.ReferralSource IS NULL) OR (CASE WHEN episodes.ReferralSource IS NULL THEN NULL ELSE referral_source_of_ReferralSource.code IS NULL END));

-- 8867, on assessments
SELECT assessments.row_id AS r,
  [episode.row_id] AS b0
FROM assessments
LEFT JOIN episodes AS episode ON episode.episode_key = assessments.episode_key AND episode.copy = 1
WHERE (assessments.AssessmentAuthorisationDate__text IS NULL) AND (NOT episode.CINclosureDate__text IS NULL);

-- 8868, on section47
SELECT section47.row_id AS r,
  [episode.row_id] AS b0
FROM section47
LEFT JOIN episodes AS episode ON episode.episode_key = section47.episode_key AND episode.copy = 1
WHERE (NOT episode.CINclosureDate__text IS NULL) AND (NOT section47.DateOfInitialCPC__text IS NULL) = COALESCE(section47.ICPCnotRequired = '1', FALSE);

-- 8869, on assessments
SELECT assessments.row_id AS r
FROM assessments
LEFT JOIN (
  SELECT assessments.row_id AS group_key,
    bool_or((others_in_episode.AssessmentFactors = '21' AND NOT ((others_in_episode.AssessmentID IS DISTINCT FROM assessments.AssessmentID)) AND NOT ((others_in_episode.AssessmentActualStartDate IS DISTINCT FROM assessments.AssessmentActualStartDate)) AND NOT ((others_in_episode.AssessmentAuthorisationDate IS DISTINCT FROM assessments.AssessmentAuthorisationDate)))) AS q_8cf399a5,
    array_agg(others_in_episode.row_id) FILTER (WHERE others_in_episode.AssessmentFactors = '21' AND NOT ((others_in_episode.AssessmentID IS DISTINCT FROM assessments.AssessmentID)) AND NOT ((others_in_episode.AssessmentActualStartDate IS DISTINCT FROM assessments.AssessmentActualStartDate)) AND NOT ((others_in_episode.AssessmentAuthorisationDate IS DISTINCT FROM assessments.AssessmentAuthorisationDate))) AS r_5141f361
  FROM assessments JOIN assessments AS others_in_episode ON others_in_episode.episode_key = assessments.episode_key AND others_in_episode.row_id <> assessments.row_id
  GROUP BY assessments.row_id
) AS each_others_in_episode ON each_others_in_episode.group_key = assessments.row_id
WHERE LISTS(assessments.AssessmentFactors, '21') AND REPLACE(assessments.AssessmentFactors, ' ', '') <> '21' OR ((COALESCE(NOT assessments.AssessmentFactors IN ('21'), TRUE)) AND (NOT assessments.AssessmentFactors IS NULL) AND (COALESCE(each_others_in_episode.q_8cf399a5, FALSE)));

-- 8870Q, on section47
SELECT section47.row_id AS r
FROM section47
WHERE DAYS_BETWEEN(CAST('2024-01-01' AS DATE), section47.InitialCPCtarget) % 7 IN (5, 6, -2, -1);

-- 8873Q, on assessments
SELECT assessments.row_id AS r,
  [episode.row_id] AS b0
FROM assessments
LEFT JOIN episodes AS episode ON episode.episode_key = assessments.episode_key AND episode.copy = 1
LEFT JOIN codes_reason_for_closure AS episode__reason_for_closure ON episode__reason_for_closure.code = episode.ReasonForClosure
LEFT JOIN (
  SELECT assessments.row_id AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(others_in_episode.row_id) FILTER (WHERE TRUE) AS r_a442d00a
  FROM assessments JOIN assessments AS others_in_episode ON others_in_episode.episode_key = assessments.episode_key AND others_in_episode.row_id <> assessments.row_id
  GROUP BY assessments.row_id
) AS each_others_in_episode ON each_others_in_episode.group_key = assessments.row_id
WHERE LISTS(assessments.AssessmentFactors, '21') AND (NOT COALESCE(each_others_in_episode.q_1270f709, FALSE)) AND (NOT episode.row_id IS NULL) AND NOT episode__reason_for_closure.after_assessment IS TRUE;

-- 8875, on section47
SELECT section47.row_id AS r
FROM section47
WHERE DAYS_BETWEEN(CAST('2024-01-01' AS DATE), section47.DateOfInitialCPC) % 7 IN (5, 6, -2, -1);

-- 8890, on section47
SELECT section47.row_id AS r
FROM section47
LEFT JOIN (
  SELECT section47.row_id AS group_key,
    bool_or((((NOT others_in_episode.DateOfInitialCPC__text IS NULL) OR (COALESCE(NOT others_in_episode.ICPCnotRequired IN ('1'), TRUE))) AND section47.S47ActualStartDate BETWEEN others_in_episode.S47ActualStartDate AND COALESCE(others_in_episode.DateOfInitialCPC, "collection"."end") OR ((NOT section47.DateOfInitialCPC__text IS NULL) OR (COALESCE(NOT section47.ICPCnotRequired IN ('1'), TRUE))) AND others_in_episode.S47ActualStartDate BETWEEN section47.S47ActualStartDate AND COALESCE(section47.DateOfInitialCPC, "collection"."end"))) AS q_74e7e3b0,
    array_agg(others_in_episode.row_id) FILTER (WHERE ((NOT others_in_episode.DateOfInitialCPC__text IS NULL) OR (COALESCE(NOT others_in_episode.ICPCnotRequired IN ('1'), TRUE))) AND section47.S47ActualStartDate BETWEEN others_in_episode.S47ActualStartDate AND COALESCE(others_in_episode.DateOfInitialCPC, "collection"."end") OR ((NOT section47.DateOfInitialCPC__text IS NULL) OR (COALESCE(NOT section47.ICPCnotRequired IN ('1'), TRUE))) AND others_in_episode.S47ActualStartDate BETWEEN section47.S47ActualStartDate AND COALESCE(section47.DateOfInitialCPC, "collection"."end")) AS r_2dd107f9
  FROM section47 JOIN section47 AS others_in_episode ON others_in_episode.episode_key = section47.episode_key AND others_in_episode.row_id <> section47.row_id
  CROSS JOIN collection
  GROUP BY section47.row_id
) AS each_others_in_episode ON each_others_in_episode.group_key = section47.row_id
WHERE (COALESCE(each_others_in_episode.q_74e7e3b0, FALSE));

-- 8896, on assessments
SELECT assessments.row_id AS r
FROM assessments
LEFT JOIN (
  SELECT assessments.row_id AS group_key,
    bool_or(((others_in_episode.AssessmentAuthorisationDate__text IS NULL))) AS q_7f34702c,
    array_agg(others_in_episode.row_id) FILTER (WHERE (others_in_episode.AssessmentAuthorisationDate__text IS NULL)) AS r_12134a6a
  FROM assessments JOIN assessments AS others_in_episode ON others_in_episode.episode_key = assessments.episode_key AND others_in_episode.row_id <> assessments.row_id
  GROUP BY assessments.row_id
) AS each_others_in_episode ON each_others_in_episode.group_key = assessments.row_id
WHERE (assessments.AssessmentAuthorisationDate__text IS NULL) AND (COALESCE(each_others_in_episode.q_7f34702c, FALSE));

-- 8897Q, on assessments
SELECT assessments.row_id AS r
FROM assessments
CROSS JOIN collection
LEFT JOIN (
  SELECT assessment_factors.assessment_key AS group_key,
    bool_or((NOT (CASE WHEN assessment_factors.AssessmentFactor IS NULL THEN NULL ELSE assessment_factors__assessment_factor_of_AssessmentFactor.code IS NULL END))) AS q_e5741869,
    array_agg(assessment_factors.row_id) FILTER (WHERE NOT (CASE WHEN assessment_factors.AssessmentFactor IS NULL THEN NULL ELSE assessment_factors__assessment_factor_of_AssessmentFactor.code IS NULL END)) AS r_a1719a13
  FROM factors AS assessment_factors
  LEFT JOIN codes_assessment_factor AS assessment_factors__assessment_factor_of_AssessmentFactor ON assessment_factors__assessment_factor_of_AssessmentFactor.code = assessment_factors.AssessmentFactor
  GROUP BY assessment_factors.assessment_key
) AS all_assessment_factors ON all_assessment_factors.group_key = assessments.assessment_key
WHERE (NOT assessments.LAchildID IS NULL) AND assessments.AssessmentAuthorisationDate BETWEEN "collection"."start" AND "collection"."end" AND (NOT COALESCE(all_assessment_factors.q_e5741869, FALSE));

-- 8898, on assessments
SELECT assessments.row_id AS r
FROM assessments
LEFT JOIN (
  SELECT assessments.row_id AS group_key,
    bool_or((LENGTH(REPLACE(REPLACE(assessments.AssessmentFactors, ' ', ''), ',', ',,')) - LENGTH(REPLACE(',' || REPLACE(REPLACE(assessments.AssessmentFactors, ' ', ''), ',', ',,') || ',', ',' || assessment_factors.AssessmentFactor || ',', '')) > LENGTH(assessment_factors.AssessmentFactor))) AS q_5dab0ef1,
    array_agg(assessment_factors.row_id) FILTER (WHERE LENGTH(REPLACE(REPLACE(assessments.AssessmentFactors, ' ', ''), ',', ',,')) - LENGTH(REPLACE(',' || REPLACE(REPLACE(assessments.AssessmentFactors, ' ', ''), ',', ',,') || ',', ',' || assessment_factors.AssessmentFactor || ',', '')) > LENGTH(assessment_factors.AssessmentFactor)) AS r_807d49bf
  FROM assessments JOIN factors AS assessment_factors ON assessment_factors.assessment_key = assessments.assessment_key
  GROUP BY assessments.row_id
) AS each_assessment_factors ON each_assessment_factors.group_key = assessments.row_id
WHERE (COALESCE(each_assessment_factors.q_5dab0ef1, FALSE));

-- 8905, on plans
SELECT plans.row_id AS r
FROM plans
LEFT JOIN codes_category_of_abuse AS category_of_abuse_of_InitialCategoryOfAbuse ON category_of_abuse_of_InitialCategoryOfAbuse.code = plans.InitialCategoryOfAbuse
WHERE (plans.InitialCategoryOfAbuse IS NULL) OR (CASE WHEN plans.InitialCategoryOfAbuse IS NULL THEN NULL ELSE category_of_abuse_of_InitialCategoryOfAbuse.code IS NULL END);

-- 8910, on plans
SELECT plans.row_id AS r
FROM plans
LEFT JOIN codes_category_of_abuse AS category_of_abuse_of_LatestCategoryOfAbuse ON category_of_abuse_of_LatestCategoryOfAbuse.code = plans.LatestCategoryOfAbuse
WHERE (plans.LatestCategoryOfAbuse IS NULL) OR (CASE WHEN plans.LatestCategoryOfAbuse IS NULL THEN NULL ELSE category_of_abuse_of_LatestCategoryOfAbuse.code IS NULL END);

-- 8915, on plans
SELECT plans.row_id AS r,
  [child.row_id] AS b0
FROM plans
LEFT JOIN identifiers AS child ON child.LAchildID = plans.LAchildID AND child.n = 1
WHERE plans.CPPstartDate > child.PersonDeathDate;

-- 8920, on plans
SELECT plans.row_id AS r,
  [child.row_id] AS b0
FROM plans
LEFT JOIN identifiers AS child ON child.LAchildID = plans.LAchildID AND child.n = 1
WHERE plans.CPPendDate > child.PersonDeathDate;

-- 8925, on plans
SELECT plans.row_id AS r
FROM plans
WHERE plans.CPPendDate < plans.CPPstartDate;

-- 8930, on plans
SELECT plans.row_id AS r
FROM plans
CROSS JOIN collection
WHERE NOT plans.CPPendDate BETWEEN "collection"."start" AND "collection"."end";

-- 8935, on plans
SELECT plans.row_id AS r
FROM plans
LEFT JOIN (
  SELECT plans.row_id AS group_key,
    bool_or(((others.CPPendDate__text IS NULL))) AS q_8b54a168,
    array_agg(others.row_id) FILTER (WHERE (others.CPPendDate__text IS NULL)) AS r_9ef81e3d
  FROM plans JOIN plans AS others ON others.LAchildID = plans.LAchildID AND others.row_id <> plans.row_id
  GROUP BY plans.row_id
) AS each_others ON each_others.group_key = plans.row_id
WHERE (plans.CPPendDate__text IS NULL) AND (COALESCE(each_others.q_8b54a168, FALSE));

-- 8940, on plans
SELECT plans.row_id AS r
FROM plans
LEFT JOIN (
  SELECT plans.row_id AS group_key,
    bool_or((plans.CPPstartDate BETWEEN others.CPPstartDate AND COALESCE(others.CPPendDate, "collection"."end") OR others.CPPstartDate BETWEEN plans.CPPstartDate AND COALESCE(plans.CPPendDate, "collection"."end"))) AS q_0bed70ff,
    array_agg(others.row_id) FILTER (WHERE plans.CPPstartDate BETWEEN others.CPPstartDate AND COALESCE(others.CPPendDate, "collection"."end") OR others.CPPstartDate BETWEEN plans.CPPstartDate AND COALESCE(plans.CPPendDate, "collection"."end")) AS r_0452a956
  FROM plans JOIN plans AS others ON others.LAchildID = plans.LAchildID AND others.row_id <> plans.row_id
  CROSS JOIN collection
  GROUP BY plans.row_id
) AS each_others ON each_others.group_key = plans.row_id
WHERE (COALESCE(each_others.q_0bed70ff, FALSE));

-- 8945Q (since 2025), on assessments
SELECT assessments.row_id AS r
FROM assessments
WHERE LISTS(assessments.AssessmentFactors, '18A');

-- 8950Q (since 2025), on assessments
SELECT assessments.row_id AS r
FROM assessments
WHERE LISTS(assessments.AssessmentFactors, '19A');

-- 8995Q (since 2027), on collection
SELECT collection.row_id AS r
FROM collection
LEFT JOIN (
  SELECT collection.row_id AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(pre_proceedings.row_id) FILTER (WHERE TRUE) AS r_f1bf92b5
  FROM collection JOIN pre_proceedings AS pre_proceedings ON TRUE
  GROUP BY collection.row_id
) AS each_pre_proceedings ON each_pre_proceedings.group_key = collection.row_id
WHERE (NOT COALESCE(each_pre_proceedings.q_1270f709, FALSE));

-- 9000Q (since 2027), on collection
SELECT collection.row_id AS r
FROM collection
LEFT JOIN (
  SELECT collection.row_id AS group_key,
    bool_or(((NOT pre_proceedings.PPStartDate__text IS NULL))) AS q_d3449f6b,
    array_agg(pre_proceedings.row_id) FILTER (WHERE (NOT pre_proceedings.PPStartDate__text IS NULL)) AS r_790d8bdc
  FROM collection JOIN pre_proceedings AS pre_proceedings ON TRUE
  GROUP BY collection.row_id
) AS each_pre_proceedings ON each_pre_proceedings.group_key = collection.row_id
WHERE (NOT COALESCE(each_pre_proceedings.q_d3449f6b, FALSE));

-- 9005 (since 2027), on pre_proceedings
SELECT pre_proceedings.row_id AS r
FROM pre_proceedings
CROSS JOIN collection
WHERE NOT pre_proceedings.PPStartDate BETWEEN "collection"."start" AND "collection"."end";

-- 9006 (since 2027), on pre_proceedings
SELECT pre_proceedings.row_id AS r
FROM pre_proceedings
CROSS JOIN collection
WHERE NOT pre_proceedings.LBPSentDate BETWEEN "collection"."start" AND "collection"."end" OR pre_proceedings.LBPSentDate < pre_proceedings.PPStartDate;

-- 9007 (since 2027), on pre_proceedings
SELECT pre_proceedings.row_id AS r
FROM pre_proceedings
WHERE (NOT pre_proceedings.LBPSentDate__text IS NULL) AND (pre_proceedings.FGDMMeetingOffer IS NULL);

-- 9008 (since 2027), on pre_proceedings
SELECT pre_proceedings.row_id AS r
FROM pre_proceedings
CROSS JOIN collection
WHERE NOT pre_proceedings.InitialPPMeetingDate BETWEEN "collection"."start" AND "collection"."end";

-- 9009 (since 2027), on pre_proceedings
SELECT pre_proceedings.row_id AS r
FROM pre_proceedings
CROSS JOIN collection
WHERE NOT pre_proceedings.StepDecisionDate BETWEEN "collection"."start" AND "collection"."end" OR pre_proceedings.StepDecisionDate < pre_proceedings.PPStartDate;

-- 9010Q (since 2027), on pre_proceedings
SELECT pre_proceedings.row_id AS r
FROM pre_proceedings
WHERE pre_proceedings.FGDMMeetingOffer = '1' AND (pre_proceedings.FGDMMeetingFac IS NULL);

-- 9011 (since 2027), on pre_proceedings
SELECT pre_proceedings.row_id AS r
FROM pre_proceedings
LEFT JOIN codes_pre_proceedings_outcome AS pre_proceedings_outcome_of_PPOutcome ON pre_proceedings_outcome_of_PPOutcome.code = pre_proceedings.PPOutcome
WHERE (CASE WHEN pre_proceedings.PPOutcome IS NULL THEN NULL ELSE pre_proceedings_outcome_of_PPOutcome.code IS NULL END);

-- 9012 (since 2027), on pre_proceedings
SELECT pre_proceedings.row_id AS r
FROM pre_proceedings
CROSS JOIN collection
WHERE NOT pre_proceedings.CourtAppDate BETWEEN "collection"."start" AND "collection"."end" OR pre_proceedings.CourtAppDate < pre_proceedings.StepDecisionDate;

-- 9013 (since 2027), on pre_proceedings
SELECT pre_proceedings.row_id AS r
FROM pre_proceedings
CROSS JOIN collection
WHERE NOT pre_proceedings.LetterInitCPDate BETWEEN "collection"."start" AND "collection"."end" OR pre_proceedings.LetterInitCPDate < pre_proceedings.CourtAppDate;

-- 9015Q (since 2027), on pre_proceedings
SELECT pre_proceedings.row_id AS r
FROM pre_proceedings
WHERE (NOT pre_proceedings.InitialPPMeetingDate__text IS NULL) AND (pre_proceedings.ReviewMeetingsCount__text IS NULL);
