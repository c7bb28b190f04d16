package directory

import (
	"slices"

	"ieum/internal/ieum"
)

// value is what a rule makes of a row, for one field.
type value struct {
	text  string
	point *ieum.Point
	id    ieum.ID
}

func (v value) empty() bool { return v.text == "" && v.point == nil && v.id == "" }

// target is a field that a mapping may fill, and the ways to do so.
type target struct {
	hows []string
	// needed fields may not be left out of a mapping: every entry has one.
	needed bool
	// allowed returns the words that may be written to the field, and whether
	// they are known; nil where any text may.
	allowed func(*ieum.Codes) (words []string, known bool)
	set     func(ieum.Entity, value)
}

// The ways in which some fields are filled.
const (
	written = "text"
	coded   = "code"
	fixed   = "constant"
)

// targets are all fields that a mapping may fill, by kind.
var targets = map[ieum.Kind]map[string]target{
	"Area": {
		"name": {hows: []string{"area-name"}, needed: true, set: on(func(e *ieum.Area, v value) { e.Name.Ko = v.text })},
	},
	"District": {
		"name": {hows: []string{written}, needed: true, set: on(func(e *ieum.District, v value) { e.Name.Ko = v.text })},
		"zone": {hows: []string{fixed}, needed: true, allowed: zones, set: on(func(e *ieum.District, v value) { e.Zone = v.text })},
	},
	"School": {
		"name":     {hows: []string{written}, needed: true, set: on(func(e *ieum.School, v value) { e.Name.Ko = v.text })},
		"level":    {hows: []string{coded, fixed}, needed: true, allowed: levels, set: on(func(e *ieum.School, v value) { e.Level = ieum.SchoolLevel(v.text) })},
		"status":   {hows: []string{coded, fixed}, needed: true, allowed: statuses, set: on(func(e *ieum.School, v value) { e.Status = ieum.Status(v.text) })},
		"address":  {hows: []string{written}, set: on(func(e *ieum.School, v value) { e.Address.Line = v.text })},
		"postal":   {hows: []string{written}, set: on(func(e *ieum.School, v value) { e.Address.Postal = v.text })},
		"point":    {hows: []string{"point"}, set: on(func(e *ieum.School, v value) { e.Point = v.point })},
		"phone":    {hows: []string{"phone"}, set: on(func(e *ieum.School, v value) { e.Phone = v.text })},
		"area":     {hows: []string{"area"}, set: on(func(e *ieum.School, v value) { e.Area = v.id })},
		"district": {hows: []string{"key"}, needed: true, set: on(func(e *ieum.School, v value) { e.District = v.id })},
	},
	"Agency": {
		"name":       {hows: []string{written}, needed: true, set: on(func(e *ieum.Agency, v value) { e.Name.Ko = v.text })},
		"type":       {hows: []string{coded, fixed}, needed: true, allowed: types, set: on(func(e *ieum.Agency, v value) { e.Type = v.text })},
		"status":     {hows: []string{coded, fixed}, needed: true, allowed: statuses, set: on(func(e *ieum.Agency, v value) { e.Status = ieum.Status(v.text) })},
		"address":    {hows: []string{written}, set: on(func(e *ieum.Agency, v value) { e.Address.Line = v.text })},
		"postal":     {hows: []string{written}, set: on(func(e *ieum.Agency, v value) { e.Address.Postal = v.text })},
		"point":      {hows: []string{"point"}, set: on(func(e *ieum.Agency, v value) { e.Point = v.point })},
		"phone":      {hows: []string{"phone"}, set: on(func(e *ieum.Agency, v value) { e.Phone = v.text })},
		"website":    {hows: []string{"url"}, set: on(func(e *ieum.Agency, v value) { e.Website = v.text })},
		"hours":      {hows: []string{written}, set: on(func(e *ieum.Agency, v value) { e.Hours = v.text })},
		"verifiedOn": {hows: []string{"date"}, set: on(func(e *ieum.Agency, v value) { e.VerifiedOn = ieum.Date(v.text) })},
		"area":       {hows: []string{"area"}, set: on(func(e *ieum.Agency, v value) { e.Area = v.id })},
		// An empty value leaves it to the type: see writer.build.
		"confidential": {hows: []string{coded, fixed}, allowed: truths, set: on(func(e *ieum.Agency, v value) {
			if v.text != "" {
				e.Confidential = v.text == yes
			}
		})},
	},
}

// on makes a setter for one kind into one for any entity. A plan calls it
// with entities of its own kind only.
func on[T any](set func(*T, value)) func(ieum.Entity, value) {
	return func(e ieum.Entity, v value) {
		if own, ok := e.(any).(*T); ok {
			set(own, v)
		}
	}
}

// The words of confidential.
const (
	yes = "true"
	no  = "false"
)

func truths(*ieum.Codes) ([]string, bool) { return []string{yes, no}, true }

func statuses(*ieum.Codes) ([]string, bool) {
	return []string{string(ieum.Active), string(ieum.Closed)}, true
}

func levels(*ieum.Codes) ([]string, bool) {
	return []string{
		string(ieum.Elementary), string(ieum.Middle), string(ieum.High), string(ieum.SpecialLevel), string(ieum.OtherLevel),
	}, true
}

// types are the codes of the list AGENCY_TYPE.
func types(codes *ieum.Codes) ([]string, bool) {
	if codes == nil {
		return nil, false
	}
	words := make([]string, len(codes.AgencyTypes))
	for i, t := range codes.AgencyTypes {
		words[i] = t.Code
	}
	slices.Sort(words)
	return words, true
}

func zones(*ieum.Codes) ([]string, bool) { return []string{"Asia/Seoul"}, true }

func referrers() []string {
	return []string{string(ieum.ReferSelf), string(ieum.ReferGuardian), string(ieum.ReferTeacher), string(ieum.ReferCaseManager)}
}
