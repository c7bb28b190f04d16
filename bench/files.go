package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/encoding/korean"

	"ieum/internal/directory"
)

// How much is imported: about as much as Korea's registers hold.
const (
	cities       = 200
	quarters     = 100 // a city
	schools      = 12_000
	institutions = 5_500
)

// writeFiles makes files in the form of three registers, with the content of
// a country that does not exist.
func writeFiles(folder string) ([]directory.Input, error) {
	r := rand.New(rand.NewPCG(1, 0)) //nolint:gosec // the same files every time
	made := []struct{ source, name, text string }{
		{"kr-legal-dong-codes", "legal_dong_codes.csv", areasFile()},
		{"kr-schools-2025", "schools_standard_data_made.csv", schoolsFile(r)},
		{"kr-mental-health-2025", "institutions.json", institutionsFile(r)},
	}
	inputs := make([]directory.Input, len(made))
	for i, m := range made {
		text := m.text
		if m.source == "kr-schools-2025" {
			var err error
			if text, err = korean.EUCKR.NewEncoder().String(text); err != nil {
				return nil, err
			}
		}
		inputs[i] = directory.Input{Source: m.source, Path: filepath.Join(folder, m.name)}
		if err := os.WriteFile(inputs[i].Path, []byte(text), 0o600); err != nil {
			return nil, err
		}
	}
	return inputs, nil
}

const province = "가온도"

func cityName(c int) string    { return province + " " + syllables(c) + "시" }
func quarterName(q int) string { return syllables(q) + "동" }

// syllables writes a number as a word of Hangul.
func syllables(n int) string {
	digits := []rune("가나다라마바사아자차")
	var b strings.Builder
	for _, d := range fmt.Sprintf("%03d", n) {
		b.WriteRune(digits[d-'0'])
	}
	return b.String()
}

func areasFile() string {
	var b strings.Builder
	b.WriteString("법정동코드,법정동명,폐지여부\n")
	fmt.Fprintf(&b, "9900000000,%s,존재\n", province)
	for c := range cities {
		fmt.Fprintf(&b, "99%03d00000,%s,존재\n", c+100, cityName(c))
		for q := range quarters {
			fmt.Fprintf(&b, "99%03d%03d00,%s %s,존재\n", c+100, q+101, cityName(c), quarterName(q))
		}
	}
	return b.String()
}

func schoolsFile(r *rand.Rand) string {
	var b strings.Builder
	b.WriteString("학교ID,학교명,학교급구분,운영상태,소재지지번주소,소재지도로명주소,교육지원청코드,교육지원청명,위도,경도\n")
	for s := range schools {
		c := s % cities
		fmt.Fprintf(&b, "B%09d,%s초등학교,초등학교,운영,%s %s %d,%s %s로 %d,%07d,%s교육지원청,%.6f,%.6f\n",
			s, syllables(s/cities)+syllables(c), cityName(c), quarterName(r.IntN(quarters)), s, cityName(c), syllables(r.IntN(999)), s,
			7_000_000+c, strings.TrimPrefix(cityName(c), province+" "), 35+r.Float64(), 127+r.Float64())
	}
	return b.String()
}

func institutionsFile(r *rand.Rand) string {
	kinds := []string{"의원", "상담센터", "정신병원", "기초정신건강복지센터", "종합병원", "보건소"}
	rows := make([]map[string]any, institutions)
	for i := range rows {
		c := r.IntN(cities)
		_, city, _ := strings.Cut(cityName(c), " ")
		rows[i] = map[string]any{
			"시도": province, "시군구": city, "주소": fmt.Sprintf("%s %s로 %d (%s)", cityName(c), syllables(r.IntN(999)), i, quarterName(r.IntN(quarters))),
			"위도": 35 + r.Float64(), "경도": 127 + r.Float64(), "기관명": syllables(i/1000) + syllables(i%1000) + "마음",
			"기관구분": kinds[r.IntN(len(kinds))], "전화번호": "031-200-0000", "홈페이지": nil,
		}
	}
	text, err := json.Marshal(rows)
	if err != nil {
		panic(err) // texts and numbers always marshal
	}
	return string(text)
}
