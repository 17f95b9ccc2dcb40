"""The API: the department's forms, symbols as text, ids that stay; no request breaks it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance
from tests.shared import SHARED, needs_shared
from tests.web import shelves
from tests.web.shelves import CODES, RATE, SHARE

from rooftree.statistics.ees_api import Service, list_data_sets, list_publications, list_versions
from rooftree.statistics.fetch import fetch_data_set
from rooftree.statistics.https import Bounds
from rooftree.web.public import shelf
from rooftree.web.public.api import ids, offered
from rooftree.web.public.api.gate import Buckets

ROOT = "/api/v1"
PUBLICATION = ids.publication(shelves.ID)
WHOLE = ids.data_set(shelves.ID, "")
FOSTER = ids.data_set(shelves.ID, SHARE["id"])
LOOKED_AFTER = ids.data_set(shelves.ID, RATE["id"])
VALUE = ids.short("value", SHARE["id"])


@pytest.fixture
def two_versions(pages, tmp_path) -> Iterator[Path]:
    """A release whose second version has no breakdown by sex, and whose third another value."""
    before = shelf.current().folder
    shelves.example_release(tmp_path)
    shelves.second_version(tmp_path, shelves.without_sex)
    changed = lambda c: shelves.with_more_children(shelves.without_sex(c))  # noqa: E731
    shelves.second_version(tmp_path, changed)
    shelf.load(tmp_path)
    yield tmp_path
    shelf.load(before)


def get(client, path: str, **query: Any) -> Any:
    response = client.get(f"{ROOT}/{path}", query)
    assert response.status_code == 200, response.content
    return response.json()


def ask(client, data_set: str, **query: Any) -> Any:
    response = client.post(
        f"{ROOT}/data-sets/{data_set}/query", json.dumps(query), content_type="application/json"
    )
    assert response.status_code == 200, response.content
    return response.json()


def refused(client, data_set: str, query: Any) -> Any:
    body = query if isinstance(query, str) else json.dumps(query)
    response = client.post(
        f"{ROOT}/data-sets/{data_set}/query", body, content_type="application/json"
    )
    assert response.status_code == 400
    return response.json()


def option(client, data_set: str, label: str) -> str:
    filters = get(client, f"data-sets/{data_set}/meta")["filters"]
    return next(o["id"] for f in filters for o in f["options"] if o["label"] == label)


def test_a_release_is_a_publication_and_its_indicators_are_data_sets(client):
    (publication,) = get(client, "publications")["results"]
    assert publication["id"] == PUBLICATION
    assert publication["slug"] == "invented-region"
    assert "Invented data" in publication["summary"]
    found = get(client, f"publications/{PUBLICATION}/data-sets")
    assert {one["id"] for one in found["results"]} == {WHOLE, FOSTER, LOOKED_AFTER}
    assert found["paging"] == {"page": 1, "pageSize": 20, "totalResults": 3, "totalPages": 1}
    latest = get(client, f"data-sets/{FOSTER}")["latestVersion"]
    assert latest["version"] == "1.0"
    assert latest["timePeriods"] == {"start": "2020/21", "end": "2024/25"}
    assert latest["filters"] == ["Sex"]


def test_publications_are_found_by_words_of_their_title(client):
    assert get(client, "publications", search="invented REGION")["paging"]["totalResults"] == 1
    assert get(client, "publications", search="absence")["results"] == []


def test_meta_names_all_that_a_query_may(client):
    meta = get(client, f"data-sets/{FOSTER}/meta")
    (sex,) = meta["filters"]
    assert [o["label"] for o in sex["options"]] == ["Total", "Female", "Male"]
    assert sex["options"][0]["isAggregate"] is True
    assert [g["level"]["code"] for g in meta["locations"]] == ["NAT", "REG", "LA"]
    assert meta["locations"][2]["options"][0]["oldCode"] == "901"
    assert meta["timePeriods"][0] == {"code": "RY", "period": "2021", "label": "2020/21"}
    assert meta["indicators"][0]["unit"] == "%"
    assert get(client, f"data-sets/{FOSTER}/meta", types="Filters")["timePeriods"] == []


def test_a_row_is_of_a_period_a_place_and_options_and_its_values_are_text(client):
    found = ask(
        client, FOSTER,
        criteria={"locations": {"eq": {"level": "LA", "code": CODES[1]}},
                  "timePeriods": {"eq": {"period": "2025", "code": "RY"}}},
    )  # fmt: skip
    row = found["results"][0]
    assert row["timePeriod"] == {"period": "2025", "code": "RY"}
    assert row["geographicLevel"] == "LA"
    assert set(row["locations"]) == {"NAT", "REG", "LA"}
    held = {value for row in found["results"] for value in row["values"].values()}
    assert all(isinstance(value, str) for value in held)
    assert "c" in held, "a suppressed figure travels as its symbol"


def values(found: Any, id: str = VALUE) -> list[str]:
    return [row["values"][id] for row in found["results"]]


def test_the_api_says_what_the_release_holds(client):
    """Every row of every data set, against the release read another way."""
    release = shelf.current().releases[shelves.ID]
    for indicator in release.definitions:
        table = offered.table(*_latest(ids.data_set(shelves.ID, indicator)))
        found = ask(client, ids.data_set(shelves.ID, indicator), pageSize=10_000)
        few = release.definitions[indicator]["decimals"]
        expected = sorted(
            (figure.period.label, figure.area, figure.group, f"{figure.value}")
            for figure in release.of(indicator).everything()
        )
        labels = {(t.period, t.code): t.label for t in table.times}
        codes = {one.id: one.code for one in table.locations}
        groups = {o.id: o.code or "total" for f in table.filters for o in f.options}
        told = sorted(
            (
                labels[row["timePeriod"]["period"], row["timePeriod"]["code"]],
                codes[row["locations"][row["geographicLevel"]]],
                next(iter(groups[id] for id in row["filters"].values()), "total"),
                row["values"][ids.short("value", indicator)],
            )
            for row in found["results"]
        )
        assert few == 0
        assert told == expected


def _latest(id: str) -> tuple[offered.DataSet, offered.Edition]:
    held = offered.data_set(id)
    return held, held.last


LA = {"geographicLevels": {"eq": "LA"}}
LATE = {"timePeriods": {"gte": {"period": "2024", "code": "RY"}}}


@pytest.mark.parametrize(
    ("criteria", "rows"),
    [
        ({}, 87),
        (None, 87),
        (LA, 57),
        ({"geographicLevels": {"notIn": ["LA", "REG"]}}, 15),
        ({"not": LA}, 30),
        ({"and": [LA, LATE]}, 24),
        ({**LA, **LATE}, 24),
        ({"or": [{"not": LA}, LATE]}, 54),
        ({"timePeriods": {"lt": {"period": "2022", "code": "RY"}}}, 18),
        ({"timePeriods": {"gt": {"period": "2000", "code": "RY"}}}, 87),
        ({"timePeriods": {"in": [{"period": "2021", "code": "RY"}]}}, 18),
        ({"timePeriods": {"notEq": {"period": "2021", "code": "RY"}}}, 69),
        ({"locations": {"eq": {"level": "LA", "oldCode": "901"}}}, 15),
        ({"locations": {"in": [{"level": "REG", "code": "X12000001"}]}}, 72),
        ({"locations": {"notEq": {"level": "LA", "code": CODES[0]}}}, 72),
        ({"not": {"or": [LA, {"not": {"and": [LATE]}}]}}, 12),
    ],
)
def test_criteria_choose_rows(client, criteria, rows):
    found = ask(client, FOSTER, criteria=criteria)
    assert found["paging"]["totalResults"] == rows
    assert found["warnings"] == []


def test_filters_choose_rows_by_their_options(client):
    girls, boys = (option(client, FOSTER, label) for label in ("Female", "Male"))

    def count(**filters: Any) -> int:
        found = ask(client, FOSTER, criteria={"filters": filters})
        return found["paging"]["totalResults"]

    assert count(eq=girls) == 29
    assert count(**{"in": [girls, boys]}) == 58
    assert count(notEq=girls) == 58
    assert count(notIn=[girls, boys]) == 29
    assert count(**{"in": [girls, boys]}, notEq=boys) == 29


def test_the_whole_release_is_a_data_set_in_which_the_indicator_is_a_filter(client):
    sizes = [get(client, f"data-sets/{one}")["latestVersion"]["totalResults"]
             for one in (WHOLE, FOSTER, LOOKED_AFTER)]  # fmt: skip
    assert sizes[0] == sum(sizes[1:])
    chosen = option(client, WHOLE, SHARE["title"])
    found = ask(client, WHOLE, criteria={"filters": {"eq": chosen}}, pageSize=10_000)
    alone = ask(client, FOSTER, pageSize=10_000)
    assert sorted(values(found, ids.short("value", ""))) == sorted(values(alone))


def test_results_come_in_the_order_that_was_asked_for_and_symbols_last(client):
    for direction in ("Asc", "Desc"):
        sorts = [{"field": f"indicator|{VALUE}", "direction": direction}]
        found = values(ask(client, FOSTER, sorts=sorts))
        numbers = [float(one) for one in found if one[0].isdigit()]
        assert numbers == sorted(numbers, reverse=direction == "Desc")
        assert all(one.isalpha() for one in found[len(numbers) :])
        assert len(numbers) < len(found)
    periods = [row["timePeriod"]["period"] for row in ask(client, FOSTER)["results"]]
    assert periods == sorted(periods, reverse=True)


def test_several_sorts_apply_one_within_the_other(client):
    sorts = [
        {"field": "location|LA", "direction": "Asc"},
        {"field": "timePeriod", "direction": "Asc"},
    ]
    rows = ask(client, FOSTER, sorts=sorts, criteria=LA)["results"]
    meta = get(client, f"data-sets/{FOSTER}/meta")["locations"][2]["options"]
    names = {one["id"]: one["label"] for one in meta}
    told = [(names[row["locations"]["LA"]], row["timePeriod"]["period"]) for row in rows]
    assert told == sorted(told)


def test_pages_hold_every_row_once(client):
    pages = [ask(client, FOSTER, page=n, pageSize=20) for n in range(1, 6)]
    assert pages[0]["paging"] == {"page": 1, "pageSize": 20, "totalResults": 87, "totalPages": 5}
    rows = [json.dumps(row, sort_keys=True) for page in pages for row in page["results"]]
    assert len(rows) == len(set(rows)) == 87
    assert ask(client, FOSTER, page=6, pageSize=20)["results"] == []


def test_an_address_asks_the_same_as_a_body(client):
    path = f"data-sets/{FOSTER}/query"
    told = get(client, path, **{
        "geographicLevels.in": "LA,REG", "timePeriods.gte": "2024|RY",
        "locations.notIn": f"LA|code|{CODES[0]}", "sorts": "timePeriod|Asc", "indicators": VALUE,
    })  # fmt: skip
    asked = ask(
        client, FOSTER, indicators=[VALUE], sorts=[{"field": "timePeriod", "direction": "Asc"}],
        criteria={**LATE, "geographicLevels": {"in": ["LA", "REG"]},
                  "locations": {"notIn": [{"level": "LA", "code": CODES[0]}]}},
    )  # fmt: skip
    assert told == asked
    assert told["paging"]["totalResults"] > 0


def test_debug_puts_labels_beside_ids(client):
    row = ask(client, FOSTER, debug=True, criteria=LA, pageSize=1)["results"][0]
    assert row["locations"]["LA"].endswith(f":: Alderfold :: {CODES[0]}")
    assert next(iter(row["filters"].values())).endswith(":: Total")


def test_a_body_may_hold_comments(client):
    body = '{"criteria": {"geographicLevels": {"eq": "NAT"}}, // whole country\n "pageSize": 1}'
    response = client.post(
        f"{ROOT}/data-sets/{FOSTER}/query", body, content_type="application/json"
    )
    assert response.json()["paging"]["totalResults"] == 15


def test_what_is_named_and_is_not_there_is_a_warning(client):
    found = ask(client, FOSTER, criteria={"filters": {"in": ["nothing"]}})
    codes = [one["code"] for one in found["warnings"]]
    assert codes == ["FiltersNotFound", "QueryNoResults"]
    assert found["warnings"][0]["path"] == "criteria.filters.in"
    assert found["warnings"][0]["detail"] == {"items": ["nothing"]}


@pytest.mark.parametrize(
    ("query", "path", "words"),
    [
        ({"criteria": {"filters": {"eq": ["a"]}}}, "criteria.filters.eq", "valid string"),
        ({"criteria": {"not": [{}]}}, "criteria.not", "valid dictionary"),
        ({"criteria": {"and": []}}, "criteria.and", "at least 1 item"),
        ({"criteria": {"and": [{}, {"places": {}}]}}, "criteria.and[1].places", "not permitted"),
        (
            {"criteria": {"locations": {"eq": {"level": "LA"}}}},
            "criteria.locations.eq",
            "one of id",
        ),
        ({"indicators": ["nothing"]}, "indicators", "could not be found"),
        ({"sorts": [{"field": "filter|x", "direction": "Asc"}]}, "sorts[0].field", "no such field"),
        ({"pageSize": 10_001}, "pageSize", "less than or equal to 10000"),
        ("{", None, ""),
    ],
)
def test_what_cannot_be_answered_is_told_in_sentences(client, query, path, words):
    problem = refused(client, FOSTER, query)
    assert problem["type"] == "Bad Request"
    assert problem["title"].endswith(".")
    for error in problem.get("errors", []):
        assert error["message"].endswith(".")
    if path:
        (error,) = [one for one in problem["errors"] if one["path"] == path]
        assert words in error["message"]


@pytest.mark.parametrize(
    "path",
    [
        "data-sets/8b1a2c3d-0000-5000-8000-000000000000",
        "data-sets/nothing",
        f"data-sets/{FOSTER}/versions/9.0",
        f"data-sets/{FOSTER}/versions/one",
        f"data-sets/{FOSTER}/meta?dataSetVersion=2.*",
        "publications/8b1a2c3d-0000-5000-8000-000000000000",
        "nothing",
    ],
)
def test_what_is_not_there_is_a_problem_with_a_sentence(client, path):
    response = client.get(f"{ROOT}/{path}")
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["title"].endswith(".")


def test_the_table_is_whole_and_in_the_layout_of_a_data_file(client):
    response = client.get(f"{ROOT}/data-sets/{FOSTER}/csv")
    rows = list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode())))
    assert len(rows) == 87
    assert rows[0]["time_identifier"] == "Reporting year"
    assert {row["sex"] for row in rows} == {"Total", "Female", "Male"}
    assert "c" in {row["value"] for row in rows}
    last = [row for row in rows if row["new_la_code"] == CODES[0]]
    assert {(row["region_name"], row["old_la_code"]) for row in last} == {
        ("Invented Region", "901")
    }


def test_versions_are_major_where_something_was_taken_away(client, two_versions):
    found = get(client, f"data-sets/{FOSTER}/versions")["results"]
    assert [one["version"] for one in found] == ["2.1", "2.0", "1.0"]
    assert [one["type"] for one in found] == ["Minor", "Major", "Major"]
    rate = get(client, f"data-sets/{LOOKED_AFTER}/versions")["results"]
    assert [one["version"] for one in rate] == ["1.2", "1.1", "1.0"]


@pytest.mark.parametrize(
    ("asked", "rows"), [("1.0", 87), ("1", 87), ("1.*", 87), ("2.*", 29), ("*", 29), ("2.0", 29)]
)
def test_an_old_version_can_be_asked(client, two_versions, asked, rows):
    path = f"data-sets/{FOSTER}/query"
    assert get(client, path, dataSetVersion=asked)["paging"]["totalResults"] == rows


def test_changes_say_what_was_taken_away(client, two_versions):
    told = get(client, f"data-sets/{FOSTER}/versions/2.0/changes")
    (sex,) = told["majorChanges"]["filters"]
    assert sex["previousState"]["column"] == "sex"
    assert "currentState" not in sex
    nothing = {"majorChanges": {}, "minorChanges": {}}
    assert get(client, f"data-sets/{FOSTER}/versions/2.1/changes") == nothing
    assert get(client, f"data-sets/{FOSTER}/versions/1.0/changes") == nothing


def test_ids_are_the_same_in_every_version(client, two_versions):
    first, last = (get(client, f"data-sets/{FOSTER}/meta", dataSetVersion=v) for v in ("1.0", "*"))
    for part in ("indicators", "locations", "timePeriods"):
        assert first[part] == last[part]


def test_ids_never_change():
    """Programs hold these: a change of how they are made would break every one of them."""
    assert ids.short("option", "sex", "Female") == "htTDBcx"
    assert (
        ids.data_set("england-published", "cla_3plus_placements_pct")
        == "1ed0b30b-790c-5bc6-9f2c-970dee772310"
    )


def test_an_answer_is_tagged_and_not_sent_again(client):
    first = client.get(f"{ROOT}/data-sets/{FOSTER}/meta")
    again = client.get(f"{ROOT}/data-sets/{FOSTER}/meta", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
    table = client.get(f"{ROOT}/data-sets/{FOSTER}/csv")
    kept = client.get(f"{ROOT}/data-sets/{FOSTER}/csv", headers={"If-None-Match": table["ETag"]})
    assert kept.status_code == 304


def test_any_site_may_read_it(client):
    asked = client.options(
        f"{ROOT}/data-sets/{FOSTER}/query", headers={"Origin": "https://a.example"}
    )
    assert asked.status_code == 204
    for response in (asked, client.get(f"{ROOT}/publications"), client.get(f"{ROOT}/nothing")):
        assert response["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in response
        assert not response.cookies


def test_haste_is_slowed_for_the_address_that_is_hasty():
    buckets = Buckets(burst=3, per_second=2)
    assert [buckets.take("a", 0.0) for _ in range(4)] == [0.0, 0.0, 0.0, 0.5]
    assert buckets.take("b", 0.0) == 0.0
    assert buckets.take("a", 0.6) == 0.0
    assert buckets.take("a", 0.6) > 0.0


def test_too_many_requests_are_told_when_to_go_on(client):
    """From an address of its own, so that no other test is slowed."""
    asked = (client.get(f"{ROOT}/publications", REMOTE_ADDR="10.9.8.7") for _ in range(5_000))
    response = next(answer for answer in asked if answer.status_code != 200)
    assert response.status_code == 429
    assert response["Retry-After"] == "1"
    assert client.get(f"{ROOT}/publications", REMOTE_ADDR="10.9.8.6").status_code == 200
    assert response.json()["title"].endswith(".")


def test_our_own_client_lists_and_brings_what_our_own_api_offers(address, tmp_path, monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    service = Service(f"{address}{ROOT}", Bounds(timeout=10, longest_wait=0.1))
    (publication,) = list_publications(service, "invented")
    data_sets = {one.id: one for one in list_data_sets(service, publication.id)}
    assert {FOSTER, WHOLE} <= set(data_sets)
    assert [one.number for one in list_versions(service, FOSTER)] == ["1.0"]
    brought = fetch_data_set(service, data_sets[FOSTER], tmp_path, fetched_on=date(2026, 11, 24))
    assert brought.brought
    with brought.path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == data_sets[FOSTER].rows == 87
    again = fetch_data_set(service, data_sets[FOSTER], tmp_path, fetched_on=date(2026, 11, 24))
    assert not again.brought


@pytest.fixture(scope="module")
def description(pages) -> Any:
    """The API's own description."""
    return schemathesis.openapi.from_wsgi(f"{ROOT}/openapi.json", pages)


OPERATIONS = (
    "ListPublications",
    "GetPublication",
    "ListPublicationDataSets",
    "GetDataSet",
    "GetDataSetMeta",
    "ListDataSetVersions",
    "GetDataSetVersion",
    "GetDataSetVersionChanges",
    "DownloadDataSetCsv",
    "QueryDataSetGet",
    "QueryDataSetPost",
)
KNOWN = {"dataSetId": FOSTER, "publicationId": PUBLICATION, "version": "1.0"}


def test_the_description_has_every_operation_and_nothing_from_elsewhere(client):
    told = get(client, "openapi.json")
    assert told["openapi"].startswith("3.1")
    held = [one["operationId"] for path in told["paths"].values() for one in path.values()]
    assert sorted(held) == sorted(OPERATIONS)


@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_no_request_breaks_the_api_and_every_answer_is_as_it_is_described(description, name, mode):
    """Right requests and wrong ones, of ids that there are and of ids that there are not."""
    held = (one.ok() for one in description.get_all_operations())
    operation = next(one for one in held if one.definition.raw["operationId"] == name)

    @given(operation.as_strategy(generation_mode=mode), st.booleans())
    @settings(
        max_examples=15,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def asked(case: Any, known: bool) -> None:
        for parameter, id in KNOWN.items():
            if known and parameter in (case.path_parameters or {}):
                case.path_parameters[parameter] = id
        response = case.call(headers={"Accept-Encoding": "identity"})
        # Ids were put in after a wrong request was made, so what was wrong may be right now.
        excluded = [negative_data_rejection] if known else []
        # No description can say which indicators a data set has: the refusal says so itself.
        if response.status_code == 400 and '"NotFound"' in response.text:
            excluded.append(positive_data_acceptance)
        case.validate_response(response, excluded_checks=excluded)

    asked()


@needs_shared
def test_ids_of_the_published_release_are_all_different():
    """Every code of every area and indicator there is, in one pot."""
    assert SHARED is not None
    with (SHARED / "catalogue" / "indicators.csv").open(encoding="utf-8-sig", newline="") as file:
        names = [next(iter(row.values())) for row in csv.DictReader(file)]
    from rooftree.areas import england

    codes = [("LA", area.code) for area in england().areas]
    every = [ids.short(*code) for code in codes]
    every += [ids.short(kind, n) for n in names for kind in ("value", "numerator", "denominator")]
    assert len(every) > 200
    assert len(np.unique(every)) == len(every)
