package scan

import (
	"fmt"
	"image"
	"image/draw"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// spaced makes words of "text:confidence@left-right" parted by blanks, confidence in hundredths, on one line.
func spaced(t *testing.T, line string) []*word {
	t.Helper()
	var out []*word
	for part := range strings.FieldsSeq(line) {
		text, place, _ := strings.Cut(part, "@")
		at := strings.LastIndexByte(text, ':')
		sure, err := strconv.Atoi(text[at+1:])
		if err != nil {
			t.Fatal(err)
		}
		var left, right int
		if _, err := fmt.Sscanf(place, "%d-%d", &left, &right); err != nil {
			t.Fatal(err)
		}
		out = append(out, &word{token: token{text: text[:at], box: image.Rect(left, 0, right, 40), confidence: float64(sure) / 100, line: 1}})
	}
	return out
}

func texts(words []*word) string {
	var out []string
	for _, w := range words {
		out = append(out, w.text)
	}
	return strings.Join(out, " ")
}

func TestTakeBetter(t *testing.T) {
	for _, test := range []struct{ name, first, second, want, rivals string }{
		{"surer", "tông:60@0-90 hợp:95@100-190", "tổng:90@2-92 hợp:96@101-190", "tổng hợp", "tông "},
		{"less sure", "tổng:80@0-90 hợp:95@100-190", "tông:60@0-90 hợp:90@100-190", "tổng hợp", "tông "},
		{"hardly surer", "tổng:80@0-90", "tông:86@0-90", "tổng", "tông"},
		{"parted", "kếhoạch:50@0-190", "kế:95@0-90 hoạch:95@100-190", "kế hoạch", " "},
		{"parted, hardly surer", "kếhoạch:80@0-190", "kế:95@0-90 hoạch:95@100-190", "kếhoạch", ""},
		{"joined", "k:30@0-20 ế:20@25-90 hoạch:95@100-190", "kế:95@0-90 hoạch:95@100-190", "kế hoạch", " "},
		{"a sign counts little", "`:93@0-20 h:30@25-90", "Đình:69@0-90", "Đình", ""},
		{"elsewhere", "kế:60@0-90", "hoạch:95@300-390", "kế", ""},
		{"nothing found", "kế:60@0-90", "", "kế", ""},
		{"symbol of no kind", "11/CĐ-UBND:40@0-190", "11/CĐĐ-UBND:80@0-190", "11/CĐ-UBND", "11/CĐĐ-UBND"},
		{"symbol of a kind", "11/OĐ-UBND:80@0-190", "11/QĐ-UBND:60@0-190", "11/QĐ-UBND", "11/OĐ-UBND"},
		{"both of a kind", "11/QĐ-UBND:40@0-190", "17/QĐ-UBND:80@0-190", "17/QĐ-UBND", "11/QĐ-UBND"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := &page{words: spaced(t, test.first)}
			p.takeBetter(p.words, spaced(t, test.second))
			if got := texts(p.words); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
			var rivals []string
			for _, w := range p.words {
				rivals = append(rivals, w.rival)
			}
			if got := strings.Join(rivals, " "); got != test.rivals {
				t.Errorf("other readings %q, want %q", got, test.rivals)
			}
		})
	}
}

// TestTakeBetterAgain: a word that was unsure stays doubted where the second reading is the same, and gets its box.
func TestTakeBetterAgain(t *testing.T) {
	p := &page{words: spaced(t, "trần:60@0-190")}
	p.takeBetter(p.words, spaced(t, "trần:97@5-95"))
	w := p.words[0]
	if w.confidence != 0.97 || w.box.Max.X != 95 || !w.doubted() {
		t.Errorf("confidence %v, box %v, doubted %v", w.confidence, w.box, w.doubted())
	}
}

func TestSharedPlaces(t *testing.T) {
	for _, test := range []struct{ name, a, b, want string }{
		{"one by one", "a:9@0-90 b:9@100-190", "c:9@0-90 d:9@100-190", "a=c b=d"},
		{"one by two", "a:9@0-190 b:9@200-290", "c:9@0-90 d:9@100-190 e:9@200-290", "a=c,d b=e"},
		{"two by one", "a:9@0-90 b:9@100-190", "c:9@0-190", "a,b=c"},
		{"a chain", "a:9@0-100 b:9@110-250", "c:9@0-190 d:9@195-260", "a,b=c,d"},
		{"two of the second end in one", "a:9@0-100 b:9@110-200 c:9@210-300", "d:9@0-160 e:9@150-300", "a,b,c=d,e"},
		{"touching a little", "a:9@0-100", "c:9@90-190", ""},
		{"alone", "a:9@0-90 b:9@100-190", "c:9@100-190", "b=c"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, g := range sharedPlaces(spaced(t, test.a), spaced(t, test.b)) {
				got = append(got, strings.ReplaceAll(texts(g.a), " ", ",")+"="+strings.ReplaceAll(texts(g.b), " ", ","))
			}
			if got := strings.Join(got, " "); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// TestChooseRivals: another reading stands behind ~.
func TestChooseRivals(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"đề nghị khân~khẩn trương làm", "đề nghị khẩn trương làm"},
		{"đề nghị khẩn~khân trương làm", "đề nghị khẩn trương làm"},
		{"các xã, thị trần~trấn; các", "các xã, thị trấn; các"},
		{"bà Trân~Trần Trọng Nhã", "bà Trân Trọng Nhã"}, // nothing tells
		{"tại~tài khoản 2 Điều", "tại khoản 2 Điều"},    // both stand side by side
	} {
		p := &page{}
		for i, text := range strings.Fields(test.in) {
			text, rival, _ := strings.Cut(text, "~")
			if cut := strings.TrimRight(rival, ";"); cut != rival {
				text += ";"
			}
			p.words = append(p.words, &word{rival: rival, token: token{text: text, box: image.Rect(100*i, 0, 100*i+90, 40), confidence: 0.9, line: 1}})
		}
		p.chooseRivals(segments(p.words))
		if got := texts(p.words); got != test.want {
			t.Errorf("%s: got %s, want %s", test.in, got, test.want)
		}
	}
}

func TestDoubtfulLines(t *testing.T) {
	p := &page{planes: planes{tone: newPlane(1000, 400)}}
	add := func(text string, confidence float64, line int, box image.Rectangle) {
		p.words = append(p.words, &word{token: token{text: text, confidence: confidence, line: line, box: box}})
	}
	add("sure", 0.9, 1, image.Rect(0, 0, 200, 40))
	add("sure", 0.95, 2, image.Rect(0, 60, 200, 100))
	add("doubted", 0.7, 2, image.Rect(210, 60, 400, 100))
	add("—", 0.3, 3, image.Rect(0, 120, 200, 130)) // no letter
	for line := range 40 {
		add("picture", 0.5, 4+line, image.Rect(0, 0, 1000, 300)) // a box of nearly the whole page, again and again
	}
	lines, covered := p.doubtfulLines(), 0
	for _, s := range lines {
		box := p.around(s)
		covered += box.Dx() * box.Dy()
	}
	if len(lines) == 0 || lines[0].text() != "sure doubted" || covered > 400_000 {
		t.Errorf("%d lines that cover %d pixels", len(lines), covered)
	}
}

func TestStacked(t *testing.T) {
	a, b := newPlane(50, 20), newPlane(120, 30)
	sheet, tops := stacked([]*plane{a, b})
	if sheet.Rect.Dx() < 120 || len(tops) != 2 || tops[1] < tops[0]+20 || sheet.Rect.Dy() < tops[1]+30 {
		t.Fatalf("sheet %v, tops %v", sheet.Rect, tops)
	}
	for i, s := range []*plane{a, b} {
		box := s.Rect.Add(image.Pt(stackMargin, tops[i]))
		if n := count(sheet, box, isDark); n != box.Dx()*box.Dy() {
			t.Errorf("strip %d: %d of its pixels are there", i, n)
		}
	}
	if n := count(sheet, sheet.Rect, isDark); n != 50*20+120*30 {
		t.Errorf("%d dark pixels", n)
	}
}

// TestFineStrip holds parts cut out of the picture as it came against the same parts of the straightened page.
func TestFineStrip(t *testing.T) {
	for _, dpi := range []int{150, 200, 300, 600} {
		for _, turns := range []int{0, 1, 2, 3} {
			for _, degrees := range []float64{0, 2} {
				raw := newPaper(6*dpi, 4*dpi)
				for i := range 12 { // a pattern that looks the same nowhere else
					for j := range 8 {
						if (i*i+3*j+i*j)%5 < 2 {
							draw.Draw(raw, image.Rect((2*i+1)*dpi/4, (2*j+1)*dpi/4, (2*i+2)*dpi/4, (2*j+2)*dpi/4), image.Black, image.Point{}, draw.Src)
						}
					}
				}
				p := &page{raw: raw, angle: degrees * math.Pi / 180}
				p.planes.tone = rotated(resize(raw, 6*wantedDPI, 4*wantedDPI), p.angle, 255)
				for range turns {
					p.turn()
				}
				box := image.Rect(300, 250, 700, 450)
				got := p.fineStrip(box)
				part := newPlane(box.Dx(), box.Dy())
				paste(part, part.Rect, p.planes.tone, box.Min)
				want := resize(part, box.Dx()*fineDPI/wantedDPI, box.Dy()*fineDPI/wantedDPI)
				if dx, dy := got.Rect.Dx()-want.Rect.Dx(), got.Rect.Dy()-want.Rect.Dy(); dx*dx > 1 || dy*dy > 1 {
					t.Fatalf("%d dpi, %d turns, %v°: strip of %v, want %v", dpi, turns, degrees, got.Rect, want.Rect)
				}
				apart, n := 0, 0
				for y := range min(got.Rect.Dy(), want.Rect.Dy()) {
					for x := range min(got.Rect.Dx(), want.Rect.Dx()) {
						if n++; isDark(got.GrayAt(x, y).Y) != isDark(want.GrayAt(x, y).Y) {
							apart++
						}
					}
				}
				if 100*apart > 3*n {
					t.Errorf("%d dpi, %d turns, %v°: %d of %d pixels differ", dpi, turns, degrees, apart, n)
				}
			}
		}
	}
}

// TestSplitYCbCr: the short way for JPEG pictures gives what the long one gives.
func TestSplitYCbCr(t *testing.T) {
	for _, ratio := range []image.YCbCrSubsampleRatio{
		image.YCbCrSubsampleRatio444, image.YCbCrSubsampleRatio422, image.YCbCrSubsampleRatio420,
		image.YCbCrSubsampleRatio440, image.YCbCrSubsampleRatio411, image.YCbCrSubsampleRatio410,
	} {
		jpeg := image.NewYCbCr(image.Rect(3, 5, 100, 66), ratio)
		plain := image.NewRGBA(jpeg.Rect)
		for i := range jpeg.Y {
			jpeg.Y[i] = uint8(i * 37)
		}
		for i := range jpeg.Cb {
			if jpeg.Cb[i], jpeg.Cr[i] = 128, 128; i%3 == 0 {
				jpeg.Cb[i], jpeg.Cr[i] = uint8(i*11), uint8(i*7)
			}
		}
		draw.Draw(plain, plain.Rect, jpeg, jpeg.Rect.Min, draw.Src)
		got, want := split(jpeg), split(plain)
		for name, pair := range map[string][2]*plane{"tone": {got.tone, want.tone}, "red": {got.red, want.red}, "blue": {got.blue, want.blue}} {
			if pair[0] == nil || pair[1] == nil || !slices.Equal(pair[0].Pix, pair[1].Pix) {
				t.Errorf("%v: %s differs", ratio, name)
			}
		}
	}
}
