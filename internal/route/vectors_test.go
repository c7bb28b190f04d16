package route_test

import (
	"bufio"
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"

	"ieum/internal/route"
)

// sharedData is where published test graphs lie beside the project; the tests do without.
const sharedData = "../../../shared/data"

// published reads one of the shared files, or skips the test.
func published(t *testing.T, elem ...string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(append([]string{sharedData}, elem...)...))
	if err != nil {
		t.Skipf("no published graphs in %s: put %s there to run this test", sharedData, filepath.Join(elem...))
	}
	return text
}

// costsOf lists the costs of paths: what engines must agree on, where ties are common.
func costsOf(paths []route.Path) []int32 {
	var costs []int32
	for _, p := range paths {
		costs = append(costs, p.Cost)
	}
	return costs
}

// best asks for the k best paths in a graph without sinks, overlay and conditions, as far as hops reach.
func best(t *testing.T, nodes int, arcs []route.Arc, from, to int32, k int) []route.Path {
	t.Helper()
	g, err := route.Build(nodes, arcs, nil)
	if err != nil {
		t.Fatal(err)
	}
	hops := min(max(nodes-1, 1), route.MaxHops)
	r, err := g.Best(t.Context(), route.Question{Start: from, MaxHops: hops, WorkLimit: 1 << 40}, []int32{to}, k)
	if err != nil {
		t.Fatal(err)
	}
	return r.Paths
}

// The costs in the file were computed by gonum and, for graphs of at most 15 nodes, confirmed by exhaustive enumeration. The
// larger graphs' ten best paths have at most 15 hops, so that the hop bound takes none of them away.
func TestYanQiGraphsHaveThePublishedCosts(t *testing.T) {
	var cases []struct {
		File           string
		N, From, To, K int
		Costs          []float64
	}
	if err := json.Unmarshal(published(t, "yen-graphs", "expected_gonum.json"), &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		t.Run(c.File, func(t *testing.T) {
			arcs, scale := edgeList(t, string(published(t, "yen-graphs", c.File)))
			var got []float64
			for _, cost := range costsOf(best(t, c.N, arcs, int32(c.From), int32(c.To), c.K)) {
				got = append(got, float64(cost)/scale)
			}
			// published to six decimals
			if diff := cmp.Diff(c.Costs, got, cmpopts.EquateApprox(0, 0.51e-6)); diff != "" {
				t.Errorf("-published +engine\n%s", diff)
			}
		})
	}
}

// edgeList reads "from to weight" lines after a count. Loops are dropped and the last of duplicate edges
// counts, as in the published answers. Weights become whole numbers by the returned scale.
func edgeList(t *testing.T, text string) ([]route.Arc, float64) {
	t.Helper()
	weights := map[[2]int32]float64{}
	largest := 0.0
	lines := bufio.NewScanner(strings.NewReader(text))
	for lines.Scan() {
		f := strings.Fields(lines.Text())
		if len(f) != 3 {
			continue
		}
		from, err1 := strconv.Atoi(f[0])
		to, err2 := strconv.Atoi(f[1])
		weight, err3 := strconv.ParseFloat(f[2], 64)
		if err1 != nil || err2 != nil || err3 != nil {
			t.Fatal("not an edge list")
		}
		weights[[2]int32{int32(from), int32(to)}] = weight
		largest = max(largest, weight)
	}
	scale := 1e7 // the files have up to seven decimals
	for largest*scale > float64(route.MaxCost) {
		scale /= 10
	}
	var arcs []route.Arc
	for ends, weight := range weights {
		cost := int32(math.Round(weight * scale))
		arcs = append(arcs, route.Arc{From: ends[0], To: ends[1], Cost: cost})
	}
	return arcs, scale
}

func TestPublishedVectorsHaveThePublishedCosts(t *testing.T) {
	var cases []struct {
		Name     string
		Directed bool
		Edges    [][3]any
		From, To string
		K        int
		Costs    []int32
	}
	if err := json.Unmarshal(published(t, "ksp-vectors", "vectors.json"), &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			numbers := map[string]int32{}
			number := func(name string) int32 {
				if _, ok := numbers[name]; !ok {
					numbers[name] = int32(len(numbers))
				}
				return numbers[name]
			}
			var arcs []route.Arc
			for _, e := range c.Edges {
				a := route.Arc{From: number(e[0].(string)), To: number(e[1].(string)), Cost: int32(e[2].(float64))}
				arcs = append(arcs, a)
				if !c.Directed {
					a.From, a.To = a.To, a.From
					arcs = append(arcs, a)
				}
			}
			k := c.K
			if k < 0 {
				k = 100
			}
			got := best(t, len(numbers), arcs, number(c.From), number(c.To), k)
			if diff := cmp.Diff(c.Costs, costsOf(got)); diff != "" {
				t.Errorf("-published +engine\n%s", diff)
			}
		})
	}
}

// gonum knows no bound on hops, so the graphs are small enough for the bound to be none.
func TestBestAgreesWithGonumWhereHopsAreUnbounded(t *testing.T) {
	for seed := range rounds(t, 400) {
		r := rand.New(rand.NewPCG(3, uint64(seed)))
		nodes, k := 2+r.IntN(12), 1+r.IntN(12)
		theirs := simple.NewWeightedDirectedGraph(0, math.Inf(1))
		for v := range nodes {
			theirs.AddNode(simple.Node(v))
		}
		var arcs []route.Arc
		costs := []int32{2, 10, 1_000_000}[r.IntN(3)]
		for range r.IntN(4 * nodes) {
			from, to, cost := r.IntN(nodes), r.IntN(nodes), 1+r.Int32N(costs)
			if from == to || theirs.HasEdgeFromTo(int64(from), int64(to)) {
				continue
			}
			theirs.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(from), T: simple.Node(to), W: float64(cost)})
			arcs = append(arcs, route.Arc{From: int32(from), To: int32(to), Cost: cost})
		}
		var want []int32
		for _, p := range path.YenKShortestPaths(theirs, k, math.Inf(1), simple.Node(0), simple.Node(nodes-1)) {
			cost := 0.0
			for i, v := range p[1:] {
				w, _ := theirs.Weight(p[i].ID(), v.ID())
				cost += w
			}
			want = append(want, int32(cost))
		}
		got := costsOf(best(t, nodes, arcs, 0, int32(nodes-1), k))
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d: %v, gonum says %v", seed, got, want)
		}
	}
}
