package linkagetest_test

import (
	"ieum/internal/linkage"
	"ieum/internal/linkage/linkagetest"
)

// made lists in what a service fits best, as the naive finds it; how it fits the need is always said.
func made(j *linkagetest.Judged) []linkage.FitKind {
	kinds := []linkage.FitKind{
		linkage.FitNeed, linkage.FitAge, linkage.FitTarget, linkage.FitDistrict, linkage.FitNear, linkage.FitPlaces, linkage.FitLevel,
	}
	if len(j.Fit) != len(kinds) { // an offer
		return []linkage.FitKind{}
	}
	list := kinds[:1:1]
	for i, kind := range kinds {
		if i > 0 && j.Fit[i] == 0 {
			list = append(list, kind)
		}
	}
	return list
}

func said(o *linkage.Option) []linkage.FitKind {
	list := []linkage.FitKind{}
	for _, f := range o.Fit {
		list = append(list, f.Kind)
	}
	return list
}
