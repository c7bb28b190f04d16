package main

import (
	"bytes"
	"context"
	"encoding/json"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// manualLimit is how long the commands of a page may take on a busy machine.
const manualLimit = 5 * time.Minute

// commandsOf returns the indented lines of a section of the manual: what a reader
// would type.
func commandsOf(t *testing.T, section string) string {
	t.Helper()
	text, err := os.ReadFile("../../docs/running.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(text), "\n## "+section+"\n")
	if !found {
		t.Fatalf("docs/running.md has no section %q", section)
	}
	body, _, _ := strings.Cut(rest, "\n## ")
	body, _, _ = strings.Cut(body, "\n### ")
	var commands strings.Builder
	for line := range strings.Lines(body) {
		if command, ok := strings.CutPrefix(line, "    "); ok {
			commands.WriteString(command)
		}
	}
	return commands.String()
}

// The page that starts an office does: its commands are run as they stand, by a
// shell, with the program that this tree makes.
func TestTheManualStartsAnOffice(t *testing.T) {
	for _, tool := range []string{"bash", "curl", "go"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("the manual's commands need %s: %v", tool, err)
		}
	}
	ctx, stop := context.WithTimeout(t.Context(), manualLimit)
	defer stop()
	folder := t.TempDir()
	if said, err := exec.CommandContext(ctx, "go", "build", "-o", filepath.Join(folder, "ieum"), ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, said)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	// What the page leaves running is ended when its commands are done.
	script := "set -euo pipefail\numask 077\ntrap 'kill $(jobs -p); wait' EXIT\n" + commandsOf(t, "Start an office")
	shell := exec.CommandContext(ctx, "bash", "-c", script)
	shell.Dir, shell.Env = folder, append(os.Environ(), "IEUM_LISTEN="+address)
	var said strings.Builder
	shell.Stderr = &said
	out, err := shell.Output()
	if err != nil {
		t.Fatalf("%v\n%s%s", err, out, said.String())
	}
	answers := json.NewDecoder(bytes.NewReader(out[bytes.IndexByte(out, '{'):]))
	var viewer struct {
		Data struct {
			Viewer struct {
				DisplayName   string
				Roles, Rights []string
			}
		}
	}
	var team struct {
		Data struct {
			CreateTeam struct{ Team struct{ ID, Name string } }
		}
	}
	if err := answers.Decode(&viewer); err != nil {
		t.Fatalf("%v in\n%s", err, out)
	}
	if err := answers.Decode(&team); err != nil {
		t.Fatalf("%v in\n%s", err, out)
	}
	if v := viewer.Data.Viewer; v.DisplayName != "나새봄" || len(v.Roles) != 1 || len(v.Rights) == 0 {
		t.Errorf("signed in as %+v", v)
	}
	if team.Data.CreateTeam.Team.Name != "사례관리 1팀" {
		t.Errorf("the administrator made %+v", team)
	}
	for _, secret := range []string{"administrator.once", "case-manager.once", "administrator", "case-manager"} {
		text, err := os.ReadFile(filepath.Join(folder, secret))
		if err != nil || len(strings.TrimSpace(string(text))) < 80 {
			t.Errorf("%s holds no token: %v", secret, err)
		}
		if strings.Contains(said.String()+string(out), strings.TrimSpace(string(text))) {
			t.Errorf("the token of %s was told beside the file", secret)
		}
	}
}
