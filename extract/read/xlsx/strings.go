package xlsx

import (
	"strconv"
	"strings"

	"congvan/extract/open/limits"
	"congvan/extract/open/xml"
	"congvan/paper"
)

// readStrings reads the shared strings.
func (b *book) readStrings(part string) error {
	data := b.optional(part)
	if data == nil {
		return nil
	}
	r := b.xml(data)
	for r.Next() == nil {
		if r.Kind != xml.Start || r.Space != sm || string(r.Local) != "si" {
			continue
		}
		b.strings = append(b.strings, b.text(r))
		if len(b.strings)%4096 == 0 {
			if err := b.stopped(); err != nil {
				return err
			}
			if len(b.strings) > limits.PerBlock*b.lim.Blocks {
				return tooLarge(limits.Blocks)
			}
		}
	}
	if r.Err() != nil {
		b.damaged()
	}
	return nil
}

// text reads the content of an si or is element. A run without a font of its own takes the cell's: its Size is 0.
// Readings of characters (rPh) are no text.
func (b *book) text(r *xml.Reader) []paper.Run {
	var runs []paper.Run
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "t":
			runs = append(runs, paper.Run{Text: plain(string(r.Content()))})
		case "r":
			var run paper.Run
			for inner := r.Depth(); r.In(inner); {
				switch string(r.Local) {
				case "rPr":
					run = b.font(r)
				case "t":
					run.Text += plain(string(r.Content()))
				}
			}
			runs = append(runs, run)
		}
	}
	return runs
}

// plain replaces the escapes of characters that XML cannot hold: "_x000D_".
func plain(s string) string {
	const size = len("_x000D_")
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); {
		if len(s)-i >= size && s[i] == '_' && s[i+1] == 'x' && s[i+size-1] == '_' {
			if n, err := strconv.ParseUint(s[i+2:i+size-1], 16, 16); err == nil {
				if n >= ' ' || n == '\n' || n == '\t' {
					out.WriteRune(rune(n))
				}
				i += size
				continue
			}
		}
		out.WriteByte(s[i])
		i++
	}
	return out.String()
}
