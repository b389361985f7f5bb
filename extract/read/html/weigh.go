package html

import "bytes"

// begins tells whether a tag may begin so behind its "<".
func begins(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || c == '/' || c == '!' || c == '?'
}

// weigh counts the tags of a page and the bytes outside of them, for its tree takes many times as much memory as the page.
// Pictures that stand in a tag as data: are no letters.
func weigh(page []byte) (tags int, letters int64) {
	for {
		open := bytes.IndexByte(page, '<')
		if open < 0 {
			return tags, letters + int64(len(page))
		}
		letters += int64(open)
		page = page[open:]
		if len(page) < 2 || !begins(page[1]) {
			letters, page = letters+1, page[1:]
			continue
		}
		tags++
		shut := bytes.IndexByte(page, '>')
		if shut < 0 {
			return tags, letters // a tag without its end shows nothing
		}
		page = page[shut+1:]
	}
}
