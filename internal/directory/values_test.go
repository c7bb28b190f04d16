package directory

import "testing"

func TestAddressesOfPagesAreJudged(t *testing.T) {
	for given, want := range map[string]struct {
		url    string
		reason Reason
	}{
		"":                         {"", ""},
		"https://www.a.kr/b?c=1":   {"https://www.a.kr/b?c=1", ""},
		"www.a.kr":                 {"http://www.a.kr", URLCompleted},
		"a.kr:8080/b":              {"http://a.kr:8080/b", URLCompleted},
		"mailto:a@b.kr":            {"", URLBroken},
		"a@b.kr":                   {"", URLBroken},
		"http://a@b.kr":            {"", URLBroken},
		"http://":                  {"", URLBroken},
		"http://a..kr":             {"", URLBroken},
		"http://.":                 {"", URLBroken},
		"javascript:alert(1)":      {"", URLBroken},
		"ftp://a.kr":               {"", URLBroken},
		"tel:02-123-4567":          {"", URLBroken},
		"없음":                       {"", URLBroken},
		"http://a.kr http://b.kr":  {"", URLBroken},
		"http://a.kr\thttp://b.kr": {"", URLBroken},
	} {
		if url, reason := readURL(given); url != want.url || reason != want.reason {
			t.Errorf("%q: got %q %s, want %q %s", given, url, reason, want.url, want.reason)
		}
	}
}

func TestDaysThatCannotBeDaysOfCheckingAreEmptied(t *testing.T) {
	for given, want := range map[string]struct {
		day    string
		reason Reason
	}{
		"":           {"", ""},
		"2025.03.25": {"2025-03-25", ""},
		"20261129":   {"2026-11-29", ""},
		"2026-11-30": {"", DateOutside},
		"9999-12-31": {"", DateOutside},
		"1900-01-01": {"", DateOutside},
		"2025-02-30": {"", DateBroken},
		"2025":       {"", DateBroken},
	} {
		if day, reason := readDate(given, "2026-11-29"); day != want.day || reason != want.reason {
			t.Errorf("%q: got %q %s, want %q %s", given, day, reason, want.day, want.reason)
		}
	}
}

func TestOnlyPlacesInTheCountryLieInIt(t *testing.T) {
	for name, c := range map[string]struct {
		lat, lon float64
		inside   bool
	}{
		"Seoul":               {37.5665, 126.978, true},
		"Busan":               {35.1796, 129.0756, true},
		"Geoje":               {34.8806, 128.6211, true},
		"Homigot":             {36.0767, 129.566, true},
		"Marado":              {33.1167, 126.2667, true},
		"Geomundo":            {34.03, 127.31, true},
		"Gageodo":             {34.07, 125.12, true},
		"Baengnyeong":         {37.955, 124.66, true},
		"Yeonpyeong":          {37.666, 125.70, true},
		"Gyodong":             {37.79, 126.28, true},
		"Daeseongdong":        {37.941, 126.677, true},
		"Cheorwon":            {38.2, 127.25, true},
		"Haean":               {38.28, 128.13, true},
		"Hyeonnae":            {38.55, 128.40, true},
		"Ulleung":             {37.48, 130.90, true},
		"Dokdo":               {37.2426, 131.8643, true},
		"Fukuoka":             {33.5904, 130.4017, false},
		"Tsushima":            {34.2, 129.29, false},
		"Tsushima, its north": {34.69, 129.44, false},
		"Pyongyang":           {39.0392, 125.7625, false},
		"Kaesong":             {37.9708, 126.5544, false},
		"Haeju":               {38.0406, 125.7147, false},
		"Sariwon":             {38.5072, 125.7558, false},
		"Kosong, north":       {38.73, 128.20, false},
		"Wonsan":              {39.1528, 127.4436, false},
		"Shimonoseki":         {33.95, 130.94, false},
		"Weihai":              {37.51, 122.12, false},
		"nowhere":             {0, 0, false},
	} {
		if got := inKorea(c.lat, c.lon); got != c.inside {
			t.Errorf("%s: inside %v, want %v", name, got, c.inside)
		}
	}
	if p, reason := readPoint("128.62", "34.88"); p == nil || p.Latitude != 34.88 || reason != PointSwapped {
		t.Errorf("a swapped pair: got %v %s", p, reason)
	}
}
