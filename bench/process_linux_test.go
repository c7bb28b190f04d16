package main

import (
	"net"
	"os"
	"testing"
	"time"
)

// What a process has used must be its own, in the unit that it is said in:
// held against the clock that the process itself can read.
func TestTheTimeOfAProcessIsToldFromOutside(t *testing.T) {
	self := process(os.Getpid())
	before, own, all := self.cpu(), cpuTime(), machine()
	for cpuTime()-own < 300*time.Millisecond { // works
	}
	own = cpuTime() - own
	if told := self.cpu() - before; told < own-3*tick || told > own+3*tick {
		t.Errorf("told %s from outside, %s from inside", told, own)
	}
	if machine()-all < own-3*tick {
		t.Error("the machine was less busy than one of its processes")
	}
	if process(1<<30).cpu() != 0 {
		t.Error("a process that is not there was busy")
	}
}

func TestWhoListensIsFound(t *testing.T) {
	listener4, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := listener4.Addr().(*net.TCPAddr).Port
	if got := listener(port); got != process(os.Getpid()) {
		t.Errorf("process %d, want this one, %d", got, os.Getpid())
	}
	listener4.Close()
	if got := listener(port); got != 0 {
		t.Errorf("process %d listens where nobody does", got)
	}
}
