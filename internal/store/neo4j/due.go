package neo4j

import (
	"context"

	"ieum/internal/ieum"
)

// Due implements [ieum.Lists].
func (v *view) Due(ctx context.Context, filter ieum.DueFilter, p ieum.Page) (ieum.Slice[*ieum.Due], error) {
	wholly := []int64{}
	for _, way := range ieum.Ways() { // one by one: Cypher has no bits
		if !filter.Partly.Has(way) {
			wholly = append(wholly, int64(way))
		}
	}
	support := []any{}
	for _, row := range filter.Support {
		support = append(support, map[string]any{
			"bornFrom": string(row.BornFrom), "bornUntil": string(row.BornUntil), "self": row.Self, "representative": row.Representative,
		})
	}
	return page(ctx, v, "due", p, parameters{
		"until": string(filter.Until), "manager": string(filter.CaseManager), "wholly": wholly, "support": support,
		"final": texts(ieum.FinalReferralStates()), "unsent": texts(ieum.UnsentReferralStates()), "giving": texts(ieum.GivingStages()), "asked": v.scope.Since(ieum.EmergencyWaits),
	}, dueOf)
}

// dueOf makes a row of what falls due of an entity and of its place.
func dueOf(e ieum.Entity, value string) (d *ieum.Due, place string, ok bool) {
	head := e.Meta()
	d = &ieum.Due{Student: head.Root, Reach: head.Reach}
	d.Place(ieum.Mark{Value: value, ID: head.ID})
	switch row := e.(type) {
	case *ieum.StageEntry:
		d.Stage = row.Stage
	case *ieum.Task:
		d.Text = row.Text
	case *ieum.FollowUp:
		d.Text = row.Text
	case *ieum.EmergencyAccess:
		d.Student = row.Student
	}
	return d, value, true
}
