package main

import (
	"context"
	"fmt"
	"net"

	"ieum/internal/ieum"
)

// metricsFlags are where a server's metrics are collected.
type metricsFlags struct {
	Listen         string `help:"Address on which Prometheus collects /metrics, apart from the API's. Without it nowhere." placeholder:"HOST:PORT"`
	PrivateNetwork bool   `help:"Attest that nobody but the collector reaches that address. Without it, it is one of this machine."`
}

// check refuses an address that anybody may reach.
func (m metricsFlags) check() error {
	if m.Listen == "" {
		return nil
	}
	host, _, err := net.SplitHostPort(m.Listen)
	if err != nil {
		return fmt.Errorf("%w: --metrics-listen: %w", errUsage, err)
	}
	if !ieum.ThisMachine(host) && !m.PrivateNetwork {
		return fmt.Errorf("%w: --metrics-listen reaches beyond this machine, and metrics are shown to whoever asks; see --metrics-private-network", errUnsafe)
	}
	return nil
}

// listen takes the address; nil where there is none.
func (m metricsFlags) listen(ctx context.Context) (net.Listener, error) {
	if m.Listen == "" {
		return nil, nil
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", m.Listen)
	if err != nil {
		return nil, fmt.Errorf("cannot listen on %s, choose another address with --metrics-listen HOST:PORT: %w: %w", m.Listen, ieum.ErrUnavailable, err)
	}
	return listener, nil
}
