package main

import (
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

// followManual builds the program into a folder and runs commands of the manual there,
// by a shell, as they stand. What they leave running is ended when they are done.
func followManual(t *testing.T, folder, commands string, environment ...string) (out, said string) {
	t.Helper()
	for _, tool := range []string{"bash", "curl", "go"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("the manual's commands need %s: %v", tool, err)
		}
	}
	ctx, stop := context.WithTimeout(t.Context(), manualLimit)
	defer stop()
	if said, err := exec.CommandContext(ctx, "go", "build", "-o", filepath.Join(folder, "ieum"), ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, said)
	}
	shell := exec.CommandContext(ctx, "bash", "-c", "set -euo pipefail\numask 077\ntrap 'kill $(jobs -p) 2> /dev/null || true; wait' EXIT\n"+commands)
	shell.Dir, shell.Env = folder, append(os.Environ(), environment...)
	var errs strings.Builder
	shell.Stderr = &errs
	bytes, err := shell.Output()
	if err != nil {
		t.Fatalf("%v\n%s%s", err, bytes, errs.String())
	}
	return string(bytes), errs.String()
}

// freeAddress is one of this machine on which nobody answers.
func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}

// The page that looks after the audit does, on an office that somebody started.
func TestTheManualLooksAfterTheAudit(t *testing.T) {
	folder := t.TempDir()
	out, _ := followManual(t, folder, "./ieum account first --store file:office.db --name 한열쇠 > administrator.once\n"+commandsOf(t, "The audit"))
	for _, want := range []string{"2 entries checked, and 0 heads", "2 entries checked, and 1 heads", "0 entries have aged out"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
	if text, err := os.ReadFile(filepath.Join(folder, "reached.csv")); err != nil || !strings.HasPrefix(string(text), "subject,classes,times,first,last") {
		t.Errorf("what was reached: %s, %v", text, err)
	}
}

// The pages that back up a store and go back to a backup do, and what was written
// after it is in the file that was replaced.
func TestTheManualGoesBackToABackup(t *testing.T) {
	folder := t.TempDir()
	out, _ := followManual(t, folder, "./ieum account first --store file:office.db --name 한열쇠 > administrator.once\n"+commandsOf(t, "Backups")+
		"./ieum account add --store file:office.db --name 나새봄 --role CASE_MANAGER > /dev/null\n"+commandsOf(t, "Back to a backup")+
		"echo BACK; ./ieum account list --store file:office.db; echo REPLACED; ./ieum account list --store file:replaced/office.db")
	if strings.Count(out, "nothing is wrong") != 2 || !strings.Contains(out, "rows in it,") {
		t.Errorf("doctor did not look twice:\n%s", out)
	}
	_, lists, _ := strings.Cut(out, "BACK")
	back, replaced, _ := strings.Cut(lists, "REPLACED")
	if !strings.Contains(back, "한열쇠") || strings.Contains(back, "나새봄") || !strings.Contains(replaced, "나새봄") {
		t.Errorf("back: %s\nreplaced: %s", back, replaced)
	}
}

// The page that changes to a new version does, and its way back ends where it
// began.
func TestTheManualGoesBackToAnOlderVersion(t *testing.T) {
	old := older(t)
	folder := filepath.Dir(old)
	if err := os.Rename(old, filepath.Join(folder, "office.db")); err != nil {
		t.Fatal(err)
	}
	const back = "mkdir -m 700 newer\n"
	commands := commandsOf(t, "A new version of Ieum")
	if !strings.Contains(commands, back) {
		t.Fatalf("the way back is missing in\n%s", commands)
	}
	doctor := "./ieum doctor --store file:office.db\n"
	out, _ := followManual(t, folder, strings.Replace(commands, back,
		"./ieum account first --store file:office.db --name 한열쇠 > /dev/null\n"+doctor+"ls\n"+back, 1)+doctor)
	var schemas []string
	for line := range strings.Lines(out) {
		if strings.HasPrefix(line, "schema ") {
			schemas = append(schemas, strings.Fields(line)[1])
		}
	}
	if len(schemas) != 3 || schemas[0] != "3," || schemas[1] == "3," || schemas[2] != "3," {
		t.Errorf("schemas %q, want 3, a newer one, and 3 again:\n%s", schemas, out)
	}
	if !strings.Contains(out, "office.db.schema-3") {
		t.Errorf("the copy that is made when a file is brought up to date is missing:\n%s", out)
	}
}

// The page that starts an office does: its commands are run as they stand, by a
// shell, with the program that this tree makes.
func TestTheManualStartsAnOffice(t *testing.T) {
	folder := t.TempDir()
	out, said := followManual(t, folder, commandsOf(t, "Start an office")+commandsOf(t, "Metrics"),
		"IEUM_LISTEN="+freeAddress(t), "IEUM_METRICS_LISTEN="+freeAddress(t))
	answers := json.NewDecoder(strings.NewReader(out[strings.IndexByte(out, '{'):]))
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
	counted, err := os.ReadFile(filepath.Join(folder, "requests"))
	for _, want := range []string{`{code="OK",operation="query"} 1`, `{code="OK",operation="mutation"} 3`, `{code="UNAUTHENTICATED",operation="none"} 0`} {
		if !strings.Contains(string(counted), "ieum_requests_total"+want+"\n") {
			t.Errorf("%s is missing in what was counted: %v\n%s", want, err, counted)
		}
	}
	for _, secret := range []string{"administrator.once", "case-manager.once", "administrator", "case-manager"} {
		text, err := os.ReadFile(filepath.Join(folder, secret))
		if err != nil || len(strings.TrimSpace(string(text))) < 80 {
			t.Errorf("%s holds no token: %v", secret, err)
		}
		if strings.Contains(said+out, strings.TrimSpace(string(text))) {
			t.Errorf("the token of %s was told beside the file", secret)
		}
	}
}
