package main

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"regexp"
	"sync/atomic"
	"time"

	"ieum/bench/bolt"
)

// texts are the questions in the words of each side: questions/NAME/FORM.
//
//go:embed questions
var texts embed.FS

// peerName is the side that the others are held against.
const peerName = "peer"

// side is one of those that are asked the same.
type side interface {
	// String is its name in the table.
	String() string
	// prepare takes in the question that is asked next; it is false for a
	// question that the side has no words for.
	prepare(ctx context.Context, q *question) (bool, error)
	// ask asks with the question's next values, and looks at no more of the
	// answer than whether it is one.
	ask(ctx context.Context) error
	// answer asks with the i-th values and returns the answer as JSON.
	answer(ctx context.Context, i int) ([]byte, error)
	// cpu is what the side, the database apart, has used of all cores.
	cpu() time.Duration
	close()
}

// text returns a question in the words of a side, empty if it has none.
func text(question, form string) (string, error) {
	b, err := texts.ReadFile("questions/" + question + "/" + form)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return string(b), err
}

// named finds the values that a text asks for, as in $id.
var named = regexp.MustCompile(`\$(\w+)`)

// wanted returns those of the values that a text asks for.
func wanted(text string, values map[string]any) map[string]any {
	some := map[string]any{}
	for _, name := range named.FindAllStringSubmatch(text, -1) {
		if value, ok := values[name[1]]; ok {
			some[name[1]] = value
		}
	}
	return some
}

// direct is raw Bolt: it asks the database itself, in this process, whose
// time counts as its own.
type direct struct {
	client *bolt.Client
	q      *question
	text   string
	next   atomic.Int64
}

func (d *direct) String() string { return "bolt" }

func (d *direct) prepare(_ context.Context, q *question) (bool, error) {
	var err error
	d.q = q
	d.text, err = text(q.folder(), "bolt.cypher")
	return d.text != "", err
}

func (d *direct) once(ctx context.Context, i int) (any, error) {
	values := wanted(d.text, d.q.values(i))
	if d.q.fresh {
		return d.client.Write(ctx, d.text, values)
	}
	return d.client.Read(ctx, d.text, values)
}

func (d *direct) ask(ctx context.Context) error {
	_, err := d.once(ctx, int(d.next.Add(1)))
	return err
}

func (d *direct) answer(ctx context.Context, i int) ([]byte, error) {
	value, err := d.once(ctx, i)
	if err != nil {
		return nil, err
	}
	return json.Marshal(value)
}

func (d *direct) cpu() time.Duration { return cpuTime() }

func (d *direct) close() { _ = d.client.Close() }

// web is a side that answers over HTTP, in a process of its own.
type web struct {
	name string
	// form is the file of a question's text; of a bare side it is the name of
	// the question itself that is asked.
	form   string
	bare   bool
	child  *child
	client *http.Client

	q       *question
	text    string
	bodies  [][]byte
	cursors []string
	next    atomic.Int64
}

func newWeb(name, form string, c *child) *web {
	return &web{name: name, form: form, child: c, client: &http.Client{
		Transport: &http.Transport{MaxIdleConnsPerHost: clients, DisableCompression: true},
	}}
}

func (w *web) String() string { return w.name }

func (w *web) prepare(ctx context.Context, q *question) (bool, error) {
	var err error
	w.q, w.bodies, w.cursors = q, nil, nil
	if w.text, err = text(q.folder(), w.form); w.text == "" || err != nil {
		return false, err
	}
	if q.page > 0 && !w.bare {
		if err := w.turnPages(ctx); err != nil {
			return false, err
		}
	}
	for i := range q.asks {
		body, err := w.body(i)
		if err != nil {
			return false, err
		}
		w.bodies = append(w.bodies, body)
	}
	return true, nil
}

// body is the request with the i-th values.
func (w *web) body(i int) ([]byte, error) {
	values := wanted(w.text, w.q.values(i))
	if w.cursors != nil {
		values["after"] = w.cursors[i]
	}
	if w.bare {
		return json.Marshal(values)
	}
	return json.Marshal(map[string]any{"query": w.text, "variables": values})
}

// pageRows are how many rows the texts that turn pages ask for.
const pageRows = 100

// cursor is where a page ends.
var cursor = regexp.MustCompile(`"endCursor":"([^"]+)"`)

// turnPages reads on to the page that is asked for, for all values, and keeps
// where the page before it ends.
func (w *web) turnPages(ctx context.Context) error {
	turning, err := text(w.q.folder(), "pages."+w.form)
	if err != nil {
		return err
	}
	for i, a := range w.q.asks {
		after := ""
		for range w.q.page / pageRows {
			values := wanted(turning, a.values)
			if after != "" {
				values["after"] = after
			}
			body, err := json.Marshal(map[string]any{"query": turning, "variables": values})
			if err != nil {
				return err
			}
			answer, err := w.send(ctx, i, body)
			if err != nil {
				return err
			}
			found := cursor.FindSubmatch(answer)
			if found == nil {
				return fmt.Errorf("a page without an end: %.300s", answer)
			}
			after = string(found[1])
		}
		w.cursors = append(w.cursors, after)
	}
	return nil
}

func (w *web) ask(ctx context.Context) error {
	_, err := w.answer(ctx, int(w.next.Add(1)))
	return err
}

func (w *web) answer(ctx context.Context, i int) ([]byte, error) {
	i %= len(w.q.asks)
	if !w.q.fresh {
		return w.send(ctx, i, w.bodies[i])
	}
	body, err := w.body(i)
	if err != nil {
		return nil, err
	}
	return w.send(ctx, i, body)
}

// send asks with a body, as whoever the i-th values belong to.
func (w *web) send(ctx context.Context, i int, body []byte) ([]byte, error) {
	url := w.child.url
	if w.bare {
		url += w.q.name
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Authorization", "Bearer "+tokenOf(w.q.asks[i].account))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "application/graphql-response+json")
	answer, err := w.client.Do(r)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		return nil, err
	}
	if answer.StatusCode != http.StatusOK || !w.bare && !bytes.HasPrefix(text, []byte(`{"data"`)) {
		return nil, fmt.Errorf("status %d: %.500s", answer.StatusCode, text)
	}
	return text, nil
}

func (w *web) cpu() time.Duration { return w.child.process.cpu() }

func (w *web) close() { w.child.stop() }
