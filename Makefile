# `make demo` and `make test` need nothing but Debian and Swift: they install what is missing.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
export CONFER_SEAL_PASSPHRASE ?= demo

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
BUILD_PACKAGES := pkg-config libssl-dev libcurl4-openssl-dev libpq-dev libxlsxwriter-dev libexpat1-dev libzip-dev libserd-dev zlib1g-dev libsqlite3-dev openssl
TEST_PACKAGES := unzip curl softhsm2 libengine-pkcs11-openssl opensc postgresql-15
CONFER := .build/release/confer
ROWS ?= 5000
MUTANTS ?= 20000
TABLES ?= 10000
SEED ?= 1

.PHONY: help
help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{ printf "  make %-14s %s\n", $$1, $$2 }'

.PHONY: packages
packages: # System libraries, installed only where they are missing.
	@missing=(); for package in $(BUILD_PACKAGES) $(TEST_PACKAGES); do dpkg -s $$package > /dev/null 2>&1 || missing+=($$package); done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	  echo "Installing $${missing[*]}"; $(SUDO) apt-get update -qq; $(SUDO) apt-get install -y -qq "$${missing[@]}"; \
	fi

.PHONY: build
build: packages ## Build confer (release)
	swift build -c release --product confer

.PHONY: demo
demo: build out/sandbox ## Issue the sample cohort at level LTA: 300 rows, 12 of them faulty
	@echo "$(CONFER) issue Pipelines/micro-credential.yaml"
	@$(CONFER) issue Pipelines/micro-credential.yaml || [ $$? -eq 3 ]

.PHONY: demo-postgres
demo-postgres: build out/sandbox ## Issue transcripts from a private PostgreSQL, and show what it is told of them
	@Samples/demo-postgres.sh $(CONFER)

# A certificate authority with time-stamps, for trying things out; confer itself serves it while it issues. Its port is one of this folder,
# so that two copies of the project do not meet.
out/sandbox: | build
	@mkdir -p out
	@$(CONFER) sandbox $@ --port $$((20000 + $$(pwd | cksum | cut -d' ' -f1) % 10000)) --passphrase env:CONFER_SEAL_PASSPHRASE

.PHONY: test
test: packages ## Run all tests
	swift build --build-tests
	SWIFT_BACKTRACE=enable=no swift test --skip-build

.PHONY: crash
crash: build ## Kill confer 20 times over ROWS rows: nothing may be lost, doubled or half-written
	swift build --build-tests
	CONFER_CRASH_PROGRAM=$(CONFER) CONFER_CRASH_ROWS=$(ROWS) CONFER_CRASH_KILLS=20 \
	  SWIFT_BACKTRACE=enable=no swift test --skip-build --filter CrashTests

.PHONY: differential
differential: packages ## Compare MUTANTS spoilt credentials, from SEED on, with pyshacl over the official shapes
	swift build --build-tests
	CONFER_MUTANTS=$(MUTANTS) CONFER_SEED=$(SEED) \
	  SWIFT_BACKTRACE=enable=no swift test --skip-build --filter DifferentialTests.MutantTests

.PHONY: roundtrip
roundtrip: packages ## Read TABLES random tables, from SEED on, out of LibreOffice's workbooks, CSV and PostgreSQL
	@command -v soffice > /dev/null || $(SUDO) apt-get install -y -qq libreoffice-calc-nogui
	swift build --build-tests
	CONFER_TABLES=$(TABLES) CONFER_SEED=$(SEED) \
	  SWIFT_BACKTRACE=enable=no swift test --skip-build --filter InteropTests.RoundTripTests

.PHONY: bench
bench: build ## Seals, checks, verifications and rows read a second, beside openssl speed, pyshacl and python-calamine
	swift build -c release --product Benchmarks
	.build/release/Benchmarks seal
	@echo
	.build/release/Benchmarks run --rows $(ROWS) --confer $(CONFER)
	@echo
	.build/release/Benchmarks verify
	@echo
	.build/release/Benchmarks validate --rows $(ROWS)
	@echo
	.build/release/Benchmarks read

.PHONY: lint
lint: ## Check the formatting
	swift format lint --strict --recursive Package.swift Sources Tests

.PHONY: format
format: ## Format all Swift files
	swift format --in-place --recursive Package.swift Sources Tests

.PHONY: samples
samples: packages ## Write Samples/spring-2026.xlsx anew
	swift run Benchmarks cohort --rows 300 --faults Samples/spring-2026.xlsx

.PHONY: reference
reference: packages ## Carry the rules' documentation comments over to `confer explain`
	swift run Reference

.PHONY: clean
clean: ## Remove what was built and issued
	rm -rf .build out
