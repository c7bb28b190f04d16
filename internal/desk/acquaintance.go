package desk

import (
	"context"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// RecordAcquaintanceInput says whom the account knows.
type RecordAcquaintanceInput struct {
	Worker        ieum.ID   `input:"ref=Worker,required"`
	LastContactOn ieum.Date `input:"past"`
	// Shared lets colleagues go by it; Conflict says that the two do not get on.
	Shared, Conflict bool
	IdempotencyKey   string `input:"key" json:"-"`
}

// RecordAcquaintancePayload is what came of it.
type RecordAcquaintancePayload struct{ Acquaintance *ieum.Knows }

var recordAcquaintance = mutation[RecordAcquaintanceInput, *ieum.Knows]{
	name: "recordAcquaintance", right: policy.WriteRecords, whole: true, lock: writerLock,
	locks: func(s *Session) []ieum.ID {
		if s.principal.Staff.Self == "" {
			return nil
		}
		return []ieum.ID{s.principal.Staff.Self}
	},
	earlier: func(o *occasion, in *RecordAcquaintanceInput) []ieum.ID {
		return []ieum.ID{casework.OwnAcquaintanceID(o.By, o.writer.Self, in.Worker)}
	},
	rule: func(o *occasion, in *RecordAcquaintanceInput) (*ieum.Knows, error) {
		kept, _ := o.kept[casework.OwnAcquaintanceID(o.By, o.writer.Self, in.Worker)].(*ieum.Knows)
		return casework.RecordAcquaintance(o.Act, o.writer.Self, kept, casework.NewAcquaintance{
			Worker: in.Worker, LastContactOn: in.LastContactOn, Shared: in.Shared, Conflict: in.Conflict,
		})
	},
}

// RecordAcquaintance writes down that the account knows a worker; the directory
// shows it when the answer leaves, to whom it is shown. Errors are those of
// [mutation.run] and [casework.RecordAcquaintance].
func (s *Session) RecordAcquaintance(ctx context.Context, in RecordAcquaintanceInput) (*RecordAcquaintancePayload, error) {
	known, err := recordAcquaintance.run(ctx, s, in)
	return &RecordAcquaintancePayload{known}, err
}
