package eval

import (
	"slices"
	"strings"

	"congvan/internal/edits"
)

// textual tells whether the field is words, of which a few wrong letters leave the most: a date, a number or a code is
// right or wrong.
func textual(field string) bool {
	return slices.Contains([]string{
		"issuer.parent", "issuer.name", "place", "subject", "signer.authority", "signer.position", "signer.name", "addressees",
		"recipients", "references.issuer", "tasks.title", "tasks.lead", "tasks.support", "tasks.output", "tasks.reports",
	}, field)
}

// closeness is how alike two texts must be to count as near: one edit in five letters.
const closeness = 0.8

// near counts the missed items for which a wrong one comes close: the same keys before, and a last part that differs by
// few letters. Each wrong item serves once.
func near(missed, wrong []item) int {
	n := 0
	used := make([]bool, len(wrong))
	for _, m := range missed {
		for i, w := range wrong {
			if !used[i] && alike(m.key, w.key) {
				used[i] = true
				n++
				break
			}
		}
	}
	return n
}

func alike(a, b string) bool {
	i, j := strings.LastIndex(a, separator), strings.LastIndex(b, separator)
	if a[:i+1] != b[:j+1] {
		return false
	}
	x, y := []rune(a[i+1:]), []rune(b[j+1:])
	longer := max(len(x), len(y))
	most := int(float64(longer) * (1 - closeness))
	return longer > 0 && max(len(x)-len(y), len(y)-len(x)) <= most && edits.Distance(x, y) <= most
}
