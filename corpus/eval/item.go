package eval

import "strings"

// item is one value being compared: equal by key, shown as it was written.
type item struct{ key, shown string }

// separator stands between the parts of a key; no part has it, since Fold makes it a blank.
const separator = "\x1f"

// plain is an item of codes, compared as they are.
func plain(parts ...string) item {
	return item{strings.Join(parts, separator), strings.Join(parts, " | ")}
}

// worded is an item of words, compared folded.
func worded(words ...string) item {
	i := plain(words...)
	folded := make([]string, len(words))
	for n, w := range words {
		folded[n] = Fold(w)
	}
	i.key = strings.Join(folded, separator)
	return i
}

// with puts one item after another: whose it is, and what.
func (i item) with(next item) item {
	return item{i.key + separator + next.key, i.shown + " | " + next.shown}
}

// each gives what f makes of every item.
func each[T, U any](items []T, f func(T) U) []U {
	out := make([]U, len(items))
	for i, item := range items {
		out[i] = f(item)
	}
	return out
}

// once drops repeated items.
func once(items []item) []item {
	seen := map[string]bool{}
	var out []item
	for _, i := range items {
		if !seen[i.key] {
			out = append(out, i)
		}
		seen[i.key] = true
	}
	return out
}

// minus gives the items of a that b lacks, both taken as bags.
func minus(a, b []item) []item {
	count := map[string]int{}
	for _, i := range b {
		count[i.key]++
	}
	var left []item
	for _, i := range a {
		if count[i.key] > 0 {
			count[i.key]--
			continue
		}
		left = append(left, i)
	}
	return left
}
