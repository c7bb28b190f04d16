package graph

import (
	"context"
	"errors"
	"reflect"
	"runtime"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/guard"
)

// The limits on an answer while it is made: its bytes, and the work for it.
const (
	AnswerTooLong guard.Reason = "answer length"
	TooMuchSpent  guard.Reason = "work"
)

// heavy is the work of a field that is not resolved beside too many others of
// its operation: fields are resolved at the same time, and those of one
// operation must not take all processors, or all that a store reads at once.
// heavyAtOnce are so many.
const heavy, heavyAtOnce = 400, 4

// turn is after how many units an operation lets others have a turn on the
// processor. By itself the runtime waits ten milliseconds, and a short question
// beside long ones needs several turns.
const turn = 500

// errStopped ends the fields of an operation that has met a limit. It never
// reaches a client: the limit itself does, once.
var errStopped = errors.New("graph: the operation has met a limit")

// meter counts what an operation does while it is answered: units of work as
// a price has them, and bytes of the answer. When a limit is met nothing more
// is resolved: a price is reckoned beforehand and the length of an answer
// cannot be, so that what is built of it must end where the limit is, not
// when all of it is there.
type meter struct {
	// work is what resolving a field costs besides itself.
	work         map[*ast.FieldDefinition]fieldWork
	enums        enums
	units, bytes atomic.Int64
	maxUnits     int
	maxBytes     int
	// heavy holds a place for each field with much work that is being resolved.
	heavy chan struct{}
	met   atomic.Pointer[guard.Refusal]
}

// field is the interceptor around every field.
func (m *meter) field(ctx context.Context, next graphql.Resolver) (any, error) {
	if m.met.Load() != nil {
		return nil, errStopped
	}
	fc := graphql.GetFieldContext(ctx)
	units := 1
	if fc.IsResolver || fc.IsMethod {
		work := m.work[fc.Field.Definition]
		units += work.with(fc.Args)
		if work.units >= heavy {
			m.heavy <- struct{}{}
			defer func() { <-m.heavy }()
		}
	}
	if m.spend(units) != nil {
		return nil, errStopped
	}
	v, err := m.enums.field(ctx, next)
	if n := m.bytes.Add(int64(len(fc.Field.Alias) + lengthOf(v))); n > int64(m.maxBytes) {
		m.meet(&guard.Refusal{Reason: AnswerTooLong, Limit: m.maxBytes})
		return nil, errStopped
	}
	return v, err
}

// spend counts work before it is done, and refuses it if that is more than the
// operation may do.
func (m *meter) spend(units int) error {
	now := int(m.units.Add(int64(units)))
	if now > m.maxUnits {
		m.units.Add(-int64(units)) // it is not done
		m.meet(&guard.Refusal{Reason: TooMuchSpent, Limit: m.maxUnits})
		return errStopped
	}
	if now/turn != (now-units)/turn {
		runtime.Gosched()
	}
	return nil
}

// judge counts students who are looked at for a service.
func (m *meter) judge(students int) error { return m.spend(reading + students*judging) }

// read counts a read of the store that lists ask for, beside what their fields
// cost.
func (m *meter) read() error { return m.spend(reading) }

// look counts entries of the directory that a list took together.
func (m *meter) look(entries int) error { return m.spend(entries / looking) }

// meet stops the operation at the first limit that it meets. A read of the
// store that is under way is let finish: it is bounded by itself.
func (m *meter) meet(limit *guard.Refusal) { m.met.CompareAndSwap(nil, limit) }

// spent returns the units so far.
func (m *meter) spent() int { return int(m.units.Load()) }

// frame is what stands around a value: quotes, colon and comma.
const frame = 6

// lengthOf is about how many bytes a value takes in an answer, what hangs
// below it not counted: its fields are, each by itself.
func lengthOf(v any) int {
	switch v := v.(type) {
	case nil, bool, int, float64:
		return frame
	case string:
		return frame + len(v)
	case *string:
		if v != nil {
			return frame + len(*v)
		}
	case []string:
		n := frame
		for _, text := range v {
			n += frame + len(text)
		}
		return n
	default:
		if r := reflect.ValueOf(v); r.Kind() == reflect.String {
			return frame + r.Len()
		}
	}
	return frame
}
