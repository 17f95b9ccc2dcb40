-- The indicators as they run, total first. Written by `make fix`.

-- cla_31march_rate_per_10000, total
SELECT child.authority AS area, 'total' AS grp,
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

-- cla_31march_rate_per_10000, age_band
SELECT child.authority AS area, CASE WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
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
SELECT child.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
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
SELECT child.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
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
SELECT child.authority AS area, 'total' AS grp,
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

-- cla_3plus_placements_pct, age_band
SELECT child.authority AS area, CASE WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
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
SELECT child.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
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
SELECT child.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
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
SELECT child.authority AS area, 'total' AS grp,
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

-- cla_ceased_sgo_pct, age_band
SELECT child.authority AS area, CASE WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
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
SELECT child.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
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
SELECT child.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
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
SELECT child.authority AS area, 'total' AS grp,
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

-- cla_foster_placement_pct, age_band
SELECT child.authority AS area, CASE WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
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
SELECT child.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
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
SELECT child.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
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
SELECT child.authority AS area, 'total' AS grp,
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

-- cla_placed_over_20_miles_pct, age_band
SELECT child.authority AS area, CASE WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
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
SELECT child.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
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
SELECT child.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
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
SELECT child.authority AS area, 'total' AS grp,
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

-- cla_starting_rate_per_10000, age_band
SELECT child.authority AS area, CASE WHEN AGE_ON(child.born_on, "collection"."end") < 1 THEN 'Under 1 year' WHEN AGE_ON(child.born_on, "collection"."end") < 5 THEN '1 to 4 years' WHEN AGE_ON(child.born_on, "collection"."end") < 10 THEN '5 to 9 years' WHEN AGE_ON(child.born_on, "collection"."end") < 16 THEN '10 to 15 years' WHEN AGE_ON(child.born_on, "collection"."end") < 999 THEN '16 years and over' ELSE 'Not known' END AS grp,
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
SELECT child.authority AS area, COALESCE(child.sex, 'Not known') AS grp,
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
SELECT child.authority AS area, COALESCE(child.ethnic_group, 'Refused or not known') AS grp,
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
