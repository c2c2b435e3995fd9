# The index of what can be done here; `make` or `make help` lists it.

SHELL := /usr/bin/env bash
.DEFAULT_GOAL := help
.NOTPARALLEL: # one Swift build at a time: it uses every core by itself

# What makes the machine ready. SETUP=: skips it, where packages come from elsewhere than Debian.
SETUP ?= scripts/setup
TVERRSNITT := .build/release/tverrsnitt
# How many documents are compared on; BENCH=--write keeps the reports.
DOCUMENTS ?= 20000
BENCH ?=
# The parts that reach into C++, or share it between threads.
SANITIZED := ^(XapianTests|PlanQueriesTests)\.

##@ Use

.PHONY: run
run: index ## Install what is missing, build, index Corpus/ and search it
	$(TVERRSNITT) search "hasjavvenning"
	@echo
	@echo "Search on with $(TVERRSNITT) search WORD; make help lists what else there is."

.PHONY: index
index: build ## Build the index of Corpus/ in Index/db
	$(TVERRSNITT) index

.PHONY: dist
dist: setup ## Pack what a machine without Swift needs: .build/dist
	scripts/dist

.PHONY: build
build: setup ## Build the command, optimised: .build/release/tverrsnitt
	swift build -c release --product tverrsnitt

##@ Develop

.PHONY: test
test: lint ## Install what is missing, lint, and run every test
	swift build --build-tests
	scripts/swift-test --skip-build
	Tests/Browser/run
	Tests/Reliability/run

.PHONY: test-browser
test-browser: setup ## Open every page in Chromium: journeys, accessibility, console
	swift build --product tverrsnitt
	Tests/Browser/run

.PHONY: reliability
reliability: build ## Kill, fill up, swap and flood it, for long: docs/paalitelighet.md
	TVERRSNITT=$(TVERRSNITT) Tests/Reliability/run --long

.PHONY: test-address
test-address: setup ## Run the tests nearest to C++ under the address sanitizer
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/lsan.supp scripts/swift-test --sanitize=address --scratch-path .build-address --filter '$(SANITIZED)'

.PHONY: test-thread
test-thread: setup ## Run the same tests under the thread sanitizer
	scripts/swift-test --sanitize=thread --scratch-path .build-thread --filter '$(SANITIZED)'

.PHONY: fuzz
fuzz: setup ## Fuzz what takes foreign input, a minute in all; SECONDS_EACH=600 is long
	Tests/Fuzzing/run

.PHONY: coverage
coverage: setup ## Run every test, and say how much of each module that runs
	swift build --build-tests --enable-code-coverage --scratch-path .build-coverage
	scripts/swift-test --skip-build --enable-code-coverage --scratch-path .build-coverage
	scripts/coverage .build-coverage

.PHONY: lint
lint: setup ## Check form: swift-format, Unicode, file names and file lengths
	scripts/lint

.PHONY: format
format: setup ## Lay out the Swift sources anew
	swift format --in-place --recursive --parallel Sources Tests Benchmarks Package.swift

.PHONY: docs
docs: setup ## Hold the documentation to the code, and list it
	scripts/swift-test --filter DocsTests
	@awk 'FNR == 1 { sub(/^#+ */, ""); printf "%-36s %s\n", FILENAME, $$0 }' \
	  *.md $(sort $(wildcard */README.md docs/*.md docs/*/*.md))

.PHONY: bench
bench: build ## Measure against peers, as it grows, and under load; DOCUMENTS=200000 takes longer
	swift build -c release --product tverrsnitt-bench
	Benchmarks/compare --documents $(DOCUMENTS) $(BENCH)
	Benchmarks/growth $(BENCH)
	Benchmarks/tables $(BENCH)
	Benchmarks/exports $(BENCH)
	Benchmarks/load $(BENCH)
	Benchmarks/command $(BENCH)

##@ Tidy

.PHONY: setup
setup: ## Install what is missing, and nothing else
	@$(SETUP)

.PHONY: clean
clean: ## Remove everything built, the index too
	rm -rf .build .build-* Index/db* Index/.db*

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^##@ / { print "\n" substr($$0, 5) } \
	  /^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
