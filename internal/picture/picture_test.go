package picture

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

var update = flag.Bool("update", false, "rewrite the pictures in testdata")

// The pictures in testdata were looked at. Whoever changes them looks again.
func TestPicturesAreAsTheyWereLookedAt(t *testing.T) {
	alone := newRecord(t)
	alone.Household, alone.student.Household = nil, ""
	foster := newRecord(t)
	foster.sex(foster.student.ID, "MALE")
	foster.kin("one", "서이든", "1979-05-01", ieum.OtherKin, true)
	foster.kin("two", "한보름", "1981-06-01", ieum.OtherKin, true)
	foster.kin("child", "서노을", "2020-06-01", "", true)
	foster.HiddenSiblings = 1
	foster.managed("manager", "박한결", "2026-03-01", "")
	foster.served("centre", "FOSTER_CARE_CENTRE", "한빛가정위탁지원센터", "양육 상담", foster.Persons[0].ID, "2026-04-01", "")
	for name, r := range map[string]*record{"alone": alone, "foster": foster, "mended": mended(t)} {
		for _, q := range requests() {
			if english := q.Language == ieum.English; name != "mended" && q.Pseudonymised != (english && name == "foster") || name == "alone" && english {
				continue
			}
			file := name + "-" + strings.ToLower(string(q.Language)) + map[bool]string{true: "-pseudonymised"}[q.Pseudonymised] + ".svg"
			for kind, draw := range map[string]func(Network, *ieum.Surroundings, Request) *Picture{"ecomap-": Ecomap, "genogram-": Genogram} {
				looked(t, filepath.Join("testdata", kind+file), draw(r.town, r.Surroundings, q).SVG)
			}
		}
	}
}

func looked(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got)\n%s", file, diff)
	}
}

// A pseudonymised picture holds no name, place, service, day or id of the record,
// in its text and in its markup.
func TestAPseudonymisedPictureNamesNobody(t *testing.T) {
	each(t, func(t *testing.T, seed uint64, r *record, q Request, p *Picture) {
		t.Helper()
		if !q.Pseudonymised {
			return
		}
		for _, secret := range secretsOf(r) {
			if strings.Contains(p.SVG, secret) || strings.Contains(p.Title+p.Description, secret) {
				t.Errorf("record %d: %s tells %q", seed, p.Title, secret)
			}
		}
	})
}

// secretsOf lists what a pseudonymised picture must not hold. A word that the
// picture's own words hold is none.
func secretsOf(r *record) []string {
	var list []string
	add := func(texts ...string) {
		for _, text := range texts {
			text = escape.Replace(clean(text))
			if len(text) > 3 && text != "가족" {
				list = append(list, text)
			}
		}
	}
	for _, s := range r.Students {
		add(s.DisplayName, string(s.BirthDate), string(s.ID))
	}
	for _, p := range r.Persons {
		add(p.DisplayName, string(p.BirthDate), string(p.ID))
	}
	for id, e := range r.entities {
		add(string(id))
		switch e := e.(type) {
		case *ieum.Agency:
			add(e.Name.Ko)
		case *ieum.Service:
			add(e.Name.Ko)
		case *ieum.Worker:
			add(e.Name.Ko)
		case *ieum.CaseManager:
			add(e.Name.Ko)
		}
	}
	return list
}

// Whoever stands in a picture by name is among those whose data it tells, and
// nobody else is.
func TestAPictureTellsOfAllWhomItNames(t *testing.T) {
	for seed := range uint64(60) {
		r := random(t, seed)
		byName := map[string]ieum.ID{}
		call := func(id ieum.ID) string {
			name := fmt.Sprintf("사람%03d", len(byName))
			byName[name] = id
			return name
		}
		for _, s := range r.Students {
			s.DisplayName = call(s.ID)
		}
		for _, p := range r.Persons {
			p.DisplayName = call(p.ID)
		}
		for _, p := range []*Picture{Ecomap(r.town, r.Surroundings, Request{On: today}), Genogram(r.town, r.Surroundings, Request{On: today})} {
			for name, id := range byName {
				shown := strings.Contains(p.Description, name)
				told := slices.Contains(p.Tells(), ieum.Telling{Subject: id, Class: ieum.ClassPersonal})
				if shown != told {
					t.Errorf("record %d, %s: %s is shown %v and told of %v", seed, p.Title, name, shown, told)
				}
			}
		}
	}
}

func TestLinesShowWhatIsRecorded(t *testing.T) {
	three, two, one := 3, 2, 1
	s := &sketch{Request: Request{On: today}}
	for _, tt := range []struct {
		name      string
		conflict  bool
		closeness *int
		contact   ieum.Date
		want      bond
	}{
		{"close", false, &three, "", strong},
		{"middling", false, &two, "", plain},
		{"distant", false, &one, today, weak},
		{"close and in conflict", true, &three, today, conflicted},
		{"nothing said", false, nil, "", plain},
		{"nothing said, seen lately", false, nil, today.AddDays(-coldAfter), plain},
		{"nothing said, seen long ago", false, nil, today.AddDays(-coldAfter - 1), weak},
		{"close, seen long ago", false, &three, "2020-01-01", strong},
	} {
		if got := s.bondOf(tt.conflict, tt.closeness, tt.contact); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// An ecomap of an earlier day shows what was received then, and nothing of
// later.
func TestThenAndNow(t *testing.T) {
	r := mended(t)
	for on, want := range map[ieum.Date]string{
		"2024-01-01": "공식 자원: 정다운 (담임교사) – 보통이거나 기록 없음; 문다솜",
		"2024-06-01": "공식 자원: 정다운 (담임교사) – 보통이거나 기록 없음; 한빛시정신건강복지센터 (아동·청소년 심리 상담) – 보통",
		"2025-06-01": "공식 자원: 이전사 (사례관리자) – 보통이거나 기록 없음; 정다운 (담임교사) – 보통이거나 기록 없음; 햇살지역아동센터",
		"2026-11-24": "지난 자원: 한빛시정신건강복지센터 (아동·청소년 심리 상담 (종료 2025년 2월)).",
	} {
		got := Ecomap(r.town, r.Surroundings, Request{On: on}).Description
		if !strings.Contains(got, want) {
			t.Errorf("%s: %s", on, got)
		}
		if later := strings.Contains(got, "이전사") && strings.Contains(got, "박한결"); later {
			t.Errorf("%s: two case managers who were not at once: %s", on, got)
		}
	}
	if g := Genogram(r.town, r.Surroundings, Request{On: "2013-01-01"}); strings.Contains(g.Description, "김가람") {
		t.Errorf("a brother who was not born: %s", g.Description)
	}
}

// What the viewer's network does not know is left out.
func TestAnAgencyThatIsNotKnownIsNotThere(t *testing.T) {
	r := mended(t)
	delete(r.entities, id("Agency", "centre"))
	p := Ecomap(r.town, r.Surroundings, Request{On: today})
	if strings.Contains(p.SVG, "복지관") || strings.Contains(p.SVG, "저녁 도시락") {
		t.Error(p.Description)
	}
	if slices.Contains(p.Tells(), ieum.Telling{Subject: id("Person", "mother"), Class: ieum.ClassSensitive}) {
		t.Error("what is not shown is told")
	}
}

// A tie from the other side makes a brother a brother and a child a child, and a
// parent of a brother alone stands with the parents.
func TestTiesReadBothWays(t *testing.T) {
	r := newRecord(t)
	brother := r.kin("brother", "김가람", "2010-01-01", "", true)
	r.tie(brother.ID, r.student.ID, ieum.Sibling)
	baby := r.kin("baby", "김아기", "2026-01-01", "", true)
	r.tie(baby.ID, r.student.ID, ieum.Mother)
	his := r.kin("his", "서보람", "1980-01-01", "", true)
	r.tie(brother.ID, his.ID, ieum.Mother)
	got := Genogram(r.town, r.Surroundings, Request{On: today}).Description
	for _, want := range []string{"김가람 (형제자매, 만 16세)", "김아기 (자녀, 만 0세)", "서보람 (관계 기록 없음, 만 46세)", "부모와 자녀: 서보람 – 김가람.", "부모와 자녀: 김하늘 – 김아기."} {
		if !strings.Contains(got, want) {
			t.Errorf("lacks %q: %s", want, got)
		}
	}
}

// Of two facts the latest says the sex, and who tells of it is told of.
func TestTheSexIsWhatTheLatestFactSays(t *testing.T) {
	r := newRecord(t)
	r.sex(r.student.ID, "MALE")
	r.Add(&ieum.Fact{Head: head("Fact", "later"), Subject: r.student.ID, Fact: "SEX", Value: "FEMALE", On: "2026-06-01"})
	p := Genogram(r.town, r.Surroundings, Request{On: today})
	if strings.Count(p.SVG, "<circle") != 2+2+1 { // double line, in the picture and the legend, and the legend's own
		t.Error(p.SVG)
	}
	if !slices.Contains(p.Tells(), ieum.Telling{Subject: r.student.ID, Class: ieum.ClassSensitive}) {
		t.Error("the fact is shown and not told of")
	}
}

func TestWrapLosesNothingThatFits(t *testing.T) {
	for _, tt := range []struct {
		text  string
		limit float64
		most  int
		want  []string
	}{
		{"", 100, 3, nil},
		{"새솔 복지관", 100, 3, []string{"새솔 복지관"}},
		{"새솔 복지관", 50, 3, []string{"새솔", "복지관"}},
		{"가나다라마바사아", 50, 3, []string{"가나다라마", "바사아"}},
		{"가나다라마바사아자차카타파하", 50, 2, []string{"가나다라마", "바사아자…"}},
		{"가", 1, 1, []string{"가"}},
	} {
		if diff := cmp.Diff(tt.want, wrap(tt.text, 10, tt.limit, tt.most)); diff != "" {
			t.Errorf("%q: %s", tt.text, diff)
		}
	}
}
