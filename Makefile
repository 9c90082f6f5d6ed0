# Two commands for a fresh machine with Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help demo test test-models lint docs sample eval bench messages clean

help: ## Show the targets.
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(STAMP): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("qa needs Python 3.11 or newer, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

demo: $(STAMP) ## Lint the seed article; the report is reports/documentary.html.
	$(BIN)/qa lint seeds/documentary.fr.txt --source seeds/documentary.en.txt --report reports/documentary.html || test $$? -eq 1
	@echo "The report: reports/documentary.html"

test: $(STAMP) ## Run every test.
	$(BIN)/python -m pytest -n auto

MODELS_VENV := .venv-models
# On Linux this version of torch is a CPU file where the index offers one; a newer one may be gigabytes of CUDA.
TORCH ?= torch==2.13.0

MODELS_STAMP := $(MODELS_VENV)/.installed
$(MODELS_STAMP): pyproject.toml
	test -x $(MODELS_VENV)/bin/python || $(PYTHON) -m venv $(MODELS_VENV)
	$(MODELS_VENV)/bin/python -m pip install --quiet --disable-pip-version-check '$(TORCH)'
	$(MODELS_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[models]' pytest hypothesis
	touch $@

test-models: $(MODELS_STAMP) ## Run the tests that need the extra `models`, in an environment of their own.
	$(MODELS_VENV)/bin/python -m pytest tests/models tests/scores tests/test_models_absent.py

lint: $(STAMP) ## Ruff and mypy.
	$(BIN)/ruff check .
	$(BIN)/mypy

docs: $(STAMP) ## Write CHECKS.md anew.
	$(BIN)/python -m tests.docs

messages: $(STAMP) ## Write the catalogues of messages anew; lists what is not translated.
	$(BIN)/python -m tests.messages

sample: $(STAMP) ## Write the committed sample report anew.
	$(BIN)/python -m tests.sample

eval: $(if $(MODELS),$(MODELS_STAMP),$(STAMP)) ## Recall, precision, false alarms; with MODELS="CHECK=FOLDER …" of these models on annotated segments.
	$(if $(MODELS),MODELS="$(MODELS)" $(MODELS_VENV)/bin/python -m tests.eval.models,$(BIN)/python -m tests.eval)

bench: $(if $(MODELS),$(MODELS_STAMP),$(STAMP)) ## Cold start, throughput, the gate; with MODELS="CHECK=FOLDER …" these models' speed and memory.
	$(if $(MODELS),MODELS="$(MODELS)" $(MODELS_VENV)/bin/python -m tests.bench.models,$(BIN)/python -m tests.bench)

clean: ## Remove what the targets made.
	rm -rf $(VENV) $(MODELS_VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
