package leak_test

import (
	"fmt"
	"maps"

	"ieum/internal/ieum"
)

// reports adds reports of errors, some of them judged, about any agency and by
// any account, those included that may no longer read the directory.
func (w *world) reports() {
	for _, state := range []ieum.ReportState{ieum.ReportOpen, ieum.ReportOpen, ieum.ReportAccepted, ieum.ReportDeclined} {
		add(w, "", &ieum.DirectoryReport{
			Node: one[*ieum.Agency](w, "Agency").ID, Field: "phone", State: state, By: pick(w, w.accounts...).ID, JudgedBy: w.accounts[6].ID,
		})
	}
}

// readsReport says who reads a report: the keepers of the directory, and
// whoever made it.
func (r *reading) readsReport(e *ieum.DirectoryReport) bool {
	return r.is(ieum.RoleDirectoryEditor) || e.By == r.me.ID
}

// aReport selects what a report tells, by names that no other type has.
func aReport() []*selected {
	return []*selected{{key: "reported", name: "note"}, {key: "answered", name: "answer"}, {key: "about", name: "node", sub: []*selected{{key: "id", name: "id"}}}}
}

// reports asks for the list, or for one: the account's own, if it has any.
func (q *asker) reports() *root {
	if q.IntN(2) == 0 {
		id := q.id("DirectoryReport")
		if own := q.related("DirectoryReport", "By", q.me.ID); len(own) > 0 {
			id = own[q.IntN(len(own))].Meta().ID
		}
		return &root{name: "node", args: map[string]string{"id": quoted(id)}, ids: []ieum.ID{id}, sub: q.anything(id)}
	}
	r := &root{name: "directoryReports", args: map[string]string{}, sub: []*selected{{key: "totalCount", name: "totalCount"}, {key: "nodes", name: "nodes", sub: aReport()}}}
	if q.IntN(3) == 0 {
		r.args["state"] = pick(q.world, "OPEN", "ACCEPTED")
	}
	if q.IntN(3) == 0 {
		r.ids = []ieum.ID{q.id("Agency")}
		r.args["node"] = quoted(r.ids[0])
	}
	return r
}

// reports is what the list is answered with.
func (x *expectation) reports(r *root) any {
	if !x.readable(r, x.is(ieum.RoleDirectoryEditor), "staff") {
		return nil
	}
	nodes := []any{}
	for _, e := range x.byKind["DirectoryReport"] {
		report := e.(*ieum.DirectoryReport)
		if state := r.args["state"]; (state == "" || state == string(report.State)) && (len(r.ids) == 0 || r.ids[0] == report.Node) {
			nodes = append(nodes, x.report(report))
		}
	}
	return map[string]any{"totalCount": float64(len(nodes)), "nodes": nodes}
}

// report is what one is answered with.
func (x *expectation) report(e *ieum.DirectoryReport) map[string]any {
	answer := map[string]any{"reported": e.Note, "answered": e.Answer, "about": nil}
	if x.readsDirectory() {
		answer["about"] = x.place(e.Node)
	}
	return answer
}

// fetchedReport adds what stands of a report that was fetched by id.
func (x *expectation) fetchedReport(e ieum.Entity, key string, answer map[string]any) {
	if report, ok := e.(*ieum.DirectoryReport); ok && key == fmt.Sprint("... on ", ieum.KindOf(e)) {
		maps.Copy(answer, x.report(report))
	}
}
