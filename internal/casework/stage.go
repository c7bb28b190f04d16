package casework

import (
	"fmt"
	"slices"

	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// Lack is one thing that has to be there before a step.
type Lack struct {
	// What is missing, and Who can give it.
	What, Who ieum.Text
	// Field is the part of the record, or the argument, that lacks it.
	Field string
}

// Lacking says that a step is possible only after something else. It lists all
// that is missing.
type Lacking struct{ Missing []Lack }

// Error implements error.
func (l *Lacking) Error() string {
	return fmt.Sprintf("casework: %d things are missing", len(l.Missing))
}

// Deadlines are the days that a stage may take, and those within which a crisis
// has what it put off filled in. The days of assessment and plan are those of
// integrated case management (통합사례관리): ten and fifteen. A stage without one
// has none.
type Deadlines map[ieum.Stage]int

// UsualDeadlines are those that hold where an office sets none.
func UsualDeadlines() Deadlines {
	return Deadlines{ieum.Intake: 5, ieum.Assessing: 10, ieum.Planning: 15, ieum.Reassessment: 14, ieum.Terminating: 14}
}

// move is a way from one stage to another, and what it needs.
type move struct {
	from, to ieum.Stage
	needs    []requirement
}

// requirement is something that a file has or lacks. ground stands in for a
// consent where it is not nil.
type requirement struct {
	lack Lack
	met  func(f *File, day ieum.Date, ground *ieum.GroundCode) bool
}

// moves is the table of stages (docs/adr/0119). A case ends by [CloseCase], from
// any stage, and what a crisis may put off is said by [putOff].
var moves = []move{
	{ieum.Intake, ieum.Assessing, []requirement{channelKnown, selectionAsked}},
	{ieum.Intake, ieum.Terminating, nil},
	{ieum.Assessing, ieum.Planning, []requirement{assessed, strengthsKnown}},
	{ieum.Planning, ieum.Provision, []requirement{goalSet, supportAgreed}},
	{ieum.Provision, ieum.Monitoring, []requirement{assessed, goalSet}},
	{ieum.Monitoring, ieum.Provision, []requirement{contactSince}},
	{ieum.Monitoring, ieum.Reassessment, []requirement{contactSince}},
	{ieum.Reassessment, ieum.Planning, []requirement{assessedAgain}},
	{ieum.Reassessment, ieum.Terminating, []requirement{assessedAgain}},
	{ieum.Following, ieum.Assessing, []requirement{selectionAsked}},
}

// putOff are the moves that a crisis may make besides: it is helped first, and
// assessment and goal are filled in afterwards.
var putOff = []move{
	{ieum.Intake, ieum.Provision, []requirement{actedForSafety, supportAgreed}},
	{ieum.Assessing, ieum.Provision, []requirement{actedForSafety, supportAgreed}},
	{ieum.Planning, ieum.Provision, []requirement{actedForSafety, supportAgreed}},
}

var (
	worker = ieum.Text{Ko: "사례관리자", En: "The case manager"}

	channelKnown = requirement{
		Lack{ieum.Text{Ko: "접수 경로", En: "How the case came"}, worker, "channel"},
		func(f *File, _ ieum.Date, _ *ieum.GroundCode) bool { return f.Case.Channel != "" },
	}
	selectionAsked = requirement{
		Lack{ieum.Text{Ko: "지원대상학생 선정 요청(법 제10조)", En: "A selection that was asked for or decided (Act §10)"}, ieum.Text{
			Ko: "학생, 보호자, 교직원 누구나 요청할 수 있습니다.", En: "The student, a guardian or anybody of the school can ask.",
		}, "selection"},
		func(f *File, _ ieum.Date, _ *ieum.GroundCode) bool {
			return selected(f.Selections)
		},
	}
	assessed = requirement{
		Lack{ieum.Text{Ko: "영역별 정도, 당사자의 말, 본인·가족·공공의 역량이 담긴 사정", En: "An assessment with levels, the client's own words and the capacities of client, family and public bodies"}, worker, "assessments"},
		func(f *File, _ ieum.Date, _ *ieum.GroundCode) bool { return slices.ContainsFunc(f.Assessments, whole) },
	}
	strengthsKnown = requirement{
		Lack{ieum.Text{Ko: "강점", En: "A strength"}, ieum.Text{Ko: "사례관리자가 학생과 함께 찾습니다.", En: "The case manager, together with the student"}, "strengths"},
		func(f *File, _ ieum.Date, _ *ieum.GroundCode) bool { return len(f.Strengths) > 0 },
	}
	goalSet = requirement{
		Lack{ieum.Text{Ko: "욕구에 연결된 목표", En: "A goal tied to a need"}, ieum.Text{Ko: "사례관리자가 학생과 함께 정합니다.", En: "The case manager, together with the student"}, "goals"},
		func(f *File, _ ieum.Date, _ *ieum.GroundCode) bool {
			return slices.ContainsFunc(f.Goals, func(g *ieum.Goal) bool { return g.Need != "" })
		},
	}
	supportAgreed = requirement{
		Lack{ieum.Text{Ko: "지원 동의(법 제11조)", En: "Consent to the support (Act §11)"}, ieum.Text{
			Ko: "학생과 법정대리인이 서명하거나, 동의를 대신할 법적 근거를 댑니다.", En: "The student and the legal representative sign, or a ground in law stands in for it.",
		}, "consents"},
		func(f *File, day ieum.Date, ground *ieum.GroundCode) bool {
			return ground != nil || slices.ContainsFunc(f.Held.Consents, func(c *ieum.Consent) bool {
				return c.Kind == ieum.ConsentSupport && consent.BuiltIn().Covers(c, f.Held, day)
			})
		},
	}
	actedForSafety = requirement{
		Lack{ieum.Text{Ko: "안전 조치 기록", En: "A safety action"}, worker, "safetyActions"},
		func(f *File, _ ieum.Date, _ *ieum.GroundCode) bool { return len(f.Actions) > 0 },
	}
	contactSince = requirement{
		Lack{ieum.Text{Ko: "이 단계에 들어온 뒤의 접촉 기록", En: "A contact since the stage began"}, worker, "contacts"},
		func(f *File, _ ieum.Date, _ *ieum.GroundCode) bool {
			stay := f.stay()
			return stay != nil && slices.ContainsFunc(f.Contacts, func(c *ieum.Contact) bool { return c.On >= stay.EnteredOn })
		},
	}
	assessedAgain = requirement{
		Lack{ieum.Text{Ko: "재사정", En: "An assessment made anew"}, worker, "assessments"},
		func(f *File, _ ieum.Date, _ *ieum.GroundCode) bool {
			stay, turns, made := f.stay(), 0, 0
			for _, s := range f.Stays {
				if s.Stage == ieum.Reassessment {
					turns++
				}
			}
			anew := false
			for _, a := range f.Assessments {
				if whole(a) {
					made++
					anew = anew || stay != nil && a.AssessedOn >= stay.EnteredOn
				}
			}
			return anew && made > turns
		},
	}
)

// whole reports whether an assessment holds the client's own words and all three
// capacities. Its levels are there: [RecordAssessment] takes none without.
func whole(a *ieum.Assessment) bool {
	return a.ClientVoice != "" && a.CapacitySelf != "" && a.CapacityFamily != "" && a.CapacityPublic != ""
}

// Advance is where a case is to go. Ground is the one in law that stands in for
// a consent, or nil, and GroundReason says why it holds.
type Advance struct {
	To           ieum.Stage
	Ground       *ieum.GroundCode
	GroundReason string
}

// AdvanceCase moves a case to a stage: the stay that lasts ends, and the next
// begins with its deadline. A case that goes on after its end is open again.
// Errors: [*Lacking] with all that is missing; where no way leads there, the
// stages in between are. [*Unfit] for a ground that nothing asks for.
func AdvanceCase(a Act, f File, limits Deadlines, to Advance) (*ieum.Case, []*ieum.StageEntry, error) {
	step, ok := f.way(to.To, a.Today, to.Ground)
	if !ok {
		return nil, nil, &Lacking{f.between(to.To, a.Today, to.Ground)}
	}
	if lacks := step.lacks(&f, a.Today, to.Ground); len(lacks) > 0 {
		return nil, nil, &Lacking{lacks}
	}
	if to.Ground != nil && !slices.ContainsFunc(step.needs, func(r requirement) bool { return r.lack.Field == supportAgreed.lack.Field }) {
		return nil, nil, &Unfit{Field: "ground", What: "stands in for nothing that this step asks for"}
	}
	moved := *f.Case
	moved.Stage, moved.ClosedOn, moved.Termination = to.To, "", ""
	begun := enter(a, &moved, a.Today, limits)
	if to.Ground != nil {
		begun.Ground, begun.GroundReason = to.Ground.Code, to.GroundReason
	}
	if to.To == ieum.Provision && (!assessed.met(&f, a.Today, nil) || !goalSet.met(&f, a.Today, nil)) {
		begun.DueOn = a.Today.AddDays(limits[ieum.Assessing]) // what a crisis put off
	}
	return &moved, append(f.left(a.Today), begun), nil
}

// way returns the move to a stage. Of two, a crisis takes the one that lacks
// nothing, and else the usual one.
func (f *File) way(to ieum.Stage, day ieum.Date, ground *ieum.GroundCode) (move, bool) {
	leads := func(m move) bool { return m.from == f.Case.Stage && m.to == to }
	usual := slices.IndexFunc(moves, leads)
	if f.Case.Class == ieum.Crisis {
		if i := slices.IndexFunc(putOff, leads); i >= 0 && (usual < 0 || len(putOff[i].lacks(f, day, ground)) == 0) {
			return putOff[i], true
		}
	}
	if usual < 0 {
		return move{}, false
	}
	return moves[usual], true
}

// between lists what a stage asks for that the case cannot go to now: a stage
// that leads there, and what is missing in that one.
func (f *File) between(to ieum.Stage, day ieum.Date, ground *ieum.GroundCode) []Lack {
	lacks := []Lack{{What: ieum.Text{Ko: "그 단계로 이어지는 앞 단계", En: "A stage that leads there"}, Who: worker, Field: "to"}}
	i := slices.IndexFunc(moves, func(m move) bool { return m.to == to })
	if i < 0 {
		return lacks
	}
	return append(lacks, moves[i].lacks(f, day, ground)...)
}

// lacks lists what the move lacks, in the order of the table.
func (m move) lacks(f *File, day ieum.Date, ground *ieum.GroundCode) []Lack {
	var lacks []Lack
	for _, r := range m.needs {
		if !r.met(f, day, ground) {
			lacks = append(lacks, r.lack)
		}
	}
	return lacks
}

// left ends the stays that last.
func (f *File) left(on ieum.Date) []*ieum.StageEntry {
	var ended []*ieum.StageEntry
	for _, s := range f.Stays {
		if s.LeftOn.Absent() {
			over := *s
			over.LeftOn = on
			ended = append(ended, &over)
		}
	}
	return ended
}

// enter begins a stay of a case in its stage, with the deadline of the stage.
func enter(a Act, c *ieum.Case, on ieum.Date, limits Deadlines) *ieum.StageEntry {
	stay := &ieum.StageEntry{Head: a.row("StageEntry", c.Root), Case: c.ID, Stage: c.Stage, EnteredOn: on}
	if days := limits[c.Stage]; days > 0 {
		stay.DueOn = on.AddDays(days)
	}
	return stay
}
