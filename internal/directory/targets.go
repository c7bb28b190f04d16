package directory

import (
	"strings"

	"ieum/internal/ieum"
)

// value is what a rule makes of a row, for one field.
type value struct {
	text  string
	point *ieum.Point
	id    ieum.ID
}

// target is a field that a mapping may fill, and the ways to do so.
type target struct {
	hows []string
	set  func(ieum.Entity, value)
}

// targets are all fields that a mapping may fill, by kind.
var targets = map[ieum.Kind]map[string]target{
	"Area": {
		"name": {[]string{"area-name"}, on(func(e *ieum.Area, v value) { e.Name.Ko = v.text })},
	},
	"District": {
		"name": {[]string{"text"}, on(func(e *ieum.District, v value) { e.Name.Ko = v.text })},
		"zone": {[]string{"constant"}, on(func(e *ieum.District, v value) { e.Zone = v.text })},
	},
	"School": {
		"name":     {[]string{"text"}, on(func(e *ieum.School, v value) { e.Name.Ko = v.text })},
		"level":    {[]string{"code"}, on(func(e *ieum.School, v value) { e.Level = ieum.SchoolLevel(v.text) })},
		"status":   {[]string{"code", "constant"}, on(func(e *ieum.School, v value) { e.Status = ieum.Status(v.text) })},
		"address":  {[]string{"text"}, on(func(e *ieum.School, v value) { e.Address.Line = v.text })},
		"point":    {[]string{"point"}, on(func(e *ieum.School, v value) { e.Point = v.point })},
		"phone":    {[]string{"phone"}, on(func(e *ieum.School, v value) { e.Phone = v.text })},
		"area":     {[]string{"area"}, on(func(e *ieum.School, v value) { e.Area = v.id })},
		"district": {[]string{"key"}, on(func(e *ieum.School, v value) { e.District = v.id })},
	},
	"Agency": {
		"name":       {[]string{"text"}, on(func(e *ieum.Agency, v value) { e.Name.Ko = v.text })},
		"type":       {[]string{"code", "constant"}, on(func(e *ieum.Agency, v value) { e.Type = v.text })},
		"status":     {[]string{"code", "constant"}, on(func(e *ieum.Agency, v value) { e.Status = ieum.Status(v.text) })},
		"address":    {[]string{"text"}, on(func(e *ieum.Agency, v value) { e.Address.Line = v.text })},
		"postal":     {[]string{"text"}, on(func(e *ieum.Agency, v value) { e.Address.Postal = v.text })},
		"point":      {[]string{"point"}, on(func(e *ieum.Agency, v value) { e.Point = v.point })},
		"phone":      {[]string{"phone"}, on(func(e *ieum.Agency, v value) { e.Phone = v.text })},
		"website":    {[]string{"url"}, on(func(e *ieum.Agency, v value) { e.Website = v.text })},
		"hours":      {[]string{"text"}, on(func(e *ieum.Agency, v value) { e.Hours = v.text })},
		"verifiedOn": {[]string{"date"}, on(func(e *ieum.Agency, v value) { e.VerifiedOn = ieum.Date(v.text) })},
		"area":       {[]string{"area"}, on(func(e *ieum.Agency, v value) { e.Area = v.id })},
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

func compareText(a, b string) int { return strings.Compare(a, b) }
