package stores_test

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"ieum/graph"
	"ieum/internal/auth"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// api serves a process as `ieum serve` does.
func (p *process) api(t *testing.T, tokens auth.Tokens) http.Handler {
	t.Helper()
	logger := slog.New(slog.DiscardHandler)
	api, err := graph.New(graph.Config{
		Desk: desk.New(desk.Config{
			Store: p.store, Atlas: p.atlas, Codes: p.codes, Clock: time.Now, Mint: ieum.NewMint(rand.Reader),
			Logger: logger, Zone: time.UTC, Settings: desk.DefaultSettings(),
		}),
		Auth: auth.Config{Tokens: tokens, Accounts: p.accounts, Logger: logger}, Logger: logger, Clock: time.Now,
		RequestID: rand.Text, CursorKey: bytes.Repeat([]byte{7}, 32), Limits: busy(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return api
}

// busy are limits for somebody who asks again and again.
func busy() graph.Limits {
	limits := graph.DefaultLimits()
	limits.Share = graph.Share{Running: 64, Waiting: 128, PerSecond: 1e6, Burst: 1e6, CostPerSecond: 1e12, CostBurst: 1e12}
	return limits
}

// ask sends an operation and returns status, header and body of the answer.
func ask(t *testing.T, api http.Handler, token, bookmark, query string) *httptest.ResponseRecorder {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", bytes.NewReader(body))
	for name, value := range map[string]string{
		"Content-Type": "application/json", "Authorization": "Bearer " + token, "Ieum-Bookmark": bookmark,
	} {
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	api.ServeHTTP(w, r)
	return w
}

// TestTwoServersThroughTheAPI has two servers on one database, each with its
// atlas and accounts, and a third program that imports.
func TestTwoServersThroughTheAPI(t *testing.T) {
	p := processes(t, 3)
	importer := desk.NewLoader(p[2].graph)
	district := &ieum.District{Head: ieum.Head{ID: named("District", 1)}, Name: ieum.Text{Ko: "한빛"}, Zone: "Asia/Seoul"}
	agency := func(n int, name string) *ieum.Agency {
		return &ieum.Agency{Head: ieum.Head{ID: named("Agency", n)}, Name: ieum.Text{Ko: name}, Status: ieum.Active, District: district.ID}
	}
	staff := &ieum.Staff{
		Head: ieum.Head{ID: named("Staff", 1)}, DisplayName: "정다운", Roles: []ieum.Role{ieum.RoleTeacher}, Active: true,
		ApprovedUntil: ieum.DateOf(time.Now().AddDate(1, 0, 0)), District: district.ID,
	}
	for _, e := range []ieum.Entity{district, agency(1, "새솔복지관"), staff} {
		e.Meta().Root = e.Meta().ID
	}
	if err := importer.Load(t.Context(), []ieum.Entity{district, agency(1, "새솔복지관"), staff}); err != nil {
		t.Fatal(err)
	}
	var tokens auth.Table
	token, err := tokens.Issue(rand.Reader, staff.ID)
	if err != nil {
		t.Fatal(err)
	}
	here, there := p[0].api(t, &tokens), p[1].api(t, &tokens)
	shows := func(api http.Handler, bookmark, name string) bool {
		w := ask(t, api, token, bookmark, `{ search(text: "`+name+`", first: 5) { nodes { ... on Agency { name } } } }`)
		return w.Code == http.StatusOK && strings.Contains(w.Body.String(), `"name":"`+name)
	}

	imported := time.Now()
	later := agency(2, "새봄상담실")
	later.Root = later.ID
	if err := importer.Load(t.Context(), []ieum.Entity{later}); err != nil {
		t.Fatal(err)
	}
	until(t, "does the one server show what a third program imported", func() bool { return shows(here, "", "새봄상담실") })
	first := time.Since(imported)
	until(t, "does the other", func() bool { return shows(there, "", "새봄상담실") })
	t.Logf("imported by a third program: in the one server after %d ms, in the other after %d ms", first.Milliseconds(), time.Since(imported).Milliseconds())

	const report = `mutation { reportDirectoryError(input: {node: "$", field: "phone", note: "번호가 바뀌었다", idempotencyKey: "k"}) { report { id } } }`
	one := ask(t, here, token, "", strings.Replace(report, "$", string(later.ID), 1))
	bookmark := one.Header().Get("Ieum-Bookmark")
	other := ask(t, there, token, bookmark, strings.Replace(report, "$", string(later.ID), 1))
	if one.Code != http.StatusOK || strings.Contains(one.Body.String(), "errors") || one.Body.String() != other.Body.String() || bookmark == "" {
		t.Errorf("the report at the one server: %s\nthe same at the other: %s\nthe bookmark: %q", one.Body, other.Body, bookmark)
	}
	if !shows(there, bookmark, "새봄상담실") {
		t.Error("the other server answers from an older state than the bookmark's")
	}

	withdrawn := time.Now()
	staff.Active = false
	put(t, p[0], staff)
	if w := ask(t, here, token, "", `{ viewer { id } }`); w.Code != http.StatusUnauthorized {
		t.Errorf("the server that withdrew the account answers it with %d", w.Code)
	}
	until(t, "does the other server refuse the account", func() bool {
		return ask(t, there, token, "", `{ viewer { id } }`).Code == http.StatusUnauthorized
	})
	t.Logf("a withdrawn account was refused by the other server after %d ms", time.Since(withdrawn).Milliseconds())
}
