package embedded

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"ieum/internal/ieum"
)

// peoplePartition begins the names in ieum_lane of the partitions of the people; the
// district follows.
const peoplePartition = "people:"

// moved are roots of the people that a transaction changed, and where they
// belonged.
type moved struct {
	roots map[ieum.ID]bool
	// rows are those that were put and are told of by their ids, by root.
	rows map[ieum.ID][]ieum.ID
	// left are schools that roots belonged to before their students were put.
	left map[ieum.ID][]ieum.ID
}

func newMoved() moved {
	return moved{roots: map[ieum.ID]bool{}, rows: map[ieum.ID][]ieum.ID{}, left: map[ieum.ID][]ieum.ID{}}
}

// put notes a row that was put.
func (m moved) put(head *ieum.Head, kind ieum.Kind) {
	m.roots[head.Root] = true
	if ieum.Followed(kind) {
		m.rows[head.Root] = append(m.rows[head.Root], head.ID)
	}
}

// changes lists [root, its rows as a list in JSON, or nothing].
func (m moved) changes(roots []ieum.ID) [][2]any {
	list := make([][2]any, len(roots))
	for i, root := range roots {
		list[i][0] = root
		if rows := m.rows[root]; len(rows) > 0 {
			list[i][1] = listText(slices.Compact(slices.Sorted(slices.Values(rows))))
		}
	}
	return list
}

// leave notes where students that are put anew, and their households, belong
// until then.
func (p *put) leave(ctx context.Context, students []ieum.Entity) error {
	if len(students) == 0 {
		return nil
	}
	return p.q.query(ctx, func(row []any) error {
		school := ieum.ID(asText(row[2]))
		for _, root := range []ieum.ID{ieum.ID(asText(row[0])), ieum.ID(asText(row[1]))} {
			p.people.left[root] = append(p.people.left[root], school)
		}
		return nil
	}, "SELECT id, household, school FROM student WHERE id IN (SELECT value FROM json_each(:ids)) AND school IS NOT NULL", jsonIDs(students))
}

// belonging finds the districts of :roots: of the students that they are or
// that live there, and of the schools that they left.
const belonging = `
WITH root(id) AS MATERIALIZED (SELECT value FROM json_each(:roots))
SELECT r.id, o.district FROM root r CROSS JOIN student s ON s.id = r.id CROSS JOIN school o ON o.id = s.school
WHERE o.district IS NOT NULL
UNION
SELECT r.id, o.district FROM root r CROSS JOIN student s ON s.household = r.id CROSS JOIN school o ON o.id = s.school
WHERE o.district IS NOT NULL
UNION
SELECT w.value->>0, o.district FROM json_each(:left) w CROSS JOIN school o ON o.id = w.value->>1
WHERE o.district IS NOT NULL`

// byDistrict sorts the roots that the transaction changed by district; those
// of none are under the empty id.
func (t *tx) byDistrict(ctx context.Context) (map[ieum.ID][]ieum.ID, error) {
	roots := slices.Sorted(maps.Keys(t.people.roots))
	partitions, belongs := map[ieum.ID][]ieum.ID{}, map[ieum.ID]bool{}
	err := t.q.query(ctx, func(row []any) error {
		root, district := ieum.ID(asText(row[0])), ieum.ID(asText(row[1]))
		partitions[district], belongs[root] = append(partitions[district], root), true
		return nil
	}, belonging, sql.Named("roots", listText(roots)), sql.Named("left", listText(t.people.pairs())))
	for _, root := range roots {
		if !belongs[root] {
			partitions[""] = append(partitions[""], root)
		}
	}
	return partitions, err
}

// pairs lists [root, school that it left] of the roots that changed.
func (m moved) pairs() [][2]ieum.ID {
	pairs := [][2]ieum.ID{}
	for root := range m.roots {
		for _, school := range m.left[root] {
			pairs = append(pairs, [2]ieum.ID{root, school})
		}
	}
	slices.SortFunc(pairs, func(a, b [2]ieum.ID) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return pairs
}

// advancePeople gives the transaction a revision in the partition of every
// district whose people it changed.
func (t *tx) advancePeople(ctx context.Context) error {
	if len(t.people.roots) == 0 {
		return nil
	}
	partitions, err := t.byDistrict(ctx)
	if err != nil {
		return err
	}
	at := t.store.moment()
	for _, district := range slices.Sorted(maps.Keys(partitions)) {
		revision, err := t.q.number(ctx, advancePartition+" RETURNING revision", peoplePartition+string(district))
		if err != nil {
			return err
		}
		err = t.q.exec(ctx, `INSERT INTO ieum_people_change (district, revision, root, at, "rows") SELECT ?, ?, value->>0, ?, value->>1 FROM json_each(?)`,
			string(district), revision, at, listText(t.people.changes(partitions[district])))
		if err != nil {
			return err
		}
	}
	return nil
}

// Districts implements [ieum.Feed].
func (f feed) Districts(ctx context.Context) (map[ieum.ID]ieum.Revision, error) {
	newest := map[ieum.ID]ieum.Revision{}
	err := f.store.read(ctx, "read the revisions of the people", func(q *session) error {
		return q.query(ctx, func(row []any) error {
			district, _ := strings.CutPrefix(asText(row[0]), peoplePartition)
			newest[ieum.ID(district)] = ieum.Revision(asNumber(row[1]))
			return nil
		}, "SELECT lane, revision FROM ieum_lane WHERE lane >= 'people:' AND lane < 'people;'")
	})
	if err != nil {
		return nil, err
	}
	return newest, nil
}

// People implements [ieum.Feed]. Every commit of a partition leaves a row, so one
// that is missing is no longer kept.
func (f feed) People(ctx context.Context, district ieum.ID, after ieum.Revision) ([]ieum.Change, ieum.Revision, error) {
	var changes []ieum.Change
	newest, at := ieum.Revision(0), after
	err := f.store.read(ctx, "read the changes of the people", func(q *session) error {
		err := q.query(ctx, func(row []any) error {
			newest = ieum.Revision(asNumber(row[0]))
			return nil
		}, "SELECT revision FROM ieum_lane WHERE lane = ?", peoplePartition+string(district))
		if err != nil {
			return err
		}
		err = q.query(ctx, func(row []any) error {
			revision := ieum.Revision(asNumber(row[0]))
			if revision > at+1 {
				return errNotKept()
			}
			at = revision
			change, err := peopleChange(row)
			changes = append(changes, change)
			return err
		}, `SELECT revision, root, at, "rows" FROM ieum_people_change WHERE district = ? AND revision > ? ORDER BY revision, root`, string(district), int64(after))
		if err == nil && at != newest {
			err = errNotKept()
		}
		return err
	})
	if err != nil {
		return nil, 0, err
	}
	return changes, newest, nil
}

// peopleChange reads a change of the people.
func peopleChange(row []any) (ieum.Change, error) {
	c := ieum.Change{Revision: ieum.Revision(asNumber(row[0])), ID: ieum.ID(asText(row[1]))}
	if row[2] != nil {
		c.At = time.Unix(asNumber(row[2]), 0).UTC()
	}
	if row[3] == nil {
		return c, nil
	}
	if err := json.Unmarshal([]byte(asText(row[3])), &c.Rows); err != nil {
		return c, fmt.Errorf("a change of the people holds no list: %w", ieum.ErrInvalid)
	}
	return c, nil
}

// errNotKept is what a follower hears who must read anew.
func errNotKept() error {
	return fmt.Errorf("changes after that revision are not kept: %w", ieum.ErrNotFound)
}
