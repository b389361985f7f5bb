package outline

import (
	"congvan/extract/tag"
	"congvan/extract/token"
)

// LineKind is what a line of a closing block is.
type LineKind uint8

// The kinds of line in a closing block.
const (
	Other      LineKind = iota
	Recipients          // "Nơi nhận:"
	Entry               // a line of the list, with its bullet
	Authority           // "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
	Position            // "PHÓ CHỦ TỊCH"
	Signed              // "(Đã ký)"
	Name                // "Nguyễn Văn An"
)

var (
	noiNhan = tag.P("nơi nhận")
	daKy    = tag.Phrases("đã ký", "(đã ký", "(ký", "ký tên", "(ký tên", "đã ký và đóng dấu", "signed")
	ranks   = tag.Phrases("đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy", "thượng úy",
		"trung úy", "thiếu úy", "bác sĩ", "thạc sĩ", "tiến sĩ", "kỹ sư", "luật sư", "giáo sư", "phó giáo sư", "nhà giáo", "nhà giáo ưu tú", "linh mục", "đồng chí", "ông", "bà")
	authorites = tag.Phrases("TM.", "KT.", "TL.", "TUQ.", "Q.", "T/M", "K/T", "T/L", "TM", "KT", "TL", "TUQ", "Đ/D", "ĐD.")
	positions  = tag.Phrases("giám đốc", "phó giám đốc", "tổng giám đốc", "phó tổng giám đốc", "chủ tịch", "phó chủ tịch",
		"phó chủ tịch thường trực", "bộ trưởng", "thứ trưởng", "chánh văn phòng", "phó chánh văn phòng", "hiệu trưởng", "phó hiệu trưởng",
		"trưởng", "phó trưởng", "phó", "trưởng phòng", "trưởng ban", "cục trưởng", "vụ trưởng", "bí thư", "phó bí thư", "chủ nhiệm",
		"phó chủ nhiệm", "viện trưởng", "chi cục trưởng", "thủ trưởng", "chánh thanh tra", "tổng cục trưởng", "thủ tướng",
		"phó thủ tướng", "tổng thanh tra", "thống đốc", "chánh án", "đội trưởng", "trạm trưởng", "tổ trưởng", "khoa trưởng",
		"quyền", "q", "ban chấp hành", "ban thường vụ", "kế toán trưởng", "người lập", "chủ tọa", "thư ký", "tổng biên tập",
		"chỉ huy trưởng", "chính ủy", "tư lệnh", "ủy viên", "kiểm toán", "tổng kiểm toán", "bí thư chi bộ", "quyền giám đốc")
)

// KindOf tells what a line is, taken as a line of a closing block.
func KindOf(x *tag.Text, i int) LineKind {
	l := &x.Lines[i]
	n := l.To - l.From
	switch {
	case n == 0:
		return Other
	case x.At(l.From, noiNhan) && (n <= 4 || x.Is(l.From+2, ':')):
		return Recipients
	case x.Any(l.From, daKy) > 0 && n <= 12:
		return Signed
	case isAuthority(x, i):
		return Authority
	case x.Is(l.From, '-') || x.Is(l.From, '+') || ReadLabel(x, l.From, l.To).Kind == Dot:
		return Entry
	case l.Upper && n <= 16 && x.Any(l.From, positions) > 0:
		return Position
	case isName(x, i):
		if _, title := isTitle(x, i); title {
			return Other
		}
		return Name
	}
	return Other
}

// PositionAt gives the number of tokens of the position that begins with the token, 0 if none does.
func PositionAt(x *tag.Text, i int) int { return x.Any(i, positions) }

// isAuthority tells whether the line begins with TM., KT., TL., TUQ. or Q. in capitals.
func isAuthority(x *tag.Text, i int) bool {
	l := &x.Lines[i]
	n := x.Any(l.From, authorites)
	if n == 0 || !x.Tokens[l.From].Has(token.Upper) || l.To-l.From > 22 || l.To-l.From <= n {
		return false
	}
	return x.Tokens[l.From+n].Has(token.Upper)
}

// isName tells whether the line can be a person's name: two to six words with capitals, a rank or degree before it.
func isName(x *tag.Text, i int) bool {
	l := &x.Lines[i]
	words := 0
	for j := l.From + x.Any(l.From, ranks); j < l.To; j++ {
		t := x.Tokens[j]
		switch {
		case t.Kind == token.Number:
			return false
		case t.Kind == token.Sign:
			if !x.Is(j, '.') && !x.Is(j, '-') && !x.Is(j, '/') && !x.Is(j, ',') {
				return false
			}
		case !t.Has(token.Cap):
			return false
		default:
			words++
		}
	}
	return words >= 2 && words <= 8
}

// closingEnd gives the line after the closing block that begins on line i, i where none does. A block begins with
// "Nơi nhận" or an authority line, or with a position in capitals over a name.
func closingEnd(x *tag.Text, i int) int {
	const longest = 22 // tokens of a line with which it begins, "Nơi nhận" aside
	if l := &x.Lines[i]; l.To-l.From > longest && !x.At(l.From, noiNhan) {
		return i
	}
	kind := KindOf(x, i)
	begins := kind == Recipients || kind == Authority || kind == Position && followedByName(x, i)
	if !begins {
		return i
	}
	var cell = x.Lines[i].Cell
	recipients, authority, name := kind == Recipients, kind == Authority || kind == Position, false
	for j := i + 1; j < len(x.Lines); j++ {
		l := x.Lines[j]
		if cell != nil && l.Cell != nil && l.Cell.Index == cell.Index { // the rest of the table is the block
			switch KindOf(x, j) {
			case Recipients:
				recipients = true
			case Authority, Position:
				authority = true
			case Name:
				name = name || authority
			}
			continue
		}
		if l.Cell != nil && !l.Cell.Table.Layout || isAppendix(x, j) || startsDocumentAfterClosing(x, j) {
			return j
		}
		switch k := KindOf(x, j); {
		case k == Recipients && recipients:
			return j
		case k == Recipients:
			recipients = true
		case k == Entry && recipients && !name:
		case k == Entry && recipients && name: // a list after the signature
		case k == Authority, k == Position:
			if name && !recipientsAfter(x, j) {
				if secondSignature(x, j) {
					authority = true
					continue
				}
				return j
			}
			authority = true
		case k == Signed:
		case k == Name && authority:
			name = true
		case l.Upper && authority && !name && l.To-l.From <= 14: // a position over two lines
		case recipients && !name && l.To-l.From <= 24: // a torn entry, or one without a bullet
		case recipients && name && KindOf(x, j) != Name && l.To-l.From <= 14 && !l.Upper:
		default:
			return j
		}
	}
	return len(x.Lines)
}

// followedByName tells whether a position in capitals stands over a name, with at most a few lines between.
func followedByName(x *tag.Text, i int) bool {
	for j := i + 1; j < len(x.Lines) && j <= i+4; j++ {
		switch KindOf(x, j) {
		case Name:
			return !x.Lines[j].Upper || j == len(x.Lines)-1
		case Position, Signed, Authority:
		default:
			if !x.Lines[j].Upper {
				return false
			}
		}
	}
	return false
}

// recipientsAfter tells whether a "Nơi nhận" follows at once.
func recipientsAfter(x *tag.Text, i int) bool {
	for j := i; j < len(x.Lines) && j < i+3; j++ {
		if KindOf(x, j) == Recipients {
			return true
		}
	}
	return false
}

// secondSignature tells whether another signer's block begins on the line (joint documents, biên bản).
func secondSignature(x *tag.Text, i int) bool { return followedByName(x, i) }

// startsDocumentAfterClosing tells whether a letterhead begins within a closing block's reach.
func startsDocumentAfterClosing(x *tag.Text, i int) bool {
	l := x.Lines[i]
	if x.Find(l.From, l.To, quocHieu) >= 0 || x.At(l.From, dangCongSan) && l.Upper {
		return true
	}
	if _, ok := isTitle(x, i); ok && l.To-l.From <= 12 {
		return KindOf(x, i) == Other
	}
	return l.Upper && KindOf(x, i) == Other && startsDocument(x, i)
}
