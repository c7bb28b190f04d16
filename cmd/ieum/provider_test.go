package main

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ieum/internal/ieum"
)

// A setting by which somebody else than the office's people could sign in is refused
// before anything is opened, and named.
func TestUnsafeSettingsOfTheProvider(t *testing.T) {
	folder := t.TempDir()
	file := func(name, text string, mode os.FileMode) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
		return path
	}
	secret := file("secret", "a secret of the office\n", 0o600)
	// right are settings that are refused for nothing but what a case changes: the
	// store is none.
	right := map[string]string{
		"--oidc-issuer": "https://id.example", "--oidc-client-id": "ieum", "--oidc-client-secret": secret, "--oidc-audience": "https://ieum.example",
		"--public-url": "https://ieum.example",
	}
	for _, tt := range []struct {
		name    string
		changes []string
		code    int
		says    string
	}{
		{"nothing is wrong but the store", nil, exitData, "ieum.db"},
		{"no issuer", []string{"--oidc-issuer", ""}, exitUnsafe, "--oidc-issuer: is missing"},
		{"an issuer in the clear", []string{"--oidc-issuer", "http://id.example"}, exitUnsafe, "--oidc-issuer"},
		{"an issuer with a query", []string{"--oidc-issuer", "https://id.example?x=y"}, exitUnsafe, "--oidc-issuer"},
		{"an issuer that is no address", []string{"--oidc-issuer", "id.example"}, exitUnsafe, "--oidc-issuer"},
		{"an issuer with a password", []string{"--oidc-issuer", "https://a:b@id.example"}, exitUnsafe, "--oidc-issuer"},
		{"nobody to sign in", []string{"--oidc-client-id", "", "--oidc-client-secret", "", "--oidc-audience", ""}, exitUnsafe, "signs nobody in"},
		{"no secret", []string{"--oidc-client-secret", ""}, exitUnsafe, "--oidc-client-secret: is missing"},
		{"a secret without a client", []string{"--oidc-client-id", ""}, exitUnsafe, "--oidc-client-id"},
		{"a secret that others read", []string{"--oidc-client-secret", file("open", "a secret of the office", 0o644)}, exitUnsafe, "chmod 600"},
		{"a short secret", []string{"--oidc-client-secret", file("short", "changeme", 0o600)}, exitUnsafe, "is shorter than"},
		{"no address to come back to", []string{"--public-url", ""}, exitUnsafe, "--public-url"},
		{"an address in the clear", []string{"--public-url", "http://ieum.example"}, exitUnsafe, "--public-url"},
		{"an address with a path", []string{"--public-url", "https://ieum.example/ieum"}, exitUnsafe, "--public-url"},
		{"an address in capitals", []string{"--public-url", "https://Ieum.example"}, exitUnsafe, "--public-url"},
		{"an audience that is the client", []string{"--oidc-audience", "ieum", "--oidc-token-type", "JWT"}, exitUnsafe, "--oidc-audience"},
		{"a signature with a shared secret", []string{"--oidc-algorithm", "RS256,HS256"}, exitUnsafe, "--oidc-algorithm"},
		{"no signature", []string{"--oidc-algorithm", "none"}, exitUnsafe, "--oidc-algorithm"},
		{"a session that lasts unused for a day", []string{"--session-idle", "24h"}, exitUnsafe, "--session-idle"},
		{"a session that lasts for a week", []string{"--session-longest", "168h"}, exitUnsafe, "--session-longest"},
		{"a session that ends before it is unused", []string{"--session-longest", "5m"}, exitUnsafe, "--session-longest"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			flags := maps.Clone(right)
			for i := 0; i < len(tt.changes); i += 2 {
				flags[tt.changes[i]] = tt.changes[i+1]
			}
			args := []string{"serve", "--store", "file:" + file("ieum.db", "rubbish", 0o600), "--encrypted-volume", "--listen", "127.0.0.1:0"}
			for name, value := range flags {
				if value != "" {
					args = append(args, name, value)
				}
			}
			code, out, said := call(t, args...)
			if code != tt.code || !strings.Contains(said, tt.says) || strings.Contains(out+said, "a secret") {
				t.Errorf("exit code %d, want %d, and %q in:\n%s%s", code, tt.code, tt.says, out, said)
			}
		})
	}
}

// A provider that calls itself otherwise than the setting does is refused: whose
// tokens it gives is not known.
func TestAProviderOfAnotherName(t *testing.T) {
	at := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `{"issuer":"https://evil.example","jwks_uri":"https://evil.example/jwks"}`)
	}))
	defer at.Close()
	store := "file:" + filepath.Join(t.TempDir(), "ieum.db")
	code, _, said := call(t, "serve", "--store", store, "--encrypted-volume", "--listen", "127.0.0.1:0", "--oidc-issuer", at.URL, "--oidc-audience", "https://ieum.example")
	if code != exitUnsafe || !strings.Contains(said, "--oidc-issuer") || strings.Contains(said, "evil") {
		t.Errorf("exit code %d: %s", code, said)
	}
}

// The command gives other roles, says that they are to be approved, and gives none that
// stands alone.
func TestAccountRoles(t *testing.T) {
	store := "file:" + filepath.Join(t.TempDir(), "ieum.db")
	code, who, said := call(t, "account", "add", "--store", store, "--name", "나새봄", "--role", "CASE_MANAGER")
	if code != exitOK {
		t.Fatal(said)
	}
	who = strings.TrimSpace(who)
	for _, tt := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--role", "CASE_MANAGER", "--role", "SUPERVISOR"}, exitOK, "Not approved for it yet: ieum account approve --account " + who},
		{[]string{"--role", "SUPERVISOR", "--role", "CASE_MANAGER"}, exitFailed, "conflict"},
		{[]string{"--role", "COORDINATOR"}, exitData, "input.district"},
		{[]string{"--role", "AUDITOR"}, exitData, "input.roles"},
		{[]string{"--role", "SUPERVISOR"}, exitOK, "나새봄 has other roles"},
	} {
		code, out, said := call(t, slices.Concat([]string{"account", "roles", "--store", store, "--account", who}, tt.args)...)
		if code != tt.code || !strings.Contains(out+said, tt.says) {
			t.Errorf("%v: exit code %d, want %d, and %q in:\n%s%s", tt.args, code, tt.code, tt.says, out, said)
		}
	}
	_, list, _ := call(t, "account", "list", "--store", store)
	if !strings.Contains(list, "SUPERVISOR") || strings.Contains(list, "CASE_MANAGER") {
		t.Error(list)
	}
}

// The command links an account, and takes that away.
func TestAccountLink(t *testing.T) {
	store := "file:" + filepath.Join(t.TempDir(), "ieum.db")
	code, who, said := call(t, "account", "add", "--store", store, "--name", "나새봄", "--role", "CASE_MANAGER")
	if code != exitOK {
		t.Fatal(said)
	}
	who = strings.TrimSpace(who)
	for _, tt := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--issuer", "https://id.example", "--subject", "u-1"}, exitOK, "나새봄 signs in by the provider"},
		{[]string{"--issuer", "https://id.example", "--subject", "u-1"}, exitFailed, "conflict"},
		{[]string{"--issuer", "https://id.example"}, exitData, "input.subject"},
		{nil, exitOK, "no provider any more"},
	} {
		code, out, said := call(t, slices.Concat([]string{"account", "link", "--store", store, "--account", who}, tt.args)...)
		if code != tt.code || !strings.Contains(out+said, tt.says) {
			t.Errorf("%v: exit code %d, want %d, and %q in:\n%s%s", tt.args, code, tt.code, tt.says, out, said)
		}
	}
	if !ieum.ID(who).Is("Staff") {
		t.Error(who)
	}
}
