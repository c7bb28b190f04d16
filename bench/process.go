package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// tick is the unit in which Linux tells how long a process was on a core.
const tick = 10 * time.Millisecond

// process is another process of this machine; 0 is one that is not known.
type process int

// cpu is what the process has used of all cores; 0 where the system does not
// tell.
func (p process) cpu() time.Duration {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", int(p)))
	if err != nil {
		return 0
	}
	// The name, which may hold anything, ends at the last bracket; user and
	// system time are the 12th and 13th field after it.
	fields := strings.Fields(string(text[bytes.LastIndexByte(text, ')')+1:]))
	if len(fields) < 13 {
		return 0
	}
	user, _ := strconv.ParseInt(fields[11], 10, 64)
	system, _ := strconv.ParseInt(fields[12], 10, 64)
	return time.Duration(user+system) * tick
}

// machine is what all processes have used of all cores, and what other
// machines on the same metal have taken from them; 0 where the system does not
// tell.
func machine() time.Duration {
	text, err := os.ReadFile("/proc/stat")
	if err != nil {
		return 0
	}
	line, _, _ := strings.Cut(string(text), "\n")
	const idle, wait, last = 4, 5, 8
	ticks := int64(0)
	for i, field := range strings.Fields(line) {
		if i > 0 && i <= last && i != idle && i != wait {
			n, _ := strconv.ParseInt(field, 10, 64)
			ticks += n
		}
	}
	return time.Duration(ticks) * tick
}

// listener returns the process of this machine that listens on a port, or 0.
func listener(port int) process {
	sockets := map[string]bool{}
	for _, table := range []string{"/proc/net/tcp", "/proc/net/tcp6"} {
		for _, socket := range listening(table, port) {
			sockets["socket:["+socket+"]"] = true
		}
	}
	files, _ := filepath.Glob("/proc/[0-9]*/fd/*")
	for _, file := range files {
		if target, err := os.Readlink(file); err == nil && sockets[target] {
			pid, _ := strconv.Atoi(strings.Split(file, "/")[2])
			return process(pid)
		}
	}
	return 0
}

// listening returns the sockets of a table of the system's that listen on a
// port.
func listening(table string, port int) []string {
	file, err := os.Open(table)
	if err != nil {
		return nil
	}
	defer file.Close()
	const listens = "0A"
	var found []string
	for lines := bufio.NewScanner(file); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if len(fields) > 9 && fields[3] == listens && strings.HasSuffix(fields[1], fmt.Sprintf(":%04X", port)) {
			found = append(found, fields[9])
		}
	}
	return found
}
