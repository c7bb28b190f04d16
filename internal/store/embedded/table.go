package embedded

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"ieum/internal/fold"
	"ieum/internal/ieum"
)

// table is how one kind is kept: its name, and the statements that every
// kind needs, made once.
type table struct {
	info *ieum.Info
	// name is quoted, as are all columns.
	name string
	// stored are the names of id, root, version, the fields, and what is derived
	// from them.
	stored []string
	// columns is the select list of them under the alias k.
	columns string
	// insert takes the values of stored and their checksum; update takes the
	// same and the id again.
	insert, update string
	// known answers which of a JSON list of ids exist; kept adds version and
	// root.
	known, kept string
	// visible answers those of :ids that the scope sees, with the ways.
	visible string
	// onRoot joins rows to the roots of pairs p. A kind that is its own root has
	// no index on that column.
	onRoot string
	// buffer is room for the one writer to compute checksums in.
	buffer []byte
	// named are the columns by which a row names a person as subject, end,
	// beneficiary, giver or signer.
	named []string
}

// tables are all kinds of the kind table, by kind.
func newTables() map[ieum.Kind]*table {
	tables := map[ieum.Kind]*table{}
	kinds := ieum.Kinds()
	for i := range kinds {
		tables[kinds[i].Kind] = newTable(&kinds[i])
	}
	return tables
}

func newTable(info *ieum.Info) *table {
	t := &table{info: info, name: quote(snake(string(info.Kind))), stored: columnNames(info)}
	for i := range info.Fields {
		if f := &info.Fields[i]; namesPerson(info, f) {
			t.named = append(t.named, "k."+quote(f.Column))
		}
	}
	names := make([]string, 0, len(t.stored)+1)
	for _, name := range t.stored {
		names = append(names, quote(name))
	}
	t.columns = "k." + strings.Join(names, ", k.")
	names = append(names, quote(sumColumn))
	t.insert = fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)",
		t.name, strings.Join(names, ", "), strings.Repeat(", ?", len(names)-1))
	t.update = fmt.Sprintf("UPDATE %s SET %s = ? WHERE id = ?", t.name, strings.Join(names, " = ?, "))
	t.known = fmt.Sprintf("SELECT k.id FROM json_each(:ids) j CROSS JOIN %s k ON k.id = j.value", t.name)
	t.kept = fmt.Sprintf("SELECT k.id, k.version, k.root FROM json_each(:ids) j CROSS JOIN %s k ON k.id = j.value", t.name)
	t.visible, t.onRoot = t.seenBy(), "k.root = p.root"
	if info.OwnRoot() {
		t.onRoot = "k.id = p.root"
	}
	return t
}

// seenBy is the statement for visible rows by id. The ways are judged before
// anything of a row is read.
func (t *table) seenBy() string {
	if t.info.Partition != ieum.People {
		return "SELECT 0, " + t.columns + " FROM json_each(:ids) j CROSS JOIN " + t.name + " k ON k.id = j.value"
	}
	return "WITH " + barredRoots + ",\nseen(id, ways) AS MATERIALIZED (\n  SELECT k.id, " + reach("k.root", t.info.Roots...) +
		"\n  FROM json_each(:ids) j CROSS JOIN " + t.name + " k ON k.id = j.value" + withAccount + ")\n" +
		"SELECT v.ways, " + t.columns + " FROM seen v CROSS JOIN " + t.name + " k ON k.id = v.id WHERE v.ways <> 0"
}

// namesPerson reports whether the field ties a row to a person whose record
// it then belongs to. What masks a person is not part of that person's record.
func namesPerson(info *ieum.Info, f *ieum.Field) bool {
	if f.Ref == nil || f.Shape != ieum.ShapeText || info.Partition != ieum.People || info.Kind == "Restriction" {
		return false
	}
	return slices.Contains(f.Ref.Kinds, "Person")
}

// row returns the arguments of insert. Only the writer may call it.
func (t *table) row(e ieum.Entity, version int) []any {
	head := e.Meta()
	values := t.info.Encode(e)
	args := make([]any, 0, len(values)+5)
	args = append(args, string(head.ID), string(head.Root), int64(version))
	for _, v := range values {
		switch x := v.(type) {
		case bool:
			v = int64(0)
			if x {
				v = int64(1)
			}
		case []string:
			v = listText(x)
		}
		args = append(args, v)
	}
	if s, ok := e.(*ieum.Student); ok {
		args = append(args, fold.Name(s.DisplayName))
	}
	var sum int64
	sum, t.buffer = t.sum(t.buffer, args)
	return append(args, sum)
}

// entity makes an entity of id, root, version and the fields; what follows is
// passed over.
func (t *table) entity(row []any, reach ieum.Reach) (ieum.Entity, error) {
	e, err := t.info.Decode(row[3:])
	if err != nil {
		return nil, err
	}
	head := e.Meta()
	head.ID, head.Root, head.Version = ieum.ID(asText(row[0])), ieum.ID(asText(row[1])), int(asNumber(row[2]))
	if t.info.Partition == ieum.People {
		head.Reach = reach
	}
	return e, nil
}

// listText writes a list of texts, or of pairs of them, as JSON.
func listText[T any](list []T) string {
	if list == nil {
		return "[]"
	}
	text, err := json.Marshal(list)
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(text)
}

func quote(name string) string { return `"` + name + `"` }

// snake turns a kind into the name of its table: StageEntry to stage_entry.
func snake(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
