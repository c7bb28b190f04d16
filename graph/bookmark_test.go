package graph_test

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"ieum/graph"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

const bookmarkHeader = "Ieum-Bookmark"

// ownWritesAnywhere has two servers that do not follow the store by
// themselves, so that the second is behind until a bookmark makes it look.
func ownWritesAnywhere(t *testing.T, open openStore) {
	t.Helper()
	here := smallHouseOn(t, open)
	there := houseOn(t, again(t, here.store), smallSignIn())

	found := &ieum.Agency{Head: head("Agency", "found", ""), Name: ko("새봄상담실", "Saebom"), Status: ieum.Active, District: id("District", "office")}
	if err := desk.NewLoader(again(t, here.store)).Load(t.Context(), []ieum.Entity{found}); err != nil {
		t.Fatal(err)
	}
	if _, err := here.atlas.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	bookmark := here.report(t, found.ID)

	const node = `{ node(id: "$") { ... on Agency { name } } }`
	query := asJSON(t, map[string]any{"query": strings.Replace(node, "$", string(found.ID), 1)})
	shows := func(h *house, bookmark string) bool {
		t.Helper()
		a := h.send(t, "teacher", query, bookmarkHeader, bookmark)
		if a.status != http.StatusOK || a.header.Get(bookmarkHeader) != "" {
			t.Fatalf("%d %s, with the bookmark %q", a.status, a.body, a.header.Get(bookmarkHeader))
		}
		return strings.Contains(a.body, "새봄상담실")
	}
	altered := []byte(bookmark)
	altered[len(altered)/2] ^= 1
	foreign := houseOn(t, here.store, smallSignIn(), func(c *graph.Config) { c.CursorKey = bytes.Repeat([]byte{8}, 32) })
	for name, worthless := range map[string]string{
		"none": "", "no bookmark": "x", "an altered one": string(altered), "one under another key": foreign.report(t, found.ID),
		"a very long one": strings.Repeat("A", 5000), "a cursor": here.cursorOf(t),
	} {
		if shows(there, worthless) {
			t.Errorf("%s made the other server look", name)
		}
	}
	if !shows(there, bookmark) {
		t.Error("the other server answers from an older state than the bookmark's")
	}
	if !shows(here, bookmark) {
		t.Error("the server's own bookmark is not served")
	}
}

// report writes something and returns the bookmark that came with the answer.
func (h *house) report(t *testing.T, agency ieum.ID) string {
	t.Helper()
	a := h.ask(t, "teacher", operation(t, "report-directory-error"), map[string]any{"input": map[string]any{"node": agency, "field": "phone", "note": "바뀌었다"}})
	bookmark := a.header.Get(bookmarkHeader)
	if len(a.Errors) > 0 || bookmark == "" {
		t.Fatalf("the bookmark %q with %s", bookmark, a.body)
	}
	return bookmark
}

// cursorOf is a cursor of the agencies.
func (h *house) cursorOf(t *testing.T) string {
	t.Helper()
	var got struct {
		Agencies struct{ PageInfo struct{ EndCursor string } }
	}
	h.data(t, "teacher", `{ agencies(first: 1) { pageInfo { endCursor } } }`, nil, &got)
	return got.Agencies.PageInfo.EndCursor
}

func TestWhatCannotBeAwaitedIsUnavailable(t *testing.T) {
	ahead, behind := smallHouse(t), smallHouse(t)
	agency := &ieum.Agency{Head: head("Agency", "found", ""), Name: ko("새봄상담실", "Saebom")}
	if err := desk.NewLoader(ahead.store).Load(t.Context(), []ieum.Entity{agency}); err != nil {
		t.Fatal(err)
	}
	if _, err := ahead.atlas.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	a := behind.send(t, "teacher", `{"query":"{ viewer { id } }"}`, bookmarkHeader, ahead.report(t, agency.ID))
	if a.refusal() != "503 UNAVAILABLE" || a.header.Get("Retry-After") != "1" {
		t.Errorf("%s, Retry-After %q: %s", a.refusal(), a.header.Get("Retry-After"), a.body)
	}
}

func TestPagesMayReadBookmarks(t *testing.T) {
	h := smallHouse(t, func(c *graph.Config) { c.Origins = []string{"https://ieum.example"} })
	a := h.send(t, "teacher", `{"query":"{ viewer { id } }"}`, "Origin", "https://ieum.example")
	if got := a.header.Get("Access-Control-Expose-Headers"); !strings.Contains(got, bookmarkHeader) || !strings.Contains(got, "Retry-After") {
		t.Errorf("a page of another site may read the headers %q", got)
	}
}
