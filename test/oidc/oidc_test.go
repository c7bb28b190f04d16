// Package oidc signs in at a server of an office by a certified identity provider:
// browsers by Chromium, programs by access tokens. It needs Node.js with the
// packages of this folder, and Chromium.
package oidc

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// limit is how long all of it may take on a busy machine.
const limit = 8 * time.Minute

// process is a program that answers lines with lines.
type process struct {
	in   io.Writer
	out  *bufio.Scanner
	said *bytes.Buffer
}

// start runs a program until the test ends.
func start(t *testing.T, dir, name string, args ...string) *process {
	t.Helper()
	ctx, stop := context.WithTimeout(context.Background(), limit)
	c := exec.CommandContext(ctx, name, args...)
	c.Dir = dir
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	p := &process{in: in, out: bufio.NewScanner(out), said: &bytes.Buffer{}}
	c.Stderr = p.said
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	c.WaitDelay = 20 * time.Second
	if err := c.Start(); err != nil {
		stop()
		t.Fatal(err)
	}
	t.Cleanup(func() {
		stop()
		_ = c.Wait() // it was told to end
		if t.Failed() {
			t.Logf("%s said:\n%s", name, p.said)
		}
	})
	return p
}

// line reads the next line into what it holds.
func (p *process) line(t *testing.T, into any) bool {
	t.Helper()
	if !p.out.Scan() {
		return false
	}
	if err := json.Unmarshal(p.out.Bytes(), into); err != nil {
		t.Fatalf("%s: %v", p.out.Text(), err)
	}
	return true
}

// do has the provider do something.
func (p *process) do(t *testing.T, what string) {
	t.Helper()
	var done struct{ Did string }
	if _, err := fmt.Fprintln(p.in, what); err != nil || !p.line(t, &done) || done.Did != what {
		t.Fatalf("the provider did not %s: %v\n%s", what, err, p.said)
	}
}

// office is a server of an office behind TLS, and its provider.
type office struct {
	folder, binary string
	provider       *process
	issuer         string
	// origin is where browsers reach it, foreign a page of another site.
	origin, foreign string
	client          *http.Client
}

// run runs a command of ieum to its end.
func (o *office) run(t *testing.T, args ...string) string {
	t.Helper()
	said, err := exec.CommandContext(t.Context(), o.binary, args...).Output()
	if err != nil {
		t.Fatalf("ieum %s: %v", strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(said))
}

// openOffice skips the test where the packages of this folder are not installed.
func openOffice(t *testing.T) *office {
	t.Helper()
	if _, err := os.Stat("node_modules/oidc-provider"); err != nil {
		t.Skip("the provider is not installed: scripts/test oidc, or npm ci in test/oidc")
	}
	o := &office{folder: t.TempDir()}
	o.binary = filepath.Join(o.folder, "ieum")
	if said, err := exec.CommandContext(t.Context(), "go", "build", "-o", o.binary, "ieum/cmd/ieum").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, said)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	_ = listener.Close() // its number is what is wanted
	proxy := overTLS(t, &httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) {
		r.SetURL(&url.URL{Scheme: "http", Host: address})
		r.Out.Host = r.In.Host
	}})
	foreign := overTLS(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, "<!doctype html><title>another site</title>")
	}))
	o.origin = "https://localhost:" + proxy.URL[strings.LastIndex(proxy.URL, ":")+1:]
	o.foreign = foreign.URL
	o.client = &http.Client{
		Transport:     &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	o.provider = start(t, ".", "node", "provider.mjs", o.origin+"/sign-in/callback")
	var at struct{ Issuer string }
	if !o.provider.line(t, &at) {
		t.Fatalf("the provider did not start:\n%s", o.provider.said)
	}
	o.issuer = at.Issuer
	o.fill(t)
	o.serve(t, address)
	return o
}

// overTLS serves by TLS until the test ends. What a browser says of the certificate
// is nobody's concern.
func overTLS(t *testing.T, handler http.Handler) *httptest.Server {
	t.Helper()
	s := httptest.NewUnstartedServer(handler)
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	t.Cleanup(s.Close)
	return s
}

// fill puts an administrator, a case manager and a program into the store, the
// last two with their names at the provider.
func (o *office) fill(t *testing.T) {
	t.Helper()
	store := "file:" + filepath.Join(o.folder, "office.db")
	o.run(t, "account", "first", "--store", store, "--name", "한열쇠")
	who := o.run(t, "account", "add", "--store", store, "--name", "나새봄", "--role", "CASE_MANAGER")
	o.run(t, "account", "approve", "--store", store, "--account", who)
	o.run(t, "account", "link", "--store", store, "--account", who, "--issuer", o.issuer, "--subject", "saebom")
	o.run(t, "account", "add", "--store", store, "--name", "지도 서버", "--role", "CLIENT_APP", "--issuer", o.issuer, "--subject", "map-server")
}

func (o *office) serve(t *testing.T, address string) {
	t.Helper()
	secret := filepath.Join(o.folder, "secret")
	if err := os.WriteFile(secret, []byte("a secret of the office\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	server := start(t, o.folder, o.binary, "serve", "--store", "file:office.db", "--encrypted-volume", "--listen", address, "--public-url", o.origin,
		"--oidc-issuer", o.issuer, "--oidc-client-id", "ieum", "--oidc-client-secret", secret, "--oidc-audience", "https://ieum.example", "--oidc-name", "the district")
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(50 * time.Millisecond) {
		answer, err := http.Get("http://" + address + "/readyz")
		if err == nil {
			_ = answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return
			}
		}
		if time.Now().After(deadline) {
			t.Fatalf("the server is not ready:\n%s", server.said)
		}
	}
}

// ask sends a question with headers, and returns the status and the viewer's name.
func (o *office) ask(t *testing.T, query string, headers ...string) (status int, name string) {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, o.origin+"/graphql", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := o.client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var said struct {
		Data struct{ Viewer struct{ DisplayName string } }
	}
	_ = json.NewDecoder(answer.Body).Decode(&said) // an answer of another form has no name
	return answer.StatusCode, said.Data.Viewer.DisplayName
}

const whoAmI = "{ viewer { displayName } }"

// token gets an access token of the provider for the program.
func (o *office) token(t *testing.T, resource string) string {
	t.Helper()
	form := url.Values{"grant_type": {"client_credentials"}, "resource": {resource}, "scope": {"ask"}}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, o.issuer+"/token", strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.SetBasicAuth("map-server", url.QueryEscape("a secret of the program"))
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var said struct {
		AccessToken string `json:"access_token"`
		Error       string `json:"error_description"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&said); err != nil || said.AccessToken == "" {
		t.Fatalf("no access token: %s %v", said.Error, err)
	}
	return said.AccessToken
}

// A program signs in by an access token of the provider; a token for another API
// does not, and a new key of the provider counts without a restart.
func TestAProgramSignsInByAnAccessToken(t *testing.T) {
	o := openOffice(t)
	mine, others := o.token(t, "https://ieum.example"), o.token(t, "https://other.example")
	if status, name := o.ask(t, whoAmI, "Authorization", "Bearer "+mine); status != http.StatusOK || name != "지도 서버" {
		t.Fatalf("an access token: %d %q", status, name)
	}
	if status, _ := o.ask(t, whoAmI, "Authorization", "Bearer "+others); status != http.StatusUnauthorized {
		t.Errorf("an access token for another API: %d", status)
	}
	o.provider.do(t, "rotate")
	renewed := o.token(t, "https://ieum.example")
	if status, name := o.ask(t, whoAmI, "Authorization", "Bearer "+renewed); status != http.StatusOK || name != "지도 서버" {
		t.Errorf("an access token by a new key: %d %q", status, name)
	}
	if status, _ := o.ask(t, whoAmI, "Authorization", "Bearer "+mine); status != http.StatusUnauthorized {
		t.Errorf("an access token by a key that the provider took away: %d", status)
	}
	o.provider.do(t, "stop")
	if status, name := o.ask(t, whoAmI, "Authorization", "Bearer "+renewed); status != http.StatusOK || name != "지도 서버" {
		t.Errorf("a known key while the provider is silent: %d %q", status, name)
	}
}

// A person signs in and out by a browser. What a cookie held is worth nothing once
// its session has ended, and nothing in anybody else's hands but on this site.
func TestAPersonSignsInByABrowser(t *testing.T) {
	o := openOffice(t)
	config, err := json.Marshal(map[string]string{"origin": o.origin, "foreign": o.foreign, "known": "saebom", "unknown": "stranger-7c1"})
	if err != nil {
		t.Fatal(err)
	}
	browser := start(t, ".", "node", "browser.mjs", string(config))
	own := func(cookie string) (int, string) {
		return o.ask(t, whoAmI, "Cookie", "__Host-ieum="+cookie, "Sec-Fetch-Site", "same-origin", "Origin", o.origin)
	}
	var seen []string
	var step struct{ Step, Cookie, Text string }
	for browser.line(t, &step) {
		seen = append(seen, step.Step)
		switch step.Step {
		case "console":
			t.Errorf("the page says: %s", step.Text)
		case "signed in":
			// Free text is not for browsers, but that is said to whoever is signed in.
			if status, _ := own(step.Cookie); status != http.StatusForbidden {
				t.Errorf("the cookie with a free question: %d", status)
			}
			if status, _ := o.ask(t, whoAmI, "Cookie", "__Host-ieum="+step.Cookie, "Sec-Fetch-Site", "cross-site", "Origin", o.foreign); status != http.StatusForbidden {
				t.Errorf("the cookie from a foreign page: %d", status)
			}
			if status, _ := o.ask(t, whoAmI, "Authorization", "Bearer "+step.Cookie); status != http.StatusUnauthorized {
				t.Errorf("the cookie as a token: %d", status)
			}
		case "signed out", "signed out everywhere":
			if status, _ := own(step.Cookie); status != http.StatusUnauthorized {
				t.Errorf("the cookie after %q: %d", step.Step, status)
			}
		}
		step = struct{ Step, Cookie, Text string }{}
	}
	if len(seen) == 0 || seen[len(seen)-1] != "done" {
		t.Fatalf("the browser came as far as %v:\n%s", seen, browser.said)
	}
}
