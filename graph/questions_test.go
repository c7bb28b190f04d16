package graph_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/docs"
)

// question is one of the pages of questions that clients ask: a query with who asks it, its variables, and the demo's
// answer.
type question struct {
	title, who, query, variables, data string
}

var (
	questionBlock = regexp.MustCompile("(?ms)^## ([^\n]+)\n(.*?)^```graphql ([a-z-]+)\n(.*?)^```\n(?:\n```json variables\n(.*?)^```\n)?\n```json data\n(.*?)^```$")
	title         = regexp.MustCompile(`(?m)^## `)
)

// questionsOf reads the questions of a page. What stands under a title and is no question fails.
func questionsOf(t *testing.T, page string) []question {
	t.Helper()
	var list []question
	for _, m := range questionBlock.FindAllStringSubmatch(page, -1) {
		list = append(list, question{title: m[1], who: m[3], query: m[4], variables: m[5], data: m[6]})
	}
	if titles := title.FindAllString(page, -1); len(titles) != len(list) {
		t.Errorf("%d titles and %d questions with an answer", len(titles), len(list))
	}
	return list
}

// clientQuestions asks the demo what the pages of docs/queries ask, and holds it to the answers that stand there.
func clientQuestions(t *testing.T, open openStore) {
	t.Helper()
	h := demoHouseOn(t, open)
	pages, err := fs.Glob(docs.Queries(), "*.md")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, name := range pages {
		page, err := fs.ReadFile(docs.Queries(), name)
		if err != nil {
			t.Fatal(err)
		}
		if name == "README.md" {
			continue
		}
		t.Run(strings.TrimSuffix(name, ".md"), func(t *testing.T) {
			for _, q := range questionsOf(t, string(page)) {
				count++
				got := h.answerTo(t, q)
				if *update {
					page = bytes.Replace(page, []byte(q.query+"```\n"+blockOf("variables", q.variables)+blockOf("data", q.data)),
						[]byte(q.query+"```\n"+blockOf("variables", q.variables)+blockOf("data", got)), 1)
					continue
				}
				if diff := cmp.Diff(q.data, got); diff != "" {
					t.Errorf("%s (-page +answer)\n%s", q.title, diff)
				}
			}
			if *update {
				write(t, filepath.Join("..", "docs", "queries", name), page)
			}
		})
	}
	if count != 30 {
		t.Errorf("%d questions, and the page promises thirty", count)
	}
}

func write(t *testing.T, name string, page []byte) {
	t.Helper()
	if err := os.WriteFile(name, page, 0o644); err != nil {
		t.Fatal(err)
	}
}

// blockOf is a fenced block of JSON as a page holds it; nothing for an empty text.
func blockOf(what, text string) string {
	if text == "" && what == "variables" {
		return ""
	}
	return "\n```json " + what + "\n" + text + "```\n"
}

// answerTo returns the data of an answer as a page shows it. An answer that has errors fails.
func (h *house) answerTo(t *testing.T, q question) string {
	t.Helper()
	var variables map[string]any
	if q.variables != "" {
		if err := json.Unmarshal([]byte(q.variables), &variables); err != nil {
			t.Fatalf("%s: variables: %v", q.title, err)
		}
	}
	a := h.ask(t, q.who, q.query, variables)
	if len(a.Errors) > 0 {
		t.Errorf("%s: %s", q.title, a.body)
		return ""
	}
	var text bytes.Buffer
	if err := json.Indent(&text, a.Data, "", "  "); err != nil {
		t.Fatal(err)
	}
	return text.String() + "\n"
}
