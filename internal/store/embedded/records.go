package embedded

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

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

// recordRoots pairs each subject with the roots of its record.
const recordRoots = `
pair(subject, own, root) AS MATERIALIZED (
  SELECT s.id, s.id, s.id FROM asked a CROSS JOIN student s ON s.id = a.id
  UNION ALL
  SELECT s.id, s.id, s.household FROM asked a CROSS JOIN student s ON s.id = a.id WHERE s.household IS NOT NULL
  UNION ALL
  SELECT p.id, p.root, p.root FROM asked a CROSS JOIN person p ON p.id = a.id),`

// surroundingRoots pairs each subject with its own root, its household, and
// the students there.
const surroundingRoots = `
home(subject, own, household) AS MATERIALIZED (
  SELECT s.id, s.id, s.household FROM asked a CROSS JOIN student s ON s.id = a.id
  UNION ALL
  SELECT p.id, p.root, p.household FROM asked a CROSS JOIN person p ON p.id = a.id),
pair(subject, own, root) AS MATERIALIZED (
  SELECT subject, own, own FROM home
  UNION
  SELECT subject, own, household FROM home WHERE household IS NOT NULL
  UNION
  SELECT h.subject, h.own, s.id FROM home h CROSS JOIN student s ON s.household = h.household),`

// ties judges the scope: it returns the pairs of every visible subject,
// subject by subject. This is the first statement of the snapshot; the
// others read by the roots that it returns.
func (v *view) ties(ctx context.Context, q *session, pairs string, subjects []ieum.ID) ([]tieTo, error) {
	var found []tieTo
	err := q.query(ctx, func(row []any) error {
		ways, _ := row[2].(int64)
		found = append(found, tieTo{
			subject: ieum.ID(row[0].(string)), root: ieum.ID(row[1].(string)),
			ways: ieum.Reach(ways), own: row[3].(int64) == 1,
		})
		return nil
	}, `WITH asked(id) AS MATERIALIZED (SELECT DISTINCT value FROM json_each(:ids)),`+pairs+`
roots(root) AS MATERIALIZED (SELECT DISTINCT root FROM pair),`+visibleAmongRoots+`
SELECT p.subject, p.root, v.ways, p.root = p.own
FROM pair p JOIN visible o ON o.root = p.own LEFT JOIN visible v ON v.root = p.root
ORDER BY p.subject, p.root`, v.arguments(idsArgument(subjects))...)
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
func (t *table) rows(ctx context.Context, q *session, ties []tieTo, condition, order string, args []any, each func(subject ieum.ID, e ieum.Entity)) error {
	return q.query(ctx, func(row []any) error {
		e, err := t.entity(row[2:], ieum.Reach(row[1].(int64)))
		if err == nil {
			each(ieum.ID(row[0].(string)), e)
		}
		return err
	}, withPairs+"SELECT p.subject, p.ways, "+t.columns+" FROM pair p CROSS JOIN "+t.name+" k ON "+condition+
		" ORDER BY p.subject, "+order, append([]any{pairsArgument(ties)}, args...)...)
}

// ownPart is the condition on which a row belongs to a record: it hangs on
// the root, and if the subject is a person it names that person.
func (t *table) ownPart() string {
	if len(t.named) == 0 {
		return "k.root = p.root AND NOT p.person"
	}
	names := t.named[0]
	for _, column := range t.named[1:] {
		names += ", " + column
	}
	return "k.root = p.root AND (NOT p.person OR p.subject IN (" + names + "))"
}

// Records implements [ieum.Reader]: one statement for the scope, two for the
// subjects and one for each kind.
func (v *view) Records(ctx context.Context, subjects []ieum.ID, kinds ...ieum.Kind) (map[ieum.ID]*ieum.Record, error) {
	kinds = slices.Compact(slices.Sorted(slices.Values(kinds)))
	for _, kind := range kinds {
		if t := v.store.tables[kind]; t == nil || t.info.Lane != ieum.People {
			return nil, fmt.Errorf("embedded: a record has no such part: %w", ieum.ErrInvalid)
		}
	}
	records := map[ieum.ID]*ieum.Record{}
	err := v.read(ctx, "read records", func(ctx context.Context, q *session) error {
		ties, err := v.ties(ctx, q, recordRoots, subjects)
		if err != nil {
			return err
		}
		err = v.subjects(ctx, q, ties, func(e ieum.Entity) { records[e.Meta().ID] = ieum.NewRecord(e) })
		if err != nil {
			return err
		}
		for _, kind := range kinds {
			t := v.store.tables[kind]
			err := t.rows(ctx, q, ties, t.ownPart(), "k.id", nil, func(subject ieum.ID, e ieum.Entity) { records[subject].Add(e) })
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
		err := v.store.tables[kind].rows(ctx, q, own, "k.id = p.subject", "k.id", nil,
			func(_ ieum.ID, e ieum.Entity) { each(e) })
		if err != nil {
			return err
		}
	}
	return nil
}
