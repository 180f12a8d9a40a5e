# make demo   reads the reference article, builds its graph and its page in ./demo
# make test   runs every check
# Both make their own environment in .venv from the locked versions; nothing outside this folder changes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq --no-input
INSTALL_SELF := $(PIP) install --no-deps --no-build-isolation --editable .
STEP = @printf '\n── %s\n'

.DEFAULT_GOAL := help
.PHONY: help demo test format lint types layers tests lock notebooks clean

help:
	@sed -n '1,/^$$/s/^# //p' Makefile

demo: $(VENV)/.runs
	@$(BIN)/ktokogo demo

test: format lint types layers tests
	@printf '\n── every check passed\n'

format: $(VENV)/.checks
	$(STEP) 'format (ruff format --check)'
	@$(BIN)/ruff format --check .

lint: $(VENV)/.checks
	$(STEP) 'lint (ruff check)'
	@$(BIN)/ruff check .

types: $(VENV)/.checks
	$(STEP) 'types (mypy --strict on src)'
	@$(BIN)/mypy

layers: $(VENV)/.checks
	$(STEP) 'layers (each room imports only rooms above it)'
	@$(BIN)/lint-imports

tests: $(VENV)/.checks
	$(STEP) 'tests, documentation and notebooks (pytest)'
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile

# The versions that everybody develops and demonstrates with, for Python 3.11 and later on any system.
lock: $(VENV)/.checks
	$(BIN)/uv pip compile $(LOCK) --group build --output-file requirements.txt pyproject.toml
	$(BIN)/uv pip compile $(LOCK) --group dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml
LOCK := --quiet --universal --python-version 3.11 --no-header --no-emit-index-url --no-emit-find-links --no-annotate

# The notebooks as Jupyter reads them, made from their text.
notebooks: $(VENV)/.checks
	$(BIN)/jupytext --quiet --sync notebooks/*.py

clean:
	rm -rf $(VENV) demo

$(BIN)/python:
	@echo 'Making an environment in $(VENV) …'
	@$(PYTHON) tools/environment.py $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.runs: requirements.txt pyproject.toml | $(BIN)/python
	@echo 'Installing the locked versions (a minute the first time) …'
	@$(PIP) install --requirement requirements.txt
	@$(INSTALL_SELF)
	@touch $@

$(VENV)/.checks: requirements-dev.txt pyproject.toml | $(BIN)/python
	@echo 'Installing the locked versions and the tools that check (two minutes the first time) …'
	@$(PIP) install --requirement requirements-dev.txt
	@$(INSTALL_SELF)
	@touch $@ $(VENV)/.runs
