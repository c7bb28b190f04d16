package audit

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"ieum/internal/ieum"
)

// Disclosure says that an account had data of somebody on a day, for a purpose: what a
// student, or who stands for one, may ask for (개인정보 보호법 제35조).
type Disclosure struct {
	On      ieum.Date
	Purpose string
	By      ieum.ID
	Role    ieum.Role
	// Classes of the data, [ieum.ClassPersonal] and [ieum.ClassSensitive] alone.
	Classes []ieum.Class
	// Times is in how many entries.
	Times int
}

// told are the classes that a disclosure names. That there is something of another is
// itself what must not reach a guardian, or would lead to who reported an abuse.
var told = []ieum.Class{ieum.ClassPersonal, ieum.ClassSensitive}

// Disclosures gathers the entries about somebody by day, purpose, account and role, in that
// order; days are counted in a zone. What was denied, and what held nothing that may be
// told, is left out.
func Disclosures(entries []*ieum.AuditEntry, zone *time.Location) []Disclosure {
	type key struct {
		on      ieum.Date
		purpose string
		by      ieum.ID
		role    ieum.Role
	}
	gathered := map[key]*Disclosure{}
	for _, e := range entries {
		classes := slices.DeleteFunc(slices.Clone(told), func(c ieum.Class) bool { return !slices.Contains(e.Fields, string(c)) })
		if e.Denied || len(classes) == 0 {
			continue
		}
		k := key{ieum.DateOf(e.At.In(zone)), e.Purpose, e.Actor, e.Role}
		if gathered[k] == nil {
			gathered[k] = &Disclosure{On: k.on, Purpose: k.purpose, By: k.by, Role: k.role}
		}
		d := gathered[k]
		d.Times++
		for _, c := range classes {
			if !slices.Contains(d.Classes, c) {
				d.Classes = append(d.Classes, c)
			}
		}
		slices.Sort(d.Classes)
	}
	list := make([]Disclosure, 0, len(gathered))
	for _, d := range gathered {
		list = append(list, *d)
	}
	slices.SortFunc(list, func(a, b Disclosure) int {
		return cmp.Or(strings.Compare(string(a.On), string(b.On)), strings.Compare(a.Purpose, b.Purpose), cmp.Compare(a.By, b.By), cmp.Compare(a.Role, b.Role))
	})
	return list
}
