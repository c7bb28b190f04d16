// Package explain says in both languages what is wrong with the text of a
// query. It knows the sentences of the library that finds it out, and takes
// out of them the names only: words of the schema or of the grammar of
// queries, never a value. A sentence that it does not know, it does not pass
// on.
package explain

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/internal/ieum"
)

// maxName is how long a name may be to be repeated.
const maxName = 64

// Explained is what is wrong, in words.
type Explained struct {
	// Text is the sentence.
	Text ieum.Text
	// Suggestions are names of the schema that may have been meant.
	Suggestions []string
}

// Explainer knows the sentences of the library. It is made once and may be
// used by many at once.
type Explainer struct {
	known []sentence
	names map[string]bool // of the schema; none where nothing may be suggested
}

// sentence is one of the library's, and how it is said.
type sentence struct {
	pattern *regexp.Regexp
	said    ieum.Text // with %[1]s for the first name
}

// New returns an explainer of the faults of queries to a schema. Names of the
// schema are suggested only where clients may ask for the schema.
func New(schema *ast.Schema, suggest bool) *Explainer {
	e := &Explainer{}
	if suggest {
		e.names = namesOf(schema)
	}
	for _, p := range phrases() {
		e.known = append(e.known, sentence{compile(p.library), ieum.Text{Ko: p.ko, En: inEnglish(p)}})
	}
	return e
}

// Explain returns what is wrong by a message of the library, and whether the
// message is one that it knows. What follows "Did you mean" may be of a value
// that was sent: of that nothing is taken but names that the schema has.
func (e *Explainer) Explain(message string) (Explained, bool) {
	message, rest, _ := strings.Cut(message, " Did you mean ")
	for _, s := range e.known {
		found := s.pattern.FindStringSubmatch(message)
		if found == nil {
			continue
		}
		names := make([]any, len(found)-1)
		for i, name := range found[1:] {
			names[i] = name[:min(len(name), maxName)]
		}
		return Explained{
			Text:        ieum.Text{Ko: fill(s.said.Ko, names), En: fill(s.said.En, names)},
			Suggestions: e.suggested(rest),
		}, true
	}
	return Explained{}, false
}

// fill puts names into a sentence, which need not use all of them.
func fill(format string, names []any) string {
	if len(names) == 0 {
		return format
	}
	return fmt.Sprintf(format, names...)
}

// suggested returns the names of the schema that stand quoted in what the
// library suggests.
func (e *Explainer) suggested(rest string) []string {
	var names []string
	for part := range strings.SplitSeq(rest, `"`) {
		if e.names[part] {
			names = append(names, part)
		}
	}
	return names
}

// namesOf returns all names that a schema has.
func namesOf(schema *ast.Schema) map[string]bool {
	names := map[string]bool{}
	for _, d := range schema.Directives {
		names[d.Name] = true
	}
	for _, t := range schema.Types {
		names[t.Name] = true
		for _, f := range t.Fields {
			names[f.Name] = true
			for _, a := range f.Arguments {
				names[a.Name] = true
			}
		}
		for _, v := range t.EnumValues {
			names[v.Name] = true
		}
	}
	return names
}

// compile makes a pattern of a sentence of the library: {name} and {type}
// stand for what is taken out, {kind} for a kind of token, {any} for what is
// left where it is.
func compile(text string) *regexp.Regexp {
	pattern := regexp.QuoteMeta(text)
	for placeholder, expression := range map[string]string{
		`\{name\}`: `([_A-Za-z][_0-9A-Za-z]*)`,
		`\{type\}`: `([\[_A-Za-z][_0-9A-Za-z\[\]!]*)`,
		`\{kind\}`: `(Name|Int|Float|String|BlockString|Comment|<EOF>|<Invalid>|"[a-z]+"|[!$&():=@\[\]{}|]|\.\.\.)`,
		`\{any\}`:  `.*`,
	} {
		pattern = strings.ReplaceAll(pattern, placeholder, expression)
	}
	return regexp.MustCompile(`(?s)^` + pattern + `$`)
}
