package directory

import (
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// draft is an entity of a row before it meets what is kept.
type draft struct {
	making *making
	id     ieum.ID
	key    string
	values []value // one for each field of the making
	// site, for an agency or school, is where it lies.
	site  site
	point *ieum.Point
	// confidential tells why an agency is hidden, or is not; see hide.
	confidential Reason
	// services are the ids of those inferred, once they are needed.
	services []ieum.ID
}

// repair is something that was put right, or could not be found.
type repair struct {
	column string
	reason Reason
}

// interpreter turns rows into drafts by a plan.
type interpreter struct {
	plan *plan
	tree *tree
	// districts are ids that were derived, by key: many schools have one.
	districts map[string]ieum.ID
	codes     *ieum.Codes
	// today is the last day that can be one of checking.
	today ieum.Date
}

// id derives the id of an entity of the register.
func (in *interpreter) id(kind ieum.Kind, key string) ieum.ID {
	if kind != "District" {
		return ieum.DerivedID(kind, in.plan.Register, key)
	}
	id, ok := in.districts[key]
	if !ok {
		id = ieum.DerivedID(kind, in.plan.Register, key)
		in.districts[key] = id
	}
	return id
}

// skipped reports whether a rule of the mapping leaves the row out, or it is
// about an area that was removed since.
func (in *interpreter) skipped(r row) bool {
	if m := in.plan.primary(); m.kind == "Area" && in.tree.renames.removed[tidy(r.cells[m.key[0]])] {
		return true
	}
	return slices.ContainsFunc(in.plan.skips, func(s skip) bool {
		return slices.Contains(s.is, strings.TrimSpace(r.cells[s.column]))
	})
}

// drafts makes the entities of a row, the primary last, or refuses it with a
// *rowError.
func (in *interpreter) drafts(r row) ([]draft, []repair, error) {
	var repairs []repair
	drafts := make([]draft, len(in.plan.makes))
	for i := range in.plan.makes {
		m := &in.plan.makes[i]
		d := &drafts[i]
		d.making, d.values = m, make([]value, len(m.fields))
		d.key = in.key(r, m)
		if d.key == "" {
			return nil, nil, &rowError{r.place, in.plan.Columns[m.key[0]], ValueMissing}
		}
		if m.kind == "Area" {
			found, reason := in.areaCode(d.key)
			if reason != "" {
				return nil, nil, &rowError{r.place, in.plan.Columns[m.key[0]], reason}
			}
			d.key = found
		}
		d.id = in.id(m.kind, d.key)
		for n := range m.fields {
			f := &m.fields[n]
			v, column, reason := in.value(r, f, d)
			switch reason {
			case "":
			case UnknownCode, ValueMissing:
				return nil, nil, &rowError{r.place, in.plan.Columns[column], reason}
			default:
				repairs = append(repairs, repair{in.plan.Columns[column], reason})
			}
			d.values[n] = v
		}
		if reason := in.hide(d); reason != "" {
			repairs = append(repairs, repair{"", reason})
		}
	}
	return drafts, repairs, nil
}

// hide decides whether an agency is hidden: as its row says or, where that
// says nothing, as its type does.
func (in *interpreter) hide(d *draft) Reason {
	byType := false
	said := ""
	for i := range d.making.fields {
		switch d.making.fields[i].name {
		case "type":
			kind, _ := in.codes.AgencyType(d.values[i].text)
			byType = kind.Confidential
		case "confidential":
			said = d.values[i].text
		}
	}
	switch {
	case d.making.kind != "Agency":
	case said == yes, said == "" && byType:
		d.confidential = Hidden
	case byType:
		d.confidential = ShelterShown
	}
	return d.confidential
}

// key joins the columns of a key; it is empty if the first of them is.
func (in *interpreter) key(r row, m *making) string {
	parts := make([]string, len(m.key))
	for i, c := range m.key {
		parts[i] = tidy(r.cells[c])
	}
	if parts[0] == "" {
		return ""
	}
	return strings.Join(parts, "\n")
}

// areaCode checks the code of an area and returns the one that it is known by.
func (in *interpreter) areaCode(code string) (string, Reason) {
	if len(code) != codeDigits || strings.Trim(code, "0123456789") != "" {
		return "", BadAreaCode
	}
	return in.tree.renames.key(code), ""
}

// value applies a rule. The reason, if any, belongs to the column.
func (in *interpreter) value(r row, f *fieldPlan, d *draft) (v value, column int, reason Reason) {
	if len(f.from) > 0 {
		column = f.from[0]
	}
	switch f.rule.How {
	case "constant":
		v.text = f.rule.Value
	case "text":
		v.text = first(r, f.from)
	case "code":
		var ok bool
		said := tidy(r.cells[column])
		if v.text, ok = f.rule.Codes[said]; !ok && (said != "" || f.name != "confidential") {
			return v, column, UnknownCode
		}
	case "date":
		v.text, reason = readDate(r.cells[column], in.today)
	case "phone":
		v.text, reason = cleanPhone(r.cells[column])
	case "url":
		v.text, reason = readURL(r.cells[column])
	case "point":
		v.point, reason = readPoint(r.cells[f.from[0]], r.cells[f.from[1]])
		d.point = v.point
	case "area-name":
		var doubled bool
		if v.text, doubled = in.tree.renames.areaName(tidy(r.cells[column])); doubled {
			reason = NameDoubled
		}
	case "area":
		reason = in.place(r, f, d)
		if d.site.area != nil {
			v.id = d.site.area.id
		}
	case "key":
		v.id = in.other(r, f)
	}
	if f.rule.Required && v.empty() {
		return v, column, ValueMissing
	}
	return v, column, reason
}

// place finds the area of a row by its addresses, or roughly by the columns
// that name it together.
func (in *interpreter) place(r row, f *fieldPlan, d *draft) Reason {
	addresses := make([]string, 0, len(f.from)+1)
	for _, c := range f.from {
		addresses = append(addresses, r.cells[c])
	}
	if len(f.joined) > 0 {
		words := make([]string, len(f.joined))
		for i, c := range f.joined {
			words[i] = r.cells[c]
		}
		addresses = append(addresses, strings.Join(words, " "))
	}
	d.site = in.tree.find(addresses...)
	switch {
	case len(in.tree.byPath) == 0:
		return NoAreas
	case d.site.area == nil:
		return AreaUnknown
	case len(d.site.parts) > 0:
		return AreaDivided
	case d.site.area.ground() == nil:
		return AreaProvince
	}
	return ""
}

// other derives the id of the district that the row makes too.
func (in *interpreter) other(r row, f *fieldPlan) ieum.ID {
	parts := make([]string, len(f.from))
	for i, c := range f.from {
		parts[i] = tidy(r.cells[c])
	}
	return in.id("District", strings.Join(parts, "\n"))
}
