package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// form is how the beginning of a line marks a new paragraph.
type form uint8

const (
	noForm  form = iota
	dash         // "- ", which may also be a dash in a sentence
	label        // "1.", "a)", "II.", "Điều 3.", "+"
	opening      // "Căn cứ …": begins a paragraph after one that is closed
	capital      // a line all in capitals
	element      // a part of the head or the closing: "Số:", "V/v", "Kính gửi", "Nơi nhận", place and date
)

// formOf tells by which form a line begins a paragraph.
func formOf(s string) form {
	switch {
	case isElement(s):
		return element
	case isDash(s):
		return dash
	case isLabel(s):
		return label
	case isCapitals(s):
		return capital
	case hasAny(s, "Căn cứ ", "Xét đề nghị ", "Theo đề nghị "):
		return opening
	}
	return noForm
}

func hasAny(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func isElement(s string) bool {
	if s == "" {
		return false
	}
	switch s[0] {
	case 'K', 'N', 'S', '(':
		if hasAny(s, "Kính gửi", "KÍNH GỬI", "Nơi nhận", "NƠI NHẬN", "Số:", "Số :", "(Đã ký)", "(đã ký)") {
			return true
		}
	}
	return isSubject(s) || isPlaceAndDate(s) || isNational(s) || isDrawn(s)
}

// isDrawn tells whether the line is drawn of signs, as the rule under a head line is.
func isDrawn(s string) bool {
	return len(s) >= 3 && (s[0] < '0' || s[0] > 'z' || s[0] == '=' || s[0] == '_') && // no letter or figure of ASCII
		strings.Trim(s, "-–—_=*~. ") == "" && strings.Trim(s, ". ") != ""
}

// isSubject tells whether the line begins the subject of a letter.
func isSubject(s string) bool { return hasAny(s, "V/v", "v/v", "V/V") }

// isPlaceAndDate tells whether the whole line is a place and a date, "An Bình, ngày 3 tháng 4 năm 2024".
func isPlaceAndDate(s string) bool {
	const (
		day     = "ngày"
		longest = 160 // bytes: dots may stand for the figures
	)
	if len(s) > longest {
		return false
	}
	place, date, ok := strings.Cut(s, ",")
	date = strings.TrimSpace(date)
	if !ok || !strings.EqualFold(date[:min(len(date), len(day))], day) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(place)
	if !unicode.IsUpper(r) || len(strings.Fields(place)) > 5 {
		return false
	}
	words := strings.Fields(strings.ToLower(date))
	if len(words) == 0 || words[0] != day {
		return false
	}
	for _, w := range words[1:] {
		w = strings.Trim(w, ".…/_")
		if w != "" && w != "tháng" && w != "năm" && !isDigits(w) {
			return false
		}
	}
	return true
}

// isDash tells whether the line begins with a dash that may be a bullet.
func isDash(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if r != '-' && r != '–' && r != '—' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[size:])
	return next == ' ' || unicode.IsUpper(next)
}

// isLabel tells whether the line begins with a bullet, a number or a letter of a list, or names an article.
func isLabel(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	rest := s[size:]
	if strings.ContainsRune("+•*▪●○◦♦❖➢✓□▫·", r) {
		next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(rest, " "))
		return unicode.IsUpper(next) || strings.HasPrefix(rest, " ") && next != '('
	}
	if r == '[' {
		n, note := noteNumber(s)
		return n > 0 && note != ""
	}
	if r == '(' {
		inner, after, ok := strings.Cut(rest, ")")
		return ok && strings.HasPrefix(after, " ") && (len(inner) <= 2 && isDigits(inner) || isLetterLabel(inner))
	}
	if word, rest, ok := strings.Cut(s, " "); ok && isHeadingWord(word) {
		number, rest, _ := strings.Cut(rest, " ")
		bare := strings.TrimRight(number, ".:")
		if !isDigits(bare) && !isRoman(bare) {
			return false
		}
		return bare != number || rest == ""
	}
	return isNumberLabel(s)
}

func isHeadingWord(word string) bool {
	switch word {
	case "Điều", "Chương", "Phần", "Mục", "Bước", "ĐIỀU", "CHƯƠNG", "PHẦN", "MỤC":
		return true
	}
	return false
}

// isNumberLabel takes "1.", "1.2", "1.2.", "1)", "1/", "IV.", "B.", "a)", "đ.".
func isNumberLabel(s string) bool {
	const longest = 8 // bytes, of a label without figures: "XXXVIII."
	word, rest, _ := strings.Cut(s, " ")
	mark := word[len(word)-1]
	closed := mark == '.' || mark == ')' || mark == '/'
	if !isDigits(word[:1]) && (len(word) > longest || !closed) {
		return false
	}
	if i := strings.IndexFunc(word, func(r rune) bool { return r == '.' || r == ')' }); i > 0 && i+1 < len(word) {
		if next, _ := utf8.DecodeRuneInString(word[i+1:]); unicode.IsUpper(next) && isDigits(word[:i]) && i <= 2 {
			return true // "1.Tổ chức"
		}
	}
	bare := word
	if closed {
		bare = word[:len(word)-1]
	}
	groups := strings.Split(bare, ".")
	for i, g := range groups {
		if len(g) > 2 || !isDigits(g) {
			return len(groups) == 1 && closed && rest != "" && (isRoman(bare) || isLetterLabel(bare) && mark != '/')
		}
		if i > 3 {
			return false
		}
	}
	if closed {
		return rest != "" || len(groups) > 1
	}
	first, _ := utf8.DecodeRuneInString(rest)
	return len(groups) > 1 && unicode.IsUpper(first)
}

// isLetterLabel takes one letter, or a small Roman number.
func isLetterLabel(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if size == len(s) {
		return unicode.IsLetter(r)
	}
	return len(s) <= 4 && strings.Trim(s, "ivx") == ""
}

func isRoman(s string) bool { return s != "" && len(s) <= 6 && strings.Trim(s, "IVXL") == "" }

// dangles tells whether a text cannot end where it does, given what follows: with a comma, or a word that needs another.
func dangles(s, next string) bool {
	if strings.HasSuffix(s, ",") || strings.HasSuffix(s, " -") || strings.HasSuffix(s, " –") || strings.HasSuffix(s, "(") {
		return true
	}
	if needsAnother(s) {
		return true
	}
	i := strings.LastIndexByte(s, ' ')
	switch strings.ToLower(strings.TrimLeft(s[i+1:], "(“\"")) {
	case "số", "ngày", "tháng", "quý", "năm", "khoản", "điểm", "điều", "mục", "chương", "phần": // these may end one, "chuyển đổi số"
		return i >= 0 && numbered(next)
	}
	return false
}

// needsAnother tells whether a text ends with a word that another must follow.
func needsAnother(s string) bool {
	i := strings.LastIndexByte(s, ' ')
	switch strings.ToLower(strings.TrimLeft(s[i+1:], "(“\"")) {
	case "của", "và", "các", "với", "theo", "tại", "về", "cho", "từ", "do", "là", "được", "để", "trong", "bằng", "hoặc", "những",
		"ở", "đến", "bởi", "vì", "như", "mỗi", "mọi", "từng", "cùng", "giữa", "hay", "nhằm", "gồm", "sẽ", "phải":
		return i >= 0
	}
	return false
}

// numbered tells whether a text begins with a number, or a letter that numbers.
func numbered(s string) bool {
	word := strings.TrimRight(firstWord(s), ".,;:)")
	return word != "" && (word[0] >= '0' && word[0] <= '9' || isRoman(word) || isLetterLabel(word))
}

// opensSentence tells whether a line begins with a capital that names nothing: in mid-sentence none stands.
func opensSentence(s string) bool {
	word, rest, _ := strings.Cut(s, " ")
	next, _ := utf8.DecodeRuneInString(rest)
	if !unicode.IsLower(next) && !unicode.IsDigit(next) {
		return false
	}
	switch word {
	case "Trong", "Các", "Việc", "Nếu", "Để", "Khi", "Tập", "Thực", "Đối", "Trên", "Tỷ", "Tỉ", "Sau", "Từ", "Nhằm", "Qua", "Theo",
		"Xét", "Giao", "Yêu", "Đồng", "Ngoài", "Hiện", "Về", "Những", "Một", "Mỗi", "Mọi", "Do", "Vì", "Tại", "Đến", "Đây", "Như", "Phấn",
		"Tiếp", "Tăng", "Đẩy", "Nâng", "Phối", "Rà", "Hoàn", "Kịp", "Bảo", "Đảm", "Riêng", "Trước", "Hàng", "Hằng", "Căn", "Chậm",
		"Thời", "Số", "Khuyến", "Chịu", "Lập", "Gửi", "Đưa", "Ưu", "Quán", "Phát", "Xây", "Cử", "Bố":
		return true
	}
	return false
}

// closesPaper tells whether a line begins the closing words of a paper, which follow its last point.
func closesPaper(s string) bool {
	if hasAny(s, "Trên đây ", "Nhận được ", "Yêu cầu ", "Đề nghị ") {
		return true
	}
	words := strings.SplitN(s, " ", 10)
	for i := 1; i+1 < len(words); i++ { // "Sở X đề nghị các đơn vị …"
		if words[i] == "yêu" && words[i+1] == "cầu" || words[i] == "đề" && words[i+1] == "nghị" {
			return true
		}
	}
	return false
}
