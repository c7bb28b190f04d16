package policy

import (
	"reflect"
	"slices"

	"ieum/internal/ieum"
)

// Redacted says that something may not be read: a field, or a whole list.
// As an error it is what the edge turns into null and a line in
// extensions.redacted, without an entry in errors. It wraps [ieum.ErrDenied].
type Redacted struct {
	Kind ieum.Kind
	// Field is the Go field's name; empty for a list of the kind as a whole.
	Field string
	// Class is why: the class of data that the viewer does not read here.
	Class ieum.Class
}

// Error implements error. It names no value.
func (r *Redacted) Error() string {
	what := string(r.Kind)
	if r.Field != "" {
		what += "." + r.Field
	}
	return "policy: " + what + " is " + string(r.Class) + " and may not be read"
}

// Unwrap makes errors.Is(err, ieum.ErrDenied) true.
func (r *Redacted) Unwrap() error { return ieum.ErrDenied }

// Readable reports whether p may read a field, by its Go name, of a row of
// the kind that is visible by the ways of reach. reach matters for the people
// partition only; rows of the directory and of the office go by role. A field that
// the kind does not have is not readable.
func Readable(p Principal, reach ieum.Reach, kind ieum.Kind, field string) bool {
	info := ieum.InfoOf(kind)
	if info.Partition == ieum.People {
		return slices.ContainsFunc(ieum.Ways(), func(way ieum.Reach) bool {
			return reach.Has(way) && readableBy(way, kind, field)
		})
	}
	class, ok := classOf(info, field)
	switch {
	case !ok:
		return false
	case reach.Has(ieum.ReachAll):
		return true
	case info.Partition == ieum.Office:
		return class != ieum.ClassReporter && p.Has(officeReaders[kind]...)
	}
	return p.Has(readers[class]...)
}

// Hides is nil if p may read at least one field of rows of the kind that are
// visible by the ways, and else the reason why a list of them is null.
func Hides(p Principal, reach ieum.Reach, kind ieum.Kind) *Redacted {
	info := ieum.InfoOf(kind)
	if known, ok := plans[kind]; ok && reach < allWays {
		if !known[reach].whole {
			return nil
		}
		return &Redacted{Kind: kind, Class: info.Class}
	}
	for _, f := range info.Fields {
		if Readable(p, reach, kind, f.Go) {
			return nil
		}
	}
	return &Redacted{Kind: kind, Class: info.Class}
}

// Redact returns e if p may read all of it, and else a copy in which the
// fields that p may not read are empty and named in [ieum.Head.Redacted]. A
// field of the class reporter is emptied and never named: its name would say
// that there is a report. e itself is never changed, so that an entity of the
// shared directory may be passed.
func Redact[E ieum.Entity](p Principal, e E) E {
	kind := ieum.KindOf(e)
	hidden := hiddenFields(p, e.Meta().Reach, kind)
	if len(hidden) == 0 {
		return e
	}
	return without(e, hidden)
}

// without returns a copy of e in which the fields are empty.
func without[E ieum.Entity](e E, hidden []*ieum.Field) E {
	clone := reflect.New(reflect.TypeOf(e).Elem())
	clone.Elem().Set(reflect.ValueOf(e).Elem())
	redacted, _ := reflect.TypeAssert[E](clone) // a clone has the type of its origin
	head := redacted.Meta()
	head.Redacted = nil
	for _, f := range hidden {
		clone.Elem().FieldByName(f.Go).SetZero()
		if f.Class != ieum.ClassReporter {
			head.Redacted = append(head.Redacted, f.Go)
		}
	}
	return redacted
}

// ClassOf returns the class of a field by its Go name, and whether the kind
// keeps such a field.
func ClassOf(kind ieum.Kind, field string) (ieum.Class, bool) {
	return classOf(ieum.InfoOf(kind), field)
}

// PublicOnly reports whether p reads the public class of the directory and not
// the one of staff: rows of that class, whose very being tells who works where,
// are hidden from p as a whole.
func PublicOnly(p Principal) bool {
	return p.Has(readers[ieum.ClassPublic]...) && !p.Has(readers[ieum.ClassStaff]...)
}

// hiddenFields is unreadable, from the plans where there is one.
func hiddenFields(p Principal, reach ieum.Reach, kind ieum.Kind) []*ieum.Field {
	if known, ok := plans[kind]; ok && reach < allWays {
		return known[reach].hidden
	}
	return unreadable(p, reach, ieum.InfoOf(kind))
}

// unreadable lists the fields that p may not read, each Go field once.
func unreadable(p Principal, reach ieum.Reach, info *ieum.Info) []*ieum.Field {
	var hidden []*ieum.Field
	for i := range info.Fields {
		f := &info.Fields[i]
		if n := len(hidden); n > 0 && hidden[n-1].Go == f.Go {
			continue // the second language of a text
		}
		if !Readable(p, reach, info.Kind, f.Go) {
			hidden = append(hidden, f)
		}
	}
	return hidden
}

// readableBy reports whether one way of reach lets the field be read.
func readableBy(way ieum.Reach, kind ieum.Kind, field string) bool {
	class, ok := classOf(ieum.InfoOf(kind), field)
	if !ok {
		return false
	}
	g := grants[way]
	return slices.Contains(g.classes, class) || slices.Contains(g.besides[kind], field)
}

func classOf(info *ieum.Info, field string) (ieum.Class, bool) {
	for i := range info.Fields {
		if info.Fields[i].Go == field {
			return info.Fields[i].Class, true
		}
	}
	return "", false
}

// Read returns the classes of the fields of a kind that p may read of a row
// visible by the ways, each once, in the order of the kind's fields.
func Read(p Principal, reach ieum.Reach, kind ieum.Kind) []ieum.Class {
	var classes []ieum.Class
	for _, f := range ieum.InfoOf(kind).Fields {
		if !slices.Contains(classes, f.Class) && Readable(p, reach, kind, f.Go) {
			classes = append(classes, f.Class)
		}
	}
	return classes
}
