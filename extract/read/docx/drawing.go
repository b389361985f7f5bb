package docx

import (
	"path"
	"strings"

	"congvan"
	"congvan/extract/open/xml"
	"congvan/extract/read/apart"
	"congvan/paper"
)

// shape is one drawing: a picture, a line, or a box with text.
type shape struct {
	width, height paper.Length
	x, y          paper.Length // of the anchor, where hasY
	hasX, hasY    bool
	fromPage      bool   // x is measured from the edge of the page
	align         string // horizontal, where the drawing names one
	line          bool   // a straight line
	outline       bool   // a box that is drawn
	weight        paper.Length
	pictures      []picture
	hidden        bool
	group         bool
	text          []paper.Block
}

// picture is a part of the package, and its size in a group.
type picture struct {
	part          string
	width, height paper.Length
}

// usualWeight is that of a line whose file gives none, in points.
const usualWeight = 0.75

// drawing reads w:drawing, w:pict or w:object, the current element.
func (s *story) drawing(in *inline) {
	sh := shape{weight: usualWeight}
	s.shape(in, &sh)
	if sh.hidden {
		return
	}
	for _, p := range sh.pictures {
		if !sh.group || p.width == 0 {
			p.width, p.height = sh.width, sh.height
		}
		if image := s.image(p); image != nil {
			in.below = append(in.below, image)
		}
	}
	switch {
	case len(sh.pictures) > 0:
	case sh.line && !sh.group && sh.width > 0 && sh.height <= max(3, sh.width/20):
		rule := &paper.Rule{Width: sh.width, Weight: sh.weight, Align: sh.place(in.frame.width)}
		if sh.hasY && sh.y < apart.HalfLine {
			in.above = append(in.above, rule)
		} else {
			in.below = append(in.below, rule)
		}
	}
	in.below = append(in.below, apart.Box(sh.text, false)...)
}

// place tells where in the column the shape stands.
func (sh *shape) place(column paper.Length) paper.Align {
	switch {
	case sh.align == "center" || !sh.hasX:
		return paper.Center
	case sh.align == "right":
		return paper.Right
	case sh.align != "" || column == 0 && !sh.fromPage:
		return paper.Left
	case sh.fromPage:
		column = paper.Mm(210)
	}
	middle := sh.x + sh.width/2
	switch {
	case middle > column*0.35 && middle < column*0.65:
		return paper.Center
	case middle >= column*0.65:
		return paper.Right
	}
	return paper.Left
}

// shape reads the descendants of the current element that tell what the drawing is.
func (s *story) shape(in *inline, sh *shape) {
	r := s.xml
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "AlternateContent":
			s.alternate(func() { s.shapeElement(in, sh) })
		default:
			s.shapeElement(in, sh)
		}
	}
}

func (s *story) shapeElement(in *inline, sh *shape) {
	r := s.xml
	switch string(r.Local) {
	case "extent":
		sh.width, sh.height = emuAttr(r, "cx"), emuAttr(r, "cy")
	case "ext": // of a picture that was named before; those of groups and shapes come before any
		if n := len(sh.pictures); n > 0 && r.Space == a && sh.pictures[n-1].width == 0 {
			sh.pictures[n-1].width, sh.pictures[n-1].height = emuAttr(r, "cx"), emuAttr(r, "cy")
		}
	case "positionH", "positionV":
		s.position(sh, string(r.Local) == "positionH")
	case "prstGeom":
		kind, _ := r.Attr("", "prst")
		sh.line = string(kind) == "line" || strings.HasPrefix(string(kind), "straightConnector")
	case "ln":
		if weight := emuAttr(r, "w"); weight > 0 {
			sh.weight = weight
		}
		sh.outline = true
		for depth := r.Depth(); r.In(depth); {
			if string(r.Local) == "noFill" {
				sh.outline = false
			}
		}
	case "blip":
		if id, ok := r.Attr(rn, "embed"); ok {
			sh.picture(s.rels.byID(string(id)))
		}
	case "imagedata":
		id, ok := r.Attr(rn, "id")
		if !ok {
			id, _ = r.Attr(rn, "pict")
		}
		sh.picture(s.rels.byID(string(id)))
	case "wgp", "wpc", "group":
		sh.group = true
		s.shape(in, sh)
	case "line", "shape", "rect", "roundrect":
		if r.Space == v {
			sh.vml(r)
		}
		s.shape(in, sh)
	case "textpath": // lettering drawn as a picture
		if text, ok := r.Attr("", "string"); ok && len(text) > 0 {
			sh.text = append(sh.text, &paper.Paragraph{Runs: []paper.Run{{Text: string(text)}}})
		}
	case "OLEObject":
		kind, _ := r.Attr("", "ProgID")
		s.object(string(kind))
	case "relIds":
		id, _ := r.Attr(rn, "dm")
		s.wordsOf(sh, s.rels.byID(string(id)))
	case "chart":
		id, _ := r.Attr(rn, "id")
		s.wordsOf(sh, s.rels.byID(string(id)))
	case "docPr":
		hidden, ok := r.Attr("", "hidden")
		sh.hidden = ok && isOn(hidden)
	case "shapetype":
	case "txbxContent":
		s.textBox(in, sh)
	default:
		s.shape(in, sh)
	}
}

// wordsOf reads the texts of a SmartArt drawing or the titles of a chart, which stand in a part of their own.
func (s *story) wordsOf(sh *shape, part string) {
	data := s.optional(part)
	if data == nil {
		return
	}
	r := s.document.xml(data)
	for r.Next() == nil {
		if r.Kind == xml.Start && r.Space == a && string(r.Local) == "p" {
			if text := r.Content(); len(text) > 0 {
				sh.text = append(sh.text, &paper.Paragraph{Runs: []paper.Run{{Text: string(text)}}})
			}
		}
	}
	if r.Err() != nil {
		s.warn(congvan.SourceDamaged)
	}
}

// textBox reads the paragraphs of a text box, apart from the fields and gaps around its anchor.
func (s *story) textBox(in *inline, sh *shape) {
	outer := *s
	s.fields, s.section, s.joined, s.previous, s.last, s.newPage = nil, nil, nil, nil, nil, false
	s.boxes++
	s.numbering.apart(func() { s.blocks(frame{width: sh.width, boxed: sh.outline}, &sh.text) })
	s.addParagraph(frame{boxed: sh.outline}, &sh.text, s.joined)
	paras := s.paras
	*s = outer
	s.paras = paras
}

func (s *story) position(sh *shape, horizontal bool) {
	r := s.xml
	if from, _ := r.Attr("", "relativeFrom"); horizontal {
		sh.fromPage = string(from) == "page"
	}
	for depth := r.Depth(); r.In(depth); {
		switch string(r.Local) {
		case "align":
			if horizontal {
				sh.align, sh.hasX = string(r.Content()), true
			}
		case "posOffset":
			n, ok := number(r.Content())
			if !ok {
				continue
			}
			if horizontal {
				sh.x, sh.hasX = paper.Length(n)*emu, true
			} else {
				sh.y, sh.hasY = paper.Length(n)*emu, true
			}
		}
	}
}

func emuAttr(r *xml.Reader, local string) paper.Length {
	n, _ := intAttr(r, "", local)
	return paper.Length(n) * emu
}

// vml reads the attributes of a VML shape, the current element.
func (sh *shape) vml(r *xml.Reader) {
	style, _ := r.Attr("", "style")
	sh.vmlStyle(string(style))
	if string(r.Local) == "line" {
		sh.vmlLine(r)
	} else {
		sh.vmlShape(r)
	}
	sh.weight = usualWeight
	if weight, ok := r.Attr("", "strokeweight"); ok {
		sh.weight, _ = measure(weight, points)
	}
	stroked, _ := r.Attr("", "stroked")
	sh.outline = string(stroked) != "f" && string(stroked) != "false"
}

// vmlLine reads the ends of v:line, the current element.
func (sh *shape) vmlLine(r *xml.Reader) {
	from, _ := r.Attr("", "from")
	to, _ := r.Attr("", "to")
	x1, y1 := point(string(from))
	x2, y2 := point(string(to))
	sh.line = true
	sh.x, sh.y, sh.hasX, sh.hasY = min(x1, x2), min(y1, y2), true, true
	sh.width, sh.height = max(x1, x2)-sh.x, max(y1, y2)-sh.y
}

func point(s string) (x, y paper.Length) {
	a, b, _ := strings.Cut(s, ",")
	x, _ = measure([]byte(strings.TrimSpace(a)), pixels)
	y, _ = measure([]byte(strings.TrimSpace(b)), pixels)
	return x, y
}

// vmlShape reads the kind of v:shape or v:rect, the current element.
func (sh *shape) vmlShape(r *xml.Reader) {
	kind, _ := r.Attr("", "type")
	const connector, line = "#_x0000_t32", "#_x0000_t20"
	sh.line = string(kind) == connector || string(kind) == line
	if hr, ok := r.Attr("urn:schemas-microsoft-com:office:office", "hr"); ok && string(hr) != "f" {
		sh.line, sh.hasX, sh.hasY = true, false, false
	}
}

// vmlStyle reads size and place from the style of a VML shape.
func (sh *shape) vmlStyle(style string) {
	for _, item := range strings.Split(style, ";") {
		key, value, _ := strings.Cut(item, ":")
		value = strings.TrimSpace(value)
		switch strings.TrimSpace(key) {
		case "mso-position-horizontal":
			if value == "center" || value == "left" || value == "right" {
				sh.align, sh.hasX = value, true
			}
			continue
		case "mso-position-horizontal-relative":
			sh.fromPage = value == "page"
			continue
		}
		l, ok := measure([]byte(value), pixels)
		if !ok {
			continue
		}
		switch strings.TrimSpace(key) {
		case "width":
			sh.width = l
		case "height":
			sh.height = l
		case "margin-left":
			sh.x, sh.hasX = l, true
		case "margin-top":
			sh.y, sh.hasY = l, true
		}
	}
}

func (sh *shape) picture(part string) {
	if part != "" {
		sh.pictures = append(sh.pictures, picture{part: part})
	}
}

// image reads a picture of a shape; nil for a part that is not there, which leaves a warning.
func (s *story) image(p picture) *paper.Image {
	data, ok := s.images[p.part]
	if !ok {
		data = s.optional(p.part)
		if s.images == nil {
			s.images = map[string][]byte{}
		}
		s.images[p.part] = data
	}
	if data == nil {
		return nil
	}
	return &paper.Image{Width: p.width, Height: p.height, MediaType: imageTypes[strings.ToLower(path.Ext(p.part))], Data: data}
}

var imageTypes = map[string]string{
	".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".bmp": "image/bmp",
	".tif": "image/tiff", ".tiff": "image/tiff", ".emf": "image/emf", ".wmf": "image/wmf", ".svg": "image/svg+xml",
}
