package audit

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"ieum/internal/ieum"
)

// kept is a log in memory.
type kept struct {
	chains  []*ieum.AuditChain
	entries []*ieum.AuditEntry
	gaps    ieum.AuditGaps
	// during is run when the entries have been read.
	during func(*kept)
}

func (k *kept) AuditChains(context.Context) ([]*ieum.AuditChain, error) {
	chains := make([]*ieum.AuditChain, len(k.chains))
	for i, c := range k.chains {
		same := *c
		chains[i] = &same
	}
	return chains, nil
}

func (k *kept) AuditEntries(_ context.Context, server string, yield func(*ieum.AuditEntry) error) error {
	for _, e := range k.entries {
		if e.Server == server {
			if err := yield(e); err != nil {
				return err
			}
		}
	}
	if k.during != nil {
		k.during(k)
	}
	return nil
}

func (k *kept) AuditGaps(context.Context) (ieum.AuditGaps, error) { return k.gaps, nil }

func (k *kept) AgeOut(context.Context, string, time.Time, int) (int, error) { return 0, nil }

func (k *kept) append(n int) {
	for range n {
		c := k.chains[0]
		e := &ieum.AuditEntry{
			At: time.Date(2026, 11, 24, 0, 0, c.Number, 0, time.UTC), Actor: "staff_1", Subjects: []ieum.ID{one, two}, Fields: []string{"personal"},
		}
		e.ID = ieum.DerivedID("AuditEntry", "test", fmt.Sprint(c.Number))
		c.Append(e)
		k.entries = append(k.entries, e)
	}
}

// written is a log of ten entries.
func written() *kept {
	k := &kept{chains: []*ieum.AuditChain{ieum.NewAuditChain("s")}}
	k.append(10)
	return k
}

// rechained is what somebody does who can write to the store and knows how a chain is
// made.
func (k *kept) rechained() {
	c := ieum.NewAuditChain("s")
	for _, e := range k.entries {
		c.Append(e)
	}
	k.chains[0] = c
}

func TestTheFirstBadEntryIsNamed(t *testing.T) {
	head := HeadOf(written().chains[0])
	for name, tt := range map[string]struct {
		change func(*kept)
		heads  []ChainHead
		number int
		what   Wrong
	}{
		"nothing":                      {func(*kept) {}, nil, 0, ""},
		"nothing, with a head":         {func(*kept) {}, []ChainHead{head}, 0, ""},
		"it grew since":                {func(k *kept) { k.append(3) }, []ChainHead{head}, 0, ""},
		"another actor":                {func(k *kept) { k.entries[4].Actor = "staff_2" }, nil, 5, Altered},
		"a subject less":               {func(k *kept) { k.entries[4].Subjects = k.entries[4].Subjects[:1] }, nil, 5, Altered},
		"a class less":                 {func(k *kept) { k.entries[0].Fields = nil }, nil, 1, Altered},
		"another moment, and its hash": {func(k *kept) { e := k.entries[4]; e.At = e.At.Add(1e9); e.Hash = e.Sum(k.entries[3].Hash) }, nil, 6, Altered},
		"the last, with its hash":      {func(k *kept) { e := k.entries[9]; e.Denied = true; e.Hash = e.Sum(k.entries[8].Hash) }, nil, 10, Altered},
		"the first removed":            {func(k *kept) { k.entries = k.entries[1:] }, nil, 1, Missing},
		"one removed":                  {func(k *kept) { k.entries = slices.Delete(k.entries, 4, 5) }, nil, 5, Missing},
		"the last removed":             {func(k *kept) { k.entries = k.entries[:9] }, nil, 10, Missing},
		"all removed":                  {func(k *kept) { k.entries = nil }, nil, 1, Missing},
		"one twice":                    {func(k *kept) { k.entries = slices.Insert(k.entries, 5, k.entries[4]) }, nil, 5, Inserted},
		"one more at the end":          {func(k *kept) { c := *k.chains[0]; k.append(1); *k.chains[0] = c }, nil, 11, Inserted},
		"two that changed places": {func(k *kept) {
			a, b := k.entries[4], k.entries[5]
			a.Number, b.Number = 6, 5
			k.entries[4], k.entries[5] = b, a
		}, nil, 5, Altered},
		"a chain that begins later":      {func(k *kept) { k.chains[0].Removed, k.entries = 3, k.entries[3:] }, nil, 4, Altered},
		"all written anew":               {func(k *kept) { k.entries[4].Actor = "staff_2"; k.rechained() }, nil, 0, ""},
		"all written anew, with a head":  {func(k *kept) { k.entries[4].Actor = "staff_2"; k.rechained() }, []ChainHead{head}, 10, Rewritten},
		"the end cut off":                {func(k *kept) { k.entries = k.entries[:8]; k.rechained() }, nil, 0, ""},
		"the end cut off, with a head":   {func(k *kept) { k.entries = k.entries[:8]; k.rechained() }, []ChainHead{head}, 9, Missing},
		"no chain any more, with a head": {func(k *kept) { k.chains, k.entries = nil, nil }, []ChainHead{head}, 10, Missing},
		"a chain that is not there":      {func(k *kept) { k.gaps = ieum.AuditGaps{Strays: 1, FirstStray: "audit_x"} }, nil, 0, Displaced},
		"older ones without a chain":     {func(k *kept) { k.gaps = ieum.AuditGaps{Unchained: 1, Newest: k.entries[0].At} }, nil, 0, ""},
		"younger ones without a chain":   {func(k *kept) { k.gaps = ieum.AuditGaps{Unchained: 1, Newest: k.entries[0].At.Add(25 * time.Hour)} }, nil, 0, Unchained},
		"it grows meanwhile":             {func(k *kept) { k.during = func(k *kept) { k.append(2) } }, nil, 0, ""},
	} {
		k := written()
		tt.change(k)
		r, err := Verify(t.Context(), k, tt.heads, func(int) {})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		switch {
		case tt.what == "" && (r.Bad != nil || r.Checked < 8):
			t.Errorf("%s: %+v", name, r.Bad)
		case tt.what != "" && (r.Bad == nil || r.Bad.What != tt.what || r.Bad.Number != tt.number):
			t.Errorf("%s: %+v, want %d %s", name, r.Bad, tt.number, tt.what)
		}
	}
}

func TestWhatAgesOutMeanwhileIsNoHarm(t *testing.T) {
	k := written()
	k.during = func(k *kept) { k.chains[0].Removed = 1 }
	if _, err := Verify(t.Context(), k, nil, func(int) {}); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("%v, want to be asked again", err)
	}
}

func TestAChainGoesOnAfterItsBeginningHasAgedOut(t *testing.T) {
	k := written()
	last := k.entries[3]
	k.chains[0].Removed, k.chains[0].RemovedHash = last.Number, last.Hash
	k.entries = k.entries[4:]
	r, err := Verify(t.Context(), k, []ChainHead{HeadOf(k.chains[0]), {"s", 2, "long gone"}}, func(int) {})
	if err != nil || r.Bad != nil || r.Checked != 6 {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestHeadsAreReadAsTheyAreWritten(t *testing.T) {
	want := []ChainHead{{"a", 3, "abc"}, {"b", 12, "def"}}
	got, err := ReadHeads(strings.NewReader(want[0].String() + "\n\n" + want[1].String() + "\n"))
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%v, %v", got, err)
	}
	for _, text := range []string{"a 3", "a x abc", "a 0 abc", "a 1 abc more"} {
		if _, err := ReadHeads(strings.NewReader(text)); !errors.Is(err, ieum.ErrInvalid) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
