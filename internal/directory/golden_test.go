package directory_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/directory"
	"ieum/internal/ieum"
)

var update = flag.Bool("update", false, "write the golden files anew")

// sources are those of the fixtures, in an order that is not the one of
// import.
var sources = []string{
	"family-centres", "kr-gyeongnam-wee-centres", "kr-mental-health-2025", "kr-schools-2025", "kr-legal-dong-codes",
}

// fixtures returns the inputs of a folder of testdata.
func fixtures(folder string) []directory.Input {
	inputs := make([]directory.Input, len(sources))
	for i, name := range sources {
		inputs[i] = directory.Input{Source: name, Path: filepath.Join("testdata", folder)}
	}
	return inputs
}

func familyMapping(t testing.TB) directory.Mapping {
	t.Helper()
	file, err := os.Open("testdata/family.mapping.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	m, err := directory.ReadMapping(file, codes)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestCleanFixturesBecomeTheNetworkThatWasReadOver(t *testing.T) {
	h := newHouse(t)
	report := h.run(t, fixtures("clean")...)
	golden(t, "clean.network", h.describe(t))
	golden(t, "clean.report.ko", text(t, report, ieum.Korean))
}

func TestFaultyFixturesAreRefusedRowByRow(t *testing.T) {
	h := newHouse(t)
	report := h.run(t, fixtures("faulty")...)
	golden(t, "faulty.network", h.describe(t))
	golden(t, "faulty.report.ko", text(t, report, ieum.Korean))
	golden(t, "faulty.report.en", text(t, report, ieum.English))
	var b bytes.Buffer
	if err := report.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	golden(t, "faulty.report.json", b.String())
}

// A report goes into tickets and mails, so it may not hold what rows say.
func TestAReportHoldsNoValueOfTheFile(t *testing.T) {
	h := newHouse(t)
	report := h.run(t, fixtures("faulty")...)
	var b bytes.Buffer
	if err := report.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	all := b.String() + text(t, report, ieum.Korean)
	for _, value := range []string{"1234", "5678", "123-45", "깨진", "모름학교", "가온", "북위"} {
		if strings.Contains(all, value) {
			t.Errorf("the report repeats %q", value)
		}
	}
}

func text(t *testing.T, report *directory.Report, language ieum.Language) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.WriteText(&b, language); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// describe writes the network for people: names in the place of ids.
func (h *house) describe(t *testing.T) string {
	t.Helper()
	world := h.network(t)
	names := map[string]string{}
	for _, e := range world {
		head := e.Meta()
		fields := ieum.InfoOf(ieum.KindOf(e)).Encode(e)
		name, _ := fields[0].(string)
		if s, ok := e.(*ieum.Service); ok {
			name = s.Name.Ko
		}
		if a, ok := e.(*ieum.Area); ok {
			name = a.Name.Ko + " " + a.Code
		}
		names[string(head.ID)] = "<" + name + ">"
	}
	var b strings.Builder
	for _, e := range world {
		batch := batchOf(e)
		names[string(batch)] = "<batch>"
		content, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s %s\n", ieum.KindOf(e), content)
	}
	described := b.String()
	for id, name := range names {
		described = strings.ReplaceAll(described, id, name)
	}
	lines := strings.Split(strings.TrimSpace(described), "\n")
	return strings.Join(lines, "\n") + "\n"
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}
