package linkage

import (
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

func TestParticlesAskWhetherItIsAPerson(t *testing.T) {
	tests := []struct {
		template string
		word     noun
		want     string
	}{
		{"{0:에} 연락", noun{word: "가람경찰서"}, "가람경찰서에 연락"},
		{"{0:에} 연락", noun{word: "이수진 상담사", person: true}, "이수진 상담사에게 연락"},
		{"{0:, who} helps", noun{word: "Garam Wee Centre"}, "Garam Wee Centre, which helps"},
		{"{0:, who} helps", noun{word: "이수진 (counsellor)", person: true}, "이수진 (counsellor), who helps"},
		{"{0:과} 상의", noun{word: "서말순 님(조부모)", person: true}, "서말순 님(조부모)과 상의"},
	}
	for _, tt := range tests {
		if got := fill(tt.template, tt.word); got != tt.want {
			t.Errorf("fill(%q, %+v) = %q, want %q", tt.template, tt.word, got, tt.want)
		}
	}
}

func TestOrganisationsAreNoPersons(t *testing.T) {
	for _, e := range []ieum.Entity{&ieum.Worker{}, &ieum.CaseManager{}, &ieum.Student{}, &ieum.Person{}} {
		if !person(e) {
			t.Errorf("%T is no person", e)
		}
	}
	for _, e := range []ieum.Entity{&ieum.Agency{}, &ieum.School{}, &ieum.District{}, &ieum.Service{}, &ieum.Offer{}} {
		if person(e) {
			t.Errorf("%T is a person", e)
		}
	}
}

func TestBoundsAsPeopleSayThem(t *testing.T) {
	n := func(i int) *int { return &i }
	tests := []struct {
		name      string
		words     func(ieum.Language, *int, *int) string
		low, high *int
		ko, en    string
	}{
		{"a span of ages", agesBetween, n(7), n(13), "만 7세부터 13세까지", "aged 7 to 13"},
		{"one age", agesBetween, n(7), n(7), "만 7세", "aged 7"},
		{"from an age", agesBetween, n(60), nil, "만 60세 이상", "aged 60 or over"},
		{"up to an age", agesBetween, nil, n(18), "만 18세 이하", "aged 18 or under"},
		{"no bound", agesBetween, nil, nil, "", ""},
		{"grades of one level", gradesBetween, n(1), n(2), "초등 1–2학년", "grades 1 to 2 of primary school"},
		{"of middle school", gradesBetween, n(7), n(9), "중학교 1–3학년", "grades 1 to 3 of middle school"},
		{"of high school", gradesBetween, n(10), n(11), "고등학교 1–2학년", "grades 1 to 2 of high school"},
		{"across levels", gradesBetween, n(5), n(10), "초5–고1", "grade 5 of primary school to grade 1 of high school"},
		{"one grade", gradesBetween, n(3), n(3), "초등 3학년", "grade 3 of primary school"},
		{"from a grade", gradesBetween, n(7), nil, "중학교 1학년 이상", "grade 1 of middle school and above"},
		{"up to a grade", gradesBetween, nil, n(12), "고등학교 3학년 이하", "grade 3 of high school and below"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if ko, en := tt.words(ieum.Korean, tt.low, tt.high), tt.words(ieum.English, tt.low, tt.high); ko != tt.ko || en != tt.en {
				t.Errorf("%q and %q, want %q and %q", ko, en, tt.ko, tt.en)
			}
		})
	}
}

func TestARemarkStandsInBrackets(t *testing.T) {
	tests := []struct{ remark, ko, en string }{
		{"", "", ""},
		{"여성", "(여성)", " (여성)"},
		{"등록 장애(심한 장애)는 제외", "[등록 장애(심한 장애)는 제외]", " [등록 장애(심한 장애)는 제외]"},
	}
	for _, tt := range tests {
		for language, want := range map[ieum.Language]string{ieum.Korean: tt.ko, ieum.English: tt.en} {
			in := &inquiry{q: Request{Language: language}}
			if got := in.inBrackets(tt.remark); got != want {
				t.Errorf("inBrackets(%q) = %q, want %q", tt.remark, got, want)
			}
		}
	}
}

func TestOneOfManyIsNotNamedOneByOne(t *testing.T) {
	tests := []struct {
		names  []string
		ko, en string
	}{
		{[]string{"가"}, "가", "가"},
		{[]string{"가", "팀"}, "가나 팀", "가 or 팀"},
		{[]string{"가", "나", "다", "라"}, "가, 나, 다나 라", "가, 나, 다 or 라"},
		{[]string{"가", "나", "다", "라", "마"}, "가, 나, 다 등 5곳 가운데 한 곳", "가, 나, 다 or one of 2 others"},
	}
	for _, tt := range tests {
		for language, want := range map[ieum.Language]string{ieum.Korean: tt.ko, ieum.English: tt.en} {
			in := &inquiry{q: Request{Language: language}}
			if got := in.either(tt.names); got != want {
				t.Errorf("either(%q) = %q, want %q", tt.names, got, want)
			}
		}
	}
}

func TestRelativesAreNamedByWhatTheyAreToTheClient(t *testing.T) {
	const child, sister, kin = "student_a", "student_b", "person_a"
	family := func(from ieum.ID, relation ieum.Relation) []*ieum.Family {
		return []*ieum.Family{{From: from, To: kin, Relation: relation}}
	}
	tests := []struct {
		name   string
		family []*ieum.Family
		ko, en string
	}{
		{"mother", family(child, ieum.Mother), "어머니 정바론 님", "정바론 (mother)"},
		{"father", family(child, ieum.Father), "아버지 정바론 님", "정바론 (father)"},
		{"grandparent", family(child, ieum.Grandparent), "정바론 님(조부모)", "정바론 (grandparent)"},
		{"brother or sister", family(child, ieum.Sibling), "정바론 님(형제자매)", "정바론 (sibling)"},
		{"other kin", family(child, ieum.OtherKin), "친척 정바론 님", "정바론 (relative)"},
		{"a relation that is not known", family(child, "GODPARENT"), "정바론 님", "정바론"},
		{"kin of the client's sister only", family(sister, ieum.Mother), "정바론 님", "정바론"},
		{"nobody's kin", nil, "정바론 님", "정바론"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for language, want := range map[ieum.Language]string{ieum.Korean: tt.ko, ieum.English: tt.en} {
				in := &inquiry{
					q: Request{Language: language}, subject: subject{id: child}, around: &ieum.Surroundings{Family: tt.family},
				}
				p := &ieum.Person{DisplayName: "정바론"}
				p.ID = kin
				if got := in.label(p); got != want {
					t.Errorf("label = %q, want %q", got, want)
				}
			}
		})
	}
}

// Whom one knows is asked to introduce somebody only where somebody else stands on the way after them.
func TestWhoIsAskedToIntroduceSomebody(t *testing.T) {
	worker, agency, service := &ieum.Worker{}, &ieum.Agency{}, &ieum.Service{}
	tests := []struct {
		name string
		to   []ieum.Entity // of each step after the acquaintance's own
		want bool
	}{
		{"at the very place", []ieum.Entity{agency, service}, false},
		{"at the end", nil, false},
		{"to an acquaintance of theirs", []ieum.Entity{worker, agency, service}, true},
		{"to a colleague", []ieum.Entity{agency, worker}, true},
		{"to the child's case manager, and the child", []ieum.Entity{&ieum.CaseManager{}, &ieum.Student{}}, true},
	}
	for _, tt := range tests {
		p := &Path{Steps: make([]Step, 1, len(tt.to)+1)}
		for _, to := range tt.to {
			p.Steps = append(p.Steps, Step{To: to})
		}
		for i := range p.Steps {
			p.Steps[i].path, p.Steps[i].at = p, i
		}
		if got := p.Steps[0].introduces(); got != tt.want {
			t.Errorf("%s: introduces = %v", tt.name, got)
		}
	}
}

func TestWhereTheClientIsKnownByName(t *testing.T) {
	const own, other ieum.ID = "school_a", "school_b"
	school := func(id ieum.ID) *ieum.School {
		s := &ieum.School{}
		s.ID = id
		return s
	}
	tests := []struct {
		name   string
		before atlas.TieKind
		to     ieum.ID
		want   bool
	}{
		{"a helper's agency", atlas.HelpedBy, other, true},
		{"the pupil's own school", atlas.Manages, own, true},
		{"the teacher's, which is the pupil's", atlas.Teaches, own, true},
		{"another school of the case manager's", atlas.Manages, other, false},
		{"an acquaintance's", atlas.Knows, own, false},
	}
	for _, tt := range tests {
		p := &Path{Steps: []Step{{tie: &atlas.Tie{Kind: tt.before}}, {To: school(tt.to)}}}
		for i := range p.Steps {
			p.Steps[i].path, p.Steps[i].at = p, i
		}
		in := &inquiry{subject: subject{attends: own}}
		if got := in.knownThere(&p.Steps[1]); got != tt.want {
			t.Errorf("%s: knownThere = %v", tt.name, got)
		}
	}
}
