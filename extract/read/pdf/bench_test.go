package pdf

import (
	"bytes"
	"context"
	"testing"

	"congvan/extract/open/limits"
)

// BenchmarkRead reads the invented plan and tells the time for one page.
func BenchmarkRead(b *testing.B) {
	data := papers(b)["plan"]
	pages := len(mustRead(b, data).Pages.Pages)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := (Reader{}).Read(context.Background(), bytes.NewReader(data), int64(len(data)), limits.Default()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
}
