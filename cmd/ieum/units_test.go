package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

const (
	examples = "../../docs/examples"
	// installed is where the units look for the program, and kept for its data.
	installed, kept = "/usr/local/bin/ieum", "/var/lib/"
)

// commandsOfUnit returns the command lines of a unit, without the program.
func commandsOfUnit(t *testing.T, unit string) (all [][]string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(examples, unit))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if command, ok := strings.CutPrefix(line, "ExecStart="); ok {
			words := strings.Fields(command)
			if words[0] != installed {
				t.Errorf("%s starts %s", unit, words[0])
			}
			all = append(all, words[1:])
		}
	}
	return all
}

// elsewhere moves what the units keep into a folder.
func elsewhere(args []string, folder string) []string {
	return strings.Split(strings.ReplaceAll(strings.Join(args, "\n"), kept, folder+"/"), "\n")
}

// The unit of the server starts it with settings that there are, and that are
// safe.
func TestTheUnitOfTheServerIsSafe(t *testing.T) {
	commands := commandsOfUnit(t, "ieum.service")
	if len(commands) != 1 {
		t.Fatalf("%d commands", len(commands))
	}
	var p program
	parser, err := kong.New(&p, kong.Configuration(settings), defaults(), kong.Exit(func(int) {}))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.Parse(commands[0]); err != nil {
		t.Fatal(err)
	}
	if err := p.Serve.check(); err != nil {
		t.Error(err)
	}
}

// The unit of the backup makes one and looks at it; it ends with an error when
// something is wrong.
func TestTheUnitOfTheBackupBacksUp(t *testing.T) {
	folder := t.TempDir()
	if err := errors.Join(os.Mkdir(filepath.Join(folder, "ieum"), 0o700), os.Mkdir(filepath.Join(folder, "ieum-backups"), 0o700)); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(small(t), filepath.Join(folder, "ieum", "office.db")); err != nil {
		t.Fatal(err)
	}
	commands := commandsOfUnit(t, "ieum-backup.service")
	if len(commands) != 2 {
		t.Fatalf("%d commands", len(commands))
	}
	for _, command := range commands {
		if code, out, said := call(t, elsewhere(command, folder)...); code != exitOK {
			t.Errorf("%v: %d\n%s%s", command, code, out, said)
		}
	}
	change(t, filepath.Join(folder, "ieum", "office.db"), "UPDATE student SET display_name = 'Mona'")
	if code, _, _ := call(t, elsewhere(commands[1], folder)...); code != exitFailed {
		t.Errorf("a damaged store: %d", code)
	}
}

// systemd reads the units without a complaint, and finds them shut. Where there is no
// systemd the settings that matter most are looked for.
func TestTheUnitsAreShut(t *testing.T) {
	folder := t.TempDir()
	var paths []string
	for _, unit := range []string{"ieum.service", "ieum-backup.service", "ieum-backup.timer"} {
		text, err := os.ReadFile(filepath.Join(examples, unit))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(unit, ".service") {
			for _, want := range []string{"DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes", "CapabilityBoundingSet=\n", "UMask=0077", "StateDirectoryMode=0700"} {
				if !strings.Contains(string(text), "\n"+want) {
					t.Errorf("%s lacks %s", unit, want)
				}
			}
		}
		path := filepath.Join(folder, unit)
		if err := os.WriteFile(path, []byte(strings.ReplaceAll(string(text), installed, "/bin/true")), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	verifier, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Log("there is no systemd-analyze here: the units were looked at as texts only")
		return
	}
	if said, err := exec.CommandContext(t.Context(), verifier, append([]string{"verify"}, paths...)...).CombinedOutput(); err != nil || len(said) > 0 {
		t.Errorf("%v\n%s", err, said)
	}
	for _, path := range paths[:2] {
		if said, err := exec.CommandContext(t.Context(), verifier, "security", "--offline=true", "--threshold=20", path).CombinedOutput(); err != nil {
			t.Errorf("%v\n%s", err, said)
		}
	}
}
