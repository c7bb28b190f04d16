package linkage

import (
	"slices"

	"ieum/internal/ieum"
)

// purpose judges whether the subject is one of those for whom the law made agencies of this type. A condition of
// the service that says on the same matter who is meant takes its place: the directory knows its own services. Where
// one purpose leaves the subject out, the others say nothing more.
func purpose(j *jury, c *candidate) {
	if c.listing.Type == nil {
		return
	}
	from := len(j.found)
	for i := range c.listing.Type.For {
		p := &c.listing.Type.For[i]
		if j.saidOtherwise(c, p) {
			continue
		}
		f := j.meant(c, c.listing.Type, p)
		f.of = p
		if f.verdict() == fails {
			j.found = append(j.found[:from], f)
			return
		}
		j.find(f)
	}
}

// saidOtherwise reports whether the service itself says who is meant, on the matter of the purpose.
func (j *jury) saidOtherwise(c *candidate, p *ieum.Purpose) bool {
	if p.Kind == ieum.ForOwnDistrict {
		return len(c.service.Catchment) > 0
	}
	return j.asks(func(rule ieum.RuleID) bool { return j.onTheMatter(p, rule) })
}

// onTheMatter reports whether a rule looks at what a purpose looks at. A grade and a level of school say how old
// somebody is as well as an age does.
func (in *inquiry) onTheMatter(p *ieum.Purpose, rule ieum.RuleID) bool {
	switch p.Kind {
	case ieum.ForAges:
		return rule == ieum.RuleAge || rule == ieum.RuleGrade || rule == ieum.RuleSchoolLevel
	case ieum.ForPupils, ieum.ForNotAtSchool:
		return rule == ieum.RuleGrade || rule == ieum.RuleSchoolLevel
	case ieum.ForFact:
		own, meant := in.factOf(rule), &in.codes.Facts[in.factAt(p.Fact)]
		return own >= 0 && (meant.Reads(rule) || in.codes.Facts[own].Reads(meant.Rule))
	}
	return false
}

// factAt returns the place of the fact of a code that the lists hold.
func (in *inquiry) factAt(code string) int {
	return slices.IndexFunc(in.codes.Facts, func(f ieum.FactCode) bool { return f.Code == code })
}

// meant judges one purpose of a type. There is no candidate where agencies of the type are only looked for, which asks
// for no place of the agency.
func (in *inquiry) meant(c *candidate, kind *ieum.AgencyType, p *ieum.Purpose) finding {
	switch p.Kind {
	case ieum.ForAges:
		return in.meantByAge(kind, p)
	case ieum.ForPupils:
		return in.meantAsPupil()
	case ieum.ForNotAtSchool:
		return in.meantOutside()
	case ieum.ForOwnSchool:
		return in.meantBySchool(c)
	case ieum.ForOwnDistrict:
		return in.meantByOffice(c)
	}
	return in.meantByFact(p)
}

// farAhead is how many years ahead a birthday may be to be a plan: who is younger than that is too young for good.
const farAhead = 10

// meantByAge judges by the age on the day or, where it is not known, by the ages that the grade allows.
func (in *inquiry) meantByAge(kind *ieum.AgencyType, p *ieum.Purpose) finding {
	low, high := in.subject.ages()
	switch {
	case p.Family && in.subject.kind == member && !in.protectsOthers(kind):
		return finding{why: typeFits}
	case low == unknownAge:
		return finding{why: typeAgeUnknown}
	case p.Admits(low) && p.Admits(high):
		return finding{why: typeFits}
	case p.Min != nil && high < *p.Min && p.AskFrom != nil && low >= *p.AskFrom:
		return finding{why: typeAgePerhaps}
	case p.Min != nil && high < *p.Min:
		f := finding{why: typeTooYoung, never: *p.Min-high > farAhead}
		if !f.never {
			f.changesOn = in.birthday(*p.Min)
		}
		return f
	case p.Max != nil && low > *p.Max:
		return finding{why: typeTooOld, never: true}
	}
	return finding{why: typeAgeUnknown}
}

// protectsOthers reports whether agencies of the type take the reports of such a danger, but of other people than the subject:
// what a child protection agency does for a family is no protection of the grandmother.
func (in *inquiry) protectsOthers(kind *ieum.AgencyType) bool {
	takes := func(row ieum.Danger) bool { return slices.Contains(row.Rescue, kind.Code) }
	return in.codes.Rescues(kind.Code, []string{in.q.Need}) && !slices.ContainsFunc(in.danger.rows, takes)
}

// meantAsPupil is for who goes to school. Who is no pupil of record will not become one.
func (in *inquiry) meantAsPupil() finding {
	switch s := &in.subject; {
	case s.kind == member, s.grade == noGrade && s.level == "":
		return finding{why: typeNoPupil, never: true}
	case s.grade == unknownGrade && s.level == "":
		return finding{why: typeSchoolUnknown}
	}
	return finding{why: typeFits}
}

// meantOutside is for who goes to no school. A student without a school is a question: the school may only not be
// recorded. For a profile the grade tells.
func (in *inquiry) meantOutside() finding {
	switch s := &in.subject; {
	case s.kind == member:
		return finding{why: typeFits}
	case s.level != "" && (s.attends != "" || s.kind == profile):
		return finding{why: typeAtSchool}
	case s.grade == noGrade:
		return finding{why: typeFits}
	}
	return finding{why: typeSchoolUnknown}
}

// meantBySchool is for the pupils of the school in which the agency works.
func (in *inquiry) meantBySchool(c *candidate) finding {
	switch {
	case in.subject.kind == member:
		return finding{why: typeNoPupil, never: true}
	case c.agency.School == "":
		return finding{why: typePlaceUnsaid}
	case in.subject.attends == "":
		return finding{why: typeSchoolUnknown}
	case in.subject.attends != c.agency.School:
		return finding{why: typeOtherSchool, never: true}
	}
	return finding{why: typeFits}
}

// meantByOffice is for the pupils of the schools of the agency's education office, and their families.
func (in *inquiry) meantByOffice(c *candidate) finding {
	switch {
	case c.listing.District < 0:
		return finding{why: typePlaceUnsaid}
	case in.subject.office == "":
		return finding{why: typeSchoolUnknown}
	case in.office != c.listing.District:
		return finding{why: typeOtherOffice, never: true}
	}
	return finding{why: typeFits}
}

// meantByFact is for people of whom a fact is recorded, or another fact that may speak for it. Circumstances change,
// so that no answer is for good. Where the record leaves it open, the other fact is asked for before the agency is.
func (in *inquiry) meantByFact(p *ieum.Purpose) finding {
	own := in.factAt(p.Fact)
	rule := in.codes.Facts[own].Rule
	perhaps, beside := false, -1
	for i := range in.codes.Facts {
		f := &in.codes.Facts[i]
		if !f.Reads(rule) {
			continue
		}
		if in.among(i, own, p.Values, true) == ieum.Inside {
			return finding{why: typeFits}
		}
		perhaps = perhaps || in.among(i, own, p.Perhaps, true) == ieum.Inside
		if i != own && slices.ContainsFunc(p.Values, f.Has) {
			beside = i
		}
	}
	switch {
	case len(in.subject.facts[own]) == 0:
		return finding{why: typeFactUnknown, fact: uint8(own + 1)}
	case perhaps && beside >= 0 && len(in.subject.facts[beside]) == 0:
		return finding{why: typeFactUnknown, fact: uint8(beside + 1)}
	case perhaps, p.Family && in.subject.kind == member:
		return finding{why: typeFactPerhaps}
	}
	return finding{why: typeNotMeant, fact: uint8(own + 1)}
}
