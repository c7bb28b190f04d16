package leak_test

import (
	"slices"
	"time"

	"ieum/internal/ieum"
)

// emergencies adds access in emergencies: asked for only, open, to nobody,
// and over to the second.
func (w *world) emergencies() {
	for range 16 {
		e := add(w, "", &ieum.EmergencyAccess{
			RequestedBy: pick(w, w.accounts...).ID, RequestedAt: noon.Add(-time.Duration(1+w.IntN(30)) * time.Hour), BirthDate: w.day(-5000, -3000),
			Student: pick(w, one[*ieum.Student](w, "Student").ID, one[*ieum.Student](w, "Student").ID, ""), Extent: pick(w, ieum.WholeRecord, ieum.ContactsAndSafety),
		})
		if w.IntN(4) != 0 {
			e.Until = pick(w, noon.Add(time.Hour), noon.Add(time.Hour), noon.Add(time.Microsecond), noon, noon.Add(-time.Hour))
			e.OpenedAt = e.Until.Add(-4 * time.Hour)
			e.ReviewDueOn = maybe(w, w.day(-2, 2))
		}
	}
}

// decides reports whether the account stands above or beside who works with the
// student: as supervisor, head of the school, or centre.
func (r *reading) decides(student ieum.ID) bool {
	return slices.ContainsFunc(r.ways(student), func(w way) bool { return w == bySupervision || w == bySchool || w == byCentre })
}

// readsEmergency says who reads what was asked for in an emergency: whoever asked,
// and whoever decides.
func (r *reading) readsEmergency(e *ieum.EmergencyAccess) bool {
	return r.readsPeople() && (r.me.ApprovedUntil >= today && e.RequestedBy == r.me.ID || e.Student != "" && r.decides(e.Student))
}

// emergencies asks for the list.
func (q *asker) emergencies() *root {
	named := func(names ...string) (list []*selected) {
		for _, name := range names {
			list = append(list, &selected{key: name, name: name})
		}
		return list
	}
	nodes := append(named("reason", "familyName", "givenName", "findings", "mine", "state"), &selected{key: "student", name: "student", sub: named("id")})
	return &root{name: "emergencyAccesses", args: map[string]string{"first": "100"}, sub: []*selected{{key: "totalCount", name: "totalCount"}, {key: "nodes", name: "nodes", sub: nodes}}}
}

// emergencies is what the list is answered with. What somebody typed tells them
// nothing; who decides is told of the student.
func (x *expectation) emergencies(r *root) any {
	if !x.readable(r, x.readsPeople(), "staff") {
		return nil
	}
	nodes := []any{}
	for _, each := range x.byKind["EmergencyAccess"] {
		e := each.(*ieum.EmergencyAccess)
		if !x.readsEmergency(e) {
			continue
		}
		mine := e.RequestedBy == x.me.ID
		answer := map[string]any{
			"reason": e.Reason, "familyName": e.FamilyName, "givenName": e.GivenName, "findings": e.Findings, "mine": mine,
			"state": anyValue, "student": nil,
		}
		if open := e.Until.After(noon); e.Student != "" && (!mine || open) {
			if x.seen(x.byID[e.Student]) { // whoever is hidden even so was not asked for by name
				answer["student"] = map[string]any{"id": string(e.Student)}
				x.tell(e.Student, "personal")
			}
		}
		if !mine {
			x.tell(e.Student, "personal")
			x.tell(e.Student, "sensitive")
		}
		nodes = append(nodes, answer)
	}
	return map[string]any{"totalCount": float64(len(nodes)), "nodes": nodes}
}
