// Command ieum runs Ieum: a synthetic district for trying it out, the server
// for an office, and what is needed around them.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"ieum/internal/ieum"
)

// Exit codes, as sysexits numbers them.
const (
	exitOK          = 0
	exitFailed      = 1
	exitUsage       = 64
	exitData        = 65
	exitUnavailable = 69
	exitInUse       = 75
	exitUnsafe      = 78
)

// errUnsafe marks a setting that the server refuses to run with.
var errUnsafe = errors.New("unsafe setting")

// errUsage marks flags that do not go together, which the parser cannot tell.
var errUsage = errors.New("wrong usage")

// program is the command line.
type program struct {
	Demo    demoCommand    `cmd:"" help:"Start a synthetic district on this machine and print tokens to sign in with. 가상의 교육지원청을 띄웁니다."`
	Serve   serveCommand   `cmd:"" help:"Serve an office's own data. 실제 자료로 서버를 띄웁니다."`
	Account accountCommand `cmd:"" help:"Keep the accounts of an office. 계정을 관리합니다."`
	Token   tokenCommand   `cmd:"" help:"Keep what people and programs sign in by. 접근 토큰을 관리합니다."`
	Audit   auditCommand   `cmd:"" help:"Look after the log of who saw whose data. 접속기록을 관리합니다."`
	Import  importCommand  `cmd:"" help:"Read directories of areas, schools and agencies into a store. 기관·학교 목록을 들여옵니다."`
	Migrate migrateCommand `cmd:"" help:"Bring the schema of a Neo4j database up to date. 스키마를 맞춥니다."`
	Backup  backupCommand  `cmd:"" help:"Copy a store to a new file while it is in use. 쓰는 중에도 사본을 만듭니다."`
	Restore restoreCommand `cmd:"" help:"Fill an empty store from a backup. 사본에서 되살립니다."`
	Copy    copyCommand    `cmd:"" help:"Copy a store to a file or a Neo4j server. 저장소를 옮깁니다."`
	Doctor  doctorCommand  `cmd:"" help:"Look whether a store is whole. 저장소를 점검합니다."`
	Version versionCommand `cmd:"" help:"Print the version. 판 번호를 보여 줍니다."`

	Config kong.ConfigFlag `help:"Read settings from a YAML file; flags and IEUM_* come first." type:"existingfile" placeholder:"FILE"`
	Log    string          `help:"How much to log: debug, info, warn or error." enum:"debug,info,warn,error" default:"info"`
}

// console is what a command may talk to, so that tests can listen.
type console struct {
	out, err io.Writer
	logger   *slog.Logger
	// terminal is true when err is watched by a person.
	terminal bool
}

const description = `Ieum (이음) answers, for one student in difficulty: who can help, who can make the introduction,
what stands in the way, and what happened after.

Try it with: ieum demo

Exit codes: 0 done; 1 failed; 64 wrong usage; 65 the input was refused; 69 the store or the network is not
there; 75 the store is in use by another process; 78 a setting is unsafe, and the message says which.`

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), endings(signal.Ignored(syscall.SIGHUP))...)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// endings are the signals that ask the program to end in order. A terminal
// that is closed sends SIGHUP; whoever started the program with nohup, so that
// SIGHUP is ignored, wants it to outlive that.
func endings(hangupIgnored bool) []os.Signal {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !hangupIgnored {
		signals = append(signals, syscall.SIGHUP)
	}
	return signals
}

// run is the program without a process around it.
func run(ctx context.Context, args []string, out, err io.Writer) int {
	var p program
	exit := -1
	parser, failure := kong.New(&p,
		kong.Name("ieum"), kong.Description(description), kong.UsageOnError(), kong.Writers(out, err),
		kong.Exit(func(code int) { exit = code }), kong.PostBuild(nameVariables), kong.Configuration(settings), defaults(),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	if failure != nil {
		fmt.Fprintln(err, "ieum:", failure)
		return exitFailed
	}
	call, failure := parser.Parse(args)
	if exit >= 0 { // --help has printed what was asked for
		return exit
	}
	if failure != nil {
		fmt.Fprintf(err, "ieum: %v\nRun ieum --help.\n", failure)
		return exitUsage
	}
	c := console{out: out, err: err, logger: newLogger(err, p.Log), terminal: isTerminal(err)}
	call.BindTo(ctx, (*context.Context)(nil))
	return explain(c, call.Run(c))
}

// nameVariables gives each flag its environment variable: --neo4j-user is
// IEUM_NEO4J_USER.
func nameVariables(k *kong.Kong) error {
	return kong.Visit(k.Model, func(node kong.Visitable, next kong.Next) error {
		if flag, ok := node.(*kong.Flag); ok && flag.Name != "help" {
			name := "IEUM_" + strings.ToUpper(strings.ReplaceAll(flag.Name, "-", "_"))
			flag.Envs = append(flag.Envs, name)
			flag.Value.Tag.Envs = append(flag.Value.Tag.Envs, name)
		}
		return next(nil)
	})
}

func newLogger(to io.Writer, level string) *slog.Logger {
	var l slog.Level
	if err := l.UnmarshalText([]byte(level)); err != nil {
		l = slog.LevelInfo
	}
	return slog.New(slog.NewTextHandler(to, &slog.HandlerOptions{Level: l}))
}

// isTerminal reports whether a person watches the writer.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// explain prints what went wrong and chooses the exit code.
func explain(c console, err error) int {
	if err == nil {
		return exitOK
	}
	fmt.Fprintln(c.err, "ieum:", err)
	switch {
	case errors.Is(err, errUsage):
		return exitUsage
	case errors.Is(err, errUnsafe):
		return exitUnsafe
	case errors.Is(err, ieum.ErrInUse):
		return exitInUse
	case errors.Is(err, ieum.ErrInvalid), errors.Is(err, ieum.ErrNewerFile):
		return exitData
	case errors.Is(err, ieum.ErrUnavailable):
		return exitUnavailable
	}
	return exitFailed
}
