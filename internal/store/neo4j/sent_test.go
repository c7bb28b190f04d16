package neo4j_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"

	"ieum/internal/store/neo4j"
)

// chatter notes what statements are called with.
type chatter struct {
	mu   sync.Mutex
	sent map[string]map[string]bool // the sets of parameters, by name
}

func (c *chatter) hear(name, _ string, values map[string]any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.sent[name] == nil {
		c.sent[name] = map[string]bool{}
	}
	c.sent[name][strings.Join(slices.Sorted(maps.Keys(values)), " ")] = true
}

// outside are statements that have no file, known by a part of their text.
var outside = []struct{ part, why string }{
	{neo4j.LockSchema, "the lock of the schema is older than the ledger of migrations"},
	{"Counter {id: 'fill'", "the mark of a store that is being filled"},
	{"n:Entity) WITH n LIMIT $limit", "clears what a fill that was cut off has left"},
}

// whatWasSent holds what went over the wire while all tests ran against the
// files: each was sent with the parameters of its header, and nothing else
// was.
func whatWasSent() (wrong []string) {
	texts, err := neo4j.Catalogue()
	if err != nil {
		return []string{err.Error()}
	}
	known := map[string]bool{}
	for name, text := range texts {
		known[text] = true
		want, err := promisedBy(name)
		sets := slices.Sorted(maps.Keys(heard.sent[name]))
		switch {
		case err != nil:
			wrong = append(wrong, err.Error())
		case !wire.texts[text]:
			wrong = append(wrong, "nothing has sent "+name)
		case !slices.Equal(sets, []string{strings.Join(want, " ")}):
			wrong = append(wrong, fmt.Sprintf("%s is called with %q, its header names %q", name, sets, want))
		}
	}
	files, err := os.ReadDir("migrations")
	if err != nil {
		return append(wrong, err.Error())
	}
	for _, f := range files {
		text, err := os.ReadFile("migrations/" + f.Name())
		if err != nil {
			return append(wrong, err.Error())
		}
		known[string(text)] = true
	}
	for text := range wire.texts {
		if !known[text] && !slices.ContainsFunc(outside, func(o struct{ part, why string }) bool { return strings.Contains(text, o.part) }) {
			wrong = append(wrong, "this was sent and has no file:\n"+text)
		}
	}
	return wrong
}
