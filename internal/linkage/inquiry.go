package linkage

import (
	"cmp"
	"context"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// inquiry is one question with all that was found for it.
type inquiry struct {
	v       *atlas.View
	q       Request
	codes   *ieum.Codes
	subject subject
	// around is what surrounds the subject without what is masked; record is the whole, which is read for
	// consents only. Both are empty for a profile.
	around, record *ieum.Surroundings
	mask           mask
	danger         danger
	net            overlay
	// current are the services that the subject receives on the day.
	current []received
	// own are the subject's consents: a sibling's decision is about the sibling.
	own []*ieum.Consent
	// level is the gravest recorded for the need, and lately the first day that is not long ago.
	level  ieum.Level
	lately ieum.Date

	trails     trails
	calls      [len(callers)]way // the best in each capacity; without steps where nobody may call
	findings   []finding
	conditions []*ieum.EligibilityRule // of the service under judgement

	all []candidate
	// open are the options in order, shut what is blocked in order.
	open, shut []*candidate
	// beside are what supporters offer, in order.
	beside []*candidate
	// uncalled counts the services of rescue bodies that nobody on record could call.
	uncalled int
	// plan is what to develop where nothing is open; nil where nothing is to be.
	plan *plan
}

// received is a service that somebody receives.
type received struct {
	enrolment *ieum.Enrolment
	service   *ieum.Service
	agency    *ieum.Agency
}

// closed reports whether the service or its agency is closed, so that nobody receives it whatever is recorded.
func (r *received) closed() bool {
	return r.service.Status == ieum.Closed || r.agency != nil && r.agency.Status == ieum.Closed
}

// inquire prepares the question for a person: mask first, then the subject, then what surrounds it.
func inquire(v *atlas.View, s *ieum.Surroundings, q Request) (*inquiry, error) {
	if s == nil || s.Subject == nil {
		return nil, notFound("subject")
	}
	q, err := q.settled(v)
	if err != nil {
		return nil, err
	}
	in := &inquiry{v: v, q: q, codes: v.Codes(), record: s, mask: maskOf(v, s, q)}
	in.around = in.mask.under(s)
	if in.subject, err = subjectOf(v, in.around, q); err != nil {
		return nil, err
	}
	in.current = in.receivedBy(in.around.Enrolments, func(e *ieum.Enrolment) bool { return e.Beneficiary == in.subject.id })
	in.own = ownConsents(s.Consents, in.subject.id)
	in.danger = in.dangerOf(schoolAround(in.around))
	in.net = in.surround()
	return in, nil
}

// ownConsents returns those of the subject.
func ownConsents(all []*ieum.Consent, subject ieum.ID) []*ieum.Consent {
	var own []*ieum.Consent
	for _, c := range all {
		if c.Student == subject {
			own = append(own, c)
		}
	}
	return own
}

// inquireFor prepares the question for a profile, whose paths start at the asker.
func inquireFor(v *atlas.View, p Profile, q Request) (*inquiry, error) {
	if !p.On.Absent() {
		q.On = p.On
	}
	q, err := q.settled(v)
	if err != nil {
		return nil, err
	}
	in := &inquiry{v: v, q: q, codes: v.Codes(), around: &ieum.Surroundings{}, record: &ieum.Surroundings{}}
	if in.subject, err = profileOf(v, p, in.schoolAsked(""), q); err != nil {
		return nil, err
	}
	in.danger = in.dangerOf(in.schoolAsked(p.School))
	if err := in.startAtAsker(); err != nil {
		return nil, err
	}
	return in, nil
}

// receivedBy returns the enrolments that run on the day and fit, of services that the viewer may know.
func (in *inquiry) receivedBy(rows []*ieum.Enrolment, fits func(*ieum.Enrolment) bool) []received {
	var list []received
	for _, e := range rows {
		if e.StatusOn(in.q.On) != ieum.Ongoing || !fits(e) {
			continue
		}
		if service, ok := atlas.Get[ieum.Service](in.v, e.Service); ok {
			agency, _ := atlas.Get[ieum.Agency](in.v, service.Agency)
			list = append(list, received{e, service, agency})
		}
	}
	return list
}

// answer judges the candidates and puts them in order.
func (in *inquiry) answer(ctx context.Context) (*Answer, error) {
	if in.q.Need == "" {
		return nil, &BadArgument{"need"}
	}
	if err := in.explore(ctx); err != nil {
		return nil, err
	}
	services := in.v.CandidateNodes([]string{in.q.Need}, in.subject.districts)
	in.all = make([]candidate, 0, len(services))
	in.findings = make([]finding, 0, findingsAhead*len(services))
	for _, node := range services {
		c := in.candidate(node)
		if in.judge(&c); c.fails == 0 && !c.reached {
			in.uncalled++
			continue // a rescue body, and nobody on record who could call: whom to call is said all the same
		}
		in.all = append(in.all, c)
	}
	in.addOffers()
	in.sort()
	if len(in.open) == 0 {
		in.plan = in.develop()
	}
	return &Answer{Revision: revision(in.v), StrengthAsOf: in.v.Day(), asked: in}, nil
}

// findingsAhead is how many findings to make room for a candidate.
const findingsAhead = 7

// candidate makes a candidate of the service at a node.
func (in *inquiry) candidate(node int32) candidate {
	s := in.v.ServiceAt(node)
	c := candidate{id: s.ID, listed: s, node: node, metres: unknownDistance, quiet: in.mask.has(s.ID) || in.mask.has(s.Agency)}
	if c.agency, c.door = in.v.AgencyAt(node); c.agency != nil {
		if metres, located := in.v.Distance(in.subject.point, c.agency.Point); located {
			c.metres = metres
		}
	}
	c.service = in.opened(s, c.agency)
	return c
}

// addOffers adds what supporters offer for the need, where a path leads there.
func (in *inquiry) addOffers() {
	for _, o := range in.around.Offers {
		meets := slices.ContainsFunc(o.Needs, func(n string) bool { return in.codes.Meets(n, in.q.Need) })
		node, known := in.net.node(o.ID)
		if !meets || !known {
			continue
		}
		c := &candidate{id: o.ID, offer: o, node: node, group: Now, metres: unknownDistance}
		if c.best, c.reached = best(in.toOffer(o)); c.reached {
			in.beside = append(in.beside, c)
		}
	}
	slices.SortFunc(in.beside, func(a, b *candidate) int {
		return cmp.Or(a.best.compare(&b.best), cmp.Compare(a.id, b.id))
	})
}

// sort puts options and what is blocked in their orders.
func (in *inquiry) sort() {
	in.level, in.lately = in.levelOfNeed(), in.q.Today.AddDays(-freshDays)
	year := LastDay(in.q.On)
	for i := range in.all {
		c := &in.all[i]
		c.fit = in.fitOf(c)
		if c.fails > 0 {
			c.prospect = in.prospectOf(c, year)
			in.shut = append(in.shut, c)
		} else {
			in.open = append(in.open, c)
		}
	}
	slices.SortFunc(in.open, func(a, b *candidate) int {
		return cmp.Or(
			cmp.Compare(rank(a.group), rank(b.group)), a.fit.compare(&b.fit), a.best.compare(&b.best),
			nearer(a, b), cmp.Compare(a.id, b.id),
		)
	})
	slices.SortFunc(in.shut, byHope)
}

// rank is the place of a group in the order of options.
func rank(g OptionGroup) int {
	switch g {
	case Now:
		return 0
	case Wait:
		return 1
	}
	return 2
}
