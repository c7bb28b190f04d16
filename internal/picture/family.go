package picture

import (
	"cmp"
	"slices"

	"ieum/internal/ieum"
)

// generation is the row of a relative in the family, from the top.
type generation int

// The rows. Of those in others nobody recorded where they belong.
const (
	grandparents generation = iota
	parents
	siblings
	children
	others
)

// ownChild is what somebody is to the student of whom the student is recorded
// as a parent.
const ownChild ieum.Relation = "CHILD"

// sex is the shape of a symbol.
type sex int

// The shapes: a square, a circle, and a diamond where it is not known.
const (
	open sex = iota
	male
	female
)

// representation tells whether somebody is the student's legal representative.
type representation int

// What is recorded of it, and on a paper that somebody has seen or not.
const (
	represents representation = iota + 1
	unverified
)

// relative is somebody of the family or the household, or the student.
type relative struct {
	id      ieum.ID
	subject bool
	// name is what the label says first, relation what it says below; empty where
	// the name says it.
	name, relation string
	kind           ieum.Relation // empty where nothing is recorded
	row            generation
	sex            sex
	born           ieum.Date
	home           bool
	closeness      *int
	represents     representation
}

// family returns the student, the relatives, and who else lives with them, row by
// row and in each the eldest first, as they are called in every picture of the
// student. Who was not born on the day is left out.
func (s *sketch) family() []*relative {
	housed := s.around.Household != nil
	all := []*relative{figure(s.student.ID, s.student.DisplayName, s.student.BirthDate, housed)}
	for _, student := range s.around.Students { // all of the household, of whom the viewer need not read where they live
		if student.ID != s.student.ID {
			all = append(all, figure(student.ID, student.DisplayName, student.BirthDate, housed))
		}
	}
	for _, p := range s.around.Persons {
		all = append(all, figure(p.ID, p.DisplayName, p.BirthDate, housed && p.Household == s.around.Household.ID))
	}
	byID := make(map[ieum.ID]*relative, len(all))
	for _, r := range all {
		byID[r.id] = r
	}
	all[0].subject, all[0].row = true, siblings
	s.relate(byID)
	s.adopt(byID)
	all = slices.DeleteFunc(all, func(r *relative) bool {
		return !r.subject && (r.kind == "" && !r.home || r.born > s.On)
	})
	slices.SortFunc(all, func(a, b *relative) int {
		return cmp.Or(cmp.Compare(a.row, b.row), byAge(a.born, b.born), cmp.Compare(a.id, b.id))
	})
	for _, r := range all {
		s.recognise(r)
	}
	s.call(all)
	return all
}

// byAge orders birthdays, the unknown ones last.
func byAge(a, b ieum.Date) int {
	if a.Absent() != b.Absent() {
		return map[bool]int{true: 1, false: -1}[a.Absent()]
	}
	return cmp.Compare(a, b)
}

func figure(id ieum.ID, name string, born ieum.Date, home bool) *relative {
	return &relative{id: id, name: clean(name), born: born, home: home, row: others}
}

// rows are where relatives stand.
var rows = map[ieum.Relation]generation{
	ieum.Mother: parents, ieum.Father: parents, ieum.Grandparent: grandparents, ieum.Sibling: siblings, ieum.OtherKin: others, ownChild: children,
}

// relate puts in what the ties say that end at the student. A tie from the
// other side says the reverse: a brother's tie to the student makes a brother,
// a child's to its mother a child.
func (s *sketch) relate(byID map[ieum.ID]*relative) {
	for _, tie := range s.around.Family {
		other, kind := tie.To, tie.Relation
		if tie.To == s.student.ID {
			other = tie.From
			switch tie.Relation {
			case ieum.Mother, ieum.Father:
				kind = ownChild
			case ieum.Grandparent:
				kind = ieum.OtherKin
			default:
			}
		} else if tie.From != s.student.ID {
			continue
		}
		r := byID[other]
		if r == nil || r.subject || r.kind != "" && tie.To == s.student.ID {
			continue
		}
		r.kind, r.row, r.closeness = kind, rows[kind], tie.Closeness
		if tie.To == r.id && tie.LegalRepresentative {
			r.represents = unverified
			if tie.Verified == ieum.FamilyRegister || tie.Verified == ieum.SchoolRecord {
				r.represents = represents
			}
		}
	}
}

// adopt gives a row to those who live with the student and are kin to a brother
// or sister alone. What they are to the student is not recorded.
func (s *sketch) adopt(byID map[ieum.ID]*relative) {
	for _, tie := range s.around.Family {
		from, to := byID[tie.From], byID[tie.To]
		if from == nil || to == nil || from.row != siblings || to.subject || to.kind != "" {
			continue
		}
		if row := rows[tie.Relation]; row == grandparents || row == parents {
			to.row = row
		}
	}
}

// recognise notes whose data the drawing of a relative shows, and finds the sex:
// of a mother or father from what they are, of others from the latest fact.
func (s *sketch) recognise(r *relative) {
	s.tell(r.id, ieum.ClassPersonal)
	if r.home && s.around.Household != nil {
		s.tell(s.around.Household.ID, ieum.ClassPersonal)
	}
	switch r.kind {
	case ieum.Mother:
		r.sex = female
		return
	case ieum.Father:
		r.sex = male
		return
	default:
	}
	var latest *ieum.Fact
	for _, f := range s.around.Facts {
		if f.Subject == r.id && f.Fact == "SEX" && (latest == nil || f.After(latest)) {
			latest = f
		}
	}
	if latest == nil {
		return
	}
	s.tell(r.id, ieum.ClassSensitive)
	switch latest.Value {
	case "MALE":
		r.sex = male
	case "FEMALE":
		r.sex = female
	default:
	}
}

// call gives everybody the name and the relation that labels show. A pseudonym
// is what somebody is, with a number where several are or may be.
func (s *sketch) call(all []*relative) {
	count := map[string]int{}
	for _, r := range all {
		if !r.subject {
			count[s.relation(r)]++
		}
	}
	numbers := map[string]int{}
	for _, r := range all {
		relation := s.relation(r)
		switch {
		case !s.Pseudonymised && r.name == "":
			r.name, r.relation = relation, ""
		case !s.Pseudonymised:
			r.relation = relation
		case r.subject:
			r.name = relation
		default:
			numbers[relation]++
			r.name = relation
			if only := r.kind == ieum.Mother || r.kind == ieum.Father; !only || count[relation] > 1 {
				r.name = numbered(relation, numbers[relation])
			}
		}
	}
}

// relation says what somebody is to the student.
func (s *sketch) relation(r *relative) string {
	switch {
	case r.subject:
		return s.say(wordStudent)
	case r.kind == "":
		return s.say(wordNoRelation)
	case r.kind == ownChild:
		return s.say(wordChild)
	}
	return s.say(r.kind.Words())
}

// of tells a relative in words: the name, the relation and the age.
func (s *sketch) of(r *relative) string {
	var details []string
	if r.relation != "" {
		details = append(details, r.relation)
	}
	if _, told := s.age(r.born); told != "" {
		details = append(details, told)
	}
	switch r.represents {
	case represents:
		details = append(details, s.say(wordRepresents))
	case unverified:
		details = append(details, s.say(wordUnverified))
	default:
	}
	return withDetails(r.name, details)
}
