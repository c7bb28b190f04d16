package neo4jtest

import (
	"slices"
	"strings"
	"testing"
)

// A setting under a name that the server does not know is passed over by a
// container, and a server with other memory measures something else.
func TestTheSettingsOfARoomReachBothKindsOfServer(t *testing.T) {
	room := Room{Heap: "2g", PageCache: "1g", Settings: []string{"dbms.memory.transaction.total.max=0"}}
	for _, want := range []string{
		"NEO4J_server_memory_heap_max__size=2g", "NEO4J_server_memory_pagecache_size=1g", "NEO4J_dbms_memory_transaction_total_max=0",
	} {
		if !slices.Contains(room.variables(), want) {
			t.Errorf("a container is not told %s: %q", want, room.variables())
		}
	}
	file := strings.Split(string(room.settings(7687)), "\n")
	for _, want := range []string{
		"server.bolt.listen_address=127.0.0.1:7687", "server.memory.pagecache.size=1g", "dbms.memory.transaction.total.max=0",
	} {
		if !slices.Contains(file, want) {
			t.Errorf("a process is not told %s: %q", want, file)
		}
	}
}
