package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"ieum/bench/bolt"
)

// child is a side in a process of its own, so that its time is told apart
// from that of who asks.
type child struct {
	url     string
	process process
	command *exec.Cmd
	input   io.Closer
}

// spawn starts a program that writes the address on which it answers as its
// first line, and that ends with its input.
func spawn(ctx context.Context, line []string, environment ...string) (*child, error) {
	command := exec.CommandContext(ctx, line[0], line[1:]...) //nolint:gosec // what to run is ours
	command.Env = append(os.Environ(), environment...)
	command.Stderr = os.Stderr
	input, err := command.StdinPipe()
	if err != nil {
		return nil, err
	}
	output, err := command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := command.Start(); err != nil {
		return nil, err
	}
	c := &child{process: process(command.Process.Pid), command: command, input: input}
	first, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		c.stop()
		return nil, fmt.Errorf("%s has not begun to answer: %w", line, err)
	}
	c.url = strings.TrimSpace(first)
	return c, nil
}

func (c *child) stop() {
	_ = c.input.Close()
	_ = c.command.Wait() // how it ends is not what is measured
}

// start starts the sides that are asked for.
func (c *contest) start(ctx context.Context, g *ground) ([]side, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	var sides []side
	if chosen(c.sides, "bolt") {
		client, err := bolt.Open(g.server.URL, g.server.User, g.server.Password)
		if err != nil {
			return nil, err
		}
		sides = append(sides, &direct{client: client})
	}
	for _, name := range []string{"bare", "ieum-neo4j", "ieum-file"} {
		if !chosen(c.sides, name) {
			continue
		}
		fmt.Fprintf(c.progress, ", %s", name)
		started, err := spawn(ctx, []string{program, "-serve", name, "-neo4j", g.server.URL, "-file", c.file})
		if err != nil {
			return sides, err
		}
		w := newWeb(name, "ieum.graphql", started)
		if name == "bare" {
			w.form, w.bare = "bolt.cypher", true
		}
		sides = append(sides, w)
	}
	if !chosen(c.sides, peerName) {
		return sides, nil
	}
	fmt.Fprintf(c.progress, ", %s", peerName)
	started, err := c.peer(ctx, g)
	if err != nil {
		return sides, err
	}
	return append(sides, newWeb(peerName, "peer.graphql", started), newWeb(peerName+"-school", "peer-school.graphql", started)), nil
}

// peer starts the peer in a process of Node.js.
func (c *contest) peer(ctx context.Context, g *ground) (*child, error) {
	folder, err := peerFolder()
	if err != nil {
		return nil, err
	}
	return spawn(ctx, []string{"node", filepath.Join(folder, "server.mjs")},
		"NODE_ENV=production", "NEO4J_URL="+g.server.URL, "NEO4J_USER="+g.server.User, "NEO4J_PASSWORD="+g.server.Password)
}

// peerFolder is where the peer is kept; an error says what it lacks.
func peerFolder() (string, error) {
	if _, err := exec.LookPath("node"); err != nil {
		return "", errors.New("the peer needs Node.js: install node and npm")
	}
	for _, folder := range []string{"bench/peer", "peer"} {
		if _, err := os.Stat(filepath.Join(folder, "server.mjs")); err != nil {
			continue
		}
		if _, err := os.Stat(filepath.Join(folder, "node_modules")); err != nil {
			return "", fmt.Errorf("the peer is not installed: run make bench-peer, or npm ci in %s", folder)
		}
		return folder, nil
	}
	return "", errors.New("the peer is found from the top of the repository: run make bench-peer")
}
