package templates

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"congvan"

	"golang.org/x/text/unicode/norm"
)

// Limits on one template.
const (
	maxSize  = 256 << 10
	maxDepth = 12
)

// Template is the text of one form, parsed.
type Template struct {
	Name   string // of the file
	blocks map[string]*Block
}

// Block is the text of one part of the paper.
type Block struct {
	Name  string
	Args  []string // what stands after the name: the widths of a table
	nodes []node
	table bool
}

// BlockNames lists the parts that a template may have.
func BlockNames() []string {
	return []string{"subject", "body", "annex", "annex-title", "annex-note", "table"}
}

// Block gives a part of the template, nil when the template has none of that name.
func (t *Template) Block(name string) *Block { return t.blocks[name] }

type nodeKind uint8

const (
	textNode nodeKind = iota
	lineEnd
	cellEnd // "|" in a table
	fieldNode
	sectionNode
	styleNode
)

// node is a piece of a template. A section holds what stands between its tags.
type node struct {
	kind     nodeKind
	text     string // text, or the name of a field, section or style
	capital  bool   // the field's first letter becomes a capital
	inverted bool   // {{^…}}
	on       bool   // a style begins
	line     int
	children []node
}

// style names of {{bold}} and {{italic}}.
const (
	boldStyle   = "bold"
	italicStyle = "italic"
)

var blockHead = regexp.MustCompile(`^\[([a-z-]+)((?: +[0-9]+)*)\]$`)

// Parse reads the text of a template. Every wrong tag and every unknown name gives an error with the line.
func Parse(name string, data []byte) (*Template, error) {
	if len(data) > maxSize {
		return nil, &congvan.Error{File: name, What: say("mẫu dài quá %d KB", "the template is longer than %d KB", maxSize>>10)}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(data) {
		return nil, &congvan.Error{File: name, What: say("mẫu không phải chữ Unicode UTF-8", "the template is no UTF-8 text"),
			Next: say("lưu lại tệp với mã hóa UTF-8", "save the file with the encoding UTF-8")}
	}
	p := &parser{t: &Template{Name: name, blocks: map[string]*Block{}}}
	text := strings.ReplaceAll(norm.NFC.String(string(data)), "\r\n", "\n")
	for i, line := range strings.Split(text, "\n") {
		if err := p.line(i+1, strings.TrimRight(line, " \t\r")); err != nil {
			return nil, err
		}
	}
	if err := p.closeBlock(); err != nil {
		return nil, err
	}
	for _, need := range []string{"subject", "body"} {
		if p.t.blocks[need] == nil {
			return nil, &congvan.Error{File: name, What: say("mẫu thiếu phần [%s]", "the template lacks its part [%s]", need)}
		}
	}
	return p.t, nil
}

type parser struct {
	t     *Template
	block *Block
	open  []node // sections not yet closed, the block itself below them
	style string // style not yet closed
	at    int    // line of the opening tag of style
}

func (p *parser) fail(line int, what congvan.Message) error {
	return &congvan.Error{File: p.t.Name, Place: say("dòng %d", "line %d", line), What: what}
}

// line takes one line: a comment, the head of a part, or text with tags.
func (p *parser) line(number int, line string) error {
	if strings.HasPrefix(line, "#") {
		return nil
	}
	if m := blockHead.FindStringSubmatch(line); m != nil {
		return p.openBlock(number, m[1], strings.Fields(m[2]))
	}
	if line == "" {
		return nil
	}
	if p.block == nil {
		return p.fail(number, say("chữ đứng trước phần đầu tiên; phần bắt đầu bằng [subject] hoặc [body]", "text before the first part; a part begins with [subject] or [body]"))
	}
	return p.text(number, line)
}

func (p *parser) openBlock(number int, name string, args []string) error {
	if err := p.closeBlock(); err != nil {
		return err
	}
	known := false
	for _, n := range BlockNames() {
		known = known || n == name
	}
	switch {
	case !known:
		return p.fail(number, say("không có phần [%s]; các phần: %s", "no part [%s]; the parts are: %s", name, strings.Join(BlockNames(), ", ")))
	case p.t.blocks[name] != nil:
		return p.fail(number, say("phần [%s] ghi hai lần", "the part [%s] is given twice", name))
	case (name == "table") != (len(args) > 0):
		return p.fail(number, say("chỉ [table], và phần này phải, ghi độ rộng các cột: [table 5 40 55]", "[table], and it alone, gives the widths of its columns: [table 5 40 55]"))
	}
	p.block = &Block{Name: name, Args: args, table: name == "table"}
	p.t.blocks[name] = p.block
	p.open = []node{{}}
	return nil
}

func (p *parser) closeBlock() error {
	if p.block == nil {
		return nil
	}
	if n := len(p.open); n > 1 {
		s := p.open[n-1]
		return p.fail(s.line, say("thẻ {{#%s}} không có {{/%[1]s}}", "the tag {{#%s}} has no {{/%[1]s}}", s.text))
	}
	p.block.nodes = p.open[0].children
	return nil
}

func (p *parser) add(n node) {
	top := &p.open[len(p.open)-1]
	top.children = append(top.children, n)
}

// text takes a line of text with tags. A line that has only section tags on it leaves no line in the paper.
func (p *parser) text(number int, line string) error {
	onlySections := true
	rest := line
	for rest != "" {
		before, after, found := strings.Cut(rest, "{{")
		if strings.TrimSpace(before) != "" {
			onlySections = false
		}
		if strings.Contains(before, "}}") {
			return p.fail(number, say("“}}” không có “{{”", "\"}}\" without \"{{\""))
		}
		p.literal(number, before)
		if !found {
			break
		}
		tag, more, closed := strings.Cut(after, "}}")
		if !closed {
			return p.fail(number, say("thẻ “{{%s” không có “}}”", "the tag \"{{%s\" has no \"}}\"", after))
		}
		section, err := p.tag(number, strings.TrimSpace(tag))
		if err != nil {
			return err
		}
		onlySections = onlySections && section
		rest = more
	}
	if p.style != "" {
		return p.fail(p.at, say("thẻ {{%s}} không có {{/%[1]s}} trên cùng dòng", "the tag {{%s}} has no {{/%[1]s}} on its line", p.style))
	}
	if !onlySections {
		p.add(node{kind: lineEnd, line: number})
	}
	return nil
}

func (p *parser) literal(number int, s string) {
	if !p.block.table {
		if s != "" {
			p.add(node{kind: textNode, text: s, line: number})
		}
		return
	}
	for i, cell := range strings.Split(s, "|") {
		if i > 0 {
			p.add(node{kind: cellEnd, line: number})
		}
		if cell != "" {
			p.add(node{kind: textNode, text: cell, line: number})
		}
	}
}

// tag takes what stands between the braces, and tells whether it opens or closes a section.
func (p *parser) tag(number int, tag string) (section bool, err error) {
	name := strings.TrimSpace(strings.TrimLeft(tag, "#^/"))
	mark := tag[:len(tag)-len(strings.TrimLeft(tag, "#^/"))]
	if (name == boldStyle || name == italicStyle) && (mark == "" || mark == "/") {
		return false, p.styleTag(number, name, mark == "")
	}
	lower := strings.ToLower(name[:min(1, len(name))]) + name[min(1, len(name)):]
	kind, known := fieldKinds()[lower]
	if !known {
		return false, p.fail(number, say("không có trường “%s”%s", "no field %q%s", name, nearest(lower)))
	}
	switch mark {
	case "":
		if kind == list {
			return false, p.fail(number, say("“%s” là danh sách: viết {{#%[1]s}} … {{/%[1]s}}", "%q is a list: write {{#%[1]s}} … {{/%[1]s}}", name))
		}
		p.add(node{kind: fieldNode, text: lower, capital: lower != name, line: number})
		return false, nil
	case "#", "^":
		if len(p.open) > maxDepth {
			return false, p.fail(number, say("thẻ lồng nhau quá %d lớp", "tags nest deeper than %d", maxDepth))
		}
		p.open = append(p.open, node{kind: sectionNode, text: lower, inverted: mark == "^", line: number})
		return true, nil
	case "/":
		n := len(p.open) - 1
		if n == 0 || p.open[n].text != lower {
			return false, p.fail(number, say("{{/%s}} không khớp thẻ mở nào trước nó", "{{/%s}} does not close the tag before it", name))
		}
		done := p.open[n]
		p.open = p.open[:n]
		p.add(done)
		return true, nil
	}
	return false, p.fail(number, say("thẻ “{{%s}}” viết sai", "the tag \"{{%s}}\" is badly written", tag))
}

func (p *parser) styleTag(number int, name string, on bool) error {
	if on == (p.style != "") || !on && p.style != name {
		return p.fail(number, say("thẻ {{%s}} và {{/%[1]s}} không khớp nhau", "the tags {{%s}} and {{/%[1]s}} do not match", name))
	}
	p.style, p.at = "", number
	if on {
		p.style = name
	}
	p.add(node{kind: styleNode, text: name, on: on, line: number})
	return nil
}

func say(vi, en string, values ...any) congvan.Message {
	return congvan.Message{VI: fmt.Sprintf(vi, values...), EN: fmt.Sprintf(en, values...)}
}
