package main

import (
	"context"
	"crypto/rand"
	"log/slog"
	"net/http"
	"time"

	"ieum/graph"
	"ieum/internal/atlas"
	"ieum/internal/auth"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/server"
)

// office is Ieum's API over a store, put together as the program does it, on
// the benchmarks' day and without a limit on how much one account asks.
func office(ctx context.Context, store ieum.Store, codes *ieum.Codes, tokens auth.Tokens) (http.Handler, error) {
	quiet := slog.New(slog.DiscardHandler)
	began := time.Now()
	// One clock for all: accounts are believed while it says that the store was
	// asked lately.
	now := func() time.Time { return clock().Add(time.Since(began)) }
	accounts := auth.NewAccounts(store, now)
	network := atlas.New(store.Feed(), atlas.Options{Codes: codes, Logger: quiet, Clock: now, Zone: korea(), Heard: accounts.Heard})
	if _, err := network.Refresh(ctx); err != nil {
		return nil, err
	}
	memory, err := server.LimitMemory(0)
	if err != nil {
		return nil, err
	}
	go memory.Watch(ctx, true)                //nolint:errcheck // ends with the context
	go network.Run(ctx, 500*time.Millisecond) //nolint:errcheck // ends with the context
	key := make([]byte, 32)
	_, _ = rand.Read(key)
	c := graph.Config{
		Desk: desk.New(desk.Config{
			Store: accounts.Watch(store), Atlas: network, Codes: codes, Clock: now, Mint: ieum.NewMint(rand.Reader),
			Logger: quiet, Zone: korea(), Settings: desk.DefaultSettings(),
		}),
		Auth: auth.Config{Tokens: tokens, Accounts: accounts, Logger: quiet}, Logger: quiet,
		Clock: now, RequestID: rand.Text, CursorKey: key, Limits: graph.DefaultLimits(),
	}
	c.Limits.Share = graph.Share{Running: 1 << 20, PerSecond: 1e9, Burst: 1 << 30, CostPerSecond: 1e12, CostBurst: 1 << 40}
	return graph.New(c)
}
