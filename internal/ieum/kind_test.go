package ieum_test

import (
	"regexp"
	"slices"
	"testing"

	"ieum/internal/ieum"
)

// goldenID is what DerivedID("Agency", "seoul", "1") has always been.
const goldenID ieum.ID = "agency_yj4ytfnhwhcxp8pafn7sq1r0q0"

func TestTheKindTableHoldsTogether(t *testing.T) {
	kinds, prefixes := map[ieum.Kind]bool{}, map[string]bool{}
	for _, info := range ieum.Kinds() {
		if kinds[info.Kind] || prefixes[info.Prefix] {
			t.Errorf("%s: the kind or its prefix stands twice", info.Kind)
		}
		kinds[info.Kind], prefixes[info.Prefix] = true, true
		if !regexp.MustCompile(`^[a-z]+$`).MatchString(info.Prefix) {
			t.Errorf("%s: the prefix %q is not of small letters", info.Kind, info.Prefix)
		}
		e := info.New()
		if ieum.KindOf(e) != info.Kind || e == info.New() {
			t.Errorf("%s: New makes a %s, or the same one twice", info.Kind, ieum.KindOf(e))
		}
		if len(info.Roots) == 0 || info.Class == "" || info.Partition == "" {
			t.Errorf("%s: without roots, class or partition", info.Kind)
		}
		if ieum.InfoOf(info.Kind).Prefix != info.Prefix {
			t.Errorf("%s: InfoOf gives another row", info.Kind)
		}
	}
	for _, info := range ieum.Kinds() {
		for _, root := range info.Roots {
			if !kinds[root] {
				t.Errorf("%s: the root %s is no kind", info.Kind, root)
			}
		}
		for _, f := range info.Fields {
			for _, target := range targets(f) {
				if !kinds[target] {
					t.Errorf("%s.%s refers to %s, which is no kind", info.Kind, f.Go, target)
				}
			}
		}
	}
}

func targets(f ieum.Field) []ieum.Kind {
	if f.Ref == nil {
		return nil
	}
	return f.Ref.Kinds
}

func TestEveryFieldHasItsColumnTypeAndClass(t *testing.T) {
	column, relation := regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`), regexp.MustCompile(`^[A-Z]+(_[A-Z]+)*$`)
	classes := []ieum.Class{
		ieum.ClassPublic, ieum.ClassStaff, ieum.ClassPersonal, ieum.ClassSensitive, ieum.ClassWithheld, ieum.ClassReporter,
	}
	for _, info := range ieum.Kinds() {
		seen := map[string]bool{"id": true, "root": true, "version": true}
		for _, f := range info.Fields {
			if seen[f.Column] || !column.MatchString(f.Column) {
				t.Errorf("%s.%s: the column %q is taken or misnamed", info.Kind, f.Go, f.Column)
			}
			seen[f.Column] = true
			if !slices.Contains(classes, f.Class) {
				t.Errorf("%s.%s: the class %q is none", info.Kind, f.Go, f.Class)
			}
			if f.Ref == nil {
				continue
			}
			if !relation.MatchString(f.Ref.Type) || len(f.Ref.Kinds) == 0 {
				t.Errorf("%s.%s: the relationship %q to %v", info.Kind, f.Go, f.Ref.Type, f.Ref.Kinds)
			}
			if f.Shape != ieum.ShapeText && f.Shape != ieum.ShapeList {
				t.Errorf("%s.%s: a reference kept as %s", info.Kind, f.Go, f.Shape)
			}
		}
	}
}

func TestATieNamesItsEndsFirst(t *testing.T) {
	for _, info := range ieum.Kinds() {
		if !info.Tie {
			continue
		}
		if len(info.Fields) < 2 || info.Fields[0].Ref == nil || info.Fields[1].Ref == nil ||
			info.Fields[0].Ref.Type != "FROM" || info.Fields[1].Ref.Type != "TO" {
			t.Errorf("%s: the first two fields are not its ends", info.Kind)
		}
	}
}

func TestPeopleHangOnPeopleAndTheNetworkOnTheNetwork(t *testing.T) {
	for _, info := range ieum.Kinds() {
		for _, root := range info.Roots {
			if partition := ieum.InfoOf(root).Partition; partition != info.Partition {
				t.Errorf("%s of the %s hangs on %s of the %s", info.Kind, info.Partition, root, partition)
			}
		}
		// A directory that pointed at people would carry them into memory.
		for _, f := range info.Fields {
			for _, target := range targets(f) {
				if info.Partition == ieum.Network && ieum.InfoOf(target).Partition == ieum.People {
					t.Errorf("%s.%s of the network refers to people", info.Kind, f.Go)
				}
			}
		}
	}
}

func TestInfoOfAnUnknownKindPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("an unknown kind has a row")
		}
	}()
	ieum.InfoOf("Nothing")
}

func TestFinalStatesAreThoseThatNothingFollows(t *testing.T) {
	if ieum.ReferralRequested.Final() || ieum.ReferralOnHold.Final() || ieum.ReferralState("").Final() {
		t.Error("a state that goes on is final")
	}
	states := ieum.FinalReferralStates()
	for _, s := range states {
		if !s.Final() {
			t.Errorf("%s is listed and not final", s)
		}
	}
	states[0] = ieum.ReferralRequested
	if ieum.ReferralRequested.Final() {
		t.Error("a caller can change which states are final")
	}
}
