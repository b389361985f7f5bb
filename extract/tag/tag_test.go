package tag

import (
	"strings"
	"testing"
)

func TestIndexes(t *testing.T) {
	lines := []string{"", "1. Sở Y tế: báo cáo trước ngày 15/9;", ""}
	for n := range 40 {
		lines = append(lines, strings.Repeat("các đơn vị ", n%7*3), strings.Repeat("-", n%5))
	}
	x := text(lines...)
	line, token := 0, 0
	for i := -1; i <= len(x.Tokens)+1; i++ {
		for line < len(x.Lines) && x.Lines[line].To <= i {
			line++
		}
		if got := x.LineOf(i); got != line {
			t.Fatalf("token %d is on line %d, want %d", i, got, line)
		}
	}
	for pos := 0; pos <= len(x.String)+70; pos++ {
		for token < len(x.Tokens) && int(x.Tokens[token].Start) < pos {
			token++
		}
		if got := x.TokenAt(pos); got != token {
			t.Fatalf("token %d begins at byte %d or after, want %d", got, pos, token)
		}
	}
}
