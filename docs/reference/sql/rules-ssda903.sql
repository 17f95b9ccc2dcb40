-- The rules of ssda903 as they run, each alone. Written by `make fix`.

-- 101, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN codes_sex AS sex_of_SEX ON sex_of_SEX.code = header.SEX
WHERE (header.SEX IS NULL) OR (CASE WHEN header.SEX IS NULL THEN NULL ELSE sex_of_SEX.code IS NULL END);

-- 102, on header
SELECT header.row_id AS r
FROM header
WHERE (header.DOB__text IS NULL) OR ((NOT header.DOB__text IS NULL AND header.DOB IS NULL));

-- 103, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN codes_ethnicity AS ethnicity_of_ETHNIC ON ethnicity_of_ETHNIC.code = header.ETHNIC
WHERE (header.ETHNIC IS NULL) OR (CASE WHEN header.ETHNIC IS NULL THEN NULL ELSE ethnicity_of_ETHNIC.code IS NULL END);

-- 119, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
WHERE ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) = 1;

-- 141, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE ((NOT episodes.DECOM__text IS NULL AND episodes.DECOM IS NULL));

-- 142, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE episodes.n_from_end > 1 AND ((CASE WHEN NOT episodes.DEC__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT episodes.REC IS NULL THEN 1 ELSE 0 END)) < 2;

-- 146, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type_of_PLACE ON placement_type_of_PLACE.code = episodes.PLACE
WHERE (CASE WHEN episodes.PLACE IS NULL THEN NULL ELSE placement_type_of_PLACE.code IS NULL END);

-- 148, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE ((CASE WHEN NOT episodes.DEC__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT episodes.REC IS NULL THEN 1 ELSE 0 END)) = 1;

-- 149, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased_of_REC ON reason_ceased_of_REC.code = episodes.REC
WHERE (CASE WHEN episodes.REC IS NULL THEN NULL ELSE reason_ceased_of_REC.code IS NULL END);

-- 151, on ad1
SELECT ad1.row_id AS r
FROM ad1
WHERE ((CASE WHEN NOT ad1.DATE_INT__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.DATE_MATCH__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.FOSTER_CARE IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.NB_ADOPTR IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.SEX_ADOPTR IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.LS_ADOPTR IS NULL THEN 1 ELSE 0 END)) BETWEEN 1 AND 5;

-- 153, on oc3
SELECT oc3.row_id AS r
FROM oc3
WHERE ((CASE WHEN NOT oc3.IN_TOUCH IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACTIV IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACCOM IS NULL THEN 1 ELSE 0 END)) BETWEEN 1 AND 2;

-- 166, on reviews
SELECT reviews.row_id AS r
FROM reviews
WHERE (reviews.REVIEW__text IS NULL) OR ((NOT reviews.REVIEW__text IS NULL AND reviews.REVIEW IS NULL));

-- 168, on header
SELECT header.row_id AS r
FROM header
WHERE (NOT header.UPN IS NULL) AND NOT REGEXP_FULL_MATCH(header.UPN, 'UN[1-5]|[A-HJ-NP-RT-Z]([0-9]{12}|[0-9]{11}[A-Z])');

-- 202, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN header_last AS child_last ON child_last.CHILD = header.CHILD AND child_last.n = 1
WHERE (NOT child_last.row_id IS NULL) AND (((REPLACE(REPLACE(header.SEX, '1', 'M'), '2', 'F')) IS DISTINCT FROM (REPLACE(REPLACE(child_last.SEX, '1', 'M'), '2', 'F'))));

-- 203, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN header_last AS child_last ON child_last.CHILD = header.CHILD AND child_last.n = 1
WHERE (NOT child_last.row_id IS NULL) AND ((header.DOB IS DISTINCT FROM child_last.DOB));

-- 204, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN header_last AS child_last ON child_last.CHILD = header.CHILD AND child_last.n = 1
WHERE (NOT child_last.row_id IS NULL) AND ((header.ETHNIC IS DISTINCT FROM child_last.ETHNIC));

-- 208, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN header_last AS child_last ON child_last.CHILD = header.CHILD AND child_last.n = 1
WHERE (NOT child_last.row_id IS NULL) AND ((header.UPN IS DISTINCT FROM child_last.UPN)) AND ((header.UPN IS NULL) OR (header.UPN IN ('UN1', 'UN2', 'UN3', 'UN4', 'UN5') AND NOT (header.UPN <> 'UN1' AND COALESCE(child_last.UPN, 'UN1') = 'UN1')) OR (NOT header.UPN IN ('UN1', 'UN2', 'UN3', 'UN4', 'UN5') AND (NOT child_last.UPN IS NULL) AND NOT child_last.UPN IN ('UN1', 'UN2', 'UN3', 'UN4', 'UN5')));

-- 219, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN providers AS provider ON provider.URN = episodes.URN AND provider.n = 1
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND (NOT provider.row_id IS NULL) AND NOT LISTS(provider.PLACE_CODES, episodes.PLACE);

-- 224, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN providers AS provider ON provider.URN = episodes.URN AND provider.n = 1
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND (NOT provider.row_id IS NULL) AND NOT LISTS(provider.PROVIDER_CODES, episodes.PLACE_PROVIDER);

-- 302, on episodes
SELECT episodes.row_id AS r,
  [child.row_id] AS b0
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE episodes.n = 1 AND episodes.DECOM < child.DOB;

-- 352, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE reason_new_episode.starts_care AND episodes.DECOM >= YEARS_AFTER(child.DOB, 18);

-- 355, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE episodes.DECOM = episodes.DEC;

-- 356, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE episodes.DEC < episodes.DECOM;

-- 358, on episodes
SELECT episodes.row_id AS r,
  [child.row_id] AS b0
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE legal_status.is_youth_justice AND episodes.DECOM <= YEARS_AFTER(child.DOB, 10);

-- 361, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN legal_status_runs AS run ON run.episode = episodes.row_id
CROSS JOIN collection
WHERE episodes.LS = 'L1' AND DAYS_BETWEEN("run"."start", COALESCE("run"."end", "collection"."end")) > 3;

-- 362, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN legal_status_runs AS run ON run.episode = episodes.row_id
CROSS JOIN collection
WHERE episodes.LS = 'L2' AND DAYS_BETWEEN("run"."start", COALESCE("run"."end", "collection"."end")) > 21;

-- 363, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN legal_status_runs AS run ON run.episode = episodes.row_id
CROSS JOIN collection
WHERE episodes.LS = 'L3' AND DAYS_BETWEEN("run"."start", COALESCE("run"."end", "collection"."end")) > 7;

-- 364, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN legal_status_runs AS run ON run.episode = episodes.row_id
CROSS JOIN collection
WHERE episodes.LS = 'J2' AND DAYS_BETWEEN("run"."start", COALESCE("run"."end", "collection"."end")) > 21;

-- 386, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE reason_ceased.is_adoption AND episodes.DEC >= YEARS_AFTER(child.DOB, 18);

-- 388, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((others.DECOM = episodes.DEC)) AS q_a22cec09,
    array_agg(others.row_id) FILTER (WHERE others.DECOM = episodes.DEC) AS r_dcb6e475
  FROM episodes JOIN episodes AS others ON others.CHILD = episodes.CHILD AND others.row_id <> episodes.row_id
  GROUP BY episodes.row_id
) AS each_others ON each_others.group_key = episodes.row_id
WHERE (NOT reason_ceased.ends_care AND (NOT COALESCE(each_others.q_a22cec09, FALSE))) OR ((NOT episodes.REC IS NULL) AND COALESCE(reason_ceased.ends_care, TRUE) AND (COALESCE(each_others.q_a22cec09, FALSE)));

-- 389, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE episodes.REC = 'E7' AND episodes.DEC < YEARS_AFTER(child.DOB, 16);

-- 407, on episodes
SELECT episodes.row_id AS r,
  [child.row_id] AS b0
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE reason_ceased.is_special_guardianship AND episodes.DEC > YEARS_AFTER(child.DOB, 18);

-- 411, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
WHERE episodes.PL_LOCATION = 'IN' AND episodes.PL_LA <> collection.authority;

-- 431, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
WHERE reason_new_episode.starts_care AND episodes.DECOM <= previous.DEC;

-- 432, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
LEFT JOIN codes_reason_ceased AS previous__reason_ceased ON previous__reason_ceased.code = previous.REC
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
WHERE previous__reason_ceased.ends_care AND NOT reason_new_episode.starts_care IS TRUE;

-- 433, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
WHERE NOT reason_new_episode.starts_care AND (NOT previous.row_id IS NULL) AND ((episodes.DECOM IS DISTINCT FROM previous.DEC));

-- 434, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
WHERE reason_new_episode.changes_legal_status AND NOT reason_new_episode.changes_placement AND (NOT previous.row_id IS NULL) AND (NOT ((episodes.LS IS DISTINCT FROM previous.LS)) OR (((episodes.PLACE IS DISTINCT FROM previous.PLACE)) OR ((episodes.PL_POST IS DISTINCT FROM previous.PL_POST)) OR ((episodes.URN IS DISTINCT FROM previous.URN)) OR ((episodes.PLACE_PROVIDER IS DISTINCT FROM previous.PLACE_PROVIDER))));

-- 435, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
WHERE reason_new_episode.changes_placement AND NOT reason_new_episode.changes_legal_status AND (NOT previous.row_id IS NULL) AND (((episodes.LS IS DISTINCT FROM previous.LS)) OR NOT (((episodes.PLACE IS DISTINCT FROM previous.PLACE)) OR ((episodes.PL_POST IS DISTINCT FROM previous.PL_POST)) OR ((episodes.URN IS DISTINCT FROM previous.URN)) OR ((episodes.PLACE_PROVIDER IS DISTINCT FROM previous.PLACE_PROVIDER))));

-- 436, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
WHERE reason_new_episode.changes_legal_status AND reason_new_episode.changes_placement AND (NOT previous.row_id IS NULL) AND (NOT ((episodes.LS IS DISTINCT FROM previous.LS)) OR NOT (((episodes.PLACE IS DISTINCT FROM previous.PLACE)) OR ((episodes.PL_POST IS DISTINCT FROM previous.PL_POST)) OR ((episodes.URN IS DISTINCT FROM previous.URN)) OR ((episodes.PLACE_PROVIDER IS DISTINCT FROM previous.PLACE_PROVIDER))));

-- 437, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
WHERE (reason_ceased.is_death OR reason_ceased.is_age_over_18) AND episodes.n_from_end > 1;

-- 442, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((NOT episodes__legal_status.is_short_break IS TRUE)) AS q_91171827,
    array_agg(episodes.row_id) FILTER (WHERE NOT episodes__legal_status.is_short_break IS TRUE) AS r_dee4a2c6
  FROM episodes AS episodes
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = header.CHILD
WHERE (header.UPN IS NULL) AND (COALESCE(all_episodes.q_91171827, FALSE));

-- 460, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE episodes.REC = 'E17' AND episodes.DEC < YEARS_AFTER(child.DOB, 18);

-- 501, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
WHERE episodes.DECOM < previous.DEC;

-- 502, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
WHERE episodes.n = 1 AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL) AND ((episodes.DECOM IS DISTINCT FROM latest_episode_last.DECOM));

-- 503A, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
WHERE episodes.n = 1 AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL) AND ((episodes.RNE IS DISTINCT FROM latest_episode_last.RNE));

-- 504, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
WHERE episodes.DECOM = previous.DEC AND ((episodes.CIN IS DISTINCT FROM previous.CIN));

-- 521, on episodes
SELECT episodes.row_id AS r,
  [ad1.row_id] AS b0
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN ad1 AS ad1 ON ad1.CHILD = episodes.CHILD AND ad1.n = 1
WHERE placement_type.is_adoption AND episodes.DECOM < ad1.DATE_INT;

-- 526, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE (episodes.PLACE_PROVIDER IS NULL) AND (NOT episodes.PLACE IS NULL) AND COALESCE(placement_type.has_provider, TRUE);

-- 551, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN (
  SELECT placed_adoption.CHILD AS group_key,
    bool_or(((NOT placed_adoption.DATE_PLACED__text IS NULL))) AS q_d3307d39,
    array_agg(placed_adoption.row_id) FILTER (WHERE (NOT placed_adoption.DATE_PLACED__text IS NULL)) AS r_d668ac4f
  FROM placed_adoption AS placed_adoption
  GROUP BY placed_adoption.CHILD
) AS all_placed_adoption ON all_placed_adoption.group_key = episodes.CHILD
WHERE placement_type.is_adoption AND (NOT COALESCE(all_placed_adoption.q_d3307d39, FALSE));

-- 553, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN (
  SELECT placed_adoption.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(placed_adoption.row_id) FILTER (WHERE TRUE) AS r_eb40baae
  FROM placed_adoption AS placed_adoption
  GROUP BY placed_adoption.CHILD
) AS all_placed_adoption ON all_placed_adoption.group_key = episodes.CHILD
WHERE legal_status.is_placement_order AND (NOT COALESCE(all_placed_adoption.q_1270f709, FALSE));

-- 553, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((episodes__legal_status.is_placement_order AND (episodes.DEC__text IS NULL))) AS q_5a755ec0,
    array_agg(episodes.row_id) FILTER (WHERE episodes__legal_status.is_placement_order AND (episodes.DEC__text IS NULL)) AS r_e5f899c5
  FROM episodes AS episodes
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = placed_adoption.CHILD
WHERE ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) > 0 AND (COALESCE(all_episodes.q_5a755ec0, FALSE));

-- 559, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
CROSS JOIN collection
LEFT JOIN (
  SELECT placed_adoption_last.CHILD AS group_key,
    bool_or(((NOT placed_adoption_last.DATE_PLACED__text IS NULL))) AS q_74532820,
    array_agg(placed_adoption_last.row_id) FILTER (WHERE (NOT placed_adoption_last.DATE_PLACED__text IS NULL)) AS r_87f4900f
  FROM placed_adoption_last AS placed_adoption_last
  GROUP BY placed_adoption_last.CHILD
) AS all_placed_adoption_last ON all_placed_adoption_last.group_key = placed_adoption.CHILD
WHERE placed_adoption.DATE_PLACED < "collection"."start" AND (NOT COALESCE(all_placed_adoption_last.q_74532820, FALSE));

-- 562, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
WHERE episodes.n = 1 AND episodes.DECOM < "collection"."start" AND (NOT latest_episode_last.row_id IS NULL) AND ((episodes.DECOM IS DISTINCT FROM latest_episode_last.DECOM));

-- 576, on missing
SELECT missing.row_id AS r
FROM missing
LEFT JOIN missing_last AS latest_missing_last ON latest_missing_last.CHILD = missing.CHILD AND latest_missing_last.n_from_end = 1
WHERE missing.n = 1 AND (NOT latest_missing_last.row_id IS NULL) AND (latest_missing_last.MIS_END__text IS NULL) AND ((missing.MIS_START IS DISTINCT FROM latest_missing_last.MIS_START));

-- 577, on missing
SELECT missing.row_id AS r
FROM missing
LEFT JOIN (
  SELECT periods_of_care.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(periods_of_care.row_id) FILTER (WHERE TRUE) AS r_92d44ae0
  FROM periods_of_care AS periods_of_care
  GROUP BY periods_of_care.CHILD
) AS all_periods_of_care ON all_periods_of_care.group_key = missing.CHILD
LEFT JOIN (
  SELECT missing.row_id AS group_key,
    bool_or((((missing.MIS_END__text IS NULL) AND "periods_of_care"."end" IS NULL AND "periods_of_care"."start" <= missing.MIS_START) OR missing.MIS_END BETWEEN "periods_of_care"."start" AND COALESCE("periods_of_care"."end", missing.MIS_END))) AS q_795c2269,
    array_agg(periods_of_care.row_id) FILTER (WHERE ((missing.MIS_END__text IS NULL) AND "periods_of_care"."end" IS NULL AND "periods_of_care"."start" <= missing.MIS_START) OR missing.MIS_END BETWEEN "periods_of_care"."start" AND COALESCE("periods_of_care"."end", missing.MIS_END)) AS r_5b929e32
  FROM missing JOIN periods_of_care AS periods_of_care ON periods_of_care.CHILD = missing.CHILD
  GROUP BY missing.row_id
) AS each_periods_of_care ON each_periods_of_care.group_key = missing.row_id
WHERE NOT missing.MIS_START IS NULL AND (COALESCE(all_periods_of_care.q_1270f709, FALSE)) AND (NOT COALESCE(each_periods_of_care.q_795c2269, FALSE));

-- 1002, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = oc3.CHILD
LEFT JOIN (
  SELECT episodes_last.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes_last.row_id) FILTER (WHERE TRUE) AS r_5b304020
  FROM episodes_last AS episodes_last
  GROUP BY episodes_last.CHILD
) AS all_episodes_last ON all_episodes_last.group_key = oc3.CHILD
WHERE (NOT COALESCE(all_episodes.q_1270f709, FALSE)) AND (NOT COALESCE(all_episodes_last.q_1270f709, FALSE));

-- 1003, on placed_adoption
SELECT placed_adoption.row_id AS r,
  coalesce(all_episodes.r_8c87c91e, []) AS b0
FROM placed_adoption
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    arg_min(struct_pack(v := episodes.DECOM), episodes.n) FILTER (WHERE (episodes__reason_new_episode.starts_care) AND episodes.n IS NOT NULL) AS q_6cc690a5,
    [(arg_min(struct_pack(v := episodes.row_id), episodes.n) FILTER (WHERE (episodes__reason_new_episode.starts_care) AND episodes.n IS NOT NULL)).v] AS r_8c87c91e
  FROM episodes AS episodes
  LEFT JOIN codes_reason_new_episode AS episodes__reason_new_episode ON episodes__reason_new_episode.code = episodes.RNE
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = placed_adoption.CHILD
WHERE placed_adoption.DATE_PLACED < (all_episodes.q_6cc690a5.v);

-- 1008, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN providers AS provider ON provider.URN = episodes.URN AND provider.n = 1
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND NOT (NOT provider.row_id IS NULL);

-- 1011, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN episodes AS latest_episode ON latest_episode.CHILD = oc3.CHILD AND latest_episode.n_from_end = 1
WHERE latest_episode.REC = 'E3' AND ((CASE WHEN NOT oc3.IN_TOUCH IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACTIV IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACCOM IS NULL THEN 1 ELSE 0 END)) > 0;

-- 1012, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = placed_adoption.CHILD
WHERE (NOT COALESCE(all_episodes.q_1270f709, FALSE));

-- 1012, on missing
SELECT missing.row_id AS r
FROM missing
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = missing.CHILD
WHERE (NOT COALESCE(all_episodes.q_1270f709, FALSE));

-- 1012, on reviews
SELECT reviews.row_id AS r
FROM reviews
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = reviews.CHILD
WHERE (NOT COALESCE(all_episodes.q_1270f709, FALSE));

-- 1012, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = ad1.CHILD
WHERE (NOT COALESCE(all_episodes.q_1270f709, FALSE));

-- 1012, on prev_perm
SELECT prev_perm.row_id AS r
FROM prev_perm
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = prev_perm.CHILD
WHERE (NOT COALESCE(all_episodes.q_1270f709, FALSE));

-- 1012, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = oc2.CHILD
WHERE (NOT COALESCE(all_episodes.q_1270f709, FALSE));

-- 1015 (until 2025), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_provider AS placement_provider ON placement_provider.code = episodes.PLACE_PROVIDER
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
CROSS JOIN collection
WHERE placement_provider.is_own AND (NOT episodes.PLACE IS NULL) AND COALESCE(NOT (placement_type.is_adoption OR placement_type.is_foster), TRUE) AND (NOT episodes.LS IS NULL) AND NOT legal_status.is_short_break IS TRUE AND episodes.PL_LA <> collection.authority;

-- 1015 (since 2026), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_provider AS placement_provider ON placement_provider.code = episodes.PLACE_PROVIDER
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
CROSS JOIN collection
WHERE placement_provider.is_own AND (NOT episodes.PLACE IS NULL) AND COALESCE(NOT (placement_type.is_adoption OR placement_type.is_foster), TRUE) AND (NOT episodes.LS IS NULL) AND NOT legal_status.is_short_break IS TRUE AND episodes.PL_LA <> collection.authority AND episodes.PLACE <> 'K3';
