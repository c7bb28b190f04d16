// Package leak is the campaign against leaks: random accounts ask random
// questions of random districts, and each answer, what it says is hidden, and
// the audit of it are compared with an independent reading of who may know what.
package leak_test

import (
	"fmt"
	"os"
	"strconv"
	"testing"
)

// perWorld is how many questions a district is asked.
const perWorld = 500

// number reads a number from the environment.
func number(t *testing.T, name string, otherwise int) int {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		t.Fatalf("%s is not a number", name)
	}
	return n
}

// TestNothingLeaks asks 6,000 questions, and 200,000 in the long campaign;
// IEUM_ROUNDS sets another number, IEUM_SEED the first district.
func TestNothingLeaks(t *testing.T) {
	rounds := 6_000
	if os.Getenv("IEUM_TEST_LONG") != "" {
		rounds = max(200_000, number(t, "IEUM_ROUNDS", 1))
	}
	seed := uint64(number(t, "IEUM_SEED", 1))
	for done := 0; done < rounds && !t.Failed(); done += perWorld {
		if wrong := campaign(t, onFile, seed, perWorld, fault{}); wrong != "" {
			t.Fatalf("the seed is %d: %s", seed, wrong)
		}
		seed++
	}
	t.Logf("%d questions", rounds)
}

// campaign asks a district, and returns what is wrong with the first answer
// that is not as it should be. Its store is closed when it returns.
func campaign(t *testing.T, open openStore, seed uint64, questions int, f fault) (wrong string) {
	t.Helper()
	t.Run(fmt.Sprint("district ", seed), func(t *testing.T) { wrong = ask(t, open, seed, questions, f) })
	return wrong
}

func ask(t *testing.T, open openStore, seed uint64, questions int, f fault) string {
	t.Helper()
	w := newWorld(seed)
	h := newHouse(t, open, w, f)
	for range questions {
		q := asker{reading: &reading{w, pick(w, w.accounts...)}}
		made := q.make()
		a, err := h.ask(q.me.ID, made.text)
		if err != nil {
			return err.Error()
		}
		wrong := judge(q.reading, made, a)
		if w.IntN(6) == 0 {
			wrong = append(wrong, q.unlike(h, made, a)...)
		}
		if len(wrong) > 0 {
			text := string(q.me.ID) + " " + roleNames(q.me) + " asks\n" + made.text + "\n" + a.body
			for _, each := range wrong {
				text += "\n" + each
			}
			return text
		}
	}
	return ""
}
