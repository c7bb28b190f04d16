package main

import (
	"context"
	"fmt"
	"runtime"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/atlas/atlastest"
	"ieum/internal/ieum"
	"ieum/internal/linkage/casetext"
)

// day is when all that has a date happens.
const day ieum.Date = "2026-11-24"

// network measures how the atlas is made from the entities of a feed.
func network(_ context.Context, t *table) error {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return err
	}
	for _, s := range []struct {
		name      string
		districts int
	}{{"district", 1}, {"metropolis", 20}} {
		empty := heap()
		entities := atlastest.Network(codes, atlastest.Districts(s.districts), 1, day)
		before := heap()
		var kept *atlas.Snapshot
		took, cpu, err := repeat(func() (err error) {
			kept, err = atlas.Build(codes, 1, day, casetext.Yield(entities))
			return err
		})
		if err != nil {
			return err
		}
		held := heap() - before
		t.note(s.name+", from entities: indexes, words, areas, ties",
			fmt.Sprintf("%s, %d entities, %d nodes", built(took, cpu), len(entities), kept.View(atlas.Viewer{}).Nodes()))
		t.note(s.name+", memory", fmt.Sprintf("%s held beside %s of entities", mib(held), mib(before-empty)))
		runtime.KeepAlive(entities)
	}
	return nil
}

// built writes how long a building took.
func built(took, cpu time.Duration) string {
	if cpu == 0 {
		return ms(took)
	}
	return fmt.Sprintf("%s (%s of CPU)", ms(took), ms(cpu))
}
