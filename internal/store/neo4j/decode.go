package neo4j

import (
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/fold"
	"ieum/internal/ieum"
)

// errShape is an answer of another shape than its statement promises.
func errShape(where string, value any) error {
	return fmt.Errorf("neo4j: column %s holds a %T: %w", where, value, ieum.ErrUnavailable)
}

// column returns a column of a record. An error names it.
func column[T any](record *neo4j.Record, name string) (T, error) {
	value, ok := record.Get(name)
	if !ok {
		var none T
		return none, fmt.Errorf("neo4j: no column %s: %w", name, ieum.ErrUnavailable)
	}
	return as[T](name, value)
}

// as asserts the type of a value; null is the zero value.
func as[T any](where string, value any) (T, error) {
	typed, ok := value.(T)
	if !ok && value != nil {
		return typed, errShape(where, value)
	}
	return typed, nil
}

// items returns the lists of a fixed length that a list holds.
func items(where string, value any, length int) ([][]any, error) {
	list, err := as[[]any](where, value)
	if err != nil {
		return nil, err
	}
	rows := make([][]any, len(list))
	for i, item := range list {
		row, ok := item.([]any)
		if !ok || len(row) != length {
			return nil, errShape(where, item)
		}
		rows[i] = row
	}
	return rows, nil
}

// reader reads the values of a list one by one, and keeps the first error.
type reader struct {
	where string
	row   []any
	err   error
}

func read[T any](r *reader, n int) T {
	value, err := as[T](r.where, r.row[n])
	if r.err == nil {
		r.err = err
	}
	return value
}

// text and number return a value; null is the zero value.
func (r *reader) text(n int) string { return read[string](r, n) }
func (r *reader) number(n int) int  { return int(read[int64](r, n)) }

// rowsAs makes a value of each row. An error names the column.
func rowsAs[T any](where string, rows [][]any, one func(*reader) T) ([]T, error) {
	var made []T
	for _, row := range rows {
		r := reader{where: where, row: row}
		made = append(made, one(&r))
		if r.err != nil {
			return nil, r.err
		}
	}
	return made, nil
}

// columnItems returns the lists of a fixed length that a column holds.
func columnItems(record *neo4j.Record, name string, length int) ([][]any, error) {
	list, err := column[[]any](record, name)
	if err != nil {
		return nil, err
	}
	return items(name, list, length)
}

// columnIDs returns a column of ids.
func columnIDs(record *neo4j.Record, name string) ([]ieum.ID, error) {
	list, err := column[[]any](record, name)
	if err != nil {
		return nil, err
	}
	return idList(name, list)
}

func idList(where string, list []any) ([]ieum.ID, error) {
	ids := make([]ieum.ID, len(list))
	for i, item := range list {
		text, ok := item.(string)
		if !ok {
			return nil, errShape(where, item)
		}
		ids[i] = ieum.ID(text)
	}
	return ids, nil
}

// entity makes an entity of the properties of a node.
func entity(where string, ways, properties any) (ieum.Entity, error) {
	row, err := as[map[string]any](where, properties)
	if err != nil {
		return nil, err
	}
	reach, err := as[int64](where, ways)
	if err != nil {
		return nil, err
	}
	id, _ := row["id"].(string)
	kind, ok := ieum.ID(id).Kind()
	if !ok {
		return nil, errShape(where+".id", row["id"])
	}
	info := ieum.InfoOf(kind)
	values := make([]any, len(info.Fields))
	for i := range info.Fields {
		values[i] = row[info.Fields[i].Column]
	}
	e, err := info.Decode(values)
	if err != nil {
		return nil, fmt.Errorf("neo4j: column %s: %w: %w", where, ieum.ErrUnavailable, err)
	}
	root, _ := row["root"].(string)
	version, _ := row["version"].(int64)
	head := e.Meta()
	head.ID, head.Root, head.Version = ieum.ID(id), ieum.ID(root), int(version)
	if info.Partition == ieum.People || kind == "EmergencyAccess" { // which falls due for a student
		head.Reach = ieum.Reach(reach)
	}
	return e, nil
}

// entities makes entities of a list of [ways, row].
func entities(where string, value any) ([]ieum.Entity, error) {
	rows, err := items(where, value, 2)
	if err != nil {
		return nil, err
	}
	found := make([]ieum.Entity, len(rows))
	for i, row := range rows {
		if found[i], err = entity(where, row[0], row[1]); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// properties are what a node keeps of an entity; of a student also what the
// list of students is ordered by, and what a piece of a name is looked for in. An
// audit entry keeps empty texts that an index holds.
func properties(info *ieum.Info, e ieum.Entity, version int) map[string]any {
	head := e.Meta()
	row := map[string]any{"id": string(head.ID), "root": string(head.Root), "version": int64(version)}
	for i, value := range info.Encode(e) {
		if value != nil {
			row[info.Fields[i].Column] = value
		}
	}
	if info.Kind == "AuditEntry" {
		for _, name := range []string{"actor", "session", "address"} {
			if row[name] == nil {
				row[name] = ""
			}
		}
	}
	if s, ok := e.(*ieum.Student); ok {
		row["display_name_order"] = codePoints(s.DisplayName)
		row["display_name_folded"] = fold.Name(s.DisplayName)
	}
	return row
}

// texts passes ids, or other strings, as a parameter.
func texts[S ~string](list []S) []string {
	plain := make([]string, len(list))
	for i, item := range list {
		plain[i] = string(item)
	}
	return plain
}
