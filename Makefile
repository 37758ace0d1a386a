# make run    a throw-away desk with the seed articles        make test   everything that CI runs
# make bench  the speed ratios                                make soak   the long tests: anything in any order, kills
# make clean  take the environment away

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OLD = briefdesk needs Python 3.11 or later; $(PYTHON) is not. Name another: make PYTHON=python3.12

.PHONY: run test soak bench clean

run: $(VENV)/.installed
	@$(BIN)/briefdesk demo

test: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

soak: $(VENV)/.installed-dev
	$(BIN)/pytest -m soak

bench: $(VENV)/.installed-dev
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV)

# The stamps are written last: a virtual environment has its bin/python long before it can be used.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { echo '$(OLD)' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: pyproject.toml $(VENV)/.made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml .ci/constraints.txt $(VENV)/.made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint .ci/constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/.installed
