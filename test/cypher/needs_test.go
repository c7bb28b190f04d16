package cypher_test

import (
	"slices"

	"ieum/internal/ieum"
)

// meets reports whether a service meets a need.
func (w *town) meets(s *ieum.Service, need string) bool {
	return slices.ContainsFunc(s.Needs, func(code string) bool { return w.codes.Meets(code, need) })
}

// reaches reports whether a service serves a home area.
func (w *town) reaches(s *ieum.Service, home ieum.ID) bool {
	if len(s.Catchment) == 0 {
		return true
	}
	grounds := w.above(home)
	for _, a := range every[ieum.Area](w) {
		if slices.Contains(a.Covers, home) {
			grounds = append(grounds, w.above(a.ID)...)
		}
	}
	for _, legal := range get[ieum.Area](w, home).Covers {
		grounds = append(grounds, w.above(legal)...)
	}
	return slices.ContainsFunc(s.Catchment, func(area ieum.ID) bool { return slices.Contains(grounds, area) })
}

// unmet is about the whole of the first district's ground.
func (w *town) unmet() question {
	top := every[ieum.District](w)[0].Areas[0]
	received := map[ieum.ID][]*ieum.Service{}
	for _, e := range every[ieum.Enrolment](w) {
		if runs(e) {
			received[e.Beneficiary] = append(received[e.Beneficiary], get[ieum.Service](w, e.Service))
		}
	}
	type place struct {
		area ieum.ID
		need string
	}
	openNeeds, unserved := map[place]int{}, map[place]int{}
	for _, n := range every[ieum.Need](w) {
		_, home := w.homeOf(n.Subject)
		if n.Status != "OPEN" || !slices.Contains(w.above(home), top) {
			continue
		}
		at := place{home, n.Domain}
		openNeeds[at]++
		if !slices.ContainsFunc(received[n.Subject], func(s *ieum.Service) bool { return w.meets(s, n.Domain) }) {
			unserved[at]++
		}
	}
	var rows []row
	for at, count := range openNeeds {
		services := 0
		for _, s := range every[ieum.Service](w) {
			if s.Status == "ACTIVE" && w.meets(s, at.need) && w.reaches(s, at.area) {
				services++
			}
		}
		rows = append(rows, row{[]float64{float64(unserved[at]), -float64(services)}, string(at.area) + at.need, line(
			at.area, get[ieum.Area](w, at.area).Name.Ko, at.need, count, unserved[at], services)})
	}
	return question{map[string]any{"area": string(top), "today": string(today)}, lines(rows)}
}

// onlySupplier is about the first district.
func (w *town) onlySupplier() question {
	district := every[ieum.District](w)[0].ID
	suppliers := map[string]map[ieum.ID]int{}
	for _, s := range every[ieum.Service](w) {
		agency := get[ieum.Agency](w, s.Agency)
		if s.Status != "ACTIVE" || s.Inferred || agency.Status != "ACTIVE" || agency.District != district {
			continue
		}
		for _, need := range s.Needs {
			if suppliers[need] == nil {
				suppliers[need] = map[ieum.ID]int{}
			}
			suppliers[need][agency.ID]++
		}
	}
	waiting := map[string]int{}
	for _, n := range every[ieum.Need](w) {
		student, ok := w.byID[n.Subject].(*ieum.Student)
		if ok && n.Status == "OPEN" && get[ieum.School](w, student.School).District == district {
			waiting[n.Domain]++
		}
	}
	var rows []row
	for need, agencies := range suppliers {
		for id, services := range agencies {
			if len(agencies) == 1 {
				rows = append(rows, row{[]float64{float64(waiting[need])}, need, line(need, id, get[ieum.Agency](w, id).Name.Ko, services, waiting[need])})
			}
		}
	}
	return question{map[string]any{"district": string(district)}, lines(rows)}
}

func (w *town) stale() question {
	latest := map[ieum.ID]*ieum.Capacity{}
	for _, c := range every[ieum.Capacity](w) {
		if was := latest[c.Service]; was == nil || was.AsOf <= c.AsOf {
			latest[c.Service] = c
		}
	}
	waiting := map[ieum.ID]int{}
	for _, r := range every[ieum.Referral](w) {
		if !r.State.Final() {
			waiting[r.Service]++
		}
	}
	var rows []row
	for _, s := range every[ieum.Service](w) {
		c := latest[s.ID]
		if s.Status != "ACTIVE" || c != nil && (c.ValidUntil.Absent() || c.ValidUntil >= today) {
			continue
		}
		var days any
		if c == nil {
			c = &ieum.Capacity{}
		} else {
			days = c.ValidUntil.DaysUntil(today)
		}
		rows = append(rows, row{[]float64{float64(waiting[s.ID])}, string(s.ID), line(
			s.ID, w.agencyOf(s.ID).Name.Ko, s.Name.Ko, c.State, c.AsOf, c.ValidUntil, days, waiting[s.ID])})
	}
	return question{map[string]any{"today": string(today)}, lines(rows)}
}

// introducers is about the first student and agency with at least two.
func (w *town) introducers() question {
	beside := map[ieum.ID]map[ieum.ID]string{}
	note := func(student, who ieum.ID, tie string) {
		if beside[student] == nil {
			beside[student] = map[ieum.ID]string{}
		}
		beside[student][who] = tie
	}
	for _, m := range every[ieum.Manages](w) {
		if m.Until.Absent() || m.Until >= today {
			note(m.Student, m.CaseManager, "MANAGES")
		}
	}
	for _, k := range every[ieum.Teaches](w) {
		note(k.Student, k.Worker, "TEACHES")
	}
	for _, s := range every[ieum.Student](w) {
		for _, a := range every[ieum.Agency](w) {
			if rows := w.introduce(s.ID, a.ID, beside[s.ID]); len(rows) >= 2 {
				return question{map[string]any{"student": string(s.ID), "agency": string(a.ID), "today": string(today)}, lines(rows)}
			}
		}
	}
	return question{}
}

func (w *town) introduce(student, agency ieum.ID, beside map[ieum.ID]string) []row {
	masked := map[ieum.ID]bool{}
	for _, r := range every[ieum.Restriction](w) {
		if r.Student == student && today.Within(r.From, r.Until) {
			masked[r.Masked] = true
		}
	}
	var rows []row
	for _, k := range every[ieum.Knows](w) {
		for who, tie := range beside {
			other := across(k, who)
			if other == "" || !open(k) || !w.worksAt(other, agency) || masked[who] || masked[other] || masked[agency] {
				continue
			}
			together, last := k.Conferences+k.Referrals, 0.0
			if !k.LastContactOn.Absent() {
				last = float64(ieum.Date("2000-01-01").DaysUntil(k.LastContactOn)) - 1e6 // what is absent comes first
			}
			rows = append(rows, row{[]float64{float64(together), last}, string(who) + string(other), line(
				who, w.nameOf(who), tie, other, w.nameOf(other), together, k.LastContactOn)})
		}
	}
	return rows
}

// nameOf returns the name of a worker or case manager.
func (w *town) nameOf(id ieum.ID) string {
	switch who := w.byID[id].(type) {
	case *ieum.Worker:
		return who.Name.Ko
	case *ieum.CaseManager:
		return who.Name.Ko
	}
	return ""
}
