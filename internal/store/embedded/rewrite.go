package embedded

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
)

// rewriting is a column that a step fills from what older rows hold.
type rewriting struct {
	// version is that of the step.
	version int
	kind    ieum.Kind
	column  string
	// from is the column of older files that goes with the step; empty where the
	// row keeps its columns.
	from string
	// as is what the column is to hold, as an expression over an older row, and
	// changed the condition on which that is something else than before.
	as, changed string
}

// rewritings are all of them. Before version 8 a household had one type, and
// special education was a value of the fact that is now of registered disability
// alone. Before version 10 an audit entry had one subject.
func rewritings() []rewriting {
	const special = `"fact" = 'DISABILITY' AND "value" IN ('SPECIAL_EDUCATION', 'BORDERLINE')`
	return []rewriting{
		{8, "Household", "types", "type", `CASE WHEN "type" <> '' THEN json_array("type") END`, `"type" IS NOT NULL`},
		{10, "AuditEntry", "subjects", "subject", `CASE WHEN "subject" <> '' THEN json_array("subject") END`, `"subject" IS NOT NULL`},
		{8, "Fact", "fact", "", "CASE WHEN " + special + ` THEN 'SPECIAL_EDUCATION' ELSE "fact" END`, special},
	}
}

func (r *rewriting) table() string { return quote(snake(string(r.kind))) }

// of reports whether a table of a file needs the rewriting: it is older, and has
// what the rewriting reads.
func (r *rewriting) of(table string, version int, has map[string]bool) bool {
	return r.table() == table && version < r.version && len(has) > 0 && (r.from == "" || has[r.from])
}

// rewriteOf is a step that writes what the rewritings of a version say, and gives the
// rows that change new checksums; a damaged row that does not change is found as
// before.
func rewriteOf(version int) func(ctx context.Context, q *session) error {
	return func(ctx context.Context, q *session) error { return rewrite(ctx, q, version) }
}

func rewrite(ctx context.Context, q *session, version int) error {
	tables := newTables()
	for _, r := range rewritings() {
		has, err := (tableShape{name: r.table()}).has(ctx, q)
		if err != nil {
			return err
		}
		if r.version != version || !r.of(r.table(), 0, has) {
			continue
		}
		text := fmt.Sprintf("UPDATE %s SET %s = %s, %s = NULL WHERE %s", r.table(), quote(r.column), r.as, quote(sumColumn), r.changed)
		if r.from != "" {
			text += fmt.Sprintf("; ALTER TABLE %s DROP COLUMN %s", r.table(), quote(r.from))
		}
		if err := q.script(ctx, text); err != nil {
			return err
		}
		if err := tables[r.kind].sumRows(ctx, q, true); err != nil {
			return err
		}
	}
	return nil
}

// readsAs returns the expression by which a column of a file of that version
// reads like one of the wanted schema. A row that reads otherwise than it is
// kept has no checksum.
func readsAs(table, column string, version int, has map[string]bool) string {
	name := quote(column)
	for _, r := range rewritings() {
		switch {
		case !r.of(table, version, has):
		case column == r.column:
			return r.as + " AS " + name
		case column == sumColumn && has[sumColumn]:
			return fmt.Sprintf("CASE WHEN %s THEN NULL ELSE %s END AS %s", r.changed, name, name)
		}
	}
	if !has[column] {
		return "NULL AS " + name
	}
	return name
}
