"""One Spark session and one browser for the run, and no reference data of whoever runs it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

BROWSER = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session", autouse=True)
def no_data_folder_of_ones_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["ROOFTREE_DATA"] = str(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def spark_session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .appName("rooftree-tests")
        .config("spark.ui.enabled", "false")
        # An example has a few rows: to write and compile Java for its query takes most of its time.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1")
        .config("spark.sql.ansi.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium, started once; each test opens a context of its own."""
    found = shutil.which("chromium") or (BROWSER if os.path.exists(BROWSER) else None)  # noqa: PTH110
    if found is None:
        if os.environ.get("CI") or "browser" in os.environ.get("ROOFTREE_REQUIRE", ""):
            pytest.fail("Chromium is required here: apt-get install chromium")
        pytest.skip("Chromium is not on this machine: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()
