package engine

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"congvan/extract/child"
	"congvan/extract/open/limits"
	"congvan/extract/read/pdf/flow"
	"congvan/extract/read/pdf/glyph"
	"congvan/extract/read/pdf/object"
	"congvan/extract/read/pdf/pdfium"
)

func TestMain(m *testing.M) {
	child.Main(map[string]child.Job{pdfium.Job: Serve})
	os.Exit(m.Run())
}

// TestLetters: the library's letters, laid out as ours are, give the same words at the same places in the same style.
func TestLetters(t *testing.T) {
	for _, name := range []string{"letter.pdf", "plan.pdf"} {
		data := paperFile(t, name)
		openers, err := object.Openers(data, "", limits.Default())
		if err != nil {
			t.Fatal(err)
		}
		f, err := openers[0]()
		if err != nil {
			t.Fatal(err)
		}
		want, err := glyph.Read(context.Background(), f, limits.Default())
		if err != nil {
			t.Fatal(err)
		}
		got, err := pdfium.Read(context.Background(), data, "", 100)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Pages) != len(want.Pages) || got.Said != want.Said {
			t.Fatalf("%s: %d pages of %d", name, len(got.Pages), got.Said)
		}
		for i, p := range want.Pages {
			same(t, fmt.Sprintf("%s page %d", name, i+1), p, got.Pages[i])
		}
	}
}

func same(t *testing.T, name string, want, got *glyph.Page) {
	t.Helper()
	if math.Abs(want.Width-got.Width) > 0.5 || math.Abs(want.Height-got.Height) > 0.5 || want.Images != got.Images || want.Unknown != got.Unknown || want.Hidden != got.Hidden {
		t.Errorf("%s: %.1f x %.1f, %d images, %d unknown, %d hidden; want %.1f x %.1f, %d, %d, %d", name,
			got.Width, got.Height, got.Images, got.Unknown, got.Hidden, want.Width, want.Height, want.Images, want.Unknown, want.Hidden)
	}
	wants, gots := straight(want.Words), straight(got.Words)
	if len(wants) != len(gots) {
		t.Errorf("%s: %d words, want %d", name, len(gots), len(wants))
	}
	for i := range min(len(wants), len(gots)) {
		w, g := wants[i], gots[i]
		if w.Text != g.Text || near(w.X0, g.X0) > 0.7 || near(w.X1, g.X1) > 0.7 || near(w.Base, g.Base) > 0.5 || near(w.Y0, g.Y0) > 0.7 || w.Style != g.Style {
			t.Fatalf("%s: word %d is %s, want %s", name, i, show(g), show(w))
		}
	}
	if len(want.Rules) != len(got.Rules) {
		t.Fatalf("%s: %d lines, want %d", name, len(got.Rules), len(want.Rules))
	}
	for i, r := range want.Rules {
		g := got.Rules[i]
		if near(r.X0, g.X0)+near(r.X1, g.X1)+near(r.Y0, g.Y0)+near(r.Y1, g.Y1) > 1 {
			t.Errorf("%s: line %d is %v, want %v", name, i, g, r)
		}
	}
}

// straight leaves out words that run askew: of their letters the library tells the box, not how far they reach.
func straight(words []flow.Word) []flow.Word {
	return slices.DeleteFunc(slices.Clone(words), func(w flow.Word) bool { return w.Turn == flow.Askew })
}

func near(a, b float64) float64 { return math.Abs(a - b) }

func show(w flow.Word) string {
	return fmt.Sprintf("%q %.1f–%.1f at %.1f %+v", w.Text, w.X0, w.X1, w.Base, w.Style)
}

// TestCache: without a folder for the cache the library runs all the same; what a killed child left there goes.
func TestCache(t *testing.T) {
	dir := t.TempDir()
	old, fresh := filepath.Join(dir, "wazero", "a.tmp"), filepath.Join(dir, "wazero", "b.tmp")
	if err := os.Mkdir(filepath.Dir(old), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{old, fresh} {
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	yesterday := time.Now().AddDate(0, 0, -1)
	if err := os.Chtimes(old, yesterday, yesterday); err != nil {
		t.Fatal(err)
	}
	sweep(dir)
	if _, err := os.Stat(old); err == nil {
		t.Error("what is old stays")
	}
	if _, err := os.Stat(fresh); err != nil {
		t.Error("what another child may be writing goes")
	}
	for _, name := range []string{"XDG_CACHE_HOME", "LocalAppData", "HOME"} {
		t.Setenv(name, fresh) // no folder
	}
	if doc, err := pdfium.Read(t.Context(), paperFile(t, "letter.pdf"), "", 10); err != nil || len(doc.Pages) != 1 {
		t.Errorf("without a cache: %v", err)
	}
}
