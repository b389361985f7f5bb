package object

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"congvan/extract/open/limits"
)

func TestLexer(t *testing.T) {
	for in, want := range map[string]string{
		"12 -3.5 +.25 -.5 4. --7":     "12 -3.5 0.25 -0.5 4 -7 ",
		"(a(b)c) (\\(\\101\\n\\\nx)":  "(a(b)c) ((A\nx) ",
		"<4142 4> <>":                 "(AB@) () ",
		"/Name /A#42c /":              "/Name /ABc / ",
		"[1 /a] << /k (v) >> % c\n R": "[ 1 /a ] << /k (v) >> R ",
		"Tj T* ' \" BT1 0g 1.2.3 1-2": "Tj T* ' \" BT1 0g 1.2.3 1 ",
		"(open":                       "(open) ",
		"<41":                         "(A) ",
		"> ) { }":                     " ) { } ",
		"1e5":                         "1e5 ",
	} {
		l := Lexer{Data: []byte(in)}
		var b strings.Builder
		for t := l.Next(); t.Kind != End; t = l.Next() {
			switch t.Kind {
			case NumberToken:
				fmt.Fprintf(&b, "%g ", t.Num)
			case StringToken:
				fmt.Fprintf(&b, "(%s) ", t.Bytes)
			case NameToken:
				fmt.Fprintf(&b, "/%s ", t.Bytes)
			case Word:
				fmt.Fprintf(&b, "%s ", t.Bytes)
			default:
				b.WriteString(map[TokenKind]string{ArrayOpen: "[ ", ArrayClose: "] ", DictOpen: "<< ", DictClose: ">> "}[t.Kind])
			}
		}
		if b.String() != want {
			t.Errorf("%q: %q, want %q", in, b.String(), want)
		}
	}
}

func TestParse(t *testing.T) {
	p := parser{lex: Lexer{Data: []byte("<< /A [1 2 0 R (x) true null] /B << /C -1 >> /D 3 0 R /E 5 0 >> rest")}}
	v, ok := p.value()
	a := v.dict["A"].arr
	if !ok || len(a) != 5 || a[0].num != 1 || a[1].ref != 2 || a[2].str != "x" || a[3].kind != Bool || a[4].kind != Null {
		t.Errorf("array %+v", a)
	}
	if v.dict["B"].dict["C"].num != -1 || v.dict["D"].ref != 3 || v.dict["E"].num != 5 {
		t.Errorf("dictionary %+v", v.dict)
	}
	for _, in := range []string{"", "]", ">>", "endobj", strings.Repeat("[", 500_000), strings.Repeat("<</a", 500_000), "[1 2 endobj", "<</A 1 endobj"} {
		p := parser{lex: Lexer{Data: []byte(in)}}
		p.value() // ends, and does not overflow the stack
	}
}

func TestUnpredict(t *testing.T) {
	// one row of each PNG filter over rows of four bytes
	data := []byte{0, 1, 2, 3, 4, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 3, 1, 1, 1, 1, 4, 1, 1, 1, 1, 9}
	parms := node{nil, value{kind: Dict, dict: map[string]value{"Columns": {kind: Number, num: 4}}}}
	got := unpredict(bytes.Clone(data), 12, parms)
	want := []byte{1, 2, 3, 4, 1, 2, 3, 4, 2, 3, 4, 5, 2, 3, 4, 5, 3, 4, 5, 6}
	if !bytes.Equal(got, want) {
		t.Errorf("PNG: %v, want %v", got, want)
	}
	if got := unpredict([]byte{1, 1, 1, 1, 5, 1, 1, 1}, 2, parms); !bytes.Equal(got, []byte{1, 2, 3, 4, 5, 6, 7, 8}) {
		t.Errorf("TIFF: %v", got)
	}
}

func TestBudget(t *testing.T) {
	lim := limits.Default()
	lim.Part, lim.Unpacked = 100, 150
	b := newBudget(lim)
	if _, err := b.read(bytes.NewReader(make([]byte, 101)), 1000); err != ErrTooLarge {
		t.Errorf("a part too large: %v", err)
	}
	b = newBudget(lim)
	for i, want := range []error{nil, ErrTooLarge} {
		if _, err := b.read(bytes.NewReader(make([]byte, 90)), 1000); err != want {
			t.Errorf("part %d: %v, want %v", i, err, want)
		}
	}
}

// Filters by their long and short names, alone and in a row.
func TestFilters(t *testing.T) {
	for _, c := range []struct{ filter, data string }{
		{"/ASCIIHexDecode", "636f6e67>"}, {"/AHx", "63 6F 6E 67>"}, {"/ASCII85Decode", "@rH6t~>"}, {"/RunLengthDecode", "\x03cong\x80"},
		{"[/ASCIIHexDecode /RunLengthDecode]", "03636f6e6780>"},
	} {
		s := newStore([]byte(fmt.Sprintf("%%PDF-1.4\n1 0 obj\n<< /Filter %s /Length %d >>\nstream\n%s\nendstream\nendobj\n", c.filter, len(c.data), c.data)),
			"", limits.Default())
		s.scan()
		if got, err := (node{s, s.load(1)}).Data(); string(got) != "cong" || err != nil {
			t.Errorf("%s: %q, %v", c.filter, got, err)
		}
	}
	s := newStore([]byte("1 0 obj << /Filter /Nothing /Length 1 >> stream\nx\nendstream endobj"), "", limits.Default())
	s.scan()
	if _, err := (node{s, s.load(1)}).Data(); err == nil {
		t.Error("an unknown filter gives no error")
	}
}

func TestScan(t *testing.T) {
	data := []byte("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Old true >> endobj\n" +
		"2 0 obj\n<< /Type /Pages /Kids [] >>\nendobj\n7 0 obj << /Length 99 >> stream\nabc\nendstream endobj\n8 0 obj << /Cut (no end")
	s := newStore(data, "", limits.Default())
	s.scan()
	if root := (node{s, s.follow(s.trailer["Root"])}); root.Key("Pages").Key("Type").Text() != "Pages" {
		t.Errorf("catalog %+v", root.v)
	}
	if got, err := (node{s, s.load(7)}).Data(); string(got) != "abc" || err != nil {
		t.Errorf("stream with a wrong length: %q, %v", got, err)
	}
	if got := s.load(8).dict["Cut"].str; got != "no end" {
		t.Errorf("object without end: %q", got)
	}
	if got := s.load(99); got.kind != Null {
		t.Errorf("object that is not there: %+v", got)
	}
}

func TestEndsEarly(t *testing.T) {
	for in, want := range map[string]bool{
		"1 0 obj endobj startxref 9 %%EOF":                           false,
		"1 0 obj endobj startxref 9 %%EOF\n\x00\x00":                 false,
		"1 0 obj endobj startxref 9":                                 false,
		"1 0 obj endobj":                                             true,
		"1 0 obj endobj startxref 9 %%EOF 2 0 obj <<":                true,
		"1 0 obj startxref 9 %%EOF 2 0 obj endobj startxref 5 %%EOF": false,
	} {
		if got := Cut([]byte(in)); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

// Many objects none of which ends: each would be read to the end of the file.
func TestNoEnds(t *testing.T) {
	for _, open := range []string{"(", "<< /Length 9 >> stream\n", "<<", "[", "<"} {
		var b strings.Builder
		b.WriteString("%PDF-1.4\n")
		for i := range 30_000 {
			fmt.Fprintf(&b, "%d 0 obj %s\n", i+1, open)
		}
		s := newStore([]byte(b.String()), "", limits.Default())
		s.scan()
		if s.spent > 2*spendable*(b.Len()+1<<16) {
			t.Errorf("%q: %d bytes looked at in a file of %d", open, s.spent, b.Len())
		}
	}
}
