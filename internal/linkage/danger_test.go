package linkage

import (
	"slices"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// asked prepares a question about somebody of an age, with one open need noted in words, over an empty network.
func asked(t *testing.T, subject ieum.Entity, need string, level ieum.Level, text string) *inquiry {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	snapshot, err := atlas.Build(codes, 1, "2026-11-24", func(func(ieum.Entity) error) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	s := &ieum.Surroundings{Subject: subject}
	if level != "" {
		s.Needs = []*ieum.Need{{Subject: subject.Meta().ID, Domain: need, Level: level, Status: ieum.NeedOpen, Text: text}}
	}
	in, err := inquire(snapshot.View(atlas.Viewer{}), s, Request{Need: need})
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func child(born ieum.Date, grade int) *ieum.Student {
	return &ieum.Student{Head: ieum.Head{ID: "student_a"}, BirthDate: born, Grade: grade}
}

func TestWhatADangerBars(t *testing.T) {
	elder := &ieum.Person{Head: ieum.Head{ID: "person_a"}, BirthDate: "1946-01-15"}
	ten := child("2016-01-15", 4)
	family, supports := atlas.Family, atlas.Supports
	tests := []struct {
		name    string
		subject ieum.Entity
		need    string
		level   ieum.Level
		text    string
		ties    []atlas.TieKind
		callers []ieum.Referrer
	}{
		{"at home, of a child", ten, "0000000-1", "", "", []atlas.TieKind{family, supports}, []ieum.Referrer{ieum.ReferSelf, ieum.ReferGuardian}},
		{"at home, noted as low", ten, "0000000-1", ieum.LevelLow, "", []atlas.TieKind{family, supports}, []ieum.Referrer{ieum.ReferSelf, ieum.ReferGuardian}},
		{"at home, of an elder, who may call", elder, "0000000-1", "", "", []atlas.TieKind{family, supports}, []ieum.Referrer{ieum.ReferGuardian}},
		{"elsewhere a guardian may call", ten, "0000000-2", "", "", []atlas.TieKind{family, supports}, []ieum.Referrer{ieum.ReferSelf}},
		{"safety as a whole may be at home", ten, "0000000", "", "", []atlas.TieKind{family, supports}, []ieum.Referrer{ieum.ReferSelf, ieum.ReferGuardian}},
		{"talk of dying", ten, "1000000-2", ieum.LevelLow, "자해 흔적", []atlas.TieKind{family, supports}, []ieum.Referrer{ieum.ReferSelf}},
		{"a mind that cannot wait", ten, "1000000-2", ieum.LevelUrgent, "", []atlas.TieKind{family, supports}, []ieum.Referrer{ieum.ReferSelf}},
		{"a mind of which nothing is known", ten, "1000000-2", ieum.LevelHigh, "집중이 어려움", nil, nil},
		{"gone from school", ten, "6000000-2", ieum.LevelLow, "가출", []atlas.TieKind{supports}, []ieum.Referrer{ieum.ReferSelf}},
		{"an empty purse is no danger", ten, "5000000-1", ieum.LevelUrgent, "", nil, nil},
	}
	for _, tt := range tests {
		in := asked(t, tt.subject, tt.need, tt.level, tt.text)
		for _, kind := range []atlas.TieKind{
			atlas.Family, atlas.Supports, atlas.Teaches, atlas.Manages, atlas.HelpedBy, atlas.WorksAt, atlas.Knows,
			atlas.AgreesWith, atlas.ObservedFlow, atlas.Intake, atlas.Offers,
		} {
			if want := slices.Contains(tt.ties, kind); in.bars(kind) != want {
				t.Errorf("%s: %s barred %v", tt.name, kind, !want)
			}
		}
		for _, as := range []ieum.Referrer{ieum.ReferSelf, ieum.ReferGuardian, ieum.ReferTeacher, ieum.ReferCaseManager} {
			if want := slices.Contains(tt.callers, as); in.barsCaller(as) != want {
				t.Errorf("%s: %s barred %v", tt.name, as, !want)
			}
		}
	}
}

func TestTheAgeThatNobodyRecordedIsOneThatItCanBe(t *testing.T) {
	tests := []struct {
		name      string
		subject   ieum.Entity
		low, high int
	}{
		{"a birthday tells", child("2016-01-15", 4), 10, 10},
		{"a grade tells within two years", child("", 4), 9, 11},
		{"the last grade", child("", 12), 17, 19},
		{"a pupil of no grade", child("", 0), 6, 19},
		{"a member of the household", &ieum.Person{Head: ieum.Head{ID: "person_a"}}, 0, 120},
	}
	for _, tt := range tests {
		in := asked(t, tt.subject, "5000000", "", "")
		if in.danger.low != tt.low || in.danger.high != tt.high {
			t.Errorf("%s: %d to %d, want %d to %d", tt.name, in.danger.low, in.danger.high, tt.low, tt.high)
		}
	}
	grown := subject{kind: profile, age: unknownAge, grade: noGrade}
	if low, high := grown.possibleAges(); low != 18 || high != 120 {
		t.Errorf("beyond the last grade: %d to %d", low, high)
	}
}

// A need of somebody else of the household, or one that is met, is no danger of the question.
func TestWhatIsWrittenOfOthersIsNoDanger(t *testing.T) {
	in := asked(t, child("2016-01-15", 4), "1000000-2", ieum.LevelUrgent, "자살")
	if !in.bars(atlas.Supports) {
		t.Fatal("no danger at all")
	}
	again := func() danger {
		in.needs = openNeedsOf(in.around.Needs, in.subject.id)
		return in.dangerOf()
	}
	in.around.Needs[0].Subject = "student_b"
	if in.danger = again(); in.bars(atlas.Supports) {
		t.Error("a sibling's need bars ties")
	}
	in.around.Needs[0].Subject, in.around.Needs[0].Status = "student_a", ieum.NeedMet
	if in.danger = again(); in.bars(atlas.Supports) {
		t.Error("a need that is met bars ties")
	}
}
