package neo4j

import (
	"cmp"
	"context"
	"slices"

	"ieum/internal/ieum"
)

// HouseholdLead implements [ieum.Analyst].
func (v *view) HouseholdLead(ctx context.Context, subject ieum.ID, on ieum.Date) (*ieum.Lead, error) {
	record, err := v.ask(ctx, "household_lead", v.scoped(parameters{
		"ids": texts(ofKind([]ieum.ID{subject}, "Student", "Person")), "on": string(on),
	}))
	if err != nil {
		return nil, err
	}
	list, err := columnItems(record, "found", 2)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, errHidden()
	}
	rows, err := items("found", list[0][0], 3)
	if err != nil {
		return nil, err
	}
	var lead ieum.Lead
	lead.Agencies, err = rowsAs("found", rows, func(r *reader) ieum.Presence {
		return ieum.Presence{Agency: ieum.ID(r.text(0)), Enrolments: r.number(1), Since: ieum.Date(r.text(2))}
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(lead.Agencies, func(a, b ieum.Presence) int {
		return cmp.Or(cmp.Compare(b.Enrolments, a.Enrolments), cmp.Compare(a.Since, b.Since), cmp.Compare(a.Agency, b.Agency))
	})
	managers, err := as[[]any]("found", list[0][1])
	if err != nil || len(managers) == 0 {
		return &lead, err
	}
	lead.Managers, err = idList("found", managers)
	slices.Sort(lead.Managers)
	return &lead, err
}

// Introducers implements [ieum.Analyst].
func (v *view) Introducers(ctx context.Context, student, agency ieum.ID, on ieum.Date) ([]ieum.Introduction, error) {
	record, err := v.ask(ctx, "introducers", v.scoped(parameters{"student": string(student), "agency": string(agency), "on": string(on)}))
	if err != nil {
		return nil, err
	}
	rows, err := foundItems(record, 6)
	if err != nil {
		return nil, err
	}
	found, err := rowsAs("found", rows, func(r *reader) ieum.Introduction {
		return ieum.Introduction{
			Beside: ieum.ID(r.text(0)), Tie: ieum.Kind(r.text(1)), Introducer: ieum.ID(r.text(2)), Knows: ieum.ID(r.text(3)),
			Together: r.number(4), LastContactOn: ieum.Date(r.text(5)),
		}
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(found, func(a, b ieum.Introduction) int {
		return cmp.Or(cmp.Compare(b.Together, a.Together), cmp.Compare(b.LastContactOn, a.LastContactOn),
			cmp.Compare(a.Beside, b.Beside), cmp.Compare(a.Introducer, b.Introducer), cmp.Compare(a.Knows, b.Knows), cmp.Compare(a.Tie, b.Tie))
	})
	return found, nil
}
