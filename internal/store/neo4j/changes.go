package neo4j

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
)

// Changes implements [ieum.Feed]. Commits become visible in the order of
// their revisions, but a read that goes on meanwhile may meet a later one and
// have passed the earlier: what follows a gap, or is newer than the revision
// read first, is left for the next call.
func (f feed) Changes(ctx context.Context, after ieum.Revision) ([]ieum.Change, ieum.Revision, error) {
	record, err := f.store.ask(ctx, "changes", parameters{"after": int64(after)})
	if err != nil {
		return nil, 0, err
	}
	last, err := column[int64](record, "revision")
	if err != nil {
		return nil, 0, err
	}
	floor, err := column[int64](record, "floor")
	if err != nil {
		return nil, 0, err
	}
	rows, err := columnItems(record, "rows", 3)
	if err != nil {
		return nil, 0, err
	}
	if int64(after) < floor || int64(after) > last {
		return nil, 0, errNotKept()
	}
	var changes []ieum.Change
	for _, row := range rows {
		if revision, _ := row[0].(int64); ieum.Revision(revision) != after+1 || revision > last {
			break
		}
		after++
		for n, removed := range []bool{false, true} {
			list, err := as[[]any]("rows", row[n+1])
			if err != nil {
				return nil, 0, err
			}
			ids, err := idList("rows", list)
			if err != nil {
				return nil, 0, err
			}
			for _, id := range ids {
				changes = append(changes, ieum.Change{Revision: after, ID: id, Removed: removed})
			}
		}
	}
	return changes, after, nil
}

// errNotKept is what a follower hears who must read anew.
func errNotKept() error {
	return fmt.Errorf("neo4j: changes after that revision are not kept: %w", ieum.ErrNotFound)
}

// Districts implements [ieum.Feed].
func (f feed) Districts(ctx context.Context) (map[ieum.ID]ieum.Revision, error) {
	record, err := f.store.askFrom(ctx, neo4j.AccessModeWrite, "districts", parameters{})
	if err != nil {
		return nil, err
	}
	rows, err := columnItems(record, "rows", 2)
	if err != nil {
		return nil, err
	}
	newest := make(map[ieum.ID]ieum.Revision, len(rows))
	for _, row := range rows {
		r := reader{where: "rows", row: row}
		newest[ieum.ID(r.text(0))] = ieum.Revision(r.number(1))
		if r.err != nil {
			return nil, r.err
		}
	}
	return newest, nil
}

// People implements [ieum.Feed]. It is read under the counter's lock, so that
// the commits it tells of are done. Each leaves a row: one that is missing is
// no longer kept.
func (f feed) People(ctx context.Context, district ieum.ID, after ieum.Revision) ([]ieum.Change, ieum.Revision, error) {
	record, err := f.store.askFrom(ctx, neo4j.AccessModeWrite, "people", parameters{"district": string(district), "after": int64(after)})
	if err != nil {
		return nil, 0, err
	}
	newest, err := column[int64](record, "revision")
	if err != nil {
		return nil, 0, err
	}
	rows, err := columnItems(record, "rows", 4)
	if err != nil {
		return nil, 0, err
	}
	var changes []ieum.Change
	for _, row := range rows {
		after++
		if revision, _ := row[0].(int64); ieum.Revision(revision) != after {
			return nil, 0, errNotKept()
		}
		told, err := peopleChanges(row)
		if err != nil {
			return nil, 0, err
		}
		changes = append(changes, told...)
	}
	if ieum.Revision(newest) != after {
		return nil, 0, errNotKept()
	}
	return changes, after, nil
}

// peopleChanges reads the changes of one revision.
func peopleChanges(row []any) ([]ieum.Change, error) {
	revision, err := as[int64]("rows", row[0])
	if err != nil {
		return nil, err
	}
	list, err := as[[]any]("rows", row[1])
	if err != nil {
		return nil, err
	}
	roots, err := idList("rows", list)
	if err != nil {
		return nil, err
	}
	rows, _ := row[2].([]any) // an older one has none
	changes := make([]ieum.Change, len(roots))
	for i, id := range roots {
		changes[i] = ieum.Change{Revision: ieum.Revision(revision), ID: id}
		if at, ok := row[3].(int64); ok {
			changes[i].At = time.Unix(at, 0).UTC()
		}
		if i < len(rows) {
			text, _ := rows[i].(string)
			for id := range strings.FieldsSeq(text) {
				changes[i].Rows = append(changes[i].Rows, ieum.ID(id))
			}
		}
	}
	return changes, nil
}
