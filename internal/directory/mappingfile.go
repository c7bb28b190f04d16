package directory

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"ieum/internal/ieum"
)

// maxMapping bounds the file of a mapping in bytes, and maxDepth how deeply
// its parts may lie in each other.
const (
	maxMapping = 1 << 20
	maxDepth   = 16
)

// ReadMapping reads a mapping that an operator wrote, and judges it against
// the vocabulary and the code lists. One that cannot be used is a
// [*MappingError], which is [ieum.ErrInvalid] and holds all that is wrong.
func ReadMapping(from io.Reader, codes *ieum.Codes) (Mapping, error) {
	text, err := io.ReadAll(io.LimitReader(from, maxMapping+1))
	if err != nil {
		return Mapping{}, fmt.Errorf("directory: read a mapping: %w", err)
	}
	m, lines, found := decodeMapping(text)
	if len(found.list) == 0 {
		judge(m, codes, found)
	}
	for i := range found.list {
		if f := &found.list[i]; f.Line == 0 {
			f.Line = lines.of(f.Where)
		}
	}
	return m, found.err(m.Name)
}

// decodeMapping reads the JSON of a mapping. What is wrong with its form is
// found in one go: keys that nobody knows, keys that stand twice, and values
// of another kind.
func decodeMapping(text []byte) (Mapping, lines, *faults) {
	found := &faults{}
	if len(text) > maxMapping {
		found.add("", "매핑 파일이 너무 큽니다.", "The file is too large for a mapping.", nil)
		return Mapping{}, nil, found
	}
	text = []byte(compose(string(bytes.TrimPrefix(text, []byte("\ufeff")))))
	w := &walker{text: text, decoder: json.NewDecoder(bytes.NewReader(text)), lines: lines{}, faults: found}
	w.decoder.UseNumber()
	if err := w.value("", reflect.TypeFor[Mapping](), 0); err != nil {
		w.broken(err)
		return Mapping{}, w.lines, found
	}
	if _, err := w.decoder.Token(); !errors.Is(err, io.EOF) {
		w.broken(errMore)
	}
	if len(found.list) > 0 {
		return Mapping{}, w.lines, found
	}
	var m Mapping
	if err := json.Unmarshal(text, &m); err != nil { // the walk has found it sound: a number that is too large, at most
		found.add("", "값을 읽을 수 없습니다: "+err.Error(), "A value cannot be read: "+err.Error(), nil)
	}
	return m, w.lines, found
}

// lines are the lines of the places of a file.
type lines map[string]int

// of returns the line of a place, or of the nearest thing round it that the
// file has.
func (l lines) of(where string) int {
	for where != "" {
		if line, ok := l[where]; ok {
			return line
		}
		where = where[:max(strings.LastIndexAny(where, ".["), 0)]
	}
	return l[""]
}

// walker reads a JSON text against a Go type and notes lines and faults.
type walker struct {
	text    []byte
	decoder *json.Decoder
	lines   lines
	*faults
}

var (
	errMore = errors.New("more than one document")
	errDeep = errors.New("too deep")
)

// line is where the decoder stands.
func (w *walker) line() int { return 1 + bytes.Count(w.text[:w.decoder.InputOffset()], []byte("\n")) }

// broken notes an error after which nothing more can be read.
func (w *walker) broken(err error) {
	ko, en := "JSON 문법에 맞지 않습니다: "+err.Error(), "This is not JSON: "+err.Error()
	line := w.line()
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		line = 1 + bytes.Count(w.text[:min(int(syntax.Offset), len(w.text))], []byte("\n"))
	case errors.Is(err, errMore):
		ko, en = "매핑 뒤에 내용이 더 있습니다. 한 파일에는 매핑 하나만 씁니다.", "Something follows the mapping: a file holds one."
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		ko, en = "파일이 중간에 끊겼습니다.", "The file breaks off."
	}
	w.list = append(w.list, Fault{Line: line, Text: ieum.Text{Ko: ko, En: en}})
}

// value reads one value that should fit the type; nil fits all.
func (w *walker) value(where string, t reflect.Type, depth int) error {
	if depth > maxDepth {
		return errDeep
	}
	token, err := w.decoder.Token()
	if err != nil {
		return err
	}
	if _, known := w.lines[where]; !known {
		w.lines[where] = w.line()
	}
	is := kindOf(token)
	if want := expected(t); want != "" && is != want {
		name := ieum.Text{Ko: string(want), En: string(want)}
		switch want {
		case anObject:
			name = ieum.Text{Ko: "객체 {…}", En: "an object {…}"}
		case aList:
			name = ieum.Text{Ko: "목록 […]", En: "a list […]"}
		case aText:
			name = ieum.Text{Ko: "글 \"…\"", En: "a text \"…\""}
		case aNumber:
			name = ieum.Text{Ko: "정수", En: "a whole number"}
		case aFlag:
			name = ieum.Text{Ko: "true 또는 false", En: "true or false"}
		}
		w.add(where, "여기에는 "+name.Ko+"만 쓸 수 있습니다.", "This must be "+name.En+".", nil)
		t = nil
	}
	switch is {
	case anObject:
		return w.object(where, t, depth)
	case aList:
		return w.items(where, t, depth)
	}
	return nil
}

// shape is the kind of a JSON value.
type shape string

const (
	anObject shape = "object"
	aList    shape = "list"
	aText    shape = "text"
	aNumber  shape = "number"
	aFlag    shape = "flag"
	// another is null, or a number with a fraction: no mapping has any.
	another shape = "other"
)

// expected is the shape of a value that fits a type; empty for nil.
func expected(t reflect.Type) shape {
	if t == nil {
		return ""
	}
	switch t.Kind() {
	case reflect.Pointer:
		return expected(t.Elem())
	case reflect.Struct, reflect.Map:
		return anObject
	case reflect.Slice:
		return aList
	case reflect.String:
		return aText
	case reflect.Bool:
		return aFlag
	}
	return aNumber
}

// kindOf returns the shape of the value that a token begins or is.
func kindOf(token json.Token) shape {
	switch token := token.(type) {
	case json.Delim:
		if token == '{' {
			return anObject
		}
		return aList
	case string:
		return aText
	case json.Number:
		if !strings.ContainsAny(token.String(), ".eE") {
			return aNumber
		}
	case bool:
		return aFlag
	}
	return another
}

// object reads the members of an object and its end.
func (w *walker) object(where string, t reflect.Type, depth int) error {
	seen := map[string]bool{}
	for w.decoder.More() {
		token, err := w.decoder.Token()
		if err != nil {
			return err
		}
		name, _ := token.(string)
		place := member(where, name)
		if seen[name] {
			w.list = append(w.list, Fault{Line: w.line(), Where: place, Text: ieum.Text{Ko: "같은 이름이 두 번 있습니다.", En: "The name stands twice."}})
		}
		seen[name] = true
		w.lines[place] = w.line()
		if err := w.value(place, w.inner(place, name, t), depth+1); err != nil {
			return err
		}
	}
	_, err := w.decoder.Token()
	return err
}

// inner is the type of a member of an object of the type; a name that it does
// not have is a fault.
func (w *walker) inner(place, name string, t reflect.Type) reflect.Type {
	if t == nil {
		return nil
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Map {
		return t.Elem()
	}
	members := membersOf(t)
	inner, known := members[name]
	if !known {
		w.add(place, "모르는 이름입니다.", "Nobody knows this name.", sortedKeys(members))
	}
	return inner
}

// membersOf are the names of a struct in JSON, with their types.
func membersOf(t reflect.Type) map[string]reflect.Type {
	members := map[string]reflect.Type{}
	for f := range t.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name != "" && name != "-" {
			members[name] = f.Type
		}
	}
	return members
}

// items reads the items of a list and its end.
func (w *walker) items(where string, t reflect.Type, depth int) error {
	var inner reflect.Type
	if t != nil {
		inner = t.Elem()
	}
	for i := 0; w.decoder.More(); i++ {
		if err := w.value(at(where, i), inner, depth+1); err != nil {
			return err
		}
	}
	_, err := w.decoder.Token()
	return err
}
