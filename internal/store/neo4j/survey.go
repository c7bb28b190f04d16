package neo4j

import (
	"cmp"
	"context"
	"slices"

	"ieum/internal/ieum"
)

// Ending implements [ieum.Surveyor].
func (v *view) Ending(ctx context.Context, filter ieum.EndingFilter, p ieum.Page) (ieum.Slice[*ieum.Ending], error) {
	values := limits(filter.From, filter.Until)
	for _, kind := range []ieum.Kind{"Enrolment", "Consent", "Agreement", "Staff"} {
		values["of"+string(kind)] = filter.Ends(kind)
	}
	return page(ctx, v, "ending", p, values, endingOf)
}

// limits passes days; '~' follows every day.
func limits(from, until ieum.Date) parameters {
	to := string(until)
	if until.Absent() {
		to = "~"
	}
	return parameters{"from": string(from), "to": to}
}

func endingOf(e ieum.Entity, _ string) (*ieum.Ending, string, bool) {
	head := e.Meta()
	ending := &ieum.Ending{Item: head.ID, Reach: head.Reach}
	switch row := e.(type) {
	case *ieum.Enrolment:
		ending.EndsOn, ending.Of = row.Until, row.Beneficiary
	case *ieum.Consent:
		ending.EndsOn, ending.Of = row.ValidUntil, row.Student
	case *ieum.Agreement:
		ending.EndsOn, ending.Of = row.Until, row.With
	case *ieum.Staff:
		ending.EndsOn, ending.Of = row.ApprovedUntil, row.ID
	default:
		return nil, "", false
	}
	return ending, string(ending.EndsOn), true
}

// UnmetNeeds implements [ieum.Surveyor].
func (v *view) UnmetNeeds(ctx context.Context, on ieum.Date) ([]ieum.HomeNeed, error) {
	record, err := v.ask(ctx, "unmet_needs", v.scoped(parameters{"on": string(on)}))
	if err != nil {
		return nil, err
	}
	rows, err := columnItems(record, "rows", 4)
	if err != nil {
		return nil, err
	}
	needs, err := rowsAs("rows", rows, func(r *reader) ieum.HomeNeed {
		return ieum.HomeNeed{Home: ieum.ID(r.text(0)), Need: r.text(1), Open: r.number(2), Unserved: r.number(3)}
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(needs, func(a, b ieum.HomeNeed) int {
		return cmp.Or(cmp.Compare(a.Home, b.Home), cmp.Compare(a.Need, b.Need))
	})
	return needs, nil
}

// ReferralFlow implements [ieum.Surveyor].
func (v *view) ReferralFlow(ctx context.Context, from, until ieum.Date) ([]ieum.Flow, error) {
	record, err := v.ask(ctx, "referral_flow", v.scoped(limits(from, until)))
	if err != nil {
		return nil, err
	}
	rows, err := columnItems(record, "rows", 5)
	if err != nil {
		return nil, err
	}
	var flows []ieum.Flow
	for _, row := range rows {
		r := reader{where: "rows", row: row}
		at := ieum.Flow{School: ieum.ID(r.text(0)), Agency: ieum.ID(r.text(1)), Service: ieum.ID(r.text(2))}
		if n := len(flows); n == 0 || !flows[n-1].Same(at) {
			at.States = map[ieum.ReferralState]int{}
			flows = append(flows, at)
		}
		flows[len(flows)-1].States[ieum.ReferralState(r.text(3))] = r.number(4)
		if r.err != nil {
			return nil, r.err
		}
	}
	return flows, nil
}
