package pack

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"strings"
	"testing"

	"congvan"
	"congvan/extract/open/limits"
)

type entry struct{ name, text string }

func archive(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for _, e := range entries {
		f, err := w.Create(e.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, e.text); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func open(data []byte, lim limits.Limits) (*Package, error) {
	return Open(bytes.NewReader(data), int64(len(data)), lim)
}

func TestRead(t *testing.T) {
	p, err := open(archive(t, entry{"word/document.xml", "<a/>"}, entry{`word\styles.xml`, "<b/>"}, entry{"word/media/", ""}), limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(p.Names, " "); got != "word/document.xml word/styles.xml" {
		t.Errorf("names are %q", got)
	}
	for _, name := range []string{"word/document.xml", "/word/document.xml", "Word/Document.XML"} {
		if got, err := p.Read(name); err != nil || string(got) != "<a/>" {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
	}
	if got, err := p.Read("word/styles.xml"); err != nil || string(got) != "<b/>" {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := p.Read("word/none.xml"); !errors.Is(err, ErrNoPart) || p.Has("word/none.xml") {
		t.Errorf("got %v for a part that is not there", err)
	}
}

func TestNamesThatLeadOut(t *testing.T) {
	names := []string{"../a", "a/../../b", `..\c`, "C:/d", "a\x00b"}
	var entries []entry
	for _, n := range names {
		entries = append(entries, entry{n, "x"})
	}
	p, err := open(archive(t, append(entries, entry{"ok", "x"}, entry{"/abs", "x"})...), limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Refused) != len(names) || strings.Join(p.Names, " ") != "ok abs" {
		t.Errorf("refused %q, kept %q", p.Refused, p.Names)
	}
}

func TestLimits(t *testing.T) {
	small := limits.Default()
	small.Entries, small.Part, small.Unpacked = 2, 1000, 1500
	zeros := strings.Repeat("\x00", 12<<20)
	lying := archive(t, entry{"a", strings.Repeat("x", 3000)})
	dir := bytes.Index(lying, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(lying[dir+24:], 10) // the directory declares 10 bytes
	cases := []struct {
		name string
		data []byte
		lim  limits.Limits
	}{
		{"too many entries", archive(t, entry{"a", ""}, entry{"b", ""}, entry{"c", ""}), small},
		{"too large a part", archive(t, entry{"a", strings.Repeat("x", 1200)}), small},
		{"too much together", archive(t, entry{"a", strings.Repeat("x", 800)}, entry{"b", strings.Repeat("x", 800)}), small},
		{"a bomb", archive(t, entry{"a", zeros}), limits.Default()},
		{"a size that lies", lying, small},
		{"one name twice", archive(t, entry{"a", ""}, entry{"A", ""}), limits.Default()},
		{"not an archive", []byte("PK\x03\x04 and no more"), limits.Default()},
		{"nothing", nil, limits.Default()},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p, err := open(c.data, c.lim)
			if err == nil {
				_, err = p.Read("a")
			}
			var e *congvan.Error
			if !errors.As(err, &e) || e.What.VI == "" || e.Next.VI == "" {
				t.Errorf("got %v, want an error that says what and what next", err)
			}
		})
	}
}

// TestNames: the name in UTF-8 beside the one in a code page, where it is the name of this entry.
func TestNames(t *testing.T) {
	beside := func(of, name string) []byte {
		field := binary.LittleEndian.AppendUint32([]byte{1}, crc32.ChecksumIEEE([]byte(of)))
		field = append(field, name...)
		return append(binary.LittleEndian.AppendUint16([]byte{0x75, 0x70}, uint16(len(field))), field...)
	}
	for _, c := range []struct {
		name  string
		extra []byte
		want  string
	}{
		{"a.txt", nil, "a.txt"},
		{"a.txt", beside("a.txt", "ạ.txt"), "ạ.txt"},
		{"a.txt", append([]byte{1, 0, 2, 0, 9, 9}, beside("a.txt", "ạ.txt")...), "ạ.txt"},
		{"a.txt", beside("b.txt", "ạ.txt"), "a.txt"},
		{"a.txt", beside("a.txt", "\xff"), "a.txt"},
		{"a.txt", beside("a.txt", "ạ.txt")[:9], "a.txt"},
	} {
		if got := nameOf(&zip.File{FileHeader: zip.FileHeader{Name: c.name, Extra: c.extra}}); got != c.want {
			t.Errorf("%q with % x: %q, want %q", c.name, c.extra, got, c.want)
		}
	}
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	if _, err := w.CreateHeader(&zip.FileHeader{Name: "a.txt", Extra: beside("a.txt", "../a.txt")}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if p, err := open(buf.Bytes(), limits.Default()); err != nil || len(p.Refused) != 1 || len(p.Names) != 0 {
		t.Errorf("a name beside that leads out: %+v, %v", p, err)
	}
}

// TestUnknownMethod: what is packed as ZIP hardly ever is says so.
func TestUnknownMethod(t *testing.T) {
	data := archive(t, entry{"a", "x"})
	for mark, at := range map[string]int{"PK\x03\x04": 8, "PK\x01\x02": 10} {
		data[bytes.Index(data, []byte(mark))+at] = 14 // LZMA
	}
	p, err := open(data, limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	var e *congvan.Error
	if _, err := p.Read("a"); !errors.As(err, &e) || !strings.Contains(e.What.EN, "packed in a way") {
		t.Errorf("got %v", err)
	}
}

func TestRecover(t *testing.T) {
	text := strings.Repeat("Kế hoạch số 5. ", 2000)
	whole := archive(t, entry{"a/", ""}, entry{"_rels/.rels", "<r/>"}, entry{"word/document.xml", text}, entry{"z", "z"})
	cut := bytes.Index(whole, []byte("word/document.xml"))
	for at := len(whole) - 1; at > cut+60; at -= 7 {
		p, err := Recover(bytes.NewReader(whole[:at]), int64(at), limits.Default())
		if err != nil {
			t.Fatalf("cut at %d: %v", at, err)
		}
		if rels, err := p.Read("/_rels/.rels"); err != nil || string(rels) != "<r/>" {
			t.Errorf("cut at %d: got %q, %v", at, rels, err)
		}
		if got, err := p.Read("Word/document.xml"); err != nil || !strings.HasPrefix(text, string(got)) {
			t.Errorf("cut at %d: got %d bytes, %v", at, len(got), err)
		}
	}
	if _, err := Recover(strings.NewReader("PK\x03\x04"), 4, limits.Default()); err == nil {
		t.Error("a package is made of nothing")
	}
	small := limits.Default()
	small.Part = 100
	if _, err := Recover(bytes.NewReader(whole), int64(len(whole)), small); err == nil {
		t.Error("a part may be larger than the limit")
	}
}

func FuzzRecover(f *testing.F) {
	f.Add(archive(f, entry{"word/document.xml", "<a/>"}, entry{"../x", "y"}))
	f.Add(archive(f, entry{"a", strings.Repeat("x", 100)})[:60])
	lim := limits.Default()
	lim.Part, lim.Unpacked = 1<<20, 2<<20
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Recover(bytes.NewReader(data), int64(len(data)), lim)
		if err == nil && len(p.Names) == 0 {
			t.Error("nothing was recovered, without an error")
		}
	})
}

func FuzzOpen(f *testing.F) {
	f.Add(archive(f, entry{"word/document.xml", "<a/>"}, entry{"../x", "y"}))
	f.Add(archive(f, entry{"a", strings.Repeat("x", 100)})[:60])
	lim := limits.Default()
	lim.Part, lim.Unpacked = 1<<20, 2<<20
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := open(data, lim)
		if err != nil {
			return
		}
		total := 0
		for _, name := range p.Names {
			b, _ := p.Read(name)
			total += len(b)
		}
		if int64(total) > lim.Unpacked {
			t.Errorf("%d bytes unpacked", total)
		}
	})
}
