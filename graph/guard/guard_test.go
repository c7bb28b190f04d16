package guard_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"ieum/graph/guard"
)

// doubling is the bomb: each fragment holds the one below twice.
func doubling(levels int, leaf string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "{ ...F%d }\n", levels)
	for i := levels; i > 0; i-- {
		fmt.Fprintf(&b, "fragment F%d on Query { a%d: viewer { ...F%d } b%d: viewer { ...F%d } }\n", i, i, i-1, i, i-1)
	}
	fmt.Fprintf(&b, "fragment F0 on Query { %s }", leaf)
	return b.String()
}

// plain is the same bomb without aliases: the two spreads merge.
func plain(levels int, leaf string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "{ ...F%d }\n", levels)
	for i := levels; i > 0; i-- {
		fmt.Fprintf(&b, "fragment F%d on Query { ...F%d ...F%d }\n", i, i-1, i-1)
	}
	fmt.Fprintf(&b, "fragment F0 on Query { %s }", leaf)
	return b.String()
}

func TestCheckRefuses(t *testing.T) {
	nested := func(open, shut string, n int) string { return strings.Repeat(open, n) + strings.Repeat(shut, n) }
	tests := []struct {
		name  string
		query string
		want  guard.Reason
	}{
		{"a long text", "{ viewer { id } } #" + strings.Repeat("x", 20_000), guard.TooLong},
		{"many tokens", "{ viewer { " + strings.Repeat("id ", 1000) + "} }", guard.TooManyTokens},
		{"brackets without end", "{ nodes(ids: " + strings.Repeat("[", 16_000) + ")", guard.TooManyTokens},
		{"nested lists", "{ nodes(ids: " + nested("[", "]", 5000) + ") { id } }", guard.TooManyTokens},
		{"nested objects", "{ students(filter: " + nested("{a:", "}", 4000) + ") { totalCount } }", guard.TooManyTokens},
		{"twenty thousand directives", "{ viewer { id " + strings.Repeat("@a", 7000) + " } }", guard.TooManyTokens},
		{"twenty-one directives", "{ viewer { id " + strings.Repeat("@a ", 21) + "} }", guard.TooManyDirectives},
		{"directives on variables", "query(" + strings.Repeat("$a: Int @a @a @a ", 7) + ") { viewer { id } }", guard.TooManyDirectives},
		{"eleven fields deep below edges", "{ b { edges { node " + nested("{ a ", "}", 9) + " } } }", guard.TooDeep},
		{"eleven fields deep", nested("{ a ", "}", 11), guard.TooDeep},
		{"depth in fragments", "{ a { b { c { d { ...F } } } } } fragment F on Q { e { f { g { h { i { j { k } } } } } } }", guard.TooDeep},
		{"thirty-one aliases", "{ viewer { " + aliases(31) + "} }", guard.TooManyAliases},
		{"twenty-one roots", "{ " + fields(21) + "}", guard.TooManyRoots},
		{"twenty-one roots in fragments", "{ a b c d e f g h i j k ...F } fragment F on Query { " + fields(10) + "}", guard.TooManyRoots},
		{"one key six times", same(6), guard.TooManySameKey},
		{"one key six times in fragments", "{ viewer { ...F ...F ...F id } } fragment F on Viewer { id x: y id }", guard.TooManySameKey},
		{"four hundred and one fields", "{ a { " + fields(400) + "} }", guard.TooManySelections},
		{"four hundred and one fields in many operations", strings.Repeat("query { a { "+fields(100)+"} } ", 4), guard.TooManySelections},
		{"a fragment in itself", "{ ...F } fragment F on Query { a { ...F } }", guard.FragmentCycle},
		{"fragments in a circle", "{ ...A } fragment A on Q { ...B } fragment B on Q { ...C } fragment C on Q { ...A }", guard.FragmentCycle},
		{"a circle that nothing uses", "{ a } fragment A on Q { ...B } fragment B on Q { ...A }", guard.FragmentCycle},
		{"introspection", "{ __schema { types { name } } }", guard.IntrospectionOff},
		{"introspection in a fragment", "{ ...F } fragment F on Query { t: __type(name: \"Query\") { name } }", guard.IntrospectionOff},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			size, err := guard.Default().Check(tt.query, nil)
			var refusal *guard.Refusal
			if !errors.As(err, &refusal) || refusal.Reason != tt.want {
				t.Errorf("Check = %v, want a refusal for %s", err, tt.want)
			}
			if size.Work > 20_000 {
				t.Errorf("the measurement took %d steps", size.Work)
			}
		})
	}
}

// same asks for one field n times.
func same(n int) string { return "{ viewer { " + strings.Repeat("id ", n) + "} }" }

func aliases(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d: id ", i)
	}
	return b.String()
}

func fields(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "f%d ", i)
	}
	return b.String()
}

func TestCheckPasses(t *testing.T) {
	tests := []struct{ name, query string }{
		{"what no parser reads: that is not the guard's to say", "{ viewer { id"},
		{"what no lexer reads", "{ viewer(id: \"\u0001 } }"},
		{"nothing", ""},
		{"ten fields deep", strings.Repeat("{ a ", 10) + strings.Repeat("}", 10)},
		{"a fragment that nobody defines", "{ ...F }"},
		{"__typename", "{ __typename viewer { __typename } }"},
		{"one key five times", same(5)},
		{"twenty aliases", "{ viewer { " + aliases(20) + "} }"},
		{"twenty roots by aliases", "{ " + aliases(20) + "}"},
		{"ten deep by nodes", "{ b { nodes " + strings.Repeat("{ a ", 8) + strings.Repeat("}", 8) + " } }"},
		{"as deep by edges", "{ b { edges { node " + strings.Repeat("{ a ", 8) + strings.Repeat("}", 8) + " } } }"},
		{"as deep by edges in fragments", "{ b { e: edges { ...E } } } fragment E on Edge { n: node " + strings.Repeat("{ a ", 8) + strings.Repeat("}", 8) + " }"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := guard.Default().Check(tt.query, nil); err != nil {
				t.Errorf("Check = %v, want no error", err)
			}
		})
	}
}

// Whatever fragments expand to, measuring them takes steps in proportion to
// the text.
func TestBombsCostTheirTextOnly(t *testing.T) {
	wide := guard.Default()
	wide.Bytes, wide.Tokens, wide.Aliases = 1<<20, 1<<20, 1<<20
	most := 300
	if testing.Short() {
		most = 50 // one asks here, and the race detector looks for what several do
	}
	for levels := 1; levels <= most; levels++ {
		for name, query := range map[string]string{
			"aliased": doubling(levels, "id"), "plain": plain(levels, "id"), "deep": plain(levels, "a { b { c } }"),
		} {
			size, err := wide.Check(query, nil)
			if levels > 8 && err == nil {
				t.Fatalf("%s, %d levels: no refusal", name, levels)
			}
			if size.Work > 50*levels+100 {
				t.Fatalf("%s, %d levels: %d steps", name, levels, size.Work)
			}
		}
	}
}

func TestVariables(t *testing.T) {
	deep := any("x")
	for range 20 {
		deep = []any{deep}
	}
	many := make([]any, 2000)
	tests := []struct {
		name      string
		variables map[string]any
		want      guard.Reason
	}{
		{"a value below twenty lists", map[string]any{"a": deep}, guard.VariablesTooDeep},
		{"a value below objects", map[string]any{"a": map[string]any{"b": deep}}, guard.VariablesTooDeep},
		{"two thousand values in a list", map[string]any{"a": many}, guard.TooManyVariables},
		{"a few values", map[string]any{"a": []any{1, "x", map[string]any{"b": nil}}}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := guard.Default().Check("{ a }", tt.variables)
			var refusal *guard.Refusal
			if got := errors.As(err, &refusal); got != (tt.want != "") || got && refusal.Reason != tt.want {
				t.Errorf("Check = %v, want %q", err, tt.want)
			}
		})
	}
}

func TestIntrospectionHasItsOwnDepth(t *testing.T) {
	limits := guard.Default()
	limits.Introspection = true
	below := strings.Repeat("{ ofType ", 15) + strings.Repeat("}", 15)
	if _, err := limits.Check("{ __schema { types "+below+" } }", nil); err != nil {
		t.Errorf("17 deep: %v, want no error", err)
	}
	below = strings.Repeat("{ ofType ", 20) + strings.Repeat("}", 20)
	var refusal *guard.Refusal
	if _, err := limits.Check("{ __schema { types "+below+" } }", nil); !errors.As(err, &refusal) || refusal.Reason != guard.TooDeep {
		t.Errorf("22 deep: %v, want a refusal", err)
	}
}

// Whatever is sent, the guard answers, and in steps in proportion to it.
func FuzzCheck(f *testing.F) {
	for _, seed := range []string{"{ a }", doubling(3, "id"), plain(40, "id x: y id"), "query($a: [Int!]! = [1]) @d { a(b: $a) { ...F } } fragment F on Q { c }", "\"\"\"", "{ a @b(c: {d: [\"e\"]}) }"} {
		f.Add(seed)
	}
	limits := guard.Default()
	f.Fuzz(func(t *testing.T, query string) {
		size, _ := limits.Check(query, nil)
		if size.Work > 100*limits.Tokens {
			t.Errorf("%d steps for %d bytes", size.Work, len(query))
		}
	})
}
