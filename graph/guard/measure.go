package guard

import "github.com/vektah/gqlparser/v2/ast"

// measure walks a parsed document once, each fragment once.
type measure struct {
	limits Limits
	doc    *ast.QueryDocument
	shapes map[string]*shape // of fragments, by name
	size   Size
}

// shape is what a selection set comes to once its fragments are expanded.
type shape struct {
	size  int            // fields in it and below
	depth int            // of fields below fields
	edge  int            // the same, where the set is that of edges
	keys  map[string]int // how often each key of the answer is asked for here
	open  bool           // being measured: to meet it again is a cycle
}

// document measures every operation and every fragment, used or not: the
// validator looks at them all.
func (m *measure) document() error {
	for _, f := range m.doc.Fragments {
		if _, err := m.fragment(f.Name); err != nil {
			return err
		}
	}
	for _, op := range m.doc.Operations {
		if err := m.operation(op); err != nil {
			return err
		}
	}
	return nil
}

func (m *measure) operation(op *ast.OperationDefinition) error {
	if err := m.directives(op.Directives); err != nil {
		return err
	}
	for _, v := range op.VariableDefinitions {
		if err := m.directives(v.Directives); err != nil {
			return err
		}
	}
	s, err := m.set(op.SelectionSet)
	if err != nil {
		return err
	}
	roots := 0
	for _, n := range s.keys {
		roots += n
	}
	m.size.Selections += s.size
	m.size.Depth = max(m.size.Depth, s.depth)
	m.size.RootFields = max(m.size.RootFields, roots)
	switch {
	case m.size.Selections > m.limits.Selections:
		return &Refusal{Reason: TooManySelections, Limit: m.limits.Selections}
	case s.depth > m.limits.Depth:
		return &Refusal{Reason: TooDeep, Limit: m.limits.Depth}
	case roots > m.limits.RootFields:
		return &Refusal{Reason: TooManyRoots, Limit: m.limits.RootFields}
	}
	return nil
}

// fragment returns the shape of a fragment by name. One that the document
// does not define is empty: the validator reports it.
func (m *measure) fragment(name string) (*shape, error) {
	if s, ok := m.shapes[name]; ok {
		if s.open {
			return nil, &Refusal{Reason: FragmentCycle}
		}
		return s, nil
	}
	definition := m.doc.Fragments.ForName(name)
	if definition == nil {
		return &shape{}, nil
	}
	m.shapes[name] = &shape{open: true}
	if err := m.directives(definition.Directives); err != nil {
		return nil, err
	}
	s, err := m.set(definition.SelectionSet)
	if err != nil {
		return nil, err
	}
	m.shapes[name] = s
	return s, nil
}

// set measures one selection set.
func (m *measure) set(selections ast.SelectionSet) (*shape, error) {
	s := &shape{keys: map[string]int{}}
	for _, selection := range selections {
		m.size.Work++
		var err error
		switch selection := selection.(type) {
		case *ast.Field:
			err = m.field(s, selection)
		case *ast.InlineFragment:
			err = m.inline(s, selection)
		case *ast.FragmentSpread:
			err = m.spread(s, selection)
		}
		if err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (m *measure) field(into *shape, f *ast.Field) error {
	if err := m.directives(f.Directives); err != nil {
		return err
	}
	schema := f.Name == "__schema" || f.Name == "__type"
	if schema && !m.limits.Introspection {
		return &Refusal{Reason: IntrospectionOff}
	}
	if f.Alias != f.Name {
		if m.size.Aliases++; m.size.Aliases > m.limits.Aliases {
			return &Refusal{Reason: TooManyAliases, Limit: m.limits.Aliases}
		}
	}
	below, err := m.set(f.SelectionSet)
	if err != nil {
		return err
	}
	depth := 1 + below.depth
	if f.Name == "edges" {
		depth = 1 + below.edge
	}
	if schema {
		if depth > m.limits.IntrospectionDepth {
			return &Refusal{Reason: TooDeep, Limit: m.limits.IntrospectionDepth}
		}
		depth = 1
	}
	edge := depth
	if f.Name == "node" {
		edge--
	}
	return m.merge(into, &shape{size: 1 + below.size, depth: depth, edge: edge, keys: map[string]int{f.Alias: 1}})
}

func (m *measure) inline(into *shape, f *ast.InlineFragment) error {
	if err := m.directives(f.Directives); err != nil {
		return err
	}
	below, err := m.set(f.SelectionSet)
	if err != nil {
		return err
	}
	return m.merge(into, below)
}

func (m *measure) spread(into *shape, f *ast.FragmentSpread) error {
	if err := m.directives(f.Directives); err != nil {
		return err
	}
	below, err := m.fragment(f.Name)
	if err != nil {
		return err
	}
	return m.merge(into, below)
}

// merge adds part to a set. It refuses before it copies keys, so that no set
// ever holds more of them than the limit of selections.
func (m *measure) merge(into, part *shape) error {
	into.size += part.size
	into.depth = max(into.depth, part.depth)
	into.edge = max(into.edge, part.edge)
	if into.size > m.limits.Selections {
		return &Refusal{Reason: TooManySelections, Limit: m.limits.Selections}
	}
	for key, n := range part.keys {
		m.size.Work++
		if into.keys[key] += n; into.keys[key] > m.limits.SameKey {
			return &Refusal{Reason: TooManySameKey, Limit: m.limits.SameKey}
		}
	}
	return nil
}

func (m *measure) directives(list ast.DirectiveList) error {
	if m.size.Directives += len(list); m.size.Directives > m.limits.Directives {
		return &Refusal{Reason: TooManyDirectives, Limit: m.limits.Directives}
	}
	return nil
}
