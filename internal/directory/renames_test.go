package directory

import (
	"errors"
	"io"
	"os"
	"testing"
)

func TestNamesAndCodesAreCarriedForward(t *testing.T) {
	r, err := currentRenames()
	if err != nil {
		t.Fatal(err)
	}
	for given, want := range map[string]string{
		"강원도 춘천시 석사동":              "강원특별자치도 춘천시 석사동",
		"강원 춘천시":                   "강원특별자치도 춘천시",
		"강원특별자치도 춘천시":              "강원특별자치도 춘천시",
		"경북 군위군 군위읍":               "대구광역시 군위군 군위읍",
		"경기 부천시 중동":                "경기도 부천시 원미구 중동",
		"경기도 부천시 원미구 중동":           "경기도 부천시 원미구 중동",
		"경기도 부천시":                  "경기도 부천시",
		"세종특별자치시 " + "세종특별자치시 해밀동": "세종특별자치시 해밀동",
		"세종특별자치시 세종시":              "세종특별자치시",
		"세종시 조치원읍":                 "세종특별자치시 조치원읍",
		"강원도민회관":                   "강원도민회관",
		"":                         "",
		"전북":                       "전북특별자치도",
		"대구광역시 중구":                 "대구광역시 중구",
	} {
		if got, _ := r.name(given); got != want {
			t.Errorf("%q became %q, want %q", given, got, want)
		}
	}
	for given, want := range map[string]string{
		"4211010100": "5111010100", "4511100000": "5211100000", "4772025000": "2772025000",
		"4119010800": "4119210800", "4119000000": "4119000000", "1111010100": "1111010100",
	} {
		if got := r.code(given); got != want {
			t.Errorf("%s became %s, want %s", given, got, want)
		}
	}
}

// The real files, when they are there: how many addresses of schools name no
// 시군구 of the table of 2020, and how many still do not with the renames.
func TestTheRenamesHealEveryRealSchool(t *testing.T) {
	const areas, schoolsFile = "../../../shared/data/kr-legal-dong-codes/legal_dong_codes.csv",
		"../../../shared/data/kr-schools-2025/schools_standard_data_2025.csv"
	if _, err := os.Stat(areas); err != nil {
		t.Skip("the real directories are not here: put them at ../shared/data to run this test")
	}
	plans, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	table, err := currentRenames()
	if err != nil {
		t.Fatal(err)
	}
	before, after := newTree(&renames{}), newTree(table)
	each(t, plans[0], areas, func(r row) {
		if r.cells[2] == "폐지" {
			return
		}
		for tree, name := range map[*tree]string{before: tidy(r.cells[1]), after: ""} {
			code := r.cells[0]
			if tree == after {
				name, _ = table.name(tidy(r.cells[1]))
				code = table.code(code)
			}
			tree.byPath[name] = &area{path: name, code: code, level: levelOf(code, name)}
		}
	})
	var missed, healed int
	each(t, plans[1], schoolsFile, func(r row) {
		lot, road := tidy(r.cells[4]), tidy(r.cells[5])
		if a := before.prefix(lot); a != nil && a.level != "SIDO" {
			return
		}
		missed++
		if a := after.find(lot, road); a != nil && (a.level != "SIDO" || a.code == "3611000000") {
			healed++
		}
	})
	if missed != 1405 || healed != 1405 {
		t.Errorf("%d addresses are missed without the renames, %d of them found with: want 1405 and 1405", missed, healed)
	}
}

func each(t *testing.T, p *plan, path string, visit func(row)) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, _, err := newRows(p, file)
	if err != nil {
		t.Fatal(err)
	}
	for {
		one, err := rows.next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		visit(one)
	}
}
