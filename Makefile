# The one door. Every target makes the environment that it needs; `make test ARGS="-k rolled"` passes words on.
PYTHON ?= python3
ARGS ?=
VENV := .venv
BENCH := .bench
# Notebooks are executed for the first language; the others take what came out of them.
SPHINX := $(VENV)/bin/python -m sphinx -E -W --keep-going -n -q \
	-D nb_execution_mode=cache -D nb_execution_cache_path=docs/_build/executed
PACKAGE := pyproject.toml README.md LICENSE $(shell find src -not -name '*.pyc' -not -name __pycache__)

.PHONY: help setup check test coverage property golden docs translate words bench bench-frames imports wheel tour mutate fuzz race ask
.DEFAULT_GOAL := help

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' Makefile

# The package as its users get it, not an editable one: installed again whenever its sources change.
$(VENV)/.installed: $(PACKAGE)
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet ".[dev]"
	@touch $@

$(BENCH)/.installed: $(PACKAGE) benchmarks/requirements.txt
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet .
	$(BENCH)/bin/python -m pip install --quiet --requirement benchmarks/requirements.txt \
		|| sed 's/ *#.*//; /^$$/d' benchmarks/requirements.txt | while read -r peer; do \
			$(BENCH)/bin/python -m pip install --quiet "$$peer" || echo "cannot be installed here: $$peer"; done
	@touch $@

$(BENCH)/.frames: $(BENCH)/.installed
	$(BENCH)/bin/python -m pip install --quiet ".[frames,interop]" duckdb pyspark
	@touch $@

$(VENV)/.docs: $(VENV)/.installed
	$(VENV)/bin/python -m pip install --quiet ".[docs]"
	@touch $@

setup: $(VENV)/.installed ## the developers' environment in .venv

check: setup ## ruff and mypy, as in CI
	$(VENV)/bin/python -m ruff check
	$(VENV)/bin/python -m ruff format --check
	$(VENV)/bin/python -m mypy --strict

test: setup ## the whole suite; the quick part of it with ARGS='-m "not slow"'
	$(VENV)/bin/python -m pytest $(ARGS)

coverage: setup ## the whole suite, swept all the way as in CI; below 100 % of lines and branches it fails
	$(VENV)/bin/python -m pytest --sweep=full --cov $(ARGS)

property: setup ## the property tests and those of the kit, with examples that no run has drawn
	$(VENV)/bin/python -m pytest tests/property tests/kit --anew $(ARGS)

golden: setup ## texts, tables and pictures under tests/golden written anew, for you to read the difference
	$(VENV)/bin/python -m pytest tests/golden --rewrite-golden $(ARGS)

docs: $(VENV)/.docs ## the site in docs/_build/html: notebooks executed, warnings are errors; then its pages in Chromium
	$(VENV)/bin/python docs/ask/ask_site.py docs/_build/ask
	$(VENV)/bin/python docs/ask/lite_site.py docs/_build/lite
	rm -rf docs/_build/executed
	$(SPHINX) -D language=en docs docs/_build/html
	$(SPHINX) -D language=kk docs docs/_build/html/kk
	$(SPHINX) -D language=ru docs docs/_build/html/ru
	for part in ask lite; do test ! -d docs/_build/$$part || cp -R docs/_build/$$part docs/_build/html/; done
	$(VENV)/bin/python -m pytest tests/project/test_docs.py tests/project/test_pages.py tests/project/test_site.py \
		tests/project/test_cards_in_browser.py tests/project/test_notebooks.py tests/project/test_lite.py \
		tests/project/test_ask_page.py --sweep=full $(ARGS)

ask: setup ## the page that asks the law in docs/_build/ask, and the same as one file, docs/_build/ask.html
	$(VENV)/bin/python docs/ask/ask_site.py docs/_build/ask --single

translate: $(VENV)/.docs ## the catalogues of docs/locale brought up to date with the pages, what is to be translated listed
	$(VENV)/bin/python -m sphinx -E -q -b gettext docs docs/_build/gettext
	$(VENV)/bin/python docs/_ext/catalogues.py docs/_build/gettext

words: setup ## every text by language as CSV in docs/_build/words, for a lawyer to mark up
	$(VENV)/bin/python docs/_ext/lexicon.py docs/_build/words

bench: $(BENCH)/.installed ## speed beside other packages, in an environment of its own
	$(BENCH)/bin/python benchmarks/run.py $(ARGS)

bench-frames: $(BENCH)/.frames ## the law on columns beside a gather, a loop and other packages
	$(BENCH)/bin/python benchmarks/gathers.py $(ARGS)

imports: setup ## what importing Hypothesis costs more where this package is installed
	$(VENV)/bin/python benchmarks/hypothesis_import.py

wheel: setup ## sdist and wheel in dist/, the wheel tried on every other CPython here
	.ci/wheel

tour: setup ## the guided tour
	$(VENV)/bin/python examples/tour.py $(ARGS)

mutate: setup ## change the rules in every small way: does a test notice? Writes docs/mutation.md
	$(VENV)/bin/python mutation/mutate.py $(ARGS)

fuzz: setup ## wrong values to everything public, a million times: do only our errors come out? Writes docs/fuzzing.md
	PYTHONPATH=tests/property:tests/support $(VENV)/bin/python fuzz/fuzz.py $(ARGS)

race: setup ## four processes book at the example service at once, on SQLite and PostgreSQL; writes docs/races.md
	PYTHONPATH=examples:tests/support $(VENV)/bin/python fuzz/race.py $(ARGS)
