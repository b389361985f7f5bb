package charset

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"congvan"
	"congvan/internal/sound"
	"congvan/paper"
)

// Plain is a plain text with what it was read from.
type Plain struct {
	Text      string // NFC, without a byte order mark
	Encoding  Encoding
	Truncated bool // the last letter was cut, or the end was lost and zeros stand there
	Damaged   bool // some bytes could not be read; U+FFFD stands for them
}

// Text reads the bytes of a plain text. The encoding is told by a byte order mark, else by what the letters spell.
// It gives a *congvan.Error where the bytes are no text, or in no encoding that it knows.
func Text(data []byte) (*Plain, error) {
	p, err := Typed(data)
	if err == nil {
		p.Text = paper.NFC(p.Text)
	}
	return p, err
}

// Typed is Text but for the form of letters: a whole text in UTF-8 stands as it was typed, decomposed if it was.
func Typed(data []byte) (*Plain, error) {
	if isUTF32(data) {
		return nil, &congvan.Error{
			What: congvan.Message{VI: "văn bản ở bảng mã UTF-32", EN: "the text is in UTF-32"},
			Next: congvan.Message{VI: "lưu lại tệp với bảng mã UTF-8", EN: "save the file again as UTF-8"},
		}
	}
	if wide := wideText(data); wide != nil {
		return wide, nil
	}
	data = bytes.TrimPrefix(data, []byte{0xef, 0xbb, 0xbf})
	if whole := bytes.TrimRight(data, "\x00"); len(data)-len(whole) > padding {
		p, err := narrowText(whole)
		if err == nil {
			p.Truncated = true
		}
		return p, err
	}
	return narrowText(data)
}

// padding is how many zeros a program writes after a text, up to the end of a block of the disk. More stand for what a
// copy that broke off has lost.
const padding = 512

// narrowText reads bytes in UTF-8 or an old encoding.
func narrowText(data []byte) (*Plain, error) {
	whole := len(data) > 0 && sound.Is(plainText, data)
	if !whole && isBinary(data) {
		return nil, notText()
	}
	if whole || utf8.Valid(data) {
		text := string(data)
		if decoded, enc, ok := disguised(text); ok {
			return &Plain{Text: decoded, Encoding: enc}, nil
		}
		return &Plain{Text: text, Encoding: UTF8}, nil
	}
	if p := brokenUTF8(data); p != nil {
		if p.Damaged {
			if text, enc, clear := mixed(data); clear {
				return &Plain{Text: text, Encoding: enc}, nil
			}
		}
		return p, nil
	}
	if text, enc, ok := legacy(data); ok {
		return &Plain{Text: text, Encoding: enc}, nil
	}
	return nil, &congvan.Error{
		What: congvan.Message{VI: "không nhận ra bảng mã của văn bản", EN: "the text is in an unknown encoding"},
		Next: congvan.Message{
			VI: "lưu lại tệp với bảng mã UTF-8; chữ VISCII, VPS thì chuyển mã sang Unicode bằng UniKey trước",
			EN: "save the file again as UTF-8; letters in VISCII or VPS are turned into Unicode by UniKey",
		},
	}
}

// isUTF32 tells by the mark at the front.
func isUTF32(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")) || bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff"))
}

// Wide decodes bytes in UTF-16, those from the front of a file as well; ok is false for any other encoding.
func Wide(data []byte) (text string, ok bool) {
	if p := wideText(data); p != nil {
		return p.Text, true
	}
	return "", false
}

// wideText gives the text of bytes in UTF-16, nil for any other.
func wideText(data []byte) *Plain {
	switch {
	case bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}):
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return utf16Text(data[2:], 1)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return utf16Text(data[2:], 0)
	default:
		if high, ok := unmarkedUTF16(data); ok {
			return utf16Text(data, high)
		}
	}
	return nil
}

func notText() error {
	return &congvan.Error{
		What: congvan.Message{VI: "tệp không phải văn bản", EN: "the file is not text"},
		Next: congvan.Message{VI: "kiểm tra lại tệp, hoặc xin bên gửi gửi lại", EN: "check the file, or ask the sender for it again"},
	}
}

// IsText tells whether bytes from the front of a file may be plain text, in whatever encoding.
func IsText(head []byte) bool {
	if isUTF32(head) {
		return true // to be refused as what it is
	}
	if bytes.HasPrefix(head, []byte{0xff, 0xfe}) || bytes.HasPrefix(head, []byte{0xfe, 0xff}) {
		return len(head) > 2
	}
	if _, ok := unmarkedUTF16(head); ok {
		return true
	}
	return !isBinary(head)
}

// isBinary tells whether the bytes hold control characters that no text has. One character for the end of the file is
// allowed at its end, as old editors wrote it.
func isBinary(data []byte) bool {
	data = bytes.TrimRight(data, "\x1a\x00")
	if len(data) == 0 {
		return true
	}
	found := false
	for _, c := range data {
		found = found || c < ' ' && foreign>>c&1 != 0
	}
	return found
}

// foreign are the control characters that no text has, a bit each.
const foreign uint32 = 1<<' ' - 1 - (1<<'\n' | 1<<'\r' | 1<<'\t' | 1<<'\f' | 1<<'\v' | 1<<0x1b | 1<<0x1e | 1<<0x1f)

var plainText = sound.Without(func(c byte) bool { return c < ' ' && foreign>>c&1 != 0 })

// unmarkedUTF16 tells whether bytes without a mark are UTF-16, and the place of the high byte in each pair: blanks and
// plain letters have a zero there, and the other place has none.
func unmarkedUTF16(data []byte) (high int, ok bool) {
	if len(data) < 8 {
		return 0, false
	}
	var zeros [2]int
	head := data[:min(len(data), 4096)&^1] // of a text that was cut the last byte is half a letter
	if bytes.IndexByte(head, 0) < 0 {
		return 0, false
	}
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	const least = 10 // of a hundred pairs
	for high := range zeros {
		if zeros[1-high] == 0 && zeros[high]*2*100 >= least*len(head) {
			return high, true
		}
	}
	return 0, false
}

func utf16Text(data []byte, high int) *Plain {
	units := make([]uint16, 0, len(data)/2)
	for i := 0; i+1 < len(data); i += 2 {
		units = append(units, uint16(data[i+high])<<8|uint16(data[i+1-high]))
	}
	return &Plain{Text: paper.NFC(string(utf16.Decode(units))), Encoding: UTF16, Truncated: len(data)%2 != 0}
}

// brokenUTF8 reads UTF-8 of which a few bytes are wrong; nil where it is something else.
func brokenUTF8(data []byte) *Plain {
	var right, wrong int
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			if i >= len(data)-3 && !utf8.FullRune(data[i:]) && wrong == 0 {
				return &Plain{Text: paper.NFC(string(data[:i])), Encoding: UTF8, Truncated: true}
			}
			wrong++
		} else {
			right++
		}
		i += size
	}
	if wrong*50 > right {
		return nil
	}
	return &Plain{Text: paper.NFC(string(bytes.ToValidUTF8(data, []byte("\ufffd")))), Encoding: UTF8, Damaged: true}
}

// sample is how much of a text its encoding is told from.
const sample = 64 << 10

// spells is the share of the marked words that must be syllables.
const spells = 0.8

// accepted tells whether a text is Vietnamese beyond doubt: nearly all marked words are syllables, and there are as
// many marked words as the language has; in French or German there are few of either.
func accepted(j judgement) bool {
	return j.good > 0 && j.share() >= spells && (j.good+j.bad)*5 >= j.words
}

// legacy reads bytes that are not UTF-8.
func legacy(data []byte) (string, Encoding, bool) {
	var best Encoding
	var share float64
	head := data[:min(len(data), sample)]
	for _, enc := range [...]Encoding{Windows1258, TCVN3, VNI} {
		text, _ := read(head, enc)
		if j := judge(text); accepted(j) && j.share() > share {
			best, share = enc, j.share()
		}
	}
	if share < 1 { // of the head; a word or two may be of another language
		text, enc, _ := mixed(data)
		if j := judge(text[:min(len(text), 2*sample)]); accepted(j) && j.share() > share {
			return text, enc, true
		}
	}
	if best == "" {
		return "", "", false
	}
	text, ok := read(data, best)
	return text, best, ok
}

// disguised reads UTF-8 whose characters are the bytes of an old encoding, as text copied from an old font is.
func disguised(text string) (string, Encoding, bool) {
	head := text[:min(len(text), sample)]
	for _, r := range head {
		if r >= 0x100 && r < 0x2000 { // a letter that no old encoding shows
			return "", "", false
		}
	}
	if as := judge(head); as.bad == 0 || as.share() > 0.5 {
		return "", "", false
	}
	for _, enc := range [...]Encoding{TCVN3, VNI} {
		if decoded, ok := decode(head, enc); ok && accepted(judge(decoded)) {
			if decoded, ok = decode(text, enc); enc == TCVN3 {
				decoded = capitals(decoded)
			}
			return decoded, enc, ok
		}
	}
	return "", "", false
}

// latin1 gives each byte as the character of its number; windows-1252 has signs at 0x80 to 0x9f.
func latin1(data []byte) string {
	runes := make([]rune, len(data))
	for i, c := range data {
		if runes[i] = rune(c); c >= 0x80 && c < 0xa0 {
			runes[i] = charmap.Windows1252.DecodeByte(c)
		}
	}
	return string(runes)
}
