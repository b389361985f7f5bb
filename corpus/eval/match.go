package eval

import "strings"

// Titled is a task as matching sees it.
type Titled struct{ ID, Title string }

// Pair is a task of one reading and the same task of another, by their places in the lists.
type Pair struct{ A, B int }

// Match pairs the tasks of two readings of one document: first those with the same id whose titles share half of their
// words (token F1 0.5), then those left whose titles share four fifths, whatever the id. Each task is in one pair at most.
func Match(a, b []Titled) []Pair {
	wordsA, wordsB := bags(a), bags(b)
	takenA, takenB := make([]bool, len(a)), make([]bool, len(b))
	var pairs []Pair
	pass := func(same func(i, j int) bool) {
		for i := range a {
			for j := 0; j < len(b) && !takenA[i]; j++ {
				if !takenB[j] && same(i, j) {
					takenA[i], takenB[j] = true, true
					pairs = append(pairs, Pair{i, j})
				}
			}
		}
	}
	pass(func(i, j int) bool { return a[i].ID == b[j].ID && tokenF1(wordsA[i], wordsB[j]) >= 0.5 })
	pass(func(i, j int) bool { return tokenF1(wordsA[i], wordsB[j]) >= 0.8 })
	return pairs
}

// bag counts the words of a title.
type bag struct {
	words map[string]int
	size  int
}

func bags(tasks []Titled) []bag {
	out := make([]bag, len(tasks))
	for i, t := range tasks {
		out[i] = bag{map[string]int{}, 0}
		for _, w := range strings.Fields(Fold(t.Title)) {
			out[i].words[w]++
			out[i].size++
		}
	}
	return out
}

func tokenF1(a, b bag) float64 {
	if a.size == 0 || b.size == 0 {
		return 0
	}
	both := 0
	for w, n := range a.words {
		both += min(n, b.words[w])
	}
	return float64(2*both) / float64(a.size+b.size)
}
