package limits

import (
	"errors"
	"strings"
	"testing"

	"congvan"
)

// TestNames: every limit is named, says what it counts, and is read as it is written.
func TestNames(t *testing.T) {
	for _, n := range Names() {
		l := Default()
		was := l.Value(n)
		if was == "" || n.Doc().VI == "" || n.Doc().EN == "" {
			t.Errorf("%s: %q, %+v", n, was, n.Doc())
		}
		if err := l.Set(string(n), l.Raised(n)); err != nil || l.Value(n) == was {
			t.Errorf("%s: %v, still %s", n, err, was)
		}
		if err := l.Set(string(n), was); err != nil || l != Default() {
			t.Errorf("%s: %s is read as %s, %v", n, was, l.Value(n), err)
		}
	}
}

func TestSet(t *testing.T) {
	for _, c := range []struct{ name, value, want string }{
		{"input", "500MB", "500MB"}, {"input", "2 gb", "2GB"}, {"input", "1024MB", "1GB"}, {"input", "1500", "1500B"}, {"text", "1kb", "1KB"},
		{"entries", "20000", "20000"}, {"ratio", "300", "300"}, {"time", "2m", "120s"}, {"time", "1500ms", "1.5s"},
	} {
		l := Default()
		if err := l.Set(c.name, c.value); err != nil || l.Value(Name(c.name)) != c.want {
			t.Errorf("%s=%s: %s, %v", c.name, c.value, l.Value(Name(c.name)), err)
		}
	}
	for _, c := range []struct{ name, value, says string }{
		{"input", "", "size"}, {"input", "-5MB", "size"}, {"input", "0", "size"}, {"input", "5 apples", "size"}, {"input", "9999999999GB", "size"}, {"input", "1.5GB", "size"},
		{"entries", "5MB", "number"}, {"entries", "0", "number"}, {"time", "5", "time"}, {"time", "-5s", "time"}, {"memory", "5", "input, unpacked, part"}, {"", "", "input"},
	} {
		l := Default()
		err := l.Set(c.name, c.value)
		var e *congvan.Error
		if !errors.As(err, &e) || !strings.Contains(e.What.EN, c.says) || e.What.VI == "" || l != Default() {
			t.Errorf("%s=%s: %v", c.name, c.value, err)
		}
	}
}
