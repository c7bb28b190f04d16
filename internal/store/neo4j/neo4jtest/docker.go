package neo4jtest

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
)

// startContainer runs the server in a container. It is [errMissing] where no
// engine answers or the image cannot be had.
func startContainer(ctx context.Context, room Room) (*Server, error) {
	if exec.CommandContext(ctx, "docker", "info").Run() != nil {
		return nil, fmt.Errorf("%w: no Docker engine answers", errMissing)
	}
	line := []string{"run", "--detach", "--rm", "--publish", "127.0.0.1::7687", "--env", "NEO4J_AUTH=none"}
	for _, setting := range room.variables() {
		line = append(line, "--env", setting)
	}
	out, err := exec.CommandContext(ctx, "docker", append(line, "neo4j:"+version+"-community")...).Output()
	if err != nil {
		return nil, fmt.Errorf("%w: the engine cannot run neo4j:%s-community", errMissing, version)
	}
	id := strings.TrimSpace(string(out))
	stop := func() { exec.Command("docker", "rm", "--force", id).Run() }
	port, err := exec.CommandContext(ctx, "docker", "port", id, "7687/tcp").Output()
	address, _, _ := strings.Cut(strings.TrimSpace(string(port)), "\n")
	if err != nil || address == "" {
		stop()
		return nil, fmt.Errorf("neo4jtest: the container has no port: %w", err)
	}
	return &Server{URL: "bolt://" + address, stop: stop}, nil
}
