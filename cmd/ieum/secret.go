package main

import (
	"fmt"
	"os"
	"runtime"
)

// readSecret reads a file that only its owner may read. what names it in an
// error, which shows nothing of it.
func readSecret(what, path string) ([]byte, error) {
	if err := ownersOnly(what, path); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}

// ownersOnly refuses a file that others on this machine can read or write to.
// Windows keeps its rights elsewhere, and tells the same mode of every file.
func ownersOnly(what, path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return fmt.Errorf("%w: others on this machine can read %s, or write to it: chmod 600 %s", errUnsafe, what, path)
	}
	return nil
}
