package ieum

import (
	"fmt"
	"slices"
)

// Ties collects ids and what points at them, to tell whether a set of
// entities is whole.
type Ties struct {
	ids    map[ID]bool
	wanted map[ID]int
	// Wrong counts ids, roots and references of a kind that the kind table does
	// not admit, and versions below 1, by kind of the row; Doubled counts ids
	// that came twice.
	Wrong, Doubled map[Kind]int
}

// NewTies returns those of nothing.
func NewTies() *Ties {
	return &Ties{ids: map[ID]bool{}, wanted: map[ID]int{}, Wrong: map[Kind]int{}, Doubled: map[Kind]int{}}
}

// Add takes in an entity.
func (t *Ties) Add(e Entity) {
	kind, head := KindOf(e), e.Meta()
	info := InfoOf(kind)
	if t.ids[head.ID] {
		t.Doubled[kind]++
	}
	t.ids[head.ID] = true
	root, ok := head.Root.Kind()
	if !ok || !slices.Contains(info.Roots, root) || info.OwnRoot() && head.Root != head.ID || !head.ID.Is(kind) || head.Version < 1 {
		t.Wrong[kind]++
	}
	t.wanted[head.Root]++
	for i := range info.Fields {
		f := &info.Fields[i]
		if f.Ref == nil {
			continue
		}
		for _, id := range f.References(e) {
			if target, ok := id.Kind(); !ok || !slices.Contains(f.Ref.Kinds, target) {
				t.Wrong[kind]++
			}
			t.wanted[id]++
		}
	}
}

// Dangling counts the references and roots that point at nothing, by the
// kind that they ask for.
func (t *Ties) Dangling() map[Kind]int {
	missing := map[Kind]int{}
	for id, n := range t.wanted {
		if !t.ids[id] {
			kind, _ := id.Kind()
			missing[kind] += n
		}
	}
	return missing
}

// Err is [ErrInvalid] if anything is wrong, doubled or dangling, else nil.
func (t *Ties) Err() error {
	switch {
	case len(t.Wrong) > 0:
		return fmt.Errorf("ieum: a row with an id, root, reference or version that cannot be: %w", ErrInvalid)
	case len(t.Doubled) > 0:
		return fmt.Errorf("ieum: an id that comes twice: %w", ErrInvalid)
	case len(t.Dangling()) > 0:
		return fmt.Errorf("ieum: a reference to something that is not there: %w", ErrInvalid)
	}
	return nil
}
