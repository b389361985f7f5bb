package scan

import (
	"image"
	"math"
	"strconv"
	"strings"
)

// token is a word as Tesseract gives it, in pixels.
type token struct {
	text       string
	box        image.Rectangle
	confidence float64 // 0 to 1
	line       int     // counts the lines of the page
}

// maxTokens is far beyond what stands on one page.
const maxTokens = 100_000

// parseTSV reads the table that "tesseract … tsv" prints of so many pages: level, page, block, paragraph, line, word, left, top, width,
// height, confidence, text. Rows that are not words, or not of this form, are passed over; so are the blank words that
// Tesseract gives for pictures.
func parseTSV(table string, pages int) [][]token {
	out := make([][]token, pages)
	line, last, found := 0, [4]string{}, 0
	for row := range strings.Lines(table) {
		field := strings.SplitN(strings.TrimRight(row, "\r\n"), "\t", 12)
		if len(field) < 12 || field[0] != "5" {
			continue
		}
		text := strings.TrimSpace(field[11])
		box, ok := parseBox(field[6:10])
		confidence, err := strconv.ParseFloat(field[10], 64)
		if text == "" || !ok || err != nil || math.IsNaN(confidence) {
			continue
		}
		number, err := strconv.Atoi(field[1])
		if err != nil || number < 1 || number > pages {
			continue
		}
		if at := [4]string(field[1:5]); at != last {
			line, last = line+1, at
		}
		confidence = min(max(confidence/100, 0), 1)
		for _, t := range strings.Fields(text) { // never seen with a blank inside; the text must not get one
			out[number-1] = append(out[number-1], token{text: t, box: box, confidence: confidence, line: line})
			found++
		}
		if found >= maxTokens*pages {
			break
		}
	}
	return out
}

// parseBox reads left, top, width and height. Values no page can have make it fail.
func parseBox(field []string) (image.Rectangle, bool) {
	var v [4]int
	for i, f := range field {
		n, err := strconv.Atoi(f)
		if err != nil || n < 0 || n > maxSide {
			return image.Rectangle{}, false
		}
		v[i] = n
	}
	return image.Rect(v[0], v[1], v[0]+v[2], v[1]+v[3]), v[2] > 0 && v[3] > 0
}
