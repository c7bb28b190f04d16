package linkage

import (
	"cmp"
	"slices"
	"strings"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// callReasons are why somebody is to be called, the most pressing first: the dangers that hold, a need that is recorded
// as urgent, and, where no service is an option, that one may always ask. Each returns codes of calls.
var callReasons = []func(*inquiry) []string{(*inquiry).dangerCalls, (*inquiry).urgentCalls, (*inquiry).standingCalls}

// callNow returns whom to call, the most pressing first. No number stands twice.
func (in *inquiry) callNow() []CallNow {
	var codes []string
	for _, reason := range callReasons {
		codes = append(codes, reason(in)...)
	}
	list := []CallNow{}
	for i, code := range codes {
		call, ok := in.codes.Call(code)
		if ok && !slices.Contains(codes[:i], code) && in.suits(&in.danger, call.When) {
			text, phone := in.callText(call)
			list = addCall(list, call, text, phone, in.q.Language)
		}
	}
	return list
}

// dangerCalls returns the calls of the dangers that hold.
func (in *inquiry) dangerCalls() []string {
	var codes []string
	for _, row := range in.danger.rows {
		codes = append(codes, row.Calls...)
	}
	return codes
}

// standingCalls returns whom one may always ask about the need, where no service is an option.
func (in *inquiry) standingCalls() []string {
	if len(in.open) > 0 {
		return nil
	}
	need, _ := in.codes.Need(in.q.Need)
	return need.Always
}

// urgentCalls returns the calls for the need that is recorded as urgent, if one is. Where it is an ancestor of the
// one asked for, or below it, the calls are those of the recorded one.
func (in *inquiry) urgentCalls() []string {
	urgent := ""
	for _, n := range in.needs {
		if n.Level != ieum.LevelUrgent || !in.codes.Meets(n.Domain, in.q.Need) {
			continue
		}
		if urgent == "" || n.Domain == in.q.Need {
			urgent = n.Domain
		}
	}
	domain, _ := in.codes.Need(urgent)
	return domain.CallNow
}

// CallsForPupils returns whom to call at once about needs of which nothing else is known, in order: the numbers
// that are for any pupil, each once.
func CallsForPupils(codes *ieum.Codes, needs []string, language ieum.Language) []CallNow {
	list := []CallNow{}
	for _, need := range needs {
		domain, _ := codes.Need(need)
		for _, code := range domain.CallNow {
			if call, ok := codes.Call(code); ok && call.Phone != "" && forPupils(call.When) {
				list = addCall(list, call, call.In(language), call.Phone, language)
			}
		}
	}
	return list
}

// forPupils reports whether a call is for any pupil, whatever is known of them.
func forPupils(when []ieum.Circumstance) bool {
	const oldest = 19
	return len(when) == 0 || slices.ContainsFunc(when, func(w ieum.Circumstance) bool {
		return w.FromAge < oldest && w.Level == "" && w.Fact == "" && len(w.Words) == 0
	})
}

// addCall adds a call with its words and its number. Of two with one number the first says what to do, and the other
// what else the law asks, or whom else to tell in the same house.
func addCall(list []CallNow, call ieum.Call, text, phone string, language ieum.Language) []CallNow {
	row := CallNow{Text: joined(text, call.Obliged.In(language)), Phone: present(phone), Clause: present(call.Clause)}
	at := slices.IndexFunc(list, func(c CallNow) bool { return phone != "" && c.Phone != nil && *c.Phone == phone })
	if at < 0 {
		return append(list, row)
	}
	same := &list[at]
	known := call.Clause == "" || same.Clause != nil && strings.Contains(*same.Clause, call.Clause)
	switch {
	case known && call.At == nil:
		return list
	case known:
	case same.Clause == nil:
		same.Clause = row.Clause
	default:
		*same.Clause += ", " + call.Clause
	}
	same.Text = joined(same.Text, text, call.Obliged.In(language))
	return list
}

// joined adds sentences that are not there yet.
func joined(text string, more ...string) string {
	for _, sentence := range more {
		if !strings.Contains(text, sentence) {
			text += " " + sentence
		}
	}
	return text
}

// callText words a call and finds its number: its own, or that of whom the directory has.
func (in *inquiry) callText(call ieum.Call) (text, phone string) {
	text, phone = call.In(in.q.Language), call.Phone
	if call.At != nil {
		var who ieum.Entity
		if who, phone = in.lookUp(call.At); who != nil {
			text = fill(call.Found.In(in.q.Language), in.noun(who))
		}
	}
	return text, phone
}

// lookUp finds whom to tell, and the number: at the school, or else an agency of the types in the subject's
// districts, one with a number before others. Nobody is found where there is nobody but who is masked.
func (in *inquiry) lookUp(at *ieum.Place) (who ieum.Entity, phone string) {
	if at.School {
		return in.atSchool(at)
	}
	for _, office := range in.offices(at.Types) {
		if who == nil || phone == "" && office.Phone != "" {
			who, phone = office, office.Phone
		}
	}
	return who, phone
}

// schoolDesks are who is asked for at a school, in turn: somebody of the titles, the school's own agency of the types,
// and, where none are asked for, nobody by name and the school's number.
var schoolDesks = []func(*inquiry, *ieum.School, *ieum.Place) (who ieum.Entity, phone string){
	(*inquiry).titledAt, (*inquiry).agencyIn, (*inquiry).frontDesk,
}

// atSchool finds whom to tell at the subject's school. Whoever has no number of their own has the school's.
func (in *inquiry) atSchool(at *ieum.Place) (who ieum.Entity, phone string) {
	school, ok := atlas.Get[ieum.School](in.v, in.subject.pupilsOf)
	if !ok || in.mask.has(school.ID) {
		return nil, ""
	}
	for _, desk := range schoolDesks {
		if who, phone = desk(in, school, at); who != nil || phone != "" {
			break
		}
	}
	return who, phone
}

func (in *inquiry) titledAt(school *ieum.School, at *ieum.Place) (who ieum.Entity, phone string) {
	for _, title := range at.Titles {
		for _, w := range in.v.WorkersOf(school.ID) {
			if strings.Contains(w.Title.Ko, title) && !in.mask.has(w.ID) {
				return w, cmp.Or(w.Phone, school.Phone)
			}
		}
	}
	return nil, ""
}

func (in *inquiry) agencyIn(school *ieum.School, at *ieum.Place) (who ieum.Entity, phone string) {
	for _, office := range in.offices(at.Types) {
		if office.School == school.ID {
			return office, cmp.Or(office.Phone, school.Phone)
		}
	}
	return nil, ""
}

func (in *inquiry) frontDesk(school *ieum.School, at *ieum.Place) (who ieum.Entity, phone string) {
	if len(at.Types) > 0 {
		return nil, ""
	}
	return nil, school.Phone
}

// offices returns the agencies of the types, in their order, in the districts of the subject.
func (in *inquiry) offices(types []string) []*ieum.Agency {
	var found []*ieum.Agency
	for _, code := range types {
		for _, hit := range in.v.Agencies(atlas.AgencyQuery{Type: code}) {
			node, _ := in.v.Node(hit.Agency.ID)
			if slices.Contains(in.subject.districts, in.v.DistrictAt(node)) && !in.mask.has(hit.Agency.ID) {
				found = append(found, hit.Agency)
			}
		}
	}
	return found
}

func present(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}
