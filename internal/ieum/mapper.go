package ieum

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"
	"unicode"
)

// Shape is how a field is kept by a store.
type Shape string

// The shapes of kept fields. An absent value of any shape is nil.
const (
	ShapeText   Shape = "text"   // string
	ShapeInt    Shape = "int"    // int64
	ShapeReal   Shape = "real"   // float64
	ShapeBool   Shape = "bool"   // bool
	ShapeList   Shape = "list"   // []string
	ShapeJSON   Shape = "json"   // string holding JSON
	ShapeMoment Shape = "moment" // string, RFC 3339 in UTC with microseconds, so that text order is time order
)

// Reference is a relationship without properties, kept in a field that holds
// an ID or a list of them.
type Reference struct {
	// Kinds are what the field may point at.
	Kinds []Kind
	// Type is the relationship's type in the graph, as in ATTENDS.
	Type string
}

// Field is a kept field of a kind.
type Field struct {
	// Go is the struct field's name, Column the name in a store (snake_case).
	Go, Column string
	Shape      Shape
	Class      Class
	// Ref is set on fields that refer to other entities.
	Ref *Reference
	// Indexed asks a store for an index; Unique for a constraint too.
	Indexed, Unique bool

	index []int
	codec codec
}

// codec turns a struct field into a driver-neutral value and back.
type codec struct {
	encode func(reflect.Value) any
	decode func(reflect.Value, any) error
}

// fieldsOf reads the tags of T. A tag reads `ieum:"opt,opt"` with the options
// index, unique, class=NAME, and ref=TYPE:Kind|Kind; a field tagged "-" is
// not kept. Text fields become two columns, name_ko and name_en.
func fieldsOf[T any](class Class) []Field {
	var fields []Field
	for _, f := range reflect.VisibleFields(reflect.TypeFor[T]()) {
		if f.Anonymous || len(f.Index) > 1 || f.Tag.Get("ieum") == "-" {
			continue
		}
		base := Field{Go: f.Name, Column: snake(f.Name), Class: class, index: f.Index}
		base.readTag(f.Tag.Get("ieum"))
		if f.Type == reflect.TypeFor[Text]() {
			fields = append(fields, textField(base, 0, "ko"), textField(base, 1, "en"))
			continue
		}
		base.Shape, base.codec = codecOf(f.Type)
		fields = append(fields, base)
	}
	return fields
}

func textField(base Field, part int, language string) Field {
	base.Column += "_" + language
	base.index = append(append([]int{}, base.index...), part)
	base.Shape, base.codec = codecOf(reflect.TypeFor[string]())
	return base
}

func (f *Field) readTag(tag string) {
	for option := range strings.SplitSeq(tag, ",") {
		name, value, _ := strings.Cut(option, "=")
		switch name {
		case "index":
			f.Indexed = true
		case "unique":
			f.Indexed, f.Unique = true, true
		case "class":
			f.Class = Class(value)
		case "ref":
			relation, targets, _ := strings.Cut(value, ":")
			f.Ref, f.Indexed = &Reference{Type: relation}, true
			for target := range strings.SplitSeq(targets, "|") {
				f.Ref.Kinds = append(f.Ref.Kinds, Kind(target))
			}
		}
	}
}

// Encode returns the values of e's kept fields in the order of the table:
// nil, string, int64, float64, bool or []string.
func (i *Info) Encode(e Entity) []any {
	v := reflect.ValueOf(e).Elem()
	values := make([]any, len(i.Fields))
	for n := range i.Fields {
		f := &i.Fields[n]
		values[n] = f.codec.encode(v.FieldByIndex(f.index))
	}
	return values
}

// Decode makes an entity of the kind from values as [Info.Encode] gives
// them; bools may come as int64 and lists as JSON text or []any, as
// databases return them. An error names the column.
func (i *Info) Decode(values []any) (Entity, error) {
	e := i.New()
	v := reflect.ValueOf(e).Elem()
	for n := range i.Fields {
		f := &i.Fields[n]
		if values[n] == nil {
			continue
		}
		if err := f.codec.decode(v.FieldByIndex(f.index), values[n]); err != nil {
			return nil, fmt.Errorf("ieum: %s.%s: %w", i.Kind, f.Column, err)
		}
	}
	return e, nil
}

// References returns the ids that e points at through the field, in order.
func (f *Field) References(e Entity) []ID {
	v := reflect.ValueOf(e).Elem().FieldByIndex(f.index)
	if f.Shape == ShapeText {
		if v.Len() == 0 {
			return nil
		}
		return []ID{ID(v.String())}
	}
	ids := make([]ID, v.Len())
	for n := range ids {
		ids[n] = ID(v.Index(n).String())
	}
	return ids
}

// codecOf chooses how a Go type is kept. Types that it does not know are
// kept as JSON.
func codecOf(t reflect.Type) (Shape, codec) {
	switch {
	case t == reflect.TypeFor[time.Time]():
		return ShapeMoment, momentCodec()
	case t.Kind() == reflect.String:
		return ShapeText, codec{encodeText, decodeText}
	case t.Kind() == reflect.Int:
		return ShapeInt, codec{encodeInt, decodeInt}
	case t.Kind() == reflect.Float64:
		return ShapeReal, codec{encodeReal, decodeReal}
	case t.Kind() == reflect.Bool:
		return ShapeBool, codec{func(v reflect.Value) any { return v.Bool() }, decodeBool}
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.String:
		return ShapeList, codec{encodeList, decodeList}
	case t.Kind() == reflect.Pointer && t.Elem().Kind() != reflect.Struct:
		return optional(t)
	}
	return ShapeJSON, codec{encodeJSON, decodeJSON}
}

// optional keeps a pointer to a plain value: nil is absent, and zero is a
// value.
func optional(t reflect.Type) (Shape, codec) {
	shape, inner := codecOf(t.Elem())
	return shape, codec{
		encode: func(v reflect.Value) any {
			if v.IsNil() {
				return nil
			}
			return present(v.Elem(), inner)
		},
		decode: func(v reflect.Value, value any) error {
			v.Set(reflect.New(t.Elem()))
			return inner.decode(v.Elem(), value)
		},
	}
}

// present encodes a value that is there even when it is zero.
func present(v reflect.Value, c codec) any {
	switch v.Kind() {
	case reflect.Int:
		return v.Int()
	case reflect.Float64:
		return v.Float()
	default:
		return c.encode(v)
	}
}

func encodeText(v reflect.Value) any {
	if v.Len() == 0 {
		return nil
	}
	return v.String()
}

func decodeText(v reflect.Value, value any) error {
	text, ok := value.(string)
	if !ok {
		return unexpected(value)
	}
	v.SetString(text)
	return nil
}

func encodeInt(v reflect.Value) any {
	if v.Int() == 0 {
		return nil
	}
	return v.Int()
}

func decodeInt(v reflect.Value, value any) error {
	n, ok := value.(int64)
	if !ok {
		return unexpected(value)
	}
	v.SetInt(n)
	return nil
}

func encodeReal(v reflect.Value) any {
	if v.Float() == 0 {
		return nil
	}
	return v.Float()
}

func decodeReal(v reflect.Value, value any) error {
	switch n := value.(type) {
	case float64:
		v.SetFloat(n)
	case int64:
		v.SetFloat(float64(n))
	default:
		return unexpected(value)
	}
	return nil
}

func decodeBool(v reflect.Value, value any) error {
	switch b := value.(type) {
	case bool:
		v.SetBool(b)
	case int64:
		v.SetBool(b != 0)
	default:
		return unexpected(value)
	}
	return nil
}

func encodeList(v reflect.Value) any {
	if v.Len() == 0 {
		return nil
	}
	list := make([]string, v.Len())
	for i := range list {
		list[i] = v.Index(i).String()
	}
	return list
}

func decodeList(v reflect.Value, value any) error {
	var list []string
	switch l := value.(type) {
	case []string:
		list = l
	case string:
		if err := json.Unmarshal([]byte(l), &list); err != nil {
			return err
		}
	case []any:
		for _, item := range l {
			text, ok := item.(string)
			if !ok {
				return unexpected(item)
			}
			list = append(list, text)
		}
	default:
		return unexpected(value)
	}
	v.Set(reflect.MakeSlice(v.Type(), len(list), len(list)))
	for i, text := range list {
		v.Index(i).SetString(text)
	}
	return nil
}

func encodeJSON(v reflect.Value) any {
	if v.IsZero() {
		return nil
	}
	text, err := json.Marshal(v.Interface())
	if err != nil {
		panic(fmt.Sprintf("ieum: a field that cannot be kept: %v", err)) // a type of this package, not input
	}
	return string(text)
}

func decodeJSON(v reflect.Value, value any) error {
	text, ok := value.(string)
	if !ok {
		return unexpected(value)
	}
	return json.Unmarshal([]byte(text), v.Addr().Interface())
}

// momentLayout sorts as text in the order of time.
const momentLayout = "2006-01-02T15:04:05.000000Z"

// MomentText writes a moment as stores keep it: in UTC and to the microsecond,
// so that the texts of two moments are in the order of the moments. The zero
// moment is the empty text.
func MomentText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(momentLayout)
}

func momentCodec() codec {
	return codec{
		encode: func(v reflect.Value) any {
			t, ok := reflect.TypeAssert[time.Time](v)
			if !ok || t.IsZero() {
				return nil
			}
			return MomentText(t)
		},
		decode: func(v reflect.Value, value any) error {
			text, ok := value.(string)
			if !ok {
				return unexpected(value)
			}
			t, err := time.Parse(momentLayout, text)
			if err != nil {
				return fmt.Errorf("not a moment: %w", ErrInvalid)
			}
			v.Set(reflect.ValueOf(t))
			return nil
		},
	}
}

func unexpected(value any) error { return fmt.Errorf("unexpected %T: %w", value, ErrInvalid) }

func kindName[T any]() Kind { return Kind(reflect.TypeFor[T]().Name()) }

func kindOfValue(e Entity) Kind { return Kind(reflect.TypeOf(e).Elem().Name()) }

// snake turns a Go name into a column name: HomeArea to home_area, AsOf to
// as_of.
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
