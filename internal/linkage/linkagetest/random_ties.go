package linkagetest

import "ieum/internal/ieum"

// staffing puts workers in agencies, teachers and others in schools, and case
// managers anywhere.
func (d *dice) staffing() {
	var places []ieum.ID
	for _, a := range d.agencies {
		places = append(places, a.ID)
		for range d.IntN(3) {
			d.worker(a.ID, false)
		}
	}
	for _, s := range d.schools {
		places = append(places, s.ID)
		d.worker(s.ID, true)
		if d.chance(50) {
			d.worker(s.ID, d.chance(50))
		}
	}
	for _, district := range d.districts {
		places = append(places, district.ID)
	}
	for range 1 + d.IntN(3) {
		at := oneOf(d, places)
		m := &ieum.CaseManager{Head: d.head("CaseManager", at), Organisation: at}
		d.put(m)
		d.managers = append(d.managers, m)
	}
}

func (d *dice) worker(at ieum.ID, teacher bool) {
	w := &ieum.Worker{Head: d.head("Worker", at), Organisation: at, Teacher: teacher}
	d.put(w)
	d.workers = append(d.workers, w)
	if teacher {
		d.teachers = append(d.teachers, w)
	}
}

// agreement binds two, before, on or after the day asked for.
func (d *dice) agreement() {
	with := oneOf(d, d.agencies).ID
	from := oneOf(d, []ieum.ID{oneOf(d, d.agencies).ID, oneOf(d, d.schools).ID, oneOf(d, d.districts).ID})
	if from == with {
		return
	}
	a := &ieum.Agreement{Head: d.head("Agreement", with), From: from, With: with}
	a.Since, a.Until = d.span(d.maybe(d.day(-300, 100), 30), d.maybe(d.day(-50, 400), 40))
	switch d.IntN(4) {
	case 0, 1: // somebody who works there, if there is
		for _, w := range d.workers {
			if w.Organisation == with {
				a.Contact = w.ID
			}
		}
	case 2: // somebody who may work elsewhere, and is no contact then
		a.Contact = oneOf(d, d.workers).ID
	}
	d.put(a)
}

// acquaintance joins two workers: derived, somebody's own, or shared.
func (d *dice) acquaintance() {
	from := oneOf(d, d.workers).ID
	if d.chance(40) {
		from = oneOf(d, d.managers).ID
	}
	to := oneOf(d, d.workers).ID
	if from == to {
		return
	}
	k := &ieum.Knows{
		Head: d.head("Knows", from), From: from, To: to, LastContactOn: d.maybe(d.day(-700, 0), 15),
		Conferences: d.IntN(3), Referrals: d.IntN(3),
	}
	if d.chance(50) {
		k.Author, k.Shared, k.Conflict = oneOf(d, d.staff), d.chance(50), d.chance(25)
	}
	d.put(k)
}

func (d *dice) flow() {
	from, to := oneOf(d, d.agencies).ID, oneOf(d, d.agencies).ID
	if from == to {
		return
	}
	answered := 3 + d.IntN(10)
	d.put(&ieum.ObservedFlow{
		Head: d.head("ObservedFlow", from), From: from, To: to, Answered: answered, Accepted: d.IntN(answered + 1),
		LastOn: d.day(-300, 0), On: d.today,
	})
}
