package stores_test

import (
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/linkagetest"
	"ieum/internal/policy"
)

// TestMasksHoldForTheWholeHousehold asks about random households, of which the
// asker sees some children and not others, and holds every answer against what
// somebody knows who has read every restriction: design and words of it are in
// docs/adr/0051. IEUM_HOUSEHOLDS sets how many, IEUM_SEED the first.
func TestMasksHoldForTheWholeHousehold(t *testing.T) {
	file, graph := both(t)
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	seed, count := uint64(number(t, "IEUM_SEED", 1)), number(t, "IEUM_HOUSEHOLDS", 10)
	var homes []*home
	for n := range uint64(count) {
		homes = append(homes, newHome(codes, seed+n))
	}
	tally := map[string]int{}
	for _, store := range []ieum.Store{file, graph} {
		for _, h := range homes {
			rows := h.copied()
			roots := make([]ieum.ID, len(rows))
			for i, row := range rows {
				roots[i] = row.Meta().Root
			}
			if err := store.Update(t.Context(), roots, putAll(rows)); err != nil {
				t.Fatalf("seed %d: %v", h.seed, err)
			}
		}
		for _, h := range homes {
			h.hold(t, store, tally)
			if t.Failed() {
				t.Fatalf("the seed is %d", h.seed)
			}
		}
	}
	t.Logf("%v", tally)
	for _, seen := range []string{"hidden", "walled", "answered", "masked for a hidden child", "quiet service", "no way"} {
		if tally[seen] == 0 {
			t.Errorf("never %s: the households are too tame", seen)
		}
	}
}

// home is a random household in a district of its own, with everything that is
// known of it.
type home struct {
	*rand.Rand
	seed  uint64
	codes *ieum.Codes
	asked linkagetest.Case
	rows  []ieum.Entity
	// restrictions are all there are, teams those that handle a child's case.
	restrictions []*ieum.Restriction
	teams        map[ieum.ID]ieum.ID
	students     []*ieum.Student
	asker        *ieum.Staff
	organisation ieum.ID
}

func newHome(codes *ieum.Codes, seed uint64) *home {
	h := &home{
		Rand: rand.New(rand.NewPCG(seed, 51)), seed: seed, codes: codes, asked: linkagetest.Random(codes, seed), teams: map[ieum.ID]ieum.ID{},
	}
	s := h.asked.Surroundings
	h.rows = append(h.rows, h.asked.World.Entities...)
	h.office()
	h.rows = append(h.rows, s.Household)
	h.students = s.Students
	for _, m := range s.Masks {
		if !slices.ContainsFunc(h.students, func(e *ieum.Student) bool { return e.ID == m.Student }) {
			h.students = append(h.students, &ieum.Student{Head: ieum.Head{ID: m.Student, Root: m.Student}, Household: s.Household.ID})
		}
	}
	add(h, s.Students...)
	add(h, h.students[len(s.Students):]...)
	add(h, s.Persons...)
	add(h, s.Family...)
	add(h, s.Teaches...)
	add(h, s.Supports...)
	add(h, s.Manages...)
	add(h, s.Offers...)
	add(h, s.Needs...)
	add(h, s.Facts...)
	add(h, s.Enrolments...)
	add(h, append(s.Consents, s.Refusals...)...)
	for i, m := range s.Masks {
		h.restrict(fmt.Sprint(i), m)
	}
	for _, child := range h.students { // more than chance gives: each of whoever is around
		for i, masked := range h.around() {
			if h.IntN(6) == 0 {
				h.restrict(fmt.Sprint("more", i), ieum.Mask{Student: child.ID, Masked: masked})
			}
		}
		h.open(child)
	}
	return h
}

func add[E ieum.Entity](h *home, rows ...E) {
	for _, row := range rows {
		h.rows = append(h.rows, row)
	}
}

// id names a row of the home.
func (h *home) id(kind ieum.Kind, name string) ieum.ID {
	return ieum.DerivedID(kind, "mask", fmt.Sprint(h.seed, name))
}

func (h *home) on(root ieum.ID, kind ieum.Kind, name string) ieum.Head {
	return ieum.Head{ID: h.id(kind, name), Root: root}
}

// office adds the asker, a colleague who wrote notes, and two teams.
func (h *home) office() {
	own, other := h.id("Team", "own"), h.id("Team", "other")
	q := h.asked.Question
	staff := func(id ieum.ID) *ieum.Staff {
		return &ieum.Staff{Head: ieum.Head{ID: id, Root: id}, Active: true, ApprovedUntil: q.On.AddDays(999)}
	}
	h.asker = staff(q.Staff)
	h.asker.Team, h.asker.Self, h.asker.Roles = own, q.Self, []ieum.Role{ieum.RoleCaseManager}
	h.rows = append(h.rows, h.asker)
	for _, row := range h.asked.World.Entities {
		switch row := row.(type) {
		case *ieum.Knows:
			if row.Author != "" && row.Author != h.asker.ID && !slices.ContainsFunc(h.rows, func(e ieum.Entity) bool { return e.Meta().ID == row.Author }) {
				h.rows = append(h.rows, staff(row.Author))
			}
		case *ieum.CaseManager:
			if row.ID == q.Self {
				h.organisation = row.Organisation
			}
		case *ieum.Worker:
			if row.ID == q.Self {
				h.organisation = row.Organisation
			}
		}
	}
	h.rows = append(h.rows, &ieum.Team{Head: ieum.Head{ID: own, Root: own}}, &ieum.Team{Head: ieum.Head{ID: other, Root: other}})
}

// around are those whom a restriction may mask.
func (h *home) around() []ieum.ID {
	var ids []ieum.ID
	for _, row := range h.rows {
		switch row.(type) {
		case *ieum.Person, *ieum.Worker, *ieum.CaseManager, *ieum.Agency:
			if row.Meta().ID != h.asked.Question.Self || h.IntN(8) == 0 {
				ids = append(ids, row.Meta().ID)
			}
		}
	}
	return ids
}

func (h *home) restrict(name string, m ieum.Mask) {
	r := &ieum.Restriction{Head: h.on(m.Student, "Restriction", name+string(m.Student)), Student: m.Student, Masked: m.Masked, From: m.From, Until: m.Until}
	h.restrictions, h.rows = append(h.restrictions, r), append(h.rows, r)
}

func (h *home) open(child *ieum.Student) {
	handles := h.id("Team", "other")
	if h.IntN(2) == 0 {
		handles = h.asker.Team
	}
	h.teams[child.ID] = handles
	h.rows = append(h.rows, &ieum.Case{Head: h.on(child.ID, "Case", string(child.ID)), Student: child.ID, Team: handles})
}

// copied are the rows as they are put anew.
func (h *home) copied() []ieum.Entity {
	rows := make([]ieum.Entity, len(h.rows))
	for i, row := range h.rows {
		info := ieum.InfoOf(ieum.KindOf(row))
		twin, err := info.Decode(info.Encode(row))
		if err != nil {
			panic(err) // what was encoded decodes
		}
		*twin.Meta() = ieum.Head{ID: row.Meta().ID, Root: row.Meta().Root}
		rows[i] = twin
	}
	return rows
}

// masked is all that must not be involved, and for whose sake.
func (h *home) masked(subject ieum.ID) map[ieum.ID]ieum.ID {
	masked, q := map[ieum.ID]ieum.ID{}, h.asked.Question
	for _, r := range h.restrictions {
		if !r.From.Absent() && q.On < r.From || !r.Until.Absent() && r.Until < q.Today {
			continue
		}
		whom := r.Masked
		if whom == subject {
			whom = r.Student
		}
		if whom != subject {
			masked[whom] = r.Student
		}
	}
	for _, row := range h.asked.World.Entities {
		at := ieum.ID("")
		switch row := row.(type) {
		case *ieum.Service:
			at = row.Agency
		case *ieum.Worker:
			at = row.Organisation
		case *ieum.CaseManager:
			at = row.Organisation
		}
		if sake, ok := masked[at]; ok && at != "" {
			masked[row.Meta().ID] = sake
		}
	}
	return masked
}

// walled reports whether a restriction of today masks the asker.
func (h *home) walled() bool {
	return slices.ContainsFunc(h.restrictions, func(r *ieum.Restriction) bool {
		return h.asked.Question.Today.Within(r.From, r.Until) && (r.Masked == h.asker.Self || r.Masked == h.organisation)
	})
}

// sees reports whether the asker sees a student, or anything of the household.
func (h *home) sees(id ieum.ID) bool {
	if h.walled() {
		return false
	}
	if id.Is("Student") {
		return h.teams[id] == h.asker.Team
	}
	return slices.ContainsFunc(h.students, func(s *ieum.Student) bool { return h.teams[s.ID] == h.asker.Team })
}

func (h *home) session(t *testing.T, store ieum.Store) *desk.Session {
	t.Helper()
	noon, err := time.Parse(time.DateOnly, string(h.asked.Question.Today))
	if err != nil {
		t.Fatal(err)
	}
	clock, logger := func() time.Time { return noon.Add(12 * time.Hour) }, slog.New(slog.DiscardHandler)
	a := atlas.New(store.Feed(), atlas.Options{Codes: h.codes, Logger: logger, Clock: clock, Zone: time.UTC})
	if _, err := a.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	n := 0
	mint := func(kind ieum.Kind) ieum.ID { n++; return h.id(kind, fmt.Sprint("mint", n)) }
	d := desk.New(desk.Config{
		Store: store, Atlas: a, Codes: h.codes, Clock: clock, Mint: mint, Logger: logger, Zone: time.UTC, Settings: desk.DefaultSettings(),
	})
	return d.Begin(policy.Principal{Staff: h.asker, Language: ieum.Korean}, desk.Operation{Name: "test"})
}

// hold asks about everybody of the household.
func (h *home) hold(t *testing.T, store ieum.Store, tally map[string]int) {
	t.Helper()
	s := h.session(t, store)
	var subjects []ieum.ID
	for _, child := range h.students {
		subjects = append(subjects, child.ID)
	}
	for _, p := range h.asked.Surroundings.Persons {
		if p.Household != "" {
			subjects = append(subjects, p.ID)
		}
	}
	for _, subject := range subjects {
		q := h.asked.Question
		answer, err := s.Linkage(t.Context(), desk.LinkageInput{Subject: subject, Need: q.Need, On: q.On, MaxSteps: q.MaxSteps})
		switch {
		case !h.sees(subject):
			if !errors.Is(err, ieum.ErrNotFound) {
				t.Errorf("%s is hidden from the asker: %v", subject, err)
			}
			tally["hidden"]++
			if h.walled() {
				tally["walled"]++
			}
			continue
		case err != nil:
			t.Fatalf("%s: %v", subject, err)
		}
		tally["answered"]++
		h.linked(t, subject, answer, tally)
		h.judged(t, s, subject, tally)
	}
}

// linked holds that nothing masked stands in an answer but as blocked.
func (h *home) linked(t *testing.T, subject ieum.ID, answer *linkage.Answer, tally map[string]int) {
	t.Helper()
	masked := h.masked(subject)
	for _, sake := range masked {
		if !h.sees(sake) {
			tally["masked for a hidden child"]++
		}
	}
	for _, o := range answer.Informal(100) {
		if offer, ok := o.Resource.(*ieum.Offer); !ok || masked[offer.Person] != "" {
			t.Errorf("the offer of %s, who is masked, is told to %s", offer.Person, subject)
		}
		h.clear(t, masked, o.Paths(10))
	}
	for _, o := range answer.Options(100) {
		if sake, ok := masked[o.Resource.Meta().ID]; ok {
			t.Errorf("%s is masked for %s and an option for %s", o.Resource.Meta().ID, sake, subject)
		}
		h.clear(t, masked, o.Paths(10))
		for _, c := range o.CoordinateFirst {
			if c.With != nil && masked[c.With.Meta().ID] != "" {
				t.Errorf("%s, who is masked, is to be agreed with", c.With.Meta().ID)
			}
		}
	}
	for _, d := range answer.Development() {
		for _, end := range []ieum.Entity{d.From, d.To} {
			if end != nil && masked[end.Meta().ID] != "" {
				t.Errorf("%s, who is masked, is to be developed with", end.Meta().ID)
			}
		}
	}
}

// clear holds that no path touches what is masked.
func (h *home) clear(t *testing.T, masked map[ieum.ID]ieum.ID, paths []*linkage.Path) {
	t.Helper()
	for _, p := range paths {
		for _, step := range p.Steps {
			for _, end := range []ieum.ID{step.From.Meta().ID, step.To.Meta().ID} {
				if sake, ok := masked[end]; ok {
					t.Errorf("%s is masked for %s and stands on a way", end, sake)
				}
			}
		}
	}
}

// judged asks by name for what is masked: each is answered as something that is
// not masked could be.
func (h *home) judged(t *testing.T, s *desk.Session, subject ieum.ID, tally map[string]int) {
	t.Helper()
	q, masked := h.asked.Question, h.masked(subject)
	for _, id := range slices.Sorted(maps.Keys(masked)) {
		if id.Is("Service") {
			e, err := s.Eligibility(t.Context(), desk.EligibilityInput{Subject: subject, Service: id, On: q.On})
			if err != nil {
				t.Errorf("eligibility for %s, which is masked: %v", id, err)
				continue
			}
			paths := e.Paths(3)
			refused := slices.ContainsFunc(e.Failures, func(f linkage.Failure) bool {
				return f.Rule == ieum.RuleRefusal && len(f.Unblock) == 1 && f.Unblock[0].Action == linkage.ActAskSupervisor
			})
			if e.Group != nil || !refused || len(paths) > 0 {
				t.Errorf("eligibility for %s, which is masked: group %v, %+v, %d paths", id, e.Group, e.Failures, len(paths))
			}
			fits, err := s.Candidates(t.Context(), desk.CandidatesInput{Service: id, On: q.On})
			if err != nil || slices.ContainsFunc(fits, func(c desk.Candidate) bool { return c.Student.ID == subject }) {
				t.Errorf("%s fits %s, which is masked: %v", subject, id, err)
			}
			tally["quiet service"]++
		}
		if id.Is("Student") || id.Is("Person") && !h.nearby(subject, id) {
			continue
		}
		m, err := s.Mediation(t.Context(), desk.MediationInput{From: subject, To: id, On: q.On, MaxSteps: q.MaxSteps})
		if err != nil {
			t.Errorf("a way to %s, who is masked: %v", id, err)
			continue
		}
		if paths := m.Paths(3); len(paths) > 0 {
			t.Errorf("%d ways to %s, who is masked", len(paths), id)
		}
		tally["no way"]++
	}
}

// nearby reports whether the asker finds a person around the subject.
func (h *home) nearby(subject, person ieum.ID) bool {
	return slices.ContainsFunc(h.asked.Surroundings.Persons, func(p *ieum.Person) bool {
		return p.ID == person && (p.Root == h.asked.Surroundings.Household.ID || h.sees(p.Root))
	})
}
