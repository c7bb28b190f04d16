package atlas_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// library is a hand-made directory to search.
func library() []ieum.Entity {
	agency := func(key, ko, en, kind string, aliases ...string) *ieum.Agency {
		return &ieum.Agency{Head: head("Agency", key), Name: ieum.Text{Ko: ko, En: en}, Type: kind, Aliases: aliases}
	}
	closed := agency("closed", "수원 정신건강 쉼터", "", "")
	closed.Status = ieum.Closed
	keyword := agency("keyword", "다온의집", "", "")
	keyword.Keywords = []string{"미술치료"}
	return []ieum.Entity{
		agency("mental", "수원시 정신건강복지센터", "Suwon Mental Health Welfare Centre", "MENTAL_HEALTH_WELFARE_CENTRE"),
		agency("typed", "마음샘", "", "MENTAL_HEALTH_WELFARE_CENTRE"),
		agency("wee", "팔달Wee센터", "Paldal Wee Centre", "WEE_CENTRE"),
		agency("exact", "한빛", "", ""),
		agency("start", "한빛나래", "", ""),
		agency("inside", "새한빛", "", ""),
		agency("alias", "푸른집", "", "", "한빛의집"),
		agency("number", "119안전회", "", ""),
		closed, keyword,
		&ieum.School{Head: head("School", "school"), Name: ieum.Text{Ko: "한빛초등학교"}},
		&ieum.Service{Head: head("Service", "service"), Agency: id("Agency", "exact"), Name: ieum.Text{Ko: "한빛 상담"}, Needs: []string{"1000000-2"}},
		&ieum.Service{Head: head("Service", "longer"), Agency: id("Agency", "exact"), Name: ieum.Text{Ko: "한빛 가족 상담"}},
		&ieum.Service{Head: head("Service", "gone"), Agency: id("Agency", "closed"), Name: ieum.Text{Ko: "한빛"}},
	}
}

func TestSearch(t *testing.T) {
	tests := []struct {
		name string
		text string
		want []string // ids' kinds and keys, in order
	}{
		{"a piece inside a Korean name", "강복지", []string{"Agency mental", "Agency typed"}},
		{"a piece across a space of the name", "시정신", []string{"Agency mental"}},
		{"a name without its space", "수원시정신건강복지센터", []string{"Agency mental"}},
		{"all words must be found", "수원 복지센터", []string{"Agency mental"}},
		{"in any order", "센터 수원시", []string{"Agency mental"}},
		{"a former name of the type, by name", "정신보건센터", []string{"Agency typed", "Agency mental"}},
		{"the beginning of an English word, whatever its case; of the type too", "HEAL wel", []string{"Agency mental", "Agency typed"}},
		{"the inside of an English word is no beginning", "ealth", nil},
		{"Latin letters glued to Hangul", "wee", []string{"Agency wee"}},
		{"both together", "wee센터", []string{"Agency wee"}},
		{"digits glued to Hangul", "119", []string{"Agency number"}},
		{"an alias, with names before it in order of how much of them it is; closed last", "한빛", []string{
			"Agency exact", "Agency start", "Service longer", "Service service", "School school", "Agency inside", "Agency alias", "Service gone",
		}},
		{"the whole name of two words comes first", "한빛 상담", []string{"Service service", "Service longer"}},
		{"a keyword", "미술", []string{"Agency keyword"}},
		{"a single syllable begins a word", "새", []string{"Agency inside"}},
		{"one that only stands inside finds nothing", "빛", nil},
		{"a word that no name holds", "쀍뛟쀍", nil},
		{"signs find nothing", "?!", nil},
		{"nothing finds nothing", "", nil},
	}
	v := viewOf(t, library()...)
	for _, tt := range tests {
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			t.Run(tt.name, func(t *testing.T) {
				var got []string
				for _, e := range v.Search(form.String(tt.text), "") {
					got = append(got, keyOf(e))
				}
				if !slices.Equal(got, tt.want) {
					t.Errorf("Search = %q, want %q", got, tt.want)
				}
			})
		}
	}
}

// keyOf tells kind and key of an entity of the library.
func keyOf(e ieum.Entity) string {
	for _, known := range library() {
		if known.Meta().ID == e.Meta().ID {
			for _, key := range []string{"mental", "typed", "wee", "exact", "start", "inside", "alias", "number", "closed", "keyword", "school", "service", "longer", "gone"} {
				if known.Meta().ID == id(ieum.KindOf(e), key) {
					return string(ieum.KindOf(e)) + " " + key
				}
			}
		}
	}
	return "unknown"
}

func TestSearchFindsNamesWrittenInJamo(t *testing.T) {
	v := viewOf(t, &ieum.Agency{Head: head("Agency", "a"), Name: ieum.Text{Ko: norm.NFD.String("정신건강")}})
	if got := len(v.Search("신건", "")); got != 1 {
		t.Errorf("%d found, want 1", got)
	}
}

// Names that differ in their spaces only are one to the lexicon, which knows the words of all spellings.
func TestSearchKnowsTheWordsOfEverySpelling(t *testing.T) {
	v := viewOf(t,
		&ieum.Agency{Head: head("Agency", "a"), Name: ieum.Text{En: "Openhouse"}},
		&ieum.Agency{Head: head("Agency", "b"), Name: ieum.Text{En: "Open House"}},
	)
	for _, word := range []string{"open", "house", "openh"} {
		if got := ids(v.Search(word, "")); len(got) != 2 {
			t.Errorf("%q finds %v, want both", word, got)
		}
	}
}

func TestSearchByWordsForANeed(t *testing.T) {
	codes := builtInCodes(t)
	v := viewOf(t, library()...)
	n, ok := codes.Need("1000000-2")
	if !ok || len(n.Words) == 0 {
		t.Fatal("the code lists have no words for 1000000-2")
	}
	for _, word := range n.Words {
		found := ids(v.Search(word, ""))
		for _, want := range []ieum.ID{id("Service", "service"), id("Agency", "exact")} {
			if !slices.Contains(found, want) {
				t.Errorf("%q does not find %s", word, want)
			}
		}
	}
}

// fields returns everything that an entity is found by, as the rules are written down.
func (n network) fields(e ieum.Entity) []string {
	var texts []string
	labels := func(needs []string) {
		var walk func([]ieum.NeedDomain)
		walk = func(list []ieum.NeedDomain) {
			for _, d := range list {
				if slices.ContainsFunc(needs, func(offered string) bool { return n.codes.Meets(offered, d.Code) }) {
					texts = slices.Concat(texts, []string{d.Ko, d.En}, d.Words, d.Phrases, d.Alarms)
				}
				walk(d.Children)
			}
		}
		walk(n.codes.Needs)
	}
	switch e := e.(type) {
	case *ieum.Agency:
		texts = append(append([]string{e.Name.Ko, e.Name.En}, e.Aliases...), e.Keywords...)
		if kind, ok := n.codes.AgencyType(e.Type); ok {
			texts = slices.Concat(texts, []string{kind.Ko, kind.En}, kind.Aliases, kind.Words)
		}
		for _, s := range n.services(e.ID) {
			labels(s.Needs)
		}
	case *ieum.Service:
		texts = []string{e.Name.Ko, e.Name.En}
		labels(e.Needs)
	case *ieum.School:
		texts = []string{e.Name.Ko, e.Name.En}
	}
	return texts
}

// A word of Hangul is found inside any text without its spaces; a Latin one at the beginning of a word.
func TestSearchFindsWhatAScanFinds(t *testing.T) {
	found := 0
	for seed := range rounds(4) {
		n := randomNetwork(t, seed)
		v := mustBuild(t, n.codes, today, n.entities...).View(atlas.Viewer{Confidential: true})
		texts := map[ieum.ID][]string{}
		for _, e := range n.entities {
			if list := n.fields(e); list != nil {
				texts[e.Meta().ID] = list
			}
		}
		r := rand.New(rand.NewPCG(uint64(seed), 6))
		for range 60 {
			word := pieceOf(r, n, texts)
			if r.IntN(3) == 0 {
				word = sentences[r.IntN(len(sentences))]
			}
			want := n.reads(texts, word)
			got := ids(v.Search(word, ""))
			slices.Sort(got)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d: %q finds %d, a scan %d", seed, word, len(got), len(want))
			}
			found += len(got)
		}
	}
	if found == 0 {
		t.Error("nothing was found in all rounds")
	}
}

// pieceOf cuts a piece of two to four Hangul syllables, or the beginning of a Latin word, out of a text.
func pieceOf(r *rand.Rand, n network, texts map[ieum.ID][]string) string {
	for {
		e := n.entities[r.IntN(len(n.entities))]
		list := texts[e.Meta().ID]
		if len(list) == 0 {
			continue
		}
		words := strings.Fields(list[r.IntN(len(list))])
		if len(words) == 0 {
			continue
		}
		letters := []rune(words[r.IntN(len(words))])
		if letters[0] < 128 {
			return strings.Trim(string(letters[:1+r.IntN(len(letters))]), ".,·-'()")
		}
		from := r.IntN(len(letters))
		return string(letters[from:min(len(letters), from+2+r.IntN(3))])
	}
}

// holdAll reports whether each word of a query is held by one of the texts.
func holdAll(texts []string, query string) bool {
	words := strings.FieldsFunc(strings.ToLower(query), func(r rune) bool { return !letter(r) })
	for _, word := range words {
		if !slices.ContainsFunc(texts, func(text string) bool { return holds(strings.ToLower(text), word) }) {
			return false
		}
	}
	return len(words) > 0
}

func hangul(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }

func letter(r rune) bool { return hangul(r) || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' }

// holds is the rule for one word, written as plainly as can be.
func holds(text, word string) bool {
	if strings.ContainsFunc(word, hangul) && len([]rune(word)) > 1 {
		joined := strings.Join(strings.FieldsFunc(text, func(r rune) bool { return !letter(r) }), "")
		return strings.Contains(joined, word)
	}
	last := rune(' ')
	for i, r := range text {
		if (!letter(last) || hangul(last) != hangul(r)) && strings.HasPrefix(text[i:], word) {
			return true
		}
		last = r
	}
	return false
}

// charts is a directory in which many meet a need and few are there for it. By name alone the weakest hits
// would lead.
func charts() []ieum.Entity {
	const mind, family = "1000000-2", "3000000"
	agency := func(key, ko, kind string, needs ...[]string) []ieum.Entity {
		list := []ieum.Entity{&ieum.Agency{Head: head("Agency", key), Name: ieum.Text{Ko: ko}, Type: kind}}
		for i, n := range needs {
			service := key + "-" + string(rune('a'+i))
			list = append(list, &ieum.Service{Head: head("Service", service), Agency: id("Agency", key), Name: ieum.Text{Ko: ko + "일" + string(rune('가'+i))}, Needs: n})
		}
		return list
	}
	keyword := &ieum.Agency{Head: head("Agency", "keyword"), Name: ieum.Text{Ko: "하"}, Keywords: []string{"자해"}}
	return slices.Concat(
		agency("near", "가", "", []string{"1000000-1", "1000000"}),
		agency("foster", "나", "FOSTER_CARE_CENTRE", []string{family}, []string{mind}),
		agency("wee", "다", "WEE_CENTRE", []string{mind, "0000000-2"}, []string{"4000000-2"}),
		agency("centre", "라", "MENTAL_HEALTH_WELFARE_CENTRE", []string{mind}, []string{mind, "5000000-1"}),
		agency("named", "자해상담소", ""),
		[]ieum.Entity{keyword},
	)
}

func TestSearchByANeedPutsThoseFirstWhoAreThereForIt(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{
			"the name, a keyword, those there for it alone, for it first, among others, and near it", "자해",
			"named keyword centre foster-b centre-a wee wee-a centre-b foster near near-a",
		},
		{"the type leads before any need", "정신보건센터", "centre"},
	}
	keys := map[ieum.ID]string{}
	for _, e := range charts() {
		for key := range strings.FieldsSeq(tests[0].want + " foster-a wee-b") {
			if e.Meta().ID == id(ieum.KindOf(e), key) {
				keys[e.Meta().ID] = key
			}
		}
	}
	v := viewOf(t, charts()...)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, e := range v.Search(tt.text, "") {
				got = append(got, keys[e.Meta().ID])
			}
			if !slices.Equal(got, strings.Fields(tt.want)) {
				t.Errorf("Search = %q, want %q", got, tt.want)
			}
		})
	}
}
