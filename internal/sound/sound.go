// Package sound tells in one pass over the bytes of a text whether it is UTF-8 without certain bytes.
package sound

import "unicode/utf8"

// Table says which bytes a text must not have.
type Table [256]kind

type kind struct {
	bad    uint8 // 1: no text with it is sound
	within uint8 // 1: it goes on with a character
	opens  uint8 // bit 0: the next byte must go on with the character; bit 1: the one after it too
}

// Without makes the table of texts in which no byte of ASCII is bad.
func Without(bad func(c byte) bool) *Table {
	t := &Table{}
	for i := range t {
		switch c := byte(i); {
		case c < utf8.RuneSelf:
			if bad(c) {
				t[i].bad = 1
			}
		case c < 0xc0:
			t[i].within = 1
		case 0xc2 <= c && c <= 0xdf:
			t[i].opens = 1
		case 0xe1 <= c && c <= 0xef && c != 0xed: // 0xe0 and 0xed take not every byte
			t[i].opens = 3
		default:
			t[i].bad = 1
		}
	}
	return t
}

// Is tells whether the text is UTF-8 and no byte in it is bad. It may say no to a text with characters that are rare in
// Vietnamese: what it says no to must be looked at closely. It takes no branch by a byte, for what kind of byte comes next
// cannot be guessed.
func Is[T string | []byte](t *Table, text T) bool {
	var bad, open uint8
	for i := 0; i < len(text); i++ {
		k := &t[text[i]]
		bad |= k.bad | open&1 ^ k.within
		open = open>>1 | k.opens
	}
	return bad|open == 0
}
