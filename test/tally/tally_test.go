package main

import (
	"fmt"
	"strings"
	"testing"
)

// line is an event as the go command writes it.
func line(action, test, output string) string {
	return fmt.Sprintf(`{"Action":%q,"Package":"p","Test":%q,"Output":%q}`+"\n", action, test, output)
}

func TestATally(t *testing.T) {
	passing := line("output", "TestA", "    a_test.go:1: noise\n") + line("pass", "TestA/one", "") + line("pass", "TestA/two", "") + line("pass", "TestA", "")
	tests := map[string]struct{ events, line, shown string }{
		"leaves are counted":      {passing, "2 passed, 0 failed, 0 skipped", ""},
		"what failed is shown":    {line("output", "TestB", "    b_test.go:2: wrong\n") + line("fail", "TestB", ""), "0 passed, 1 failed, 0 skipped", "    b_test.go:2: wrong\n"},
		"why something did not":   {passing + line("output", "TestC", "    c_test.go:3: no Java: install it\n") + line("skip", "TestC", ""), "2 passed, 0 failed, 1 skipped: no Java: install it", ""},
		"packages are shown":      {line("output", "", "PASS\n") + line("output", "", "ok  \tp\t1s\n"), "0 passed, 0 failed, 0 skipped", "ok  \tp\t1s\n"},
		"what is no event, too":   {"a crash\n", "0 passed, 0 failed, 0 skipped", "a crash\n"},
		"a whole that fails":      {line("pass", "TestD/one", "") + line("fail", "TestD", ""), "1 passed, 1 failed, 0 skipped", ""},
		"names that are a prefix": {line("pass", "TestA", "") + line("pass", "TestAB", ""), "2 passed, 0 failed, 0 skipped", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var shown strings.Builder
			got := tally{out: &shown, said: map[string][]string{}, results: map[string]string{}}
			if err := got.read(strings.NewReader(tt.events)); err != nil {
				t.Fatal(err)
			}
			if got.String() != tt.line || shown.String() != tt.shown || got.broken {
				t.Errorf("%q, shown %q, broken %t", got.String(), shown.String(), got.broken)
			}
		})
	}
	var broken tally
	broken.hear([]byte(line("fail", "", "")))
	if !broken.broken {
		t.Error("a package that fails without a test that does is passed over")
	}
}
