package server

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"regexp"
	"strings"

	"ieum/internal/ieum"
)

// Page is what the page for people says, for a browser that opens /graphql, and
// at / where there is no dashboard. It runs no script and asks for nothing but
// itself.
type Page struct {
	// Demo says that the people are made up, and where tokens are.
	Demo bool
	// RealAgencies says that the agencies of the demo are not made up.
	RealAgencies bool
	// Accounts are those that there is a token for.
	Accounts []Account
	// Guide is the text for authors of clients, shown at /docs/api.md.
	Guide string
}

// Account is an account of a demo.
type Account struct {
	// Name is that of its token, and of the role to sign in as.
	Name string
	// Title is what people call the role.
	Title ieum.Text
	// Ko and En say what the account may see.
	Ko, En string
	// Staff is the account itself.
	Staff ieum.ID
}

var (
	//go:embed page.html
	pageText string
	//go:embed page.css
	pageStyle string
	pageForm  = template.Must(template.New("page").Parse(pageText))
)

// stylePolicy lets a browser use the style that stands in a page, send its forms to
// where forms says, and nothing else.
func stylePolicy(style, forms string) string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; base-uri 'none'; form-action " + forms + "; frame-ancestors 'none'"
}

// sendPage answers with a page that is nobody's but the reader's.
func sendPage(w http.ResponseWriter, status int, policy string, page *bytes.Buffer) {
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = page.WriteTo(w) // the client is gone: nobody is left to tell
}

// orPage answers with the page where a browser asks for one, and else as next
// does.
func (p Page) orPage(next http.HandlerFunc) http.HandlerFunc {
	policy := stylePolicy(pageStyle, "'none'")
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Vary", "Accept")
		if !wantsPage(r) {
			next(w, r)
			return
		}
		var b bytes.Buffer
		err := pageForm.Execute(&b, struct {
			Page

			Style template.CSS
			URL   string
		}{p, template.CSS(pageStyle), siteOf(r) + "/graphql"}) //nolint:gosec // our own file
		if err != nil {
			panic("server: " + err.Error()) // our own text
		}
		sendPage(w, http.StatusOK, policy, &b)
	}
}

// plainHost is a name or a number with a port, and nothing that a shell reads.
var plainHost = regexp.MustCompile(`^[0-9A-Za-z.\-\[\]:]{1,260}$`)

// siteOf is where the request was sent to, as far as this server knows: to
// a loopback in the clear, and to all else through a proxy that speaks TLS.
func siteOf(r *http.Request) string {
	name, _, err := net.SplitHostPort(r.Host)
	if err != nil {
		name = r.Host
	}
	switch ip, err := netip.ParseAddr(strings.Trim(name, "[]")); {
	case !plainHost.MatchString(r.Host):
		return "https://HOST"
	case name == "localhost", err == nil && ip.IsLoopback():
		return "http://" + r.Host
	}
	return "https://" + r.Host
}

// wantsPage reports whether a browser asks: whoever else calls the API never
// names HTML.
func wantsPage(r *http.Request) bool {
	if r.Method != http.MethodGet {
		return false
	}
	for part := range strings.SplitSeq(strings.Join(r.Header.Values("Accept"), ","), ",") {
		if media, _, err := mime.ParseMediaType(part); err == nil && media == "text/html" {
			return true
		}
	}
	return false
}
