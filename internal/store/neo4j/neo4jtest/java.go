package neo4jtest

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
)

//go:embed pom.xml
var pom []byte

// arguments start the server as its own script would.
var arguments = []string{
	"--add-opens=java.base/java.nio=ALL-UNNAMED",
	"--add-opens=java.base/java.io=ALL-UNNAMED",
	"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
	"--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
	"-Dio.netty.tryReflectionSetAccessible=true",
}

// java is what this machine has to run the server by: the program, and the
// folder of the server's parts.
type java struct{ program, parts string }

// findJava is [errMissing] where Java or, unless the parts are in the cache,
// Maven is not installed.
func findJava(ctx context.Context) (java, error) {
	program, err := exec.LookPath("java")
	if err != nil {
		return java{}, fmt.Errorf("%w: set IEUM_TEST_NEO4J to a Bolt address, or start Docker, or install Java 17 and Maven", errMissing)
	}
	if err := newEnough(ctx, program); err != nil {
		return java{}, err
	}
	parts, err := resolveParts(ctx)
	return java{program, parts}, err
}

// startJava runs the server as a Java process, whose data are thrown away
// when it is stopped.
func startJava(ctx context.Context, room Room) (*Server, error) {
	j, err := findJava(ctx)
	if err != nil {
		return nil, err
	}
	h, err := newHome(room)
	if err != nil {
		return nil, err
	}
	kill, err := j.launch(h, nil)
	if err != nil {
		os.RemoveAll(h.folder)
		return nil, err
	}
	return &Server{URL: h.url(), stop: func() {
		kill()
		os.RemoveAll(h.folder)
	}}, nil
}

// release is where Java tells its release, as in version "17.0.15".
var release = regexp.MustCompile(`version "(\d+)`)

// newEnough makes sure that the server runs on this Java.
func newEnough(ctx context.Context, java string) error {
	out, err := exec.CommandContext(ctx, java, "-version").CombinedOutput()
	found := release.FindSubmatch(out)
	if err != nil || found == nil {
		return fmt.Errorf("%w: Java does not tell its release", errMissing)
	}
	if n, err := strconv.Atoi(string(found[1])); err != nil || n < 17 {
		return fmt.Errorf("%w: Java is there but too old; install Java 17, or set IEUM_TEST_NEO4J to a Bolt address", errMissing)
	}
	return nil
}

// resolveParts returns the folder of the server's parts, filling it if this
// machine has not done so before. It is made under another name and then
// renamed, so that processes side by side do not see half of it.
func resolveParts(ctx context.Context) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("neo4jtest: find the cache: %w", err)
	}
	folder := filepath.Join(cache, "ieum", "neo4j-"+version)
	if _, err := os.Stat(folder); err == nil {
		return folder, nil
	}
	maven, err := exec.LookPath("mvn")
	if err != nil {
		return "", fmt.Errorf("%w: Java is there but Maven is not; install it, or set IEUM_TEST_NEO4J to a Bolt address", errMissing)
	}
	if err := os.MkdirAll(filepath.Dir(folder), 0o755); err != nil {
		return "", fmt.Errorf("neo4jtest: make the cache: %w", err)
	}
	part, err := os.MkdirTemp(filepath.Dir(folder), "part-")
	if err != nil {
		return "", fmt.Errorf("neo4jtest: make the cache: %w", err)
	}
	defer os.RemoveAll(part)
	if err := os.WriteFile(filepath.Join(part, "pom.xml"), pom, 0o644); err != nil {
		return "", fmt.Errorf("neo4jtest: write the project: %w", err)
	}
	command := exec.CommandContext(ctx, maven, "--quiet", "--batch-mode", "dependency:copy-dependencies",
		"-DoutputDirectory="+filepath.Join(part, "lib"))
	command.Dir = part
	if out, err := command.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: Maven could not fetch the server's parts (%w): %s", errMissing, err, lastLine(out))
	}
	if err := os.Rename(filepath.Join(part, "lib"), folder); err != nil {
		if _, there := os.Stat(folder); there != nil {
			return "", fmt.Errorf("neo4jtest: keep the server's parts: %w", err)
		}
	}
	return folder, nil
}

func lastLine(out []byte) []byte {
	lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	return lines[len(lines)-1]
}

// home is where a server keeps its settings and data, the port that it
// answers on, and how large it may be.
type home struct {
	folder string
	port   int
	room   Room
}

// newHome makes a home in the folder for temporary files.
func newHome(room Room) (home, error) {
	port, err := freePort()
	if err != nil {
		return home{}, err
	}
	folder, err := os.MkdirTemp("", "ieum-neo4j-")
	if err != nil {
		return home{}, fmt.Errorf("neo4jtest: make a home: %w", err)
	}
	conf := filepath.Join(folder, "conf")
	if err := errors.Join(os.Mkdir(conf, 0o755), os.Mkdir(filepath.Join(folder, "logs"), 0o755),
		os.WriteFile(filepath.Join(conf, "neo4j.conf"), room.settings(port), 0o644)); err != nil {
		os.RemoveAll(folder)
		return home{}, fmt.Errorf("neo4jtest: write the settings: %w", err)
	}
	return home{folder, port, room}, nil
}

func (h home) url() string { return "bolt://127.0.0.1:" + strconv.Itoa(h.port) }

// launch starts a server in a home, with further options of Java's. kill ends
// it as a crash would, and returns when it is gone.
func (j java) launch(h home, options []string) (kill func(), err error) {
	line := slices.Concat([]string{j.program, "-Xmx" + h.room.Heap}, options, arguments)
	line = append(line, "-cp", filepath.Join(j.parts, "*"), "org.neo4j.server.CommunityEntryPoint",
		"--home-dir="+h.folder, "--config-dir="+filepath.Join(h.folder, "conf"), "--console-mode")
	command, lifeline, err := leashed(line)
	if err != nil {
		return nil, err
	}
	return func() {
		lifeline()
		command.Process.Kill()
		command.Wait()
	}, nil
}

// leash runs a program that ends when the reader of its script's input does:
// a test process that is killed leaves no server behind.
const leash = `"$@" </dev/null >/dev/null 2>&1 & server=$!; cat >/dev/null; kill -9 $server; wait $server`

// leashed starts a program that ends when lifeline is called, or when this
// process ends in any way, where there is a shell for that.
func leashed(line []string) (command *exec.Cmd, lifeline func(), err error) {
	command, lifeline = exec.Command(line[0], line[1:]...), func() {}
	if runtime.GOOS != "windows" {
		command = exec.Command("sh", append([]string{"-c", leash, "leash"}, line...)...)
		input, err := command.StdinPipe()
		if err != nil {
			return nil, nil, fmt.Errorf("neo4jtest: hold the server: %w", err)
		}
		lifeline = func() {
			input.Close()
			command.Wait() // the shell has ended the server
		}
	}
	if err := command.Start(); err != nil {
		return nil, nil, fmt.Errorf("neo4jtest: start the server: %w", err)
	}
	return command, lifeline, nil
}

func freePort() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("neo4jtest: find a free port: %w", err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port, nil
}
