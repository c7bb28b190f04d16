package linkage

import (
	"cmp"
	"context"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/consent"
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
	// needs are the subject's own that are open.
	needs []*ieum.Need
	// refusals are the recipients that the subject refused: a sibling's decision is about the sibling.
	refusals map[ieum.ID]*consent.Refused
	// level is the gravest recorded for the need, and lately the first day that is not long ago.
	level  ieum.Level
	lately ieum.Date
	// districts are the nodes of the subject's, office is that of its office; homeLies, schoolLies and nearLies are the
	// numbers of its areas.
	districts                      []int32
	office                         int32
	homeLies, schoolLies, nearLies int32

	trails trails
	calls  [len(callers)]way // the best in each capacity; without steps where nobody may call

	// open are the options in order, shut the verdicts of what is blocked, in no order.
	open []*candidate
	shut []shut
	// listed is true where a service for the need is listed in a district of the subject, whether it works or not.
	listed bool
	// beside are what supporters offer, in order.
	beside []*candidate
	// uncalled counts the services of rescue bodies that nobody on record could call.
	uncalled int
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
	in.locate()
	in.needs = openNeedsOf(in.around.Needs, in.subject.id)
	in.current = in.receivedBy(in.around.Enrolments, func(e *ieum.Enrolment) bool { return e.Beneficiary == in.subject.id })
	in.refusals = refusalsOf(ownConsents(s.Consents, in.subject.id), q.On)
	in.danger = in.dangerOf()
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

// openNeedsOf returns those of the subject that are open.
func openNeedsOf(all []*ieum.Need, subject ieum.ID) []*ieum.Need {
	var own []*ieum.Need
	for _, n := range all {
		if n.Subject == subject && n.Status == ieum.NeedOpen {
			own = append(own, n)
		}
	}
	return own
}

// refusalsOf returns, by recipient, the refusals that bar one on the day.
func refusalsOf(own []*ieum.Consent, day ieum.Date) map[ieum.ID]*consent.Refused {
	var refused map[ieum.ID]*consent.Refused
	for _, c := range own {
		if no := consent.Refusal(own, c.Recipient, day); no != nil {
			if refused == nil {
				refused = map[ieum.ID]*consent.Refused{}
			}
			refused[c.Recipient] = no
		}
	}
	return refused
}

// locate looks up where in the network the subject lives and learns.
func (in *inquiry) locate() {
	for _, id := range in.subject.districts {
		if node := in.v.DistrictNode(id); node >= 0 {
			in.districts = append(in.districts, node)
		}
	}
	in.office = in.v.DistrictNode(in.subject.office)
	in.homeLies, in.schoolLies, in.nearLies = in.v.Home(in.subject.home), in.v.Home(in.subject.school), in.v.Home(in.subject.near)
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
	if in.subject, err = profileOf(v, p, in.schoolAsked(), q); err != nil {
		return nil, err
	}
	in.danger = in.dangerOf()
	if err := in.startAtAsker(); err != nil {
		return nil, err
	}
	in.locate()
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
	in.level, in.lately = in.levelOfNeed(), in.q.Today.AddDays(-freshDays)
	in.judgeAll(in.v.CandidateNodes([]string{in.q.Need}, in.subject.districts))
	in.addOffers()
	return &Answer{Revision: revision(in.v), StrengthAsOf: in.v.Day(), asked: in}, nil
}

// judgeAll judges services and puts the options in order. Of what is blocked it keeps the verdict alone: most of it is
// never shown, and what is gets judged again.
func (in *inquiry) judgeAll(services []int32) {
	j := jury{inquiry: in}
	year := LastDay(in.q.On)
	in.shut = make([]shut, 0, len(services))
	for _, node := range services {
		c := in.candidate(in.v.Listing(node))
		j.judge(&c)
		district := in.fitsDistrict(&c)
		if c.fails == 0 && !c.reached {
			in.uncalled++
			continue // a rescue body, and nobody on record who could call: whom to call is said all the same
		}
		in.listed = in.listed || district == made
		if c.fails > 0 {
			in.shut = append(in.shut, c.shut(district, year))
			continue
		}
		option := c
		in.measure(&option)
		option.found = slices.Clone(c.found)
		option.fit = in.fitOf(&option)
		in.open = append(in.open, &option)
	}
	slices.SortFunc(in.open, byFit)
}

// candidate makes a candidate of a service.
func (in *inquiry) candidate(l *atlas.Listing) candidate {
	c := candidate{listing: l, service: l.Service, agency: l.Agency, node: l.Node, metres: unknownDistance}
	c.quiet = len(in.mask.ids) > 0 && (in.mask.has(l.Service.ID) || in.mask.has(l.Service.Agency))
	return c
}

// measure fills in the distance.
func (in *inquiry) measure(c *candidate) {
	if c.agency == nil {
		return
	}
	if metres, located := in.v.Distance(in.subject.point, c.agency.Point); located {
		c.metres = metres
	}
}

// id returns that of the resource.
func (c *candidate) id() ieum.ID {
	if c.offer != nil {
		return c.offer.ID
	}
	return c.service.ID
}

// addOffers adds what supporters offer for the need, where a path leads there.
func (in *inquiry) addOffers() {
	for _, o := range in.around.Offers {
		meets := slices.ContainsFunc(o.Needs, func(n string) bool { return in.codes.Meets(n, in.q.Need) })
		node, known := in.net.node(o.ID)
		if !meets || !known {
			continue
		}
		c := &candidate{offer: o, node: node, group: Now, metres: unknownDistance}
		if c.best, c.reached = best(in.toOffer(o)); c.reached {
			in.beside = append(in.beside, c)
		}
	}
	slices.SortFunc(in.beside, func(a, b *candidate) int {
		return cmp.Or(a.best.compare(&b.best), cmp.Compare(a.id(), b.id()))
	})
}

// byFit orders options: by group, fit, the best way, nearness, and id, whose order is that of the nodes.
func byFit(a, b *candidate) int {
	if c := cmp.Compare(rank(a.group), rank(b.group)); c != 0 {
		return c
	}
	if c := a.fit.compare(&b.fit); c != 0 {
		return c
	}
	return cmp.Or(a.best.compare(&b.best), nearer(a, b), cmp.Compare(a.node, b.node))
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
