package leak_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
	"ieum/internal/ieum/storetest"
)

var (
	tokens     = regexp.MustCompile(`q[0-9]{5}z`)
	requestIDs = regexp.MustCompile(`"requestId":"[^"]*"`)
	idsOfAll   = regexp.MustCompile(`"[a-z]+_[0-9a-z]{26}"`)
)

// judge compares an answer with the reading, and returns all that is wrong.
func judge(r *reading, q *query, a answer) []string {
	var wrong []string
	note := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	headers := fmt.Sprint(a.header)
	for _, token := range tokens.FindAllString(idsOfAll.ReplaceAllString(a.body, "")+headers, -1) {
		if !r.sings(token) && !strings.Contains(q.text, token) {
			note("leak: %s, the %s of a %s", token, r.canaries[token].field, ieum.KindOf(r.canaries[token].in))
		}
	}
	x := newExpectation(r)
	for _, root := range q.roots {
		want := x.root(root, a.Data[root.key])
		got, known := a.Data[root.key]
		if !known {
			continue // a refusal beside it has taken all data away
		}
		if want, got := canonical(want, want), canonical(named(visible(root, got)), want); want != got {
			note("data: %s: %s", root.name, cmp.Diff(want, got))
		}
		wrong = append(wrong, x.masks(root, got)...)
	}
	wrong = append(wrong, x.errors(a)...)
	if a.Data != nil {
		if diff := cmp.Diff(sorted(x.hidden), redacted(a)); diff != "" {
			note("redacted: %s", diff)
		}
	}
	return append(wrong, x.account(a)...)
}

// unlike asks again with an absent id in the place of each hidden one, and tells
// by what the two answers, or their entries in the audit, could be told apart.
func (q *asker) unlike(h *house, made *query, a answer) []string {
	text, absent := made.text, map[ieum.ID]ieum.ID{}
	for _, r := range made.roots {
		for _, id := range r.ids {
			if e := q.byID[id]; e != nil && !q.seen(e) {
				kind, _ := id.Kind()
				absent[id] = ieum.DerivedID(kind, "absent", string(id))
				text = strings.ReplaceAll(text, string(id), string(absent[id]))
			}
		}
	}
	b, err := h.ask(q.me.ID, text)
	if err != nil {
		return []string{err.Error()}
	}
	var wrong []string
	if one, other := withoutRequest(a.body), withoutRequest(b.body); one != other {
		wrong = append(wrong, "hidden is not absent: "+cmp.Diff(one, other))
	}
	entries := func(a answer) []storetest.Told {
		list := storetest.Apart(a.entries)
		for i := range list {
			list[i].Head, list[i].Request = ieum.Head{}, ""
			if other := absent[list[i].Subject]; other != "" {
				list[i].Subject = other
			}
		}
		return list
	}
	if diff := cmp.Diff(entries(a), entries(b)); diff != "" {
		wrong = append(wrong, "hidden is not absent in the audit: "+diff)
	}
	return wrong
}

// withoutRequest is a body without the request's name, its errors in order.
func withoutRequest(body string) string {
	var whole any
	if err := json.Unmarshal([]byte(requestIDs.ReplaceAllString(body, `"requestId":""`)), &whole); err != nil {
		return err.Error()
	}
	return canonical(whole, nil)
}

// visible leaves out what a search finds in the directory.
func visible(r *root, got any) any {
	list, ok := member(got, "nodes").([]any)
	if r.name != "search" || !ok {
		return got
	}
	return map[string]any{"nodes": slices.DeleteFunc(list, func(v any) bool { return member(v, "__typename") != "Student" })}
}

// canonical is a value as a text in which lists have an order. Where like holds
// any value, so does it.
func canonical(v, like any) string {
	text, err := json.Marshal(ordered(v, like))
	if err != nil {
		return err.Error()
	}
	return string(text)
}

func ordered(v, like any) any {
	if like == anyValue || v == anyValue {
		return anyValue
	}
	switch v := v.(type) {
	case map[string]any:
		same := map[string]any{}
		for key, value := range v {
			same[key] = ordered(value, member(like, key))
		}
		return same
	case []any:
		return orderedList(v, like)
	}
	return v
}

// orderedList puts a list in order. All rows of a list are alike, so that the
// first of the other list says which of their values are any.
func orderedList(v []any, like any) any {
	rows := make([]string, len(v))
	other, _ := like.([]any)
	for i := range v {
		var pattern any
		if len(other) > 0 {
			pattern = merged(other)
		}
		rows[i] = canonical(v[i], pattern)
	}
	slices.Sort(rows)
	return rows
}

// merged is a pattern of all rows of a list.
func merged(list []any) any {
	values := map[string][]any{}
	for _, row := range list {
		object, _ := row.(map[string]any)
		for key, value := range object {
			values[key] = append(values[key], value)
		}
	}
	pattern := map[string]any{}
	for key, each := range values {
		pattern[key] = each[0]
		if slices.Contains(textsIn(each), anyValue) {
			pattern[key] = anyValue
		} else if lists := flattened(each); lists != nil {
			pattern[key] = lists
		} else if slices.ContainsFunc(each, func(v any) bool { _, ok := v.(map[string]any); return ok }) {
			pattern[key] = merged(each)
		}
	}
	return pattern
}

func textsIn(values []any) []string {
	var list []string
	for _, v := range values {
		if text, ok := v.(string); ok {
			list = append(list, text)
		}
	}
	return list
}

func flattened(values []any) []any {
	var all []any
	for _, v := range values {
		if list, ok := v.([]any); ok {
			all = append(all, list...)
		}
	}
	return all
}

// masks tells what a computed answer names that a restriction masks.
func (x *expectation) masks(r *root, got any) []string {
	if got == nil || r.name != "linkage" && r.name != "mediation" && r.name != "eligibility" && r.name != "network" {
		return nil
	}
	subject := x.byID[r.ids[0]]
	text := canonical(got, nil)
	var wrong []string
	for _, e := range x.byKind["Restriction"] {
		m := e.(*ieum.Restriction)
		child := x.byID[m.Student].(*ieum.Student)
		if m.From > today || !x.protects(child, subject) || slices.Contains(r.ids, m.Masked) || m.Masked == r.ids[0] {
			continue
		}
		if strings.Contains(text, string(m.Masked)) {
			wrong = append(wrong, fmt.Sprintf("mask: %s names %s, who is masked for %s", r.name, m.Masked, m.Student))
		}
	}
	return wrong
}

// protects reports whether a child's restrictions hold for an answer about
// somebody: those of the child itself, and those of children of its household,
// whether the account sees them or not.
func (x *expectation) protects(child *ieum.Student, subject ieum.Entity) bool {
	switch s := subject.(type) {
	case *ieum.Student:
		return s.ID == child.ID || s.Household != "" && s.Household == child.Household
	case *ieum.Person:
		return s.Household != "" && s.Household == child.Household
	}
	return false
}

// errors compares the codes of the errors, root by root.
func (x *expectation) errors(a answer) []string {
	got := map[string]string{}
	for _, e := range a.Errors {
		if len(e.Path) > 0 {
			got[fmt.Sprint(e.Path[0])] = e.Extensions.Code
		}
	}
	if len(a.Errors) > 0 && len(got) == 0 {
		return []string{"errors: " + a.body}
	}
	if diff := cmp.Diff(x.codes, got); diff != "" && a.Data != nil {
		return []string{"errors: " + diff}
	}
	return nil
}

// redacted lists what an answer says is hidden, without places in lists.
func redacted(a answer) []string {
	var list []string
	for _, r := range a.Extensions.Redacted {
		var path []string
		for _, step := range r.Path {
			if key, ok := step.(string); ok {
				path = append(path, key)
			}
		}
		list = append(list, strings.Join(path, ".")+" "+r.Reason)
	}
	return sorted(list)
}

func sorted(list []string) []string {
	slices.Sort(list)
	return list
}

// account compares the audit with the answer, both ways.
func (x *expectation) account(a answer) []string {
	got, misses := map[ieum.ID]map[string]bool{}, []storetest.Told{}
	var wrong []string
	for _, e := range storetest.Apart(a.entries) {
		if e.Actor != x.me.ID || e.Role == "" || !slices.Contains(x.me.Roles, e.Role) || e.Action == "" || e.Purpose == "" || e.Request == "" {
			wrong = append(wrong, fmt.Sprintf("audit: who, as what, why is wrong in %+v", e))
		}
		switch {
		case e.Denied:
			misses = append(misses, e)
		case got[e.Subject] != nil:
			wrong = append(wrong, fmt.Sprintf("audit: two rows of %s", e.Subject))
		default:
			got[e.Subject] = map[string]bool{}
			for _, class := range e.Fields {
				got[e.Subject][class] = true
			}
		}
	}
	for id, told := range x.along {
		for class := range told {
			if x.left[id] != nil {
				x.left[id][class] = true
			}
		}
	}
	if named := len(x.left); len(x.lists) > 0 && (named == 0 || named == 1 && x.left[""] != nil) {
		for class := range x.lists {
			x.tell("", class)
		}
	}
	x.settle(got, a)
	if diff := cmp.Diff(x.left, got); diff != "" {
		wrong = append(wrong, "audit of what left: "+diff)
	}
	return append(wrong, x.misses(misses)...)
}

// settle makes up for what cannot be foretold: computed answers may tell of all
// whom they are computed from and must tell of all whom they name. Where a
// refusal has taken all data away, those who could have been read may be told of.
func (x *expectation) settle(got map[ieum.ID]map[string]bool, a answer) {
	for _, quoted := range idsOfAll.FindAllString(a.body, -1) {
		id := ieum.ID(strings.Trim(quoted, `"`))
		if e := x.byID[id]; e != nil && classes[ieum.KindOf(e)] != "" && x.left[subjectOf(e)] == nil {
			x.tell(subjectOf(e), classes[ieum.KindOf(e)])
		}
	}
	for id := range x.loose {
		if got[id] == nil {
			continue
		}
		for class := range got[id] {
			x.tell(id, class)
		}
	}
	if a.Data != nil {
		return
	}
	x.left = map[ieum.ID]map[string]bool{}
	for id, told := range got {
		if e := x.byID[id]; id == "" || e != nil && x.seen(e) {
			x.left[id] = told
		}
	}
}

// misses compares the row of what was asked for in vain.
func (x *expectation) misses(got []storetest.Told) []string {
	for id := range x.missed {
		if id != "" && x.left[id] != nil {
			delete(x.missed, id)
		}
	}
	want := len(x.missed)
	switch {
	case want == 0 && len(got) == 0:
		return nil
	case len(got) != 1 || got[0].Misses != want || len(got[0].Fields) > 0 || want > 1 && got[0].Subject != "" || want == 1 && !x.missed[got[0].Subject]:
		return []string{fmt.Sprintf("audit of what was missed: want %v, got %+v", x.missed, got)}
	}
	return nil
}
