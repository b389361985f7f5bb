package extract

import (
	"testing"

	"congvan"
)

// TestDoubtCited: that a document is only cited is doubted in a recognised text; another relation stands in its own words.
func TestDoubtCited(t *testing.T) {
	var r congvan.Record
	for _, relation := range []congvan.Relation{congvan.Cites, congvan.Basis} {
		ref := congvan.Reference{Relation: relation}
		ref.At.Set("relation", congvan.Where{Confidence: 0.8})
		r.References = append(r.References, ref)
	}
	doubtCited(&r)
	if cites, basis := r.References[0].At.Of("relation").Confidence, r.References[1].At.Of("relation").Confidence; cites >= 0.5 || basis != 0.8 {
		t.Errorf("cited with %.2f, basis with %.2f; want below 0.5, and 0.80", cites, basis)
	}
}
