package embedded

import (
	"context"
	"database/sql"
	"fmt"

	"ieum/internal/ieum"
)

// list is one typed list: hits is a query over visible(root, ways) for the
// rows that the filter keeps, as id, sort value and ways; columns and join
// fetch what a row is made of, from the hit p.
type list[T any] struct {
	what string
	// with are further tables for hits, if any, after visible.
	with    string
	hits    string
	columns string
	join    string
	args    []any
	decode  func(row []any, reach ieum.Reach) (T, error)
}

// entityList lists rows of one kind.
func entityList[T any](t *table, what string, h hits) list[T] {
	return list[T]{
		what: what, hits: h.text, args: h.args,
		columns: t.columns,
		join:    "LEFT JOIN " + t.name + " k ON k.id = p.id",
		decode: func(row []any, reach ieum.Reach) (T, error) {
			e, err := t.entity(row, reach)
			entry, _ := e.(T) // T is the table's kind; what could not be read is none
			return entry, err
		},
	}
}

// page answers a page by one statement, whose first columns tell how many
// hits there are, and how many lie outside the marks.
func page[T any](ctx context.Context, v *view, l list[T], p ieum.Page) (ieum.Slice[T], error) {
	if p.Limit <= 0 {
		return ieum.Slice[T]{}, fmt.Errorf("embedded: a page without rows: %w", ieum.ErrInvalid)
	}
	var slice ieum.Slice[T]
	var before, after int64
	err := v.read(ctx, l.what, func(ctx context.Context, q *session) error {
		slice = ieum.Slice[T]{}
		return q.query(ctx, func(row []any) error {
			slice.Total, before, after = int(asNumber(row[0])), asNumber(row[1]), asNumber(row[2])
			if row[3] == nil {
				return nil // an empty page
			}
			entry, err := l.decode(row[6:], ieum.Reach(asNumber(row[5])))
			slice.Rows = append(slice.Rows, entry)
			slice.Marks = append(slice.Marks, ieum.Mark{Value: asText(row[4]), ID: ieum.ID(asText(row[3]))})
			return err
		}, l.text(v.scope.Ways.Has(ieum.ReachAll), p.Backward), v.arguments(append(pageArguments(p), l.args...)...)...)
	})
	if err != nil {
		return ieum.Slice[T]{}, err
	}
	inside := int64(slice.Total) - before - after
	cut := inside > int64(len(slice.Rows))
	slice.Before = before > 0 || cut && p.Backward
	slice.After = after > 0 || cut && !p.Backward
	return slice, nil
}

func pageArguments(p ieum.Page) []any {
	return []any{
		sql.Named("limit", p.Limit),
		sql.Named("after_value", p.After.Value), sql.Named("after_id", string(p.After.ID)),
		sql.Named("before_value", p.Before.Value), sql.Named("before_id", string(p.Before.ID)),
	}
}

// text is the statement for a page, of every row or of what a scope sees.
// The limit is written as a sum: SQLite makes a statement anew each time that a
// limit which is a parameter alone is bound, and that costs more than a page.
func (l list[T]) text(all, backward bool) string {
	order := "value, id"
	if backward {
		order = "value DESC, id DESC"
	}
	with := visibleTo(all)
	if l.with != "" {
		with += ",\n" + l.with
	}
	return "WITH " + with + `,
hit(id, value, ways) AS MATERIALIZED (` + l.hits + `),
tally(total, before, after) AS MATERIALIZED (
  SELECT count(*),
    COALESCE(sum(:after_id <> '' AND (value, id) <= (:after_value, :after_id)), 0),
    COALESCE(sum(:before_id <> '' AND (value, id) >= (:before_value, :before_id)), 0)
  FROM hit),
part(id, value, ways) AS MATERIALIZED (
  SELECT id, value, ways FROM hit
  WHERE (:after_id = '' OR (value, id) > (:after_value, :after_id))
    AND (:before_id = '' OR (value, id) < (:before_value, :before_id))
  ORDER BY ` + order + ` LIMIT :limit + 0)
SELECT t.total, t.before, t.after, p.id, p.value, p.ways, ` + l.columns + `
FROM tally t LEFT JOIN part p ON 1 ` + l.join + `
ORDER BY p.value, p.id`
}

// visibleTo makes visible(root, ways) for a scope with ReachAll or another.
func visibleTo(all bool) string {
	if all {
		return everyStudent
	}
	return visibleStudents
}
