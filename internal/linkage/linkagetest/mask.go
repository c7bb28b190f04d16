package linkagetest

import "ieum/internal/ieum"

// masks are the ids that must not show in an answer, nor bear on one.
type masks map[ieum.ID]bool

// maskOf returns what a restriction in force masks, what the asker may not
// know of, and all that hangs on either.
func maskOf(w World, subject ieum.ID, restrictions []*ieum.Restriction, q Question) masks {
	masked := masks{}
	for _, r := range restrictions {
		switch {
		case !r.From.Absent() && q.On < r.From, !r.Until.Absent() && r.Until < q.Today:
		case r.Masked == subject:
			masked[r.Student] = true // nothing about the child for the one it is protected from
		default:
			masked[r.Masked] = true
		}
	}
	for _, a := range all[ieum.Agency](w) {
		if a.Confidential && !q.Confidential {
			masked[a.ID] = true
		}
	}
	for _, e := range w.Entities {
		switch e := e.(type) {
		case *ieum.Service:
			masked[e.ID] = masked[e.ID] || masked[e.Agency]
		case *ieum.Worker:
			masked[e.ID] = masked[e.ID] || masked[e.Organisation]
		case *ieum.CaseManager:
			masked[e.ID] = masked[e.ID] || masked[e.Organisation]
		}
	}
	return masked
}
