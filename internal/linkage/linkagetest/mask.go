package linkagetest

import (
	"slices"

	"ieum/internal/ieum"
)

// masks are the ids to which no way leads and that bear on nothing.
type masks map[ieum.ID]bool

// maskOf returns what a restriction in force masks, what the asker may not
// know of, and all that hangs on either.
func maskOf(w World, subject ieum.ID, restrictions []ieum.Mask, q Question) masks {
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

// allMasks are those of restrictions, and whom the subject refused by a
// decision that the asker may not read.
func (c *court) allMasks() []ieum.Mask {
	masks := slices.Clone(c.s.Masks)
	for _, k := range c.s.Refusals {
		if k.Student == c.who.id && k.Recipient != "" && c.refusal(k.Recipient, c.s.Refusals) == Fails {
			masks = append(masks, ieum.Mask{Student: k.Student, Masked: k.Recipient})
		}
	}
	return masks
}
