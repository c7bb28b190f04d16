package policy

import "ieum/internal/ieum"

// allWays is one more than the largest set of ways.
const allWays = ieum.ReachAll << 1

// plan says which fields of a kind of the people partition are hidden from whoever
// sees a row by one set of ways.
type plan struct {
	// hidden are the fields, each Go field once, in order.
	hidden []*ieum.Field
	// whole is true if that is all of them.
	whole bool
}

// plans are the plans of all kinds of the people partition for all sets of ways:
// what [Readable] says, worked out once, because a large record asks for
// every field of thousands of rows. Read-only.
var plans = indexPlans()

func indexPlans() map[ieum.Kind]*[allWays]plan {
	all := map[ieum.Kind]*[allWays]plan{}
	for i := range ieum.Kinds() {
		info := &ieum.Kinds()[i]
		if info.Partition != ieum.People {
			continue
		}
		all[info.Kind] = &[allWays]plan{}
		for reach := range allWays {
			hidden := unreadable(Principal{}, reach, info)
			readable := false
			for _, f := range info.Fields {
				readable = readable || Readable(Principal{}, reach, info.Kind, f.Go)
			}
			all[info.Kind][reach] = plan{hidden: hidden, whole: !readable}
		}
	}
	return all
}
