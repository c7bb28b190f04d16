package linkage

import (
	"slices"

	"ieum/internal/ieum"
)

// after returns the candidates behind a resource; all of them behind none. It is false where the resource is not
// among them.
func after(list []*candidate, resource ieum.ID) ([]*candidate, bool) {
	if resource == "" {
		return list, true
	}
	at := slices.IndexFunc(list, func(c *candidate) bool { return c.id() == resource })
	if at < 0 {
		return nil, false
	}
	return list[at+1:], true
}

// shutAfter is after for what is blocked, which is kept in no order.
func (in *inquiry) shutAfter(resource ieum.ID) ([]shut, bool) {
	if resource == "" {
		return in.shut, true
	}
	node, known := in.v.Node(resource)
	at := slices.IndexFunc(in.shut, func(s shut) bool { return s.node == node })
	if !known || at < 0 {
		return nil, false
	}
	var rest []shut
	for _, s := range in.shut {
		if byHope(s, in.shut[at]) > 0 {
			rest = append(rest, s)
		}
	}
	return rest, true
}

// options describes the first of some candidates.
func (in *inquiry) options(of []*candidate, first int) []*Option {
	list := make([]*Option, 0, min(max(first, 0), len(of)))
	for _, c := range of[:cap(list)] {
		list = append(list, in.option(c))
	}
	return list
}

func (in *inquiry) option(c *candidate) *Option {
	o := &Option{Group: c.group, CoordinateFirst: in.coordinate(c), paths: in.pathsTo(c)}
	if c.offer != nil {
		o.Resource = c.offer
		return o
	}
	o.Resource, o.Fit, o.Reasons, o.Questions = c.service, in.fits(c), in.reasons(c), in.questions(c)
	if state, said := in.v.CapacityAt(c.node, in.q.On); said != nil && !c.listing.Rescue {
		on := *said
		on.State = state
		o.Capacity = &on
	}
	if c.metres < unknownDistance {
		o.DistanceMetres = &c.metres
	}
	return o
}

// blocked describes the first of some verdicts on what is blocked.
func (in *inquiry) blocked(of []shut, first int) []*Blocked {
	verdicts := least(of, first, byHope)
	list := make([]*Blocked, len(verdicts))
	for i := range verdicts {
		c := in.again(verdicts[i].node)
		list[i] = &Blocked{Resource: c.service, Failures: in.failures(c)}
	}
	return list
}

// reasons words all findings about a candidate.
func (in *inquiry) reasons(c *candidate) []Reason {
	found := c.found
	reasons := make([]Reason, len(found))
	for i := range found {
		reasons[i] = Reason{Rule: found[i].rule(), Verdict: verdicts[found[i].verdict()], Text: in.text(c, &found[i])}
	}
	return reasons
}

// failures words the rules that fail.
func (in *inquiry) failures(c *candidate) []Failure {
	var list []Failure
	for i := range c.found {
		f := &c.found[i]
		if f.verdict() != fails {
			continue
		}
		failure := Failure{Rule: f.rule(), Text: in.text(c, f), Changeable: !f.never}
		if !f.never {
			failure.ChangesOn, failure.Unblock = f.changesOn, in.unblock(c, f)
		}
		list = append(list, failure)
	}
	return list
}

// questions words what is unknown. Several conditions on one fact ask once.
//
// Where the service is left out without a reason nobody is sent to ask there.
func (in *inquiry) questions(c *candidate) []Question {
	var list []Question
	if c.quiet {
		return list
	}
	asked := uint64(0) // facts by their places
	for i := range c.found {
		f := &c.found[i]
		if f.verdict() != unsure || f.fact > 0 && asked>>f.fact&1 == 1 {
			continue
		}
		asked |= 1 << f.fact
		list = append(list, in.question(c, f))
	}
	return list
}

// question words one unknown: by the fact that answers it, with its choices, or by what to find out.
func (in *inquiry) question(c *candidate, f *finding) Question {
	q := Question{Rule: f.rule()}
	if f.fact == 0 {
		q.Text = in.ask(c, f)
		return q
	}
	code := in.codes.Facts[f.fact-1]
	q.Fact, q.Text, q.Choices = &code.Code, in.askFact(code), in.choices(code)
	return q
}

func (in *inquiry) choices(code ieum.FactCode) []Choice {
	choices := make([]Choice, len(code.Choices))
	for i, c := range code.Choices {
		choices[i] = Choice{Value: c.Code, Label: c.In(in.q.Language)}
	}
	return choices
}
