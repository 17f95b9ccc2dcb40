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

-- 104, on uasc
SELECT uasc.row_id AS r
FROM uasc
CROSS JOIN collection
WHERE ((NOT uasc.DUC__text IS NULL AND uasc.DUC IS NULL)) OR uasc.DUC < "collection"."start";

-- 105, on header
SELECT header.row_id AS r
FROM header
CROSS JOIN collection
LEFT JOIN codes_uasc_status AS uasc_status_of_UASC ON uasc_status_of_UASC.code = header.UASC
WHERE collection.file_format = 'xml' AND ((header.UASC IS NULL) OR (CASE WHEN header.UASC IS NULL THEN NULL ELSE uasc_status_of_UASC.code IS NULL END));

-- 112, on ad1
SELECT ad1.row_id AS r
FROM ad1
WHERE ((NOT ad1.DATE_INT__text IS NULL AND ad1.DATE_INT IS NULL));

-- 113, on ad1
SELECT ad1.row_id AS r
FROM ad1
WHERE ((NOT ad1.DATE_MATCH__text IS NULL AND ad1.DATE_MATCH IS NULL));

-- 114, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN codes_yes_no AS yes_no_of_FOSTER_CARE ON yes_no_of_FOSTER_CARE.code = ad1.FOSTER_CARE
WHERE (CASE WHEN ad1.FOSTER_CARE IS NULL THEN NULL ELSE yes_no_of_FOSTER_CARE.code IS NULL END);

-- 115, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
WHERE ((NOT placed_adoption.DATE_PLACED__text IS NULL AND placed_adoption.DATE_PLACED IS NULL));

-- 116, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
WHERE ((NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL AND placed_adoption.DATE_PLACED_CEASED IS NULL));

-- 117, on placed_adoption
SELECT placed_adoption.row_id AS r,
  coalesce(all_episodes.r_02e0885e, []) AS b0
FROM placed_adoption
CROSS JOIN collection
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    arg_max(struct_pack(v := episodes.DEC), episodes.n) FILTER (WHERE (COALESCE(episodes__reason_ceased.ends_care, TRUE)) AND episodes.n IS NOT NULL) AS q_25ba6fcc,
    [(arg_max(struct_pack(v := episodes.row_id), episodes.n) FILTER (WHERE (COALESCE(episodes__reason_ceased.ends_care, TRUE)) AND episodes.n IS NOT NULL)).v] AS r_02e0885e
  FROM episodes AS episodes
  LEFT JOIN codes_reason_ceased AS episodes__reason_ceased ON episodes__reason_ceased.code = episodes.REC
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = placed_adoption.CHILD
WHERE GREATEST(placed_adoption.DATE_PLACED, placed_adoption.DATE_PLACED_CEASED) > LEAST("collection"."end", (all_episodes.q_25ba6fcc.v));

-- 118, on placed_adoption
SELECT placed_adoption.row_id AS r,
  coalesce(all_episodes.r_4dc43e8d, []) AS b0
FROM placed_adoption
CROSS JOIN collection
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    arg_min(struct_pack(v := episodes.DECOM), episodes.n) FILTER (WHERE (NOT episodes__legal_status.is_short_break IS TRUE) AND episodes.n IS NOT NULL) AS q_1f2085b0,
    [(arg_min(struct_pack(v := episodes.row_id), episodes.n) FILTER (WHERE (NOT episodes__legal_status.is_short_break IS TRUE) AND episodes.n IS NOT NULL)).v] AS r_4dc43e8d
  FROM episodes AS episodes
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = placed_adoption.CHILD
WHERE placed_adoption.DATE_PLACED_CEASED < GREATEST("collection"."start", (all_episodes.q_1f2085b0.v));

-- 119, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
WHERE ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) = 1;

-- 120, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN codes_reason_placed_ceased AS reason_placed_ceased_of_REASON_PLACED_CEASED ON reason_placed_ceased_of_REASON_PLACED_CEASED.code = placed_adoption.REASON_PLACED_CEASED
WHERE (CASE WHEN placed_adoption.REASON_PLACED_CEASED IS NULL THEN NULL ELSE reason_placed_ceased_of_REASON_PLACED_CEASED.code IS NULL END);

-- 131, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN codes_in_touch AS in_touch_of_IN_TOUCH ON in_touch_of_IN_TOUCH.code = oc3.IN_TOUCH
WHERE (oc3.IN_TOUCH IS NULL) OR (CASE WHEN oc3.IN_TOUCH IS NULL THEN NULL ELSE in_touch_of_IN_TOUCH.code IS NULL END);

-- 132, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN codes_activity AS activity_of_ACTIV ON activity_of_ACTIV.code = oc3.ACTIV
WHERE (oc3.ACTIV IS NULL) OR (CASE WHEN oc3.ACTIV IS NULL THEN NULL ELSE activity_of_ACTIV.code IS NULL END);

-- 133, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN codes_accommodation AS accommodation_of_ACCOM ON accommodation_of_ACCOM.code = oc3.ACCOM
WHERE (oc3.ACCOM IS NULL) OR (CASE WHEN oc3.ACCOM IS NULL THEN NULL ELSE accommodation_of_ACCOM.code IS NULL END);

-- 134, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN oc3 AS oc3 ON oc3.CHILD = ad1.CHILD AND oc3.n = 1
WHERE ((CASE WHEN NOT ad1.DATE_INT__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.DATE_MATCH__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.FOSTER_CARE IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.NB_ADOPTR IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.SEX_ADOPTR IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.LS_ADOPTR IS NULL THEN 1 ELSE 0 END)) > 0 AND ((CASE WHEN NOT oc3.IN_TOUCH IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACTIV IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACCOM IS NULL THEN 1 ELSE 0 END)) > 0;

-- 141, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE ((NOT episodes.DECOM__text IS NULL AND episodes.DECOM IS NULL));

-- 142, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE episodes.n_from_end > 1 AND ((CASE WHEN NOT episodes.DEC__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT episodes.REC IS NULL THEN 1 ELSE 0 END)) < 2;

-- 143, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_new_episode AS reason_new_episode_of_RNE ON reason_new_episode_of_RNE.code = episodes.RNE
WHERE (CASE WHEN episodes.RNE IS NULL THEN NULL ELSE reason_new_episode_of_RNE.code IS NULL END);

-- 144, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status_of_LS ON legal_status_of_LS.code = episodes.LS
WHERE (CASE WHEN episodes.LS IS NULL THEN NULL ELSE legal_status_of_LS.code IS NULL END);

-- 145, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_category_of_need AS category_of_need_of_CIN ON category_of_need_of_CIN.code = episodes.CIN
WHERE (CASE WHEN episodes.CIN IS NULL THEN NULL ELSE category_of_need_of_CIN.code IS NULL END);

-- 146, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type_of_PLACE ON placement_type_of_PLACE.code = episodes.PLACE
WHERE (CASE WHEN episodes.PLACE IS NULL THEN NULL ELSE placement_type_of_PLACE.code IS NULL END);

-- 147, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE ((NOT episodes.DEC__text IS NULL AND episodes.DEC IS NULL));

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

-- 157, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = oc2.CHILD AND continuous_care.n = 1
CROSS JOIN collection
WHERE (oc2.SDQ_SCORE__text IS NULL) AND oc2.SDQ_REASON = 'SDQ1' AND continuous_care.all_year AND YEARS_AFTER(oc2.DOB, 4) <= "collection"."start" AND YEARS_AFTER(oc2.DOB, 17) > "collection"."end";

-- 158, on oc2
SELECT oc2.row_id AS r
FROM oc2
WHERE oc2.INTERVENTION_RECEIVED = '1' AND (NOT oc2.INTERVENTION_OFFERED IS NULL);

-- 159, on oc2
SELECT oc2.row_id AS r
FROM oc2
WHERE oc2.SUBSTANCE_MISUSE = '1' AND oc2.INTERVENTION_RECEIVED = '0' AND (oc2.INTERVENTION_OFFERED IS NULL);

-- 164, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
LEFT JOIN header_last AS child_last ON child_last.CHILD = episodes.CHILD AND child_last.n = 1
LEFT JOIN uasc_last AS uasc_last ON uasc_last.CHILD = episodes.CHILD AND uasc_last.n = 1
WHERE NOT episodes.PL_DISTANCE BETWEEN 0 AND 999.9 AND NOT legal_status.is_short_break IS TRUE AND NOT (COALESCE(child.UASC = '1', FALSE) OR COALESCE(child_last.UASC = '1', FALSE) OR (NOT uasc_last.DUC__text IS NULL));

-- 165, on header
SELECT header.row_id AS r,
  [oc3.row_id] AS b0
FROM header
LEFT JOIN codes_mother AS mother_of_MOTHER ON mother_of_MOTHER.code = header.MOTHER
LEFT JOIN codes_sex AS sex ON sex.code = header.SEX
LEFT JOIN oc3 AS oc3 ON oc3.CHILD = header.CHILD AND oc3.n = 1
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((episodes.DECOM <= "collection"."end" AND ((episodes.DEC__text IS NULL) OR episodes.DEC >= "collection"."start") AND NOT episodes__legal_status.is_short_break IS TRUE)) AS q_5e9c6157,
    array_agg(episodes.row_id) FILTER (WHERE episodes.DECOM <= "collection"."end" AND ((episodes.DEC__text IS NULL) OR episodes.DEC >= "collection"."start") AND NOT episodes__legal_status.is_short_break IS TRUE) AS r_657201cc
  FROM episodes AS episodes
  CROSS JOIN collection
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = header.CHILD
WHERE (CASE WHEN header.MOTHER IS NULL THEN NULL ELSE mother_of_MOTHER.code IS NULL END) OR ((NOT header.MOTHER IS NULL) AND sex.is_male) OR ((header.MOTHER IS NULL) AND sex.is_female AND (COALESCE(all_episodes.q_5e9c6157, FALSE)));

-- 166, on reviews
SELECT reviews.row_id AS r
FROM reviews
WHERE (reviews.REVIEW__text IS NULL) OR ((NOT reviews.REVIEW__text IS NULL AND reviews.REVIEW IS NULL));

-- 167, on reviews
SELECT reviews.row_id AS r
FROM reviews
LEFT JOIN codes_participation AS participation_of_REVIEW_CODE ON participation_of_REVIEW_CODE.code = reviews.REVIEW_CODE
WHERE (CASE WHEN reviews.REVIEW_CODE IS NULL THEN NULL ELSE participation_of_REVIEW_CODE.code IS NULL END) OR ((CASE WHEN NOT reviews.REVIEW__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT reviews.REVIEW_CODE IS NULL THEN 1 ELSE 0 END)) = 1;

-- 168, on header
SELECT header.row_id AS r
FROM header
WHERE (NOT header.UPN IS NULL) AND NOT REGEXP_FULL_MATCH(header.UPN, 'UN[1-5]|[A-HJ-NP-RT-Z]([0-9]{12}|[0-9]{11}[A-Z])');

-- 169, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
WHERE (episodes.PL_LA IS NULL) AND NOT legal_status.is_short_break IS TRUE;

-- 171, on header
SELECT header.row_id AS r
FROM header
WHERE ((NOT header.MC_DOB__text IS NULL AND header.MC_DOB IS NULL));

-- 174, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN codes_sex AS sex ON sex.code = header.SEX
WHERE (NOT header.MC_DOB__text IS NULL) AND sex.is_male;

-- 175, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN codes_number_of_adopters AS number_of_adopters_of_NB_ADOPTR ON number_of_adopters_of_NB_ADOPTR.code = ad1.NB_ADOPTR
WHERE (CASE WHEN ad1.NB_ADOPTR IS NULL THEN NULL ELSE number_of_adopters_of_NB_ADOPTR.code IS NULL END);

-- 176, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN codes_sex_of_adopters AS sex_of_adopters_of_SEX_ADOPTR ON sex_of_adopters_of_SEX_ADOPTR.code = ad1.SEX_ADOPTR
WHERE (CASE WHEN ad1.SEX_ADOPTR IS NULL THEN NULL ELSE sex_of_adopters_of_SEX_ADOPTR.code IS NULL END);

-- 177, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN codes_legal_status_of_adopters AS legal_status_of_adopters_of_LS_ADOPTR ON legal_status_of_adopters_of_LS_ADOPTR.code = ad1.LS_ADOPTR
WHERE (CASE WHEN ad1.LS_ADOPTR IS NULL THEN NULL ELSE legal_status_of_adopters_of_LS_ADOPTR.code IS NULL END);

-- 178 (until 2025), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_provider AS placement_provider_of_PLACE_PROVIDER ON placement_provider_of_PLACE_PROVIDER.code = episodes.PLACE_PROVIDER
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE (CASE WHEN episodes.PLACE_PROVIDER IS NULL THEN NULL ELSE placement_provider_of_PLACE_PROVIDER.code IS NULL END) OR ((NOT episodes.PLACE_PROVIDER IS NULL) AND NOT placement_type.has_provider);

-- 178 (since 2026), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_provider AS placement_provider_of_PLACE_PROVIDER ON placement_provider_of_PLACE_PROVIDER.code = episodes.PLACE_PROVIDER
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE (CASE WHEN episodes.PLACE_PROVIDER IS NULL THEN NULL ELSE placement_provider_of_PLACE_PROVIDER.code IS NULL END) OR ((NOT episodes.PLACE_PROVIDER IS NULL) AND NOT placement_type.has_provider AND episodes.PLACE <> 'T4');

-- 179, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
WHERE (episodes.PL_LOCATION IS NULL) AND NOT legal_status.is_short_break IS TRUE;

-- 180, on oc2
SELECT oc2.row_id AS r
FROM oc2
WHERE ((NOT oc2.SDQ_SCORE__text IS NULL AND oc2.SDQ_SCORE IS NULL)) OR NOT oc2.SDQ_SCORE BETWEEN 0 AND 40;

-- 181, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN codes_yes_no AS yes_no_of_IMMUNISATIONS ON yes_no_of_IMMUNISATIONS.code = oc2.IMMUNISATIONS
LEFT JOIN codes_yes_no AS yes_no_of_TEETH_CHECK ON yes_no_of_TEETH_CHECK.code = oc2.TEETH_CHECK
LEFT JOIN codes_yes_no AS yes_no_of_HEALTH_ASSESSMENT ON yes_no_of_HEALTH_ASSESSMENT.code = oc2.HEALTH_ASSESSMENT
LEFT JOIN codes_yes_no AS yes_no_of_SUBSTANCE_MISUSE ON yes_no_of_SUBSTANCE_MISUSE.code = oc2.SUBSTANCE_MISUSE
LEFT JOIN codes_yes_no AS yes_no_of_CONVICTED ON yes_no_of_CONVICTED.code = oc2.CONVICTED
LEFT JOIN codes_yes_no AS yes_no_of_HEALTH_CHECK ON yes_no_of_HEALTH_CHECK.code = oc2.HEALTH_CHECK
LEFT JOIN codes_yes_no AS yes_no_of_INTERVENTION_RECEIVED ON yes_no_of_INTERVENTION_RECEIVED.code = oc2.INTERVENTION_RECEIVED
LEFT JOIN codes_yes_no AS yes_no_of_INTERVENTION_OFFERED ON yes_no_of_INTERVENTION_OFFERED.code = oc2.INTERVENTION_OFFERED
WHERE (CASE WHEN oc2.IMMUNISATIONS IS NULL THEN NULL ELSE yes_no_of_IMMUNISATIONS.code IS NULL END) OR (CASE WHEN oc2.TEETH_CHECK IS NULL THEN NULL ELSE yes_no_of_TEETH_CHECK.code IS NULL END) OR (CASE WHEN oc2.HEALTH_ASSESSMENT IS NULL THEN NULL ELSE yes_no_of_HEALTH_ASSESSMENT.code IS NULL END) OR (CASE WHEN oc2.SUBSTANCE_MISUSE IS NULL THEN NULL ELSE yes_no_of_SUBSTANCE_MISUSE.code IS NULL END) OR (CASE WHEN oc2.CONVICTED IS NULL THEN NULL ELSE yes_no_of_CONVICTED.code IS NULL END) OR (CASE WHEN oc2.HEALTH_CHECK IS NULL THEN NULL ELSE yes_no_of_HEALTH_CHECK.code IS NULL END) OR (CASE WHEN oc2.INTERVENTION_RECEIVED IS NULL THEN NULL ELSE yes_no_of_INTERVENTION_RECEIVED.code IS NULL END) OR (CASE WHEN oc2.INTERVENTION_OFFERED IS NULL THEN NULL ELSE yes_no_of_INTERVENTION_OFFERED.code IS NULL END);

-- 182, on oc2
SELECT oc2.row_id AS r
FROM oc2
WHERE ((CASE WHEN NOT oc2.IMMUNISATIONS IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.TEETH_CHECK IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.HEALTH_ASSESSMENT IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.SUBSTANCE_MISUSE IS NULL THEN 1 ELSE 0 END)) < 4 AND ((CASE WHEN NOT oc2.CONVICTED IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.HEALTH_CHECK IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.INTERVENTION_RECEIVED IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.INTERVENTION_OFFERED IS NULL THEN 1 ELSE 0 END)) > 0;

-- 184, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN header AS child ON child.CHILD = placed_adoption.CHILD AND child.n = 1
WHERE placed_adoption.DATE_PLACED < child.DOB;

-- 185, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = oc2.CHILD AND continuous_care.n = 1
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = oc2.CHILD
WHERE (NOT oc2.SDQ_SCORE__text IS NULL) AND ((NOT COALESCE(all_episodes.q_1270f709, FALSE)) OR NOT continuous_care.all_year);

-- 186, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = oc2.CHILD AND continuous_care.n = 1
CROSS JOIN collection
WHERE ((CASE WHEN NOT oc2.SDQ_SCORE__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.SDQ_REASON IS NULL THEN 1 ELSE 0 END)) = 0 AND continuous_care.all_year AND YEARS_AFTER(oc2.DOB, 4) <= "collection"."start" AND YEARS_AFTER(oc2.DOB, 17) > "collection"."end";

-- 187, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = ad1.CHILD AND continuous_care.n = 1
WHERE continuous_care.all_year AND ((CASE WHEN NOT ad1.DATE_INT__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.DATE_MATCH__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.FOSTER_CARE IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.NB_ADOPTR IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.SEX_ADOPTR IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.LS_ADOPTR IS NULL THEN 1 ELSE 0 END)) > 0;

-- 187, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = oc3.CHILD AND continuous_care.n = 1
WHERE continuous_care.all_year AND ((CASE WHEN NOT oc3.IN_TOUCH IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACTIV IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACCOM IS NULL THEN 1 ELSE 0 END)) > 0;

-- 188, on oc2
SELECT oc2.row_id AS r
FROM oc2
CROSS JOIN collection
WHERE YEARS_AFTER(oc2.DOB, 4) > "collection"."end" AND ((CASE WHEN NOT oc2.SDQ_SCORE__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.SDQ_REASON IS NULL THEN 1 ELSE 0 END)) > 0;

-- 189, on oc2
SELECT oc2.row_id AS r
FROM oc2
CROSS JOIN collection
WHERE YEARS_AFTER(oc2.DOB, 17) < "collection"."start" AND ((CASE WHEN NOT oc2.SDQ_SCORE__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.SDQ_REASON IS NULL THEN 1 ELSE 0 END)) > 0;

-- 190, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = oc2.CHILD AND continuous_care.n = 1
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = oc2.CHILD
WHERE ((CASE WHEN NOT oc2.IMMUNISATIONS IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.TEETH_CHECK IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.HEALTH_ASSESSMENT IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.SUBSTANCE_MISUSE IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.CONVICTED IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.HEALTH_CHECK IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.INTERVENTION_RECEIVED IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.INTERVENTION_OFFERED IS NULL THEN 1 ELSE 0 END)) > 0 AND ((NOT COALESCE(all_episodes.q_1270f709, FALSE)) OR NOT continuous_care.all_year);

-- 191, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = oc2.CHILD AND continuous_care.n = 1
WHERE continuous_care.all_year AND ((CASE WHEN NOT oc2.IMMUNISATIONS IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.TEETH_CHECK IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.HEALTH_ASSESSMENT IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.SUBSTANCE_MISUSE IS NULL THEN 1 ELSE 0 END)) < 4;

-- 191, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = episodes.CHILD AND continuous_care.n = 1
LEFT JOIN oc2 AS oc2 ON oc2.CHILD = episodes.CHILD AND oc2.n = 1
WHERE episodes.n = 1 AND continuous_care.all_year AND NOT (NOT oc2.row_id IS NULL);

-- 192, on oc2
SELECT oc2.row_id AS r
FROM oc2
WHERE oc2.SUBSTANCE_MISUSE = '1' AND (oc2.INTERVENTION_RECEIVED IS NULL);

-- 193, on oc2
SELECT oc2.row_id AS r
FROM oc2
WHERE (oc2.SUBSTANCE_MISUSE = '0' OR (oc2.SUBSTANCE_MISUSE IS NULL)) AND ((CASE WHEN NOT oc2.INTERVENTION_RECEIVED IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.INTERVENTION_OFFERED IS NULL THEN 1 ELSE 0 END)) > 0;

-- 196, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN codes_sdq_reason AS sdq_reason_of_SDQ_REASON ON sdq_reason_of_SDQ_REASON.code = oc2.SDQ_REASON
WHERE (CASE WHEN oc2.SDQ_REASON IS NULL THEN NULL ELSE sdq_reason_of_SDQ_REASON.code IS NULL END);

-- 197B, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = oc2.CHILD AND continuous_care.n = 1
CROSS JOIN collection
WHERE ((CASE WHEN NOT oc2.SDQ_SCORE__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.SDQ_REASON IS NULL THEN 1 ELSE 0 END)) = 0 AND continuous_care.all_year AND (YEARS_AFTER(oc2.DOB, 4) BETWEEN "collection"."start" AND "collection"."end" OR YEARS_AFTER(oc2.DOB, 17) BETWEEN "collection"."start" AND "collection"."end");

-- 197a, on oc2
SELECT oc2.row_id AS r
FROM oc2
WHERE (NOT oc2.SDQ_SCORE__text IS NULL) AND (NOT oc2.SDQ_REASON IS NULL);

-- 198, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = oc2.CHILD AND continuous_care.n = 1
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = oc2.CHILD
WHERE (NOT oc2.SDQ_REASON IS NULL) AND ((NOT COALESCE(all_episodes.q_1270f709, FALSE)) OR NOT continuous_care.all_year);

-- 199, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((others__reason_ceased.is_adoption AND (others.DEC <= episodes.DECOM OR others.DECOM < episodes.DECOM))) AS q_85e3533d,
    array_agg(others.row_id) FILTER (WHERE others__reason_ceased.is_adoption AND (others.DEC <= episodes.DECOM OR others.DECOM < episodes.DECOM)) AS r_72bfdb3f
  FROM episodes JOIN episodes AS others ON others.CHILD = episodes.CHILD AND others.row_id <> episodes.row_id
  LEFT JOIN codes_reason_ceased AS others__reason_ceased ON others__reason_ceased.code = others.REC
  GROUP BY episodes.row_id
) AS each_others ON each_others.group_key = episodes.row_id
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((episodes_last__reason_ceased.is_adoption AND (episodes_last.DEC <= episodes.DECOM OR episodes_last.DECOM < episodes.DECOM))) AS q_c7d907c8,
    array_agg(episodes_last.row_id) FILTER (WHERE episodes_last__reason_ceased.is_adoption AND (episodes_last.DEC <= episodes.DECOM OR episodes_last.DECOM < episodes.DECOM)) AS r_9762fe8c
  FROM episodes JOIN episodes_last AS episodes_last ON episodes_last.CHILD = episodes.CHILD
  LEFT JOIN codes_reason_ceased AS episodes_last__reason_ceased ON episodes_last__reason_ceased.code = episodes_last.REC
  GROUP BY episodes.row_id
) AS each_episodes_last ON each_episodes_last.group_key = episodes.row_id
WHERE (COALESCE(each_others.q_85e3533d, FALSE)) OR (COALESCE(each_episodes_last.q_c7d907c8, FALSE));

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

-- 205A, on header
SELECT header.row_id AS r,
  [uasc.row_id] AS b0
FROM header
CROSS JOIN collection
LEFT JOIN header_last AS child_last ON child_last.CHILD = header.CHILD AND child_last.n = 1
LEFT JOIN uasc_last AS uasc_last ON uasc_last.CHILD = header.CHILD AND uasc_last.n = 1
LEFT JOIN uasc AS uasc ON uasc.CHILD = header.CHILD AND uasc.n = 1
WHERE (header.UASC = '0' OR (collection.file_format = 'xml' AND (COALESCE(NOT header.UASC IN ('1'), TRUE)))) AND (child_last.UASC = '1' OR ((child_last.UASC IS NULL) AND (NOT uasc_last.DUC__text IS NULL))) AND ((NOT uasc.DUC__text IS NULL) OR NOT (uasc_last.DUC BETWEEN MONTHS_AFTER("collection"."start", -12) AND DAYS_AFTER("collection"."start", -1)) IS TRUE);

-- 205B, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN header_last AS child_last ON child_last.CHILD = header.CHILD AND child_last.n = 1
LEFT JOIN uasc_last AS uasc_last ON uasc_last.CHILD = header.CHILD AND uasc_last.n = 1
LEFT JOIN uasc AS uasc ON uasc.CHILD = header.CHILD AND uasc.n = 1
CROSS JOIN collection
WHERE header.UASC = '1' AND (child_last.UASC = '1' OR ((child_last.UASC IS NULL) AND (NOT uasc_last.DUC__text IS NULL))) AND (uasc_last.DUC IS NULL OR uasc_last.DUC <> YEARS_AFTER(COALESCE(uasc_last.DOB, header.DOB), 18) OR (NOT (uasc.DUC BETWEEN "collection"."start" AND "collection"."end") IS TRUE AND ((uasc.DUC IS DISTINCT FROM uasc_last.DUC))));

-- 205B, on uasc
SELECT uasc.row_id AS r
FROM uasc
LEFT JOIN header AS child ON child.CHILD = uasc.CHILD AND child.n = 1
LEFT JOIN header_last AS child_last ON child_last.CHILD = uasc.CHILD AND child_last.n = 1
LEFT JOIN uasc_last AS uasc_last ON uasc_last.CHILD = uasc.CHILD AND uasc_last.n = 1
CROSS JOIN collection
WHERE (child.UASC = '1' OR (NOT (NOT child.row_id IS NULL) AND (NOT uasc.DUC__text IS NULL))) AND (child_last.UASC = '1' OR ((child_last.UASC IS NULL) AND (NOT uasc_last.DUC__text IS NULL))) AND (uasc_last.DUC IS NULL OR uasc_last.DUC <> YEARS_AFTER(COALESCE(uasc_last.DOB, child.DOB, uasc.DOB), 18) OR (NOT (uasc.DUC BETWEEN "collection"."start" AND "collection"."end") IS TRUE AND ((uasc.DUC IS DISTINCT FROM uasc_last.DUC))));

-- 205C, on header
SELECT header.row_id AS r,
  [uasc.row_id] AS b0
FROM header
CROSS JOIN collection
LEFT JOIN header_last AS child_last ON child_last.CHILD = header.CHILD AND child_last.n = 1
LEFT JOIN uasc_last AS uasc_last ON uasc_last.CHILD = header.CHILD AND uasc_last.n = 1
LEFT JOIN uasc AS uasc ON uasc.CHILD = header.CHILD AND uasc.n = 1
WHERE (header.UASC = '0' OR (collection.file_format = 'xml' AND (COALESCE(NOT header.UASC IN ('1'), TRUE)))) AND NOT (child_last.UASC = '1' OR ((child_last.UASC IS NULL) AND (NOT uasc_last.DUC__text IS NULL))) IS TRUE AND ((CASE WHEN NOT uasc.DUC__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT uasc_last.DUC__text IS NULL THEN 1 ELSE 0 END)) > 0;

-- 205D, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN header_last AS child_last ON child_last.CHILD = header.CHILD AND child_last.n = 1
CROSS JOIN collection
WHERE header.UASC = '1' AND (child_last.UASC = '0' OR (collection.file_format = 'xml' AND (NOT child_last.row_id IS NULL) AND (COALESCE(NOT child_last.UASC IN ('1'), TRUE))));

-- 207, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN header_last AS child_last ON child_last.CHILD = header.CHILD AND child_last.n = 1
LEFT JOIN codes_mother AS child_last__mother ON child_last__mother.code = child_last.MOTHER
LEFT JOIN codes_mother AS mother ON mother.code = header.MOTHER
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = header.CHILD
WHERE child_last__mother.is_mother AND NOT mother.is_mother IS TRUE AND (COALESCE(all_episodes.q_1270f709, FALSE));

-- 208, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN header_last AS child_last ON child_last.CHILD = header.CHILD AND child_last.n = 1
WHERE (NOT child_last.row_id IS NULL) AND ((header.UPN IS DISTINCT FROM child_last.UPN)) AND ((header.UPN IS NULL) OR (header.UPN IN ('UN1', 'UN2', 'UN3', 'UN4', 'UN5') AND NOT (header.UPN <> 'UN1' AND COALESCE(child_last.UPN, 'UN1') = 'UN1')) OR (NOT header.UPN IN ('UN1', 'UN2', 'UN3', 'UN4', 'UN5') AND (NOT child_last.UPN IS NULL) AND NOT child_last.UPN IN ('UN1', 'UN2', 'UN3', 'UN4', 'UN5')));

-- 209, on header
SELECT header.row_id AS r
FROM header
CROSS JOIN collection
WHERE header.UPN = 'UN1' AND YEARS_AFTER(header.DOB, 4) < MONTHS_AFTER("collection"."start", -7);

-- 210, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN (
  SELECT periods_of_care.CHILD AS group_key,
    bool_or(("periods_of_care"."end" IS NULL AND DAYS_BETWEEN("periods_of_care"."start", "collection"."end") > 7)) AS q_a6bce8ac,
    array_agg(periods_of_care.row_id) FILTER (WHERE "periods_of_care"."end" IS NULL AND DAYS_BETWEEN("periods_of_care"."start", "collection"."end") > 7) AS r_50e859c8
  FROM periods_of_care AS periods_of_care
  CROSS JOIN collection
  GROUP BY periods_of_care.CHILD
) AS all_periods_of_care ON all_periods_of_care.group_key = header.CHILD
WHERE header.UPN = 'UN4' AND (COALESCE(all_periods_of_care.q_a6bce8ac, FALSE));

-- 210, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
CROSS JOIN collection
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or(("periods_of_care"."end" IS NULL AND DAYS_BETWEEN("periods_of_care"."start", "collection"."end") > 7 AND "periods_of_care"."start" <= episodes.DECOM)) AS q_cd2defd8,
    array_agg(periods_of_care.row_id) FILTER (WHERE "periods_of_care"."end" IS NULL AND DAYS_BETWEEN("periods_of_care"."start", "collection"."end") > 7 AND "periods_of_care"."start" <= episodes.DECOM) AS r_ea4db852
  FROM episodes JOIN periods_of_care AS periods_of_care ON periods_of_care.CHILD = episodes.CHILD
  CROSS JOIN collection
  GROUP BY episodes.row_id
) AS each_periods_of_care ON each_periods_of_care.group_key = episodes.row_id
WHERE child.UPN = 'UN4' AND DAYS_BETWEEN(episodes.DECOM, "collection"."end") > 7 AND (COALESCE(each_periods_of_care.q_cd2defd8, FALSE));

-- 213 (until 2025), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE placement_type.is_temporary AND (NOT episodes.PLACE_PROVIDER IS NULL);

-- 213 (since 2026), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE (NOT episodes.PLACE_PROVIDER IS NULL) AND NOT placement_type.has_provider;

-- 214, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
WHERE legal_status.is_short_break AND ((CASE WHEN NOT episodes.PL_POST IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT episodes.URN IS NULL THEN 1 ELSE 0 END)) > 0;

-- 215, on oc2
SELECT oc2.row_id AS r,
  [oc3.row_id] AS b0
FROM oc2
LEFT JOIN oc3 AS oc3 ON oc3.CHILD = oc2.CHILD AND oc3.n = 1
WHERE ((CASE WHEN NOT oc3.IN_TOUCH IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACTIV IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACCOM IS NULL THEN 1 ELSE 0 END)) > 0 AND ((CASE WHEN NOT oc2.IMMUNISATIONS IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.TEETH_CHECK IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.HEALTH_ASSESSMENT IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.SUBSTANCE_MISUSE IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.CONVICTED IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.HEALTH_CHECK IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.INTERVENTION_RECEIVED IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.INTERVENTION_OFFERED IS NULL THEN 1 ELSE 0 END)) > 0;

-- 217, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
WHERE placement_type.is_adoption_by_foster_carer AND episodes.DECOM >= CAST('2015-04-01' AS DATE) AND NOT (reason_new_episode.starts_care OR (reason_new_episode.changes_placement AND NOT reason_new_episode.changes_carer)) IS TRUE;

-- 217t (2024 to 2024), on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE episodes.PLACE = 'P2' AND ((episodes.DEC__text IS NULL) OR episodes.DEC > CAST('2023-10-28' AS DATE));

-- 218, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
WHERE (episodes.URN IS NULL) AND NOT placement_type.has_urn IS FALSE AND ((episodes.DEC__text IS NULL) OR episodes.DEC > CAST('2015-03-31' AS DATE)) AND (NOT REGEXP_FULL_MATCH(episodes.PL_LA, 'CON|NIR|NUK|SCO|WAL|[WSNLM][0-9]+') OR ((episodes.PL_LA IS NULL) AND NOT legal_status.is_short_break IS TRUE));

-- 219, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN listed_providers AS listed ON listed.URN = episodes.URN
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((LISTS(providers.PLACE_CODES, episodes.PLACE))) AS q_281ef021,
    array_agg(providers.row_id) FILTER (WHERE LISTS(providers.PLACE_CODES, episodes.PLACE)) AS r_06b909d2
  FROM episodes JOIN providers AS providers ON providers.URN = episodes.URN
  GROUP BY episodes.row_id
) AS each_providers ON each_providers.group_key = episodes.row_id
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND listed.list_has_places AND (NOT COALESCE(each_providers.q_281ef021, FALSE));

-- 221, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN listed_providers AS listed ON listed.URN = episodes.URN
LEFT JOIN (
  SELECT providers.URN AS group_key,
    bool_or(((NOT providers.POSTCODE IS NULL))) AS q_312c391e,
    array_agg(providers.row_id) FILTER (WHERE (NOT providers.POSTCODE IS NULL)) AS r_cec23255
  FROM providers AS providers
  GROUP BY providers.URN
) AS all_providers ON all_providers.group_key = episodes.URN
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((providers.POSTCODE = episodes.PL_POST)) AS q_7729a49b,
    array_agg(providers.row_id) FILTER (WHERE providers.POSTCODE = episodes.PL_POST) AS r_a0a50436
  FROM episodes JOIN providers AS providers ON providers.URN = episodes.URN
  GROUP BY episodes.row_id
) AS each_providers ON each_providers.group_key = episodes.row_id
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND (NOT episodes.PL_POST IS NULL) AND placement_type.is_setting AND NOT legal_status.is_short_break IS TRUE AND (listed.list_has_postcodes OR (COALESCE(all_providers.q_312c391e, FALSE))) AND (NOT COALESCE(each_providers.q_7729a49b, FALSE));

-- 222 (until 2023), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND NOT placement_type.has_urn;

-- 222 (since 2024), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND NOT placement_type.has_urn AND episodes.PLACE <> 'H5';

-- 224, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN listed_providers AS listed ON listed.URN = episodes.URN
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((LISTS(providers.PROVIDER_CODES, episodes.PLACE_PROVIDER))) AS q_dfc332cb,
    array_agg(providers.row_id) FILTER (WHERE LISTS(providers.PROVIDER_CODES, episodes.PLACE_PROVIDER)) AS r_0a4ae15b
  FROM episodes JOIN providers AS providers ON providers.URN = episodes.URN
  GROUP BY episodes.row_id
) AS each_providers ON each_providers.group_key = episodes.row_id
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND listed.list_has_kinds AND (NOT COALESCE(each_providers.q_dfc332cb, FALSE));

-- 225, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN episodes AS next ON next.CHILD = episodes.CHILD AND next.n = episodes.n + 1
LEFT JOIN codes_reason_new_episode AS next__reason_new_episode ON next__reason_new_episode.code = next.RNE
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN codes_placement_type AS next__placement_type ON next__placement_type.code = next.PLACE
WHERE NOT reason_ceased.ends_care AND (episodes.REASON_PLACE_CHANGE IS NULL) AND next__reason_new_episode.changes_placement AND NOT placement_type.is_temporary IS TRUE AND NOT next__placement_type.is_temporary IS TRUE;

-- 226, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
WHERE placement_type.is_temporary AND ((NOT episodes.REASON_PLACE_CHANGE IS NULL) OR (NOT previous.REASON_PLACE_CHANGE IS NULL));

-- 227, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN (
  SELECT providers.URN AS group_key,
    bool_or(((providers.REG_END__text IS NULL))) AS q_b0cccd33,
    array_agg(providers.row_id) FILTER (WHERE (providers.REG_END__text IS NULL)) AS r_bbc0cca5,
    max(CASE WHEN (TRUE) THEN (providers.REG_END) END) AS q_026c60ff,
    array_agg(providers.row_id) FILTER (WHERE TRUE) AS r_4d198c06
  FROM providers AS providers
  GROUP BY providers.URN
) AS all_providers ON all_providers.group_key = episodes.URN
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND (NOT COALESCE(all_providers.q_b0cccd33, FALSE)) AND episodes.DECOM >= (all_providers.q_026c60ff);

-- 228, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
LEFT JOIN (
  SELECT providers.URN AS group_key,
    bool_or(((providers.REG_END__text IS NULL))) AS q_b0cccd33,
    array_agg(providers.row_id) FILTER (WHERE (providers.REG_END__text IS NULL)) AS r_bbc0cca5,
    max(CASE WHEN (TRUE) THEN (providers.REG_END) END) AS q_026c60ff,
    array_agg(providers.row_id) FILTER (WHERE TRUE) AS r_4d198c06
  FROM providers AS providers
  GROUP BY providers.URN
) AS all_providers ON all_providers.group_key = episodes.URN
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND (NOT COALESCE(all_providers.q_b0cccd33, FALSE)) AND CASE WHEN (episodes.DEC__text IS NULL) THEN "collection"."end" ELSE episodes.DEC END > (all_providers.q_026c60ff);

-- 229 (until 2025), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_provider AS placement_provider ON placement_provider.code = episodes.PLACE_PROVIDER
LEFT JOIN listed_providers AS listed ON listed.URN = episodes.URN
LEFT JOIN (
  SELECT providers.URN AS group_key,
    bool_or((COALESCE(providers.LA_CODE, providers.LA_CODE_INFERRED) = collection.authority)) AS q_974e6462,
    array_agg(providers.row_id) FILTER (WHERE COALESCE(providers.LA_CODE, providers.LA_CODE_INFERRED) = collection.authority) AS r_e244c13e
  FROM providers AS providers
  CROSS JOIN collection
  GROUP BY providers.URN
) AS all_providers ON all_providers.group_key = episodes.URN
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND (placement_provider.is_own AND listed.list_has_authorities AND (NOT COALESCE(all_providers.q_974e6462, FALSE)) OR placement_provider.is_other_authority AND (COALESCE(all_providers.q_974e6462, FALSE)));

-- 229 (since 2026), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_provider AS placement_provider ON placement_provider.code = episodes.PLACE_PROVIDER
LEFT JOIN listed_providers AS listed ON listed.URN = episodes.URN
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN (
  SELECT providers.URN AS group_key,
    bool_or((COALESCE(providers.LA_CODE, providers.LA_CODE_INFERRED) = collection.authority)) AS q_974e6462,
    array_agg(providers.row_id) FILTER (WHERE COALESCE(providers.LA_CODE, providers.LA_CODE_INFERRED) = collection.authority) AS r_e244c13e
  FROM providers AS providers
  CROSS JOIN collection
  GROUP BY providers.URN
) AS all_providers ON all_providers.group_key = episodes.URN
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND (placement_provider.is_own AND listed.list_has_authorities AND (NOT COALESCE(all_providers.q_974e6462, FALSE)) OR placement_provider.is_other_authority AND (COALESCE(all_providers.q_974e6462, FALSE))) AND NOT placement_type.is_supported_accommodation IS TRUE AND NOT placement_type.has_urn IS FALSE;

-- 230 (2024 to 2024), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE placement_type.is_supported_accommodation AND NOT REGEXP_FULL_MATCH(episodes.PL_LA, 'CON|NIR|NUK|SCO|WAL|[WSNLM][0-9]+') AND ((episodes.DEC__text IS NULL) OR episodes.DEC > CAST('2023-10-28' AS DATE)) AND ((episodes.URN IS NULL) OR episodes.URN = 'XXXXXXX');

-- 231 (since 2025), on header
SELECT header.row_id AS r
FROM header
CROSS JOIN collection
WHERE header.UASC = '1' AND YEARS_AFTER(header.DOB, 11) > "collection"."end";

-- 232 (since 2025), on header
SELECT header.row_id AS r
FROM header
LEFT JOIN codes_sex AS sex ON sex.code = header.SEX
WHERE NOT sex.is_female AND NOT sex.is_male;

-- 233 (since 2026), on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE (episodes.DEC__text IS NULL) AND (NOT episodes.REASON_PLACE_CHANGE IS NULL);

-- 234 (since 2026), on episodes
SELECT episodes.row_id AS r,
  [child.row_id] AS b0
FROM episodes
LEFT JOIN episodes AS next ON next.CHILD = episodes.CHILD AND next.n = episodes.n + 1
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE episodes.REASON_PLACE_CHANGE = 'CUSTOD' AND COALESCE(next.DECOM, episodes.DEC, episodes.DECOM) < YEARS_AFTER(child.DOB, 10);

-- 241 (since 2026), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN (
  SELECT providers.URN AS group_key,
    bool_or((NOT COALESCE(providers.LA_CODE, providers.LA_CODE_INFERRED) IS NULL)) AS q_0611fe91,
    array_agg(providers.row_id) FILTER (WHERE NOT COALESCE(providers.LA_CODE, providers.LA_CODE_INFERRED) IS NULL) AS r_ea42c815
  FROM providers AS providers
  GROUP BY providers.URN
) AS all_providers ON all_providers.group_key = episodes.URN
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((providers.LA_CODE = episodes.PL_LA OR providers.LA_CODE_INFERRED = episodes.PL_LA)) AS q_824e37a0,
    array_agg(providers.row_id) FILTER (WHERE providers.LA_CODE = episodes.PL_LA OR providers.LA_CODE_INFERRED = episodes.PL_LA) AS r_6e469ec6
  FROM episodes JOIN providers AS providers ON providers.URN = episodes.URN
  GROUP BY episodes.row_id
) AS each_providers ON each_providers.group_key = episodes.row_id
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND placement_type.is_supported_accommodation AND (NOT episodes.PL_LA IS NULL) AND (COALESCE(all_providers.q_0611fe91, FALSE)) AND (NOT COALESCE(each_providers.q_824e37a0, FALSE));

-- 242 (since 2026), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE episodes.URN = 'XXXXXXX' AND NOT (placement_type.is_adoption OR placement_type.is_foster) IS TRUE;

-- 243 (since 2026), on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE (NOT episodes.URN IS NULL) AND episodes.PL_LA IN ('CON', 'NIR', 'SCO', 'WAL', 'NUK');

-- 301, on header
SELECT header.row_id AS r
FROM header
CROSS JOIN collection
WHERE header.DOB > "collection"."end";

-- 302, on episodes
SELECT episodes.row_id AS r,
  [child.row_id] AS b0
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE episodes.n = 1 AND episodes.DECOM < child.DOB;

-- 303, on uasc
SELECT uasc.row_id AS r,
  [child.row_id] AS b0
FROM uasc
LEFT JOIN header AS child ON child.CHILD = uasc.CHILD AND child.n = 1
WHERE (NOT uasc.DUC__text IS NULL) AND (NOT child.row_id IS NULL) AND (COALESCE(NOT child.UASC IN ('1'), TRUE));

-- 304, on uasc
SELECT uasc.row_id AS r
FROM uasc
WHERE uasc.DUC > YEARS_AFTER(uasc.DOB, 18);

-- 331, on ad1
SELECT ad1.row_id AS r,
  coalesce(each_episodes.r_2b346793, []) AS b0
FROM ad1
LEFT JOIN (
  SELECT ad1.row_id AS group_key,
    bool_or((episodes__reason_ceased.is_adoption AND ad1.DATE_MATCH > episodes.DECOM)) AS q_8ad53af1,
    array_agg(episodes.row_id) FILTER (WHERE episodes__reason_ceased.is_adoption AND ad1.DATE_MATCH > episodes.DECOM) AS r_2b346793
  FROM ad1 JOIN episodes AS episodes ON episodes.CHILD = ad1.CHILD
  LEFT JOIN codes_reason_ceased AS episodes__reason_ceased ON episodes__reason_ceased.code = episodes.REC
  GROUP BY ad1.row_id
) AS each_episodes ON each_episodes.group_key = ad1.row_id
WHERE (COALESCE(each_episodes.q_8ad53af1, FALSE));

-- 333, on ad1
SELECT ad1.row_id AS r
FROM ad1
WHERE (NOT ad1.DATE_MATCH__text IS NULL) AND ((ad1.DATE_INT__text IS NULL) OR ad1.DATE_INT > ad1.DATE_MATCH);

-- 334, on ad1
SELECT ad1.row_id AS r,
  coalesce(all_episodes.r_6e3c383a, []) AS b0
FROM ad1
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    arg_max(struct_pack(v := episodes.DECOM), episodes.n) FILTER (WHERE (episodes__reason_new_episode.starts_care) AND episodes.n IS NOT NULL) AS q_202dae48,
    [(arg_max(struct_pack(v := episodes.row_id), episodes.n) FILTER (WHERE (episodes__reason_new_episode.starts_care) AND episodes.n IS NOT NULL)).v] AS r_6e3c383a
  FROM episodes AS episodes
  LEFT JOIN codes_reason_new_episode AS episodes__reason_new_episode ON episodes__reason_new_episode.code = episodes.RNE
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = ad1.CHILD
WHERE ad1.DATE_INT < (all_episodes.q_202dae48.v);

-- 335, on episodes
SELECT episodes.row_id AS r,
  [ad1.row_id] AS b0
FROM episodes
LEFT JOIN ad1 AS ad1 ON ad1.CHILD = episodes.CHILD AND ad1.n = 1
WHERE episodes.REC IN ('E1', 'E11', 'E12') AND ((ad1.FOSTER_CARE = '0' AND episodes.PLACE IN ('A2', 'A3', 'A5')) OR (ad1.FOSTER_CARE = '1' AND episodes.PLACE IN ('A1', 'A4', 'A6')));

-- 336, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
LEFT JOIN codes_placement_type AS previous__placement_type ON previous__placement_type.code = previous.PLACE
WHERE placement_type.is_adoption_by_foster_carer AND (NOT previous.row_id IS NULL) AND NOT (previous__placement_type.is_adoption OR previous__placement_type.is_foster) IS TRUE;

-- 344, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN codes_in_touch AS in_touch ON in_touch.code = oc3.IN_TOUCH
LEFT JOIN codes_activity AS activity ON activity.code = oc3.ACTIV
LEFT JOIN codes_accommodation AS accommodation ON accommodation.code = oc3.ACCOM
WHERE (in_touch.died OR in_touch.returned_home) AND (NOT activity.is_not_applicable IS TRUE OR NOT accommodation.is_not_applicable IS TRUE);

-- 345, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN codes_in_touch AS in_touch ON in_touch.code = oc3.IN_TOUCH
LEFT JOIN codes_activity AS activity ON activity.code = oc3.ACTIV
LEFT JOIN codes_accommodation AS accommodation ON accommodation.code = oc3.ACCOM
WHERE in_touch.is_in_touch AND (activity.is_not_applicable OR accommodation.is_not_applicable);

-- 347 (since 2024), on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN codes_accommodation AS accommodation ON accommodation.code = oc3.ACCOM
CROSS JOIN collection
WHERE (accommodation.is_foyer OR oc3.ACCOM = 'T') AND YEARS_AFTER(oc3.DOB, 18) > "collection"."start";

-- 348 (since 2026), on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN oc3_last AS oc3_last ON oc3_last.CHILD = oc3.CHILD AND oc3_last.n = 1
LEFT JOIN codes_in_touch AS oc3_last__in_touch ON oc3_last__in_touch.code = oc3_last.IN_TOUCH
LEFT JOIN codes_in_touch AS in_touch ON in_touch.code = oc3.IN_TOUCH
WHERE oc3_last__in_touch.died AND NOT in_touch.died IS TRUE;

-- 351, on header
SELECT header.row_id AS r
FROM header
CROSS JOIN collection
WHERE YEARS_AFTER(header.DOB, 25) < "collection"."start";

-- 352, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE reason_new_episode.starts_care AND episodes.DECOM >= YEARS_AFTER(child.DOB, 18);

-- 353, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE episodes.DECOM < CAST('1991-10-14' AS DATE);

-- 354, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
WHERE episodes.DECOM > "collection"."end";

-- 355, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE episodes.DECOM = episodes.DEC;

-- 356, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE episodes.DEC < episodes.DECOM;

-- 357, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
WHERE episodes.n = 1 AND episodes.DECOM >= "collection"."start" AND NOT reason_new_episode.starts_care IS TRUE;

-- 358, on episodes
SELECT episodes.row_id AS r,
  [child.row_id] AS b0
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE legal_status.is_youth_justice AND episodes.DECOM <= YEARS_AFTER(child.DOB, 10);

-- 359, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
CROSS JOIN collection
WHERE (episodes.DEC__text IS NULL) AND YEARS_AFTER(child.DOB, 18) < "collection"."end" AND NOT (episodes.LS = 'V2' AND episodes.PLACE = 'K2') IS TRUE;

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

-- 365, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
CROSS JOIN collection
WHERE legal_status.is_short_break AND NOT legal_status.is_series AND (DAYS_BETWEEN(episodes.DECOM, episodes.DEC) > 17 OR ((episodes.DEC__text IS NULL) AND DAYS_BETWEEN(episodes.DECOM, "collection"."end") > 17));

-- 366, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
WHERE legal_status.is_short_break AND NOT legal_status.is_series AND NOT reason_new_episode.starts_care IS TRUE;

-- 367, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
CROSS JOIN collection
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    sum(CASE WHEN (others__legal_status.is_short_break AND NOT others__legal_status.is_series AND others.DECOM <= "collection"."end" AND NOT ((NOT others.DEC__text IS NULL AND others.DEC IS NULL))) THEN (GREATEST(DAYS_BETWEEN(GREATEST(others.DECOM, "collection"."start"), LEAST(COALESCE(others.DEC, "collection"."end"), "collection"."end")), 0)) END) AS q_5d9ac54a,
    array_agg(others.row_id) FILTER (WHERE others__legal_status.is_short_break AND NOT others__legal_status.is_series AND others.DECOM <= "collection"."end" AND NOT ((NOT others.DEC__text IS NULL AND others.DEC IS NULL))) AS r_cd445efc
  FROM episodes JOIN episodes AS others ON others.CHILD = episodes.CHILD AND others.row_id <> episodes.row_id
  LEFT JOIN codes_legal_status AS others__legal_status ON others__legal_status.code = others.LS
  CROSS JOIN collection
  GROUP BY episodes.row_id
) AS each_others ON each_others.group_key = episodes.row_id
WHERE legal_status.is_short_break AND NOT legal_status.is_series AND episodes.DECOM <= "collection"."end" AND NOT ((NOT episodes.DEC__text IS NULL AND episodes.DEC IS NULL)) AND DAYS_BETWEEN(GREATEST(episodes.DECOM, "collection"."start"), LEAST(COALESCE(episodes.DEC, "collection"."end"), "collection"."end")) > 0 AND DAYS_BETWEEN(GREATEST(episodes.DECOM, "collection"."start"), LEAST(COALESCE(episodes.DEC, "collection"."end"), "collection"."end")) + (COALESCE(each_others.q_5d9ac54a, 0)) > 75;

-- 370 (until 2023), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE episodes.PLACE = 'P2' AND episodes.DECOM < YEARS_AFTER(child.DOB, 15);

-- 370 (2024 to 2024), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE episodes.PLACE = 'P2' AND episodes.DECOM < YEARS_AFTER(child.DOB, 16);

-- 371 (until 2023), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE placement_type.is_supported_accommodation AND episodes.DECOM < YEARS_AFTER(child.DOB, 14);

-- 371 (since 2024), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE placement_type.is_supported_accommodation AND episodes.DECOM < YEARS_AFTER(child.DOB, 16);

-- 372, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE episodes.PLACE = 'R5' AND episodes.DECOM < YEARS_AFTER(child.DOB, 10);

-- 373, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE episodes.PLACE = 'S1' AND episodes.DECOM < YEARS_AFTER(child.DOB, 4);

-- 374, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE episodes.PLACE = 'P3' AND episodes.DECOM < YEARS_AFTER(child.DOB, 14);

-- 375, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
WHERE episodes.PLACE = 'T1' AND (DAYS_BETWEEN(episodes.DECOM, episodes.DEC) > 42 OR ((episodes.DEC__text IS NULL) AND DAYS_BETWEEN(episodes.DECOM, "collection"."end") > 42));

-- 376, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
WHERE episodes.PLACE = 'T3' AND (DAYS_BETWEEN(episodes.DECOM, episodes.DEC) > 21 OR ((episodes.DEC__text IS NULL) AND DAYS_BETWEEN(episodes.DECOM, "collection"."end") > 21));

-- 377, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    sum(CASE WHEN (others.PLACE = 'T3' AND others.n > episodes.n AND others.DECOM < MONTHS_AFTER(episodes.DECOM, 12)) THEN 1 ELSE 0 END) AS q_c07865e1,
    array_agg(others.row_id) FILTER (WHERE others.PLACE = 'T3' AND others.n > episodes.n AND others.DECOM < MONTHS_AFTER(episodes.DECOM, 12)) AS r_6dc2f4f4,
    sum(CASE WHEN (others.PLACE = 'T3' AND others.n < episodes.n AND MONTHS_AFTER(others.DECOM, 12) > episodes.DECOM) THEN 1 ELSE 0 END) AS q_9a02eeae,
    array_agg(others.row_id) FILTER (WHERE others.PLACE = 'T3' AND others.n < episodes.n AND MONTHS_AFTER(others.DECOM, 12) > episodes.DECOM) AS r_9aa14f0e,
    max(CASE WHEN (others.PLACE = 'T3' AND others.n < episodes.n) THEN (others.DECOM) END) AS q_02f7eb8c,
    array_agg(others.row_id) FILTER (WHERE others.PLACE = 'T3' AND others.n < episodes.n) AS r_d292986c,
    min(CASE WHEN (others.PLACE = 'T3' AND others.n > episodes.n) THEN (others.DECOM) END) AS q_b9e2ac6a,
    array_agg(others.row_id) FILTER (WHERE others.PLACE = 'T3' AND others.n > episodes.n) AS r_3b61cde1
  FROM episodes JOIN episodes AS others ON others.CHILD = episodes.CHILD AND others.row_id <> episodes.row_id
  GROUP BY episodes.row_id
) AS each_others ON each_others.group_key = episodes.row_id
WHERE episodes.PLACE = 'T3' AND ((COALESCE(each_others.q_c07865e1, 0)) >= 2 OR (COALESCE(each_others.q_9a02eeae, 0)) >= 2 OR MONTHS_AFTER((each_others.q_02f7eb8c), 12) > (each_others.q_b9e2ac6a));

-- 378, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE placement_type.is_with_parents AND episodes.LS = 'V2';

-- 379, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
WHERE episodes.PLACE = 'T4' AND (DAYS_BETWEEN(episodes.DECOM, episodes.DEC) > 7 OR ((episodes.DEC__text IS NULL) AND DAYS_BETWEEN(episodes.DECOM, "collection"."end") > 7));

-- 380, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
WHERE placement_type.is_temporary AND NOT reason_new_episode.changes_carer IS TRUE;

-- 381, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
WHERE placement_type.is_temporary AND (NOT episodes.REC IS NULL) AND COALESCE(reason_ceased.ends_care, TRUE);

-- 382, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE legal_status.is_short_break AND placement_type.is_temporary;

-- 383 (until 2025), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
LEFT JOIN codes_placement_type AS previous__placement_type ON previous__placement_type.code = previous.PLACE
LEFT JOIN episodes AS previous_but_one ON previous_but_one.CHILD = episodes.CHILD AND previous_but_one.n = episodes.n - 2
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
WHERE previous__placement_type.is_temporary AND (NOT previous_but_one.row_id IS NULL) AND (NOT (reason_new_episode.changes_carer AND NOT reason_new_episode.changes_legal_status) IS TRUE OR ((episodes.PLACE IS DISTINCT FROM previous_but_one.PLACE)));

-- 383 (since 2026), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
LEFT JOIN codes_placement_type AS previous__placement_type ON previous__placement_type.code = previous.PLACE
LEFT JOIN episodes AS previous_but_one ON previous_but_one.CHILD = episodes.CHILD AND previous_but_one.n = episodes.n - 2
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
WHERE previous__placement_type.is_temporary AND (NOT previous_but_one.row_id IS NULL) AND (NOT (reason_new_episode.changes_carer AND NOT reason_new_episode.changes_legal_status) IS TRUE OR ((episodes.PLACE IS DISTINCT FROM previous_but_one.PLACE)) OR ((episodes.PL_POST IS DISTINCT FROM previous_but_one.PL_POST)));

-- 384, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE legal_status.is_short_break AND placement_type.is_long_term_foster;

-- 385, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
WHERE episodes.DEC > "collection"."end";

-- 386, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE reason_ceased.is_adoption AND episodes.DEC >= YEARS_AFTER(child.DOB, 18);

-- 387, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE reason_ceased.is_independent_living AND episodes.DEC < YEARS_AFTER(child.DOB, 14);

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
WHERE (NOT reason_ceased.ends_care AND NOT episodes.DEC IS NULL AND (episodes.DEC < episodes.DECOM OR (NOT COALESCE(each_others.q_a22cec09, FALSE)))) OR ((NOT episodes.REC IS NULL) AND COALESCE(reason_ceased.ends_care, TRUE) AND NOT (episodes.DEC < episodes.DECOM) IS TRUE AND (COALESCE(each_others.q_a22cec09, FALSE)));

-- 389, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE episodes.REC = 'E7' AND episodes.DEC < YEARS_AFTER(child.DOB, 16);

-- 390, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE reason_ceased.is_adoption AND NOT placement_type.is_adoption IS TRUE;

-- 391, on oc3
SELECT oc3.row_id AS r
FROM oc3
CROSS JOIN collection
WHERE YEARS_AFTER(oc3.DOB, 17) > "collection"."end" AND ((CASE WHEN NOT oc3.IN_TOUCH IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACTIV IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACCOM IS NULL THEN 1 ELSE 0 END)) > 0;

-- 392a, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
LEFT JOIN header_last AS child_last ON child_last.CHILD = episodes.CHILD AND child_last.n = 1
LEFT JOIN uasc_last AS uasc_last ON uasc_last.CHILD = episodes.CHILD AND uasc_last.n = 1
WHERE (episodes.PL_DISTANCE__text IS NULL) AND NOT legal_status.is_short_break IS TRUE AND NOT (COALESCE(child.UASC = '1', FALSE) OR COALESCE(child_last.UASC = '1', FALSE) OR (NOT uasc_last.DUC__text IS NULL));

-- 392b, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
LEFT JOIN header_last AS child_last ON child_last.CHILD = episodes.CHILD AND child_last.n = 1
LEFT JOIN uasc_last AS uasc_last ON uasc_last.CHILD = episodes.CHILD AND uasc_last.n = 1
WHERE ((CASE WHEN NOT episodes.HOME_POST IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT episodes.PL_POST IS NULL THEN 1 ELSE 0 END)) < 2 AND NOT legal_status.is_short_break IS TRUE AND NOT (COALESCE(child.UASC = '1', FALSE) OR COALESCE(child_last.UASC = '1', FALSE) OR (NOT uasc_last.DUC__text IS NULL));

-- 392c, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN postcodes AS home ON home.postcode = episodes.HOME_POST AND home.n = 1
LEFT JOIN postcodes AS placed ON placed.postcode = episodes.PL_POST AND placed.n = 1
WHERE (NOT episodes.HOME_POST IS NULL) AND NOT (NOT home.row_id IS NULL) OR (NOT episodes.PL_POST IS NULL) AND NOT (NOT placed.row_id IS NULL);

-- 392d, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE episodes.HOME_POST = episodes.PL_POST AND NOT placement_type.is_with_parents IS TRUE;

-- 393, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN codes_sex AS sex ON sex.code = header.SEX
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((NOT episodes__legal_status.is_short_break IS TRUE)) AS q_91171827,
    array_agg(episodes.row_id) FILTER (WHERE NOT episodes__legal_status.is_short_break IS TRUE) AS r_dee4a2c6
  FROM episodes AS episodes
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = header.CHILD
WHERE sex.is_female AND (header.MOTHER IS NULL) AND (COALESCE(all_episodes.q_91171827, FALSE));

-- 398, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
WHERE legal_status.is_short_break AND ((CASE WHEN NOT episodes.HOME_POST IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT episodes.PL_POST IS NULL THEN 1 ELSE 0 END)) > 0;

-- 399, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((episodes__legal_status.is_short_break)) AS q_2bab423e,
    array_agg(episodes.row_id) FILTER (WHERE episodes__legal_status.is_short_break) AS r_7a7e2a6b,
    bool_or((NOT episodes__legal_status.is_short_break IS TRUE)) AS q_91171827,
    array_agg(episodes.row_id) FILTER (WHERE NOT episodes__legal_status.is_short_break IS TRUE) AS r_dee4a2c6
  FROM episodes AS episodes
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = header.CHILD
WHERE (NOT header.MOTHER IS NULL) AND (COALESCE(all_episodes.q_2bab423e, FALSE)) AND (NOT COALESCE(all_episodes.q_91171827, FALSE));

-- 399, on reviews
SELECT reviews.row_id AS r
FROM reviews
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((episodes__legal_status.is_short_break)) AS q_2bab423e,
    array_agg(episodes.row_id) FILTER (WHERE episodes__legal_status.is_short_break) AS r_7a7e2a6b,
    bool_or((NOT episodes__legal_status.is_short_break IS TRUE)) AS q_91171827,
    array_agg(episodes.row_id) FILTER (WHERE NOT episodes__legal_status.is_short_break IS TRUE) AS r_dee4a2c6
  FROM episodes AS episodes
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = reviews.CHILD
WHERE ((CASE WHEN NOT reviews.REVIEW__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT reviews.REVIEW_CODE IS NULL THEN 1 ELSE 0 END)) > 0 AND (COALESCE(all_episodes.q_2bab423e, FALSE)) AND (NOT COALESCE(all_episodes.q_91171827, FALSE));

-- 399, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((episodes__legal_status.is_short_break)) AS q_2bab423e,
    array_agg(episodes.row_id) FILTER (WHERE episodes__legal_status.is_short_break) AS r_7a7e2a6b,
    bool_or((NOT episodes__legal_status.is_short_break IS TRUE)) AS q_91171827,
    array_agg(episodes.row_id) FILTER (WHERE NOT episodes__legal_status.is_short_break IS TRUE) AS r_dee4a2c6
  FROM episodes AS episodes
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = episodes.CHILD
LEFT JOIN (
  SELECT reviews.CHILD AS group_key,
    bool_or((((CASE WHEN NOT reviews.REVIEW__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT reviews.REVIEW_CODE IS NULL THEN 1 ELSE 0 END)) > 0)) AS q_bfd666fb,
    array_agg(reviews.row_id) FILTER (WHERE ((CASE WHEN NOT reviews.REVIEW__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT reviews.REVIEW_CODE IS NULL THEN 1 ELSE 0 END)) > 0) AS r_7fc3760f
  FROM reviews AS reviews
  GROUP BY reviews.CHILD
) AS all_reviews ON all_reviews.group_key = episodes.CHILD
WHERE (COALESCE(all_episodes.q_2bab423e, FALSE)) AND (NOT COALESCE(all_episodes.q_91171827, FALSE)) AND ((NOT child.MOTHER IS NULL) OR (COALESCE(all_reviews.q_bfd666fb, FALSE)));

-- 406, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
LEFT JOIN header_last AS child_last ON child_last.CHILD = episodes.CHILD AND child_last.n = 1
LEFT JOIN uasc_last AS uasc_last ON uasc_last.CHILD = episodes.CHILD AND uasc_last.n = 1
WHERE (NOT episodes.PL_DISTANCE__text IS NULL) AND (COALESCE(child.UASC = '1', FALSE) OR COALESCE(child_last.UASC = '1', FALSE) OR (NOT uasc_last.DUC__text IS NULL));

-- 407, on episodes
SELECT episodes.row_id AS r,
  [child.row_id] AS b0
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE reason_ceased.is_special_guardianship AND episodes.DEC >= YEARS_AFTER(child.DOB, 18);

-- 408, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
WHERE placement_type.needs_placement_order AND NOT legal_status.is_placement_order IS TRUE;

-- 411, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
WHERE episodes.PL_LOCATION = 'IN' AND episodes.PL_LA <> collection.authority;

-- 420, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
WHERE (NOT episodes.PL_LA IS NULL) AND legal_status.is_short_break;

-- 426, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((others__legal_status.is_short_break AND NOT others__legal_status.is_series)) AS q_6301626f,
    array_agg(others.row_id) FILTER (WHERE others__legal_status.is_short_break AND NOT others__legal_status.is_series) AS r_24e1ea52,
    bool_or((others__legal_status.is_series)) AS q_3b3b0a8c,
    array_agg(others.row_id) FILTER (WHERE others__legal_status.is_series) AS r_4ed05a8b
  FROM episodes JOIN episodes AS others ON others.CHILD = episodes.CHILD AND others.row_id <> episodes.row_id
  LEFT JOIN codes_legal_status AS others__legal_status ON others__legal_status.code = others.LS
  GROUP BY episodes.row_id
) AS each_others ON each_others.group_key = episodes.row_id
WHERE (legal_status.is_series AND (COALESCE(each_others.q_6301626f, FALSE))) OR (legal_status.is_short_break AND NOT legal_status.is_series AND (COALESCE(each_others.q_3b3b0a8c, FALSE)));

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

-- 440, on reviews
SELECT reviews.row_id AS r
FROM reviews
LEFT JOIN codes_participation AS participation ON participation.code = reviews.REVIEW_CODE
WHERE participation.is_under_four AND reviews.REVIEW >= YEARS_AFTER(reviews.DOB, 4);

-- 441, on reviews
SELECT reviews.row_id AS r
FROM reviews
LEFT JOIN codes_participation AS participation ON participation.code = reviews.REVIEW_CODE
WHERE NOT participation.is_under_four AND reviews.REVIEW < YEARS_AFTER(reviews.DOB, 4);

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

-- 444 (since 2026), on header
SELECT header.row_id AS r
FROM header
LEFT JOIN pupil_numbers AS pupil_number ON pupil_number.UPN = header.UPN
WHERE pupil_number.times > 1;

-- 445 (until 2024), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
WHERE legal_status.is_freeing_order AND episodes.DECOM > CAST('2005-12-31' AS DATE);

-- 446, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
WHERE legal_status.is_placement_order AND episodes.DECOM < CAST('2005-12-01' AS DATE);

-- 451 (until 2024), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
WHERE legal_status.is_freeing_order AND ((CASE WHEN NOT episodes.DEC__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT episodes.REC IS NULL THEN 1 ELSE 0 END)) = 0;

-- 452, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
WHERE episodes.n = 1 AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL) AND episodes.RNE = latest_episode_last.RNE AND ((episodes.PL_LA IS DISTINCT FROM latest_episode_last.PL_LA));

-- 453, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
WHERE episodes.n = 1 AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL) AND episodes.RNE = latest_episode_last.RNE AND ((episodes.PL_DISTANCE__text IS NULL) <> (latest_episode_last.PL_DISTANCE__text IS NULL) OR ABS(episodes.PL_DISTANCE - latest_episode_last.PL_DISTANCE) > 0.15);

-- 454 (since 2026), on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE episodes.PL_DISTANCE > 350 AND episodes.PL_DISTANCE <> 999.9;

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

-- 503B, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
WHERE episodes.n = 1 AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL) AND ((episodes.LS IS DISTINCT FROM latest_episode_last.LS));

-- 503C, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
WHERE episodes.n = 1 AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL) AND ((episodes.CIN IS DISTINCT FROM latest_episode_last.CIN));

-- 503D, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE episodes.n = 1 AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL) AND ((episodes.PLACE IS DISTINCT FROM latest_episode_last.PLACE)) AND NOT (latest_episode_last.PLACE = placement_type.formerly) IS TRUE;

-- 503E, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
WHERE episodes.n = 1 AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL) AND ((episodes.PLACE_PROVIDER IS DISTINCT FROM latest_episode_last.PLACE_PROVIDER));

-- 503F, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
WHERE episodes.n = 1 AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL) AND ((episodes.URN IS DISTINCT FROM latest_episode_last.URN));

-- 503G, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
WHERE episodes.n = 1 AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL) AND ((episodes.PL_DISTANCE__text IS NULL) <> (latest_episode_last.PL_DISTANCE__text IS NULL) OR ABS(episodes.PL_DISTANCE - latest_episode_last.PL_DISTANCE) > 0.15);

-- 503H, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
WHERE episodes.n = 1 AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL) AND ((episodes.PL_LA IS DISTINCT FROM latest_episode_last.PL_LA));

-- 503J, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
WHERE episodes.n = 1 AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL) AND ((episodes.PL_LOCATION IS DISTINCT FROM latest_episode_last.PL_LOCATION));

-- 504, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN episodes AS previous ON previous.CHILD = episodes.CHILD AND previous.n = episodes.n - 1
LEFT JOIN codes_reason_ceased AS previous__reason_ceased ON previous__reason_ceased.code = previous.REC
WHERE episodes.DECOM = previous.DEC AND NOT previous__reason_ceased.ends_care IS TRUE AND ((episodes.CIN IS DISTINCT FROM previous.CIN));

-- 511, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN codes_sex_of_adopters AS sex_of_adopters ON sex_of_adopters.code = ad1.SEX_ADOPTR
WHERE ad1.NB_ADOPTR = '2' AND NOT sex_of_adopters.is_couple;

-- 514, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN codes_legal_status_of_adopters AS legal_status_of_adopters ON legal_status_of_adopters.code = ad1.LS_ADOPTR
LEFT JOIN codes_sex_of_adopters AS sex_of_adopters ON sex_of_adopters.code = ad1.SEX_ADOPTR
WHERE legal_status_of_adopters.is_single AND NOT sex_of_adopters.is_couple IS FALSE;

-- 516, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE reason_ceased.is_former_foster_carer AND NOT placement_type.is_foster IS TRUE;

-- 517, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN codes_legal_status_of_adopters AS legal_status_of_adopters ON legal_status_of_adopters.code = ad1.LS_ADOPTR
LEFT JOIN codes_sex_of_adopters AS sex_of_adopters ON sex_of_adopters.code = ad1.SEX_ADOPTR
WHERE legal_status_of_adopters.is_different_sex_couple AND NOT legal_status_of_adopters.is_married AND NOT sex_of_adopters.is_different_sex_couple IS TRUE;

-- 518, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN codes_legal_status_of_adopters AS legal_status_of_adopters ON legal_status_of_adopters.code = ad1.LS_ADOPTR
LEFT JOIN codes_sex_of_adopters AS sex_of_adopters ON sex_of_adopters.code = ad1.SEX_ADOPTR
WHERE legal_status_of_adopters.is_same_sex_couple AND NOT legal_status_of_adopters.is_married AND NOT sex_of_adopters.is_same_sex_couple IS TRUE;

-- 519, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN codes_legal_status_of_adopters AS legal_status_of_adopters ON legal_status_of_adopters.code = ad1.LS_ADOPTR
LEFT JOIN codes_sex_of_adopters AS sex_of_adopters ON sex_of_adopters.code = ad1.SEX_ADOPTR
WHERE legal_status_of_adopters.is_civil_partnership AND NOT sex_of_adopters.is_couple IS TRUE;

-- 520, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN codes_legal_status_of_adopters AS legal_status_of_adopters ON legal_status_of_adopters.code = ad1.LS_ADOPTR
LEFT JOIN codes_sex_of_adopters AS sex_of_adopters ON sex_of_adopters.code = ad1.SEX_ADOPTR
WHERE legal_status_of_adopters.is_different_sex_couple AND legal_status_of_adopters.is_married AND NOT sex_of_adopters.is_different_sex_couple IS TRUE;

-- 521, on episodes
SELECT episodes.row_id AS r,
  [ad1.row_id] AS b0
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN ad1 AS ad1 ON ad1.CHILD = episodes.CHILD AND ad1.n = 1
WHERE placement_type.is_adoption AND episodes.DECOM < ad1.DATE_INT;

-- 522, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
WHERE placed_adoption.DATE_PLACED_CEASED < placed_adoption.DATE_PLACED;

-- 523, on placed_adoption
SELECT placed_adoption.row_id AS r,
  [ad1.row_id] AS b0
FROM placed_adoption
LEFT JOIN ad1 AS ad1 ON ad1.CHILD = placed_adoption.CHILD AND ad1.n = 1
WHERE placed_adoption.DATE_PLACED <> ad1.DATE_INT;

-- 524, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN codes_legal_status_of_adopters AS legal_status_of_adopters ON legal_status_of_adopters.code = ad1.LS_ADOPTR
LEFT JOIN codes_sex_of_adopters AS sex_of_adopters ON sex_of_adopters.code = ad1.SEX_ADOPTR
WHERE legal_status_of_adopters.is_same_sex_couple AND legal_status_of_adopters.is_married AND NOT sex_of_adopters.is_same_sex_couple IS TRUE;

-- 525, on placed_adoption
SELECT placed_adoption.row_id AS r,
  [ad1.row_id] AS b0
FROM placed_adoption
LEFT JOIN ad1 AS ad1 ON ad1.CHILD = placed_adoption.CHILD AND ad1.n = 1
WHERE (NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL) AND ((CASE WHEN NOT ad1.DATE_INT__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.DATE_MATCH__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.FOSTER_CARE IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.NB_ADOPTR IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.SEX_ADOPTR IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.LS_ADOPTR IS NULL THEN 1 ELSE 0 END)) > 0;

-- 526, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE (episodes.PLACE_PROVIDER IS NULL) AND (NOT episodes.PLACE IS NULL) AND COALESCE(placement_type.has_provider, TRUE);

-- 527, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_provider AS placement_provider ON placement_provider.code = episodes.PLACE_PROVIDER
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE placement_provider.is_own AND placement_type.is_never_by_authority;

-- 528, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_provider AS placement_provider ON placement_provider.code = episodes.PLACE_PROVIDER
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE placement_provider.is_other_authority AND placement_type.is_never_by_authority;

-- 529, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_provider AS placement_provider ON placement_provider.code = episodes.PLACE_PROVIDER
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE placement_provider.is_other_public AND (placement_type.is_with_parents OR placement_type.is_adoption OR placement_type.is_foster OR placement_type.is_secure_or_home);

-- 530, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_provider AS placement_provider ON placement_provider.code = episodes.PLACE_PROVIDER
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE placement_provider.is_private AND placement_type.is_with_parents;

-- 531, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_provider AS placement_provider ON placement_provider.code = episodes.PLACE_PROVIDER
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE placement_provider.is_voluntary AND placement_type.is_with_parents;

-- 542, on oc2
SELECT oc2.row_id AS r
FROM oc2
CROSS JOIN collection
WHERE YEARS_AFTER(oc2.DOB, 10) > "collection"."end" AND (NOT oc2.CONVICTED IS NULL);

-- 543, on oc2
SELECT oc2.row_id AS r
FROM oc2
CROSS JOIN collection
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = oc2.CHILD AND continuous_care.n = 1
WHERE YEARS_AFTER(oc2.DOB, 10) <= "collection"."end" AND continuous_care.all_year AND (oc2.CONVICTED IS NULL);

-- 544, on oc2
SELECT oc2.row_id AS r
FROM oc2
WHERE oc2.CONVICTED = '1' AND ((CASE WHEN NOT oc2.IMMUNISATIONS IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.TEETH_CHECK IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.HEALTH_ASSESSMENT IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.SUBSTANCE_MISUSE IS NULL THEN 1 ELSE 0 END)) < 4;

-- 545, on oc2
SELECT oc2.row_id AS r
FROM oc2
CROSS JOIN collection
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = oc2.CHILD AND continuous_care.n = 1
WHERE YEARS_AFTER(oc2.DOB, 5) > "collection"."end" AND continuous_care.all_year AND (oc2.HEALTH_CHECK IS NULL);

-- 546, on oc2
SELECT oc2.row_id AS r
FROM oc2
CROSS JOIN collection
LEFT JOIN continuous_care AS continuous_care ON continuous_care.CHILD = oc2.CHILD AND continuous_care.n = 1
WHERE YEARS_AFTER(oc2.DOB, 5) <= "collection"."end" AND continuous_care.all_year AND (NOT oc2.HEALTH_CHECK IS NULL);

-- 547, on oc2
SELECT oc2.row_id AS r
FROM oc2
WHERE oc2.HEALTH_CHECK = '1' AND ((CASE WHEN NOT oc2.IMMUNISATIONS IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.TEETH_CHECK IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.HEALTH_ASSESSMENT IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc2.SUBSTANCE_MISUSE IS NULL THEN 1 ELSE 0 END)) < 4;

-- 550, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_provider AS placement_provider ON placement_provider.code = episodes.PLACE_PROVIDER
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
WHERE placement_provider.is_parents AND NOT placement_type.is_with_parents IS TRUE;

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

-- 552, on placed_adoption
SELECT placed_adoption.row_id AS r,
  coalesce(all_episodes.r_acd6e005, []) AS b0
FROM placed_adoption
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    arg_min(struct_pack(v := episodes.DECOM), episodes.n) FILTER (WHERE (episodes__placement_type.is_adoption) AND episodes.n IS NOT NULL) AS q_6a03e5f2,
    [(arg_min(struct_pack(v := episodes.row_id), episodes.n) FILTER (WHERE (episodes__placement_type.is_adoption) AND episodes.n IS NOT NULL)).v] AS r_acd6e005
  FROM episodes AS episodes
  LEFT JOIN codes_placement_type AS episodes__placement_type ON episodes__placement_type.code = episodes.PLACE
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = placed_adoption.CHILD
WHERE placed_adoption.n_from_end = 1 AND placed_adoption.DATE_PLACED > (all_episodes.q_6a03e5f2.v);

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

-- 554, on placed_adoption
SELECT placed_adoption.row_id AS r,
  coalesce(all_episodes.r_3e3e8eb1, []) AS b0
FROM placed_adoption
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    arg_min(struct_pack(v := episodes.DECOM), episodes.n) FILTER (WHERE (episodes__legal_status.is_placement_order) AND episodes.n IS NOT NULL) AS q_0819fd91,
    [(arg_min(struct_pack(v := episodes.row_id), episodes.n) FILTER (WHERE (episodes__legal_status.is_placement_order) AND episodes.n IS NOT NULL)).v] AS r_3e3e8eb1
  FROM episodes AS episodes
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = placed_adoption.CHILD
WHERE placed_adoption.DATE_PLACED > (all_episodes.q_0819fd91.v);

-- 555 (until 2024), on episodes
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
WHERE legal_status.is_freeing_order AND (NOT COALESCE(all_placed_adoption.q_1270f709, FALSE));

-- 555 (until 2024), on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((episodes__legal_status.is_freeing_order AND (episodes.DEC__text IS NULL))) AS q_2547a44e,
    array_agg(episodes.row_id) FILTER (WHERE episodes__legal_status.is_freeing_order AND (episodes.DEC__text IS NULL)) AS r_c6d1d907
  FROM episodes AS episodes
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = placed_adoption.CHILD
WHERE ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) > 0 AND (COALESCE(all_episodes.q_2547a44e, FALSE));

-- 556 (until 2024), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((placed_adoption.DATE_PLACED > episodes.DECOM)) AS q_eba72583,
    array_agg(placed_adoption.row_id) FILTER (WHERE placed_adoption.DATE_PLACED > episodes.DECOM) AS r_2e6d6a36
  FROM episodes JOIN placed_adoption AS placed_adoption ON placed_adoption.CHILD = episodes.CHILD
  GROUP BY episodes.row_id
) AS each_placed_adoption ON each_placed_adoption.group_key = episodes.row_id
WHERE legal_status.is_freeing_order AND (COALESCE(each_placed_adoption.q_eba72583, FALSE));

-- 557 (until 2024), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((COALESCE(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE) OR ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) = 2)) AS q_4c3c83c6,
    array_agg(placed_adoption.row_id) FILTER (WHERE COALESCE(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE) OR ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) = 2) AS r_3ce200ab,
    bool_or((((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) < 2 AND COALESCE(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE))) AS q_2306a882,
    array_agg(placed_adoption.row_id) FILTER (WHERE ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) < 2 AND COALESCE(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE)) AS r_7dcdea8a
  FROM episodes JOIN placed_adoption AS placed_adoption ON placed_adoption.CHILD = episodes.CHILD
  GROUP BY episodes.row_id
) AS each_placed_adoption ON each_placed_adoption.group_key = episodes.row_id
WHERE (placement_type.is_adoption OR legal_status.is_placement_order OR legal_status.is_freeing_order) AND (NOT episodes.REC IS NULL) AND COALESCE(reason_ceased.ends_care, TRUE) AND NOT reason_ceased.is_adoption IS TRUE AND ((NOT COALESCE(each_placed_adoption.q_4c3c83c6, FALSE)) OR (COALESCE(each_placed_adoption.q_2306a882, FALSE)));

-- 557 (until 2024), on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN (
  SELECT placed_adoption.row_id AS group_key,
    bool_or(((episodes__placement_type.is_adoption OR episodes__legal_status.is_placement_order OR episodes__legal_status.is_freeing_order) AND (NOT episodes.REC IS NULL) AND COALESCE(episodes__reason_ceased.ends_care, TRUE) AND NOT episodes__reason_ceased.is_adoption IS TRUE AND ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) < 2 AND COALESCE(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE))) AS q_2a824323,
    array_agg(episodes.row_id) FILTER (WHERE (episodes__placement_type.is_adoption OR episodes__legal_status.is_placement_order OR episodes__legal_status.is_freeing_order) AND (NOT episodes.REC IS NULL) AND COALESCE(episodes__reason_ceased.ends_care, TRUE) AND NOT episodes__reason_ceased.is_adoption IS TRUE AND ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) < 2 AND COALESCE(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE)) AS r_422dc8ab
  FROM placed_adoption JOIN episodes AS episodes ON episodes.CHILD = placed_adoption.CHILD
  LEFT JOIN codes_placement_type AS episodes__placement_type ON episodes__placement_type.code = episodes.PLACE
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  LEFT JOIN codes_reason_ceased AS episodes__reason_ceased ON episodes__reason_ceased.code = episodes.REC
  GROUP BY placed_adoption.row_id
) AS each_episodes ON each_episodes.group_key = placed_adoption.row_id
WHERE (COALESCE(each_episodes.q_2a824323, FALSE));

-- 557 (since 2025), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_placement_type AS placement_type ON placement_type.code = episodes.PLACE
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((COALESCE(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE) OR ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) = 2)) AS q_4c3c83c6,
    array_agg(placed_adoption.row_id) FILTER (WHERE COALESCE(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE) OR ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) = 2) AS r_3ce200ab,
    bool_or((((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) < 2 AND COALESCE(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE))) AS q_2306a882,
    array_agg(placed_adoption.row_id) FILTER (WHERE ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) < 2 AND COALESCE(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE)) AS r_7dcdea8a
  FROM episodes JOIN placed_adoption AS placed_adoption ON placed_adoption.CHILD = episodes.CHILD
  GROUP BY episodes.row_id
) AS each_placed_adoption ON each_placed_adoption.group_key = episodes.row_id
WHERE (placement_type.is_adoption OR legal_status.is_placement_order) AND (NOT episodes.REC IS NULL) AND COALESCE(reason_ceased.ends_care, TRUE) AND NOT reason_ceased.is_adoption IS TRUE AND ((NOT COALESCE(each_placed_adoption.q_4c3c83c6, FALSE)) OR (COALESCE(each_placed_adoption.q_2306a882, FALSE)));

-- 557 (since 2025), on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN (
  SELECT placed_adoption.row_id AS group_key,
    bool_or(((episodes__placement_type.is_adoption OR episodes__legal_status.is_placement_order) AND (NOT episodes.REC IS NULL) AND COALESCE(episodes__reason_ceased.ends_care, TRUE) AND NOT episodes__reason_ceased.is_adoption IS TRUE AND ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) < 2 AND COALESCE(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE))) AS q_cf3f69fa,
    array_agg(episodes.row_id) FILTER (WHERE (episodes__placement_type.is_adoption OR episodes__legal_status.is_placement_order) AND (NOT episodes.REC IS NULL) AND COALESCE(episodes__reason_ceased.ends_care, TRUE) AND NOT episodes__reason_ceased.is_adoption IS TRUE AND ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) < 2 AND COALESCE(placed_adoption.DATE_PLACED <= episodes.DEC, TRUE)) AS r_a24b886d
  FROM placed_adoption JOIN episodes AS episodes ON episodes.CHILD = placed_adoption.CHILD
  LEFT JOIN codes_placement_type AS episodes__placement_type ON episodes__placement_type.code = episodes.PLACE
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  LEFT JOIN codes_reason_ceased AS episodes__reason_ceased ON episodes__reason_ceased.code = episodes.REC
  GROUP BY placed_adoption.row_id
) AS each_episodes ON each_episodes.group_key = placed_adoption.row_id
WHERE (COALESCE(each_episodes.q_cf3f69fa, FALSE));

-- 558, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN (
  SELECT placed_adoption.CHILD AS group_key,
    sum(CASE WHEN ((NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL)) THEN 1 ELSE 0 END) AS q_d570dbdc,
    array_agg(placed_adoption.row_id) FILTER (WHERE (NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL)) AS r_20b44f5d,
    bool_or(((placed_adoption.DATE_PLACED_CEASED__text IS NULL))) AS q_99488632,
    array_agg(placed_adoption.row_id) FILTER (WHERE (placed_adoption.DATE_PLACED_CEASED__text IS NULL)) AS r_549deb59
  FROM placed_adoption AS placed_adoption
  GROUP BY placed_adoption.CHILD
) AS all_placed_adoption ON all_placed_adoption.group_key = episodes.CHILD
WHERE reason_ceased.is_adoption AND (COALESCE(all_placed_adoption.q_d570dbdc, 0)) > 1 AND (NOT COALESCE(all_placed_adoption.q_99488632, FALSE));

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

-- 560, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN placed_adoption_last AS latest_placed_adoption_last ON latest_placed_adoption_last.CHILD = placed_adoption.CHILD AND latest_placed_adoption_last.n_from_end = 1
LEFT JOIN (
  SELECT placed_adoption.row_id AS group_key,
    bool_or((others.DATE_PLACED = latest_placed_adoption_last.DATE_PLACED)) AS q_ca5d5859,
    array_agg(others.row_id) FILTER (WHERE others.DATE_PLACED = latest_placed_adoption_last.DATE_PLACED) AS r_8cbf13fd
  FROM placed_adoption JOIN placed_adoption AS others ON others.CHILD = placed_adoption.CHILD AND others.row_id <> placed_adoption.row_id
  LEFT JOIN placed_adoption_last AS latest_placed_adoption_last ON latest_placed_adoption_last.CHILD = placed_adoption.CHILD AND latest_placed_adoption_last.n_from_end = 1
  GROUP BY placed_adoption.row_id
) AS each_others ON each_others.group_key = placed_adoption.row_id
WHERE (NOT latest_placed_adoption_last.row_id IS NULL) AND (latest_placed_adoption_last.DATE_PLACED_CEASED__text IS NULL) AND ((placed_adoption.DATE_PLACED__text IS NULL) OR placed_adoption.DATE_PLACED <> latest_placed_adoption_last.DATE_PLACED) AND (NOT COALESCE(each_others.q_ca5d5859, FALSE));

-- 561, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN (
  SELECT placed_adoption.row_id AS group_key,
    bool_or((((CASE WHEN NOT placed_adoption_last.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption_last.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) > 0 AND placed_adoption_last.DATE_PLACED = placed_adoption.DATE_PLACED)) AS q_79aec90b,
    array_agg(placed_adoption_last.row_id) FILTER (WHERE ((CASE WHEN NOT placed_adoption_last.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption_last.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) > 0 AND placed_adoption_last.DATE_PLACED = placed_adoption.DATE_PLACED) AS r_f0dd01d7
  FROM placed_adoption JOIN placed_adoption_last AS placed_adoption_last ON placed_adoption_last.CHILD = placed_adoption.CHILD
  GROUP BY placed_adoption.row_id
) AS each_placed_adoption_last ON each_placed_adoption_last.group_key = placed_adoption.row_id
WHERE (COALESCE(each_placed_adoption_last.q_79aec90b, FALSE));

-- 562, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = episodes.CHILD AND latest_episode_last.n_from_end = 1
LEFT JOIN (
  SELECT episodes_last.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes_last.row_id) FILTER (WHERE TRUE) AS r_5b304020
  FROM episodes_last AS episodes_last
  GROUP BY episodes_last.CHILD
) AS all_episodes_last ON all_episodes_last.group_key = episodes.CHILD
WHERE episodes.n = 1 AND episodes.DECOM < "collection"."start" AND ((NOT COALESCE(all_episodes_last.q_1270f709, FALSE)) OR (NOT latest_episode_last.row_id IS NULL)) AND ((episodes.DECOM IS DISTINCT FROM latest_episode_last.DECOM));

-- 563, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
WHERE (placed_adoption.DATE_PLACED__text IS NULL) AND ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) = 2;

-- 564, on missing
SELECT missing.row_id AS r
FROM missing
LEFT JOIN codes_missing_type AS missing_type_of_MISSING ON missing_type_of_MISSING.code = missing.MISSING
WHERE NOT (CASE WHEN missing.MISSING IS NULL THEN NULL ELSE missing_type_of_MISSING.code IS NULL END) AND (missing.MIS_START__text IS NULL);

-- 565, on missing
SELECT missing.row_id AS r
FROM missing
WHERE (NOT missing.MIS_START__text IS NULL) AND (missing.MISSING IS NULL);

-- 566, on missing
SELECT missing.row_id AS r
FROM missing
WHERE (NOT missing.MIS_END__text IS NULL) AND (missing.MISSING IS NULL);

-- 567, on missing
SELECT missing.row_id AS r
FROM missing
WHERE missing.MIS_END < missing.MIS_START;

-- 570, on missing
SELECT missing.row_id AS r
FROM missing
CROSS JOIN collection
WHERE missing.MIS_START > "collection"."end";

-- 571, on missing
SELECT missing.row_id AS r
FROM missing
CROSS JOIN collection
WHERE missing.MIS_END < "collection"."start" OR missing.MIS_END > "collection"."end";

-- 574, on missing
SELECT missing.row_id AS r
FROM missing
LEFT JOIN (
  SELECT missing.row_id AS group_key,
    bool_or(((COALESCE(others.MIS_END, others.MIS_START) < COALESCE(missing.MIS_END, missing.MIS_START) OR (COALESCE(others.MIS_END, others.MIS_START) = COALESCE(missing.MIS_END, missing.MIS_START) AND others.n < missing.n)) AND ((others.MIS_END__text IS NULL) OR missing.MIS_START < others.MIS_END))) AS q_eef5f3bf,
    array_agg(others.row_id) FILTER (WHERE (COALESCE(others.MIS_END, others.MIS_START) < COALESCE(missing.MIS_END, missing.MIS_START) OR (COALESCE(others.MIS_END, others.MIS_START) = COALESCE(missing.MIS_END, missing.MIS_START) AND others.n < missing.n)) AND ((others.MIS_END__text IS NULL) OR missing.MIS_START < others.MIS_END)) AS r_40f2902b
  FROM missing JOIN missing AS others ON others.CHILD = missing.CHILD AND others.row_id <> missing.row_id
  GROUP BY missing.row_id
) AS each_others ON each_others.group_key = missing.row_id
WHERE NOT missing.MIS_START IS NULL AND (COALESCE(each_others.q_eef5f3bf, FALSE));

-- 575, on missing
SELECT missing.row_id AS r
FROM missing
LEFT JOIN (
  SELECT missing.row_id AS group_key,
    bool_or((missing.MIS_START >= episodes.DECOM AND (missing.MIS_START < episodes.DEC OR (missing.MIS_START = episodes.DEC AND NOT (episodes__next.DECOM = episodes.DEC) IS TRUE)))) AS q_ffc0295c,
    array_agg(episodes.row_id) FILTER (WHERE missing.MIS_START >= episodes.DECOM AND (missing.MIS_START < episodes.DEC OR (missing.MIS_START = episodes.DEC AND NOT (episodes__next.DECOM = episodes.DEC) IS TRUE))) AS r_1d2a678e
  FROM missing JOIN episodes AS episodes ON episodes.CHILD = missing.CHILD
  LEFT JOIN episodes AS episodes__next ON episodes__next.CHILD = episodes.CHILD AND episodes__next.n = episodes.n + 1
  GROUP BY missing.row_id
) AS each_episodes ON each_episodes.group_key = missing.row_id
WHERE (missing.MIS_END__text IS NULL) AND (COALESCE(each_episodes.q_ffc0295c, FALSE));

-- 576, on missing
SELECT missing.row_id AS r
FROM missing
LEFT JOIN (
  SELECT missing.row_id AS group_key,
    bool_or((NOT others.MIS_START IS NULL)) AS q_51a17c48,
    array_agg(others.row_id) FILTER (WHERE NOT others.MIS_START IS NULL) AS r_5145d74d
  FROM missing JOIN missing AS others ON others.CHILD = missing.CHILD AND others.row_id <> missing.row_id
  GROUP BY missing.row_id
) AS each_others ON each_others.group_key = missing.row_id
LEFT JOIN (
  SELECT missing.row_id AS group_key,
    bool_or(((missing_last.MIS_END__text IS NULL) AND NOT missing_last.MIS_START IS NULL AND ((missing.MIS_START IS DISTINCT FROM missing_last.MIS_START)))) AS q_eaaff57f,
    array_agg(missing_last.row_id) FILTER (WHERE (missing_last.MIS_END__text IS NULL) AND NOT missing_last.MIS_START IS NULL AND ((missing.MIS_START IS DISTINCT FROM missing_last.MIS_START))) AS r_7daff3e6
  FROM missing JOIN missing_last AS missing_last ON missing_last.CHILD = missing.CHILD
  GROUP BY missing.row_id
) AS each_missing_last ON each_missing_last.group_key = missing.row_id
WHERE (missing.n = 1 OR ((missing.MIS_START__text IS NULL) AND (NOT COALESCE(each_others.q_51a17c48, FALSE)))) AND (COALESCE(each_missing_last.q_eaaff57f, FALSE));

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
WHERE NOT missing.MIS_START IS NULL AND NOT ((NOT missing.MIS_END__text IS NULL AND missing.MIS_END IS NULL)) AND (COALESCE(all_periods_of_care.q_1270f709, FALSE)) AND (NOT COALESCE(each_periods_of_care.q_795c2269, FALSE));

-- 578, on missing
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
    bool_or(("periods_of_care"."start" <= missing.MIS_START AND ("periods_of_care"."end" IS NULL OR missing.MIS_START < "periods_of_care"."end"))) AS q_44b922f1,
    array_agg(periods_of_care.row_id) FILTER (WHERE "periods_of_care"."start" <= missing.MIS_START AND ("periods_of_care"."end" IS NULL OR missing.MIS_START < "periods_of_care"."end")) AS r_a0e18aaf
  FROM missing JOIN periods_of_care AS periods_of_care ON periods_of_care.CHILD = missing.CHILD
  GROUP BY missing.row_id
) AS each_periods_of_care ON each_periods_of_care.group_key = missing.row_id
WHERE NOT missing.MIS_START IS NULL AND (COALESCE(all_periods_of_care.q_1270f709, FALSE)) AND (NOT COALESCE(each_periods_of_care.q_44b922f1, FALSE));

-- 579, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN placed_adoption AS previous ON previous.CHILD = placed_adoption.CHILD AND previous.n = placed_adoption.n - 1
WHERE (NOT previous.row_id IS NULL) AND ((previous.DATE_PLACED_CEASED__text IS NULL) OR placed_adoption.DATE_PLACED < previous.DATE_PLACED_CEASED);

-- 580, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((missing.MIS_END = episodes.DEC AND missing.MIS_END = YEARS_AFTER(missing.DOB, 18))) AS q_20e6c070,
    array_agg(missing.row_id) FILTER (WHERE missing.MIS_END = episodes.DEC AND missing.MIS_END = YEARS_AFTER(missing.DOB, 18)) AS r_16b72cf5
  FROM episodes JOIN missing AS missing ON missing.CHILD = episodes.CHILD
  GROUP BY episodes.row_id
) AS each_missing ON each_missing.group_key = episodes.row_id
WHERE (COALESCE(NOT episodes.REC IN ('E8'), TRUE)) AND (COALESCE(each_missing.q_20e6c070, FALSE));

-- 581, on missing
SELECT missing.row_id AS r
FROM missing
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = missing.CHILD
LEFT JOIN (
  SELECT missing.row_id AS group_key,
    bool_or((episodes.DECOM IS NULL OR (episodes.DECOM <= missing.MIS_START AND (episodes.DEC IS NULL OR missing.MIS_START <= episodes.DEC)))) AS q_aae724a1,
    array_agg(episodes.row_id) FILTER (WHERE episodes.DECOM IS NULL OR (episodes.DECOM <= missing.MIS_START AND (episodes.DEC IS NULL OR missing.MIS_START <= episodes.DEC))) AS r_40a1cf9e
  FROM missing JOIN episodes AS episodes ON episodes.CHILD = missing.CHILD
  GROUP BY missing.row_id
) AS each_episodes ON each_episodes.group_key = missing.row_id
WHERE NOT missing.MIS_START IS NULL AND (COALESCE(all_episodes.q_1270f709, FALSE)) AND (NOT COALESCE(each_episodes.q_aae724a1, FALSE));

-- 582, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN ad1 AS ad1 ON ad1.CHILD = episodes.CHILD AND ad1.n = 1
WHERE reason_ceased.is_adoption AND episodes.DEC = ad1.DATE_MATCH;

-- 583, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
WHERE placed_adoption.n_from_end > 1 AND (placed_adoption.DATE_PLACED_CEASED__text IS NULL);

-- 584, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN (
  SELECT placed_adoption.row_id AS group_key,
    bool_or((((CASE WHEN NOT placed_adoption_last.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption_last.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) > 0 AND (NOT placed_adoption_last.DATE_PLACED__text IS NULL) AND ((placed_adoption.DATE_PLACED__text IS NULL) OR placed_adoption.DATE_PLACED <= placed_adoption_last.DATE_PLACED))) AS q_686be437,
    array_agg(placed_adoption_last.row_id) FILTER (WHERE ((CASE WHEN NOT placed_adoption_last.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption_last.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) > 0 AND (NOT placed_adoption_last.DATE_PLACED__text IS NULL) AND ((placed_adoption.DATE_PLACED__text IS NULL) OR placed_adoption.DATE_PLACED <= placed_adoption_last.DATE_PLACED)) AS r_709b7968
  FROM placed_adoption JOIN placed_adoption_last AS placed_adoption_last ON placed_adoption_last.CHILD = placed_adoption.CHILD
  GROUP BY placed_adoption.row_id
) AS each_placed_adoption_last ON each_placed_adoption_last.group_key = placed_adoption.row_id
WHERE (COALESCE(each_placed_adoption_last.q_686be437, FALSE));

-- 586, on missing
SELECT missing.row_id AS r
FROM missing
WHERE missing.MIS_START <= missing.DOB;

-- 601, on episodes
SELECT episodes.row_id AS r,
  [ad1.row_id] AS b0
FROM episodes
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
CROSS JOIN collection
LEFT JOIN ad1 AS ad1 ON ad1.CHILD = episodes.CHILD AND ad1.n = 1
WHERE reason_ceased.is_adoption AND episodes.DEC BETWEEN "collection"."start" AND "collection"."end" AND ((CASE WHEN NOT ad1.DATE_INT__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.DATE_MATCH__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.FOSTER_CARE IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.NB_ADOPTR IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.SEX_ADOPTR IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.LS_ADOPTR IS NULL THEN 1 ELSE 0 END)) < 6;

-- 602, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((episodes__reason_ceased.is_adoption AND episodes.DEC BETWEEN "collection"."start" AND "collection"."end")) AS q_91cd620c,
    array_agg(episodes.row_id) FILTER (WHERE episodes__reason_ceased.is_adoption AND episodes.DEC BETWEEN "collection"."start" AND "collection"."end") AS r_4f632c45
  FROM episodes AS episodes
  LEFT JOIN codes_reason_ceased AS episodes__reason_ceased ON episodes__reason_ceased.code = episodes.REC
  CROSS JOIN collection
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = ad1.CHILD
WHERE ((CASE WHEN NOT ad1.DATE_INT__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.DATE_MATCH__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.FOSTER_CARE IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.NB_ADOPTR IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.SEX_ADOPTR IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT ad1.LS_ADOPTR IS NULL THEN 1 ELSE 0 END)) > 0 AND (NOT COALESCE(all_episodes.q_91cd620c, FALSE));

-- 607, on header
SELECT header.row_id AS r,
  coalesce(all_episodes.r_e16f8e26, []) AS b0
FROM header
LEFT JOIN codes_sex AS sex ON sex.code = header.SEX
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((episodes__reason_ceased.ends_care AND episodes.DEC BETWEEN "collection"."start" AND "collection"."end" AND NOT episodes__legal_status.is_short_break IS TRUE)) AS q_ce47b002,
    array_agg(episodes.row_id) FILTER (WHERE episodes__reason_ceased.ends_care AND episodes.DEC BETWEEN "collection"."start" AND "collection"."end" AND NOT episodes__legal_status.is_short_break IS TRUE) AS r_e16f8e26
  FROM episodes AS episodes
  LEFT JOIN codes_reason_ceased AS episodes__reason_ceased ON episodes__reason_ceased.code = episodes.REC
  CROSS JOIN collection
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = header.CHILD
WHERE sex.is_female AND (header.MOTHER IS NULL) AND (COALESCE(all_episodes.q_ce47b002, FALSE));

-- 611, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN codes_mother AS mother ON mother.code = header.MOTHER
WHERE mother.is_mother AND (header.MC_DOB__text IS NULL);

-- 612, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN codes_sex AS sex ON sex.code = header.SEX
LEFT JOIN codes_mother AS mother ON mother.code = header.MOTHER
WHERE sex.is_female AND (NOT header.MC_DOB__text IS NULL) AND ((header.MOTHER IS NULL) OR NOT mother.is_mother);

-- 620, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN codes_mother AS mother ON mother.code = header.MOTHER
CROSS JOIN collection
WHERE mother.is_mother AND YEARS_AFTER(header.DOB, 11) > "collection"."start";

-- 621, on header
SELECT header.row_id AS r
FROM header
WHERE header.MC_DOB <= header.DOB;

-- 624, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN header_last AS child_last ON child_last.CHILD = header.CHILD AND child_last.n = 1
WHERE (NOT child_last.MC_DOB__text IS NULL) AND ((header.MC_DOB__text IS NULL) OR header.MC_DOB <> child_last.MC_DOB);

-- 625, on header
SELECT header.row_id AS r
FROM header
CROSS JOIN collection
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or(((episodes.DEC__text IS NULL))) AS q_8f5d7642,
    array_agg(episodes.row_id) FILTER (WHERE (episodes.DEC__text IS NULL)) AS r_d9914ce1,
    max(CASE WHEN (TRUE) THEN (episodes.DEC) END) AS q_e45f695d,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = header.CHILD
WHERE header.MC_DOB > "collection"."end" OR ((NOT COALESCE(all_episodes.q_8f5d7642, FALSE)) AND header.MC_DOB > (all_episodes.q_e45f695d));

-- 625, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
CROSS JOIN collection
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or(((others.DEC__text IS NULL) OR others.DEC > episodes.DEC)) AS q_7539bd23,
    array_agg(others.row_id) FILTER (WHERE (others.DEC__text IS NULL) OR others.DEC > episodes.DEC) AS r_a314a6f1
  FROM episodes JOIN episodes AS others ON others.CHILD = episodes.CHILD AND others.row_id <> episodes.row_id
  GROUP BY episodes.row_id
) AS each_others ON each_others.group_key = episodes.row_id
WHERE (NOT COALESCE(each_others.q_7539bd23, FALSE)) AND NOT episodes.DEC IS NULL AND (child.MC_DOB > "collection"."end" OR child.MC_DOB > episodes.DEC);

-- 626, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN codes_mother AS mother ON mother.code = header.MOTHER
LEFT JOIN header_last AS child_last ON child_last.CHILD = header.CHILD AND child_last.n = 1
LEFT JOIN codes_mother AS child_last__mother ON child_last__mother.code = child_last.MOTHER
CROSS JOIN collection
WHERE mother.is_mother AND NOT child_last__mother.is_mother AND header.MC_DOB < "collection"."start";

-- 628, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN oc3 AS oc3 ON oc3.CHILD = header.CHILD AND oc3.n = 1
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = header.CHILD
WHERE (NOT header.MOTHER IS NULL) AND (NOT COALESCE(all_episodes.q_1270f709, FALSE)) AND ((CASE WHEN NOT oc3.IN_TOUCH IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACTIV IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACCOM IS NULL THEN 1 ELSE 0 END)) > 0;

-- 630, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
CROSS JOIN collection
LEFT JOIN prev_perm AS prev_perm ON prev_perm.CHILD = episodes.CHILD AND prev_perm.n = 1
LEFT JOIN codes_previous_permanence AS prev_perm__previous_permanence ON prev_perm__previous_permanence.code = prev_perm.PREV_PERM
WHERE reason_new_episode.starts_care AND episodes.DECOM >= "collection"."start" AND ((prev_perm.PREV_PERM IS NULL) OR (NOT prev_perm__previous_permanence.is_none IS TRUE AND ((CASE WHEN NOT prev_perm.LA_PERM IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT prev_perm.DATE_PERM__text IS NULL THEN 1 ELSE 0 END)) < 2));

-- 631, on prev_perm
SELECT prev_perm.row_id AS r
FROM prev_perm
LEFT JOIN codes_previous_permanence AS previous_permanence_of_PREV_PERM ON previous_permanence_of_PREV_PERM.code = prev_perm.PREV_PERM
WHERE (CASE WHEN prev_perm.PREV_PERM IS NULL THEN NULL ELSE previous_permanence_of_PREV_PERM.code IS NULL END);

-- 632, on prev_perm
SELECT prev_perm.row_id AS r,
  [first_episode.row_id] AS b0
FROM prev_perm
LEFT JOIN episodes AS first_episode ON first_episode.CHILD = prev_perm.CHILD AND first_episode.n = 1
WHERE (((NOT prev_perm.DATE_PERM__text IS NULL AND prev_perm.DATE_PERM IS NULL) AND NOT (REGEXP_FULL_MATCH(UPPER(prev_perm.DATE_PERM__text), '(ZZ|0[1-9]|[12][0-9]|3[01])[/.-](ZZ|0[1-9]|1[0-2])[/.-](ZZZZ|[0-9]{4})') AND UPPER(prev_perm.DATE_PERM__text) LIKE '%ZZ%'))) OR (CASE WHEN NOT prev_perm.DATE_PERM IS NULL THEN prev_perm.DATE_PERM WHEN (REGEXP_FULL_MATCH(UPPER(prev_perm.DATE_PERM__text), '(ZZ|0[1-9]|[12][0-9]|3[01])[/.-](ZZ|0[1-9]|1[0-2])[/.-][0-9]{4}') AND UPPER(prev_perm.DATE_PERM__text) LIKE '%ZZ%') THEN TRY_CAST(RIGHT(UPPER(prev_perm.DATE_PERM__text), 4) || '-' || REPLACE(SUBSTRING(UPPER(prev_perm.DATE_PERM__text), 4, 2), 'ZZ', '01') || '-' || REPLACE(LEFT(UPPER(prev_perm.DATE_PERM__text), 2), 'ZZ', '01') AS DATE) END) >= first_episode.DECOM;

-- 633, on prev_perm
SELECT prev_perm.row_id AS r
FROM prev_perm
LEFT JOIN codes_permanence_authority AS permanence_authority_of_LA_PERM ON permanence_authority_of_LA_PERM.code = prev_perm.LA_PERM
WHERE (CASE WHEN prev_perm.LA_PERM IS NULL THEN NULL ELSE permanence_authority_of_LA_PERM.code IS NULL END);

-- 634, on prev_perm
SELECT prev_perm.row_id AS r,
  list_distinct(flatten([coalesce(all_episodes.r_6b54ac53, []), coalesce(all_episodes.r_6a71a8f5, [])])) AS b0
FROM prev_perm
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53,
    bool_or((episodes.DECOM IS NULL OR episodes.DECOM >= CAST('2016-04-01' AS DATE))) AS q_65c68d71,
    array_agg(episodes.row_id) FILTER (WHERE episodes.DECOM IS NULL OR episodes.DECOM >= CAST('2016-04-01' AS DATE)) AS r_6a71a8f5
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = prev_perm.CHILD
WHERE ((CASE WHEN NOT prev_perm.PREV_PERM IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT prev_perm.LA_PERM IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT prev_perm.DATE_PERM__text IS NULL THEN 1 ELSE 0 END)) > 0 AND (COALESCE(all_episodes.q_1270f709, FALSE)) AND (NOT COALESCE(all_episodes.q_65c68d71, FALSE));

-- 635, on prev_perm
SELECT prev_perm.row_id AS r
FROM prev_perm
LEFT JOIN codes_previous_permanence AS previous_permanence ON previous_permanence.code = prev_perm.PREV_PERM
WHERE ((CASE WHEN NOT prev_perm.LA_PERM IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT prev_perm.DATE_PERM__text IS NULL THEN 1 ELSE 0 END)) > 0 AND ((prev_perm.PREV_PERM IS NULL) OR previous_permanence.is_none);

-- 700 (since 2027), on dolo
SELECT dolo.row_id AS r
FROM dolo
WHERE (dolo.DOLO_START__text IS NULL) OR ((NOT dolo.DOLO_START__text IS NULL AND dolo.DOLO_START IS NULL));

-- 701 (since 2027), on dolo
SELECT dolo.row_id AS r
FROM dolo
WHERE ((NOT dolo.DOLO_END__text IS NULL AND dolo.DOLO_END IS NULL));

-- 702 (since 2027), on dolo
SELECT dolo.row_id AS r
FROM dolo
WHERE dolo.DOLO_END <= dolo.DOLO_START;

-- 703 (since 2027), on dolo
SELECT dolo.row_id AS r
FROM dolo
CROSS JOIN collection
WHERE dolo.DOLO_START > "collection"."end";

-- 704 (since 2027), on dolo
SELECT dolo.row_id AS r
FROM dolo
CROSS JOIN collection
WHERE NOT dolo.DOLO_END BETWEEN "collection"."start" AND "collection"."end";

-- 705 (since 2027), on dolo
SELECT dolo.row_id AS r
FROM dolo
LEFT JOIN dolo AS previous ON previous.CHILD = dolo.CHILD AND previous.n = dolo.n - 1
WHERE (NOT previous.row_id IS NULL) AND (previous.DOLO_END IS NULL OR dolo.DOLO_START < previous.DOLO_END);

-- 706 (since 2027), on dolo
SELECT dolo.row_id AS r
FROM dolo
LEFT JOIN (
  SELECT dolo.row_id AS group_key,
    bool_or(((dolo_last.DOLO_END__text IS NULL) AND NOT dolo_last.DOLO_START IS NULL AND dolo_last.DOLO_START <> dolo.DOLO_START)) AS q_3cedefc2,
    array_agg(dolo_last.row_id) FILTER (WHERE (dolo_last.DOLO_END__text IS NULL) AND NOT dolo_last.DOLO_START IS NULL AND dolo_last.DOLO_START <> dolo.DOLO_START) AS r_89cc2438
  FROM dolo JOIN dolo_last AS dolo_last ON dolo_last.CHILD = dolo.CHILD
  GROUP BY dolo.row_id
) AS each_dolo_last ON each_dolo_last.group_key = dolo.row_id
WHERE dolo.n = 1 AND (COALESCE(each_dolo_last.q_3cedefc2, FALSE));

-- 706 (since 2027), on header
SELECT header.row_id AS r
FROM header
LEFT JOIN (
  SELECT dolo_last.CHILD AS group_key,
    bool_or(((dolo_last.DOLO_END__text IS NULL) AND NOT dolo_last.DOLO_START IS NULL)) AS q_7cda78eb,
    array_agg(dolo_last.row_id) FILTER (WHERE (dolo_last.DOLO_END__text IS NULL) AND NOT dolo_last.DOLO_START IS NULL) AS r_00d27a55
  FROM dolo_last AS dolo_last
  GROUP BY dolo_last.CHILD
) AS all_dolo_last ON all_dolo_last.group_key = header.CHILD
LEFT JOIN (
  SELECT dolo.CHILD AS group_key,
    bool_or(((NOT dolo.DOLO_START__text IS NULL))) AS q_55d249b9,
    array_agg(dolo.row_id) FILTER (WHERE (NOT dolo.DOLO_START__text IS NULL)) AS r_a6dd046f
  FROM dolo AS dolo
  GROUP BY dolo.CHILD
) AS all_dolo ON all_dolo.group_key = header.CHILD
WHERE (COALESCE(all_dolo_last.q_7cda78eb, FALSE)) AND (NOT COALESCE(all_dolo.q_55d249b9, FALSE));

-- 707 (since 2027), on dolo
SELECT dolo.row_id AS r
FROM dolo
LEFT JOIN (
  SELECT periods_of_care.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(periods_of_care.row_id) FILTER (WHERE TRUE) AS r_92d44ae0
  FROM periods_of_care AS periods_of_care
  GROUP BY periods_of_care.CHILD
) AS all_periods_of_care ON all_periods_of_care.group_key = dolo.CHILD
LEFT JOIN (
  SELECT dolo.row_id AS group_key,
    bool_or((((dolo.DOLO_END__text IS NULL) AND "periods_of_care"."end" IS NULL AND "periods_of_care"."start" <= dolo.DOLO_START) OR dolo.DOLO_END BETWEEN "periods_of_care"."start" AND COALESCE("periods_of_care"."end", dolo.DOLO_END))) AS q_384a76b3,
    array_agg(periods_of_care.row_id) FILTER (WHERE ((dolo.DOLO_END__text IS NULL) AND "periods_of_care"."end" IS NULL AND "periods_of_care"."start" <= dolo.DOLO_START) OR dolo.DOLO_END BETWEEN "periods_of_care"."start" AND COALESCE("periods_of_care"."end", dolo.DOLO_END)) AS r_e68bc497
  FROM dolo JOIN periods_of_care AS periods_of_care ON periods_of_care.CHILD = dolo.CHILD
  GROUP BY dolo.row_id
) AS each_periods_of_care ON each_periods_of_care.group_key = dolo.row_id
WHERE NOT dolo.DOLO_START IS NULL AND NOT ((NOT dolo.DOLO_END__text IS NULL AND dolo.DOLO_END IS NULL)) AND (COALESCE(all_periods_of_care.q_1270f709, FALSE)) AND (NOT COALESCE(each_periods_of_care.q_384a76b3, FALSE));

-- 708 (since 2027), on dolo
SELECT dolo.row_id AS r
FROM dolo
WHERE dolo.DOLO_START <= dolo.DOB;

-- 709 (since 2027), on dolo
SELECT dolo.row_id AS r,
  coalesce(each_episodes.r_fbe6bb96, []) AS b0
FROM dolo
LEFT JOIN (
  SELECT dolo.row_id AS group_key,
    bool_or((episodes.DECOM < dolo.DOLO_END AND COALESCE(episodes.DEC > dolo.DOLO_START, TRUE) AND (NOT episodes.PLACE IS NULL) AND NOT episodes__placement_type.is_usual_when_deprived IS TRUE)) AS q_d31e8c0c,
    array_agg(episodes.row_id) FILTER (WHERE episodes.DECOM < dolo.DOLO_END AND COALESCE(episodes.DEC > dolo.DOLO_START, TRUE) AND (NOT episodes.PLACE IS NULL) AND NOT episodes__placement_type.is_usual_when_deprived IS TRUE) AS r_fbe6bb96
  FROM dolo JOIN episodes AS episodes ON episodes.CHILD = dolo.CHILD
  LEFT JOIN codes_placement_type AS episodes__placement_type ON episodes__placement_type.code = episodes.PLACE
  GROUP BY dolo.row_id
) AS each_episodes ON each_episodes.group_key = dolo.row_id
WHERE NOT dolo.DOLO_START IS NULL AND (COALESCE(each_episodes.q_d31e8c0c, FALSE));

-- 710 (since 2027), on dolo
SELECT dolo.row_id AS r,
  coalesce(each_episodes.r_ec703307, []) AS b0
FROM dolo
LEFT JOIN (
  SELECT dolo.row_id AS group_key,
    bool_or((episodes.DECOM < dolo.DOLO_END AND COALESCE(episodes.DEC > dolo.DOLO_START, TRUE) AND episodes__placement_type.is_ruled_out_when_deprived)) AS q_157e98bf,
    array_agg(episodes.row_id) FILTER (WHERE episodes.DECOM < dolo.DOLO_END AND COALESCE(episodes.DEC > dolo.DOLO_START, TRUE) AND episodes__placement_type.is_ruled_out_when_deprived) AS r_ec703307
  FROM dolo JOIN episodes AS episodes ON episodes.CHILD = dolo.CHILD
  LEFT JOIN codes_placement_type AS episodes__placement_type ON episodes__placement_type.code = episodes.PLACE
  GROUP BY dolo.row_id
) AS each_episodes ON each_episodes.group_key = dolo.row_id
WHERE NOT dolo.DOLO_START IS NULL AND (COALESCE(each_episodes.q_157e98bf, FALSE));

-- 1000, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((episodes__reason_ceased.is_death)) AS q_afcfd88f,
    array_agg(episodes.row_id) FILTER (WHERE episodes__reason_ceased.is_death) AS r_69a44ac3
  FROM episodes AS episodes
  LEFT JOIN codes_reason_ceased AS episodes__reason_ceased ON episodes__reason_ceased.code = episodes.REC
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = oc3.CHILD
LEFT JOIN (
  SELECT episodes_last.CHILD AS group_key,
    bool_or((episodes_last__reason_ceased.is_death)) AS q_6a320236,
    array_agg(episodes_last.row_id) FILTER (WHERE episodes_last__reason_ceased.is_death) AS r_5f20ca4f
  FROM episodes_last AS episodes_last
  LEFT JOIN codes_reason_ceased AS episodes_last__reason_ceased ON episodes_last__reason_ceased.code = episodes_last.REC
  GROUP BY episodes_last.CHILD
) AS all_episodes_last ON all_episodes_last.group_key = oc3.CHILD
WHERE (COALESCE(all_episodes.q_afcfd88f, FALSE)) OR (COALESCE(all_episodes_last.q_6a320236, FALSE));

-- 1001, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN care_after_14 AS care_after_14 ON care_after_14.CHILD = oc3.CHILD AND care_after_14.n = 1
LEFT JOIN episodes AS latest_episode ON latest_episode.CHILD = oc3.CHILD AND latest_episode.n_from_end = 1
LEFT JOIN codes_reason_ceased AS latest_episode__reason_ceased ON latest_episode__reason_ceased.code = latest_episode.REC
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = oc3.CHILD AND latest_episode_last.n_from_end = 1
LEFT JOIN codes_reason_ceased AS latest_episode_last__reason_ceased ON latest_episode_last__reason_ceased.code = latest_episode_last.REC
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
WHERE ((COALESCE(all_episodes.q_1270f709, FALSE)) OR (COALESCE(all_episodes_last.q_1270f709, FALSE))) AND (care_after_14.long_enough = FALSE OR COALESCE(latest_episode__reason_ceased.is_adoption OR ((NOT COALESCE(all_episodes.q_1270f709, FALSE)) AND latest_episode_last__reason_ceased.is_adoption), FALSE));

-- 1002, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN care_after_14 AS care_after_14 ON care_after_14.CHILD = oc3.CHILD AND care_after_14.n = 1
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
WHERE (NOT COALESCE(all_episodes.q_1270f709, FALSE)) AND (NOT COALESCE(all_episodes_last.q_1270f709, FALSE)) AND care_after_14.long_enough = FALSE;

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

-- 1004, on missing
SELECT missing.row_id AS r
FROM missing
WHERE (missing.MIS_START__text IS NULL) OR ((NOT missing.MIS_START__text IS NULL AND missing.MIS_START IS NULL));

-- 1005, on missing
SELECT missing.row_id AS r
FROM missing
WHERE ((NOT missing.MIS_END__text IS NULL AND missing.MIS_END IS NULL));

-- 1006, on missing
SELECT missing.row_id AS r
FROM missing
LEFT JOIN codes_missing_type AS missing_type_of_MISSING ON missing_type_of_MISSING.code = missing.MISSING
WHERE (CASE WHEN missing.MISSING IS NULL THEN NULL ELSE missing_type_of_MISSING.code IS NULL END);

-- 1007, on oc3
SELECT oc3.row_id AS r
FROM oc3
CROSS JOIN collection
LEFT JOIN episodes AS latest_episode ON latest_episode.CHILD = oc3.CHILD AND latest_episode.n_from_end = 1
LEFT JOIN (
  SELECT oc3.row_id AS group_key,
    bool_or((episodes.DECOM <= YEARS_AFTER(oc3.DOB, AGE_ON(oc3.DOB, "collection"."end")) AND episodes.DEC > YEARS_AFTER(oc3.DOB, AGE_ON(oc3.DOB, "collection"."end")))) AS q_42511961,
    array_agg(episodes.row_id) FILTER (WHERE episodes.DECOM <= YEARS_AFTER(oc3.DOB, AGE_ON(oc3.DOB, "collection"."end")) AND episodes.DEC > YEARS_AFTER(oc3.DOB, AGE_ON(oc3.DOB, "collection"."end"))) AS r_607f1c7d
  FROM oc3 JOIN episodes AS episodes ON episodes.CHILD = oc3.CHILD
  CROSS JOIN collection
  GROUP BY oc3.row_id
) AS each_episodes ON each_episodes.group_key = oc3.row_id
WHERE AGE_ON(oc3.DOB, "collection"."end") IN (17, 18) AND ((CASE WHEN NOT oc3.IN_TOUCH IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACTIV IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACCOM IS NULL THEN 1 ELSE 0 END)) > 0 AND (((NOT latest_episode.row_id IS NULL) AND (latest_episode.DEC__text IS NULL)) OR (COALESCE(each_episodes.q_42511961, FALSE)));

-- 1008, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN providers AS provider ON provider.URN = episodes.URN AND provider.n = 1
WHERE (NOT episodes.URN IS NULL) AND episodes.URN <> 'XXXXXXX' AND NOT (NOT provider.row_id IS NULL);

-- 1009, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_reason_placement_change AS reason_placement_change_of_REASON_PLACE_CHANGE ON reason_placement_change_of_REASON_PLACE_CHANGE.code = episodes.REASON_PLACE_CHANGE
WHERE (CASE WHEN episodes.REASON_PLACE_CHANGE IS NULL THEN NULL ELSE reason_placement_change_of_REASON_PLACE_CHANGE.code IS NULL END);

-- 1010, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN episodes_last AS latest_episode_last ON latest_episode_last.CHILD = oc3.CHILD AND latest_episode_last.n_from_end = 1
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = oc3.CHILD
WHERE (NOT COALESCE(all_episodes.q_1270f709, FALSE)) AND (NOT latest_episode_last.row_id IS NULL) AND (latest_episode_last.DEC__text IS NULL);

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

-- 1014, on oc3
SELECT oc3.row_id AS r,
  [uasc.row_id] AS b0
FROM oc3
LEFT JOIN uasc AS uasc ON uasc.CHILD = oc3.CHILD AND uasc.n = 1
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((episodes.DECOM <= "collection"."end" AND ((episodes.DEC__text IS NULL) OR episodes.DEC >= "collection"."start"))) AS q_2cd7bd4b,
    array_agg(episodes.row_id) FILTER (WHERE episodes.DECOM <= "collection"."end" AND ((episodes.DEC__text IS NULL) OR episodes.DEC >= "collection"."start")) AS r_c34bad7c
  FROM episodes AS episodes
  CROSS JOIN collection
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = oc3.CHILD
WHERE ((CASE WHEN NOT oc3.IN_TOUCH IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACTIV IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACCOM IS NULL THEN 1 ELSE 0 END)) > 0 AND (NOT uasc.row_id IS NULL) AND (NOT COALESCE(all_episodes.q_2cd7bd4b, FALSE));

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

-- 1016 (since 2024), on oc3
SELECT oc3.row_id AS r
FROM oc3
CROSS JOIN collection
LEFT JOIN (
  SELECT oc3.row_id AS group_key,
    bool_or((episodes.DEC >= YEARS_AFTER(oc3.DOB, AGE_ON(oc3.DOB, "collection"."end")))) AS q_aa456562,
    array_agg(episodes.row_id) FILTER (WHERE episodes.DEC >= YEARS_AFTER(oc3.DOB, AGE_ON(oc3.DOB, "collection"."end"))) AS r_8130349c
  FROM oc3 JOIN episodes AS episodes ON episodes.CHILD = oc3.CHILD
  CROSS JOIN collection
  GROUP BY oc3.row_id
) AS each_episodes ON each_episodes.group_key = oc3.row_id
WHERE AGE_ON(oc3.DOB, "collection"."end") IN (17, 18) AND ((CASE WHEN NOT oc3.IN_TOUCH IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACTIV IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT oc3.ACCOM IS NULL THEN 1 ELSE 0 END)) > 0 AND (COALESCE(each_episodes.q_aa456562, FALSE));

-- 3001, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN codes_accommodation AS accommodation ON accommodation.code = oc3.ACCOM
LEFT JOIN header AS child ON child.CHILD = oc3.CHILD AND child.n = 1
CROSS JOIN collection
WHERE accommodation.is_with_former_foster_carer AND YEARS_AFTER(child.DOB, 17) BETWEEN "collection"."start" AND "collection"."end";

-- EPI, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN oc3 AS oc3 ON oc3.CHILD = header.CHILD AND oc3.n = 1
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = header.CHILD
WHERE (NOT COALESCE(all_episodes.q_1270f709, FALSE)) AND NOT (NOT oc3.row_id IS NULL);

-- NoE, on episodes
SELECT episodes.row_id AS r
FROM episodes
CROSS JOIN collection
LEFT JOIN (
  SELECT episodes_last.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes_last.row_id) FILTER (WHERE TRUE) AS r_5b304020
  FROM episodes_last AS episodes_last
  GROUP BY episodes_last.CHILD
) AS all_episodes_last ON all_episodes_last.group_key = episodes.CHILD
WHERE episodes.DECOM < "collection"."start" AND (NOT COALESCE(all_episodes_last.q_1270f709, FALSE));

-- OURS-CHILD, on header
SELECT header.row_id AS r
FROM header
WHERE (header.CHILD IS NULL);

-- OURS-CHILD, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE (episodes.CHILD IS NULL);

-- OURS-CIN, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE (episodes.CIN IS NULL);

-- OURS-DATE-PLACED, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
WHERE (placed_adoption.DATE_PLACED__text IS NULL) AND ((CASE WHEN NOT placed_adoption.DATE_PLACED_CEASED__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT placed_adoption.REASON_PLACED_CEASED IS NULL THEN 1 ELSE 0 END)) < 2;

-- OURS-DECOM, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE (episodes.DECOM__text IS NULL);

-- OURS-LS, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE (episodes.LS IS NULL);

-- OURS-PLACE, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE (episodes.PLACE IS NULL);

-- OURS-RNE, on episodes
SELECT episodes.row_id AS r
FROM episodes
WHERE (episodes.RNE IS NULL);

-- OURS-SW-DECOM (since 2026), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE (sw_episodes.SW_DECOM__text IS NULL);

-- INT01, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN header AS child ON child.CHILD = ad1.CHILD AND child.n = 1
WHERE NOT (NOT child.row_id IS NULL);

-- INT02, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN header AS child ON child.CHILD = placed_adoption.CHILD AND child.n = 1
WHERE NOT (NOT child.row_id IS NULL);

-- INT03, on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN header AS child ON child.CHILD = episodes.CHILD AND child.n = 1
WHERE NOT (NOT child.row_id IS NULL);

-- INT04, on missing
SELECT missing.row_id AS r
FROM missing
LEFT JOIN header AS child ON child.CHILD = missing.CHILD AND child.n = 1
WHERE NOT (NOT child.row_id IS NULL);

-- INT05, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN header AS child ON child.CHILD = oc2.CHILD AND child.n = 1
WHERE NOT (NOT child.row_id IS NULL);

-- INT06, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN header AS child ON child.CHILD = oc3.CHILD AND child.n = 1
WHERE NOT (NOT child.row_id IS NULL);

-- INT07, on prev_perm
SELECT prev_perm.row_id AS r
FROM prev_perm
LEFT JOIN header AS child ON child.CHILD = prev_perm.CHILD AND child.n = 1
WHERE NOT (NOT child.row_id IS NULL);

-- INT08, on reviews
SELECT reviews.row_id AS r
FROM reviews
LEFT JOIN header AS child ON child.CHILD = reviews.CHILD AND child.n = 1
WHERE NOT (NOT child.row_id IS NULL);

-- INT09, on uasc
SELECT uasc.row_id AS r
FROM uasc
LEFT JOIN header AS child ON child.CHILD = uasc.CHILD AND child.n = 1
WHERE NOT (NOT child.row_id IS NULL);

-- INT11, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN header AS child ON child.CHILD = ad1.CHILD AND child.n = 1
WHERE ad1.DOB <> child.DOB;

-- SW01STG1 (2024 to 2024), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
LEFT JOIN (
  SELECT sw_episodes.CHILD AS group_key,
    bool_or(((NOT sw_episodes.SW_ID IS NULL))) AS q_7368aa79,
    array_agg(sw_episodes.row_id) FILTER (WHERE (NOT sw_episodes.SW_ID IS NULL)) AS r_556c64be,
    bool_or(((NOT sw_episodes.SW_DECOM__text IS NULL))) AS q_7acc0ca0,
    array_agg(sw_episodes.row_id) FILTER (WHERE (NOT sw_episodes.SW_DECOM__text IS NULL)) AS r_6c00e208,
    bool_or(((NOT sw_episodes.SW_REASON IS NULL))) AS q_7e24bc65,
    array_agg(sw_episodes.row_id) FILTER (WHERE (NOT sw_episodes.SW_REASON IS NULL)) AS r_33137576
  FROM sw_episodes AS sw_episodes
  GROUP BY sw_episodes.CHILD
) AS all_sw_episodes ON all_sw_episodes.group_key = episodes.CHILD
WHERE (episodes.DEC__text IS NULL) AND NOT legal_status.is_short_break IS TRUE AND ((NOT COALESCE(all_sw_episodes.q_7368aa79, FALSE)) OR (NOT COALESCE(all_sw_episodes.q_7acc0ca0, FALSE)) OR (NOT COALESCE(all_sw_episodes.q_7e24bc65, FALSE)));

-- SW01aSTG1 (2025 to 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE (sw_episodes.SW_DECOM__text IS NULL) OR (sw_episodes.SW_DECOM < CAST('2023-04-01' AS DATE) AND (sw_episodes.SW_ID IS NULL));

-- SW01bSTG1 (2025 to 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE (sw_episodes.SW_DECOM__text IS NULL) OR (sw_episodes.SW_DECOM >= CAST('2023-04-01' AS DATE) AND ((CASE WHEN NOT sw_episodes.SW_ID IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT sw_episodes.SW_REASON IS NULL THEN 1 ELSE 0 END)) < 2);

-- INT12, on placed_adoption
SELECT placed_adoption.row_id AS r
FROM placed_adoption
LEFT JOIN header AS child ON child.CHILD = placed_adoption.CHILD AND child.n = 1
WHERE placed_adoption.DOB <> child.DOB;

-- INT13, on missing
SELECT missing.row_id AS r
FROM missing
LEFT JOIN header AS child ON child.CHILD = missing.CHILD AND child.n = 1
WHERE missing.DOB <> child.DOB;

-- INT14, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN header AS child ON child.CHILD = oc2.CHILD AND child.n = 1
WHERE oc2.DOB <> child.DOB;

-- INT15, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN header AS child ON child.CHILD = oc3.CHILD AND child.n = 1
WHERE oc3.DOB <> child.DOB;

-- INT16, on prev_perm
SELECT prev_perm.row_id AS r
FROM prev_perm
LEFT JOIN header AS child ON child.CHILD = prev_perm.CHILD AND child.n = 1
WHERE prev_perm.DOB <> child.DOB;

-- INT17, on reviews
SELECT reviews.row_id AS r
FROM reviews
LEFT JOIN header AS child ON child.CHILD = reviews.CHILD AND child.n = 1
WHERE reviews.DOB <> child.DOB;

-- INT18, on uasc
SELECT uasc.row_id AS r
FROM uasc
LEFT JOIN header AS child ON child.CHILD = uasc.CHILD AND child.n = 1
WHERE uasc.DOB <> child.DOB;

-- INT21, on uasc
SELECT uasc.row_id AS r
FROM uasc
LEFT JOIN header AS child ON child.CHILD = uasc.CHILD AND child.n = 1
WHERE uasc.SEX <> child.SEX;

-- SW02STG1 (2024 to 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE NOT COALESCE(LEFT(sw_episodes.SW_ID, 2), '') IN ('SW', 'XX');

-- SW02STG1 (since 2026), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE NOT COALESCE(LEFT(sw_episodes.SW_ID, 2), '') IN ('SW', 'XX') OR LENGTH(sw_episodes.SW_ID) < 4;

-- INT31, on ad1
SELECT ad1.row_id AS r
FROM ad1
LEFT JOIN (
  SELECT ad1.row_id AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(others.row_id) FILTER (WHERE TRUE) AS r_a7d16d36
  FROM ad1 JOIN ad1 AS others ON others.CHILD = ad1.CHILD AND others.row_id <> ad1.row_id
  GROUP BY ad1.row_id
) AS each_others ON each_others.group_key = ad1.row_id
WHERE (COALESCE(each_others.q_1270f709, FALSE));

-- SW03STG1 (2024 to 2024), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE ((CASE WHEN NOT sw_episodes.SW_ID IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT sw_episodes.SW_DECOM__text IS NULL THEN 1 ELSE 0 END + CASE WHEN NOT sw_episodes.SW_REASON IS NULL THEN 1 ELSE 0 END)) < 3;

-- INT32, on header
SELECT header.row_id AS r
FROM header
LEFT JOIN (
  SELECT header.row_id AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(others.row_id) FILTER (WHERE TRUE) AS r_a7d16d36
  FROM header JOIN header AS others ON others.CHILD = header.CHILD AND others.row_id <> header.row_id
  GROUP BY header.row_id
) AS each_others ON each_others.group_key = header.row_id
WHERE (COALESCE(each_others.q_1270f709, FALSE));

-- INT33, on oc2
SELECT oc2.row_id AS r
FROM oc2
LEFT JOIN (
  SELECT oc2.row_id AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(others.row_id) FILTER (WHERE TRUE) AS r_a7d16d36
  FROM oc2 JOIN oc2 AS others ON others.CHILD = oc2.CHILD AND others.row_id <> oc2.row_id
  GROUP BY oc2.row_id
) AS each_others ON each_others.group_key = oc2.row_id
WHERE (COALESCE(each_others.q_1270f709, FALSE));

-- INT34, on oc3
SELECT oc3.row_id AS r
FROM oc3
LEFT JOIN (
  SELECT oc3.row_id AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(others.row_id) FILTER (WHERE TRUE) AS r_a7d16d36
  FROM oc3 JOIN oc3 AS others ON others.CHILD = oc3.CHILD AND others.row_id <> oc3.row_id
  GROUP BY oc3.row_id
) AS each_others ON each_others.group_key = oc3.row_id
WHERE (COALESCE(each_others.q_1270f709, FALSE));

-- INT35, on prev_perm
SELECT prev_perm.row_id AS r
FROM prev_perm
LEFT JOIN (
  SELECT prev_perm.row_id AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(others.row_id) FILTER (WHERE TRUE) AS r_a7d16d36
  FROM prev_perm JOIN prev_perm AS others ON others.CHILD = prev_perm.CHILD AND others.row_id <> prev_perm.row_id
  GROUP BY prev_perm.row_id
) AS each_others ON each_others.group_key = prev_perm.row_id
WHERE (COALESCE(each_others.q_1270f709, FALSE));

-- INT36, on uasc
SELECT uasc.row_id AS r
FROM uasc
LEFT JOIN (
  SELECT uasc.row_id AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(others.row_id) FILTER (WHERE TRUE) AS r_a7d16d36
  FROM uasc JOIN uasc AS others ON others.CHILD = uasc.CHILD AND others.row_id <> uasc.row_id
  GROUP BY uasc.row_id
) AS each_others ON each_others.group_key = uasc.row_id
WHERE (COALESCE(each_others.q_1270f709, FALSE));

-- SW04STG1 (2024 to 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE ((NOT sw_episodes.SW_DECOM__text IS NULL AND sw_episodes.SW_DECOM IS NULL)) AND NOT (COALESCE((REGEXP_FULL_MATCH(UPPER(sw_episodes.SW_DECOM__text), '(ZZ|0[1-9]|[12][0-9]|3[01])[/.-](ZZ|0[1-9]|1[0-2])[/.-](ZZZZ|[0-9]{4})') AND UPPER(sw_episodes.SW_DECOM__text) LIKE '%ZZ%'), FALSE));

-- SW04STG1 (since 2026), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE ((NOT sw_episodes.SW_DECOM__text IS NULL AND sw_episodes.SW_DECOM IS NULL));

-- SW05STG1 (2024 to 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE ((NOT sw_episodes.SW_DEC__text IS NULL AND sw_episodes.SW_DEC IS NULL)) AND NOT (COALESCE((REGEXP_FULL_MATCH(UPPER(sw_episodes.SW_DEC__text), '(ZZ|0[1-9]|[12][0-9]|3[01])[/.-](ZZ|0[1-9]|1[0-2])[/.-](ZZZZ|[0-9]{4})') AND UPPER(sw_episodes.SW_DEC__text) LIKE '%ZZ%'), FALSE));

-- SW05STG1 (since 2026), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE ((NOT sw_episodes.SW_DEC__text IS NULL AND sw_episodes.SW_DEC IS NULL));

-- SW06STG2 (since 2024), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
CROSS JOIN collection
WHERE sw_episodes.SW_DECOM > "collection"."end";

-- SW07STG2 (2024 to 2024), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
CROSS JOIN collection
WHERE NOT sw_episodes.SW_DEC BETWEEN "collection"."start" AND "collection"."end";

-- SW07STG2 (since 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
CROSS JOIN collection
WHERE NOT sw_episodes.SW_DEC BETWEEN MONTHS_AFTER("collection"."start", -12) AND "collection"."end";

-- SW08STG2 (since 2024), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE sw_episodes.n_from_end > 1 AND (sw_episodes.SW_DEC__text IS NULL);

-- SW09STG2 (2024 to 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE sw_episodes.SW_DECOM = sw_episodes.SW_DEC;

-- SW09STG2 (since 2026), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE DAYS_BETWEEN(sw_episodes.SW_DECOM, sw_episodes.SW_DEC) < 3;

-- SW10STG2 (2024 to 2024), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
LEFT JOIN sw_episodes AS previous ON previous.CHILD = sw_episodes.CHILD AND previous.n = sw_episodes.n - 1
WHERE NOT sw_episodes.SW_DECOM BETWEEN DAYS_AFTER(previous.SW_DEC, -7) AND DAYS_AFTER(previous.SW_DEC, 7);

-- SW10STG2 (since 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
LEFT JOIN sw_episodes AS previous ON previous.CHILD = sw_episodes.CHILD AND previous.n = sw_episodes.n - 1
LEFT JOIN codes_social_worker_reason AS social_worker_reason ON social_worker_reason.code = sw_episodes.SW_REASON
WHERE NOT sw_episodes.SW_DECOM BETWEEN DAYS_AFTER(previous.SW_DEC, -7) AND DAYS_AFTER(previous.SW_DEC, 7) AND NOT social_worker_reason.is_first_contact IS TRUE;

-- SW10aSTG2 (since 2026), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
LEFT JOIN sw_episodes AS previous ON previous.CHILD = sw_episodes.CHILD AND previous.n = sw_episodes.n - 1
LEFT JOIN codes_social_worker_reason AS social_worker_reason ON social_worker_reason.code = sw_episodes.SW_REASON
WHERE NOT sw_episodes.SW_DECOM BETWEEN DAYS_AFTER(previous.SW_DEC, -7) AND DAYS_AFTER(previous.SW_DEC, 7) AND NOT social_worker_reason.is_first_contact IS TRUE;

-- SW10bSTG2 (since 2026), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
LEFT JOIN codes_social_worker_reason AS social_worker_reason ON social_worker_reason.code = sw_episodes.SW_REASON
LEFT JOIN sw_episodes AS previous ON previous.CHILD = sw_episodes.CHILD AND previous.n = sw_episodes.n - 1
WHERE social_worker_reason.is_first_contact AND sw_episodes.SW_DECOM <= previous.SW_DEC;

-- SW11aSTG2 (2024 to 2024), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
LEFT JOIN sw_episodes AS previous ON previous.CHILD = sw_episodes.CHILD AND previous.n = sw_episodes.n - 1
CROSS JOIN collection
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53,
    bool_or(((episodes.DEC__text IS NULL))) AS q_8f5d7642,
    array_agg(episodes.row_id) FILTER (WHERE (episodes.DEC__text IS NULL)) AS r_d9914ce1
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = sw_episodes.CHILD
WHERE (previous.SW_DEC < DAYS_AFTER("collection"."end", -5) AND sw_episodes.SW_DECOM > DAYS_AFTER(previous.SW_DEC, 5)) OR (sw_episodes.n_from_end = 1 AND sw_episodes.SW_DEC < DAYS_AFTER("collection"."end", -5) AND ((NOT COALESCE(all_episodes.q_1270f709, FALSE)) OR (COALESCE(all_episodes.q_8f5d7642, FALSE))));

-- SW11bSTG2 (since 2024), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
CROSS JOIN collection
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53,
    bool_or(((episodes.DEC__text IS NULL))) AS q_8f5d7642,
    array_agg(episodes.row_id) FILTER (WHERE (episodes.DEC__text IS NULL)) AS r_d9914ce1
  FROM episodes AS episodes
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = sw_episodes.CHILD
WHERE sw_episodes.n_from_end = 1 AND sw_episodes.SW_DEC < "collection"."end" AND sw_episodes.SW_DEC >= DAYS_AFTER("collection"."end", -5) AND ((NOT COALESCE(all_episodes.q_1270f709, FALSE)) OR (COALESCE(all_episodes.q_8f5d7642, FALSE)));

-- SW12STG2 (2024 to 2024), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
CROSS JOIN collection
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((COALESCE(sw_episodes.SW_DEC >= episodes.DECOM, TRUE))) AS q_9ec673d1,
    array_agg(sw_episodes.row_id) FILTER (WHERE COALESCE(sw_episodes.SW_DEC >= episodes.DECOM, TRUE)) AS r_2615847a,
    bool_or((COALESCE(sw_episodes.SW_DEC >= episodes.DECOM, TRUE) AND COALESCE(sw_episodes.SW_DECOM <= episodes.DEC, TRUE))) AS q_a5b69e1b,
    array_agg(sw_episodes.row_id) FILTER (WHERE COALESCE(sw_episodes.SW_DEC >= episodes.DECOM, TRUE) AND COALESCE(sw_episodes.SW_DECOM <= episodes.DEC, TRUE)) AS r_9689749b
  FROM episodes JOIN sw_episodes AS sw_episodes ON sw_episodes.CHILD = episodes.CHILD
  GROUP BY episodes.row_id
) AS each_sw_episodes ON each_sw_episodes.group_key = episodes.row_id
WHERE NOT legal_status.is_short_break IS TRUE AND COALESCE(episodes.DEC >= "collection"."start", TRUE) AND ((reason_new_episode.starts_care AND (NOT COALESCE(each_sw_episodes.q_9ec673d1, FALSE))) OR (NOT reason_ceased.ends_care IS FALSE AND (NOT COALESCE(each_sw_episodes.q_a5b69e1b, FALSE))));

-- SW12STG2 (since 2025), on episodes
SELECT episodes.row_id AS r
FROM episodes
LEFT JOIN codes_legal_status AS legal_status ON legal_status.code = episodes.LS
CROSS JOIN collection
LEFT JOIN codes_reason_new_episode AS reason_new_episode ON reason_new_episode.code = episodes.RNE
LEFT JOIN codes_reason_ceased AS reason_ceased ON reason_ceased.code = episodes.REC
LEFT JOIN (
  SELECT episodes.row_id AS group_key,
    bool_or((COALESCE(sw_episodes.SW_DEC >= episodes.DECOM, TRUE))) AS q_9ec673d1,
    array_agg(sw_episodes.row_id) FILTER (WHERE COALESCE(sw_episodes.SW_DEC >= episodes.DECOM, TRUE)) AS r_2615847a,
    bool_or((COALESCE(sw_episodes.SW_DEC >= episodes.DECOM, TRUE) AND COALESCE(sw_episodes.SW_DECOM <= episodes.DEC, TRUE))) AS q_a5b69e1b,
    array_agg(sw_episodes.row_id) FILTER (WHERE COALESCE(sw_episodes.SW_DEC >= episodes.DECOM, TRUE) AND COALESCE(sw_episodes.SW_DECOM <= episodes.DEC, TRUE)) AS r_9689749b
  FROM episodes JOIN sw_episodes AS sw_episodes ON sw_episodes.CHILD = episodes.CHILD
  GROUP BY episodes.row_id
) AS each_sw_episodes ON each_sw_episodes.group_key = episodes.row_id
WHERE NOT legal_status.is_short_break IS TRUE AND COALESCE(episodes.DEC >= MONTHS_AFTER("collection"."start", -12), TRUE) AND ((reason_new_episode.starts_care AND (NOT COALESCE(each_sw_episodes.q_9ec673d1, FALSE))) OR (NOT reason_ceased.ends_care IS FALSE AND (NOT COALESCE(each_sw_episodes.q_a5b69e1b, FALSE))));

-- SW13STG1 (2024 to 2024), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
LEFT JOIN codes_social_worker_reason AS social_worker_reason_of_SW_REASON ON social_worker_reason_of_SW_REASON.code = sw_episodes.SW_REASON
WHERE (sw_episodes.SW_REASON IS NULL) OR (CASE WHEN sw_episodes.SW_REASON IS NULL THEN NULL ELSE social_worker_reason_of_SW_REASON.code IS NULL END);

-- SW13STG1 (since 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
LEFT JOIN codes_social_worker_reason AS social_worker_reason_of_SW_REASON ON social_worker_reason_of_SW_REASON.code = sw_episodes.SW_REASON
WHERE (CASE WHEN sw_episodes.SW_REASON IS NULL THEN NULL ELSE social_worker_reason_of_SW_REASON.code IS NULL END) OR ((sw_episodes.SW_REASON IS NULL) AND sw_episodes.SW_DECOM >= CAST('2023-04-01' AS DATE));

-- SW14STG2 (2024 to 2024), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE sw_episodes.n_from_end > 1 AND (sw_episodes.SW_DEC__text IS NULL);

-- SW15STG2 (since 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
CROSS JOIN collection
WHERE (sw_episodes.SW_REASON IS NULL) AND sw_episodes.SW_DECOM >= MONTHS_AFTER("collection"."start", -12);

-- SW16aSTG2 (since 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
LEFT JOIN sw_episodes_last AS latest_sw_episode_last ON latest_sw_episode_last.CHILD = sw_episodes.CHILD AND latest_sw_episode_last.n_from_end = 1
LEFT JOIN (
  SELECT sw_episodes.row_id AS group_key,
    bool_or((others.n < sw_episodes.n AND COALESCE(others.SW_DEC > latest_sw_episode_last.SW_DECOM, TRUE))) AS q_04d79bea,
    array_agg(others.row_id) FILTER (WHERE others.n < sw_episodes.n AND COALESCE(others.SW_DEC > latest_sw_episode_last.SW_DECOM, TRUE)) AS r_9f03936b
  FROM sw_episodes JOIN sw_episodes AS others ON others.CHILD = sw_episodes.CHILD AND others.row_id <> sw_episodes.row_id
  LEFT JOIN sw_episodes_last AS latest_sw_episode_last ON latest_sw_episode_last.CHILD = sw_episodes.CHILD AND latest_sw_episode_last.n_from_end = 1
  GROUP BY sw_episodes.row_id
) AS each_others ON each_others.group_key = sw_episodes.row_id
WHERE (NOT latest_sw_episode_last.row_id IS NULL) AND (latest_sw_episode_last.SW_DEC__text IS NULL) AND NOT sw_episodes.n IS NULL AND COALESCE(sw_episodes.SW_DEC > latest_sw_episode_last.SW_DECOM, TRUE) AND (NOT COALESCE(each_others.q_04d79bea, FALSE)) AND ((sw_episodes.SW_ID IS DISTINCT FROM latest_sw_episode_last.SW_ID));

-- SW16bSTG2 (since 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
LEFT JOIN sw_episodes_last AS latest_sw_episode_last ON latest_sw_episode_last.CHILD = sw_episodes.CHILD AND latest_sw_episode_last.n_from_end = 1
LEFT JOIN (
  SELECT sw_episodes.row_id AS group_key,
    bool_or((others.n < sw_episodes.n AND COALESCE(others.SW_DEC > latest_sw_episode_last.SW_DECOM, TRUE))) AS q_04d79bea,
    array_agg(others.row_id) FILTER (WHERE others.n < sw_episodes.n AND COALESCE(others.SW_DEC > latest_sw_episode_last.SW_DECOM, TRUE)) AS r_9f03936b
  FROM sw_episodes JOIN sw_episodes AS others ON others.CHILD = sw_episodes.CHILD AND others.row_id <> sw_episodes.row_id
  LEFT JOIN sw_episodes_last AS latest_sw_episode_last ON latest_sw_episode_last.CHILD = sw_episodes.CHILD AND latest_sw_episode_last.n_from_end = 1
  GROUP BY sw_episodes.row_id
) AS each_others ON each_others.group_key = sw_episodes.row_id
WHERE (NOT latest_sw_episode_last.row_id IS NULL) AND (latest_sw_episode_last.SW_DEC__text IS NULL) AND NOT sw_episodes.n IS NULL AND COALESCE(sw_episodes.SW_DEC > latest_sw_episode_last.SW_DECOM, TRUE) AND (NOT COALESCE(each_others.q_04d79bea, FALSE)) AND ((sw_episodes.SW_DECOM IS DISTINCT FROM latest_sw_episode_last.SW_DECOM));

-- SW16cSTG2 (since 2025), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
LEFT JOIN sw_episodes_last AS latest_sw_episode_last ON latest_sw_episode_last.CHILD = sw_episodes.CHILD AND latest_sw_episode_last.n_from_end = 1
LEFT JOIN (
  SELECT sw_episodes.row_id AS group_key,
    bool_or((others.n < sw_episodes.n AND COALESCE(others.SW_DEC > latest_sw_episode_last.SW_DECOM, TRUE))) AS q_04d79bea,
    array_agg(others.row_id) FILTER (WHERE others.n < sw_episodes.n AND COALESCE(others.SW_DEC > latest_sw_episode_last.SW_DECOM, TRUE)) AS r_9f03936b
  FROM sw_episodes JOIN sw_episodes AS others ON others.CHILD = sw_episodes.CHILD AND others.row_id <> sw_episodes.row_id
  LEFT JOIN sw_episodes_last AS latest_sw_episode_last ON latest_sw_episode_last.CHILD = sw_episodes.CHILD AND latest_sw_episode_last.n_from_end = 1
  GROUP BY sw_episodes.row_id
) AS each_others ON each_others.group_key = sw_episodes.row_id
WHERE (NOT latest_sw_episode_last.row_id IS NULL) AND (latest_sw_episode_last.SW_DEC__text IS NULL) AND NOT sw_episodes.n IS NULL AND COALESCE(sw_episodes.SW_DEC > latest_sw_episode_last.SW_DECOM, TRUE) AND (NOT COALESCE(each_others.q_04d79bea, FALSE)) AND ((sw_episodes.SW_REASON IS DISTINCT FROM latest_sw_episode_last.SW_REASON));

-- SW17STG2 (since 2026), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
LEFT JOIN (
  SELECT episodes.CHILD AS group_key,
    bool_or((TRUE)) AS q_1270f709,
    array_agg(episodes.row_id) FILTER (WHERE TRUE) AS r_6b54ac53,
    bool_or(((episodes.DEC__text IS NULL) AND NOT episodes__legal_status.is_short_break IS TRUE)) AS q_4f92dfe8,
    array_agg(episodes.row_id) FILTER (WHERE (episodes.DEC__text IS NULL) AND NOT episodes__legal_status.is_short_break IS TRUE) AS r_0eeaa945
  FROM episodes AS episodes
  LEFT JOIN codes_legal_status AS episodes__legal_status ON episodes__legal_status.code = episodes.LS
  GROUP BY episodes.CHILD
) AS all_episodes ON all_episodes.group_key = sw_episodes.CHILD
WHERE sw_episodes.n_from_end = 1 AND (NOT sw_episodes.SW_DEC__text IS NULL) AND ((NOT COALESCE(all_episodes.q_1270f709, FALSE)) OR (COALESCE(all_episodes.q_4f92dfe8, FALSE)));

-- SW18STG2 (since 2026), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
WHERE sw_episodes.SW_DEC <= sw_episodes.SW_DECOM;

-- SW19STG2 (since 2026), on sw_episodes
SELECT sw_episodes.row_id AS r
FROM sw_episodes
LEFT JOIN (
  SELECT sw_episodes.row_id AS group_key,
    bool_or((others.SW_DECOM = sw_episodes.SW_DECOM AND others.row_id < sw_episodes.row_id)) AS q_3b9e206f,
    array_agg(others.row_id) FILTER (WHERE others.SW_DECOM = sw_episodes.SW_DECOM AND others.row_id < sw_episodes.row_id) AS r_d4aa8635
  FROM sw_episodes JOIN sw_episodes AS others ON others.CHILD = sw_episodes.CHILD AND others.row_id <> sw_episodes.row_id
  GROUP BY sw_episodes.row_id
) AS each_others ON each_others.group_key = sw_episodes.row_id
WHERE (COALESCE(each_others.q_3b9e206f, FALSE));
