// Server runs a Neo4j for tests: it prints the address once the server
// answers, and ends it when its own input ends. Where none can be had it says
// what is missing and ends with 1.
package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"ieum/internal/store/neo4j/neo4jtest"
)

func main() {
	url, stop, err := neo4jtest.Start(context.Background(), os.Getenv)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer stop()
	fmt.Println(url)
	_, _ = io.Copy(io.Discard, os.Stdin) // however it ends, it has ended
}
