package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"ieum/internal/store/embedded"
)

// call runs the program and returns its exit code and what it printed.
func call(t *testing.T, args ...string) (code int, out, errors string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(t.Context(), args, &o, &e)
	return code, o.String(), e.String()
}

func TestExitCodesAreThoseOfTheHelp(t *testing.T) {
	folder := t.TempDir()
	rubbish, open, misspelt := filepath.Join(folder, "rubbish.db"), filepath.Join(folder, "tokens"), filepath.Join(folder, "ieum.yaml")
	for path, text := range map[string]string{misspelt: "demo:\n  lisen: 127.0.0.1:1\n", rubbish: strings.Repeat("no database ", 1000), open: ""} {
		mode := os.FileMode(0o600)
		if path == open {
			mode = 0o644
		}
		if err := os.WriteFile(path, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct {
		name string
		args []string
		code int
		says string
	}{
		{"help", []string{"--help"}, exitOK, "Exit codes"},
		{"help of a command", []string{"demo", "--help"}, exitOK, "Bearer"},
		{"version", []string{"version"}, exitOK, "ieum "},
		{"no command", nil, exitUsage, "--help"},
		{"an unknown flag", []string{"demo", "--nope"}, exitUsage, "--help"},
		{"a store of another kind", []string{"backup", "--store", "mongodb://x", "copy.db"}, exitUsage, "file:PATH"},
		{"a file that is no store", []string{"backup", "--store", "file:" + rubbish, filepath.Join(folder, "copy.db")}, exitData, "ieum:"},
		{"an import of nothing", []string{"import", "--store", "file:" + filepath.Join(folder, "new.db")}, exitUsage, "--list"},
		{"an import into nothing", []string{"import", rubbish}, exitUsage, "--store"},
		{"a dry run of an undo", []string{"import", "--store", "file:" + filepath.Join(folder, "new.db"), "--dry-run", "--undo", "batch"}, exitUsage, "--undo"},
		{"an undo of files", []string{"import", "--store", "file:" + filepath.Join(folder, "new.db"), "--undo", "batch", rubbish}, exitUsage, "--undo"},
		{"a store of another kind without slashes", []string{"backup", "--store", "mongodb:x", "copy.db"}, exitUsage, "file:PATH"},
		{"an import of what is not there", []string{"import", "--store", "file:" + filepath.Join(folder, "new.db"), filepath.Join(folder, "none.csv")}, exitData, "ieum:"},
		{"the list of sources", []string{"import", "--list"}, exitOK, "kr-schools-2025"},
		{"a volume that nobody attests", []string{"serve", "--store", "file:" + rubbish}, exitUnsafe, "--encrypted-volume"},
		{"an address beyond this machine", []string{"serve", "--store", "file:" + rubbish, "--encrypted-volume", "--listen", "0.0.0.0:80"}, exitUnsafe, "--behind-tls"},
		{"metrics beyond this machine", []string{"serve", "--store", "file:" + rubbish, "--encrypted-volume", "--metrics-listen", "0.0.0.0:9464"}, exitUnsafe, "--metrics-private-network"},
		{"metrics on no address", []string{"serve", "--store", "file:" + rubbish, "--encrypted-volume", "--metrics-listen", "9464"}, exitUsage, "--metrics-listen"},
		{"a limit of nothing", []string{"serve", "--store", "file:" + rubbish, "--limit-at-once=0"}, exitUsage, "limit"},
		{"a file of tokens, as before", []string{"serve", "--store", "file:" + rubbish, "--encrypted-volume", "--tokens", open}, exitUsage, "ieum token create"},
		{"an account of a role that there is not", []string{"account", "add", "--store", "file:" + filepath.Join(folder, "roles.db"), "--name", "x", "--role", "KING"}, exitData, "roles"},
		{"an approval of nobody", []string{"account", "approve", "--store", "file:" + filepath.Join(folder, "roles.db"), "--account", "staff_x"}, exitFailed, "not found"},
		{"a one-time token in the clear", []string{"token", "exchange", "--at", "http://ieum.example", "--name", "x"}, exitUnsafe, "https://"},
		{"an origin with a wildcard", []string{"serve", "--store", "file:" + rubbish, "--encrypted-volume", "--origin", "https://*.example"}, exitUnsafe, "--origin"},
		{"a demo in a store of no kind", []string{"demo", "--store", "mysql:x"}, exitUsage, "neo4j://HOST"},
		{"a backup of a server", []string{"backup", "--store", "neo4j://localhost", "copy.db"}, exitUsage, "takes a file"},
		{"a setting that is none", []string{"--config", misspelt, "version"}, exitUsage, "lisen"},
		{"a demo that others can reach", []string{"demo", "--listen", "0.0.0.0:0"}, exitUnsafe, "--listen"},
		{"a demo in a file that is none", []string{"demo", "--listen", "127.0.0.1:0", "--store", "file:" + rubbish}, exitData, "rubbish.db"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			code, out, errors := call(t, tt.args...)
			if code != tt.code || !strings.Contains(out+errors, tt.says) {
				t.Errorf("exit code %d, want %d, and %q in:\n%s%s", code, tt.code, tt.says, out, errors)
			}
		})
	}
}

// centres is a small directory that import can read.
func centres(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "gyeongnam_wee_centers_geocoded_2025.csv")
	text := "wee_center_id,sigungu,wee_center_name,phone,address,source_file,base_year,extraction_check,address_raw,address_clean," +
		"wee_center_latitude,wee_center_longitude,wee_center_geocoding_status,wee_center_geocoding_address,wee_center_geocoding_message\n" +
		"W1,가람,가람 Wee센터,055-000-0000,,,2025,,,,35.2,128.6,,,\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// A dry run leaves nothing behind, and neither does an import whose report
// cannot be written.
func TestAnImportThatMustNotWriteLeavesNothing(t *testing.T) {
	tests := []struct {
		name string
		flag []string
		code int
	}{
		{"a dry run makes no store", []string{"--dry-run"}, exitOK},
		{"a report that cannot be written is told before the store is changed", []string{"--report", "/nowhere/at/all.txt"}, exitFailed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			store := filepath.Join(t.TempDir(), "new.db")
			code, out, errors := call(t, append([]string{"import", "--store", "file:" + store, centres(t)}, tt.flag...)...)
			if code != tt.code {
				t.Fatalf("exit code %d, want %d:\n%s%s", code, tt.code, out, errors)
			}
			if _, err := os.Stat(store); tt.code == exitOK && err == nil {
				t.Error("a store was made")
			}
			code, out, errors = call(t, "import", "--store", "file:"+store, centres(t))
			if code != exitOK || !strings.Contains(out, "Agency: added 1,") {
				t.Errorf("the import after it: exit code %d, want one agency added:\n%s%s", code, out, errors)
			}
		})
	}
}

// A store that one process has open is refused to another that would write,
// and copied all the same.
func TestAStoreInUse(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "ieum.db")
	held, err := embedded.Open(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	if code, _, errors := call(t, "import", "--store", "file:"+path, "--undo", "batch"); code != exitInUse {
		t.Errorf("a second writer: exit code %d, want %d: %s", code, exitInUse, errors)
	}
	if code, _, errors := call(t, "backup", "--store", "file:"+path, filepath.Join(folder, "copy.db")); code != exitOK {
		t.Errorf("a backup: exit code %d: %s", code, errors)
	}
}

// startDemo runs the demo on a free port and returns how to sign in; it ends
// with the test.
func startDemo(t *testing.T, more ...string) signIn {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address, file := listener.Addr().String(), filepath.Join(t.TempDir(), "sign-in.json")
	if i := slices.Index(more, "--sign-in"); i >= 0 {
		file = more[i+1]
	}
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	var out, errors bytes.Buffer
	go func() {
		ended <- run(ctx, append([]string{"demo", "--listen", address, "--sign-in", file, "--log", "warn"}, more...), &out, &errors)
	}()
	t.Cleanup(func() {
		stop()
		if code := <-ended; code != exitOK {
			t.Errorf("the demo ended with %d: %s", code, errors.String())
		}
	})
	for range 600 {
		var in signIn
		if text, err := os.ReadFile(file); err == nil && json.Unmarshal(text, &in) == nil && strings.Contains(in.URL, address) {
			return in
		}
		select {
		case code := <-ended:
			ended <- code
			t.Fatalf("the demo ended with %d: %s", code, errors.String())
		case <-time.After(50 * time.Millisecond):
		}
	}
	t.Fatal("the demo did not answer")
	return signIn{}
}

func ask(t *testing.T, in signIn, role, query string) (status int, answer string) {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, in.URL, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "Bearer "+in.Tokens[role])
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var text bytes.Buffer
	if _, err := text.ReadFrom(response.Body); err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, text.String()
}

func TestTheDemoAnswersEveryRoleAndNobodyElse(t *testing.T) {
	in := startDemo(t)
	for role := range in.Tokens {
		if status, answer := ask(t, in, role, "{ viewer { displayName roles } }"); status != http.StatusOK || strings.Contains(answer, "errors") {
			t.Errorf("%s: %d %s", role, status, answer)
		}
	}
	if status, _ := ask(t, in, "nobody", "{ viewer { displayName } }"); status != http.StatusUnauthorized {
		t.Errorf("without a token: %d, want 401", status)
	}
}

// Tokens of a demo are printed, so no store that holds people is copied into
// one.
func TestADemoIsNotPlacedOnPeople(t *testing.T) {
	folder := t.TempDir()
	peopled, target := filepath.Join(folder, "peopled.db"), filepath.Join(folder, "demo.db")
	t.Run("fill", func(t *testing.T) { startDemo(t, "--store", "file:"+peopled) })
	code, _, errors := call(t, "demo", "--on", peopled, "--store", "file:"+target, "--listen", "127.0.0.1:0")
	if code != exitUnsafe {
		t.Errorf("exit code %d, want %d: %s", code, exitUnsafe, errors)
	}
	if left, err := filepath.Glob(target + "*"); err != nil || len(left) > 0 {
		t.Errorf("the copy is left behind: %v %v", left, err)
	}
}
