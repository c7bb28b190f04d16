package atlas

// Ties returns the number of ties of the view's graph, for tests that go through all of them.
func (v *View) Ties() int32 { return int32(len(v.s.web.ties)) }

// Bound returns the number of ties that have a condition.
func (v *View) Bound() int32 { return int32(len(v.s.web.conditions)) }
