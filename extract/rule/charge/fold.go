package charge

import (
	"strings"

	"congvan/extract/token"
)

// Fold folds a name for comparing: case and tone placement.
func Fold(name string) string {
	var b strings.Builder
	for _, k := range token.Scan(name) {
		b.WriteByte(byte(k.Key))
		b.WriteByte(byte(k.Key >> 8))
		b.WriteByte(byte(k.Key >> 16))
		b.WriteByte(byte(k.Key >> 24))
	}
	return b.String()
}
