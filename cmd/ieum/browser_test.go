package main

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ieum/internal/server"
)

// browser asks a demo as a page of its own does.
type browser struct {
	*http.Client

	at string
}

func newBrowser(t *testing.T, in signIn) browser {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return browser{&http.Client{Jar: jar}, strings.TrimSuffix(in.URL, "/graphql")}
}

func (b browser) send(t *testing.T, method, path, media, body string, headers ...string) (status int, text string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, b.at+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", media)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	r.Header.Set("Accept", "text/html, */*")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := b.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	all, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(all)
}

func (b browser) signIn(t *testing.T, role string) {
	t.Helper()
	status, _ := b.send(t, http.MethodPost, "/demo/sign-in", "application/x-www-form-urlencoded", url.Values{"role": {role}}.Encode())
	if status != http.StatusOK { // after the redirect
		t.Fatalf("sign-in as %s: %d", role, status)
	}
}

func (b browser) ask(t *testing.T, headers ...string) (status int, text string) {
	t.Helper()
	return b.send(t, http.MethodPost, "/graphql", "application/json", `{"query":"{ viewer { roles } }"}`, headers...)
}

func TestABrowserSignsInToADemo(t *testing.T) {
	in := startDemo(t)
	b := newBrowser(t, in)
	if status, _ := b.ask(t); status != http.StatusUnauthorized {
		t.Errorf("before: %d, want 401", status)
	}
	_, listed := b.send(t, http.MethodGet, "/demo/roles", "", "")
	var roles []struct {
		Role string
		Name struct{ Ko, En string }
	}
	if err := json.Unmarshal([]byte(listed), &roles); err != nil || len(roles) != len(in.Tokens) {
		t.Fatalf("%d roles of %d: %v", len(roles), len(in.Tokens), err)
	}
	wants := map[string]string{"case-manager": "CASE_MANAGER", "teacher": "TEACHER", "school-lead": "SCHOOL_LEAD", "supervisor": "SUPERVISOR", "coordinator": "COORDINATOR", "directory-editor": "DIRECTORY_EDITOR", "auditor": "AUDITOR", "administrator": "ADMINISTRATOR", "outsider": "CASE_MANAGER"}
	for _, role := range roles {
		b.signIn(t, role.Role)
		if status, text := b.ask(t); status != http.StatusOK || !strings.Contains(text, wants[role.Role]) || role.Name.Ko == "" || role.Name.En == "" {
			t.Errorf("%v: %d %s", role, status, text)
		}
	}
	for _, headers := range [][]string{
		{"Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"},
		{"Sec-Fetch-Site", "same-site", "Origin", "http://127.0.0.1:3000"},
	} {
		if status, text := b.ask(t, headers...); status != http.StatusForbidden {
			t.Errorf("%v: %d %s", headers, status, text)
		}
	}
	b.send(t, http.MethodPost, "/sign-out", "application/x-www-form-urlencoded", "")
	if status, _ := b.ask(t); status != http.StatusUnauthorized {
		t.Errorf("after: %d, want 401", status)
	}
	_, text := b.send(t, http.MethodGet, "/boundaries.geojson", "", "")
	if err := server.CheckBoundaries([]byte(text)); err != nil || strings.Count(text, `"Feature"`) < 40 {
		t.Errorf("outlines: %v", err)
	}
	if _, text := b.send(t, http.MethodGet, "/graphiql/schema.graphqls", "", ""); !strings.Contains(text, "type Query") {
		t.Error("GraphiQL has no schema")
	}
	if _, text := b.send(t, http.MethodGet, "/settings.json", "", ""); !strings.Contains(text, `"demo":true`) {
		t.Errorf("settings: %s", text)
	}
}

// Bound to the documents of the dashboard, a browser asks nothing else, and
// there is no GraphiQL to do it with.
func TestADemoOfTrustedDocuments(t *testing.T) {
	in := startDemo(t, "--trusted-documents", "sessions")
	b := newBrowser(t, in)
	b.signIn(t, "case-manager")
	if status, text := b.ask(t); status != http.StatusForbidden || !strings.Contains(text, "documentId") {
		t.Errorf("a browser: %d %s", status, text)
	}
	if status, text := ask(t, in, "case-manager", "{ viewer { roles } }"); status != http.StatusOK {
		t.Errorf("a token: %d %s", status, text)
	}
	if _, text := b.send(t, http.MethodGet, "/settings.json", "", ""); !strings.Contains(text, `"graphiql":null`) {
		t.Errorf("settings: %s", text)
	}
}

func TestWhatBrowsersAreGivenIsChecked(t *testing.T) {
	folder := t.TempDir()
	outline, rubbish := filepath.Join(folder, "areas.geojson"), filepath.Join(folder, "rubbish.geojson")
	for path, text := range map[string]string{
		outline: `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"48121"},"geometry":{"type":"Polygon","coordinates":[[[128,35],[129,35],[129,36],[128,35]]]}}]}`,
		rubbish: `{"type":"FeatureCollection","features":[]}`,
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"demo", "--tiles", "https://tiles.example/"}, exitUsage, "{z}"},
		{[]string{"demo", "--trusted-documents", "some"}, exitUsage, "trusted-documents"},
		{[]string{"demo", "--listen", "127.0.0.1:0", "--boundaries", rubbish}, exitData, "no feature"},
		{[]string{"demo", "--listen", "127.0.0.1:0", "--tiles", "https://{s}.tiles.example/{z}/{x}/{y}"}, exitUsage, "--tiles"},
	} {
		code, out, errors := call(t, tt.args...)
		if code != tt.code || !strings.Contains(out+errors, tt.says) {
			t.Errorf("%v: exit code %d, want %d, and %q in:\n%s%s", tt.args, code, tt.code, tt.says, out, errors)
		}
	}
	b := newBrowser(t, startDemo(t, "--boundaries", outline, "--tiles", "https://tiles.example/{z}/{x}/{y}.png"))
	if _, text := b.send(t, http.MethodGet, "/boundaries.geojson", "", ""); !strings.Contains(text, "48121") {
		t.Errorf("outlines: %s", text)
	}
}
