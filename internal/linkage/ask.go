package linkage

import (
	"cmp"
	"slices"
	"strconv"

	"ieum/internal/ieum"
)

// matter is what a question is about.
type matter uint8

// The matters, in the order in which equals are asked: that of the rules, and a call last.
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

// before orders topics.
func (t topic) before(o topic) bool {
	if t.matter != o.matter {
		return t.matter < o.matter
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

// answering returns the questions each of which answers an unknown finding; none where only the agency's own
// assessment would.
func (in *inquiry) answering(c *candidate, f *finding) []topic {
	call := topic{matter: ofCall, agency: c.service.Agency}
	switch f.why {
	case ageUnknown, typeAgeUnknown:
		return []topic{{matter: ofBirth}}
	case gradeUnknown:
		return []topic{{matter: ofGrade}}
	case levelUnknown:
		return []topic{{matter: ofGrade}, {matter: ofSchool}}
	case typeSchoolUnknown:
		if f.of.Kind == ieum.ForPupils {
			return []topic{{matter: ofGrade}, {matter: ofSchool}}
		}
		return []topic{{matter: ofSchool}}
	case areaNoSchool:
		return []topic{{matter: ofSchool}}
	case factUnknown, factVague, typeFactUnknown:
		if f.fact == 0 { // the lists in use hold no fact for the rule
			return nil
		}
		return []topic{{matter: ofFact, fact: f.fact}}
	case areaNoHome:
		return []topic{{matter: ofHome}}
	case areaVague:
		if in.countsSchool(c) {
			return []topic{call}
		}
		return []topic{{matter: ofHome}, call}
	case activeInferred, typePlaceUnsaid, typeAgePerhaps, typeFactPerhaps, roomReopens, roomOutdated, roomUnsaid:
		return []topic{call}
	}
	return nil
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
