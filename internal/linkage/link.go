package linkage

import (
	"context"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// Link answers, for a student or a person of a household, what can meet the need, by which paths, and what
// stands in the way of the rest. A subject that is nil is [ieum.ErrNotFound], a question that can never be
// answered a [BadArgument]; else the error is the context's.
func Link(ctx context.Context, v *atlas.View, s *ieum.Surroundings, q Request) (*Answer, error) {
	in, err := inquire(v, s, q)
	if err != nil {
		return nil, err
	}
	return in.answer(ctx)
}

// LinkFor answers for somebody without a name. The paths start at the asker, q.Viewer.Self, without whom
// it is [ieum.ErrNotFound]; else the errors are those of [Link].
func LinkFor(ctx context.Context, v *atlas.View, p Profile, q Request) (*Answer, error) {
	in, err := inquireFor(v, p, q)
	if err != nil {
		return nil, err
	}
	return in.answer(ctx)
}

// Judge answers why one service, or why not: the same judgement as [Link]'s of the service, whether it is
// a candidate or not. Without q.Need it is judged for the most pressing open need that it meets. A service that is absent or hidden is [ieum.ErrNotFound].
func Judge(ctx context.Context, v *atlas.View, s *ieum.Surroundings, service ieum.ID, q Request) (*Eligibility, error) {
	in, err := inquire(v, s, q)
	if err != nil {
		return nil, err
	}
	if need := in.needMetBy(service); q.Need == "" && need != "" {
		q.Need = need
		if in, err = inquire(v, s, q); err != nil {
			return nil, err
		}
	}
	c, err := in.judgeOne(ctx, service)
	if err != nil {
		return nil, err
	}
	e := &Eligibility{
		Verdicts: in.reasons(c), Failures: in.failures(c), Questions: in.questions(c), paths: in.pathsTo(c),
	}
	if c.fails == 0 {
		e.Group = &c.group
	}
	return e, nil
}

// needMetBy returns the most pressing of the subject's open needs that a service meets; empty where it meets none.
func (in *inquiry) needMetBy(service ieum.ID) string {
	e, ok := atlas.Get[ieum.Service](in.v, service)
	best, level := "", -1
	for _, n := range in.needs {
		if ok && n.Level.Rank() > level && in.meetsNeed(e, n.Domain) {
			best, level = n.Domain, n.Level.Rank()
		}
	}
	return best
}

// judgeOne judges a service by name.
func (in *inquiry) judgeOne(ctx context.Context, service ieum.ID) (*candidate, error) {
	node, ok := in.v.Node(service)
	if !ok || !service.Is("Service") {
		return nil, notFound("service")
	}
	if err := in.explore(ctx); err != nil {
		return nil, err
	}
	return in.again(node), nil
}

// Fits returns, in order of code, the open needs of the subject for which [Link] has the service among its
// options. q.Need is not read. The errors are those of [Judge].
func Fits(ctx context.Context, v *atlas.View, s *ieum.Surroundings, service ieum.ID, q Request) ([]Candidate, error) {
	q.Need = ""
	in, err := inquire(v, s, q)
	if err != nil {
		return nil, err
	}
	e, ok := atlas.Get[ieum.Service](v, service)
	if !ok {
		return nil, notFound("service")
	}
	var fits []Candidate
	for _, need := range in.openNeeds(e) {
		q.Need = need // the danger that a need may be decides who may carry
		asked, err := inquire(v, s, q)
		if err != nil {
			return nil, err
		}
		c, err := asked.judgeOne(ctx, service)
		if err != nil {
			return nil, err
		}
		if c.fails == 0 && c.reached {
			fits = append(fits, Candidate{Need: need, Group: c.group, Questions: asked.questions(c)})
		}
	}
	return fits, nil
}

// openNeeds returns the codes of the subject's open needs for which the service is a candidate.
func (in *inquiry) openNeeds(s *ieum.Service) []string {
	var codes []string
	for _, n := range in.needs {
		if slices.Contains(codes, n.Domain) || !in.meetsNeed(s, n.Domain) {
			continue
		}
		if slices.ContainsFunc(in.v.Candidates([]string{n.Domain}, in.subject.districts), func(c *ieum.Service) bool { return c.ID == s.ID }) {
			codes = append(codes, n.Domain)
		}
	}
	slices.Sort(codes)
	return codes
}

// meetsNeed reports whether a service meets a need code.
func (in *inquiry) meetsNeed(s *ieum.Service, need string) bool {
	return slices.ContainsFunc(s.Needs, func(offered string) bool { return in.codes.Meets(offered, need) })
}

// Mediate answers who can carry an introduction from one to another: from a student, a person of the
// household or anybody of the network, to an agency, service, worker or case manager, or a person of the
// household. s are the surroundings of the person end; nil if neither end is a person. An end that is
// absent or hidden is [ieum.ErrNotFound]; no way at all, an end that is masked, and two ends that are one,
// are no paths.
func Mediate(ctx context.Context, v *atlas.View, s *ieum.Surroundings, from, to ieum.ID, q Request) (*Mediation, error) {
	in, err := inquireBetween(v, s, q)
	if err != nil {
		return nil, err
	}
	start, known := in.end(from)
	target, alsoKnown := in.end(to)
	if !known || !alsoKnown {
		return nil, notFound("end of a mediation")
	}
	m := &Mediation{in: in}
	if start == target {
		return m, nil
	}
	if s != nil && to == in.subject.id {
		start, target, m.back = target, start, true // the ties of people are those of the person
	}
	in.net.start = start
	if start < in.net.base {
		in.startAt(start)
	}
	if err := in.explore(ctx); err != nil {
		return nil, err
	}
	ways := in.toNode(target)
	switch in.entity(target).(type) {
	case *ieum.Service:
		ways = in.toService(in.v.Listing(target), false)
	case *ieum.Agency:
		if !m.back {
			ways = in.toAgency(target)
		}
	}
	m.paths = &pathList{in: in, target: target, ways: ways, back: m.back}
	return m, nil
}

// startAt lets the ways start at somebody or something of the network, who carries them.
func (in *inquiry) startAt(node int32) {
	in.net.from, in.net.first, in.net.desks = atStart, nil, nil
	if e := in.entity(node); worker(e) {
		as, _ := inCapacity(e)
		in.net.from, in.net.desks = atCarrier, []desk{{node, as}}
	}
}

// end returns the node of an end of a mediation, masked or not: the search then goes round what is masked, as
// it does everywhere, and finds no way.
func (in *inquiry) end(id ieum.ID) (int32, bool) {
	if node, ok := in.net.node(id); ok {
		return node, true
	}
	return in.v.Node(id)
}

// inquireBetween prepares a question whose ends may both be of the network.
func inquireBetween(v *atlas.View, s *ieum.Surroundings, q Request) (*inquiry, error) {
	if s != nil {
		return inquire(v, s, q)
	}
	q, err := q.settled(v)
	if err != nil {
		return nil, err
	}
	none := &ieum.Surroundings{}
	return &inquiry{
		v: v, q: q, codes: v.Codes(), subject: subject{kind: profile}, around: none, record: none,
		net: overlay{base: int32(v.Nodes())},
	}, nil
}
