package text

import (
	"strconv"
	"strings"

	"congvan/paper"
)

// takeNotes takes the footnotes out of the flow: paragraphs "[1] …", "[2] …" in their order, whose marks stand in the text
// before. A page saved as text has them at its end.
func takeNotes(raw string, blocks []paper.Block) ([]paper.Block, []*paper.Note) {
	const between = 3 // paragraphs between two notes that go on with the first
	if !strings.Contains(raw, "[1]") {
		return blocks, nil
	}
	var notes []*paper.Note
	var at []int // of each note's first paragraph
	marks := map[int]bool{}
	for i, b := range blocks {
		p, ok := b.(*paper.Paragraph)
		if !ok {
			continue
		}
		text := p.Runs[0].Text
		n, rest := noteNumber(text)
		if n == len(notes)+1 && rest != "" && marks[n] {
			notes = append(notes, &paper.Note{Number: n, Blocks: []paper.Block{&paper.Paragraph{Runs: []paper.Run{{Text: rest}}}}})
			at = append(at, i)
			continue
		}
		for from := strings.IndexByte(text, '['); from > 0; {
			if n, _ := noteNumber(text[from:]); n > 0 {
				marks[n] = true
			}
			next := strings.IndexByte(text[from+1:], '[')
			if next < 0 {
				break
			}
			from += 1 + next
		}
	}
	if len(notes) == 0 {
		return blocks, nil
	}
	rest := make([]paper.Block, 0, len(blocks))
	from := 0
	for k, i := range at {
		if k == 0 || i-from > between {
			rest = append(rest, blocks[from:i]...)
		} else {
			notes[k-1].Blocks = append(notes[k-1].Blocks, blocks[from:i]...)
		}
		from = i + 1
	}
	return append(rest, blocks[from:]...), notes
}

// noteNumber reads "[12]" at the beginning of a text, and gives what follows it.
func noteNumber(s string) (int, string) {
	const longest = 3 // figures
	if s == "" || s[0] != '[' {
		return 0, ""
	}
	end := strings.IndexByte(s[:min(len(s), longest+2)], ']')
	if end < 2 || !isDigits(s[1:end]) {
		return 0, ""
	}
	n, err := strconv.Atoi(s[1:end])
	if err != nil {
		return 0, ""
	}
	return n, strings.TrimSpace(s[end+1:])
}
