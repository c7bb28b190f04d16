package linkage

import (
	"context"
	"fmt"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/route"
)

// pathList finds the paths to one end when somebody asks for them, and keeps them.
type pathList struct {
	in     *inquiry
	start  int32
	target int32
	// service is set when the end is one whose desk may be called.
	service *ieum.Service

	found    []route.Path
	ties     []atlas.Tie // the overlay's, the desk's calls behind them
	asked    int
	complete bool
}

// pathsTo returns the list of paths to a candidate; nil, which is empty, where there is nothing to lead to.
func (in *inquiry) pathsTo(c *candidate) *pathList {
	if c.closed || c.refused || !c.reached {
		return nil
	}
	return &pathList{in: in, start: in.net.start, target: c.node, service: c.service}
}

// pathsOf returns the list that a candidate keeps, made when it is first asked for.
func (in *inquiry) pathsOf(c *candidate) *pathList {
	in.mu.Lock()
	defer in.mu.Unlock()
	if c.paths == nil {
		c.paths = in.pathsTo(c)
	}
	return c.paths
}

// first returns up to so many of the best paths, strongest first.
func (p *pathList) first(ctx context.Context, first int) ([]*Path, error) {
	if p == nil || first < 1 {
		return nil, nil
	}
	p.in.mu.Lock()
	err := p.search(ctx, first)
	found, ties := p.found[:min(first, len(p.found))], p.ties
	p.in.mu.Unlock()
	if err != nil {
		return nil, err
	}
	paths := make([]*Path, len(found))
	for i, r := range found {
		paths[i] = p.in.describe(r, ties)
	}
	return paths, nil
}

// cut reports whether the work limit stopped the search for the paths that are shown.
func (p *pathList) cut(ctx context.Context) (bool, error) {
	if p == nil {
		return false, nil
	}
	p.in.mu.Lock()
	defer p.in.mu.Unlock()
	err := p.search(ctx, pathsShown)
	return !p.complete, err
}

// search looks for k paths unless so many were looked for before. The caller holds the lock.
func (p *pathList) search(ctx context.Context, k int) error {
	if k <= p.asked {
		return nil
	}
	q := p.in.routes()
	q.Start = p.start
	p.ties = p.in.net.ties
	if p.service != nil {
		q.Overlay.Arcs, p.ties = p.in.layDesk(p.service, p.target)
	}
	result, err := p.in.v.Graph().Best(ctx, q, []int32{p.target}, k)
	if err != nil {
		return fmt.Errorf("linkage: paths: %w", err)
	}
	p.found, p.complete, p.asked = result.Paths, result.Complete, k
	p.in.work += result.Work
	return nil
}

// layDesk returns the overlay's arcs and ties with the calls that the service's own desk admits.
func (in *inquiry) layDesk(s *ieum.Service, node int32) ([]route.Arc, []atlas.Tie) {
	arcs, ties := slices.Clip(in.net.arcs), slices.Clip(in.net.ties)
	for i, d := range in.net.desks {
		if !admits(s, d.as) || slices.ContainsFunc(in.net.desks[:i], func(e desk) bool { return e.node == d.node && admits(s, e.as) }) {
			continue
		}
		t := atlas.Tie{Kind: atlas.Intake, From: in.entity(d.node).Meta().ID, To: s.ID, Source: s.ID}
		t.Strength = atlas.Strength(t, in.v.Day())
		arcs = append(arcs, route.Arc{From: d.node, To: node, Cost: route.Cost(t.Strength), Tie: int32(len(ties))})
		ties = append(ties, t)
	}
	return arcs, ties
}

// entity returns what stands at a node of network or overlay.
func (in *inquiry) entity(node int32) ieum.Entity {
	if node >= in.net.base {
		return in.net.nodes[node-in.net.base]
	}
	e, _ := in.v.Entity(in.v.ID(node))
	return e
}

// describe turns a path of the engine into one that people read.
//
// Strengths are those of the integer costs that the engine compared, so that the numbers shown fall
// exactly as the paths are ordered; they differ from the ties' own by less than one in a million.
func (in *inquiry) describe(r route.Path, personal []atlas.Tie) *Path {
	ties := make([]atlas.Tie, len(r.Ties))
	path := &Path{Strength: route.Strength(r.Cost), Steps: make([]Step, len(r.Ties)), in: in, ties: ties}
	weakest := int32(-1)
	for i, t := range r.Ties {
		if t.Personal {
			ties[i] = personal[t.ID]
		} else {
			ties[i] = in.v.Tie(t.ID)
		}
		cost := route.Cost(ties[i].Strength)
		if cost > weakest {
			weakest, path.WeakestStep = cost, i
		}
		path.Steps[i] = Step{
			Verb: verbOf(ties[i].Kind), Tie: string(ties[i].Kind), Strength: route.Strength(cost),
			LastContactOn: ties[i].LastContactOn,
			From:          in.entity(r.Nodes[i]), To: in.entity(r.Nodes[i+1]),
			in: in, tie: &ties[i],
		}
	}
	disclose(path.Steps)
	path.Band = band(path.Strength, &ties[path.WeakestStep])
	path.MissingConsents = in.missing(path)
	return path
}

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

// disclose fills in what each step tells. Within an organisation it is never more than its neighbours
// tell, and never the name.
func disclose(steps []Step) {
	for i := range steps {
		steps[i].Disclosure = disclosureOf(atlas.TieKind(steps[i].Tie))
	}
	for i := range steps {
		if steps[i].Tie != string(atlas.WorksAt) {
			continue
		}
		quiet := i > 0 && steps[i-1].Disclosure == Nothing && i+1 < len(steps) && steps[i+1].Disclosure == Nothing
		if quiet {
			steps[i].Disclosure = Nothing
		}
	}
}

// incomplete reports whether the work limit cut short any option that is shown.
func (in *inquiry) incomplete(ctx context.Context) (bool, error) {
	for _, c := range in.open[:min(in.q.Shown, len(in.open))] {
		if cut, err := in.pathsOf(c).cut(ctx); cut || err != nil {
			return cut, err
		}
	}
	return false, nil
}
