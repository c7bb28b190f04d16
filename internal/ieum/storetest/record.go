package storetest

import (
	"testing"

	"ieum/internal/ieum"
)

func recordCases() []conformance {
	return []conformance{
		{"a student's record holds what hangs on the student and the household", testStudentRecord},
		{"a person's record holds the rows that name the person", testPersonRecord},
		{"a record holds the parts asked for, each in order of id", testRecordParts},
		{"records of siblings share no entity", testRecordsApart},
		{"a record shows by which way each row is seen", testRecordReach},
		{"a part of another partition is refused", testRecordPartition},
	}
}

func recordOf(t *testing.T, s ieum.Store, scope ieum.Scope, subject ieum.ID, kinds ...ieum.Kind) *ieum.Record {
	t.Helper()
	records, err := s.View(scope).Records(t.Context(), []ieum.ID{subject}, kinds...)
	if err != nil {
		t.Fatal(err)
	}
	if records[subject] == nil {
		t.Fatal("no record")
	}
	return records[subject]
}

func testStudentRecord(t *testing.T, s ieum.Store) {
	put(t, s, append(append(village(), nestRows()...), need("mina", "1000000"), need("jun", "1000000"), need("sora", "1000000"))...)
	record := recordOf(t, s, anyWay("ari"), student("mina"), "Need", "Person", "Household", "Student", "Family", "Case", "Goal")
	same(t, "subject", record.Subject.(*ieum.Student).DisplayName, "mina")
	needs := ieum.Part[ieum.Need](record)
	same(t, "needs", len(needs), 2)
	for _, n := range needs {
		if n.ID != named("Need", "mother") && n.ID != named("Need", "mina1000000") {
			t.Error("a row of somebody else is in the record")
		}
	}
	same(t, "persons", len(ieum.Part[ieum.Person](record)), 2)
	same(t, "household", idsOf(ieum.Part[ieum.Household](record)), []ieum.ID{household("nest")})
	same(t, "student", idsOf(ieum.Part[ieum.Student](record)), []ieum.ID{student("mina")})
	same(t, "family", idsOf(ieum.Part[ieum.Family](record)), []ieum.ID{named("Family", "mother")})
	same(t, "cases", idsOf(ieum.Part[ieum.Case](record)), []ieum.ID{caseOf("mina")})
	same(t, "goals", ieum.Part[ieum.Goal](record), nil)
	alone := recordOf(t, s, program(), student("sora"), "Need", "Person", "Household")
	same(t, "of one who lives alone", []int{len(ieum.Part[ieum.Need](alone)), len(ieum.Part[ieum.Person](alone))}, []int{1, 0})
}

func testPersonRecord(t *testing.T, s ieum.Store) {
	nest, mother, mina := household("nest"), person("mother"), student("mina")
	friend := &ieum.Person{Head: on(mina, "Person", "friend"), DisplayName: "friend"}
	put(t, s, append(append(village(), nestRows()...), need("mina", "1000000"), friend,
		&ieum.Need{Head: on(nest, "Need", "uncle"), Subject: person("uncle")},
		&ieum.Fact{Head: on(nest, "Fact", "mother"), Subject: mother, Fact: "INCOME"},
		enrolment("mother", nest, mother, service("counsel"), today, ""),
		enrolment("uncle", nest, person("uncle"), service("counsel"), today, ""),
		&ieum.Offer{Head: on(mina, "Offer", "friend"), Person: friend.ID, Text: "산책"},
		&ieum.Supports{Head: on(mina, "Supports", "friend"), Person: friend.ID, Student: mina},
		&ieum.Restriction{Head: on(mina, "Restriction", "friend"), Student: mina, Masked: friend.ID})...)
	kinds := []ieum.Kind{"Need", "Fact", "Enrolment", "Family", "Offer", "Supports", "Restriction", "Case", "Person", "Household", "Student"}
	record := recordOf(t, s, anyWay("ari"), mother, kinds...)
	same(t, "subject", record.Subject.Meta().ID, mother)
	same(t, "needs", idsOf(ieum.Part[ieum.Need](record)), []ieum.ID{named("Need", "mother")})
	same(t, "facts", idsOf(ieum.Part[ieum.Fact](record)), []ieum.ID{named("Fact", "mother")})
	same(t, "enrolments", idsOf(ieum.Part[ieum.Enrolment](record)), []ieum.ID{named("Enrolment", "mother")})
	same(t, "ties", idsOf(ieum.Part[ieum.Family](record)), []ieum.ID{named("Family", "mother")})
	same(t, "what names nobody", len(ieum.Part[ieum.Household](record))+len(ieum.Part[ieum.Person](record)), 0)
	record = recordOf(t, s, anyWay("ari"), friend.ID, kinds...)
	same(t, "offers", idsOf(ieum.Part[ieum.Offer](record)), []ieum.ID{named("Offer", "friend")})
	same(t, "support", idsOf(ieum.Part[ieum.Supports](record)), []ieum.ID{named("Supports", "friend")})
	same(t, "what masks the friend, and the student's own",
		len(ieum.Part[ieum.Restriction](record))+len(ieum.Part[ieum.Case](record))+len(ieum.Part[ieum.Need](record))+len(ieum.Part[ieum.Student](record)), 0)
}

func testRecordParts(t *testing.T, s ieum.Store) {
	rows := village()
	for _, domain := range []string{"3", "1", "2", "5", "4"} {
		rows = append(rows, need("mina", domain))
	}
	put(t, s, rows...)
	record := recordOf(t, s, program(), student("mina"), "Need", "Need")
	ids := idsOf(ieum.Part[ieum.Need](record))
	same(t, "needs", len(ids), 5)
	for i := 1; i < len(ids); i++ {
		if ids[i-1] >= ids[i] {
			t.Error("rows are not in order of id")
		}
	}
	same(t, "a part that was not asked for", ieum.Part[ieum.Case](record), nil)
	bare := recordOf(t, s, program(), student("mina"))
	same(t, "no parts", []any{bare.Subject.Meta().ID, len(ieum.Part[ieum.Need](bare))}, []any{student("mina"), 0})
}

func testRecordsApart(t *testing.T, s ieum.Store) {
	put(t, s, append(village(), nestRows()...)...)
	records, err := s.View(program()).Records(t.Context(), []ieum.ID{student("mina"), student("jun"), person("mother")}, "Need", "Person")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "records", len(records), 3)
	seen := map[ieum.Entity]bool{}
	for _, record := range records {
		for _, n := range ieum.Part[ieum.Need](record) {
			if seen[n] {
				t.Error("one entity stands in two records")
			}
			seen[n] = true
		}
	}
	same(t, "rows", len(seen), 3)
}

func testRecordReach(t *testing.T, s ieum.Store) {
	put(t, s, append(append(village(), nestRows()...), need("mina", "1000000"))...)
	a := kept[*ieum.Staff](t, s, staff("ari"))
	a.School = school("dale") // where jun goes
	put(t, s, a)
	record := recordOf(t, s, anyWay("ari"), student("mina"), "Need", "Household")
	same(t, "subject", record.Subject.Meta().Reach, ieum.ReachTeam)
	same(t, "household", ieum.Part[ieum.Household](record)[0].Reach, ieum.ReachTeam|ieum.ReachSchool)
	for _, n := range ieum.Part[ieum.Need](record) {
		want := ieum.ReachTeam
		if n.Root == household("nest") {
			want |= ieum.ReachSchool
		}
		same(t, "need", n.Reach, want)
	}
}

func testRecordPartition(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	for _, kind := range []ieum.Kind{"Agency", "Staff", "AuditEntry", "Nothing"} {
		_, err := s.View(program()).Records(t.Context(), []ieum.ID{student("mina")}, "Need", kind)
		fails(t, string(kind), err, ieum.ErrInvalid)
	}
}
