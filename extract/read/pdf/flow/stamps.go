package flow

import (
	"math"
	"slices"
	"strings"

	"congvan/paper"
)

// stampWords begin the lines of the text that signing programs print beside a signature.
var stampWords = []string{
	"người ký:", "ký bởi", "ký số bởi", "được ký bởi", "thời gian ký:", "ngày ký:", "ký ngày:", "ngày giờ ký:", "email:",
	"cơ quan:", "tổ chức:", "đơn vị:", "chức vụ:", "lý do:", "signature not verified", "digitally signed", "signed by",
	"signing time", "signature valid", "date: 20", "dn:", "reason:", "location:",
}

// stampHeads are those that nothing but a stamp begins with.
var stampHeads = []string{
	"người ký:", "ký bởi:", "ký số bởi", "được ký bởi", "signature not verified", "digitally signed by", "signed by:", "signature valid",
}

// arrivalHeads begin the stamp that the receiver's office prints onto the paper, alone on their line; arrivalWords its
// other lines.
var (
	arrivalHeads = []string{"đến", "công văn đến", "văn bản đến", "công văn đến.", "đến:"}
	arrivalWords = []string{"số:", "số đến:", "ngày:", "ngày đến:", "giờ:", "chuyển:", "lưu hồ sơ số:", "số và ký hiệu hs:"}
)

// setStampsApart sets apart the words of stamps that became part of the page: those of signatures and of arrival. A stamp
// begins with one of its words and goes on in lines that follow closely, begin at the same place and have its size; it
// holds more of its words. Text may stand beside it.
func setStampsApart(page int, rows [][]segment) {
	var lines []*line
	for r, parts := range rows {
		for _, s := range parts {
			if lines == nil && mayBeStamp(s.words[0]) {
				lines = linesOf(page, rows[r:])
			}
		}
	}
	for i, l := range lines {
		if l.words[0].Apart {
			continue
		}
		stamp, _ := stampAt(lines[i:])
		for _, m := range stamp {
			apart(m)
		}
	}
}

// stampAt gives the lines of the stamp that begins with the first line; none where no stamp does.
func stampAt(lines []*line) ([]*line, paper.StampKind) {
	first := lines[0]
	kind, words, need, size, off := paper.SignatureStamp, stampWords, 2, 1.0, 4.0
	switch {
	case begins(first, stampHeads):
	case isOneOf(first, arrivalHeads): // its head may be larger and stand in the middle
		kind, words, need, size, off = paper.ArrivalStamp, arrivalWords, 3, 5, 40
	default:
		return nil, kind
	}
	stamp, marks, last := []*line{first}, 1, first
	for _, m := range lines[1:] {
		if m.base-last.base > 1.6*first.size+2 {
			break
		}
		if math.Abs(m.x0-first.x0) > off || math.Abs(m.size-first.size) > size {
			continue
		}
		if begins(m, words) {
			marks++
		}
		stamp, last = append(stamp, m), m
	}
	if marks < need || len(stamp) > 14 {
		return nil, kind
	}
	return stamp, kind
}

// stamps gives the stamps among the lines that stand apart on a page, those of annotations with them.
func stamps(number, page int, aparts []*line) (out []paper.Stamp) {
	parts := make([][]segment, len(aparts))
	for i, l := range aparts {
		parts[i] = segments(l)
	}
	lines := linesOf(page, parts)
	slices.SortStableFunc(lines, func(a, b *line) int { return compare(a.base, b.base) })
	taken := map[*line]bool{}
	for i, l := range lines {
		if taken[l] || !mayBeStamp(l.words[0]) {
			continue
		}
		found, kind := stampAt(lines[i:])
		if found == nil {
			continue
		}
		s := paper.Stamp{Kind: kind, Box: boxOf(found[0].words[0], number)}
		for _, m := range found {
			taken[m] = true
			s.Lines = append(s.Lines, m.text())
			for _, w := range m.words {
				s.Box = around(s.Box, boxOf(w, number))
			}
		}
		out = append(out, s)
	}
	return out
}

// mayBeStamp tells whether one of the stamps begins with the word. Most pages have none.
func mayBeStamp(w *Word) bool {
	for _, heads := range [][]string{stampHeads, arrivalHeads} {
		for _, h := range heads {
			first, _, _ := strings.Cut(h, " ")
			if strings.EqualFold(w.Text, first) {
				return true
			}
		}
	}
	return false
}

// linesOf makes a line of each part of the rows.
func linesOf(page int, rows [][]segment) []*line {
	var out []*line
	for _, parts := range rows {
		for _, s := range parts {
			out = append(out, newLine(page, s.words))
		}
	}
	return out
}

func isOneOf(l *line, words []string) bool {
	return slices.Contains(words, strings.ToLower(l.text()))
}

func begins(l *line, words []string) bool {
	s := strings.ReplaceAll(strings.ToLower(l.text()), " :", ":")
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
