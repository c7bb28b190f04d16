package directory

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sync"

	"ieum/internal/ieum"
)

//go:embed sources/*.json
var sourceFiles embed.FS

// Mapping tells how a source is read.
type Mapping struct {
	// Name is what the command line calls it.
	Name  string    `json:"name"`
	Title ieum.Text `json:"title"`
	// Origin says who publishes it, of which day, under which licence.
	Origin string `json:"origin"`
	// Register is the name under which ids are derived. Editions of one
	// register share it, so that a new edition meets the rows of the old one.
	Register string `json:"register"`
	// Files are patterns of the file's name, as path.Match reads them.
	Files []string `json:"files"`
	// Format is "csv" or "json": one array of flat objects.
	Format string `json:"format"`
	// Encoding is "utf-8", with or without a byte order mark, or "cp949".
	Encoding string `json:"encoding"`
	// Delimiter of a csv file; a comma if empty.
	Delimiter string `json:"delimiter,omitempty"`
	// Multiline allows line breaks inside quoted fields.
	Multiline bool `json:"multiline,omitempty"`
	// Columns must all be there, once each. Others are not looked at.
	Columns []string `json:"columns"`
	// Skip leaves rows out by rule.
	Skip []Skip `json:"skip,omitempty"`
	// Makes are the entities of a row. The last is the one the row is about.
	Makes []Make `json:"makes"`
	// Notes tell an operator why the mapping is as it is.
	Notes []string `json:"notes,omitempty"`
}

// Skip leaves out the rows whose column holds one of the values.
type Skip struct {
	Column string   `json:"column"`
	Is     []string `json:"is"`
	Why    string   `json:"why"`
}

// Make tells how a row makes an entity.
type Make struct {
	// Kind is Area, District, School or Agency.
	Kind ieum.Kind `json:"kind"`
	// Key are the columns that name the entity within the register.
	Key []string `json:"key"`
	// Fields tell where each field comes from. Fields that are not named stay
	// as somebody has edited them.
	Fields map[string]Rule `json:"fields"`
	// Infer adds the services that an agency's type leads to expect, with this
	// intake, unless it is absent. They are marked as inferred.
	Infer *ieum.IntakeDesk `json:"infer,omitempty"`
}

// Rule tells how columns become the value of a field.
type Rule struct {
	// How is one of: constant, text, code, date, phone, url, point, area,
	// area-name, key.
	How string `json:"how"`
	// From are the columns: one; for text and area the first that says
	// anything, or most; for point latitude and longitude; for key those of
	// the other entity's key.
	From []string `json:"from,omitempty"`
	// Value of a constant.
	Value string `json:"value,omitempty"`
	// Codes maps what the column holds to a code. Other values refuse the row;
	// an empty one leaves confidential to the type, unless it has a code.
	Codes map[string]string `json:"codes,omitempty"`
	// Joined are columns that, put together, name an area at least roughly.
	Joined []string `json:"joined,omitempty"`
	// Required refuses a row in which the value is empty.
	Required bool `json:"required,omitempty"`
}

// Source describes a mapping for a list of what can be imported.
type Source struct {
	Name   string
	Title  ieum.Text
	Origin string
	Files  []string
	// Kinds are what its rows make.
	Kinds []ieum.Kind
	// Format, Encoding and Columns are those of a file, as in [Mapping].
	Format, Encoding string
	Columns          []string
}

// Sources returns the given and the built-in sources in the order in which
// they are imported.
func Sources(own ...Mapping) ([]Source, error) {
	shipped, err := builtIn()
	if err != nil {
		return nil, err
	}
	plans := slices.Clone(shipped)
	for _, m := range own {
		p, err := compile(m, nil)
		if err != nil {
			return nil, err
		}
		plans = append(plans, p)
	}
	slices.SortStableFunc(plans, func(a, b *plan) int { return a.rank() - b.rank() })
	sources := make([]Source, len(plans))
	for i, p := range plans {
		sources[i] = p.source()
	}
	return sources, nil
}

// source describes the mapping for a list.
func (m Mapping) source() Source {
	s := Source{
		Name: m.Name, Title: m.Title, Origin: m.Origin, Files: slices.Clone(m.Files),
		Format: m.Format, Encoding: m.Encoding, Columns: slices.Clone(m.Columns),
	}
	for _, made := range m.Makes {
		s.Kinds = append(s.Kinds, made.Kind)
	}
	return s
}

// builtIn reads the embedded mappings once.
var builtIn = sync.OnceValues(func() ([]*plan, error) { return readMappings(sourceFiles, "sources/*.json") })

// readMappings reads and checks mappings, and sorts them so that what others
// refer to comes first.
func readMappings(files fs.FS, pattern string) ([]*plan, error) {
	names, err := fs.Glob(files, pattern)
	if err != nil {
		return nil, fmt.Errorf("directory: mappings: %w", err)
	}
	var plans []*plan
	for _, name := range names {
		p, err := readMapping(files, name)
		if err != nil {
			return nil, fmt.Errorf("directory: mapping %s: %w", path.Base(name), err)
		}
		plans = append(plans, p)
	}
	slices.SortStableFunc(plans, func(a, b *plan) int { return a.rank() - b.rank() })
	return plans, nil
}

func readMapping(files fs.FS, name string) (*plan, error) {
	file, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // it was only read
	m, err := ReadMapping(file, nil)
	if err != nil {
		return nil, err
	}
	return compile(m, nil)
}
