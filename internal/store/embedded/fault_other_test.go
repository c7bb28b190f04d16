//go:build !linux

package embedded_test

import "errors"

// childSync is for Linux, where a process may make its own syncs fail.
func childSync(string) error { return errors.ErrUnsupported }
