package doc

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"unicode/utf16"

	"congvan/extract/open/limits"
	"congvan/paper"
)

// TestFastSaved: a fast save leaves the old text where it is, puts new text behind, and says in the piece table what stands
// where and in which look. Here a word gives way to another of the same length, and two stretches change places.
func TestFastSaved(t *testing.T) {
	data := load(t, dispatch)
	c, err := openContainer(bytes.NewReader(data), int64(len(data)), limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	whole, err := parse(c)
	if err != nil {
		t.Fatal(err)
	}
	if len(whole.text.pieces) != 1 {
		t.Fatalf("%d pieces", len(whole.text.pieces))
	}
	old := whole.text.pieces[0]
	place := func(s string) (from, to int) {
		n := len(utf16.Encode([]rune(s)))
		for cp := range whole.text.text {
			if to := min(cp+n, old.to); string(utf16.Decode(whole.text.text[cp:to])) == s {
				return cp, to
			}
		}
		t.Fatalf("the text lacks %q", s)
		return 0, 0
	}
	const was, is = "Xen giữa.", "Nhập thêm"
	added := len(c.word)
	for _, u := range utf16.Encode([]rune(is)) {
		c.word = append(c.word, le16(int(u))...)
	}
	a0, a1 := place("Sách rách.")
	b0, b1 := place("Sách mất trang.") // behind the mark that ends the one before
	w0, w1 := place(was)
	const italic = 0x56<<1 | 1<<8 // a Prm0
	at := old.fileAt
	table := clx([]byte{0x35, 0x08, 1}, // bold
		[]int{0, a0, a0 + b1 - b0, a0 + b1 - b0 + b0 - a1, b1, w0, w1, old.to},
		[2]int{at(0), 0}, [2]int{at(b0), 1}, [2]int{at(a1), 0}, [2]int{at(a0), 0}, [2]int{at(b1), 0}, [2]int{added, italic}, [2]int{at(w1), 0})
	fib, err := parseFib(c)
	if err != nil {
		t.Fatal(err)
	}
	copy(fib.fcLcb[fcClx*8:], le32(len(fib.table), len(table))) // fcLcb lies in c.word
	if fib.flags&flagTable1 != 0 {
		c.table1 = append(c.table1, table...)
	} else {
		c.table0 = append(c.table0, table...)
	}
	f, err := parse(c)
	if err != nil {
		t.Fatal(err)
	}
	res, err := f.result(context.Background(), limits.Default())
	if err != nil {
		t.Fatal(err)
	}
	text := paper.Flatten(res.Paper)
	for _, want := range []string{"\nNhập thêm\n", "2.1. Sách mất trang.\n2.2. Sách rách.\n"} {
		if !strings.Contains(text.String, want) {
			t.Errorf("the text lacks %q", want)
		}
	}
	for _, l := range text.Lines {
		for _, r := range l.Para.Runs {
			if r.Text == is && !r.Italic || r.Text == "Sách mất trang." && !r.Bold {
				t.Errorf("%q lacks the look of its piece", r.Text)
			}
		}
	}
}
