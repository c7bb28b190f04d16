package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"time"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// maxEmergencies is how often an account may ask for access in an emergency on a
// day: more than one day brings, and too few to look through a school.
const maxEmergencies = 10

// EmergencyAccess is access in an emergency as the viewer may know of it: who
// asked reads what they typed and what came of it, and never whether there is
// such a student before it is open.
type EmergencyAccess struct {
	ID                    ieum.ID
	State                 ieum.EmergencyState
	Extent                ieum.EmergencyExtent
	FamilyName, GivenName string
	BirthDate             ieum.Date
	Reason                string
	RequestedAt           time.Time
	// OpenedAt, Until and ReviewedAt are nil where that was not.
	OpenedAt, Until, ReviewedAt *time.Time
	ReviewDueOn                 ieum.Date
	Justified                   *bool
	Findings                    string
	// Mine tells that the viewer asked for it.
	Mine bool
	// Student is empty where the viewer may not know whether there is one.
	Student ieum.ID
	// RequestedBy and the like are the names of accounts; empty where nobody did.
	RequestedBy, GrantedBy, EndedBy, ReviewedBy string
}

// Tells says of whom it tells: to somebody who decides, of the student. What
// somebody asked for themselves tells them nothing that they did not write.
func (e *EmergencyAccess) Tells() []ieum.Telling {
	if e.Mine || e.Student == "" {
		return nil
	}
	return []ieum.Telling{{Subject: e.Student, Class: ieum.ClassPersonal}, {Subject: e.Student, Class: ieum.ClassSensitive}}
}

// RequestEmergencyAccessInput says of whom sight is asked for, and why.
type RequestEmergencyAccessInput struct {
	FamilyName string    `input:"name,required"`
	GivenName  string    `input:"name,required"`
	BirthDate  ieum.Date `input:"past"`
	// School is one of the directory, to tell apart students of one name and
	// birthday; or none.
	School         ieum.ID `input:"ref=School" json:",omitempty"`
	Extent         ieum.EmergencyExtent
	Reason         string `input:"text,required"`
	IdempotencyKey string `input:"key"           json:"-"`
}

// RequestEmergencyAccessPayload is what came of it.
type RequestEmergencyAccessPayload struct{ EmergencyAccess *EmergencyAccess }

var requestEmergencyAccess = mutation[RequestEmergencyAccessInput, *ieum.EmergencyAccess]{
	name: "requestEmergencyAccess", right: policy.RequestEmergencyAccess, whole: true,
	// Those of a day are counted, so that they are written in turn.
	lock: func(s *Session) ieum.ID { return s.principal.ID() },
	// Whoever asks does not see the student: who it is, is found by the program.
	within: func(ieum.Scope) ieum.Scope { return ieum.ProgramScope() },
	seek:   seekNamesakes,
	earlier: func(o *occasion, _ *RequestEmergencyAccessInput) []ieum.ID {
		return emergenciesOfDay(o.By, o.Today)
	},
	survey: findNamesake,
	rule:   askInEmergency,
}

// RequestEmergencyAccess asks for sight of a student whom the account does not
// see, by the name and birthday that it knows (docs/adr/0126). The answer is the
// same for a student who is hidden and for one who does not exist, but for a
// student with an open case of class CRISIS, whose contacts and safety plan it
// opens at once. Errors are those of [mutation.run], [ieum.ErrDenied] for an
// account whose approval has ended, and [ieum.ErrLimit] after ten on a day.
func (s *Session) RequestEmergencyAccess(ctx context.Context, in RequestEmergencyAccessInput) (*RequestEmergencyAccessPayload, error) {
	row, err := requestEmergencyAccess.run(ctx, s, in)
	access, err := s.alerted(ctx, "requested", "", row, err)
	return &RequestEmergencyAccessPayload{access}, err
}

// seekNamesakes finds who is registered under the name and birthday.
func seekNamesakes(ctx context.Context, s *Session, in *RequestEmergencyAccessInput) ([]ieum.ID, error) {
	if !s.scope.Ways.Has(ieum.ReachEmergency) { // as of an account whose approval has ended
		s.audit.Missed("")
		return nil, ieum.ErrDenied
	}
	return s.reading(ieum.ProgramScope()).Namesakes(ctx, casework.WholeName(in.FamilyName, in.GivenName), in.BirthDate)
}

// findNamesake tells the rule which student is meant, if it is one and no
// restriction masks whoever asks, and whether the student is in a crisis.
func findNamesake(ctx context.Context, s *Session, view ieum.TxView, o *occasion, in *RequestEmergencyAccessInput) error {
	around, err := view.Surroundings(ctx, o.sought)
	if err != nil {
		return err
	}
	var meant []*ieum.Student
	for _, found := range around {
		student, ok := found.Subject.(*ieum.Student)
		if ok && (in.School == "" || student.School == in.School) && !s.barred(found.Masks) {
			meant = append(meant, student)
		}
	}
	if len(meant) != 1 {
		return nil
	}
	o.subject = meant[0]
	records, err := view.Records(ctx, []ieum.ID{meant[0].ID}, "Case")
	o.record = records[meant[0].ID]
	return err
}

// askInEmergency is the rule.
func askInEmergency(o *occasion, in *RequestEmergencyAccessInput) (*ieum.EmergencyAccess, error) {
	asked := casework.NewEmergencyAccess{
		FamilyName: in.FamilyName, GivenName: in.GivenName, BirthDate: in.BirthDate, Extent: in.Extent, Reason: in.Reason,
	}
	if o.subject != nil {
		asked.Student = o.subject.Meta().ID
		asked.Crisis = slices.ContainsFunc(ieum.Part[ieum.Case](o.record), func(c *ieum.Case) bool {
			return c.ClosedOn.Absent() && c.Class == ieum.Crisis
		})
	}
	for _, id := range emergenciesOfDay(o.By, o.Today) {
		made, ok := o.kept[id].(*ieum.EmergencyAccess)
		if !ok {
			asked.ID = id
			return casework.RequestEmergencyAccess(o.Act, asked), nil
		}
		if !made.ReviewDueOn.Absent() {
			asked.Alone++
		}
	}
	return nil, fmt.Errorf("an account asks %d times on a day at most: %w", maxEmergencies, ieum.ErrLimit)
}

// emergenciesOfDay returns the ids of what an account may ask for on a day, in
// the order in which they are used.
func emergenciesOfDay(by ieum.ID, day ieum.Date) []ieum.ID {
	ids := make([]ieum.ID, maxEmergencies)
	for i := range ids {
		ids[i] = ieum.DerivedID("EmergencyAccess", string(by), string(day)+" "+strconv.Itoa(i))
	}
	return ids
}

// GrantEmergencyAccessInput says what is granted.
type GrantEmergencyAccessInput struct {
	EmergencyAccess ieum.ID `input:"subject=EmergencyAccess"`
	IdempotencyKey  string  `input:"key"                     json:"-"`
}

// GrantEmergencyAccessPayload is what came of it.
type GrantEmergencyAccessPayload struct{ EmergencyAccess *EmergencyAccess }

var grantEmergencyAccess = mutation[GrantEmergencyAccessInput, *ieum.EmergencyAccess]{
	name: "grantEmergencyAccess", right: policy.DecideEmergencyAccess, within: policy.Deciding,
	earlier: func(o *occasion, _ *GrantEmergencyAccessInput) []ieum.ID { return []ieum.ID{o.emergency().Student} },
	rule: func(o *occasion, _ *GrantEmergencyAccessInput) (*ieum.EmergencyAccess, error) {
		if err := o.decides(); err != nil {
			return nil, err
		}
		return casework.GrantEmergencyAccess(o.Act, o.emergency())
	},
}

// emergency is what the input names.
func (o *occasion) emergency() *ieum.EmergencyAccess {
	return o.subject.(*ieum.EmergencyAccess) //nolint:errcheck,forcetypeassert // the inputs take no other kind
}

// decides is nil where the account may decide of what the input names: where it
// sees the student from above or beside the case team. Else it is not found.
func (o *occasion) decides() error {
	if student := o.emergency().Student; student == "" || o.kept[student] == nil {
		return fmt.Errorf("the subject: %w", ieum.ErrNotFound)
	}
	return nil
}

// GrantEmergencyAccess opens what somebody else asked for, of a student whom the
// account sees by supervision, school or centre; of any other it is not found.
// Errors are those of [mutation.run] and [casework.GrantEmergencyAccess].
func (s *Session) GrantEmergencyAccess(ctx context.Context, in GrantEmergencyAccessInput) (*GrantEmergencyAccessPayload, error) {
	row, err := grantEmergencyAccess.run(ctx, s, in)
	access, err := s.alerted(ctx, "granted", in.EmergencyAccess, row, err)
	return &GrantEmergencyAccessPayload{access}, err
}

// EndEmergencyAccessInput says what is ended.
type EndEmergencyAccessInput struct {
	EmergencyAccess ieum.ID `input:"subject=EmergencyAccess"`
	IdempotencyKey  string  `input:"key"                     json:"-"`
}

// EndEmergencyAccessPayload is what came of it.
type EndEmergencyAccessPayload struct{ EmergencyAccess *EmergencyAccess }

var endEmergencyAccess = mutation[EndEmergencyAccessInput, *ieum.EmergencyAccess]{
	name: "endEmergencyAccess", right: policy.ReadPeople, within: policy.Deciding,
	earlier: func(o *occasion, _ *EndEmergencyAccessInput) []ieum.ID { return []ieum.ID{o.emergency().Student} },
	rule: func(o *occasion, _ *EndEmergencyAccessInput) (*ieum.EmergencyAccess, error) {
		if o.emergency().RequestedBy != o.By {
			if err := o.decides(); err != nil {
				return nil, err
			}
		}
		return casework.EndEmergencyAccess(o.Act, o.emergency())
	},
}

// EndEmergencyAccess ends an access before its time, or takes a request back: by
// whoever asked, or whoever may decide. The next read sees nobody by it. Errors
// are those of [mutation.run] and [casework.EndEmergencyAccess].
func (s *Session) EndEmergencyAccess(ctx context.Context, in EndEmergencyAccessInput) (*EndEmergencyAccessPayload, error) {
	row, err := endEmergencyAccess.run(ctx, s, in)
	access, err := s.alerted(ctx, "ended", in.EmergencyAccess, row, err)
	return &EndEmergencyAccessPayload{access}, err
}

// ReviewEmergencyAccessInput says what was found.
type ReviewEmergencyAccessInput struct {
	EmergencyAccess ieum.ID `input:"subject=EmergencyAccess"`
	// Justified tells whether it was right to look.
	Justified      bool
	Findings       string `input:"text,required"`
	IdempotencyKey string `input:"key"           json:"-"`
}

// ReviewEmergencyAccessPayload is what came of it.
type ReviewEmergencyAccessPayload struct{ EmergencyAccess *EmergencyAccess }

var reviewEmergencyAccess = mutation[ReviewEmergencyAccessInput, *ieum.EmergencyAccess]{
	name: "reviewEmergencyAccess", right: policy.DecideEmergencyAccess, within: policy.Deciding,
	earlier: func(o *occasion, _ *ReviewEmergencyAccessInput) []ieum.ID { return []ieum.ID{o.emergency().Student} },
	rule: func(o *occasion, in *ReviewEmergencyAccessInput) (*ieum.EmergencyAccess, error) {
		if err := o.decides(); err != nil {
			return nil, err
		}
		return casework.ReviewEmergencyAccess(o.Act, o.emergency(), in.Justified, in.Findings)
	},
}

// ReviewEmergencyAccess writes down what somebody found who looked at an access
// afterwards, which is neither who asked for it nor who granted it. Errors are
// those of [mutation.run] and [casework.ReviewEmergencyAccess].
func (s *Session) ReviewEmergencyAccess(ctx context.Context, in ReviewEmergencyAccessInput) (*ReviewEmergencyAccessPayload, error) {
	row, err := reviewEmergencyAccess.run(ctx, s, in)
	access, err := s.alerted(ctx, "reviewed", in.EmergencyAccess, row, err)
	return &ReviewEmergencyAccessPayload{access}, err
}

// EmergencyAccesses lists what the viewer asked for in emergencies, and what the
// viewer may decide of, in order of the request. It takes either right.
func (s *Session) EmergencyAccesses(ctx context.Context, page ieum.Page) (ieum.Slice[*EmergencyAccess], error) {
	none := ieum.Slice[*EmergencyAccess]{}
	if !policy.May(s.principal, policy.DecideEmergencyAccess) {
		if err := s.requireList(policy.RequestEmergencyAccess, "EmergencyAccess"); err != nil {
			return none, err
		}
	}
	s.acts(policy.DecideEmergencyAccess)
	rows, err := listed(page, func(page ieum.Page) (ieum.Slice[*ieum.EmergencyAccess], error) {
		return s.store.EmergencyAccesses(ctx, page)
	})
	if err != nil {
		return none, fmt.Errorf("desk: access in emergencies: %w", err)
	}
	shown, err := s.emergencies(ctx, rows.Rows)
	return ieum.Slice[*EmergencyAccess]{Rows: shown, Marks: rows.Marks, Total: rows.Total, Before: rows.Before, After: rows.After}, err
}

// alerted makes what a use case did heard beside the audit: a line in the log of
// the server and a count, which name nobody. Where it was not found, hidden or
// absent, that the id was asked for in vain is on the account.
func (s *Session) alerted(ctx context.Context, what string, id ieum.ID, row *ieum.EmergencyAccess, err error) (*EmergencyAccess, error) {
	if errors.Is(err, ieum.ErrNotFound) {
		s.audit.Missed(id)
	}
	if err != nil {
		return nil, err
	}
	if what == "requested" && !row.OpenedAt.IsZero() {
		what = "opened_alone"
	}
	s.desk.emergencies.add(what)
	s.desk.Logger.WarnContext(ctx, "access in an emergency", "what", what, "extent", row.Extent, "request", s.operation.Request)
	shown, err := s.emergencies(ctx, []*ieum.EmergencyAccess{row})
	if err != nil {
		return nil, err
	}
	return shown[0], nil
}

// emergencies shows rows as the viewer may know of them.
func (s *Session) emergencies(ctx context.Context, rows []*ieum.EmergencyAccess) ([]*EmergencyAccess, error) {
	var ids, students []ieum.ID
	for _, e := range rows {
		if e.Student != "" && (e.RequestedBy != s.principal.ID() || e.StateAt(s.now) == ieum.EmergencyOpen) {
			students = append(students, e.Student)
		}
		for _, id := range []ieum.ID{e.RequestedBy, e.GrantedBy, e.EndedBy, e.ReviewedBy} {
			if id != "" && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	accounts, err := s.accountsOf(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("desk: who took part in access in emergencies: %w", err)
	}
	// Whom the viewer does not see even so is not looked for by the answer: it would count as asked for in vain.
	seen, err := s.store.Entities(ctx, students)
	if err != nil {
		return nil, fmt.Errorf("desk: students of access in emergencies: %w", err)
	}
	name := func(id ieum.ID) string {
		if a := accounts[id]; a != nil {
			return a.DisplayName
		}
		return ""
	}
	shown := make([]*EmergencyAccess, len(rows))
	for i, e := range rows {
		shown[i] = &EmergencyAccess{
			ID: e.ID, State: e.StateAt(s.now), Extent: e.Extent, FamilyName: e.FamilyName, GivenName: e.GivenName, BirthDate: e.BirthDate,
			Reason: e.Reason, RequestedAt: e.RequestedAt, OpenedAt: moment(e.OpenedAt), Until: moment(e.Until), ReviewedAt: moment(e.ReviewedAt),
			ReviewDueOn: e.ReviewDueOn, Justified: e.Justified, Findings: e.Findings, Mine: e.RequestedBy == s.principal.ID(),
			RequestedBy: name(e.RequestedBy), GrantedBy: name(e.GrantedBy), EndedBy: name(e.EndedBy), ReviewedBy: name(e.ReviewedBy),
		}
		if (!shown[i].Mine || shown[i].State == ieum.EmergencyOpen) && seen[e.Student] != nil {
			shown[i].Student = e.Student
		}
	}
	return shown, nil
}

// moment is nil where there is none.
func moment(at time.Time) *time.Time {
	if at.IsZero() {
		return nil
	}
	return &at
}

// emergencyCounts are how often things were done about access in emergencies
// since the server started.
type emergencyCounts struct {
	mu    sync.Mutex
	times map[string]int
}

func (c *emergencyCounts) add(what string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.times == nil {
		c.times = map[string]int{}
	}
	c.times[what]++
}

// EmergencySteps are what is counted, in order.
func EmergencySteps() []string {
	return []string{"requested", "opened_alone", "granted", "ended", "reviewed"}
}

// Emergencies returns how often a step was taken since the server started.
func (d *Desk) Emergencies(step string) int {
	d.emergencies.mu.Lock()
	defer d.emergencies.mu.Unlock()
	return d.emergencies.times[step]
}
