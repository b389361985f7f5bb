package child

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

func TestMain(m *testing.M) {
	Main(map[string]Job{"echo": echo, "sleep": sleep, "slow start": slowStart, "eat": eat, "fail": fail, "panic": panics, "babble": babble, "tick": tick})
	os.Exit(m.Run())
}

func echo(in io.Reader, out io.Writer, ready func()) error {
	ready()
	_, err := io.Copy(out, in)
	return err
}

func sleep(_ io.Reader, out io.Writer, ready func()) error {
	ready()
	io.WriteString(out, "half")
	time.Sleep(time.Hour)
	return nil
}

func slowStart(in io.Reader, out io.Writer, ready func()) error {
	time.Sleep(time.Second)
	return echo(in, out, ready)
}

func eat(_ io.Reader, _ io.Writer, ready func()) error {
	ready()
	var all [][]byte
	for range 4000 { // 4 GB
		all = append(all, bytes.Repeat([]byte{1}, 1<<20))
	}
	return fmt.Errorf("ate %d MB", len(all))
}

func fail(io.Reader, io.Writer, func()) error { return errors.New("hỏng ở chỗ này") }

func panics(_ io.Reader, _ io.Writer, ready func()) error {
	ready()
	panic("boom")
}

func babble(_ io.Reader, out io.Writer, ready func()) error {
	ready()
	for {
		if _, err := out.Write(make([]byte, 1<<16)); err != nil {
			return err
		}
	}
}

func tick(_ io.Reader, out io.Writer, ready func()) error {
	ready()
	for range 6 {
		time.Sleep(200 * time.Millisecond)
		out.Write([]byte{1})
	}
	return nil
}

func TestRun(t *testing.T) {
	usual := Limits{Start: 30 * time.Second, Time: 30 * time.Second, Memory: 512 << 20}
	short := Limits{Start: 30 * time.Second, Time: 300 * time.Millisecond, Memory: 512 << 20}
	late := Limits{Start: 300 * time.Millisecond, Time: 30 * time.Second, Memory: 512 << 20}
	long := strings.Repeat("Kính gửi: Sở Y tế. ", 100_000)
	for _, c := range []struct {
		job  string
		lim  Limits
		in   string
		want string // output, or what the error says
		is   error
	}{
		{"echo", usual, "", "", nil},
		{"echo", usual, long, long, nil},
		{"slow start", short, "chậm", "chậm", nil}, // setting up does not count
		{"slow start", late, "chậm", "", ErrTime},
		{"sleep", short, long, "", ErrTime},
		{"eat", usual, "", "", ErrMemory},
		{"fail", usual, long, "hỏng ở chỗ này", errAny},
		{"panic", usual, "", "boom", errAny},
		{"babble", usual, "", "enough", errEnough},
		{"no such job", usual, "", "", ErrNoMain},
	} {
		begin := time.Now()
		got, err := run(context.Background(), c.job, c.lim, c.in)
		switch {
		case c.is == nil && (err != nil || got != c.want):
			t.Errorf("%s: %d bytes of %d, %v", c.job, len(got), len(c.want), err)
		case c.is == errAny && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: error %v, want %q", c.job, err, c.want)
		case c.is != nil && c.is != errAny && !errors.Is(err, c.is):
			t.Errorf("%s: error %v, want %v", c.job, err, c.is)
		}
		if took := time.Since(begin); took > 20*time.Second {
			t.Errorf("%s: ended after %v", c.job, took)
		}
	}
}

var errAny, errEnough = errors.New("any"), errors.New("enough")

func run(ctx context.Context, job string, lim Limits, in string) (string, error) {
	var out bytes.Buffer
	err := Run(ctx, job, lim, func(w io.Writer) error {
		_, err := io.WriteString(w, in)
		return err
	}, func(r io.Reader, _ func()) error {
		if _, err := io.Copy(&out, io.LimitReader(r, 10<<20)); err != nil {
			return err
		}
		if out.Len() == 10<<20 {
			return errEnough
		}
		return nil
	})
	return out.String(), err
}

// TestAgain: work of many pieces has the time for each.
func TestAgain(t *testing.T) {
	for _, c := range []struct {
		again bool
		is    error
	}{{true, nil}, {false, ErrTime}} {
		lim := Limits{Start: time.Minute, Time: 800 * time.Millisecond, Memory: 512 << 20}
		err := Run(context.Background(), "tick", lim, func(io.Writer) error { return nil }, func(out io.Reader, again func()) error {
			for {
				if _, err := out.Read(make([]byte, 1)); errors.Is(err, io.EOF) {
					return nil
				} else if err != nil {
					return err
				}
				if c.again {
					again()
				}
			}
		})
		if !errors.Is(err, c.is) {
			t.Errorf("again %v: %v", c.again, err)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	if _, err := run(ctx, "sleep", Limits{time.Minute, time.Minute, 512 << 20}, ""); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v", err)
	}
}
