package linkage

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

func TestGradesMoveOnTheFirstOfMarch(t *testing.T) {
	tests := []struct {
		name      string
		grade     int
		today, on ieum.Date
		want      int
	}{
		{"the same day", 4, "2026-11-24", "2026-11-24", 4},
		{"the last day of the school year", 4, "2026-11-24", "2027-02-28", 4},
		{"the first of March", 4, "2026-11-24", "2027-03-01", 5},
		{"within a spring", 4, "2026-02-28", "2026-03-01", 5},
		{"after March there is none till the next", 4, "2026-03-01", "2026-12-31", 4},
		{"after grade 12 there is no grade", 12, "2026-11-24", "2027-03-01", noGrade},
		{"an unknown grade stays unknown", 0, "2026-11-24", "2027-03-01", unknownGrade},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := gradeOn(tt.grade, Request{Today: tt.today, On: tt.on}); got != tt.want {
				t.Errorf("gradeOn = %d, want %d", got, tt.want)
			}
		})
	}
}

func TestBirthdays(t *testing.T) {
	tests := []struct {
		name string
		born ieum.Date
		age  int
		want ieum.Date
	}{
		{"an ordinary one", "2016-01-15", 13, "2029-01-15"},
		{"29 February in a leap year", "2016-02-29", 12, "2028-02-29"},
		{"29 February in another year", "2016-02-29", 11, "2027-03-01"},
		{"nobody knows it", "", 11, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := birthday(tt.born, tt.age)
			if got != tt.want {
				t.Errorf("birthday = %s, want %s", got, tt.want)
			}
			if !got.Absent() && (tt.born.YearsUntil(got) != tt.age || tt.born.YearsUntil(got.AddDays(-1)) != tt.age-1) {
				t.Errorf("%s is not the day on which the age is reached", got)
			}
		})
	}
}

func TestHowLongAgoIsSaidInTheLargestUnit(t *testing.T) {
	tests := []struct {
		name   string
		day    ieum.Date
		ko, en string
	}{
		{"today", "2026-11-24", "오늘", "today"},
		{"yesterday", "2026-11-23", "1일 전", "1 day ago"},
		{"not yet two weeks", "2026-11-11", "13일 전", "13 days ago"},
		{"three weeks", "2026-11-03", "3주 전", "3 weeks ago"},
		{"two months", "2026-09-24", "2개월 전", "2 months ago"},
		{"two years", "2024-11-24", "2년 전", "2 years ago"},
		{"a clock ahead of ours", "2026-11-30", "오늘", "today"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for language, want := range map[ieum.Language]string{ieum.Korean: tt.ko, ieum.English: tt.en} {
				if got := ago(tt.day, "2026-11-24", language); got != want {
					t.Errorf("ago(%s) = %q, want %q", tt.day, got, want)
				}
			}
		})
	}
}

func TestBands(t *testing.T) {
	tests := []struct {
		name     string
		strength float64
		weakest  atlas.Tie
		want     Band
	}{
		{"half is strong", 0.5, atlas.Tie{Kind: atlas.AgreesWith}, BandStrong},
		{"less is fair", 0.49, atlas.Tie{Kind: atlas.AgreesWith}, BandFair},
		{"a cold call is weak", 0.25, atlas.Tie{Kind: atlas.Intake}, BandWeak},
		{"acquaintance that nobody noted a contact for says nothing", 0.6, atlas.Tie{Kind: atlas.Knows}, BandUnknown},
		{"nor does a supporter's", 0.6, atlas.Tie{Kind: atlas.Supports}, BandUnknown},
		{"with a contact it does", 0.6, atlas.Tie{Kind: atlas.Knows, LastContactOn: "2026-11-24"}, BandStrong},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := band(tt.strength, &tt.weakest); got != tt.want {
				t.Errorf("band = %s, want %s", got, tt.want)
			}
		})
	}
}

func TestWithinAnOrganisationNoNameIsTold(t *testing.T) {
	tests := []struct {
		name string
		ties []atlas.TieKind
		want []Disclosure
	}{
		{"a manager's own organisation", []atlas.TieKind{atlas.Manages, atlas.WorksAt, atlas.AgreesWith, atlas.Offers}, []Disclosure{Named, Anonymous, Anonymous, Named}},
		{"after help that is received", []atlas.TieKind{atlas.HelpedBy, atlas.WorksAt, atlas.Offers}, []Disclosure{Named, Anonymous, Named}},
		{"what a supporter offers", []atlas.TieKind{atlas.Supports, atlas.Offers}, []Disclosure{Nothing, Named}},
		{"at the end of a mediation", []atlas.TieKind{atlas.Knows, atlas.WorksAt}, []Disclosure{Anonymous, Anonymous}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			steps := make([]Step, len(tt.ties))
			for i, k := range tt.ties {
				steps[i].Tie = string(k)
			}
			disclose(steps)
			for i := range steps {
				if steps[i].Disclosure != tt.want[i] {
					t.Errorf("step %d (%s) tells %s, want %s", i, tt.ties[i], steps[i].Disclosure, tt.want[i])
				}
			}
		})
	}
}

func lastOf(text string) string {
	runes := []rune(text)
	return string(runes[len(runes)-1:])
}

var slot = regexp.MustCompile(`\{\d[^}]*\}`)

// Every sentence has both languages, names the same things in both, and no Hangul in the English one.
func TestEverySentenceIsWholeInBothLanguages(t *testing.T) {
	texts := map[string]ieum.Text{}
	for w := range whys {
		texts["verdict "+string(rune('a'+w))] = verdictWords[w]
		if !questionWords[w].Absent() {
			texts["question "+string(rune('a'+w))] = questionWords[w]
		}
	}
	for i, p := range stepPhrases {
		if !p.step.Absent() {
			texts["step "+string(rune('a'+i))] = p.step
		}
		if p.clause.Absent() {
			continue
		}
		texts["clause "+string(rune('a'+i))] = p.clause
		if !slices.Contains([]string{"하", "묻"}, lastOf(p.clause.Ko)) {
			t.Errorf("%q does not end in the stem of a verb that is known here", p.clause.Ko)
		}
	}
	for i, b := range basisWords {
		texts["basis "+string(rune('a'+i))] = b
	}
	for name, text := range texts {
		if text.Ko == "" || text.En == "" {
			t.Errorf("%s lacks a language: %+v", name, text)
		}
		if strings.ContainsFunc(text.En, func(r rune) bool { return r >= firstSyllable && r <= lastSyllable }) {
			t.Errorf("%s: Hangul in %q", name, text.En)
		}
		for _, s := range slot.FindAllString(text.Ko, -1) {
			particle := strings.Trim(s[2:], ":}")
			_, bySound := particles[particle]
			_, byPerson := ofPersons[particle]
			if particle != "" && !bySound && !byPerson {
				t.Errorf("%s: %q asks for an unknown particle", name, text.Ko)
			}
		}
	}
	for w := range whys {
		if (meaning[w].verdict == unsure) != !questionWords[w].Absent() {
			t.Errorf("finding %d is %s and its question is %q", w, verdicts[meaning[w].verdict], questionWords[w].Ko)
		}
	}
	if len(tieKinds) != len(basisWords) || len(tieKinds) != walksIn {
		t.Errorf("%d kinds of tie, %d bases, other words from %d", len(tieKinds), len(basisWords), walksIn)
	}
}
