package desk

import (
	"context"
	"fmt"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// UnmetNeeds counts the open needs of the students whose needs the viewer reads,
// by need and by area: the one asked for and those below it. How many of them
// nothing meets counts enrolments that the viewer need not read one by one
// (docs/adr/0093). An area that does not exist is [ieum.ErrNotFound]; the error
// is a [*policy.Redacted] for who reads nobody's needs.
func (s *Session) UnmetNeeds(ctx context.Context, area ieum.ID, on ieum.Date) ([]*atlas.Gap, error) {
	scope, err := s.counts("Need", "Domain", "Status")
	if err != nil {
		return nil, err
	}
	day, err := s.day("on", on)
	if err != nil {
		return nil, err
	}
	if _, ok := atlas.Get[ieum.Area](s.view, area); !ok {
		return nil, fmt.Errorf("desk: the area: %w", ieum.ErrNotFound)
	}
	needs, err := s.reading(scope).UnmetNeeds(ctx, day)
	if err != nil {
		return nil, fmt.Errorf("desk: unmet needs: %w", err)
	}
	class, _ := policy.ClassOf("Need", "Domain")
	s.counted(class)
	return pointersTo(s.view.Gaps(area, needs)), nil
}

// ReferralFlow counts the referrals that the viewer reads, by school, agency and
// service, and by state, of those requested from one day to another, both
// included. An absent day is no limit. The error is a [*policy.Redacted] for who
// reads nobody's.
func (s *Session) ReferralFlow(ctx context.Context, from, until ieum.Date) ([]*ReferralFlow, error) {
	scope, err := s.counts("Referral", "State", "Service", "RequestedOn")
	if err != nil {
		return nil, err
	}
	if err := checkPeriod(from, until); err != nil {
		return nil, err
	}
	found, err := s.reading(scope).ReferralFlow(ctx, from, until)
	if err != nil {
		return nil, fmt.Errorf("desk: referral flow: %w", err)
	}
	class, _ := policy.ClassOf("Referral", "State")
	s.counted(class)
	flows := make([]*ReferralFlow, len(found))
	for i, f := range found {
		flows[i] = &ReferralFlow{School: f.School, Agency: f.Agency, Service: f.Service, States: inStates(f.States)}
	}
	return flows, nil
}

// ReferralFlow is the referrals of one school's students to one service. Ids are
// empty where a referral names none.
type ReferralFlow struct {
	School, Agency, Service ieum.ID
	// States are in the order in which a referral goes through them.
	States []ReferralCount
}

// inStates puts counts in the order of the states, without those of none.
func inStates(found map[ieum.ReferralState]int) []ReferralCount {
	counts := make([]ReferralCount, 0, len(found))
	for _, state := range ieum.ReferralStates() {
		if n := found[state]; n > 0 {
			counts = append(counts, ReferralCount{state, n})
		}
	}
	return counts
}

// Ending is something that ends, and what it tells of people.
type Ending struct{ *ieum.Ending }

// Tells returns of whom a row tells: of nobody if it is an agreement.
func (e *Ending) Tells() []ieum.Telling {
	kind, _ := e.Item.Kind()
	if info := ieum.InfoOf(kind); info.Partition == ieum.People {
		return []ieum.Telling{{Subject: e.Of, Class: info.Class}}
	}
	return nil
}

// EndingSoon lists what ends from one day, by default today, to another, both
// included, in order of day: enrolments and consents that the viewer reads, and
// agreements. It is for who links: the error is a [*policy.Redacted] for
// everybody else. Who reads no enrolments has the agreements alone.
func (s *Session) EndingSoon(ctx context.Context, from, until ieum.Date, page ieum.Page) (ieum.Slice[*Ending], error) {
	none := ieum.Slice[*Ending]{}
	if err := s.requireList(policy.AskLinkage, "Enrolment"); err != nil {
		return none, err
	}
	if from.Absent() {
		from = s.today
	}
	if err := checkPeriod(from, until); err != nil {
		return none, err
	}
	scope := policy.Narrow(policy.Narrow(s.scope, "Enrolment", "Until"), "Consent", "ValidUntil")
	filter := ieum.EndingFilter{From: from, Until: until, Kinds: []ieum.Kind{"Agreement"}}
	if scope.Ways != 0 {
		filter.Kinds = append(filter.Kinds, "Enrolment", "Consent")
	}
	found, err := listed(page, func(page ieum.Page) (ieum.Slice[*ieum.Ending], error) {
		return s.reading(scope).Ending(ctx, filter, page)
	})
	if err != nil {
		return none, fmt.Errorf("desk: what ends: %w", err)
	}
	if scope.Ways != 0 {
		class, _ := policy.ClassOf("Enrolment", "Until")
		s.listed(class)
	}
	slice := ieum.Slice[*Ending]{Marks: found.Marks, Before: found.Before, After: found.After, Total: found.Total}
	for _, row := range found.Rows {
		ending := &Ending{row}
		slice.Rows = append(slice.Rows, ending)
		for _, told := range ending.Tells() {
			s.handed(told.Subject, row.Reach, "Enrolment", "Consent")
		}
	}
	return slice, nil
}

// counts returns the scope in which rows of a kind may be counted: of the ways by
// which all that a count tells is read.
func (s *Session) counts(kind ieum.Kind, fields ...string) (ieum.Scope, error) {
	if err := s.requireList(policy.ReadPeople, kind); err != nil {
		return ieum.Scope{}, err
	}
	scope := s.scope
	for _, field := range fields {
		scope = policy.Narrow(scope, kind, field)
	}
	if scope.Ways == 0 {
		s.audit.Missed("")
		return scope, hidden(kind, fields[0])
	}
	return scope, nil
}

// checkPeriod refuses days that the calendar does not have, and a period that
// ends before it begins.
func checkPeriod(from, until ieum.Date) error {
	for _, day := range []struct {
		argument string
		on       ieum.Date
	}{{"from", from}, {"until", until}} {
		if _, err := ieum.ParseDate(string(day.on)); err != nil && !day.on.Absent() {
			return &Invalid{Argument: day.argument, What: "is no day of the calendar"}
		}
	}
	if !from.Absent() && !until.Absent() && until < from {
		return &Invalid{Argument: "until", What: "is before the first day"}
	}
	return nil
}

func pointersTo[T any](rows []T) []*T {
	list := make([]*T, len(rows))
	for i := range rows {
		list[i] = &rows[i]
	}
	return list
}
