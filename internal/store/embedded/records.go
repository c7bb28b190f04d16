package embedded

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// tieTo says that a root belongs to what is asked about a subject, and by
// which ways the root is seen; Ways is 0 for a hidden sibling. Own marks the
// root on which the subject's visibility rests.
type tieTo struct {
	subject, root ieum.ID
	ways          ieum.Reach
	own           bool
}

// tie is one branch of the statement for ties: a subject, a root of what is
// asked about it, the ways to that root, and whether it is the subject's own.
func tie(subject, root string, kinds []ieum.Kind, own int, from string) string {
	return fmt.Sprintf("SELECT %s, %s, %s, %d\nFROM json_each(:ids) a CROSS JOIN %s", subject, root, reach(root, kinds...), own, from) + withAccount
}

// The roots that a subject may have.
var (
	aStudent   = []ieum.Kind{"Student"}
	aHousehold = []ieum.Kind{"Household"}
	either     = []ieum.Kind{"Student", "Household"}
)

// recordTies is the statement for the roots of records: the subject's own,
// and a student's household.
func recordTies() string { return "WITH " + barredRoots + "\n" + ownTies() }

func ownTies() string {
	return strings.Join([]string{
		tie("s0.id", "s0.id", aStudent, 1, "student s0 ON s0.id = a.value"),
		tie("p.id", "p.root", either, 1, "person p ON p.id = a.value"),
		tie("s0.id", "s0.household", aHousehold, 0, "student s0 ON s0.id = a.value AND s0.household IS NOT NULL"),
	}, "\nUNION ALL\n")
}

// surroundingTies is the statement for the roots of surroundings: those of
// records, a person's household if it is another, and the students who live
// with the subject.
func surroundingTies() string {
	return "WITH " + barredRoots + "\n" + strings.Join([]string{
		ownTies(),
		tie("p.id", "p.household", aHousehold, 0, "person p ON p.id = a.value AND p.household <> p.root"),
		tie("s0.id", "m.id", aStudent, 0, "student s0 ON s0.id = a.value CROSS JOIN student m ON m.household = s0.household AND m.id <> s0.id"),
		tie("p.id", "m.id", aStudent, 0, "person p ON p.id = a.value CROSS JOIN student m ON m.household = p.household AND m.id <> p.root"),
	}, "\nUNION ALL\n")
}

// ties judges the scope: it returns the ties of every visible subject,
// subject by subject. This is the first statement of the snapshot; the
// others read by the roots that it returns.
func (v *view) ties(ctx context.Context, q *session, statement string, subjects []ieum.ID) ([]tieTo, error) {
	subjects = slices.Compact(slices.Sorted(slices.Values(subjects)))
	var found []tieTo
	visible := map[ieum.ID]bool{}
	err := q.lookUp(ctx, func(row []any) error {
		t := tieTo{
			subject: ieum.ID(asText(row[0])), root: ieum.ID(asText(row[1])),
			ways: ieum.Reach(asNumber(row[2])), own: asNumber(row[3]) == 1,
		}
		visible[t.subject] = visible[t.subject] || t.own && t.ways != 0
		found = append(found, t)
		return nil
	}, statement, v.arguments(idsArgument(subjects))...)
	found = slices.DeleteFunc(found, func(t tieTo) bool { return !visible[t.subject] })
	slices.SortFunc(found, func(a, b tieTo) int {
		return cmp.Or(cmp.Compare(a.subject, b.subject), cmp.Compare(a.root, b.root))
	})
	return found, err
}

// pairsArgument passes ties as :pairs, a JSON list of (subject, root, ways,
// whether the subject is a person).
func pairsArgument(ties []tieTo) sql.NamedArg {
	list := make([][4]any, len(ties))
	for i, t := range ties {
		list[i] = [4]any{t.subject, t.root, t.ways, t.subject.Is("Person")}
	}
	text, err := json.Marshal(list)
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	return sql.Named("pairs", string(text))
}

// withPairs makes pair(subject, root, ways, person) of :pairs.
const withPairs = `WITH pair(subject, root, ways, person) AS MATERIALIZED (
  SELECT value->>0, value->>1, value->>2, value->>3 FROM json_each(:pairs))
`

// rows reads the rows of a kind for every pair, subject by subject, in order
// of id. The condition narrows what is joined, as in "k.root = p.root".
func (t *table) rows(ctx context.Context, q *session, ties []tieTo, condition, order string, each func(subject ieum.ID, e ieum.Entity)) error {
	return q.lookUp(ctx, func(row []any) error {
		e, err := t.entity(row[2:], ieum.Reach(asNumber(row[1])))
		if err == nil {
			each(ieum.ID(asText(row[0])), e)
		}
		return err
	}, withPairs+"SELECT p.subject, p.ways, "+t.columns+" FROM pair p CROSS JOIN "+t.name+" k ON "+condition+
		" ORDER BY p.subject, "+order, pairsArgument(ties))
}

// ownPart is the condition on which a row belongs to a record: it hangs on
// the root, and if the subject is a person it names that person.
func (t *table) ownPart() string {
	if len(t.named) == 0 {
		return t.onRoot + " AND NOT p.person"
	}
	return t.onRoot + " AND (NOT p.person OR p.subject IN (" + strings.Join(t.named, ", ") + "))"
}

// Records implements [ieum.Reader]: one statement for the scope, two for the
// subjects and one for each kind.
func (v *view) Records(ctx context.Context, subjects []ieum.ID, kinds ...ieum.Kind) (map[ieum.ID]*ieum.Record, error) {
	kinds = slices.Compact(slices.Sorted(slices.Values(kinds)))
	for _, kind := range kinds {
		if t := v.store.tables[kind]; t == nil || t.info.Partition != ieum.People {
			return nil, fmt.Errorf("embedded: a record has no such part: %w", ieum.ErrInvalid)
		}
	}
	records := map[ieum.ID]*ieum.Record{}
	err := v.read(ctx, "read records", func(ctx context.Context, q *session) error {
		ties, err := v.ties(ctx, q, v.store.recordTies, subjects)
		if err != nil {
			return err
		}
		err = v.subjects(ctx, q, ties, func(e ieum.Entity) { records[e.Meta().ID] = ieum.NewRecord(e) })
		if err != nil {
			return err
		}
		for _, kind := range kinds {
			t := v.store.tables[kind]
			err := t.rows(ctx, q, ties, t.ownPart(), "k.id", func(subject ieum.ID, e ieum.Entity) { records[subject].Add(e) })
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return records, nil
}

// subjects reads the subjects themselves.
func (v *view) subjects(ctx context.Context, q *session, ties []tieTo, each func(ieum.Entity)) error {
	own := slices.DeleteFunc(slices.Clone(ties), func(t tieTo) bool { return !t.own })
	for _, kind := range []ieum.Kind{"Student", "Person"} {
		err := v.store.tables[kind].rows(ctx, q, own, "k.id = p.subject", "k.id",
			func(_ ieum.ID, e ieum.Entity) { each(e) })
		if err != nil {
			return err
		}
	}
	return nil
}
