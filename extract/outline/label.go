package outline

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"congvan/extract/tag"
	"congvan/extract/token"
)

// LabelKind is a way of numbering.
type LabelKind uint8

// The ways of numbering, from the highest level that they usually mark to the lowest.
const (
	Plain   LabelKind = iota // no label
	Phan                     // Phần thứ nhất, Phần I
	Chuong                   // Chương I
	Muc                      // Mục 1, Tiểu mục 1
	Roman                    // I., I-, I/
	Capital                  // A.
	Heading                  // a heading without number, in bold or capitals
	Article                  // Điều 1.
	Arabic                   // 1.
	Dotted                   // 1.1, 1.1.
	Paren                    // 1), (1)
	Letter                   // a), a.
	Step                     // Bước 1:, Thứ nhất,
	Dash                     // -
	Plus                     // +
	Dot                      // •, *, o
)

// Label is the number or bullet with which a line begins.
type Label struct {
	Kind  LabelKind
	Text  string // as printed: "a)", "-", "Điều 1."
	ID    string // without punctuation: "a", "-", "Đ1"; of Dotted the whole "1.1"
	Value int    // place in its series from 1; 0 where it has none
	Next  int    // token after the label
}

var (
	keyDieu   = token.KeyOf("điều")
	keyChuong = token.KeyOf("chương")
	keyPhan   = token.KeyOf("phần")
	keyMuc    = token.KeyOf("mục")
	keyTieu   = token.KeyOf("tiểu")
	keyThu    = token.KeyOf("thứ")
	keyBuoc   = token.KeyOf("bước")
	ordinals  = tag.NewCues([]string{"nhất"}, []string{"hai"}, []string{"ba"}, []string{"tư"}, []string{"năm"}, []string{"sáu"}, []string{"bảy"}, []string{"tám"}, []string{"chín"}, []string{"mười"})
)

// ReadLabel reads the label with which the tokens [from, to) of a line begin. Kind is Plain where there is none.
func ReadLabel(x *tag.Text, from, to int) Label {
	if from >= to {
		return Label{Next: from}
	}
	t := x.Tokens[from]
	var l Label
	switch t.Kind {
	case token.Number:
		l = numberLabel(x, from, to)
	case token.Sign:
		l = signLabel(x, from, to)
	case token.Word:
		l = wordLabel(x, from, to)
	}
	if l.Kind == Plain {
		return Label{Next: from}
	}
	l.Text = strings.TrimSpace(x.Of(from, l.Next))
	return l
}

// numberLabel reads "1.", "1.1", "1.1.", "1)", "1/", "1-".
func numberLabel(x *tag.Text, i, to int) Label {
	v := x.Number(i)
	if v < 0 || v > 199 || x.Tokens[i].End-x.Tokens[i].Start > 3 {
		return Label{}
	}
	id, dots, j := strconv.Itoa(v), 0, i+1
	for j+1 < to && x.Is(j, '.') && x.Glued(j) && x.Glued(j+1) && x.Number(j+1) >= 0 && x.Tokens[j+1].End-x.Tokens[j+1].Start <= 2 {
		v = x.Number(j + 1)
		id += "." + strconv.Itoa(v)
		dots++
		j += 2
	}
	closed := j < to && (x.Is(j, '.') || x.Is(j, ')') || x.Is(j, '/') || x.Is(j, '-') || x.Is(j, ':')) && x.Glued(j)
	switch {
	case dots > 0 && closed && !x.Is(j, '-') && !x.Is(j, '/'):
		return Label{Kind: Dotted, ID: id, Value: v, Next: j + 1}
	case dots > 0 && j < to && !x.Glued(j) && startsText(x, j, to):
		return Label{Kind: Dotted, ID: id, Value: v, Next: j}
	case dots > 0 || !closed:
		return Label{}
	case x.Is(j, ')'):
		return Label{Kind: Paren, ID: id, Value: v, Next: j + 1}
	case x.Is(j, '.') && (j+1 >= to || !x.Glued(j+1) || x.Tokens[j+1].Kind == token.Word):
		return Label{Kind: Arabic, ID: id, Value: v, Next: j + 1}
	case (x.Is(j, '/') || x.Is(j, '-') || x.Is(j, ':')) && j+1 < to && !x.Glued(j+1) && startsText(x, j+1, to):
		return Label{Kind: Arabic, ID: id, Value: v, Next: j + 1}
	}
	return Label{}
}

// startsText tells whether a heading or sentence begins at the token: a capital, a quote or a bracket.
func startsText(x *tag.Text, i, to int) bool {
	return i < to && (x.Tokens[i].Has(token.Cap) || x.Is(i, '"') || x.Is(i, '('))
}

// signLabel reads "-", "+", "•", "(1)", "(a)".
func signLabel(x *tag.Text, i, to int) Label {
	if x.Is(i, '(') && i+2 < to && x.Is(i+2, ')') {
		if v := x.Number(i + 1); v > 0 && v < 100 && i+3 < to {
			return Label{Kind: Paren, ID: strconv.Itoa(v), Value: v, Next: i + 3}
		}
		if s := x.Of(i+1, i+2); x.Tokens[i+1].Kind == token.Word && s == strings.ToLower(s) && romanValue(strings.ToUpper(s)) > 0 && s != "c" && s != "d" && s != "l" && s != "m" && i+3 < to { // "(i)", "(ii)"
			return Label{Kind: Paren, ID: s, Value: romanValue(strings.ToUpper(s)), Next: i + 3}
		}
		if s := x.Of(i+1, i+2); utf8.RuneCountInString(s) == 1 && x.Tokens[i+1].Kind == token.Word && i+3 < to {
			return Label{Kind: Letter, ID: strings.ToLower(s), Value: letterValue(s), Next: i + 3}
		}
		return Label{}
	}
	if i+1 >= to { // a lone sign is a rule or a mark, not a point
		return Label{}
	}
	switch {
	case x.Is(i, '-'):
		if x.Tokens[i+1].Kind == token.Sign && !x.Is(i+1, '"') && !x.Is(i+1, '(') {
			return Label{} // "---", "-*-"
		}
		return Label{Kind: Dash, ID: "-", Next: i + 1}
	case x.Is(i, '+'):
		return Label{Kind: Plus, ID: "+", Next: i + 1}
	}
	switch x.Of(i, i+1) {
	case "•", "●", "·", "▪", "■", "♦", "◆", "➢", "►", "✓", "○", "*":
		if x.Tokens[i+1].Kind == token.Sign && !x.Is(i+1, '"') && !x.Is(i+1, '(') {
			return Label{}
		}
		return Label{Kind: Dot, ID: "-", Next: i + 1}
	}
	return Label{}
}

// wordLabel reads "I.", "A.", "a)", "Điều 1.", "Chương II", "Bước 1:", "Thứ nhất,".
func wordLabel(x *tag.Text, i, to int) Label {
	t := x.Tokens[i]
	if !t.Has(token.Cap) && t.End-t.Start > 2 {
		return Label{}
	}
	switch t.Key {
	case keyDieu:
		return articleLabel(x, i, to)
	case keyChuong, keyPhan, keyMuc:
		return chapterLabel(x, i, i, to)
	case keyTieu:
		if i+1 < to && x.Tokens[i+1].Key == keyMuc {
			return chapterLabel(x, i, i+1, to)
		}
	case keyBuoc:
		if v := x.Number(i + 1); v > 0 && i+2 < to && (x.Is(i+2, ':') || x.Is(i+2, '.')) {
			return Label{Kind: Step, ID: x.Of(i, i+2), Value: v, Next: i + 3}
		}
		return Label{}
	case keyThu:
		if n := ordinal(x, i+1); n > 0 && i+2 < to && (x.Is(i+2, ',') || x.Is(i+2, ':') || x.Is(i+2, '.')) {
			return Label{Kind: Step, ID: x.Of(i, i+2), Value: n, Next: i + 3}
		}
		return Label{}
	}
	if i+1 >= to || !x.Glued(i+1) {
		return Label{}
	}
	s := x.Of(i, i+1)
	one := utf8.RuneCountInString(s) == 1
	dot := x.Is(i+1, '.')
	mark := dot || x.Is(i+1, ')') || x.Is(i+1, '-') || x.Is(i+1, '/') || x.Is(i+1, ':')
	switch {
	case !mark || i+2 < to && x.Glued(i+2) && !startsText(x, i+2, to), x.At(i, vv):
		return Label{}
	case one && !t.Has(token.Cap) && (dot || x.Is(i+1, ')') || x.Is(i+1, '/')):
		return Label{Kind: Letter, ID: s, Value: letterValue(s), Next: i + 2}
	case t.Has(token.Upper) && romanValue(s) > 0 && (i+2 >= to || !x.Glued(i+2) || dot):
		return Label{Kind: Roman, ID: s, Value: romanValue(s), Next: i + 2}
	case one && t.Has(token.Cap) && (dot || x.Is(i+1, ')') || x.Is(i+1, '/')):
		return Label{Kind: Capital, ID: s, Value: letterValue(s), Next: i + 2}
	}
	return Label{}
}

var vv = tag.P("v/v") // "V/V …" is no label

func articleLabel(x *tag.Text, i, to int) Label {
	v := x.Number(i + 1)
	if v <= 0 || !x.Tokens[i].Has(token.Cap) {
		return Label{}
	}
	l := Label{Kind: Article, ID: "Đ" + strconv.Itoa(v), Value: v, Next: i + 2}
	switch {
	case i+2 < to && (x.Is(i+2, '.') || x.Is(i+2, ':')):
		l.Next++
	case i+2 < to && !startsText(x, i+2, to): // "Điều 5 của Luật …" is a sentence
		return Label{}
	}
	return l
}

// chapterLabel reads what follows "Phần", "Chương", "Mục": a number, a Roman number, a letter or "thứ nhất".
func chapterLabel(x *tag.Text, first, i, to int) Label {
	kind := Muc
	switch x.Tokens[i].Key {
	case keyPhan:
		kind = Phan
	case keyChuong:
		kind = Chuong
	}
	if i+1 >= to || !x.Tokens[first].Has(token.Cap) {
		return Label{}
	}
	l := Label{Kind: kind, Next: i + 2}
	s := x.Of(i+1, i+2)
	switch {
	case x.Number(i+1) > 0:
		l.Value = x.Number(i + 1)
	case x.Tokens[i+1].Has(token.Upper) && romanValue(s) > 0:
		l.Value = romanValue(s)
	case x.Tokens[i+1].Has(token.Upper) && utf8.RuneCountInString(s) == 1:
		l.Value = letterValue(s)
	case x.Tokens[i+1].Key == keyThu && ordinal(x, i+2) > 0:
		l.Value, l.Next = ordinal(x, i+2), i+3
	default:
		return Label{}
	}
	l.ID = x.Of(first, l.Next)
	if l.Next < to && (x.Is(l.Next, '.') || x.Is(l.Next, ':')) {
		l.Next++
	} else if l.Next < to && !startsText(x, l.Next, to) {
		return Label{}
	}
	return l
}

func ordinal(x *tag.Text, i int) int {
	if n, group := ordinals.At(x, i); n > 0 {
		return group + 1
	}
	return 0
}

// letterValue gives the place in the Vietnamese order of points: a, b, c, d, đ, e, g, h …
func letterValue(s string) int {
	const order = "abcdđeghiklmnopqrstuvxy"
	n := 1
	s = strings.ToLower(s)
	for i, r := range order {
		if order[i:i+utf8.RuneLen(r)] == s {
			return n
		}
		n++
	}
	return 0
}

// romanValue gives the value of a Roman number up to 39, 0 for anything else.
func romanValue(s string) int {
	v := 0
	for strings.HasPrefix(s, "X") && v < 30 {
		v, s = v+10, s[1:]
	}
	if s == "" {
		return v
	}
	for i, u := range [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"} {
		if u == s {
			return v + i + 1
		}
	}
	return 0
}
