// Package edits counts by how many letters two texts differ.
package edits

// Distance is the number of letters to insert, delete or exchange to make b of a (Levenshtein).
func Distance[T string | []rune](a, b T) int {
	s, t := []rune(a), []rune(b)
	row := make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range s {
		before := row[0]
		row[0] = i + 1
		for j, y := range t {
			cost := before
			if x != y {
				cost = 1 + min(before, row[j], row[j+1])
			}
			before, row[j+1] = row[j+1], cost
		}
	}
	return row[len(t)]
}
