package desk

import (
	"context"
	"errors"
	"iter"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"ieum/internal/ieum"
	"ieum/internal/ieum/storetest"
	"ieum/internal/policy"
)

// hanasNeed is recorded by the case manager of hana.
func hanasNeed() RecordNeedInput {
	return RecordNeedInput{Student: hana, Domain: "3000000-2", Level: ieum.LevelHigh, Text: " 방과 후에 혼자 있다 ", IdempotencyKey: "key-1"}
}

func TestAMutationIsWrittenOnceAndAudited(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	first, err := s.RecordNeed(t.Context(), hanasNeed())
	if err != nil {
		t.Fatal(err)
	}
	need := first.Need
	if need.Subject != hana || need.Text != "방과 후에 혼자 있다" || need.Since != today || need.Version != 1 || len(need.Redacted) > 0 {
		t.Errorf("need %+v", need)
	}
	want := storetest.Told{Subject: hana, AuditEntry: ieum.AuditEntry{Action: "recordNeed", Role: ieum.RoleCaseManager, Actor: id("Staff", "manager"), Fields: []string{"sensitive"}, Purpose: "CASEWORK", Request: "request-1", At: s.now}}
	for round := range 2 {
		entries := o.spy.audited
		if len(entries) != round+1 {
			t.Fatalf("round %d: %d entries", round, len(entries))
		}
		got := entries[round]
		got.Head = ieum.Head{}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("round %d: entry\n%+v, want\n%+v", round, got, want)
		}
		again, err := o.as(t, "manager").RecordNeed(t.Context(), hanasNeed())
		if err != nil || again.Need.ID != need.ID || again.Need.Version != 1 {
			t.Errorf("the same key again: %+v, %v", again, err)
		}
	}
	other := hanasNeed()
	other.Level = ieum.LevelLow
	if _, err := o.as(t, "manager").RecordNeed(t.Context(), other); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("the same key with other input: %v", err)
	}
	if _, err := o.as(t, "manager").RecordFact(t.Context(), RecordFactInput{
		Subject: hana, Fact: "INCOME_CLASS", Value: "ABOVE", ToldBy: ieum.ToldBySelf, On: today, IdempotencyKey: "key-1",
	}); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("the same key for another use case: %v", err)
	}
}

func TestWhoMayWrite(t *testing.T) {
	o := open(t)
	for _, tt := range []struct {
		who     string
		student ieum.ID
		want    error
	}{
		{"manager", hana, nil},
		{"colleague", hana, nil},
		{"supervisor", hana, ieum.ErrDenied},
		{"coordinator", sena, ieum.ErrDenied},
		{"lead", hana, ieum.ErrDenied},
		{"teacher", hana, ieum.ErrDenied},
		{"auditor", hana, ieum.ErrDenied},
		{"auditor", absent, ieum.ErrDenied},
		{"expired", hana, ieum.ErrNotFound},
		{"outsider", hana, ieum.ErrNotFound},
		{"outsider", absent, ieum.ErrNotFound},
		{"manager", neon, ieum.ErrNotFound},
		{"manager", mother, nil}, // of the household
		{"outsider", mother, ieum.ErrNotFound},
		{"manager", id("School", "one"), ieum.ErrNotFound}, // nobody
		{"manager", "student_x", ieum.ErrNotFound},
		{"both", hana, ieum.ErrDenied}, // seen as the head of the school only
		{"both", sena, ieum.ErrNotFound},
		{"both", neon, nil},
	} {
		s := o.as(t, tt.who)
		_, err := s.RecordNeed(t.Context(), RecordNeedInput{Student: tt.student, Domain: "1000000-1", Level: ieum.LevelLow})
		if !errors.Is(err, tt.want) {
			t.Errorf("%s writes of %s: %v, want %v", tt.who, tt.student, err, tt.want)
		}
		entries := o.finish(t, s)
		if denied := slices.ContainsFunc(entries, func(e storetest.Told) bool { return e.Denied }); denied != (tt.want != nil) {
			t.Errorf("%s writes of %s: entries %+v", tt.who, tt.student, entries)
		}
	}
}

func TestAnInputThatCanNeverBeRight(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	fact := RecordFactInput{Subject: hana, Fact: "INCOME_CLASS", Value: "ABOVE", ToldBy: ieum.ToldBySelf, On: today}
	contact := RecordContactInput{Case: id("Case", "hana"), On: today, Kind: "HOME_VISIT", Text: "만났다"}
	for argument, run := range map[string]func() error{
		"input.fact": func() error { in := fact; in.Fact = "SHOE_SIZE"; _, err := s.RecordFact(t.Context(), in); return err },
		"input.value": func() error {
			in := fact
			in.Value = "GRANDPARENT"
			_, err := s.RecordFact(t.Context(), in)
			return err
		},
		"input.on": func() error {
			in := fact
			in.On = today.AddDays(1)
			_, err := s.RecordFact(t.Context(), in)
			return err
		},
		"input.on 2":    func() error { in := fact; in.On = "2026-02-30"; _, err := s.RecordFact(t.Context(), in); return err },
		"input.subject": func() error { in := fact; in.Subject = friend; _, err := s.RecordFact(t.Context(), in); return err },
		"input.kind":    func() error { in := contact; in.Kind = "FAX"; _, err := s.RecordContact(t.Context(), in); return err },
		"input.text":    func() error { in := contact; in.Text = " \n"; _, err := s.RecordContact(t.Context(), in); return err },
		"input.text 2": func() error {
			in := contact
			in.Text = "990101-1234567"
			_, err := s.RecordContact(t.Context(), in)
			return err
		},
		"input.text 3": func() error {
			in := contact
			in.Text = strings.Repeat("가", 2001)
			_, err := s.RecordContact(t.Context(), in)
			return err
		},
		"input.domain": func() error {
			_, err := s.RecordNeed(t.Context(), RecordNeedInput{Student: hana, Domain: "9"})
			return err
		},
		"input.idempotencyKey": func() error {
			in := contact
			in.IdempotencyKey = strings.Repeat("k", maxKey+1)
			_, err := s.RecordContact(t.Context(), in)
			return err
		},
	} {
		err := run()
		invalid, ok := errors.AsType[*Invalid](err)
		if want, _, _ := strings.Cut(argument, " "); !ok || invalid.Argument != want {
			t.Errorf("%s: %v", argument, err)
		}
	}
	if _, err := s.RecordFact(t.Context(), fact); err != nil {
		t.Error(err)
	}
	if _, err := s.RecordContact(t.Context(), contact); err != nil {
		t.Error(err)
	}
	hers := fact
	hers.Subject = gran
	if written, err := s.RecordFact(t.Context(), hers); err != nil || written.Fact.Root != home {
		t.Errorf("of a person of the household: %+v, %v", written, err)
	}
}

// A fact that was recorded counts from the next linkage on, also when another
// was recorded on the same day.
func TestAFactIsNotAskedAgain(t *testing.T) {
	o := open(t)
	for i, value := range []string{"ABOVE", "BASIC_LIVELIHOOD", "ABOVE", "NEAR_POVERTY"} {
		s := o.as(t, "manager")
		s.now = s.now.Add(time.Duration(i) * time.Millisecond)
		if _, err := s.RecordFact(t.Context(), RecordFactInput{Subject: hana, Fact: "INCOME_CLASS", Value: value, ToldBy: ieum.ToldByGuardian, On: today}); err != nil {
			t.Fatal(err)
		}
	}
	records, err := o.as(t, "manager").Records(t.Context(), []ieum.ID{hana}, "Fact")
	if err != nil {
		t.Fatal(err)
	}
	facts, err := Part[ieum.Fact](records[hana])
	if err != nil || len(facts) != 4 {
		t.Fatalf("%d facts, %v", len(facts), err)
	}
	last := slices.MaxFunc(facts, func(a, b *ieum.Fact) int {
		if a.After(b) {
			return 1
		}
		return -1
	})
	if last.Value != "NEAR_POVERTY" {
		t.Errorf("%s counts, want what was told last", last.Value)
	}
}

// The body of a transaction may run twice: nothing of the first run is left.
func TestATransactionThatRunsTwice(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	twice := &twiceStore{Store: s.desk.Store}
	s.desk.Store = twice
	in := hanasNeed()
	payload, err := s.RecordNeed(t.Context(), in)
	if err != nil || twice.runs != 2 {
		t.Fatalf("%d runs, %v", twice.runs, err)
	}
	if payload.Need.ID != twice.first {
		t.Errorf("the second run made another id: %s, %s", payload.Need.ID, twice.first)
	}
	if again, err := s.RecordNeed(t.Context(), in); err != nil || again.Need.ID != payload.Need.ID {
		t.Errorf("the same key again: %v", err)
	}
}

var errAgain = errors.New("run it again")

// twiceStore runs the body of the first transaction, drops it, and runs it
// again.
type twiceStore struct {
	ieum.Store
	runs  int
	first ieum.ID
}

func (s *twiceStore) Update(ctx context.Context, roots []ieum.ID, fn func(context.Context, ieum.Tx) error) error {
	if s.runs == 0 {
		err := s.Store.Update(ctx, roots, func(ctx context.Context, tx ieum.Tx) error {
			s.runs++
			if err := fn(ctx, firstPut{tx, &s.first}); err != nil {
				return err
			}
			return errAgain
		})
		if !errors.Is(err, errAgain) {
			return err
		}
	}
	return s.Store.Update(ctx, roots, func(ctx context.Context, tx ieum.Tx) error {
		s.runs++
		return fn(ctx, tx)
	})
}

type firstPut struct {
	ieum.Tx
	id *ieum.ID
}

func (p firstPut) Put(ctx context.Context, rows ...ieum.Entity) error {
	*p.id = rows[0].Meta().ID
	return p.Tx.Put(ctx, rows...)
}

// meanings are the words that a tag of an input may begin with.
var meanings = []string{"subject", "key", "need", "fact", "choice", "choices", "code", "text", "word", "name", "each", "day", "past", "born", "coming", "ref", "refs", "grade", "address", "needs", "version", "group", "texts", "days", "telephone", "maybe"}

// A household is of several types at once; a fact of which one holds has one value.
func TestSeveralValuesAreRecordedWhereSeveralMayHold(t *testing.T) {
	o := open(t)
	fact := RecordFactInput{Subject: hana, Fact: "HOUSEHOLD_TYPE", Value: "SINGLE_PARENT", ToldBy: ieum.ToldBySelf, On: today}
	fact.Values = []string{"MULTICULTURAL", "SINGLE_PARENT"}
	done, err := o.as(t, "manager").RecordFact(t.Context(), fact)
	if err != nil || !slices.Equal(done.Fact.Values(), []string{"SINGLE_PARENT", "MULTICULTURAL"}) {
		t.Fatalf("RecordFact = %+v, %v", done.Fact, err)
	}
	for name, bad := range map[string]RecordFactInput{
		"a value that is no choice": {Fact: "HOUSEHOLD_TYPE", Value: "SINGLE_PARENT", Values: []string{"ABOVE"}},
		"two incomes":               {Fact: "INCOME_CLASS", Value: "ABOVE", Values: []string{"MEDICAL"}},
		"the same income twice":     {Fact: "INCOME_CLASS", Value: "ABOVE", Values: []string{"ABOVE"}},
		"more than there are":       {Fact: "HOUSEHOLD_TYPE", Value: "SINGLE_PARENT", Values: slices.Repeat([]string{"OTHER"}, 14)},
	} {
		bad.Subject, bad.ToldBy, bad.On = hana, ieum.ToldBySelf, today
		var invalid *Invalid
		if _, err := o.as(t, "manager").RecordFact(t.Context(), bad); !errors.As(err, &invalid) || invalid.Argument != "input.values" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// allFields yields the fields of an input, and those of what it lists.
func allFields(of reflect.Type) iter.Seq[reflect.StructField] {
	return func(yield func(reflect.StructField) bool) {
		for f := range of.Fields() {
			if !yield(f) {
				return
			}
			of := f.Type
			if of.Kind() == reflect.Slice || of.Kind() == reflect.Pointer {
				of = of.Elem()
			}
			if of.Kind() == reflect.Struct {
				allFields(of)(yield)
			}
		}
	}
}

// Every field of every input is judged by its tag; one without a tag is of a
// closed type of its own. So nobody can forget to look at a text.
func TestEveryInputSaysWhatItMayHold(t *testing.T) {
	for _, m := range Mutations() {
		counts := map[string]int{}
		for f := range allFields(m.Input) {
			meaning, _, _ := strings.Cut(f.Tag.Get("input"), ",")
			meaning, list, _ := strings.Cut(meaning, "=")
			counts[meaning]++
			switch plain := f.Type == reflect.TypeFor[string]() || f.Type == reflect.TypeFor[ieum.ID]() || f.Type == reflect.TypeFor[ieum.Date](); {
			case meaning == "" && plain:
				t.Errorf("%s.%s may hold anything: give it a tag", m.Input.Name(), f.Name)
			case meaning != "" && !slices.Contains(meanings, meaning):
				t.Errorf("%s.%s has the tag %q, which means nothing", m.Input.Name(), f.Name, meaning)
			case (meaning == "each") != (f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct):
				t.Errorf("%s.%s lists what nobody looks at: each is for such lists, and for them alone", m.Input.Name(), f.Name)
			case meaning == "key" && f.Tag.Get("json") != "-":
				t.Errorf("%s.%s is part of its own digest: json:\"-\"", m.Input.Name(), f.Name)
			case meaning == "code":
				open(t).as(t, "manager").isCode(list, "") // panics for a list that does not exist
			}
		}
		if counts["key"] != 1 || (counts["subject"] == 1) == m.Whole || counts["subject"] > 1 {
			t.Errorf("%s names %d subjects and %d keys, want one of each, or no subject where nothing is written about", m.Input.Name(), counts["subject"], counts["key"])
		}
		if !slices.Contains(policy.Rights(), m.Right) {
			t.Errorf("%s takes the right %q, which nobody has", m.Name, m.Right)
		}
	}
}
