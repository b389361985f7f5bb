package text

import (
	"strings"
	"testing"

	"congvan/paper"
)

// TestNotes reads the footnotes that stand at the end of a text.
func TestNotes(t *testing.T) {
	const body = "Chi cục rà soát các bến phà [1] theo hướng dẫn của Sở [2].\nLê Văn Tâm\n"
	for name, c := range map[string]struct{ in, flow, notes string }{
		"two notes": {body + "[1] Công văn số 12/SGTVT-VP ngày 03/4/2024.\n[2] Có hướng dẫn kèm theo.\nNgười lập biểu",
			"Chi cục rà soát các bến phà [1] theo hướng dẫn của Sở [2].|Lê Văn Tâm|Người lập biểu", "1: Công văn số 12/SGTVT-VP ngày 03/4/2024.|2: Có hướng dẫn kèm theo."},
		"a note of two paragraphs": {body + "[1] Gồm:\n- Bến Gót;\n[2] Có hướng dẫn.",
			"Chi cục rà soát các bến phà [1] theo hướng dẫn của Sở [2].|Lê Văn Tâm", "1: Gồm:/- Bến Gót;|2: Có hướng dẫn."},
		"labels without marks are points": {"Chi cục yêu cầu:\n[1] Rà soát bến phà.\n[2] Báo cáo Sở.", "Chi cục yêu cầu:|[1] Rà soát bến phà.|[2] Báo cáo Sở.", ""},
		"a mark alone":                    {body + "[1]\nLê Văn Tâm", "Chi cục rà soát các bến phà [1] theo hướng dẫn của Sở [2].|Lê Văn Tâm|[1]|Lê Văn Tâm", ""},
	} {
		t.Run(name, func(t *testing.T) {
			doc := readText(t, c.in).Paper
			var notes []string
			for _, n := range doc.Footnotes {
				notes = append(notes, string(rune('0'+n.Number))+": "+texts(n.Blocks, "/"))
			}
			if got := texts(doc.Sections[0].Blocks, "|"); got != c.flow {
				t.Errorf("flow  %s\nwant  %s", got, c.flow)
			}
			if got := strings.Join(notes, "|"); got != c.notes {
				t.Errorf("notes %s\nwant  %s", got, c.notes)
			}
		})
	}
}

func texts(blocks []paper.Block, sep string) string {
	var out []string
	for _, b := range blocks {
		out = append(out, b.(*paper.Paragraph).Runs[0].Text)
	}
	return strings.Join(out, sep)
}
