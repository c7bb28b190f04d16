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

// fits reports whether a file of that name is of the source. Some systems
// spell names decomposed: they are compared composed.
func (p *plan) fits(name string) bool {
	name = compose(name)
	return slices.ContainsFunc(p.Files, func(pattern string) bool {
		ok, _ := path.Match(compose(pattern), name)
		return ok
	})
}

// The encodings of a file.
const (
	utf8Encoding  = "utf-8"
	cp949Encoding = "cp949"
)

// decoder returns what turns the file's bytes into UTF-8; nil for a file that
// is UTF-8 already.
func (p *plan) decoder() *encoding.Decoder {
	if p.Encoding == cp949Encoding {
		return korean.EUCKR.NewDecoder() // with the whole of the Windows code page, as the WHATWG defines it
	}
	return nil
}

// compile turns a mapping into a plan. One that cannot be right is a
// [*MappingError]; codes of agency types are judged where codes are given.
func compile(m Mapping, codes *ieum.Codes) (*plan, error) {
	found := &faults{}
	judge(m, codes, found)
	if err := found.err(m.Name); err != nil {
		return nil, err
	}
	p := &plan{Mapping: m}
	for _, s := range m.Skip {
		p.skips = append(p.skips, skip{p.numbers([]string{s.Column})[0], s.Is})
	}
	for _, one := range m.Makes {
		made := making{kind: one.Kind, infer: one.Infer, key: p.numbers(one.Key)}
		for _, name := range sortedKeys(one.Fields) {
			rule := one.Fields[name]
			made.fields = append(made.fields, fieldPlan{
				name: name, rule: rule, set: targets[one.Kind][name].set,
				from: p.numbers(rule.From), joined: p.numbers(rule.Joined),
			})
		}
		p.makes = append(p.makes, made)
	}
	return p, nil
}

// numbers are the places of columns, which judge has found to be there.
func (p *plan) numbers(names []string) []int {
	numbers := make([]int, len(names))
	for i, name := range names {
		numbers[i] = slices.Index(p.Columns, name)
	}
	return numbers
}

func invalid(format string, args ...any) error {
	return fmt.Errorf(format+": %w", append(args, ieum.ErrInvalid)...)
}
