package embedded_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// failSyncs makes every fsync and fdatasync of this process fail with EIO
// from now on, as a failing disk does: by a filter of system calls, for which
// Linux asks no privilege. There is no way back.
func failSyncs() error {
	const (
		noNewPrivileges = 38 // PR_SET_NO_NEW_PRIVS
		setFilter       = 1  // SECCOMP_SET_MODE_FILTER
		allThreads      = 1  // SECCOMP_FILTER_FLAG_TSYNC
		allow           = 0x7fff0000
		fail            = 0x00050000 // SECCOMP_RET_ERRNO, with the number in the lower half
		load            = syscall.BPF_LD | syscall.BPF_W | syscall.BPF_ABS
		equal           = syscall.BPF_JMP | syscall.BPF_JEQ | syscall.BPF_K
		answer          = syscall.BPF_RET | syscall.BPF_K
	)
	number, ok := map[string]uintptr{"amd64": 317, "arm64": 277}[runtime.GOARCH]
	if !ok {
		return fmt.Errorf("the number of seccomp is not known here: %w", errors.ErrUnsupported)
	}
	filter := []syscall.SockFilter{
		{Code: load},
		{Code: equal, K: syscall.SYS_FSYNC, Jt: 2},
		{Code: equal, K: syscall.SYS_FDATASYNC, Jt: 1},
		{Code: answer, K: allow},
		{Code: answer, K: fail | uint32(syscall.EIO)},
	}
	program := syscall.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if _, _, errno := syscall.RawSyscall6(syscall.SYS_PRCTL, noNewPrivileges, 1, 0, 0, 0, 0); errno != 0 {
		return fmt.Errorf("prctl: %w: %w", errors.ErrUnsupported, errno)
	}
	if _, _, errno := syscall.RawSyscall(number, setFilter, allThreads, uintptr(unsafe.Pointer(&program))); errno != 0 {
		return fmt.Errorf("seccomp: %w: %w", errors.ErrUnsupported, errno)
	}
	return nil
}

// childSync writes until syncs fail, and tells what the store says then.
func childSync(path string) error {
	ctx := context.Background()
	s, err := embedded.Open(ctx, path, embedded.Options{})
	if err != nil {
		return err
	}
	for i := range 10 {
		if err := put(ctx, s, student(fmt.Sprint(i))); err != nil {
			return err
		}
	}
	healthy := s.Probe(ctx)
	if err := failSyncs(); err != nil {
		fmt.Println("unsupported:", err)
		return nil
	}
	first, next, probe := put(ctx, s, student("first")), put(ctx, s, student("next")), s.Probe(ctx)
	slice, read := s.View(ieum.ProgramScope()).Students(ctx, ieum.StudentFilter{}, ieum.Page{Limit: 1})
	fmt.Printf("healthy %t, unknown %t, refused %t, probe %t, read %t of %d\n", healthy == nil, errors.Is(first, ieum.ErrOutcomeUnknown),
		errors.Is(next, ieum.ErrUnavailable), errors.Is(probe, ieum.ErrUnavailable), read == nil, slice.Total)
	os.Exit(0) // without folding the log in, as when the machine goes down
	return nil
}

// After a sync that failed nobody knows what is on the disk: the store takes
// no more writes and is not ready, and what was acknowledged before is there
// when it is opened anew.
func TestAFailedSyncEndsWritingAndShows(t *testing.T) {
	path := storePath(t)
	out, err := child(t, "sync", path).CombinedOutput()
	if strings.HasPrefix(string(out), "unsupported:") {
		t.Skipf("syncs cannot be made to fail here: %s", out)
	}
	if err != nil || !strings.Contains(string(out), "healthy true, unknown true, refused true, probe true, read true of 10") {
		t.Fatalf("%v: %s", err, out)
	}
	if got := count(t, open(t, path, embedded.Options{})); got < 10 {
		t.Errorf("%d students of the 10 acknowledged", got)
	}
}
