package directory_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/directory"
	"ieum/internal/ieum"
)

const townMapping = `{
  "name": "town-schools", "title": {"ko": "학교", "en": "Schools"}, "origin": "made up for this test", "register": "town-schools",
  "files": ["school*.csv"], "format": "csv", "encoding": "utf-8",
  "columns": ["id", "name", "office", "address", "lat", "lon"],
  "makes": [
    {"kind": "District", "key": ["office"], "fields": {
      "name": {"how": "text", "from": ["office"]}, "zone": {"how": "constant", "value": "Asia/Seoul"}}},
    {"kind": "School", "key": ["id"], "fields": {
      "name": {"how": "text", "from": ["name"]}, "level": {"how": "constant", "value": "MIDDLE"},
      "status": {"how": "constant", "value": "ACTIVE"}, "address": {"how": "text", "from": ["address"]},
      "area": {"how": "area", "from": ["address"]}, "point": {"how": "point", "from": ["lat", "lon"]},
      "district": {"how": "key", "from": ["office"]}}}
  ]
}`

const townAgencies = `{
  "name": "town-agencies", "title": {"ko": "기관", "en": "Agencies"}, "origin": "made up for this test", "register": "town-agencies",
  "files": ["agenc*.csv"], "format": "csv", "encoding": "utf-8", "columns": ["name", "type", "address", "secret"],
  "makes": [{"kind": "Agency", "key": ["name"], "fields": {
    "name": {"how": "text", "from": ["name"]},
    "type": {"how": "code", "from": ["type"], "codes": {"쉼터": "YOUTH_SHELTER", "복지관": "COMMUNITY_WELFARE_CENTRE"}},
    "status": {"how": "constant", "value": "ACTIVE"}, "address": {"how": "text", "from": ["address"]},
    "confidential": {"how": "code", "from": ["secret"], "codes": {"비공개": "true", "공개": "false"}},
    "area": {"how": "area", "from": ["address"]}}, "infer": {"whoMayRefer": ["CASE_MANAGER"]}}]
}`

// newTown is a house that reads schools and agencies of a made-up town.
func newTown(t testing.TB) *house {
	h := newHouse(t)
	for _, text := range []string{townMapping, townAgencies} {
		m, err := directory.ReadMapping(strings.NewReader(text), h.codes)
		if err != nil {
			t.Fatal(err)
		}
		h.mappings = append(h.mappings, m)
	}
	return h
}

// townAreas is a table with six 구.
func townAreas() string {
	var b strings.Builder
	b.WriteString(areaHeader + "1100000000,서울특별시,존재\n")
	for i := range 6 {
		fmt.Fprintf(&b, "11%d1000000,서울특별시 가%d구,존재\n", i+1, i)
	}
	return b.String()
}

const townHeader = "id,name,office,address,lat,lon\n"

// townRows are schools of five offices, each in a 구 of its own. The schools
// of the first lie in four corners, and a corner is near one other office: of
// a part of them the first has other neighbours than of all.
func townRows() []string {
	var rows []string
	add := func(office int, lat, lon float64, schools int) {
		for range schools {
			step := 0.0007 * float64(len(rows)%7)
			rows = append(rows, fmt.Sprintf("S%d,학교%d,교육청%d,서울특별시 가%d구,%.4f,%.4f\n",
				len(rows), len(rows), office, office, lat+step, lon-step))
		}
	}
	corners := [][2]float64{{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}
	for _, c := range corners {
		add(0, 37.5+0.1*c[0], 127+0.1*c[1], 4)
	}
	for i, c := range corners {
		add(i+1, 37.5+0.12*c[0], 127+0.12*c[1], 14)
	}
	return rows
}

// files writes files into one folder, and returns the inputs in their order.
func files(t *testing.T, names []string, contents ...string) []directory.Input {
	t.Helper()
	folder := t.TempDir()
	inputs := make([]directory.Input, len(names))
	for i, name := range names {
		inputs[i].Path = filepath.Join(folder, name)
		if err := os.WriteFile(inputs[i].Path, []byte(contents[i]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return inputs
}

// districts writes what is derived of every district and agency.
func (h *house) districts(t *testing.T) string {
	t.Helper()
	var lines []string
	for _, e := range h.network(t) {
		switch e := e.(type) {
		case *ieum.District:
			lines = append(lines, fmt.Sprint(e.Name.Ko, " ", e.Areas, " ", e.Adjacent))
		case *ieum.Agency:
			lines = append(lines, fmt.Sprint(e.Name.Ko, " ", e.District))
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// What follows from where the schools lie is the same whichever files bring
// them, in one run or one after another, and before the agencies or after.
func TestSchoolsInPartsGiveTheDistrictsOfTheWhole(t *testing.T) {
	rows := townRows()
	agencies := "name,type,address,secret\n복지관,복지관,서울특별시 가3구,\n"
	whole := newTown(t)
	whole.run(t, files(t, []string{"legal_dong_codes.csv", "schools.csv", "agencies.csv"}, townAreas(), townHeader+strings.Join(rows, ""), agencies)...)
	want := whole.districts(t)

	first, second := townHeader+strings.Join(rows[:10], ""), townHeader+strings.Join(rows[10:], "")
	t.Run("two files in one run", func(t *testing.T) {
		h := newTown(t)
		h.run(t, files(t, []string{"legal_dong_codes.csv", "school1.csv", "school2.csv", "agencies.csv"}, townAreas(), first, second, agencies)...)
		if diff := cmp.Diff(want, h.districts(t)); diff != "" {
			t.Errorf("districts (-want +got):\n%s", diff)
		}
	})
	t.Run("one after another, agencies first", func(t *testing.T) {
		h := newTown(t)
		for _, in := range files(t, []string{"legal_dong_codes.csv", "agencies.csv", "school1.csv", "school2.csv"}, townAreas(), agencies, first, second) {
			h.run(t, in)
		}
		if diff := cmp.Diff(want, h.districts(t)); diff != "" {
			t.Errorf("districts (-want +got):\n%s", diff)
		}
	})
	t.Run("one school again", func(t *testing.T) {
		revision := whole.revision(t)
		report := whole.run(t, files(t, []string{"school1.csv"}, townHeader+rows[0])...)
		if diff := cmp.Diff(want, whole.districts(t)); diff != "" {
			t.Errorf("districts (-want +got):\n%s", diff)
		}
		if report.Batch != "" || whole.revision(t) != revision {
			t.Errorf("a school that has not changed wrote something: %+v", report.Sources[0])
		}
	})
	for _, e := range whole.network(t) {
		if d, ok := e.(*ieum.District); ok && d.Name.Ko == "교육청0" && len(d.Adjacent) != 4 {
			t.Errorf("the one in the middle has %d neighbours, want 4", len(d.Adjacent))
		}
	}
}

// A district that no file of the run lists is reported when it changes, and
// an undo puts back what followed from the run.
func TestUndoLeavesTheDistrictsOfWhatStays(t *testing.T) {
	rows := townRows()
	var first, second []string
	for i, row := range rows {
		if i < 44 {
			first = append(first, row)
		} else {
			second = append(second, row)
		}
	}
	h := newTown(t)
	inputs := files(t, []string{"legal_dong_codes.csv", "school1.csv", "agencies.csv", "school2.csv"}, townAreas(),
		townHeader+strings.Join(first, ""), "name,type,address,secret\n복지관,복지관,서울특별시 가4구,\n", townHeader+strings.Join(second, ""))
	for _, in := range inputs[:3] {
		h.run(t, in)
	}
	before := h.districts(t)
	report := h.run(t, inputs[3])
	if report.Derived["District"] == 0 || report.Derived["Agency"] != 1 {
		t.Errorf("worked out anew: %v; want the districts next to the new ones, and the agency", report.Derived)
	}
	removal, err := directory.Undo(context.Background(), h.desk, report.Batch, clock)
	if err != nil {
		t.Fatal(err)
	}
	if removal.Mended != report.Derived["District"]+1 {
		t.Errorf("mended %d rows, want those that the run had worked out anew", removal.Mended)
	}
	if diff := cmp.Diff(before, h.districts(t)); diff != "" {
		t.Errorf("districts (-before +after the undo):\n%s", diff)
	}
}
