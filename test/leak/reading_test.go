package leak_test

import (
	"slices"

	"ieum/internal/ieum"
)

// reading is what one account may know, read from docs and design by hand: it
// knows nothing of package policy, and takes its time.
type reading struct {
	*world
	me *ieum.Staff
}

// way is how an account comes to see a student.
type way int

const (
	byTeam way = iota
	byRegistration
	bySupervision
	bySchool
	byCentre
	// byEmergency and bySafety are open for four hours, to the record and to contacts
	// and the safety plan.
	byEmergency
	bySafety
)

// lasting are the ways that do not end by themselves: what a list may be asked
// about does not hang on the others.
func lasting(ways []way) []way {
	return slices.DeleteFunc(slices.Clone(ways), func(w way) bool { return w == byEmergency || w == bySafety })
}

// classes says of which class the rows of a kind are.
var classes = map[ieum.Kind]string{
	"Student": "personal", "Household": "personal", "Person": "personal", "Family": "personal", "Teaches": "personal", "Supports": "personal",
	"Manages": "personal", "Offer": "personal", "Selection": "personal",
	"Need": "sensitive", "Strength": "sensitive", "Fact": "sensitive", "Enrolment": "sensitive", "Consent": "sensitive", "Signature": "sensitive",
	"Referral": "sensitive", "Case": "sensitive", "StageEntry": "sensitive", "Assessment": "sensitive", "Score": "sensitive", "Goal": "sensitive",
	"Task": "sensitive", "Contact": "sensitive", "Relationship": "sensitive", "Conference": "sensitive", "Evaluation": "sensitive", "FollowUp": "sensitive",
	"Restriction": "withheld-from-guardian", "SafetyAction": "withheld-from-guardian",
}

// reasons are the fields of a selection that are sensitive, though it is not.
var reasons = []string{"Reason", "DecisionReason"}

// classOf is the class of one field; of the kind as a whole where it is empty.
func classOf(kind ieum.Kind, field string) string {
	if kind == "Selection" && slices.Contains(reasons, field) {
		return "sensitive"
	}
	return classes[kind]
}

// The head of a school reads name, grade and selection, and of a case how closely
// it is followed, where it stands, since when and by whom; the centre, beside what
// is personal, needs without their text, states and days of referrals, and why and
// when a case was sent up.
var (
	schoolReads = map[ieum.Kind][]string{
		"Student":   {"DisplayName", "FamilyName", "GivenName", "Grade", "School"},
		"Selection": {"Student", "State", "Channel", "RequestedOn", "AskedBy", "Reason", "DueOn", "DecidedOn", "Attendees", "DecisionReason"},
		"Case":      {"Student", "Stage", "Class", "OpenedOn", "ClosedOn"},
		"Manages":   {"CaseManager", "Student", "Since", "Until"},
	}
	safetyReads = map[ieum.Kind][]string{
		"Student":      {"FamilyName", "GivenName", "DisplayName", "BirthDate", "Grade", "School", "HomeArea", "Household", "RegisteredBy"},
		"Household":    {"Area"},
		"Person":       {"FamilyName", "GivenName", "DisplayName", "Phone", "Household"},
		"Family":       {"From", "To", "Relation", "LegalRepresentative", "Verified"},
		"Teaches":      {"Worker", "Student", "Homeroom", "LastContactOn"},
		"Manages":      {"CaseManager", "Student", "Since", "Until"},
		"Case":         {"Student", "Class", "OpenedOn", "ClosedOn"},
		"SafetyAction": {"Case", "On", "Seen", "Told", "Called", "StaysWith"},
		"Restriction":  {"Student", "Masked", "Reason", "From", "Until"},
	}
	centreReads = map[ieum.Kind][]string{
		"Need":     {"Subject", "Domain", "Status", "Level", "Since"},
		"Referral": {"Student", "Service", "Need", "State", "RequestedOn", "AnsweredOn", "DueOn"},
		"Case":     {"Student", "Class", "Reason", "OpenedOn", "ClosedOn", "SentUpOn"},
	}
)

func (r *reading) is(roles ...ieum.Role) bool {
	return slices.ContainsFunc(roles, func(role ieum.Role) bool { return slices.Contains(r.me.Roles, role) })
}

func (r *reading) readsPeople() bool {
	return r.is(ieum.RoleCaseManager, ieum.RoleSupervisor, ieum.RoleCoordinator, ieum.RoleSchoolLead)
}

func (r *reading) asksLinkage() bool {
	return r.is(ieum.RoleCaseManager, ieum.RoleSupervisor, ieum.RoleCoordinator)
}

func (r *reading) readsDirectory() bool {
	return r.readsPeople() || r.is(ieum.RoleTeacher, ieum.RoleDirectoryEditor)
}

func (r *reading) knowsShelters() bool {
	return r.is(ieum.RoleCaseManager, ieum.RoleSupervisor, ieum.RoleCoordinator, ieum.RoleDirectoryEditor)
}

// able are the ways that the account's roles open at all.
func (r *reading) able() []way {
	if r.me.ApprovedUntil < today {
		return nil
	}
	var ways []way
	if r.is(ieum.RoleCaseManager) {
		ways = append(ways, byTeam, byRegistration)
	}
	if r.is(ieum.RoleSupervisor) {
		ways = append(ways, bySupervision)
	}
	if r.is(ieum.RoleSchoolLead) {
		ways = append(ways, bySchool)
	}
	if r.is(ieum.RoleCoordinator) {
		ways = append(ways, byCentre)
	}
	if r.is(ieum.RoleCaseManager, ieum.RoleSupervisor, ieum.RoleCoordinator) {
		ways = append(ways, byEmergency, bySafety)
	}
	return ways
}

// ways are those by which the account sees what hangs on a root.
func (r *reading) ways(root ieum.ID) []way {
	var found []way
	for _, e := range r.byKind["Student"] {
		if s := e.(*ieum.Student); s.ID == root || root.Is("Household") && s.Household == root {
			for _, w := range r.able() {
				if !r.walled(s) && r.holds(w, s) && !slices.Contains(found, w) {
					found = append(found, w)
				}
			}
		}
	}
	return found
}

// walled reports whether a restriction of the student's household masks the
// account today: what it is, or the agency where that works.
func (r *reading) walled(s *ieum.Student) bool {
	at := ieum.ID("")
	switch self := r.byID[r.me.Self].(type) {
	case *ieum.CaseManager:
		at = self.Organisation
	case *ieum.Worker:
		at = self.Organisation
	}
	return slices.ContainsFunc(r.byKind["Restriction"], func(e ieum.Entity) bool {
		m := e.(*ieum.Restriction)
		child := r.byID[m.Student].(*ieum.Student)
		home := child.ID == s.ID || child.Household != "" && child.Household == s.Household
		return home && today.Within(m.From, m.Until) && (m.Masked == r.me.Self || m.Masked == at)
	})
}

// sight is for how many days a closed case lets its team read on.
const sight = 365

func (r *reading) holds(w way, s *ieum.Student) bool {
	school := r.byID[s.School].(*ieum.School)
	switch w {
	case byRegistration:
		cases, lately := 0, 0
		for _, e := range r.byKind["Case"] {
			if c := e.(*ieum.Case); c.Student == s.ID {
				cases++
				if c.ClosedOn == "" || c.ClosedOn >= today.AddDays(-sight) {
					lately++
				}
			}
		}
		return s.RegisteredBy == r.me.ID && (cases == 0 || lately > 0)
	case bySchool:
		return s.School == r.me.School
	case byEmergency, bySafety:
		return slices.ContainsFunc(r.byKind["EmergencyAccess"], func(e ieum.Entity) bool {
			a := e.(*ieum.EmergencyAccess)
			return a.RequestedBy == r.me.ID && a.Student == s.ID && a.Until.After(noon) && (a.Extent == ieum.WholeRecord) == (w == byEmergency)
		})
	}
	for _, e := range r.byKind["Case"] {
		c := e.(*ieum.Case)
		if c.Student != s.ID {
			continue
		}
		team := r.byID[c.Team].(*ieum.Team)
		over := c.ClosedOn != "" && c.ClosedOn < today.AddDays(-sight)
		if w == byTeam && !over && c.Team == r.me.Team || w == bySupervision && team.Supervisor == r.me.ID ||
			w == byCentre && !over && c.SentUpOn != "" && school.District == r.me.District {
			return true
		}
	}
	return false
}

// may reports whether a field of the kind may be read by one of the ways; with
// an empty field, whether anything of the kind may.
func may(ways []way, kind ieum.Kind, field string) bool {
	return slices.ContainsFunc(ways, func(w way) bool {
		switch w {
		case bySchool:
			return field == "" && schoolReads[kind] != nil || slices.Contains(schoolReads[kind], field) || kind == "Student" && field == "RegisteredBy"
		case bySafety:
			return field == "" && safetyReads[kind] != nil || slices.Contains(safetyReads[kind], field)
		case byCentre:
			return classOf(kind, field) == "personal" || field == "" && centreReads[kind] != nil || slices.Contains(centreReads[kind], field)
		}
		return true
	})
}

// seen reports whether the account may know that there is such a row.
func (r *reading) seen(e ieum.Entity) bool {
	kind := ieum.KindOf(e)
	if classes[kind] == "" {
		return r.known(e.Meta().ID)
	}
	return may(r.ways(e.Meta().Root), kind, "")
}

// known reports whether the account may know of an entry of the directory, or
// of a report about one.
func (r *reading) known(id ieum.ID) bool {
	e, ok := r.byID[id]
	if !ok {
		return false
	}
	if report, ok := e.(*ieum.DirectoryReport); ok {
		return r.readsReport(report)
	}
	if id.Is("Team") { // whoever works with teams, and whose own it is
		return id == r.me.Team || r.is(ieum.RoleAdministrator, ieum.RoleCaseManager, ieum.RoleSupervisor, ieum.RoleCoordinator)
	}
	if a, ok := e.(*ieum.Agreement); ok && !r.known(a.From) {
		return false
	}
	agency, ok := r.byID[e.Meta().Root].(*ieum.Agency)
	return !ok || !agency.Confidential || r.knowsShelters()
}

// sings reports whether a canary may stand in an answer to the account.
func (r *reading) sings(token string) bool {
	c := r.canaries[token]
	kind := ieum.KindOf(c.in)
	switch {
	case classes[kind] != "":
		return may(r.ways(c.in.Meta().Root), kind, c.field)
	case kind == "Staff":
		return c.in.Meta().ID == r.me.ID
	case kind == "DirectoryReport":
		return r.readsReport(c.in.(*ieum.DirectoryReport))
	case kind == "EmergencyAccess":
		return r.readsEmergency(c.in.(*ieum.EmergencyAccess))
	}
	return r.readsDirectory() && r.known(c.in.Meta().ID)
}

// subjectOf is whose data a row is.
func subjectOf(e ieum.Entity) ieum.ID {
	switch e := e.(type) {
	case *ieum.Need:
		return e.Subject
	case *ieum.Strength:
		return e.Subject
	case *ieum.Fact:
		return e.Subject
	case *ieum.Enrolment:
		return e.Beneficiary
	case *ieum.Family:
		return e.From
	case *ieum.Offer:
		return e.Person
	case *ieum.Person:
		return e.ID
	}
	return e.Meta().Root
}
