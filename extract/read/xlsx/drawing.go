package xlsx

import (
	"strings"

	"congvan"
	"congvan/extract/open/xml"
	"congvan/paper"
)

// textBoxes adds the text of the shapes on a sheet, in the order of the file, behind its cells. A sheet that holds
// pictures alone is told of: they may be a scan.
func (s *sheetWork) textBoxes(part string) error {
	r := s.xml(s.optional(part))
	pictures := false
	for part != "" && r.Next() == nil {
		if r.Kind != xml.Start || r.Space != xdr || string(r.Local) != "txBody" {
			pictures = pictures || r.Kind == xml.Start && r.Space == xdr && string(r.Local) == "pic"
			continue
		}
		for depth := r.Depth(); r.In(depth); {
			if string(r.Local) == "p" {
				if err := s.boxParagraph(r); err != nil {
					return err
				}
			}
		}
	}
	if part != "" && r.Err() != nil {
		s.damaged()
	}
	if pictures && len(s.section.Blocks) == 0 {
		s.warn(congvan.NewWarning(congvan.NoText))
	}
	return s.stopped()
}

func (s *sheetWork) boxParagraph(r *xml.Reader) error {
	p := &paper.Paragraph{TextBox: true}
	size := 0
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "br":
			p.Runs = append(p.Runs, paper.Run{Text: "\n"})
		case "r", "fld":
			run := paper.Run{}
			for inner := r.Depth(); r.In(inner); {
				switch string(r.Local) {
				case "rPr":
					run.Bold, run.Italic = yes(r, "b"), yes(r, "i")
					if n, ok := number(r, "sz"); ok && n > 0 && n < 400_000 {
						run.Size = paper.Length(n / 100)
					}
				case "t":
					run.Text += string(r.Content())
				}
			}
			p.Runs = append(p.Runs, run)
			size += len(run.Text) + runCost
		}
	}
	var text strings.Builder
	for i := range p.Runs {
		text.WriteString(p.Runs[i].Text)
	}
	if strings.TrimSpace(text.String()) == "" {
		return nil
	}
	s.letters.Decode(p.Runs)
	s.section.Blocks = append(s.section.Blocks, p)
	return s.take(size)
}
