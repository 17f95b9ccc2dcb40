# The newcomer's commands: `make demo` and `make test`. `make` alone lists them all.
#
# Needs Python 3.11 or later, git and make. Everything else is put into .venv, in the exact
# versions of uv.lock. A stamp in .venv says what has been installed, so the second time is quick.

.DEFAULT_GOAL := help
.PHONY: help setup demo test check fix docs bench assets test-spark clean
.DELETE_ON_ERROR:

# Say PYTHON=/path/to/python3.12 to choose one; otherwise the first of these that is new enough.
PYTHON ?=
BIN := .venv/bin
# Never fetch another Python, and never take away what another command installed.
SYNC := UV_PYTHON_DOWNLOADS=never UV_NO_PROGRESS=1 VIRTUAL_ENV= $(BIN)/uv sync --frozen --inexact --quiet --compile-bytecode --python $(BIN)/python
LOCKED := uv.lock pyproject.toml
# What uv compiles is not this source, and some machines forbid Python to do so as it runs.
COMPILE := $(BIN)/python -m compileall -q src

help:  ## List these commands
	@echo "Rooftree: the commands"
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s '|' 2>/dev/null \
	  || grep -hE '^[a-z-]+:.*##' Makefile

setup: .venv/.for-work  ## Make .venv with everything for working on Rooftree, and nothing else

demo: .venv/.for-use  ## Invent a region, check and publish its data, and show it in a browser
	@$(BIN)/rooftree demo

test: setup  ## Run every test
	@$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadfile

check: setup  ## Format, lint, types, import contracts, stale generated files, vendored assets
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python scripts/stale.py
	@if [ -f scripts/assets_check.py ]; then $(BIN)/python scripts/assets_check.py; fi

fix: setup  ## Format, mend what can be mended, write the generated files again
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format --quiet .
	@$(BIN)/python scripts/stale.py --write

docs: setup  ## Write the reference pages again from the definitions
	@$(BIN)/python scripts/stale.py --write --only docs

bench: setup  ## Measure speed and memory
	@for bench in bench/*.py; do echo "$$bench"; $(BIN)/python "$$bench" || exit 1; done

# Say ONLY=duckdb for nothing but the engine of the checker in a browser.
ONLY ?=
assets: setup  ## Bring what comes from npm (needs npm; all but DuckDB-WASM is committed)
	@if ! command -v npm >/dev/null 2>&1; then \
	  echo "make assets needs npm, which is not on this machine. The assets in git are enough to run Rooftree, but for the checker in a browser." >&2; exit 1; fi
	@$(BIN)/python scripts/assets.py $(if $(ONLY),--only $(ONLY))

test-spark: .venv/.for-spark  ## Run every definition's example on Apache Spark (needs Java)
	@$(BIN)/pytest -m spark

clean:  ## Remove .venv and what the tools keep
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# --- .venv, in steps; each stamp is older than the lock file only when there is work to do ---

$(BIN)/uv:
	@found=; for name in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then found="$$name"; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
	  had=$$(python3 --version 2>&1 || echo "no Python"); \
	  echo "Rooftree needs Python 3.11 or later; this machine has $$had. Install a newer one from https://www.python.org/downloads/ (or say make PYTHON=/path/to/python3.12)." >&2; exit 1; fi; \
	echo "Making .venv with $$("$$found" --version)"; \
	"$$found" -m venv --clear .venv || { rm -rf .venv; \
	  echo "This Python cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }; \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv || { rm -rf .venv; \
	  echo "uv could not be installed from PyPI: is this machine online, or does pip need a proxy?" >&2; exit 1; }

.venv/.for-use: $(LOCKED) | $(BIN)/uv
	@echo "Installing what Rooftree runs on (once)"
	@$(SYNC) --no-default-groups
	@$(COMPILE)
	@touch $@

.venv/.for-work: $(LOCKED) | $(BIN)/uv
	@echo "Installing what Rooftree and its tests run on (once)"
	@$(SYNC)
	@$(COMPILE)
	@touch .venv/.for-use $@

.venv/.for-spark: $(LOCKED) | .venv/.for-work
	@echo "Installing Apache Spark (once)"
	@$(SYNC) --group spark
	@touch $@
