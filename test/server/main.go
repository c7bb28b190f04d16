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
	server, err := neo4jtest.Start(context.Background(), os.Getenv, neo4jtest.Small())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer server.Stop()
	fmt.Println(server.URL)
	_, _ = io.Copy(io.Discard, os.Stdin) // however it ends, it has ended
}
