package neo4j

import (
	"net"
	"os"
	"syscall"
	"testing"
)

func TestVersionsBeforeTheOldestAreToldFromOthers(t *testing.T) {
	for agent, want := range map[string]bool{
		"Neo4j/4.4.41": true, "Neo4j/3.5": true, "Neo4j/5.25.1": true, "Neo4j/5.26.0": false, "Neo4j/5.26.28": false,
		"Neo4j/2025.10.1": false, "Neo4j/6.0": false, "Neo4j/dev": false, "Another/1.0": false, "": false,
	} {
		if got := older(agent); got != want {
			t.Errorf("%q is older: %t", agent, got)
		}
	}
}

// No test can make a network without a way to a host.
func TestNoWayToAHostIsToldFromNobodyThere(t *testing.T) {
	for errno, want := range map[error]Cause{
		syscall.EHOSTUNREACH: Unreachable, syscall.ENETUNREACH: Unreachable, syscall.ECONNREFUSED: Refused, os.ErrDeadlineExceeded: Unreachable,
	} {
		if got := ofDial(&net.OpError{Op: "dial", Err: errno}); got != want {
			t.Errorf("%v is %d, want %d", errno, got, want)
		}
	}
}
