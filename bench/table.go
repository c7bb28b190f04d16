package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// table is what is printed at the end.
type table struct {
	lines       []string
	met, missed int
}

// part begins a chapter.
func (t *table) part(title string) {
	t.lines = append(t.lines, "\t\t\t", title+"\t\t\t")
}

// note adds a line without a target.
func (t *table) note(what, measured string) {
	t.lines = append(t.lines, "  "+what+"\t"+measured+"\t\t")
}

// check adds a line with a target.
func (t *table) check(what, measured, target string, met bool) {
	verdict := "met"
	if met {
		t.met++
	} else {
		verdict = "MISSED"
		t.missed++
	}
	t.lines = append(t.lines, "  "+what+"\t"+measured+"\t"+target+"\t"+verdict)
}

func (t *table) print(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 0, 3, ' ', 0)
	fmt.Fprintln(w, "what\tmeasured\ttarget\t")
	for _, l := range t.lines {
		fmt.Fprintln(w, l)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(out, "\n%d targets met, %d missed\n", t.met, t.missed)
	return err
}
