package doc

import "sort"

// formatRun is a stretch of bytes in the WordDocument stream with one property list.
type formatRun struct {
	from, to int
	istd     int // paragraph runs: the paragraph style
	prl      []byte
}

const pageSize = 512

// parseFkps reads the pages that a bin table names: of paragraph properties or of character properties.
func parseFkps(bin, word []byte, page func(page []byte) []formatRun) []formatRun {
	p := newPlc(bin, 4)
	var runs []formatRun
	for i := range min(p.n, len(word)/pageSize) {
		number := int(u32(p.rec(i), 0) & 0x3fffff)
		if b := part(word, number*pageSize, pageSize); len(b) == pageSize {
			runs = append(runs, page(b)...)
		}
	}
	if !sort.SliceIsSorted(runs, func(i, j int) bool { return runs[i].from < runs[j].from }) {
		sort.SliceStable(runs, func(i, j int) bool { return runs[i].from < runs[j].from })
	}
	return runs
}

// paragraphPage reads a PapxFkp ([MS-DOC] 2.9.175).
func paragraphPage(page []byte) []formatRun {
	const bxSize = 13
	n := min(int(page[pageSize-1]), (pageSize-5)/(4+bxSize))
	runs := make([]formatRun, 0, n)
	for i := range n {
		r := formatRun{from: s32(page, 4*i), to: s32(page, 4*i+4)}
		if at := 2 * u8(page, 4*(n+1)+bxSize*i); at != 0 {
			size := 2*u8(page, at) - 1
			if size < 0 {
				at++
				size = 2 * u8(page, at)
			}
			papx := part(page, at+1, size)
			r.istd, r.prl = u16(papx, 0), part(papx, 2, len(papx))
		}
		runs = append(runs, r)
	}
	return runs
}

// characterPage reads a ChpxFkp ([MS-DOC] 2.9.33).
func characterPage(page []byte) []formatRun {
	n := min(int(page[pageSize-1]), (pageSize-5)/5)
	runs := make([]formatRun, 0, n)
	for i := range n {
		r := formatRun{from: s32(page, 4*i), to: s32(page, 4*i+4)}
		if at := 2 * u8(page, 4*(n+1)+i); at != 0 {
			r.prl = part(page, at+1, u8(page, at))
		}
		runs = append(runs, r)
	}
	return runs
}

// runAt gives the run that holds the byte, nil where none does.
func runAt(runs []formatRun, at int) *formatRun {
	i := sort.Search(len(runs), func(i int) bool { return runs[i].to > at })
	if i == len(runs) || at < runs[i].from {
		return nil
	}
	return &runs[i]
}
