package leak_test

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"ieum/internal/ieum"
)

// watchful is how many districts, of how many questions each, a fault has
// before it must have been seen.
const (
	faultWorlds    = 12
	faultQuestions = 300
)

// faults are ways to leak, or to tell the audit less, more or other than what
// left, planted round the program. The campaign finds each of them, and says so
// with one of the words.
var faults = []struct {
	name  string
	fault fault
	words []string
}{
	{"a hidden row is handed out by its id", fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.entities = func(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
				found, err := s.View(ieum.ProgramScope()).Entities(ctx, ids)
				for _, e := range found {
					if classes[ieum.KindOf(e)] != "" {
						e.Meta().Reach = ieum.ReachTeam
					}
				}
				return found, err
			}
		}}
	}}, []string{"leak", "data"}},
	{"the head of a school reads as the centre does", widened(ieum.ReachSchool, ieum.ReachCentre), []string{"data", "redacted", "leak"}},
	{"the centre reads as a team does", widened(ieum.ReachCentre, ieum.ReachTeam), []string{"data", "redacted", "leak"}},
	{"a record holds the rows of another student", onRecords(func(w *world, r *ieum.Record) {
		for _, e := range w.byKind["Need"] {
			if need := *e.(*ieum.Need); need.Root != r.Subject.Meta().Root {
				need.Subject, need.Reach = r.Subject.Meta().ID, r.Subject.Meta().Reach
				r.Add(&need)
				return
			}
		}
	}), []string{"leak", "data"}},
	{"a record lacks rows", fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.records = func(ctx context.Context, ids []ieum.ID, kinds ...ieum.Kind) (map[ieum.ID]*ieum.Record, error) {
				return v.View.Records(ctx, ids, slices.DeleteFunc(slices.Clone(kinds), func(k ieum.Kind) bool { return k == "Task" || k == "Supports" })...)
			}
		}}
	}}, []string{"data"}},
	{"a hidden sibling is not counted", onHomes(func(w *world, h *ieum.Home) { h.HiddenSiblings = 0 }), []string{"data"}},
	{"a hidden sibling is shown", onHomes(func(w *world, h *ieum.Home) {
		for _, e := range w.byKind["Student"] {
			s := *e.(*ieum.Student)
			if s.Household == h.Household.ID && !slices.ContainsFunc(h.Students, func(seen *ieum.Student) bool { return seen.ID == s.ID }) {
				s.Reach = h.Household.Reach
				h.Students = append(h.Students, &s)
			}
		}
	}), []string{"leak", "data"}},
	{"a hidden sibling's service is as one of theirs", onSurroundings(func(s *ieum.Surroundings) {
		for _, e := range s.Elsewhere {
			shown := *e
			shown.Beneficiary, shown.Reach = s.Subject.Meta().ID, s.Subject.Meta().Reach
			s.Enrolments = append(s.Enrolments, &shown)
		}
	}), []string{"data"}},
	{"an agency counts whom the viewer does not see", fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.enrolmentsOf = func(ctx context.Context, of []ieum.ID, f ieum.EnrolmentFilter, p ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Enrolment], error) {
				found, err := v.View.EnrolmentsOf(ctx, of, f, p)
				all, _ := s.View(ieum.ProgramScope()).EnrolmentsOf(ctx, of, f, p)
				for id, slice := range found {
					slice.Total = all[id].Total
					found[id] = slice
				}
				return found, err
			}
		}}
	}}, []string{"data"}},
	{"masks are not read", onSurroundings(func(s *ieum.Surroundings) { s.Masks = nil }), []string{"mask", "data"}},
	{"ties are told of whom the account does not see", fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.tied = func(ctx context.Context, ids []ieum.ID) (*ieum.Tied, error) {
				tied, err := s.View(ieum.ProgramScope()).Tied(ctx, ids)
				if err == nil {
					for _, row := range tied.Rows {
						row.Meta().Reach = ieum.ReachTeam
					}
				}
				return tied, err
			}
			v.entities = func(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
				found, err := s.View(ieum.ProgramScope()).Entities(ctx, ids)
				for _, e := range found {
					if classes[ieum.KindOf(e)] != "" {
						e.Meta().Reach = ieum.ReachTeam
					}
				}
				return found, err
			}
		}}
	}}, []string{"leak", "data"}},
	{"masks of ties are not read", onTied(func(t *ieum.Tied) { t.Masks = nil }), []string{"mask", "data"}},
	{"a tie of people is lost", onTied(func(t *ieum.Tied) {
		t.Rows = slices.DeleteFunc(t.Rows, func(e ieum.Entity) bool { return ieum.KindOf(e) == "Teaches" })
	}), []string{"data"}},
	{"what a colleague noted for themselves is told to all", fault{load: func(_ *world, all []ieum.Entity) []ieum.Entity {
		told := slices.Clone(all)
		for i, e := range told {
			if k, ok := e.(*ieum.Knows); ok {
				copied := *k
				copied.Shared, copied.Conflict = true, false
				told[i] = &copied
			}
		}
		return told
	}}, []string{"data"}},
	{"needs of all are counted", fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.unmet = func(ctx context.Context, on ieum.Date) ([]ieum.HomeNeed, error) {
				return s.View(ieum.ProgramScope()).UnmetNeeds(ctx, on)
			}
		}}
	}}, []string{"data"}},
	{"what ends is listed of all", fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.ending = func(ctx context.Context, f ieum.EndingFilter, p ieum.Page) (ieum.Slice[*ieum.Ending], error) {
				return s.View(ieum.ProgramScope()).Ending(ctx, ieum.EndingFilter{From: f.From, Until: f.Until}, p)
			}
		}}
	}}, []string{"data"}},
	{"a total counts hidden rows", fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.students = func(ctx context.Context, f ieum.StudentFilter, p ieum.Page) (ieum.Slice[*ieum.Student], error) {
				found, err := v.View.Students(ctx, f, p)
				found.Total++
				return found, err
			}
		}}
	}}, []string{"data"}},
	{"a filter by what is needed keeps whom the head of a school sees", fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.students = func(ctx context.Context, f ieum.StudentFilter, p ieum.Page) (ieum.Slice[*ieum.Student], error) {
				scope := v.scope
				if len(f.Needs) > 0 || f.Level != "" || f.Unserved != nil {
					scope.Ways |= ieum.ReachSchool
				}
				return s.View(scope).Students(ctx, f, p)
			}
		}}
		// Who is kept wrongly is then read by the right scope, and missed there.
	}}, []string{"data", "leak", "audit of what left", "audit of what was missed"}},
	{"a count by a key takes in one who is hidden", fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.counts = func(ctx context.Context, f ieum.StudentFilter, by ieum.StudentKey) (map[string]int, error) {
				counts, err := v.View.StudentCounts(ctx, f, by)
				for key := range counts {
					counts[key]++
					break
				}
				return counts, err
			}
		}}
	}}, []string{"data"}},
	{"shelters are as open as other agencies", fault{load: func(_ *world, all []ieum.Entity) []ieum.Entity {
		open := slices.Clone(all)
		for i, e := range open {
			if a, ok := e.(*ieum.Agency); ok {
				copied := *a
				copied.Confidential = false
				open[i] = &copied
			}
		}
		return open
	}}, []string{"data", "leak"}},
	{"an entry is lost", forged(func(list []ieum.AuditEntry) []ieum.AuditEntry { return list[:len(list)-1] }), []string{"audit"}},
	{"an entry does not say that what left was sensitive", forged(func(list []ieum.AuditEntry) []ieum.AuditEntry {
		for i := range list {
			list[i].Fields = slices.DeleteFunc(slices.Clone(list[i].Fields), func(c string) bool { return c == "sensitive" })
		}
		return list
	}), []string{"audit of what left"}},
	{"an entry tells of somebody who did not leave", forged(func(list []ieum.AuditEntry) []ieum.AuditEntry {
		more := list[0]
		more.ID, more.Subjects, more.Denied, more.Misses = ieum.DerivedID("AuditEntry", "more", string(list[0].ID)), []ieum.ID{ieum.DerivedID("Student", "more", "x")}, false, 0
		return append(slices.Clone(list), more)
	}), []string{"audit of what left"}},
	{"misses are not counted", forged(func(list []ieum.AuditEntry) []ieum.AuditEntry {
		for i := range list {
			list[i].Misses = min(list[i].Misses, 1)
		}
		return list
	}), []string{"audit of what was missed"}},
	{"entries name no role", forged(func(list []ieum.AuditEntry) []ieum.AuditEntry {
		for i := range list {
			list[i].Role = ""
		}
		return list
	}), []string{"audit: who"}},
	{"who is hidden is refused, and who is absent is not found", fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.surroundings = func(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*ieum.Surroundings, error) {
				found, err := v.View.Surroundings(ctx, ids)
				kept, _ := s.View(ieum.ProgramScope()).Entities(ctx, ids)
				if err == nil && len(found) < len(kept) {
					err = ieum.ErrDenied
				}
				return found, err
			}
		}}
	}}, []string{"hidden is not absent", "errors"}},
	{"access in an emergency does not end", fault{store: func(_ *world, s ieum.Store) ieum.Store { return late{s} }}, []string{"leak", "data"}},
	{"contacts and the safety plan open the record", widened(ieum.ReachSafety, ieum.ReachTeam), []string{"leak", "data"}},
	{"what others asked for in an emergency is listed for all", fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.emergencies = s.View(ieum.ProgramScope()).EmergencyAccesses
		}}
	}}, []string{"leak", "data"}},
	{"a header holds a name", fault{door: func(w *world, next http.Handler) http.Handler {
		return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			rw.Header().Set("X-Trace", w.byKind["Need"][0].(*ieum.Need).Text)
			next.ServeHTTP(rw, r)
		})
	}}, []string{"leak"}},
	{"what is hidden is not said to be", fault{door: func(_ *world, next http.Handler) http.Handler {
		return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(&editing{rw}, r)
		})
	}}, []string{"redacted"}},
}

func TestTheCampaignFindsWhatIsPlanted(t *testing.T) {
	for _, tt := range faults {
		t.Run(tt.name, func(t *testing.T) {
			for seed := range uint64(faultWorlds) {
				wrong := campaign(t, onFile, 5000+seed, faultQuestions, tt.fault)
				if wrong == "" {
					continue
				}
				if !slices.ContainsFunc(tt.words, func(word string) bool { return strings.Contains(wrong, "\n"+word) }) {
					t.Fatalf("it was found as something else: %s", wrong)
				}
				return
			}
			t.Errorf("nobody notices it in %d questions", faultWorlds*faultQuestions)
		})
	}
}

// editing is an answer without the word that tells what is hidden.
type editing struct{ http.ResponseWriter }

func (e *editing) Write(body []byte) (int, error) {
	_, err := e.ResponseWriter.Write([]byte(strings.ReplaceAll(string(body), `"redacted":`, `"reticent":`)))
	return len(body), err
}

func forged(forge func([]ieum.AuditEntry) []ieum.AuditEntry) fault { return fault{audit: forge} }

// late is a store whose clock stands five hours back.
type late struct{ ieum.Store }

func (l late) View(scope ieum.Scope) ieum.View {
	scope.Now = scope.Now.Add(-5 * time.Hour)
	return l.Store.View(scope)
}

// bent is a store whose views are bent.
type bent struct {
	ieum.Store
	bend func(*bentView)
}

func (b bent) View(scope ieum.Scope) ieum.View {
	v := &bentView{View: b.Store.View(scope), scope: scope}
	v.entities, v.records, v.surroundings, v.students = v.View.Entities, v.View.Records, v.View.Surroundings, v.View.Students
	v.counts, v.emergencies = v.View.StudentCounts, v.View.EmergencyAccesses
	v.tied, v.unmet, v.ending = v.View.Tied, v.View.UnmetNeeds, v.View.Ending
	v.homes, v.enrolmentsOf = v.View.Homes, v.View.EnrolmentsOf
	if scope.Ways != ieum.ReachAll {
		b.bend(v)
	}
	return v
}

type bentView struct {
	ieum.View
	scope        ieum.Scope
	emergencies  func(context.Context, ieum.Page) (ieum.Slice[*ieum.EmergencyAccess], error)
	counts       func(context.Context, ieum.StudentFilter, ieum.StudentKey) (map[string]int, error)
	entities     func(context.Context, []ieum.ID) (map[ieum.ID]ieum.Entity, error)
	records      func(context.Context, []ieum.ID, ...ieum.Kind) (map[ieum.ID]*ieum.Record, error)
	surroundings func(context.Context, []ieum.ID) (map[ieum.ID]*ieum.Surroundings, error)
	students     func(context.Context, ieum.StudentFilter, ieum.Page) (ieum.Slice[*ieum.Student], error)
	tied         func(context.Context, []ieum.ID) (*ieum.Tied, error)
	unmet        func(context.Context, ieum.Date) ([]ieum.HomeNeed, error)
	ending       func(context.Context, ieum.EndingFilter, ieum.Page) (ieum.Slice[*ieum.Ending], error)
	homes        func(context.Context, []ieum.ID) (map[ieum.ID]*ieum.Home, error)
	enrolmentsOf func(context.Context, []ieum.ID, ieum.EnrolmentFilter, ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Enrolment], error)
}

func (v *bentView) EmergencyAccesses(ctx context.Context, p ieum.Page) (ieum.Slice[*ieum.EmergencyAccess], error) {
	return v.emergencies(ctx, p)
}

func (v *bentView) Tied(ctx context.Context, ids []ieum.ID) (*ieum.Tied, error) {
	return v.tied(ctx, ids)
}

func (v *bentView) UnmetNeeds(ctx context.Context, on ieum.Date) ([]ieum.HomeNeed, error) {
	return v.unmet(ctx, on)
}

func (v *bentView) Ending(ctx context.Context, f ieum.EndingFilter, p ieum.Page) (ieum.Slice[*ieum.Ending], error) {
	return v.ending(ctx, f, p)
}

func (v *bentView) Homes(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*ieum.Home, error) {
	return v.homes(ctx, ids)
}

func (v *bentView) EnrolmentsOf(ctx context.Context, of []ieum.ID, f ieum.EnrolmentFilter, p ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Enrolment], error) {
	return v.enrolmentsOf(ctx, of, f, p)
}

func (v *bentView) Entities(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	return v.entities(ctx, ids)
}

func (v *bentView) Records(ctx context.Context, ids []ieum.ID, kinds ...ieum.Kind) (map[ieum.ID]*ieum.Record, error) {
	return v.records(ctx, ids, kinds...)
}

func (v *bentView) Surroundings(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*ieum.Surroundings, error) {
	return v.surroundings(ctx, ids)
}

func (v *bentView) Students(ctx context.Context, f ieum.StudentFilter, p ieum.Page) (ieum.Slice[*ieum.Student], error) {
	return v.students(ctx, f, p)
}

func (v *bentView) StudentCounts(ctx context.Context, f ieum.StudentFilter, by ieum.StudentKey) (map[string]int, error) {
	return v.counts(ctx, f, by)
}

// widened gives rows that are seen by one way another way as well.
func widened(by, also ieum.Reach) fault {
	return fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.entities = func(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
				found, err := v.View.Entities(ctx, ids)
				for _, e := range found {
					if e.Meta().Reach.Has(by) {
						e.Meta().Reach |= also
					}
				}
				return found, err
			}
			v.records = func(ctx context.Context, ids []ieum.ID, kinds ...ieum.Kind) (map[ieum.ID]*ieum.Record, error) {
				found, err := v.View.Records(ctx, ids, kinds...)
				for _, r := range found {
					for _, need := range ieum.Part[ieum.Need](r) {
						if need.Reach.Has(by) {
							need.Reach |= also
						}
					}
				}
				return found, err
			}
		}}
	}}
}

func onRecords(change func(*world, *ieum.Record)) fault {
	return fault{store: func(w *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.records = func(ctx context.Context, ids []ieum.ID, kinds ...ieum.Kind) (map[ieum.ID]*ieum.Record, error) {
				found, err := v.View.Records(ctx, ids, kinds...)
				for _, r := range found {
					change(w, r)
				}
				return found, err
			}
		}}
	}}
}

func onTied(change func(*ieum.Tied)) fault {
	return fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.tied = func(ctx context.Context, ids []ieum.ID) (*ieum.Tied, error) {
				tied, err := v.View.Tied(ctx, ids)
				if err == nil {
					change(tied)
				}
				return tied, err
			}
		}}
	}}
}

func onSurroundings(change func(*ieum.Surroundings)) fault {
	return fault{store: func(_ *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.surroundings = func(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*ieum.Surroundings, error) {
				found, err := v.View.Surroundings(ctx, ids)
				for _, each := range found {
					change(each)
				}
				return found, err
			}
		}}
	}}
}

func onHomes(change func(*world, *ieum.Home)) fault {
	return fault{store: func(w *world, s ieum.Store) ieum.Store {
		return bent{s, func(v *bentView) {
			v.homes = func(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*ieum.Home, error) {
				found, err := v.View.Homes(ctx, ids)
				for _, home := range found {
					change(w, home)
				}
				return found, err
			}
		}}
	}}
}
