# make report and make test are all that a user needs; CONTRIBUTING.md tells of the others.
SHELL := /bin/bash
SWIFT_FILES := Package.swift Sources Tests
WORKBOOK := reports/out/samples.xlsx

.PHONY: help report test lint format golden embed acceptance setup clean

help: ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

report: setup ## build the program and write a workbook from data/samples
	swift build -c release --static-swift-stdlib --product mizan
	@mkdir -p $(dir $(WORKBOOK))
	@"$$(swift build -c release --show-bin-path)/mizan" report data/samples --lang both -o $(WORKBOOK)

test: setup ## run all tests
	swift test

lint: ## check the format of all Swift files
	swift format lint --strict --recursive --parallel --configuration .swift-format $(SWIFT_FILES)

format: ## format all Swift files
	swift format --in-place --recursive --parallel --configuration .swift-format $(SWIFT_FILES)

golden: setup ## write the golden files anew; look at the difference before you commit it
	MIZAN_RENEW_GOLDEN=1 swift test
	git --no-pager diff --stat -- '*Golden*' '*expected*'

embed: ## list the files of data/ for the build anew, after one was added or removed
	Tools/embed-data.sh

acceptance: ## check the release program on the texts of ../shared
	Tools/acceptance.sh

setup:
	@Tools/setup.sh

clean: ## remove what was built and written
	rm -rf .build reports/out
