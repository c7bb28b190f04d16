package atlas_test

import (
	"slices"
	"strings"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// offices are people at work in three districts: here, next to it, and away.
func offices() []ieum.Entity {
	worker := func(key, name, title string, at ieum.ID) *ieum.Worker {
		return &ieum.Worker{Head: head("Worker", key), Name: ieum.Text{Ko: name}, Title: ieum.Text{Ko: title}, Organisation: at}
	}
	closed := &ieum.Agency{Head: head("Agency", "closed"), Name: ieum.Text{Ko: "가람복지관"}, District: id("District", "here"), Status: ieum.Closed}
	shelter := &ieum.Agency{Head: head("Agency", "shelter"), Name: ieum.Text{Ko: "가람쉼터"}, District: id("District", "here"), Confidential: true}
	return []ieum.Entity{
		&ieum.District{Head: head("District", "here"), Name: ieum.Text{Ko: "가람교육지원청"}, Adjacent: []ieum.ID{id("District", "next")}},
		&ieum.District{Head: head("District", "next")}, &ieum.District{Head: head("District", "away")},
		&ieum.Agency{Head: head("Agency", "police"), Name: ieum.Text{Ko: "가람경찰서", En: "Garam Police Station"}, District: id("District", "here")},
		&ieum.Agency{Head: head("Agency", "abroad"), Name: ieum.Text{Ko: "솔뫼경찰서"}, District: id("District", "next")},
		&ieum.Agency{Head: head("Agency", "distant"), Name: ieum.Text{Ko: "한뫼경찰서"}, District: id("District", "away")},
		&ieum.School{Head: head("School", "school"), Name: ieum.Text{Ko: "온누리초등학교"}, District: id("District", "here")},
		closed, shelter,
		worker("officer", "이누리", "학교전담경찰관", id("Agency", "police")),
		worker("abroad", "김나래", "학교전담경찰관", id("Agency", "abroad")),
		worker("distant", "박마루", "학교전담경찰관", id("Agency", "distant")),
		worker("teacher", "최다솔", "담임교사", id("School", "school")),
		worker("namesake", "이누리", "담임교사", id("Agency", "abroad")),
		worker("deputy", "한새론", "교감", id("School", "school")),
		worker("gone", "정한결", "사회복지사", id("Agency", "closed")),
		worker("hidden", "윤아라", "보호상담원", id("Agency", "shelter")),
		worker("official", "강도담", "장학사", id("District", "here")),
		&ieum.CaseManager{Head: head("CaseManager", "manager"), Name: ieum.Text{Ko: "오벼리", En: "Oh Byeori"}, Organisation: id("School", "school")},
	}
}

func TestSearchFindsPeopleAtWork(t *testing.T) {
	names := map[ieum.ID]string{}
	for _, e := range offices() {
		for _, key := range []string{"police", "abroad", "distant", "school", "closed", "shelter", "officer", "teacher", "namesake", "gone", "hidden", "official", "manager", "deputy"} {
			if e.Meta().ID == id(ieum.KindOf(e), key) {
				names[e.Meta().ID] = key
			}
		}
	}
	snapshot := mustBuild(t, builtInCodes(t), today, offices()...)
	for _, tt := range []struct{ text, district, want string }{
		{"이누리", "here", "officer namesake"},
		{"이누리", "next", "namesake officer"}, // a border has two sides, whoever noted it
		{"이누리", "away", ""},
		{"이누리", "", ""},
		{"누리", "here", "school officer namesake"}, // the manager and the teacher only work there
		{"학교전담경찰관", "here", "officer abroad"},
		{"가람경찰서 학교전담경찰관", "here", "officer"},
		{"학교전담경찰관 이누리", "here", "officer"},
		{"가람경찰서", "here", "police"},
		{"온누리초등학교 담임교사", "here", "teacher"},
		{"사례관리자", "here", "manager"},
		{"온누리초 사례관리자", "here", "manager"},
		{"byeori", "here", "manager"},
		{"장학사", "here", "official"},
		{"교감", "here", "deputy"},
		{"담임", "here", ""}, // too little of a title
		{"정한결", "here", ""},
		{"윤아라", "here", ""},
	} {
		var got []string
		for _, e := range snapshot.View(atlas.Viewer{}).Search(tt.text, id("District", tt.district)) {
			got = append(got, names[e.Meta().ID])
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s from %s: %v, want %s", tt.text, tt.district, got, tt.want)
		}
	}
	open := snapshot.View(atlas.Viewer{Confidential: true})
	if found := ids(open.Search("윤아라", id("District", "here"))); !slices.Equal(found, []ieum.ID{id("Worker", "hidden")}) {
		t.Errorf("who may know of the shelter finds %v", found)
	}
}
