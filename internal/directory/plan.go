package directory

import (
	"fmt"
	"path"
	"slices"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/korean"

	"ieum/internal/ieum"
)

// plan is a mapping that was checked, with columns by number.
type plan struct {
	Mapping
	skips []skip
	makes []making
}

type skip struct {
	column int
	is     []string
}

type making struct {
	kind   ieum.Kind
	key    []int
	fields []fieldPlan
	infer  *ieum.IntakeDesk
}

type fieldPlan struct {
	name         string
	rule         Rule
	from, joined []int
	set          func(ieum.Entity, value)
}

// rank orders sources: areas, then schools, then agencies.
func (p *plan) rank() int {
	return slices.Index([]ieum.Kind{"Area", "District", "School", "Agency"}, p.primary().kind)
}

// primary is what a row is about.
func (p *plan) primary() *making { return &p.makes[len(p.makes)-1] }

// fits reports whether a file of that name is of the source.
func (p *plan) fits(name string) bool {
	return slices.ContainsFunc(p.Files, func(pattern string) bool {
		ok, _ := path.Match(pattern, name)
		return ok
	})
}

// decoder returns what turns the file's bytes into UTF-8; nil for a file that
// is UTF-8 already.
func (p *plan) decoder() *encoding.Decoder {
	if p.Encoding == "cp949" {
		return korean.EUCKR.NewDecoder() // with the whole of the Windows code page, as the WHATWG defines it
	}
	return nil
}

// compile checks a mapping. What cannot be right is [ieum.ErrInvalid].
func compile(m Mapping) (*plan, error) {
	p := &plan{Mapping: m}
	switch {
	case m.Name == "" || m.Register == "" || m.Origin == "" || m.Title.Ko == "" || m.Title.En == "":
		return nil, invalid("name, register, origin and both titles are needed")
	case m.Format != "csv" && m.Format != "json":
		return nil, invalid("unknown format %q", m.Format)
	case m.Encoding != "utf-8" && (m.Encoding != "cp949" || m.Format == "json"):
		return nil, invalid("unknown encoding %q for %s", m.Encoding, m.Format)
	case len(m.Delimiter) > 1:
		return nil, invalid("a delimiter is one ASCII character")
	case len(m.Makes) == 0:
		return nil, invalid("a row makes nothing")
	}
	for _, pattern := range m.Files {
		if _, err := path.Match(pattern, ""); err != nil {
			return nil, invalid("bad file pattern %q", pattern)
		}
	}
	for _, s := range m.Skip {
		column, err := p.columns([]string{s.Column})
		if err != nil {
			return nil, err
		}
		p.skips = append(p.skips, skip{column[0], s.Is})
	}
	for _, one := range m.Makes {
		made, err := p.compileMake(one)
		if err != nil {
			return nil, err
		}
		p.makes = append(p.makes, made)
	}
	if p.rank() < 0 {
		return nil, invalid("no rows about a %s", p.primary().kind)
	}
	return p, nil
}

func (p *plan) compileMake(m Make) (making, error) {
	made := making{kind: m.Kind, infer: m.Infer}
	fields, ok := targets[m.Kind]
	if !ok || len(m.Key) == 0 {
		return making{}, invalid("a %s cannot be made, or has no key", m.Kind)
	}
	var err error
	if made.key, err = p.columns(m.Key); err != nil {
		return making{}, err
	}
	for name, rule := range m.Fields {
		target, ok := fields[name]
		if !ok || !slices.Contains(target.hows, rule.How) {
			return making{}, invalid("%s.%s cannot be set by %q", m.Kind, name, rule.How)
		}
		f := fieldPlan{name: name, rule: rule, set: target.set}
		if f.from, err = p.columns(rule.From); err != nil {
			return making{}, err
		}
		if f.joined, err = p.columns(rule.Joined); err != nil {
			return making{}, err
		}
		if err := checkRule(rule); err != nil {
			return making{}, fmt.Errorf("%s.%s: %w", m.Kind, name, err)
		}
		made.fields = append(made.fields, f)
	}
	slices.SortFunc(made.fields, func(a, b fieldPlan) int { return compareText(a.name, b.name) })
	if _, ok := m.Fields["name"]; !ok {
		return making{}, invalid("a %s needs a name", m.Kind)
	}
	return made, nil
}

// checkRule holds the number of columns and the code list against the way.
func checkRule(r Rule) error {
	want := map[string]int{"constant": 0, "code": 1, "date": 1, "phone": 1, "url": 1, "point": 2, "area-name": 1}
	n, fixed := want[r.How]
	switch {
	case fixed && len(r.From) != n, !fixed && len(r.From) == 0:
		return invalid("%q takes another number of columns", r.How)
	case (r.How == "code") != (len(r.Codes) > 0), (r.How == "constant") != (r.Value != ""):
		return invalid("codes go with code, and a value with constant")
	}
	return nil
}

func (p *plan) columns(names []string) ([]int, error) {
	var numbers []int
	for _, name := range names {
		n := slices.Index(p.Columns, name)
		if n < 0 {
			return nil, invalid("column %q is not among the columns", name)
		}
		numbers = append(numbers, n)
	}
	return numbers, nil
}

func invalid(format string, args ...any) error {
	return fmt.Errorf(format+": %w", append(args, ieum.ErrInvalid)...)
}
