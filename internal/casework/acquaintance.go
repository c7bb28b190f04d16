package casework

import "ieum/internal/ieum"

// NewAcquaintance is whom somebody says they know.
type NewAcquaintance struct {
	Worker        ieum.ID
	LastContactOn ieum.Date
	// Shared lets colleagues go by it; Conflict says that the two do not get on.
	Shared, Conflict bool
}

// RecordAcquaintance writes down that who an account is knows a worker. It is the
// author's own until it is shared, and that two do not get on always is. kept is
// what the author wrote of the two before, or nil: it is written anew. Errors:
// [*Lacking] for an account that is nobody of the directory; [*Unfit] for oneself,
// and for a conflict that is shared.
func RecordAcquaintance(a Act, self ieum.ID, kept *ieum.Knows, told NewAcquaintance) (*ieum.Knows, error) {
	switch {
	case self == "":
		return nil, &Lacking{[]Lack{{
			What: ieum.Text{Ko: "계정이 누구인지(자원망의 사례관리자·실무자)", En: "Who the account is in the directory"}, Who: ieum.Text{Ko: "시스템 관리자가 정합니다.", En: "An administrator says it."}, Field: "self",
		}}}
	case self == told.Worker:
		return nil, &Unfit{Field: "worker", What: "is the account's own"}
	case told.Shared && told.Conflict:
		return nil, &Unfit{Field: "shared", What: "lets others see that two do not get on"}
	}
	known := ieum.Knows{Head: ieum.Head{ID: OwnAcquaintanceID(a.By, self, told.Worker), Root: self}, From: self, To: told.Worker, Author: a.By}
	if kept != nil {
		known = *kept
	}
	known.LastContactOn, known.Shared, known.Conflict = told.LastContactOn, told.Shared, told.Conflict
	return &known, nil
}

// OwnAcquaintanceID returns the id of what an account wrote of two who know each
// other.
func OwnAcquaintanceID(author, from, to ieum.ID) ieum.ID {
	return ieum.DerivedID("Knows", "ieum", "own "+string(author)+" "+string(from)+" "+string(to))
}
