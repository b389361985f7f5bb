package child

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"syscall"
)

// bounds tell how much memory a child takes.
type bounds struct {
	statm string // of /proc
}

// start starts the command; it ends with this process.
func start(cmd *exec.Cmd, _ int64) (*bounds, error) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return &bounds{fmt.Sprintf("/proc/%d/statm", cmd.Process.Pid)}, nil
}

// memory gives the bytes that the child takes, 0 when it is gone.
func (b *bounds) memory() int64 {
	text, err := os.ReadFile(b.statm)
	if err != nil {
		return 0
	}
	if fields := bytes.Fields(text); len(fields) > 1 {
		pages, _ := strconv.ParseInt(string(fields[1]), 10, 64) // a number: the kernel wrote it
		return pages * int64(os.Getpagesize())
	}
	return 0
}

func (b *bounds) close() {}

func brokenPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
