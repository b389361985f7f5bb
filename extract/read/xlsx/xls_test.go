package xlsx

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"math"
	"strings"
	"testing"
	"unicode/utf16"

	"congvan"
	"congvan/extract/open/limits"
	"congvan/extract/read"
	"congvan/extract/read/readtest"
	"congvan/paper"
)

// rec makes a record of numbers of one byte (byte), two (int) or more, and bytes.
func rec(id int, fields ...any) []byte {
	var body []byte
	for _, f := range fields {
		switch f := f.(type) {
		case byte:
			body = append(body, f)
		case int:
			body = binary.LittleEndian.AppendUint16(body, uint16(f))
		case uint32:
			body = binary.LittleEndian.AppendUint32(body, f)
		case float64:
			body = binary.LittleEndian.AppendUint64(body, math.Float64bits(f))
		case string:
			body = append(body, f...)
		}
	}
	out := binary.LittleEndian.AppendUint16(nil, uint16(id))
	return append(binary.LittleEndian.AppendUint16(out, uint16(len(body))), body...)
}

// wide gives text in two bytes a letter.
func wide(s string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return string(b)
}

func bof(kind int) []byte { return rec(recBOF, 0x0600, kind, 0, 0, uint32(0), uint32(0)) }

// stream makes the stream of a workbook with one sheet. Looks: 0 plain, 1 ruled, 2 a day, 3 in the second font.
func stream(globals []byte, sheet ...[]byte) []byte {
	look := func(font, format int, border uint32) []byte {
		return rec(recXF, font, format, 0, byte(0), byte(0), byte(0), byte(0), border, uint32(0), 0)
	}
	font := func(name string) []byte {
		return rec(recFont, 240, 0, 0x7fff, 400, 0, byte(0), byte(0), byte(0), byte(0), byte(len(name)), byte(0), name)
	}
	head := bytes.Join([][]byte{bof(5), font("Arial"), font(".VnTime"), look(0, 0, 0), look(0, 0, 0x1111), look(0, 14, 0), look(1, 0, 0)}, nil)
	const bound = 4 + 6 + 2 + 1
	head = append(head, rec(recBoundSheet, uint32(len(head)+bound+len(globals)+4), byte(0), byte(0), byte(1), byte(0), "A")...)
	head = append(append(head, globals...), rec(recEOF)...)
	return bytes.Join(append([][]byte{head, bof(0x10)}, append(sheet, rec(recEOF))...), nil)
}

func readStream(data []byte) (*read.Result, error) {
	b := newOldBook(context.Background(), limits.Default(), data)
	if err := b.read(); err != nil {
		return nil, err
	}
	return b.result(), nil
}

// TestOldCells: records, and what their cells show.
func TestOldCells(t *testing.T) {
	label := func(row, col, look int, s string) []byte { return rec(recLabel, row, col, look, len(s), byte(0), s) }
	for _, c := range []struct {
		name    string
		globals []byte
		sheet   [][]byte
		want    string
	}{
		{"short numbers", nil, [][]byte{rec(recRK, 0, 0, 0, uint32(1234<<2|2)), rec(recMulRK, 2, 0, 0, uint32(150<<2|3), 0, uint32(math.Float64bits(0.5)>>32), 0, uint32(0xfffffffe), 2)}, "1234 [layout (1,5)(0,5)(-1)]"},
		{"a day and a number", nil, [][]byte{rec(recNumber, 0, 0, 2, 46174.0), rec(recNumber, 2, 0, 0, 3.25)}, "01/06/2026 3,25"},
		{"days counted from 1904", rec(rec1904, 1), [][]byte{rec(recNumber, 0, 0, 2, 44712.0)}, "01/06/2026"},
		{"results of formulas", nil, [][]byte{
			rec(recFormula, 0, 0, 0, 7.0, 0, uint32(0), 0),
			rec(recFormula, 2, 0, 0, byte(0), "\x00\x00\x00\x00\x00", 0xffff, 0, uint32(0), 0), rec(0x04bc, 0), rec(recString, 2, byte(1), wide("Hạ")),
			rec(recFormula, 4, 0, 0, byte(1), "\x00\x01\x00\x00\x00", 0xffff, 0, uint32(0), 0), rec(recFormula, 6, 0, 0, byte(2), "\x00\x17\x00\x00\x00", 0xffff, 0, uint32(0), 0),
			rec(recFormula, 8, 0, 0, byte(3), "\x00\x00\x00\x00\x00", 0xffff, 0, uint32(0), 0)}, "7 Hạ TRUE #REF!"},
		{"truth and faults", nil, [][]byte{rec(recBoolErr, 0, 0, 0, byte(0), byte(0)), rec(recBoolErr, 2, 0, 0, byte(7), byte(1))}, "FALSE #DIV/0!"},
		{"an old font", nil, [][]byte{label(0, 0, 3, "nh\xa9n d\xa9n")}, "nhân dân"},
		{"a string over two records, narrow and then wide", bytes.Join([][]byte{rec(recSST, uint32(1), uint32(1), 4, byte(0), "Ke"), rec(recContinue, byte(1), wide("ờh"))}, nil),
			[][]byte{rec(recLabelSST, 0, 0, 0, uint32(0))}, "Keờh"},
		{"fonts and readings in a string", rec(recSST, uint32(2), uint32(2), 3, byte(12), 1, uint32(2), "a\xb8b", 1, 1, "zz", 1, byte(0), "c"),
			[][]byte{rec(recLabelSST, 0, 0, 0, uint32(0)), rec(recLabelSST, 2, 0, 0, uint32(1))}, "aáb c"},
		{"merged cells, hidden rows and columns", nil, [][]byte{
			rec(recColInfo, 2, 2, 2560, 0, 1, 0), rec(recRow, 1, 0, 4, 300, 0, 0, 0x20, 0),
			label(0, 0, 1, "A"), label(0, 2, 1, "B"), label(0, 3, 1, "C"), label(1, 0, 1, "D"), label(2, 0, 1, "E"), rec(recMulBlank, 2, 1, 1, 1, 2), label(2, 3, 1, "F"), label(3, 1, 1, "G"), label(3, 3, 1, "H"),
			rec(recMerged, 1, 2, 3, 0, 0)}, "[!(A)()(C)/0+1*2(E)()(F)/(G)(H)]"},
		{"rows that each page repeats", rec(recName, 0x20, byte(0), byte(1), 11, 0, 1, uint32(0), byte(0), byte(7), byte(0x3b), 0, 0, 1, 0, 255),
			[][]byte{label(0, 0, 1, "A"), label(0, 1, 1, "B"), label(1, 0, 1, "C"), label(1, 1, 1, "D"), label(2, 0, 1, "E"), label(2, 1, 1, "F")}, "[!(A)(B)/!(C)(D)/(E)(F)]"},
		{"a chart on the sheet", nil, [][]byte{label(0, 0, 0, "A"), bof(0x20), label(0, 1, 0, "no"), rec(recEOF), label(2, 0, 0, "B")}, "A B"},
		{"a text box and a remark", nil, [][]byte{label(0, 0, 0, "A"), rec(recObj, 0x15, 18, 0x19), rec(recTXO, 0, 0, uint32(0), 0, 2, 0), rec(recContinue, byte(0), "no"),
			rec(recObj, 0x15, 18, 6), rec(recTXO, 0, 0, uint32(0), 0, 5, 24, 0), rec(recContinue, byte(0), "B\nCn\xa9"), rec(recContinue, 0, 0, uint32(0), 3, 1, uint32(0), 5, 0, uint32(0))}, "A B Cnâ"},
	} {
		t.Run(c.name, func(t *testing.T) {
			res, err := readStream(stream(c.globals, c.sheet...))
			if err != nil {
				t.Fatal(err)
			}
			if got := sketch(res.Paper); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestOldAsNew: the same workbook in both formats gives the same text.
func TestOldAsNew(t *testing.T) {
	for _, name := range []string{"testdata/nhiem-vu", "testdata/bang-ke"} {
		old, err := readtest.Read(Legacy{}, load(t, name+".xls"))
		if err != nil {
			t.Fatal(err)
		}
		now, err := readtest.Read(Reader{}, load(t, name+".xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		if sketch(old.Paper) != sketch(now.Paper) {
			t.Errorf("%s: got  %s\nwant %s", name, sketch(old.Paper), sketch(now.Paper))
		}
		if len(old.Warnings) != len(now.Warnings) {
			t.Errorf("%s: the warnings are %v, want %v", name, old.Warnings, now.Warnings)
		}
	}
}

// TestOldRefused: what cannot be read says why, and what to do.
func TestOldRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		data []byte
		what string
	}{
		{"nothing", nil, "damaged"},
		{"Excel 95", rec(recBOF, 0x0500, 5), "Excel 5.0/95"},
		{"a password", stream(rec(recFilePass, 1)), "password"},
		{"no text", stream(nil), "no text"},
		{"cut before its cells", stream(nil, rec(recLabel, 0, 0, 0, 1, byte(0), "A"))[:150], "damaged"},
		{"too many merged areas", stream(nil, rec(recMerged, 9)), "too large"},
	} {
		_, err := readStream(c.data)
		var e *congvan.Error
		if !errors.As(err, &e) || !strings.Contains(e.What.EN, c.what) || e.Next.VI == "" {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
	for name, data := range map[string][]byte{"damaged": []byte("x"), "password": load(t, "testdata/locked.xls")} {
		_, err := readtest.Read(Legacy{}, data)
		var e *congvan.Error
		if !errors.As(err, &e) || !strings.Contains(e.What.EN, name) || e.Next.VI == "" {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestOldCut: of a stream that breaks off what is left is read, and the loss is told of.
func TestOldCut(t *testing.T) {
	data := stream(nil, rec(recLabel, 0, 0, 0, 1, byte(0), "A"), rec(recLabel, 2, 0, 0, 1, byte(0), "B"))
	res, err := readStream(data[:len(data)-6])
	if err != nil {
		t.Fatal(err)
	}
	if sketch(res.Paper) != "A" || !res.Truncated || len(res.Warnings) != 1 || res.Warnings[0].Code != congvan.SourceTruncated {
		t.Errorf("got %s, truncated %v, warnings %v", sketch(res.Paper), res.Truncated, res.Warnings)
	}
}

func TestOldHostile(t *testing.T) {
	data := load(t, "testdata/nhiem-vu.xls")
	readtest.Truncated(t, Legacy{}, data, 256)
	readtest.Damaged(t, Legacy{}, data, 300)
}

func TestOldLook(t *testing.T) {
	b := newOldBook(context.Background(), limits.Default(), nil)
	b.palette = palette(rec(0, 1, byte(0x12), byte(0xab), byte(0), byte(0))[4:])
	got := b.font(rec(0, 260, 2|8, 8, 700, 1, byte(1), byte(0), byte(0), byte(0), byte(1), byte(1), wide("Ạ"))[4:])
	want := paper.Run{Font: "Ạ", Size: 13, Bold: true, Italic: true, Strike: true, Underline: true, Raise: 1, Color: "12ab00"}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// FuzzOldBook reads streams, FuzzOldFile the compound files around them.
func FuzzOldBook(f *testing.F) {
	f.Add(stream(rec(recSST, uint32(1), uint32(1), 1, byte(8), 1, "a", 0, 1), rec(recLabelSST, 0, 0, 1, uint32(0)), rec(recMerged, 1, 0, 1, 0, 1), rec(recRK, 1, 1, 2, uint32(7))))
	f.Fuzz(func(t *testing.T, data []byte) {
		res, err := readStream(data)
		readtest.Sound(t, res, err)
	})
}

func FuzzOldFile(f *testing.F) { readtest.Fuzz(f, Legacy{}, load(f, "testdata/bang-ke.xls")) }
