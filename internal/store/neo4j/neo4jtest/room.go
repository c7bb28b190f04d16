package neo4jtest

import (
	"fmt"
	"strings"
)

// Room is the memory that a server which is started may use, in the words of
// its settings, as in 640m.
type Room struct {
	Heap, PageCache string
	// Settings are further lines of its settings, as in key=value.
	Settings []string
}

// Small is the room of a server for tests, of which several may run side by
// side. Tests wipe and fill it again and again: the server would take its
// plans for old each time, and make them anew.
func Small() Room {
	return Room{Heap: "640m", PageCache: "128m", Settings: []string{"dbms.cypher.min_replan_interval=1d"}}
}

// settings are for a server on the loopback that lives as long as its
// starter.
func (r Room) settings(port int) []byte {
	lines := append([]string{
		fmt.Sprintf("server.bolt.listen_address=127.0.0.1:%d", port),
		"server.http.enabled=false",
		"server.https.enabled=false",
		"dbms.security.auth_enabled=false",
		"dbms.usage_report.enabled=false",
		"db.tx_log.preallocate=false",
		"server.memory.pagecache.size=" + r.PageCache,
	}, r.Settings...)
	return []byte(strings.Join(lines, "\n") + "\n")
}

// variables are the same for a container: dots become underscores, and
// underscores two.
func (r Room) variables() []string {
	lines := append([]string{
		"dbms.usage_report.enabled=false",
		"server.memory.heap.max_size=" + r.Heap,
		"server.memory.pagecache.size=" + r.PageCache,
	}, r.Settings...)
	name := strings.NewReplacer("_", "__", ".", "_")
	for i, line := range lines {
		key, value, _ := strings.Cut(line, "=")
		lines[i] = "NEO4J_" + name.Replace(key) + "=" + value
	}
	return lines
}
