package desk

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/policy"
)

// Tie is a tie as the viewer may know of it.
type Tie struct {
	// Kind is an [atlas.TieKind].
	Kind string
	// From and To are the ends in the order of the record.
	From, To ieum.Entity
	// Strength is above 0 up to 1, Band the same in words, and Basis what it rests
	// on, in the viewer's language.
	Strength float64
	Band     linkage.Band
	Basis    string
	// Since and Until bound it, LastContactOn is when the two last had to do with
	// each other; each is absent where it is not known.
	Since, Until, LastContactOn ieum.Date
	source                      ieum.ID
}

// Tells returns what the tie tells of people: that there is such a row, of each
// of them at its ends. A tie of the network tells of nobody.
func (t *Tie) Tells() []ieum.Telling {
	kind, _ := t.source.Kind()
	info := ieum.InfoOf(kind)
	if info.Partition != ieum.People {
		return nil
	}
	var told []ieum.Telling
	for _, end := range []ieum.Entity{t.From, t.To} {
		if of, _ := end.Meta().ID.Kind(); of == "Student" || of == "Person" {
			told = append(told, ieum.Telling{Subject: end.Meta().ID, Class: info.Class})
		}
	}
	return told
}

// Mark is the place of a tie among those of an end: the strongest first, then by
// kind, the other end, and the row that it was made from.
func (t *Tie) Mark(other ieum.ID) ieum.Mark {
	return ieum.Mark{Value: fmt.Sprintf("%09d %s", atlas.Cost(t.Strength), t.Kind), ID: other + " " + t.source}
}

// Other returns the end that is not the one named.
func (t *Tie) Other(end ieum.ID) ieum.Entity {
	if t.From.Meta().ID == end {
		return t.To
	}
	return t.From
}

// Tying asks for the ties of something that the desk has handed out.
type Tying struct {
	Of ieum.ID
	// Kinds are those to keep, as [KindsOf] writes them; empty is all.
	Kinds string
}

// KindsOf writes kinds of ties so that the same ones are the same text.
func KindsOf(kinds []string) string {
	return strings.Join(slices.Compact(slices.Sorted(slices.Values(kinds))), " ")
}

func (t Tying) kinds() []atlas.TieKind { return kindsOf(strings.Fields(t.Kinds)) }

func kindsOf(names []string) []atlas.TieKind {
	kinds := make([]atlas.TieKind, len(names))
	for i, name := range names {
		kinds[i] = atlas.TieKind(name)
	}
	return kinds
}

// peoplesKinds are the kinds of ties that end at people, by what is at the other
// end. Students, persons and offers have no others.
var peoplesKinds = map[ieum.Kind][]atlas.TieKind{
	"Worker": {atlas.Teaches, atlas.HelpedBy}, "CaseManager": {atlas.Manages}, "Agency": {atlas.HelpedBy},
	"Student": nil, "Person": nil, "Offer": nil,
}

// people reports whether some of what is asked for is read from the store.
func (t Tying) people() bool {
	kind, _ := t.Of.Kind()
	of, ok := peoplesKinds[kind]
	kinds := t.kinds()
	return ok && (len(of) == 0 || len(kinds) == 0 || slices.ContainsFunc(of, func(k atlas.TieKind) bool { return slices.Contains(kinds, k) }))
}

// Ties returns the ties of each thing that is asked for, in order of [Tie.Mark]:
// those of the network that stand for the viewer today, and those of people both
// of whose ends the viewer sees, in one read for all. What a restriction masks
// is no end for anybody. What has none, is hidden or absent has an empty list.
func (s *Session) Ties(ctx context.Context, asked []Tying) (map[Tying][]*Tie, error) {
	if err := s.require(policy.ReadDirectory); err != nil {
		return nil, err
	}
	var ids []ieum.ID
	for _, t := range asked {
		if t.people() {
			ids = append(ids, t.Of)
		}
	}
	around := newCircle(s)
	if err := around.read(ctx, ids); err != nil {
		return nil, err
	}
	beside := atlas.Beside{Ties: around.people.Ties(s.view)}
	found := make(map[Tying][]*Tie, len(asked))
	for _, t := range asked {
		ties := s.ties(around, s.view.TiesOf(t.Of, t.kinds(), beside))
		s.listedTies(ties)
		found[t] = ties
	}
	return found, nil
}

// listedTies notes that ties of people were listed.
func (s *Session) listedTies(ties []*Tie) {
	for _, t := range ties {
		for _, told := range t.Tells() {
			s.audit.Listed(told.Class)
			if !s.operation.ByField {
				s.audit.Saw(told.Subject, told.Class)
			}
		}
	}
}

// ties puts ties as they are told.
func (s *Session) ties(around *circle, found []atlas.Tie) []*Tie {
	ties := make([]*Tie, len(found))
	figures := policy.May(s.principal, policy.ReadFigures)
	for i := range found {
		t := &found[i]
		ties[i] = &Tie{
			Kind: string(t.Kind), From: around.end(t.From), To: around.end(t.To), Strength: t.Strength, Band: linkage.BandOf(t),
			Basis: linkage.BasisOf(t, s.view.Day(), s.Language(), figures),
			Since: t.Since, Until: t.Until, LastContactOn: t.LastContactOn, source: t.Source,
		}
	}
	return ties
}

// circle is the people that a question about ties has read.
type circle struct {
	s      *Session
	people linkage.People
	// rows are the ids of those that are there.
	rows map[ieum.ID]bool
}

func newCircle(s *Session) *circle {
	return &circle{
		s: s, rows: map[ieum.ID]bool{},
		people: linkage.People{Seen: map[ieum.ID]ieum.Entity{}, Masks: map[ieum.ID][]ieum.Mask{}},
	}
}

// read adds the ties of people at some ends, and those at their other ends whom
// the viewer sees.
func (c *circle) read(ctx context.Context, ids []ieum.ID) error {
	if len(ids) == 0 || c.s.scope.Ways == 0 || !policy.May(c.s.principal, policy.ReadPeople) {
		return nil
	}
	c.s.acts(policy.ReadPeople)
	tied, err := c.s.store.Tied(ctx, ids)
	if err != nil {
		return fmt.Errorf("desk: ties of %d: %w", len(ids), err)
	}
	var more []ieum.ID
	for _, row := range readable(c.s.principal, tied.Rows) {
		if c.rows[row.Meta().ID] {
			continue
		}
		c.rows[row.Meta().ID] = true
		c.people.Rows = append(c.people.Rows, row)
		if offer, ok := row.(*ieum.Offer); ok {
			c.people.Seen[offer.ID] = offer
		}
		more = append(more, ieum.PeopleOf(row)...)
	}
	maps.Copy(c.people.Masks, tied.Masks)
	more = slices.DeleteFunc(slices.Compact(slices.Sorted(slices.Values(more))), func(id ieum.ID) bool { return id == "" || c.people.Seen[id] != nil })
	found, err := c.s.store.Entities(ctx, more)
	if err != nil {
		return fmt.Errorf("desk: ends of ties: %w", err)
	}
	for id, e := range found {
		if policy.Hides(c.s.principal, e.Meta().Reach, ieum.KindOf(e)) == nil {
			c.people.Seen[id] = show(c.s, e)
		}
	}
	return nil
}

// end returns what is at an end of a tie.
func (c *circle) end(id ieum.ID) ieum.Entity {
	if e := c.people.Seen[id]; e != nil {
		return e
	}
	e, _ := c.s.view.Entity(id)
	return e
}
