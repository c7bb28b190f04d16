package inturn

import (
	"io"

	"github.com/99designs/gqlgen/graphql"
)

// Object writes the fields of an object. They are collected, so that no two
// have one name, and a name needs no escapes.
type Object struct {
	Fields []graphql.CollectedField
	// Values are those of the fields, in their order.
	Values []graphql.Marshaler
}

// MarshalGQL implements [graphql.Marshaler]. Like the library's, it leaves
// errors to the writer, which is a buffer.
func (o Object) MarshalGQL(w io.Writer) {
	name := make([]byte, 0, longName)
	for i := range o.Fields {
		name = append(name[:0], ',', '"')
		if i == 0 {
			name[0] = '{'
		}
		name = append(append(name, o.Fields[i].Alias...), '"', ':')
		_, _ = w.Write(name)
		o.Values[i].MarshalGQL(w)
	}
	if len(o.Fields) == 0 {
		_, _ = io.WriteString(w, "{")
	}
	_, _ = io.WriteString(w, "}")
}

// longName is the length of a name for which nothing is allocated.
const longName = 64
