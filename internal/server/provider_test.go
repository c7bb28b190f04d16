package server_test

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"ieum/internal/auth"
	"ieum/internal/ieum"
	"ieum/internal/server"
)

// A browser is sent to the provider by a page of this server alone, and one that
// comes back from nowhere is told, without anything that it brought.
func TestABrowserIsSentToTheProvider(t *testing.T) {
	var at *httptest.Server
	at = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintf(w, `{"issuer":%[1]q,"jwks_uri":%[1]q,"authorization_endpoint":"%[1]s/auth","token_endpoint":"%[1]s/token"}`, at.URL)
	}))
	defer at.Close()
	ctx, end := context.WithCancel(context.Background())
	defer end()
	logger := slog.New(slog.DiscardHandler)
	flow, err := auth.NewFlow(auth.FlowConfig{
		Provider: auth.NewProvider(ctx, auth.ProviderConfig{Issuer: at.URL, Algorithms: auth.Algorithms(), Clock: time.Now, Logger: logger}),
		ClientID: "ieum", Secret: "secret", PublicURL: "http://127.0.0.1", Cookie: "back", Key: []byte(strings.Repeat("k", 32)), Clock: time.Now,
	})
	if err != nil {
		t.Fatal(err)
	}
	sessions := auth.NewSessions(auth.SessionConfig{Name: "ieum", Hosts: ieum.ThisMachine, Longest: time.Hour}, auth.NewMemory(auth.MemoryConfig{Clock: time.Now}))
	address := siteOf(t, server.Site{Dashboard: build(), Provider: &server.ProviderSignIn{
		Flow: flow, Sessions: sessions, Logger: logger,
		Account: func(context.Context, string, string) (ieum.ID, error) { return "", ieum.ErrDenied },
	}})
	for _, tt := range []struct {
		name    string
		headers []string
		status  int
	}{
		{"a page of this server", []string{"Sec-Fetch-Site", "same-origin"}, http.StatusOK},
		{"a foreign page", []string{"Sec-Fetch-Site", "cross-site"}, http.StatusForbidden},
		{"a foreign page in an old browser", []string{"Origin", "https://evil.example"}, http.StatusForbidden},
		{"nobody says", nil, http.StatusForbidden},
	} {
		a, body := send(t, http.MethodPost, address+"/sign-in", "to=/students", append(tt.headers, "Content-Type", "application/x-www-form-urlencoded")...)
		if a.StatusCode != tt.status || (tt.status == http.StatusOK) != (len(a.Cookies) == 1) || (tt.status == http.StatusOK) != strings.Contains(body, at.URL+"/auth?") {
			t.Errorf("%s: %d %s", tt.name, a.StatusCode, body)
		}
	}
	a, body := send(t, http.MethodGet, address+"/sign-in/callback?code=c0de&state=sta7e&error_description=evi1", "")
	if a.StatusCode != http.StatusSeeOther || a.Header.Get("Location") != "/?sign-in=late" || a.Header.Get("Cache-Control") != "no-store" || strings.Contains(body, "c0de") || strings.Contains(body, "evi1") {
		t.Errorf("from nowhere: %d %v %s", a.StatusCode, a.Header, body)
	}
	if a, _ := send(t, http.MethodGet, address+"/demo/roles", "", "Accept", "application/json"); a.StatusCode != http.StatusNotFound {
		t.Errorf("roles of a demo: %d", a.StatusCode)
	}
}
