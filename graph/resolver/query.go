package resolver

import (
	"context"
	"maps"
	"slices"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/ieum"
)

// query answers the fields of Query.
type query struct {
	seal  *relay.Sealer
	forms *forms
}

// Node answers Query.node.
func (query) Node(ctx context.Context, id ieum.ID) (ieum.Entity, error) {
	e, err := sessionFrom(ctx).Node(ctx, id, isNode)
	if err != nil {
		return nil, err
	}
	return shown(ctx, id, e)
}

// Nodes answers Query.nodes.
func (query) Nodes(ctx context.Context, ids []ieum.ID) ([]ieum.Entity, error) {
	known, err := sessionFrom(ctx).Nodes(ctx, ids, isNode)
	if err != nil {
		return nil, err
	}
	list := make([]ieum.Entity, len(ids))
	for i, id := range ids {
		if list[i], err = shown(ctx, id, known[id]); err != nil {
			return nil, err
		}
	}
	requestFrom(ctx).loads.each(ctx, slices.Collect(maps.Values(known)))
	return list, nil
}

// shown returns what has an id if the schema has a type for it: of accounts,
// the viewer's own only, since Viewer speaks of who asks. An agreement is seen
// from the side that the id names.
func shown(ctx context.Context, id ieum.ID, e ieum.Entity) (ieum.Entity, error) {
	if id.Is("Agreement") {
		return agreementOf(ctx, id)
	}
	if account, ok := e.(*ieum.Staff); ok && account.ID != sessionFrom(ctx).Principal().ID() {
		return nil, nil
	}
	return e, nil
}

// isNode reports whether the schema has a type for what is fetched by id.
func isNode(kind ieum.Kind) bool { return nodeKinds[kind] }

// nodeKinds are the kinds with a type that implements Node.
var nodeKinds = map[ieum.Kind]bool{
	"Staff": true, "Area": true, "District": true, "School": true, "Agency": true, "Service": true, "Worker": true,
	"CaseManager": true, "Student": true, "Need": true, "Enrolment": true, "Person": true, "Household": true, "Offer": true, "Strength": true,
	"Consent": true, "Referral": true, "Case": true, "Assessment": true, "Goal": true, "Task": true, "Contact": true,
	"SafetyAction": true, "Conference": true, "FollowUp": true, "DirectoryReport": true, "Agreement": true,
	"Team": true, "Restriction": true, "Selection": true,
}

// Viewer answers Query.viewer.
func (query) Viewer(ctx context.Context) (*ieum.Staff, error) {
	v, err := sessionFrom(ctx).Viewer(ctx)
	if err != nil {
		return nil, err
	}
	return v.Staff, nil
}

// Student answers Query.student. Where more than the student is asked for, one
// read brings both.
func (query) Student(ctx context.Context, id ieum.ID) (*ieum.Student, error) {
	if len(requestFrom(ctx).loads.want.kinds) == 0 || !id.Is("Student") {
		return sessionFrom(ctx).Student(ctx, id)
	}
	r, err := record(ctx, id)
	if err != nil || r == nil {
		return nil, err
	}
	s, _ := r.Subject.(*ieum.Student) // the id's kind says that it is one
	return s, nil
}

// Household answers Query.household.
func (query) Household(ctx context.Context, id ieum.ID) (*ieum.Household, error) {
	return householdOf(ctx, id)
}

// NeedDomains answers Query.needDomains.
func (query) NeedDomains(ctx context.Context) ([]*ieum.NeedDomain, error) {
	domains, err := sessionFrom(ctx).NeedDomains(ctx)
	return pointers(domains), err
}

// Codes answers Query.codes.
func (query) Codes(ctx context.Context, list shape.CodeList) ([]*ieum.Entry, error) {
	entries, err := sessionFrom(ctx).Codes(ctx, string(list))
	return pointers(entries), err
}
