package linkagetest

import (
	"slices"

	"ieum/internal/ieum"
)

// districts returns the subject's districts.
func (c *court) districts() []ieum.ID {
	var found []ieum.ID
	add := func(d ieum.ID) {
		if d != "" && !slices.Contains(found, d) {
			found = append(found, d)
		}
	}
	add(c.w.districtOf(c.who.home))
	if school := get[ieum.School](c.w, c.who.near); school != nil {
		add(school.District)
	}
	if len(found) == 0 && c.who.kind == profile {
		add(c.askersDistrict())
	}
	return found
}

func (c *court) askersDistrict() ieum.ID {
	var at ieum.ID
	switch self := c.w.entity(c.q.Self).(type) {
	case *ieum.Worker:
		at = self.Organisation
	case *ieum.CaseManager:
		at = self.Organisation
	}
	switch o := c.w.entity(at).(type) {
	case *ieum.School:
		return o.District
	case *ieum.Agency:
		return c.w.districtOfAgency(o)
	case *ieum.District:
		return o.ID
	}
	return ""
}

// candidates returns the services to be judged for the need.
func (c *court) candidates() []*ieum.Service {
	own := c.districts()
	near := slices.Clone(own)
	for _, d := range all[ieum.District](c.w) {
		for _, o := range own {
			if slices.Contains(d.Adjacent, o) || slices.Contains(get[ieum.District](c.w, o).Adjacent, d.ID) {
				near = append(near, d.ID)
			}
		}
	}
	var found []*ieum.Service
	for _, s := range all[ieum.Service](c.w) {
		if c.hidden[s.ID] || !c.w.anyMeets(s.Needs, c.q.Need) {
			continue
		}
		if c.liesIn(s, near) || c.flowsTo(s.Agency, near) {
			found = append(found, s)
		}
	}
	return found
}

// liesIn tells whether a service's agency or catchment lies in the districts,
// or nowhere at all.
func (c *court) liesIn(s *ieum.Service, districts []ieum.ID) bool {
	agency := get[ieum.Agency](c.w, s.Agency)
	if slices.Contains(districts, c.w.districtOfAgency(agency)) {
		return true
	}
	if len(s.Catchment) == 0 && agency.District == "" && agency.Area == "" {
		return true
	}
	return slices.ContainsFunc(s.Catchment, func(area ieum.ID) bool {
		if slices.Contains(districts, c.w.districtOf(area)) {
			return true
		}
		return slices.ContainsFunc(districts, func(d ieum.ID) bool {
			parts := get[ieum.District](c.w, d).Areas
			return slices.ContainsFunc(parts, func(part ieum.ID) bool { return c.w.within(part, []ieum.ID{area}) })
		})
	})
}

// flowsTo tells whether agencies of the districts were seen to refer to it.
func (c *court) flowsTo(agency ieum.ID, districts []ieum.ID) bool {
	return slices.ContainsFunc(all[ieum.ObservedFlow](c.w), func(f *ieum.ObservedFlow) bool {
		from := get[ieum.Agency](c.w, f.From)
		return f.To == agency && !c.hidden[f.From] && slices.Contains(districts, c.w.districtOfAgency(from))
	})
}
