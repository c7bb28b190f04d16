package server_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/rand"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/auth"
	"ieum/internal/ieum"
	"ieum/internal/server"
)

var script = strings.Repeat("export const answer = 42;\n", 100)

func build() fstest.MapFS {
	return fstest.MapFS{
		"index.html":            {Data: []byte("<!doctype html><title>dashboard</title>")},
		"icon.svg":              {Data: []byte("<svg/>")},
		"documents.json":        {Data: []byte("{}")},
		"assets/main-abc123.js": {Data: []byte(script)},
		"assets/tiny-abc123.js": {Data: []byte("1")},
	}
}

// siteOf serves a site and returns its address.
func siteOf(t *testing.T, s server.Site) string {
	t.Helper()
	api := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusMethodNotAllowed) })
	address, stop, ended := start(t, server.Config{
		API: api, Welcome: "welcome", Page: server.Page{Guide: "guide"}, Site: s, Ready: func(context.Context) error { return nil },
	})
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return address
}

// reply is what is looked at of an answer.
type reply struct {
	StatusCode    int
	Header        http.Header
	ContentLength int64
	Cookies       []*http.Cookie
}

// send sends a request, whose answer is not unpacked and leads nowhere.
func send(t *testing.T, method, address, body string, headers ...string) (r reply, text string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, address, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		if headers[i] == "Host" {
			request.Host = headers[i+1]
			continue
		}
		request.Header.Add(headers[i], headers[i+1])
	}
	client := &http.Client{
		Transport:     &http.Transport{DisableKeepAlives: true, DisableCompression: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	answer, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	all, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return reply{answer.StatusCode, answer.Header, answer.ContentLength, answer.Cookies()}, string(all)
}

func TestTheDashboardIsServed(t *testing.T) {
	address := siteOf(t, server.Site{Dashboard: build()})
	const dashboard, html = "<!doctype html><title>dashboard</title>", "text/html; charset=utf-8"
	for _, tt := range []struct {
		name, method, path, accept string
		status                     int
		media, lasts, body         string
	}{
		{"the root", "GET", "/", asBrowser, 200, html, "no-store", dashboard},
		{"the root for whoever is no browser", "GET", "/", "*/*", 200, "text/plain; charset=utf-8", "no-store", "welcome\n\n" + whatIsHere},
		{"a page of the dashboard", "GET", "/students/student_1", asBrowser, 200, html, "no-store", dashboard},
		{"a page of the dashboard by name", "GET", "/index.html", asBrowser, 200, html, "no-store", dashboard},
		{"a page that is not asked for as one", "GET", "/students/student_1", "*/*", 404, "text/plain; charset=utf-8", "no-store", "404 page not found\n"},
		{"a file whose name tells its content", "GET", "/assets/main-abc123.js", "*/*", 200, "text/javascript; charset=utf-8", "public, max-age=31536000, immutable", script},
		{"another file", "GET", "/icon.svg", asBrowser, 200, "image/svg+xml", "no-cache", "<svg/>"},
		{"a file of an older build", "GET", "/assets/main-000000.js", asBrowser, 404, "text/plain; charset=utf-8", "no-store", "404 page not found\n"},
		{"a folder", "GET", "/assets/", asBrowser, 404, "text/plain; charset=utf-8", "no-store", "404 page not found\n"},
		{"a file that is not there", "GET", "/favicon.ico", asBrowser, 404, "text/plain; charset=utf-8", "no-store", "404 page not found\n"},
		{"the list of documents is the server's", "GET", "/documents.json", asBrowser, 404, "text/plain; charset=utf-8", "no-store", "404 page not found\n"},
		{"a file outside", "GET", "/assets/%2e%2e/%2e%2e/go.mod", asBrowser, 404, "text/plain; charset=utf-8", "no-store", "404 page not found\n"},
		{"a form", "POST", "/students", asBrowser, 405, "text/plain; charset=utf-8", "no-store", "405 method not allowed\n"},
		{"the API in a browser", "GET", "/graphql", asBrowser, 200, html, "no-store", ""},
		{"the guide", "GET", "/docs/api.md", "*/*", 200, "text/plain; charset=utf-8", "no-store", "guide\n"},
		{"nothing to sign in with", "GET", "/demo/roles", "*/*", 404, "text/plain; charset=utf-8", "no-store", "404 page not found\n"},
		{"nobody signs in", "POST", "/demo/sign-in", asBrowser, 405, "text/plain; charset=utf-8", "no-store", "405 method not allowed\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, body := send(t, tt.method, address+tt.path, "", "Accept", tt.accept)
			if a.StatusCode != tt.status || a.Header.Get("Content-Type") != tt.media || a.Header.Get("Cache-Control") != tt.lasts {
				t.Errorf("%d %v, want %d %s %s", a.StatusCode, a.Header, tt.status, tt.media, tt.lasts)
			}
			if tt.body != "" && body != tt.body {
				t.Errorf("got %q", body)
			}
			if a.Header.Get("X-Content-Type-Options") != "nosniff" {
				t.Errorf("headers: %v", a.Header)
			}
		})
	}
}

func TestPagesMayDoWhatTheyNeedAndNothingElse(t *testing.T) {
	const rest = "; worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
	for tiles, policy := range map[string]string{
		"": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'" + rest,
		"https://tiles.example:8443/a/{z}/{y}/{x}.png?k=1": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: https://tiles.example:8443; connect-src 'self' https://tiles.example:8443" + rest,
	} {
		address := siteOf(t, server.Site{Dashboard: build(), Tiles: tiles})
		for _, path := range []string{"/", "/assets/main-abc123.js", "/assets/none.js", "/settings.json"} {
			a, _ := send(t, http.MethodGet, address+path, "", "Accept", asBrowser)
			for name, want := range map[string]string{
				"Content-Security-Policy": policy, "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff",
				"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
			} {
				if got := a.Header.Get(name); got != want {
					t.Errorf("%s: %s: %q, want %q", path, name, got, want)
				}
			}
			if !strings.Contains(a.Header.Get("Permissions-Policy"), "geolocation=()") {
				t.Errorf("%s: %q", path, a.Header.Get("Permissions-Policy"))
			}
		}
	}
}

func TestAddressesOfTilesAreChecked(t *testing.T) {
	for address, origin := range map[string]string{
		"https://tiles.example/{z}/{x}/{y}.png":            "https://tiles.example",
		"http://10.0.0.7:8000/{z}/{x}/{y}":                 "http://10.0.0.7:8000",
		"https://tiles.example/{z}/{x}.png":                "",
		"https://{s}.tiles.example/{z}/{x}/{y}.png":        "",
		"https://*/{z}/{x}/{y}.png":                        "",
		"https://tiles.example; script-src */{z}/{x}/{y}":  "",
		"https://tiles.example 'unsafe-inline'/{z}{x}{y}":  "",
		"https://name:secret@tiles.example/{z}/{x}/{y}":    "",
		"data:image/png,{z}{x}{y}":                         "",
		"//tiles.example/{z}/{x}/{y}.png":                  "",
		"javascript://tiles.example/{z}/{x}/{y}":           "",
		"/tiles/{z}/{x}/{y}.png":                           "",
		"https://tiles.example/{z}/{x}/{y}.png?a=1,2":      "",
		"https://tiles.example/\n{z}/{x}/{y}.png":          "",
		"https://tiles.example/{z}/{x}/{y}.png#{fragment}": "https://tiles.example",
	} {
		got, err := server.TilesOrigin(address)
		if got != origin || (err == nil) != (origin != "") {
			t.Errorf("%s: %q %v, want %q", address, got, err, origin)
		}
	}
	// A server is not started with one.
	if err := server.Serve(t.Context(), listener(t), server.Config{API: http.NotFoundHandler(), Logger: slog.New(slog.DiscardHandler), Site: server.Site{Dashboard: build(), Tiles: "x"}}); err == nil {
		t.Error("a server starts with tiles that are none")
	}
}

func TestFilesAreKeptAndPacked(t *testing.T) {
	address := siteOf(t, server.Site{Dashboard: build()})
	path := address + "/assets/main-abc123.js"
	plain, _ := send(t, http.MethodGet, path, "")
	for _, tt := range []struct {
		accept string
		packed bool
	}{
		{"gzip, deflate, br", true},
		{"br;q=1.0, GZIP;q=0.5", true},
		{"identity", false},
		{"gzip;q=0", false},
		{"gzip; q=0.000", false},
		{"", false},
	} {
		a, body := send(t, http.MethodGet, path, "", "Accept-Encoding", tt.accept)
		if (a.Header.Get("Content-Encoding") == "gzip") != tt.packed || a.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%s: %v", tt.accept, a.Header)
			continue
		}
		if !tt.packed {
			continue
		}
		r, err := gzip.NewReader(strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := b.ReadFrom(r); err != nil || b.String() != script {
			t.Errorf("%s: it unpacks to something else: %v", tt.accept, err)
		}
		if a.Header.Get("ETag") == plain.Header.Get("ETag") || len(body) > len(script)/2 {
			t.Errorf("%s: %d bytes, tag %s", tt.accept, len(body), a.Header.Get("ETag"))
		}
	}
	if a, _ := send(t, http.MethodGet, path, "", "If-None-Match", plain.Header.Get("ETag")); a.StatusCode != http.StatusNotModified {
		t.Errorf("a file that is known: %d, want 304", a.StatusCode)
	}
	if a, _ := send(t, http.MethodGet, address+"/assets/tiny-abc123.js", "", "Accept-Encoding", "gzip"); a.Header.Get("Content-Encoding") != "" {
		t.Error("a file that gains nothing is packed")
	}
	if a, body := send(t, http.MethodHead, path, ""); a.StatusCode != http.StatusOK || body != "" || a.ContentLength != int64(len(script)) {
		t.Errorf("HEAD: %d, %d bytes of %d", a.StatusCode, len(body), a.ContentLength)
	}
}

func TestTheDashboardIsToldWhatThereIs(t *testing.T) {
	outlines := []byte(`{"type":"FeatureCollection","features":[]}`)
	tools := fstest.MapFS{"index.html": {Data: []byte("<!doctype html><title>graphiql</title>")}, "assets/main-1.js": {Data: []byte("2")}}
	tiles := "https://tiles.example/{z}/{x}/{y}.png"
	for _, tt := range []struct {
		site server.Site
		want map[string]any
	}{
		{server.Site{}, map[string]any{"demo": false, "tiles": nil, "boundaries": nil, "graphiql": nil, "provider": nil}},
		{
			server.Site{Provider: &server.ProviderSignIn{Name: "the district"}},
			map[string]any{"demo": false, "tiles": nil, "boundaries": nil, "graphiql": nil, "provider": map[string]any{"name": "the district"}},
		},
		{
			server.Site{Tiles: tiles, Boundaries: outlines, GraphiQL: tools, Schema: "type Query", SignIn: &server.SignIn{}},
			map[string]any{"demo": true, "tiles": tiles, "boundaries": "/boundaries.geojson", "graphiql": "/graphiql/", "provider": nil},
		},
	} {
		tt.site.Dashboard = build()
		address := siteOf(t, tt.site)
		_, body := send(t, http.MethodGet, address+"/settings.json", "")
		var got map[string]any
		if err := json.Unmarshal([]byte(body), &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("settings (-want +got):\n%s", diff)
		}
		there := tt.site.GraphiQL != nil
		for path, want := range map[string]string{"/graphiql/": "<!doctype html><title>graphiql</title>", "/graphiql/schema.graphqls": "type Query", "/graphiql/assets/main-1.js": "2", "/boundaries.geojson": string(outlines)} {
			a, body := send(t, http.MethodGet, address+path, "", "Accept", "text/html;q=0.9, */*")
			if (a.StatusCode == http.StatusOK && body == want) != there {
				t.Errorf("%s: %d %s", path, a.StatusCode, body)
			}
		}
		if a, _ := send(t, http.MethodGet, address+"/graphiql", "", "Accept", asBrowser); there && a.Header.Get("Location") != "/graphiql/" {
			t.Errorf("/graphiql leads to %q: %d", a.Header.Get("Location"), a.StatusCode)
		}
	}
}

func TestADemoSignsBrowsersIn(t *testing.T) {
	sessions := auth.NewSessions(auth.SessionConfig{
		Name: "ieum", Hosts: func(name string) bool { return name == "127.0.0.1" }, Longest: time.Hour,
	}, auth.NewMemory(auth.MemoryConfig{Idle: time.Hour, Longest: time.Hour, Clock: time.Now, Random: rand.Reader}))
	address := siteOf(t, server.Site{Dashboard: build(), SignIn: &server.SignIn{Sessions: sessions, Logger: slog.New(slog.DiscardHandler), Accounts: []server.Account{
		{Name: "teacher", Title: ieum.Text{Ko: "교사", En: "Teacher"}, Ko: "묻는다.", En: "Asks.", Staff: "staff_1"},
	}}})
	_, body := send(t, http.MethodGet, address+"/demo/roles", "")
	if want := `[{"role":"teacher","name":{"ko":"교사","en":"Teacher"},"does":{"ko":"묻는다.","en":"Asks."}}]`; body != want {
		t.Errorf("roles: %s", body)
	}
	host := strings.TrimPrefix(address, "http://")
	port := host[strings.LastIndex(host, ":"):]
	for _, tt := range []struct {
		name, path, form string
		headers          []string
		status           int
	}{
		{"the page itself", "/demo/sign-in", "role=teacher", []string{"Sec-Fetch-Site", "same-origin"}, 303},
		{"a browser without fetch metadata", "/demo/sign-in", "role=teacher", []string{"Origin", address}, 303},
		{"a foreign page (login CSRF)", "/demo/sign-in", "role=teacher", []string{"Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"}, 403},
		{"a page of another port", "/demo/sign-in", "role=teacher", []string{"Sec-Fetch-Site", "same-site", "Origin", "http://127.0.0.1:3000"}, 403},
		{"a foreign page in an old browser", "/demo/sign-in", "role=teacher", []string{"Origin", "https://evil.example"}, 403},
		{"a program that says nothing", "/demo/sign-in", "role=teacher", nil, 403},
		{"a name that leads here (DNS rebinding)", "/demo/sign-in", "role=teacher", []string{"Host", "evil.example" + port, "Sec-Fetch-Site", "same-origin"}, 403},
		{"nobody", "/demo/sign-in", "role=nobody", []string{"Sec-Fetch-Site", "same-origin"}, 400},
		{"nothing", "/demo/sign-in", "", []string{"Sec-Fetch-Site", "same-origin"}, 400},
		{"by the address", "/demo/sign-in?role=teacher", "", []string{"Sec-Fetch-Site", "same-origin"}, 400},
		{"a long form", "/demo/sign-in", "x=" + strings.Repeat("x", 1<<12) + "&role=teacher", []string{"Sec-Fetch-Site", "same-origin"}, 400},
		{"out", "/sign-out", "", []string{"Sec-Fetch-Site", "same-origin"}, 303},
		{"out everywhere", "/sign-out/everywhere", "", []string{"Sec-Fetch-Site", "same-origin"}, 303},
		{"out everywhere, from a foreign page", "/sign-out/everywhere", "", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		{"out, from a foreign page", "/sign-out", "", []string{"Sec-Fetch-Site", "cross-site"}, 403},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, _ := send(t, http.MethodPost, address+tt.path, tt.form, append(tt.headers, "Content-Type", "application/x-www-form-urlencoded")...)
			if a.StatusCode != tt.status || (tt.status == 303) != (len(a.Cookies) == 1) || (tt.status == 303) != (a.Header.Get("Location") == "/") {
				t.Errorf("%d %v, want %d", a.StatusCode, a.Header, tt.status)
			}
			if a.Header.Get("Cache-Control") != "no-store" || !strings.Contains(a.Header.Get("Content-Security-Policy"), "form-action 'self'") {
				t.Errorf("headers: %v", a.Header)
			}
		})
	}
	if a, _ := send(t, http.MethodGet, address+"/demo/sign-in?"+url.Values{"role": {"teacher"}}.Encode(), "", "Sec-Fetch-Site", "same-origin"); len(a.Cookies) > 0 {
		t.Error("a link signs in")
	}
	if a, _ := send(t, http.MethodGet, address+"/sign-out", "", "Sec-Fetch-Site", "same-origin"); len(a.Cookies) > 0 {
		t.Error("a link signs out")
	}
}
