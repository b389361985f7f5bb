package scan

import (
	"strings"
	"testing"
)

const tsvHead = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

func TestParseTSV(t *testing.T) {
	table := tsvHead +
		"1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n" +
		"5\t1\t1\t1\t1\t1\t100\t200\t80\t40\t96.5\tKính\n" +
		"5\t1\t1\t1\t1\t2\t190\t200\t60\t40\t91\tgửi:\r\n" +
		"5\t1\t1\t1\t2\t1\t100\t260\t60\t40\t-3\tSở\n" +
		"5\t1\t2\t1\t1\t1\t10\t20\t600\t400\t95\t \n" + // a picture
		"5\t1\t1\t1\t3\t1\t-4\t260\t60\t40\t90\tngoài\n" +
		"5\t1\t1\t1\t3\t1\t4\t260\t0\t40\t90\trỗng\n" +
		"5\t1\t1\t1\t3\t1\t4\t260\t10\t40\tNaN\tlạ\n" +
		"5\t1\tthiếu cột\n"
	got := parseTSV(table, 1)[0]
	var texts []string
	for _, w := range got {
		texts = append(texts, w.text)
	}
	if s := strings.Join(texts, "|"); s != "Kính|gửi:|Sở" {
		t.Fatalf("words %q", s)
	}
	if got[0].line != got[1].line || got[1].line == got[2].line {
		t.Errorf("lines %d, %d, %d", got[0].line, got[1].line, got[2].line)
	}
	if got[0].confidence != 0.965 || got[2].confidence != 0 {
		t.Errorf("confidence %v, %v", got[0].confidence, got[2].confidence)
	}
	if got[1].box.Min.X != 190 || got[1].box.Max.Y != 240 {
		t.Errorf("box %v", got[1].box)
	}
}

func FuzzParseTSV(f *testing.F) {
	f.Add(tsvHead + "5\t1\t1\t1\t1\t1\t100\t200\t80\t40\t96.5\tKính\n")
	f.Add("5\t1\t1\t1\t1\t1\t99999999999\t200\t80\t40\t1e999\ta b\n")
	f.Add("5\t\t\t\t\t\t1\t1\t1\t1\t1\t\u00a0\n")
	f.Fuzz(func(t *testing.T, table string) {
		last := 0
		for _, w := range parseTSV(table, 1)[0] {
			if w.text == "" || strings.ContainsAny(w.text, " \t\n") {
				t.Errorf("word %q", w.text)
			}
			if w.box.Empty() || w.box.Min.X < 0 || w.box.Min.Y < 0 || w.box.Max.X > 2*maxSide || w.box.Max.Y > 2*maxSide {
				t.Errorf("box %v", w.box)
			}
			if !(w.confidence >= 0 && w.confidence <= 1) {
				t.Errorf("confidence %v", w.confidence)
			}
			if w.line < last {
				t.Errorf("line %d after %d", w.line, last)
			}
			last = w.line
		}
	})
}
