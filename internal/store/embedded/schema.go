package embedded

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"ieum/internal/fold"
	"ieum/internal/ieum"
)

// applicationID marks a SQLite file as Ieum's: "Ieum" in ASCII.
const applicationID = 0x4965756d

// schemaVersion is raised whenever the kind table or ownTables changes; a
// test holds it against the schema that was released under it.
const schemaVersion = 11

// foldedColumn holds a student's name as [fold.Name] gives it, in which a
// piece of a name is looked for.
const foldedColumn = "ieum_folded_name"

// auditDays is the table of the days on which an account had data of a subject.
const auditDays = `"ieum_audit_day"`

// schema is what a file must hold: a version, the tables and indexes, and
// the steps that lead there from older versions.
type schema struct {
	version int
	tables  []tableShape
	indexes []string
	steps   []step
}

// tableShape is a table with the columns that it must have.
type tableShape struct {
	name    string // quoted
	columns []column
	// rest follows the columns in the statement that makes the table.
	rest string
	// clustered tables are kept in order of their primary key alone.
	clustered bool
}

type column struct{ name, definition string }

// step changes what is kept from the version before it; new tables, columns
// and indexes need no step.
type step struct {
	version int
	run     func(ctx context.Context, q *session) error
}

// ownTables are those that hold no entities.
var ownTables = []tableShape{
	{`"ieum_ledger"`, []column{{"version", "INTEGER NOT NULL PRIMARY KEY"}, {"digest", "TEXT NOT NULL"}}, "", false},
	// One row: the newest revision of the network, and the oldest one after
	// which all changes are still kept.
	{`"ieum_network"`, []column{{"revision", "INTEGER NOT NULL"}, {"floor", "INTEGER NOT NULL"}}, "", false},
	// The other partitions, each by its name; one without a row has revision 0. Those
	// of the people are named by the district, see peoplePartition.
	{`"ieum_lane"`, []column{{"lane", "TEXT NOT NULL PRIMARY KEY"}, {"revision", "INTEGER NOT NULL"}, {"floor", "INTEGER NOT NULL"}}, "", false},
	{`"ieum_change"`, []column{{"revision", "INTEGER NOT NULL"}, {"id", "TEXT NOT NULL"}, {"removed", "INTEGER NOT NULL"}}, "", false},
	{`"ieum_commit"`, []column{{"revision", "INTEGER NOT NULL PRIMARY KEY"}, {"at", "INTEGER NOT NULL"}}, "", false},
	// The roots of the people whose rows a commit put, in each district's partition. The
	// moment is absent where the store has no clock.
	{`"ieum_people_change"`, []column{
		{"district", "TEXT NOT NULL"}, {"revision", "INTEGER NOT NULL"}, {"root", "TEXT NOT NULL"}, {"at", "INTEGER"},
	}, ", PRIMARY KEY (district, revision, root)", false},
	{`"ieum_key"`, []column{
		{"staff", "TEXT NOT NULL"}, {"client", "TEXT NOT NULL"}, {"digest", "BLOB NOT NULL"}, {"answer", "TEXT NOT NULL"},
	}, ", PRIMARY KEY (staff, client)", false},
	// One row: what the last opening drew, see [history].
	{`"ieum_opening"`, []column{{"only", "INTEGER NOT NULL PRIMARY KEY"}, {"nonce", "TEXT NOT NULL"}}, "", false},
	// On which days (in UTC) an account had data of a subject: what the trail of the
	// subject is found by.
	{auditDays, []column{{"subject", "TEXT NOT NULL"}, {"day", "TEXT NOT NULL"}, {"actor", "TEXT NOT NULL"}}, ", PRIMARY KEY (subject, day, actor)", true},
	// One row, written to find out whether the file can be.
	{`"ieum_probe"`, []column{{"only", "INTEGER NOT NULL PRIMARY KEY"}, {"times", "INTEGER NOT NULL"}}, "", false},
}

// ownIndexes serve statements of this package that no tag asks for. Those
// that end in _whole hold all columns of a table that has no checksums: each
// row is there twice, and PRAGMA integrity_check tells where the two differ.
var ownIndexes = []string{
	`CREATE INDEX IF NOT EXISTS "audit_entry_work" ON "audit_entry" (actor, at, session, address)`,
	`CREATE INDEX IF NOT EXISTS "audit_entry_chain" ON "audit_entry" (server, number)`,
	`CREATE INDEX IF NOT EXISTS "case_sent_up" ON "case" (student) WHERE sent_up_on IS NOT NULL`,
	`CREATE INDEX IF NOT EXISTS "ieum_ledger_whole" ON "ieum_ledger" (version, digest)`,
	`CREATE INDEX IF NOT EXISTS "ieum_network_whole" ON "ieum_network" (revision, floor)`,
	`CREATE INDEX IF NOT EXISTS "ieum_lane_whole" ON "ieum_lane" (lane, revision, floor)`,
	`CREATE INDEX IF NOT EXISTS "ieum_change_whole" ON "ieum_change" (revision, id, removed)`,
	`CREATE INDEX IF NOT EXISTS "ieum_commit_whole" ON "ieum_commit" (revision, at)`,
	`CREATE INDEX IF NOT EXISTS "ieum_people_change_whole" ON "ieum_people_change" (district, revision, root, at)`,
	`CREATE INDEX IF NOT EXISTS "ieum_key_whole" ON "ieum_key" (staff, client, digest, answer)`,
}

// steps lead from older versions to the current one. A step that changes what
// rows of entities hold writes their checksums as well, and [Look] must be
// taught to show older rows as the step makes them.
func steps() []step {
	return []step{{5, func(ctx context.Context, q *session) error {
		if err := foldNames(ctx, q); err != nil {
			return err
		}
		for _, t := range newTables() {
			if err := t.sumRows(ctx, q, false); err != nil {
				return err
			}
		}
		return q.script(ctx, `DROP INDEX IF EXISTS "ieum_change_revision"`)
	}}, {8, rewriteOf(8)}, {10, func(ctx context.Context, q *session) error {
		err := q.script(ctx, `DROP INDEX IF EXISTS "audit_entry_at"; DROP INDEX IF EXISTS "audit_entry_actor"; DROP INDEX IF EXISTS "audit_entry_subject"`)
		if err == nil {
			err = rewriteOf(10)(ctx, q)
		}
		if err == nil {
			err = q.script(ctx, markAllDays)
		}
		return err
	}}}
}

// currentSchema derives the schema from the kind table.
func currentSchema() schema {
	s := schema{version: schemaVersion, tables: append([]tableShape{}, ownTables...), steps: steps()}
	kinds := ieum.Kinds()
	for i := range kinds {
		shape, indexes := kindShape(&kinds[i])
		s.tables = append(s.tables, shape)
		s.indexes = append(s.indexes, indexes...)
	}
	s.indexes = append(s.indexes, ownIndexes...)
	return s
}

// foldNames gives every student the folded name.
func foldNames(ctx context.Context, q *session) error {
	folded := map[int64]string{}
	err := q.query(ctx, func(row []any) error {
		folded[asNumber(row[0])] = fold.Name(asText(row[1]))
		return nil
	}, "SELECT rowid, display_name FROM student")
	if err != nil {
		return err
	}
	for rowid, name := range folded {
		if err := q.exec(ctx, "UPDATE student SET "+quote(foldedColumn)+" = ? WHERE rowid = ?", name, rowid); err != nil {
			return err
		}
	}
	return nil
}

func kindShape(info *ieum.Info) (tableShape, []string) {
	name := snake(string(info.Kind))
	shape := tableShape{name: quote(name), columns: []column{
		{"id", "TEXT NOT NULL PRIMARY KEY"},
		{"root", "TEXT NOT NULL"},
		{"version", "INTEGER NOT NULL"},
		{sumColumn, "INTEGER"},
	}}
	if info.Kind == "Student" {
		shape.columns = append(shape.columns, column{foldedColumn, "TEXT"})
	}
	var indexes []string
	if !info.OwnRoot() {
		indexes = append(indexes, index(name, "root", ""))
	}
	for i := range info.Fields {
		f := &info.Fields[i]
		shape.columns = append(shape.columns, column{f.Column, columnType(f.Shape)})
		switch {
		case f.Unique:
			indexes = append(indexes, index(name, f.Column, "UNIQUE "))
		case f.Indexed && f.Shape != ieum.ShapeList:
			indexes = append(indexes, index(name, f.Column, ""))
		}
	}
	return shape, indexes
}

func index(table, column, unique string) string {
	return fmt.Sprintf(`CREATE %sINDEX IF NOT EXISTS "%s_%s" ON "%s" ("%s")`, unique, table, column, table, column)
}

func columnType(shape ieum.Shape) string {
	switch shape {
	case ieum.ShapeInt, ieum.ShapeBool:
		return "INTEGER"
	case ieum.ShapeReal:
		return "REAL"
	}
	return "TEXT"
}

func (t tableShape) create() string {
	columns := make([]string, len(t.columns))
	for i, c := range t.columns {
		columns[i] = quote(c.name) + " " + c.definition
	}
	kept := "STRICT"
	if t.clustered {
		kept += ", WITHOUT ROWID"
	}
	return fmt.Sprintf("CREATE TABLE IF NOT EXISTS %s (%s%s) %s", t.name, strings.Join(columns, ", "), t.rest, kept)
}

// text is the whole schema as SQL.
func (s schema) text() string {
	var b strings.Builder
	for _, t := range s.tables {
		b.WriteString(t.create() + ";\n")
	}
	for _, i := range s.indexes {
		b.WriteString(i + ";\n")
	}
	return b.String()
}

func (s schema) digest() string {
	sum := sha256.Sum256([]byte(s.text()))
	return hex.EncodeToString(sum[:])
}
