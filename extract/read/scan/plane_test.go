package scan

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"
	"testing"
)

// ruled is a page of lines that look like text from afar.
func ruled(w, h int) *plane {
	p := newPlane(w, h)
	draw.Draw(p, p.Rect, image.White, image.Point{}, draw.Src)
	for y := h / 10; y < h*9/10; y += 48 {
		for x := w / 8; x < w*7/8; x += 36 {
			draw.Draw(p, image.Rect(x, y, x+26, y+22), image.Black, image.Point{}, draw.Src)
		}
	}
	return p
}

func TestSkew(t *testing.T) {
	page := ruled(1240, 1754)
	for _, deg := range []float64{-2.5, -1, -0.2, 0, 0.4, 2} {
		t.Run(fmt.Sprint(deg), func(t *testing.T) {
			got := skew(rotated(page, deg*math.Pi/180, 255)) * 180 / math.Pi
			if math.Abs(got-deg) > 0.08 {
				t.Errorf("found %.2f°", got)
			}
		})
	}
	if got := skew(newPlane(300, 400)); got != 0 {
		t.Errorf("a black page is askew by %v", got)
	}
}

func TestResize(t *testing.T) {
	p := newPlane(40, 30)
	for i := range p.Pix {
		p.Pix[i] = 200
	}
	draw.Draw(p, image.Rect(10, 0, 20, 30), image.Black, image.Point{}, draw.Src)
	for _, size := range []image.Point{{80, 60}, {20, 15}, {1, 1}} {
		got := resize(p, size.X, size.Y)
		if got.Rect.Dx() != size.X || got.Rect.Dy() != size.Y {
			t.Fatalf("size %v, want %v", got.Rect, size)
		}
		if size.X > 1 && (got.Pix[size.X*15/40] > 20 || got.Pix[size.X*30/40] < 190) {
			t.Errorf("%v: black %d, paper %d", size, got.Pix[size.X*15/40], got.Pix[size.X*30/40])
		}
	}
}

func TestWhiten(t *testing.T) {
	p := newPlane(400, 400) // a shadow from left to right, with ink on it
	for y := range 400 {
		for x := range 400 {
			p.Pix[y*400+x] = uint8(250 - x/4)
		}
	}
	for y := 40; y < 400; y += 80 {
		draw.Draw(p, image.Rect(20, y, 380, y+6), image.NewUniform(color.Gray{30}), image.Point{}, draw.Src)
	}
	whiten(p)
	for _, x := range []int{30, 200, 370} {
		if v := p.Pix[10*400+x]; v < 228 {
			t.Errorf("paper at %d is %d", x, v)
		}
		if v := p.Pix[42*400+x]; v > 80 {
			t.Errorf("ink at %d is %d", x, v)
		}
	}
}

func TestSplitInks(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 300, 100))
	draw.Draw(img, img.Rect, image.NewUniform(color.RGBA{250, 245, 235, 255}), image.Point{}, draw.Src)
	for i, c := range []color.RGBA{{30, 30, 30, 255}, {210, 40, 60, 255}, {40, 60, 170, 255}} {
		draw.Draw(img, image.Rect(100*i+20, 20, 100*i+80, 80), image.NewUniform(c), image.Point{}, draw.Src)
	}
	p := split(img)
	for i, want := range []struct{ dark, red, blue bool }{{true, false, false}, {false, true, false}, {true, false, true}} {
		at := 50*300 + 100*i + 50
		if got := isDark(p.tone.Pix[at]); got != want.dark {
			t.Errorf("ink %d: dark %v", i, got)
		}
		if got := isInked(p.red.Pix[at]); got != want.red {
			t.Errorf("ink %d: red %v", i, got)
		}
		if got := isInked(p.blue.Pix[at]); got != want.blue {
			t.Errorf("ink %d: blue %v", i, got)
		}
	}
	if grey := split(image.NewGray(image.Rect(0, 0, 10, 10))); grey.red != nil || grey.blue != nil {
		t.Error("a grey picture has coloured ink")
	}
}

func TestDrawnLines(t *testing.T) {
	p := ruled(1240, 1754)
	draw.Draw(p, image.Rect(150, 100, 1100, 104), image.Black, image.Point{}, draw.Src)
	draw.Draw(p, image.Rect(100, 60, 105, 1700), image.Black, image.Point{}, draw.Src)
	got := drawnLines(p)
	if len(got) != 2 || got[0].Dx() < 940 || got[1].Dy() < 1630 {
		t.Errorf("lines %v", got)
	}
}

func BenchmarkStraighten(b *testing.B) {
	img := image.NewGray(image.Rect(0, 0, 1240, 1754))
	copy(img.Pix, rotated(ruled(1240, 1754), 0.02, 255).Pix)
	for b.Loop() {
		if _, err := straighten(Picture{Number: 1, Width: 595, Height: 842}, img); err != nil {
			b.Fatal(err)
		}
	}
}
