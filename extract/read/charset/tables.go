package charset

import "golang.org/x/text/unicode/norm"

// The tables below are facts of the encodings: TCVN 5712:1993 (VN3, "ABC") puts each letter into one byte, the capitals
// with a tone only as small letters of a capital font; VNI writes a vowel and then a byte for its marks.

// tcvn3Bytes are the bytes of TCVN3, and tcvn3Letters the letters at the same places.
const (
	tcvn3Bytes = "\xb5\xb6\xb7\xb8\xb9\xa8\xbb\xbc\xbd\xbe\xc6\xa9\xc7\xc8\xc9\xca\xcb\xae" +
		"\xcc\xce\xcf\xd0\xd1\xaa\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xdc\xdd\xde" +
		"\xdf\xe1\xe2\xe3\xe4\xab\xe5\xe6\xe7\xe8\xe9\xac\xea\xeb\xec\xed\xee" +
		"\xef\xf1\xf2\xf3\xf4\xad\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe" +
		"\xa1\xa2\xa3\xa4\xa5\xa6\xa7"
	tcvn3Letters = "àảãáạăằẳẵắặâầẩẫấậđ" +
		"èẻẽéẹêềểễếệìỉĩíị" +
		"òỏõóọôồổỗốộơờởỡớợ" +
		"ùủũúụưừửữứựỳỷỹýỵ" +
		"ĂÂÊÔƠƯĐ"
)

// tcvn3 gives the letter of a byte, 0 where TCVN3 has none.
var tcvn3 = func() (t [256]rune) {
	letters := []rune(tcvn3Letters)
	for i := 0; i < len(tcvn3Bytes); i++ {
		t[tcvn3Bytes[i]] = letters[i]
	}
	return t
}()

// vniSingle are the letters that VNI writes in one byte.
var vniSingle = map[rune]rune{
	0xed: 'í', 0xec: 'ì', 0xe6: 'ỉ', 0xf3: 'ĩ', 0xf2: 'ị', 0xf1: 'đ', 0xf4: 'ơ', 0xf6: 'ư', 0xee: 'ỵ',
	0xcd: 'Í', 0xcc: 'Ì', 0xc6: 'Ỉ', 0xd3: 'Ĩ', 0xd2: 'Ị', 0xd1: 'Đ', 0xd4: 'Ơ', 0xd6: 'Ư', 0xce: 'Ỵ',
}

// vniMarks are the bytes for marks that may follow a vowel, with the combining characters that they stand for. The
// capitals are the same less 0x20.
var vniMarks = map[rune]string{
	0xf9: "\u0301", 0xf8: "\u0300", 0xfb: "\u0309", 0xf5: "\u0303", 0xef: "\u0323", // sắc huyền hỏi ngã nặng
	0xe2: "\u0302", 0xe1: "\u0302\u0301", 0xe0: "\u0302\u0300", 0xe5: "\u0302\u0309", 0xe3: "\u0302\u0303", 0xe4: "\u0302\u0323",
	0xea: "\u0306", 0xe9: "\u0306\u0301", 0xe8: "\u0306\u0300", 0xfa: "\u0306\u0309", 0xfc: "\u0306\u0303", 0xeb: "\u0306\u0323",
}

// vniPairs gives the letter of a vowel and its mark.
var vniPairs = func() map[[2]rune]rune {
	pairs := map[[2]rune]rune{}
	add := func(base rune, typed rune, mark rune, combining string) {
		letter := []rune(norm.NFC.String(string(base) + combining))
		if len(letter) != 1 {
			return // no such letter: breve stands on a alone
		}
		pairs[[2]rune{typed, mark}] = letter[0]
		pairs[[2]rune{typed, mark - 0x20}] = letter[0]
	}
	for mark, combining := range vniMarks {
		for _, vowel := range "aeouyAEOUY" {
			add(vowel, vowel, mark, combining)
		}
		if len(combining) == len("\u0301") { // a tone alone, on ơ and ư
			for typed, vowel := range map[rune]rune{0xf4: 'ơ', 0xf6: 'ư', 0xd4: 'Ơ', 0xd6: 'Ư'} {
				add(vowel, typed, mark, combining)
			}
		}
	}
	return pairs
}()
