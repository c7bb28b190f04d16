package directory

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"ieum/internal/ieum"
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

		"광주광역시 동구 계림동": "전남광주통합특별시 동구 계림동",
		"광주 광산구":       "전남광주통합특별시 광산구",
		"전남 목포시":       "전남광주통합특별시 목포시",
		"전라남도 신안군":     "전남광주통합특별시 신안군",
		"광주":           "전남광주통합특별시",
		"경기도 광주시":      "경기도 광주시",
		"인천 중구 운서동":    "인천광역시 영종구 운서동",
		"인천광역시 중구 신포동": "인천광역시 제물포구 신포동",
		"인천광역시 동구 금곡동": "인천광역시 제물포구 금곡동",
		"인천광역시 서구 금곡동": "인천광역시 검단구 금곡동",
		"인천광역시 서구 청라동": "인천광역시 서해구 청라동",
		"인천광역시 남구 주안동": "인천광역시 미추홀구 주안동",
		"경기도 여주군 금사면":  "경기도 여주시 금사면",
		"경남 진해시 용원동":   "경상남도 창원시 진해구 용원동",
		"제주도 북제주군 애월읍": "제주특별자치도 제주시 애월읍",
	} {
		if got, _ := r.name(given); got != want {
			t.Errorf("%q became %q, want %q", given, got, want)
		}
	}
	for given, want := range map[string]string{
		"4211010100": "5111010100", "4511100000": "5211100000", "4772025000": "2772025000",
		"4119010800": "4119210800", "4119000000": "4119000000", "1111010100": "1111010100",
		"2911010100": "1221010100", "4623010100": "1219010100", "4691000000": "1287000000",
		"2811014700": "2815510300", "2814010700": "2812510700", "2826012100": "2829011000", "2826000000": "2827500000",
	} {
		if got := r.code(given); got != want {
			t.Errorf("%s became %s, want %s", given, got, want)
		}
	}
}

// An area that got another name and code stays the node that it was, from
// whichever edition it is read: what points at it goes on doing so.
func TestARenamedAreaIsKnownByOneKeyInEveryEdition(t *testing.T) {
	r, err := currentRenames()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, anew, key string }{
		{"2911010100", "1221010100", "2911010100"},
		{"2811014700", "2815510300", "2811014700"},
		{"2826000000", "2827500000", "2826000000"},
		{"4211010100", "5111010100", "5111010100"}, // a table that was imported since 2024 had it so
	} {
		if r.key(c.old) != c.key || r.key(c.anew) != c.key || r.code(c.key) != c.anew {
			t.Errorf("%s and %s have the keys %s and %s, and the code %s; want %s", c.old, c.anew, r.key(c.old), r.key(c.anew), r.code(c.key), c.key)
		}
	}
	keys := map[string]string{}
	for _, one := range r.Renamed {
		if one.FromCode == "" {
			continue
		}
		if other, taken := keys[one.ToCode]; taken {
			t.Errorf("%s is the code of %s and of %s", one.ToCode, other, one.From)
		}
		keys[one.ToCode] = one.From
	}
}

// smallTree is a tree of areas as they are now.
func smallTree(t *testing.T) *tree {
	t.Helper()
	table, err := currentRenames()
	if err != nil {
		t.Fatal(err)
	}
	tree := newTree(table)
	for _, one := range []struct{ code, path string }{
		{"2800000000", "인천광역시"},
		{"2812500000", "인천광역시 제물포구"},
		{"2812512300", "인천광역시 제물포구 신포동"},
		{"2815500000", "인천광역시 영종구"},
		{"2815510300", "인천광역시 영종구 운서동"},
		{"2827500000", "인천광역시 서해구"},
		{"2829000000", "인천광역시 검단구"},
		{"4300000000", "충청북도"},
		{"4311000000", "충청북도 청주시"},
		{"4311100000", "충청북도 청주시 상당구"},
		{"4311200000", "충청북도 청주시 서원구"},
		{"4311300000", "충청북도 청주시 흥덕구"},
		{"4311400000", "충청북도 청주시 청원구"},
		{"4311425000", "충청북도 청주시 청원구 오창읍"},
		{"4311410100", "충청북도 청주시 청원구 우암동"},
		{"4800000000", "경상남도"},
		{"4812000000", "경상남도 창원시"},
		{"4812500000", "경상남도 창원시 마산합포구"},
		{"4812510100", "경상남도 창원시 마산합포구 가포동"},
		{"4812700000", "경상남도 창원시 마산회원구"},
		{"4100000000", "경기도"},
		{"4159000000", "경기도 화성시"},
		{"4159012800", "경기도 화성시 반송동"},
	} {
		tree.add(&area{id: ieum.ID(one.code), path: one.path, code: one.code, level: levelOf(one.code, one.path)})
		if cut := strings.LastIndexByte(one.path, ' '); cut >= 0 {
			tree.byPath[one.path].parent = tree.byPath[one.path[:cut]]
		}
	}
	return tree
}

func TestAnAddressInADividedAreaIsFoundByItsDong(t *testing.T) {
	tree := smallTree(t)
	for address, want := range map[string]struct {
		path  string
		parts int
	}{
		"인천광역시 중구 운서동 1":            {"인천광역시 영종구 운서동", 0},
		"인천광역시 중구 공항로 424 (운서동)":    {"인천광역시 영종구 운서동", 0},
		"인천 중구 신포로 1 (신포동)":         {"인천광역시 제물포구 신포동", 0},
		"인천광역시 중구 제물량로 1":           {"인천광역시", 2},
		"인천광역시 서구 완정로 1":            {"인천광역시", 2},
		"인천광역시 동구 송림로 1":            {"인천광역시 제물포구", 0},
		"충청북도 청원군 오창읍 각리 1":         {"충청북도 청주시 청원구 오창읍", 0},
		"충북 청원군 남일면 1":              {"충청북도", 4},
		"충북 청주시 상당구 우암동 1":          {"충청북도 청주시 청원구 우암동", 0},
		"충북 청주시 상당구 상당로 1":          {"충청북도 청주시 상당구", 0},
		"경상남도 마산시 가포동 1":            {"경상남도 창원시 마산합포구 가포동", 0},
		"경남 마산시 3.15대로 1":           {"경상남도", 2},
		"경기도 화성시 동탄구 반송동 1":         {"경기도 화성시 반송동", 0},
		"경기도 화성시 동탄구 동탄반석로 1":       {"경기도 화성시", 0},
		"경기도 화성시 동탄구 동탄반석로 1 (반송동)": {"경기도 화성시 반송동", 0},
		"경상남도": {"경상남도", 0},
	} {
		found := tree.find(address)
		if found.area == nil || found.area.path != want.path || len(found.parts) != want.parts {
			t.Errorf("%s: got %+v, %d parts; want %s, %d parts", address, found.area, len(found.parts), want.path, want.parts)
		}
	}
}

// Where an address tells no part, its district is that of the parts: the one
// whose schools are nearest.
func TestADividedAreaHasTheDistrictsOfItsParts(t *testing.T) {
	tree, s := smallTree(t), newSchools()
	s.add(school{"west", tree.byPath["인천광역시 서해구"], &ieum.Point{Latitude: 37.54, Longitude: 126.67}})
	s.add(school{"north", tree.byPath["인천광역시 검단구"], &ieum.Point{Latitude: 37.60, Longitude: 126.67}})
	found := tree.find("인천광역시 서구 완정로 1")
	if got := s.districtFor(found.grounds(), &ieum.Point{Latitude: 37.595, Longitude: 126.66}); got != "north" {
		t.Errorf("got %q, want the nearest", got)
	}
	if found.ground() != nil {
		t.Error("a school there would count for one of the parts, and nobody knows which")
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
		if a := after.find(lot, road).area; a != nil && (a.level != "SIDO" || a.code == "3611000000") {
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

// A store whose areas were imported before a reform is searched by the names
// of today: the table of areas need not come first.
func TestAreasOfBeforeAReformAreFoundUnderTheirNewNames(t *testing.T) {
	table, err := currentRenames()
	if err != nil {
		t.Fatal(err)
	}
	kept := map[ieum.ID]*ieum.Area{}
	for _, one := range []struct {
		code, parent, name string
		level              ieum.AreaLevel
	}{
		{"2900000000", "", "광주광역시", ieum.Sido},
		{"2911000000", "2900000000", "동구", ieum.Sigungu},
		{"2911010100", "2911000000", "계림동", ieum.Eupmyeondong},
		{"2800000000", "", "인천광역시", ieum.Sido},
		{"2811000000", "2800000000", "중구", ieum.Sigungu},
		{"2811014700", "2811000000", "운서동", ieum.Eupmyeondong},
	} {
		id := ieum.ID(one.code)
		kept[id] = &ieum.Area{
			Head: ieum.Head{ID: id, Root: id}, Name: ieum.Text{Ko: one.name}, System: ieum.LegalArea,
			Level: one.level, Code: one.code, Parent: ieum.ID(one.parent),
		}
	}
	tree := newTree(table)
	tree.keep(kept)
	for address, want := range map[string]ieum.ID{
		"광주광역시 동구 계림동 1":     "2911010100",
		"전남광주통합특별시 동구 계림동 1": "2911010100",
		"광주 동구 어딘가 1":        "2911000000",
		"인천광역시 영종구 운서동 1":    "2811014700",
		"인천광역시 중구 운서동 1":     "2811014700",
	} {
		if found := tree.find(address); found.area == nil || found.area.id != want || found.ground() == nil {
			t.Errorf("%s: got %+v, want %s", address, found.area, want)
		}
	}
}
