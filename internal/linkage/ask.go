package linkage

import (
	"cmp"
	"slices"
	"strconv"

	"ieum/internal/ieum"
)

// matter is what a question is about.
type matter uint8

// The matters, in the order of the rules, and a call last.
const (
	ofBirth matter = iota
	ofGrade
	ofSchool
	ofFact
	ofHome
	ofCall
)

// topic is one question: about a matter and, where that takes one, a fact by its place in the list from 1 or the
// agency to call.
type topic struct {
	matter matter
	fact   uint8
	agency ieum.ID
}

// askOrder is the place of each matter among equals.
var askOrder = [...]uint8{ofBirth: 0, ofGrade: 1, ofSchool: 2, ofFact: 3, ofHome: 4, ofCall: 5}

// before orders topics.
func (t topic) before(o topic) bool {
	if t.matter != o.matter {
		return askOrder[t.matter] < askOrder[o.matter]
	}
	return t.fact < o.fact || t.fact == o.fact && t.agency < o.agency
}

// askFirst returns the question that decides most: that of which most options have nothing else open. An option with
// two open questions stays one after either, and counts for none.
func (in *inquiry) askFirst() *AskFirst {
	decided := map[topic][]*candidate{}
	for _, c := range in.open {
		for _, t := range in.settling(c) {
			decided[t] = append(decided[t], c)
		}
	}
	var best topic
	for t, options := range decided {
		if n, most := len(options), len(decided[best]); n > most || n == most && t.before(best) {
			best = t
		}
	}
	if len(decided) == 0 {
		return nil
	}
	return in.asking(best, decided[best])
}

// settling returns the questions each of which answers all that is unknown about a candidate.
func (in *inquiry) settling(c *candidate) []topic {
	var all []topic
	first := true
	for i := range c.found {
		f := &c.found[i]
		if f.verdict() != unsure {
			continue
		}
		answers := in.answering(c, f)
		if first {
			all, first = answers, false
			continue
		}
		all = slices.DeleteFunc(all, func(t topic) bool { return !slices.Contains(answers, t) })
	}
	return all
}

// settler is a question that answers what is unknown.
type settler struct {
	by matter
	// where limits it to some candidates; nil is all.
	where func(*inquiry, *candidate, *finding) bool
}

// settlers are the questions each of which answers an unknown finding; none where only the agency's own assessment
// would.
var settlers = [whys][]settler{
	activeInferred:    {{by: ofCall}},
	typeAgeUnknown:    {{by: ofBirth}},
	typeAgePerhaps:    {{by: ofCall}},
	typeSchoolUnknown: {{by: ofGrade, where: forPupil}, {by: ofSchool}},
	typePlaceUnsaid:   {{by: ofCall}},
	typeFactUnknown:   {{by: ofFact}},
	typeFactPerhaps:   {{by: ofCall}},
	ageUnknown:        {{by: ofBirth}},
	gradeUnknown:      {{by: ofGrade}},
	levelUnknown:      {{by: ofGrade}, {by: ofSchool}},
	factUnknown:       {{by: ofFact}},
	factVague:         {{by: ofFact}},
	areaNoHome:        {{by: ofHome}},
	areaNoSchool:      {{by: ofSchool}},
	areaVague:         {{by: ofHome, where: countsHome}, {by: ofCall}},
	roomReopens:       {{by: ofCall}},
	roomOutdated:      {{by: ofCall}},
	roomUnsaid:        {{by: ofCall}},
}

// forPupil: to know the grade is to know that somebody is a pupil, though not whose.
func forPupil(_ *inquiry, _ *candidate, f *finding) bool { return f.of.Kind == ieum.ForPupils }

// countsHome: the service counts by the home.
func countsHome(in *inquiry, c *candidate, _ *finding) bool { return !in.countsSchool(c) }

// answering returns the questions each of which answers an unknown finding.
func (in *inquiry) answering(c *candidate, f *finding) []topic {
	var topics []topic
	for _, s := range settlers[f.why] {
		switch {
		case s.where != nil && !s.where(in, c, f):
		case s.by == ofFact && f.fact == 0: // the lists in use hold no fact for the rule
		case s.by == ofFact:
			topics = append(topics, topic{matter: ofFact, fact: f.fact})
		case s.by == ofCall:
			topics = append(topics, topic{matter: ofCall, agency: c.service.Agency})
		default:
			topics = append(topics, topic{matter: s.by})
		}
	}
	return topics
}

// asking words a question that decides some options.
func (in *inquiry) asking(t topic, decides []*candidate) *AskFirst {
	c := decides[0]
	q := &AskFirst{Decides: len(decides), Choices: []Choice{}}
	switch t.matter {
	case ofFact:
		code := in.codes.Facts[t.fact-1]
		q.Fact, q.Text, q.Choices = &code.Code, in.askFact(code), in.choices(code)
	case ofCall:
		q.Agency, q.Text = c.agency, in.askByPhone(decides)
	case ofBirth:
		q.Text = in.ask(c, &finding{why: ageUnknown})
	case ofGrade:
		q.Text = in.ask(c, &finding{why: gradeUnknown})
	case ofSchool:
		q.Text = in.ask(c, &finding{why: levelUnknown})
	case ofHome:
		q.Text = in.ask(c, &finding{why: areaNoHome})
		if in.subject.home != "" {
			q.Text = say(in.q.Language, phraseAskQuarter, in.askable())
		}
	}
	return q
}

// askByPhone words one call that decides some options of one agency: to the desk of the only one, or to the agency or
// else the first desk.
func (in *inquiry) askByPhone(decides []*candidate) string {
	c := decides[0]
	phone := in.contact(c.service)
	if len(decides) == 1 {
		return say(in.q.Language, phraseAskCallOne, in.label(c.agency), phone, in.label(c.service))
	}
	phone = cmp.Or(c.agency.Phone, phone)
	return say(in.q.Language, phraseAskCall, in.label(c.agency), phone, strconv.Itoa(len(decides)))
}
