// Package child runs jobs of this program in processes of their own, so that what hangs or takes too much memory can be
// killed, and nothing else suffers.
//
// In: the name of a job, bytes for its standard input, limits. Out: what it writes to its standard output, or why it was
// killed. It makes no files. The child is the same binary, started anew: main must call Main first.
package child

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"time"
)

// Job is what a child does: it reads in and writes out. It calls ready once it is set up: the clock of Limits.Time starts.
type Job func(in io.Reader, out io.Writer, ready func()) error

// Limits end a child.
type Limits struct {
	Start  time.Duration // for setting up
	Time   time.Duration // for the work
	Memory int64         // bytes that it takes of the machine's memory
}

var (
	// ErrTime tells that the child was killed because it took too long.
	ErrTime = errors.New("the child process took too long and was killed")
	// ErrMemory tells that the child was killed because it took too much memory.
	ErrMemory = errors.New("the child process took too much memory and was killed")
	// ErrNoMain tells that this program does not serve the job: its main does not call Main.
	ErrNoMain = errors.New("this program starts no child processes")
)

// mark is the first argument of a child, the name of its job the second.
const mark = "--congvan-child"

// started is the byte that a child writes once it is ready.
const started = 0x06

// served are the jobs that a child of this binary knows. Without it a test binary that does not know them would run its
// tests again in each child.
var served map[string]Job

// Main does the job, and exits, if this process is a child. Call it first in main, and in TestMain of tests that need it.
func Main(jobs map[string]Job) {
	served = jobs
	if len(os.Args) != 3 || os.Args[1] != mark {
		return
	}
	job, ok := jobs[os.Args[2]]
	if !ok {
		fmt.Fprintln(os.Stderr, "no job", os.Args[2])
		os.Exit(2)
	}
	err := job(os.Stdin, os.Stdout, func() { os.Stdout.Write([]byte{started}) })
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

// Serves tells whether a child of this program can do the job.
func Serves(name string) bool { return served[name] != nil }

// Run starts a child for the job, writes its input with feed and reads its output with take, to the end. It returns when
// the child is gone. Work of many pieces may take Limits.Time for each: take calls again before it waits for the next.
func Run(ctx context.Context, name string, lim Limits, feed func(io.Writer) error, take func(out io.Reader, again func()) error) error {
	if served[name] == nil {
		return ErrNoMain
	}
	exe, err := os.Executable()
	if err != nil {
		return err
	}
	runtime.LockOSThread() // Linux kills the child when the thread that started it ends
	defer runtime.UnlockOSThread()
	ctx, kill := context.WithCancelCause(ctx)
	defer kill(nil)

	cmd := exec.CommandContext(ctx, exe, mark, name)
	cmd.WaitDelay = time.Second
	said := &tail{most: 4 << 10}
	cmd.Stderr = said
	in, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	bound, err := start(cmd, lim.Memory)
	if err != nil {
		return err
	}
	defer bound.close()
	go func() {
		err := feed(in)
		if err = errors.Join(err, in.Close()); err != nil && !closed(err) {
			kill(err)
		}
	}()
	clock := time.AfterFunc(lim.Start, func() { kill(ErrTime) })
	defer clock.Stop()
	stop := make(chan struct{})
	defer close(stop)
	go watch(bound, lim.Memory, kill, stop)

	err = isStarted(out)
	if err == nil {
		again := func() { clock.Reset(lim.Time) }
		again()
		if err = take(out, again); err != nil {
			kill(err) // nobody reads on: it would wait for ever
		}
	}
	ended := cmd.Wait()
	switch cause := context.Cause(ctx); {
	case cause != nil:
		return cause
	case ended != nil:
		return fmt.Errorf("the child process died: %w: %s", ended, said.bytes)
	}
	return err
}

// closed tells whether a write failed because the other side is gone: why it is gone says more.
func closed(err error) bool {
	return errors.Is(err, io.ErrClosedPipe) || errors.Is(err, os.ErrClosed) || brokenPipe(err)
}

func isStarted(out io.Reader) error {
	var b [1]byte
	if _, err := io.ReadFull(out, b[:]); err != nil {
		return err
	}
	if b[0] != started {
		return errors.New("the child process does not answer")
	}
	return nil
}

// watch kills the child when it takes more memory than it may.
func watch(b *bounds, most int64, kill context.CancelCauseFunc, stop <-chan struct{}) {
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
			if b.memory() > most {
				kill(ErrMemory)
				return
			}
		}
	}
}

// tail keeps the first bytes of what is written: the reason stands there.
type tail struct {
	bytes []byte
	most  int
}

func (t *tail) Write(b []byte) (int, error) {
	t.bytes = append(t.bytes, b[:min(len(b), t.most-len(t.bytes))]...)
	t.bytes = bytes.ToValidUTF8(t.bytes, nil)
	return len(b), nil
}
