package directory

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"ieum/internal/ieum"
)

// FuzzRows reads any bytes by every mapping: no panic, no row without a
// place, no text that the house does not allow, and an end.
func FuzzRows(f *testing.F) {
	plans, err := builtIn()
	if err != nil {
		f.Fatal(err)
	}
	files, err := filepath.Glob("testdata/faulty/*")
	if err != nil || len(files) == 0 {
		f.Fatalf("no fixtures: %v", err)
	}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for i := range plans {
			f.Add(i, content)
		}
	}
	table, err := currentRenames()
	if err != nil {
		f.Fatal(err)
	}
	codes, err := ieum.DefaultCodes()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, which int, content []byte) {
		p := plans[uint(which)%uint(len(plans))]
		in := &interpreter{plan: p, tree: newTree(table), districts: map[string]ieum.ID{}, codes: codes, today: "2026-11-29"}
		rows, _, err := newRows(p, bytes.NewReader(content))
		if err != nil {
			return
		}
		for n := 0; ; n++ {
			if n > len(content)+1 {
				t.Fatal("more rows than bytes")
			}
			one, err := rows.next()
			if fault, ok := errors.AsType[*rowError](err); ok {
				if fault.line < 1 || fault.record < 1 || fault.reason.Text().Ko == string(fault.reason) {
					t.Fatalf("a refusal that says nothing: %+v", *fault)
				}
				continue
			}
			var end *brokenError
			if errors.Is(err, io.EOF) || errors.As(err, &end) {
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, cell := range one.cells {
				if reason := checkText(cell); reason != "" {
					t.Fatalf("row %d holds a text that is %s", one.record, reason)
				}
			}
			if drafts, _, err := in.drafts(one); err == nil && drafts[len(drafts)-1].id == "" {
				t.Fatal("an entity without id")
			}
		}
	})
}
