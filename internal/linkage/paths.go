package linkage

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// pathList finds the paths to one end when somebody asks for them, and keeps them.
type pathList struct {
	in     *inquiry
	target int32
	ways   iter.Seq[way]
	// back is true where the ways were found from the other end.
	back bool

	once  sync.Once
	found []way
}

// pathsTo returns the list of paths to a candidate; nil, which is empty, where there is nothing to lead to.
func (in *inquiry) pathsTo(c *candidate) *pathList {
	if c.closed || c.refused || !c.reached {
		return nil
	}
	return &pathList{in: in, target: c.node, ways: in.toCandidate(c)}
}

// toCandidate yields every way to a resource.
func (in *inquiry) toCandidate(c *candidate) iter.Seq[way] {
	if c.service != nil {
		return in.toService(c.listing, c.listing.Rescue)
	}
	return in.toOffer(c.offer)
}

// first returns up to so many of the best paths, in order.
func (p *pathList) first(first int) []*Path {
	if p == nil || first < 1 {
		return nil
	}
	p.once.Do(func() { p.found = p.in.distinct(p.usable) })
	paths := make([]*Path, min(first, len(p.found)))
	for i := range paths {
		nodes, ties := p.in.chain(&p.found[i], p.target)
		if p.back {
			slices.Reverse(nodes)
			slices.Reverse(ties)
		}
		paths[i] = p.in.describe(&p.found[i], nodes, ties)
	}
	return paths
}

// usable yields the ways that can be gone: all of them, and back those alone that do not follow referrals, which
// went one way.
func (p *pathList) usable(yield func(way) bool) {
	for w := range p.ways {
		if p.back && p.in.follows(w.trail) {
			continue
		}
		if !yield(w) {
			return
		}
	}
}

// follows reports whether a trail goes along an observed flow of referrals.
func (in *inquiry) follows(place int32) bool {
	for ; place != none; place = in.trails.list[place].before {
		if t := &in.trails.list[place]; t.tie >= 0 && in.v.Tie(t.tie).Kind == atlas.ObservedFlow {
			return true
		}
	}
	return false
}

// entity returns what stands at a node of network or overlay.
func (in *inquiry) entity(node int32) ieum.Entity {
	if node >= in.net.base {
		return in.net.nodes[node-in.net.base]
	}
	e, _ := in.v.Entity(in.v.ID(node))
	return e
}

// describe turns a way into a path that people read.
//
// Strengths are those of the whole costs that were compared, so that the numbers shown fall exactly as the paths of
// one way are ordered; they differ from the ties' own by less than one in a million.
func (in *inquiry) describe(w *way, nodes []int32, ties []atlas.Tie) *Path {
	path := &Path{Way: waysInOrder[w.kind], Strength: atlas.StrengthOf(w.cost), Steps: make([]Step, len(ties)), in: in, ties: ties}
	weakest := int32(-1)
	for i := range ties {
		cost := atlas.Cost(ties[i].Strength)
		if cost > weakest {
			weakest, path.WeakestStep = cost, i
		}
		path.Steps[i] = Step{
			Verb: verbOf(ties[i].Kind), Tie: string(ties[i].Kind), Strength: atlas.StrengthOf(cost),
			LastContactOn: ties[i].LastContactOn,
			From:          in.entity(nodes[i]), To: in.entity(nodes[i+1]),
			in: in, tie: &ties[i], path: path, at: i,
		}
		path.Steps[i].Phone = in.phoneOf(&path.Steps[i])
	}
	disclose(path.Steps)
	path.Band = band(path.Strength, &ties[path.WeakestStep])
	path.MissingConsents = in.missing(path)
	return path
}

// chain returns the nodes of a way, and the ties between them.
func (in *inquiry) chain(w *way, target int32) (nodes []int32, ties []atlas.Tie) {
	for place := w.trail; place != none; {
		t := &in.trails.list[place]
		nodes = append(nodes, t.node)
		if t.before != none {
			ties = append(ties, in.tieOf(t))
		}
		place = t.before
	}
	slices.Reverse(nodes)
	slices.Reverse(ties)
	if w.last == "" {
		return nodes, ties
	}
	last := atlas.Tie{Kind: w.last, From: in.idOf(nodes[len(nodes)-1]), To: in.idOf(target), Source: in.idOf(target)}
	last.As = w.as
	if w.last == atlas.WorksAt {
		last.From, last.To = last.To, last.From // as the record has it
	}
	last.Strength = atlas.Strength(last, in.v.Day())
	return append(nodes, target), append(ties, last)
}

// tieOf returns the tie that the last step of a trail goes along, as strong as it is there.
func (in *inquiry) tieOf(t *trail) atlas.Tie {
	if t.tie < none {
		return in.net.ties[none-1-t.tie]
	}
	tie := in.v.TieAlong(atlas.Link{To: t.node, Tie: t.tie})
	tie.Strength = strengthAt(t.at, tie.Strength)
	return tie
}

// phoneOf returns the number of who is called in a step: that of the worker, else of where they work; of an agency
// that of whom the agreement names, else its own; of a service that of its desk, else of its agency. Nobody of the
// family is called by a number of the directory, and nobody at all within a house.
func (in *inquiry) phoneOf(s *Step) string {
	if s.tie.Kind == atlas.WorksAt && organisation(s.To) {
		return ""
	}
	switch e := s.To.(type) {
	case *ieum.Worker:
		return cmp.Or(e.Phone, in.phoneAt(e.Organisation))
	case *ieum.CaseManager:
		return cmp.Or(e.Phone, in.phoneAt(e.Organisation))
	case *ieum.Service:
		return cmp.Or(e.Intake.Phone, in.phoneAt(e.Agency))
	case *ieum.Agency, *ieum.School:
		if contact := in.named(s); contact != nil && contact.Phone != "" {
			return contact.Phone
		}
		return in.phoneAt(e.Meta().ID)
	}
	return ""
}

// phoneAt returns the number of an agency or school; empty where none is recorded.
func (in *inquiry) phoneAt(id ieum.ID) string {
	e, _ := in.v.Entity(id)
	switch e := e.(type) {
	case *ieum.Agency:
		return e.Phone
	case *ieum.School:
		return e.Phone
	}
	return ""
}

func (in *inquiry) idOf(node int32) ieum.ID { return in.entity(node).Meta().ID }

// verbOf returns what is done along a tie.
func verbOf(kind atlas.TieKind) Verb {
	switch kind {
	case atlas.Family, atlas.Teaches, atlas.Supports, atlas.Manages:
		return RelationshipBuilding
	case atlas.HelpedBy:
		return Coordinating
	case atlas.Intake, atlas.Offers:
		return Linking
	}
	return Mediating
}

// disclosureOf returns what a tie's kind tells about the client. Colleagues, acquaintances and partners are
// asked without a name; a supporter learns nothing without the student's yes.
func disclosureOf(kind atlas.TieKind) Disclosure {
	switch kind {
	case atlas.Supports:
		return Nothing
	case atlas.Family, atlas.Teaches, atlas.Manages, atlas.HelpedBy, atlas.Intake, atlas.Offers:
		return Named
	}
	return Anonymous
}

// disclose fills in what each step tells.
func disclose(steps []Step) {
	for i := range steps {
		steps[i].Disclosure = disclosureOf(atlas.TieKind(steps[i].Tie))
		if _, agency := steps[i].To.(*ieum.Agency); agency && steps[i].Tie == string(atlas.Intake) {
			steps[i].Disclosure = Anonymous // a call to ask, not to refer
		}
	}
}
