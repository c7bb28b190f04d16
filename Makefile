# Bare `make` tells what there is to make. The work is done by the go command
# and by scripts/, so that each target can also be run without make.
.DEFAULT_GOAL := help
.PHONY: help build demo test lint fmt generate check-generated bench bench-peer bench-generated test-long fuzz figures attack audit-http web clients journeys oidc

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## Build the program as ./ieum
	go build -trimpath -buildvcs=auto -o ieum ./cmd/ieum

demo: build ## Start a synthetic district on this machine and print sign-in tokens
	./ieum demo

test: ## Run the whole test; ends with a table of what ran
	@scripts/test

lint: ## Vet and lint
	@scripts/test vet lint

fmt: ## Format the Go files and sort their imports
	@scripts/format

generate: ## Write graph/generated anew from schema.graphqls
	go run ./graph/generate

check-generated: ## Fail if graph/generated is not what schema.graphqls says
	@scripts/test generated

bench: ## Measure against the targets: prints one table, in a few minutes
	@go run ./bench

bench-peer: ## Measure beside raw Bolt and the peer on a Neo4j that it starts (about a quarter of an hour)
	@scripts/bench-peer

bench-generated: ## Compare the processor time of what gqlgen writes with what is committed
	@scripts/bench-generated

test-long: ## Run the campaigns: long random rounds, crash, soak, leak (up to an hour)
	IEUM_TEST_LONG=1 IEUM_ROUNDS=$${IEUM_ROUNDS:-100000} go test -timeout 60m ./...

fuzz: ## Fuzz every target for 20 s each, or TIME=5m
	@scripts/fuzz $(TIME)

figures: ## Ask the demo for every need, and print what a social worker would look at first
	@go run ./test/figures

attack: ## Attack the API as one account, for 5 s each or TIME=10s, and print what another notices
	@scripts/attack $(TIME)

audit-http: ## Run graphql-http's audits on the demo's endpoint
	@scripts/test http

web: ## Build the dashboard and GraphiQL into web/dist and web/graphiql/dist (needs npm)
	cd web && npm ci --ignore-scripts && npm run build
	cd web/graphiql && npm ci --ignore-scripts && npm run build

clients: ## Run the usual GraphQL clients against the demo (needs npm)
	@scripts/test clients

journeys: ## Walk through the pages in Chromium; screenshots go to .cache/journeys (needs npm)
	@scripts/test journeys

oidc: ## Sign in by a certified identity provider, in Chromium (needs npm)
	@scripts/test oidc
