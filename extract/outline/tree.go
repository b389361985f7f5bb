package outline

import (
	"strings"

	"congvan/extract/lexicon"
	"congvan/extract/tag"
	"congvan/extract/token"
)

// tree builds the points of the lines: a label of a kind that is open goes beside it, a new kind goes below.
func tree(x *tag.Text, body Span) []*Point {
	b := builder{x: x, root: &Point{}, last: lastLabel(x, body)}
	b.open = append(b.open, b.root)
	room := make([]Point, 0, max(0, min(body.To-body.From, 2*pointsAtOnce)))
	quote := 0 // the line before which a quotation over several lines ends
	for i := body.From; i < body.To; i++ {
		l := x.Lines[i]
		if l.Cell != nil && !l.Cell.Table.Layout {
			i = b.table(i, body.To)
			continue
		}
		if len(room) == cap(room) {
			room = make([]Point, 0, pointsAtOnce)
		}
		room = append(room, Point{Line: i, From: l.From, To: l.To, Quoted: i < quote})
		p := &room[len(room)-1]
		if !p.Quoted {
			p.Label = ReadLabel(x, l.From, l.To)
			p.From = p.Label.Next
			if end := quoteEnd(x, i, body.To); end > i+1 {
				quote = end
				p.Quoted = opensQuote(x, l.From)
			}
		}
		if p.Label.Kind == Plain && !p.Quoted && b.titlesChapter(i) {
			top := b.top()
			top.From, top.To = p.From, p.To // the title on the line below "Chương II"
			continue
		}
		if p.Label.Kind == Plain && !p.Quoted && isHeading(x, i, body.To) {
			p.Label.Kind = Heading
		}
		if p.Quoted {
			p.Label, p.From = Label{Next: l.From}, l.From
		}
		b.add(p)
	}
	for _, p := range b.root.Children {
		p.Parent = nil
	}
	return b.root.Children
}

// pointsAtOnce is how many points are made in one piece.
const pointsAtOnce = 32

type builder struct {
	x      *tag.Text
	root   *Point
	last   int      // line after the last one with a label
	closed bool     // a paragraph that closes the whole paper has come: those after it do too
	open   []*Point // the labelled points that the next one may go below; open[0] is the root
}

func (b *builder) top() *Point { return b.open[len(b.open)-1] }

func (b *builder) add(p *Point) {
	if p.Label.Kind != Plain {
		b.open = b.open[:b.level(p.Label)]
	}
	p.Parent = b.top()
	if p.Label.Kind == Plain && p.Line >= b.last && (b.closed || b.closes(p)) && !(p.Line == b.last && b.heads()) {
		p.Parent, b.closed = b.root, true
	} else if p.Label.Kind == Plain { // a paragraph after bullets goes on with the point that holds them
		for n := len(b.open) - 1; n > 0 && b.open[n].Label.Kind >= Dash && !b.opensList(b.open[n]); n-- {
			p.Parent = b.open[n-1]
		}
	}
	if p.Parent.Children == nil {
		p.Parent.Children = make([]*Point, 0, 4)
	}
	p.Parent.Children = append(p.Parent.Children, p)
	if p.Label.Kind != Plain && !b.ordains(p) {
		b.open = append(b.open, p)
	}
}

// ordains tells whether the heading is the formula with which a paper begins to order: what comes after it, with a label or
// without, stands beside it, "QUYẾT NGHỊ:".
func (b *builder) ordains(p *Point) bool {
	const longest = 2 // tokens of the formula
	return p.Label.Kind == Heading && b.x.Is(p.To-1, ':') && p.To-1-longest >= p.From && b.x.Any(p.To-1-longest, ordaining) == longest
}

// ordaining are the words with which papers begin to order.
var ordaining = tag.Phrases("quyết nghị", "chỉ thị")

// lastLabel gives the line after the last one that has a label.
func lastLabel(x *tag.Text, body Span) int {
	for i := body.To - 1; i >= body.From; i-- {
		if l := x.Lines[i]; ReadLabel(x, l.From, l.To).Kind != Plain {
			return i + 1
		}
	}
	return body.From
}

var closers = tag.Phrases("trên đây", "nhận được", "trong quá trình", "quá trình", "yêu cầu", "đề nghị", "căn cứ", "giao", "kế hoạch này", "chỉ thị này",
	"công văn này", "nghị quyết này", "quyết định này", "thông báo này", "văn bản này", "rất mong", "trân trọng", "kính đề nghị", "mọi", "nếu", "để", "với", "trong", "báo cáo", "văn bản", "ý kiến", "kết quả", "hồ sơ", "số liệu", "các ý kiến")

// heads tells whether the last labelled line is a heading, which the paragraph right below it belongs to: no sign ends it.
func (b *builder) heads() bool {
	last := b.top().To - 1
	return b.top() != b.root && !b.x.Is(last, '.') && !b.x.Is(last, ';') && !b.x.Is(last, ',') && !b.x.Is(last, '/')
}

// askAll are those of closers that a body may say of all.
var askAll = tag.Phrases("yêu cầu", "đề nghị")

// closes tells whether a paragraph after the last point closes the whole paper: its opening words say so, or a body
// asks all ("Sở X yêu cầu …").
func (b *builder) closes(p *Point) bool {
	if b.x.Any(p.From, closers) > 0 {
		return true
	}
	for j := p.From + 1; j < p.To && j < p.From+12; j++ {
		if b.x.Any(j, askAll) > 0 || b.gives(j) {
			return true
		}
	}
	return b.carriesOut(p)
}

// gives tells whether the token gives work to bodies: "Ủy ban nhân dân tỉnh giao Giám đốc các sở …", not "được giao".
func (b *builder) gives(j int) bool {
	t := b.x.Tokens
	return t[j].Key == keyGiao && !t[j].Has(token.Cap) && t[j-1].Kind == token.Word && t[j-1].Key != keyDuoc && j+1 < len(t) && (t[j+1].Has(token.Cap) || t[j+1].Key == keyCac)
}

// carriesOut tells whether the paragraph says of the whole paper that it is to be carried out: "… thực hiện Chỉ thị này".
func (b *builder) carriesOut(p *Point) bool {
	for j := p.From + 1; j < p.To; j++ {
		if b.x.Tokens[j].Key != keyNay {
			continue
		}
		for n := 1; n <= 3 && j-n > p.From; n++ {
			if h, ok := b.x.Hit(j-n, lexicon.DocType); ok && int(h.Len) == n && b.x.Any(j-n-2, carries) == 2 {
				return true
			}
		}
	}
	return false
}

var (
	carries = tag.Phrases("thực hiện", "thi hành", "triển khai", "nghiêm túc", "quán triệt")
	keyNay  = token.KeyOf("này")
	keyGiao = token.KeyOf("giao")
	keyDuoc = token.KeyOf("được")
	keyCac  = token.KeyOf("các")
)

// titlesChapter tells whether the line is the title of the chapter whose number stands on the line before.
func (b *builder) titlesChapter(i int) bool {
	top := b.top()
	k := top.Label.Kind
	return (k == Phan || k == Chuong || k == Muc) && top.From >= top.To && len(top.Children) == 0 && b.x.Lines[i].To-b.x.Lines[i].From <= 40
}

// opensList tells whether a bullet works as a heading: it ends with a colon, or is a short name without a sign at its end.
func (b *builder) opensList(p *Point) bool {
	last := p.To - 1
	return b.x.Is(last, ':') || p.To-p.From <= 12 && !b.x.Is(last, ';') && !b.x.Is(last, '.') && !b.x.Is(last, ',') && b.x.Lines[p.Line].To == p.To && !b.verbal(p)
}

// verbal tells whether the bullet's text begins with a verb of instruction: no name of a topic.
func (b *builder) verbal(p *Point) bool {
	_, ok := b.x.Hit(p.From, lexicon.Verb)
	return ok
}

// level gives how many open points stay above a point with the label.
func (b *builder) level(l Label) int {
	if l.Kind == Dotted { // "1.1" goes below "1." or beside another dotted label of the same depth
		stem := l.ID[:strings.LastIndexByte(l.ID, '.')]
		for n := len(b.open) - 1; n > 0; n-- {
			o := b.open[n].Label
			if (o.Kind == Dotted || o.Kind == Arabic) && (o.ID == stem || b.open[n].stem() == stem) {
				return n + 1
			}
			if o.Kind == Dotted && strings.Count(o.ID, ".") == strings.Count(l.ID, ".") {
				return n
			}
		}
	}
	for n := len(b.open) - 1; n > 0; n-- {
		if b.open[n].Label.Kind == l.Kind && l.Kind != Dotted {
			return n
		}
	}
	n := len(b.open)
	if l.Kind == Paren && l.Value == 1 && b.x.Is(b.top().To-1, ':') { // "- 03 hội, gồm:" with (1), (2), (3) below it
		return n
	}
	for n > 1 && rank(b.open[n-1].Label.Kind) > rank(l.Kind) {
		n--
	}
	return n
}

func (p *Point) stem() string { return strings.TrimRight(p.Label.ID, ".") }

func rank(k LabelKind) int {
	if k == Capital { // "A." stands above "I." as often as below: it keeps the order in which they come
		return int(Roman)
	}
	return int(k)
}

// table adds the data table that begins on the line, and gives its last line.
func (b *builder) table(i, to int) int {
	index := b.x.Lines[i].Cell.Index
	end := i
	for end < to && b.x.Lines[end].Cell != nil && b.x.Lines[end].Cell.Index >= index && !b.x.Lines[end].Cell.Table.Layout {
		if b.x.Lines[end].Cell.Index != index && b.x.Lines[end].Cell.Row == 0 && !b.nested(index, end, to) {
			break
		}
		end++
	}
	p := &Point{Line: i, From: b.x.Lines[i].From, To: b.x.Lines[i].From, Table: &TableAt{Index: index, Lines: Span{i, end}}}
	p.Parent = b.top()
	if p.Parent.Children == nil {
		p.Parent.Children = make([]*Point, 0, 4)
	}
	p.Parent.Children = append(p.Parent.Children, p)
	return end - 1
}

// nested tells whether the table goes on after the line of another one.
func (b *builder) nested(index, from, to int) bool {
	for i := from; i < to && b.x.Lines[i].Cell != nil; i++ {
		if b.x.Lines[i].Cell.Index == index {
			return true
		}
	}
	return false
}

// isHeading tells whether a line without label works as a heading: short, in capitals or bold, no sentence.
func isHeading(x *tag.Text, i, to int) bool {
	l := x.Lines[i]
	n := l.To - l.From
	if n == 0 || n > 30 || l.Letters < 4 {
		return false
	}
	last := l.To - 1
	if x.Is(last, ';') || x.Is(last, '.') && !x.Is(last, ':') {
		return false
	}
	if l.Upper {
		return i+1 < to
	}
	if l.Bold {
		return n <= 20 && i+1 < to
	}
	return n <= 14 && i+1 < to && anotherBody(x, l) && opensPoints(x, i+1) // "Phòng Kinh tế" over its bullets
}

// opensPoints tells whether the line has a label.
func opensPoints(x *tag.Text, i int) bool {
	l := x.Lines[i]
	return ReadLabel(x, l.From, l.To).Kind != Plain
}

// opensQuote tells whether the line begins with an opening quote.
func opensQuote(x *tag.Text, i int) bool { return x.Is(i, '"') && x.Of(i, i+1) != "”" }

// quoteEnd gives the line after the one that closes a quotation which is opened on line i and left open there; i+1
// where none is. A quotation that never closes is none.
func quoteEnd(x *tag.Text, i, to int) int {
	const longest = 60 // lines
	depth := 0
	for j := i; j < to && j < i+longest; j++ {
		l := &x.Lines[j]
		if depth == 0 && strings.IndexByte(x.String[l.Start:l.End], "“"[0]) < 0 { // as nearly all
			return j + 1
		}
		for k := l.From; k < l.To; k++ {
			t := &x.Tokens[k]
			if t.Kind != token.Sign {
				continue
			}
			switch x.String[t.Start:t.End] {
			case "“", "„":
				depth++
			case "”":
				if depth > 0 {
					depth--
				}
			}
		}
		if depth == 0 {
			return j + 1
		}
	}
	return i + 1
}
