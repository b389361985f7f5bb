package extract_test

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"congvan/extract"
	"congvan/extract/open/limits"

	"golang.org/x/text/unicode/norm"
)

// BenchmarkTextToRecord reads 500 different dispatches of about 9 KB from bytes to the JSON of the record.
func BenchmarkTextToRecord(b *testing.B) {
	b.Run("NFC", func(b *testing.B) { benchmarkTexts(b, mixedTexts(b, 500, 9_000, usual)) })
	b.Run("NFD", func(b *testing.B) {
		texts := mixedTexts(b, 500, 9_000, usual)
		for i := range texts {
			texts[i] = norm.NFD.Bytes(texts[i])
		}
		benchmarkTexts(b, texts)
	})
	b.Run("dense", func(b *testing.B) { benchmarkTexts(b, mixedTexts(b, 500, 9_000, dense)) })
	if gold := os.Getenv("CONGVAN_GOLD"); gold != "" {
		b.Run("real", func(b *testing.B) { benchmarkTexts(b, textsOf(b, filepath.Join(gold, "real", "docs", "*"))) })
	}
}

// textsOf gives the texts of the papers that the pattern names; scans and papers shorter than a page are left out.
func textsOf(b *testing.B, pattern string) [][]byte {
	b.Helper()
	const page = 2_500
	var out [][]byte
	for _, file := range glob(b, pattern) {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		res, err := extract.Document(context.Background(), file, bytes.NewReader(data), int64(len(data)), extract.Options{Limits: limits.Default()})
		if err != nil {
			b.Fatal(err)
		}
		if len(res.Text.String) >= page {
			out = append(out, []byte(res.Text.String))
		}
	}
	return out
}

// How much of a mixed text is taken from the invented dispatches; the rest are plain duties and background. Those dispatches
// were written to hold every case: with the usual share 9 KB have as many tasks as 9 KB of real ones, 11 on average over 127
// of them, and somewhat more references (4 to 5) and deadlines (2 to 3).
const (
	usual = 0.4
	dense = 1

	dutyShare = 0.6 // of what is not taken from the dispatches
)

// BenchmarkLongText reads a text of some 300 pages: its MB/s must be near those of a short one.
func BenchmarkLongText(b *testing.B) { benchmarkTexts(b, mixedTexts(b, 1, 900_000, usual)) }

func benchmarkTexts(b *testing.B, texts [][]byte) {
	opt := extract.Options{Limits: limits.Default()}
	var out []byte
	size := 0
	for _, t := range texts {
		size += len(t)
	}
	b.SetBytes(int64(size / len(texts)))
	b.ReportAllocs()
	n := 0
	limits.SetRuntime() // as the program does
	for b.Loop() {
		text := texts[n%len(texts)]
		n++
		res, err := extract.Document(context.Background(), "dispatch.txt", bytes.NewReader(text), int64(len(text)), opt)
		if err != nil {
			b.Fatal(err)
		}
		out = res.Record.AppendJSON(out[:0])
	}
	const usualSize = 9_000 // bytes
	b.ReportMetric(float64(n)/b.Elapsed().Seconds()*float64(size/len(texts))/usualSize, "x9KB/s")
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "dispatches/s")
}

// TestMixedTexts holds the texts of the benchmark to what it says of them.
func TestMixedTexts(t *testing.T) {
	texts := mixedTexts(t, 100, 9_000, usual)
	seen := map[string]bool{}
	var tasks, references, deadlines float64
	for _, text := range texts {
		if len(text) < 7_000 || len(text) > 11_000 {
			t.Errorf("a text of %d bytes", len(text))
		}
		seen[string(text)] = true
		res, err := extract.Document(context.Background(), "dispatch.txt", bytes.NewReader(text), int64(len(text)), extract.Options{Limits: limits.Default()})
		if err != nil {
			t.Fatal(err)
		}
		if r := res.Record; r.Number.Text == "" || r.Signer.Name == "" {
			t.Errorf("number %q, signer %q", r.Number.Text, r.Signer.Name)
		}
		tasks += float64(len(res.Record.Tasks)) / 100
		references += float64(len(res.Record.References)) / 100
		deadlines += float64(len(res.Record.Deadlines)) / 100
	}
	if len(seen) != len(texts) {
		t.Errorf("%d texts differ", len(seen))
	}
	if tasks < 10.5 || references < 5 || deadlines < 3 {
		t.Errorf("a text has %.1f tasks, %.1f references and %.1f deadlines: fewer than a real one", tasks, references, deadlines)
	}
}

// mixedTexts makes n different dispatches of about size bytes: the head and closing of one, paragraphs of others, with
// other names, numbers, days and verbs, the share of them that is not background. The same arguments give the same texts.
func mixedTexts(tb testing.TB, n, size int, share float64) [][]byte {
	tb.Helper()
	type paper struct{ head, body, closing []string }
	var papers []paper
	for _, file := range glob(tb, "../testdata/dispatch/*.txt") {
		data, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		lines := slices.DeleteFunc(strings.Split(string(data), "\n"), func(l string) bool { return strings.TrimSpace(l) == "" })
		from := slices.IndexFunc(lines, func(l string) bool { return len(l) > 250 })
		to := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, "Nơi nhận") })
		if from < 0 || to < from {
			continue
		}
		papers = append(papers, paper{lines[:from], lines[from:to], lines[to:]})
	}
	if len(papers) < 5 {
		tb.Fatalf("only %d papers to mix", len(papers))
	}
	background, duties := proseLines(tb, "background.txt"), proseLines(tb, "duties.txt")
	r := rand.New(rand.NewPCG(1, uint64(size)))
	out := make([][]byte, n)
	for i := range out {
		own := papers[r.IntN(len(papers))]
		lines := append([]string(nil), own.head...)
		left := size - len(strings.Join(own.head, "\n\n")) - len(strings.Join(own.closing, "\n\n"))
		for body := own.body; left > 300; body = papers[r.IntN(len(papers))].body {
			for _, l := range body {
				if other := r.Float64(); other >= share {
					l = background[r.IntN(len(background))]
					if other >= 1-dutyShare*(1-share) {
						l = duties[r.IntN(len(duties))]
					}
				}
				if left -= len(l) + 2; left < 0 {
					break
				}
				lines = append(lines, l)
			}
		}
		lines = append(lines, own.closing...)
		out[i] = []byte(vary(r, strings.Join(lines, "\n\n")) + "\n")
	}
	return out
}

// proseLines gives the lines of a file of testdata/prose.
func proseLines(tb testing.TB, name string) []string {
	tb.Helper()
	data, err := os.ReadFile("../testdata/prose/" + name)
	if err != nil {
		tb.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

// sameRole are words that stand in for each other.
var sameRole = [][]string{
	{"An Hải", "Bình Lạc", "Phước Nguyên", "Long Thuận", "Hà Lam", "Vân Đài", "Cửa Lạch", "Sơn Tịnh Đông", "Thạch Bàn", "Đông Lĩnh"},
	{"rà soát", "kiểm tra", "đánh giá", "tổng hợp", "thống kê", "hướng dẫn", "đôn đốc"},
	{"Sở Công Thương", "Sở Tài chính", "Sở Nội vụ", "Sở Y tế", "Sở Tư pháp", "Sở Xây dựng"},
	{"xây dựng", "ban hành", "trình", "tham mưu", "hoàn thiện"},
	{"công nghiệp", "du lịch", "nông nghiệp", "giáo dục", "y tế", "thủy lợi"},
}

var number = regexp.MustCompile(`[0-9]+`)

// vary puts other words and numbers of the same kind into the text; a number keeps its length and stays a possible day.
func vary(r *rand.Rand, text string) string {
	var pairs []string
	for _, words := range sameRole {
		for _, w := range words {
			pairs = append(pairs, w, words[r.IntN(len(words))])
		}
	}
	text = strings.NewReplacer(pairs...).Replace(text)
	return number.ReplaceAllStringFunc(text, func(s string) string {
		n, err := strconv.Atoi(s)
		switch {
		case err != nil || n == 0 || len(s) > 4:
			return s
		case n >= 1990 && n <= 2045:
			return strconv.Itoa(min(n, 2025) + r.IntN(3))
		case n <= 12 && len(s) == 2:
			return "0" + strconv.Itoa(1+r.IntN(9))
		case n <= 31 && len(s) == 2:
			return strconv.Itoa(13 + r.IntN(15))
		case len(s) < 3:
			return s // labels of points
		}
		return strconv.Itoa(100 + r.IntN(900))
	})
}
