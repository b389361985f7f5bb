package unpack

import (
	"bytes"

	"congvan/extract/open/limits"
)

// mailbox cuts a mailbox file (mbox) into its letters; none where it is a letter alone. Each begins with "From ", behind a
// blank line and before a field of its header: in a body such a line is written ">From ". It stops past the most.
func mailbox(data []byte, most int) (letters [][]byte) {
	const from = "From "
	for len(letters) <= most && bytes.HasPrefix(data, []byte(from)) {
		_, letter, _ := bytes.Cut(data, []byte("\n"))
		end := len(letter)
		for at := 0; ; {
			i := bytes.Index(letter[at:], []byte("\n"+from))
			if i < 0 {
				break
			}
			at += i + 1
			if blankBefore(letter[:at]) && headerFollows(letter[at:]) {
				end = at
				break
			}
		}
		letters, data = append(letters, letter[:end]), letter[end:]
	}
	return letters
}

func blankBefore(b []byte) bool {
	return bytes.HasSuffix(b, []byte("\n\n")) || bytes.HasSuffix(b, []byte("\n\r\n"))
}

// headerFollows tells whether the second line is a field of a header.
func headerFollows(b []byte) bool {
	_, rest, _ := bytes.Cut(b, []byte("\n"))
	line, _, _ := bytes.Cut(rest, []byte("\n"))
	name, _, ok := bytes.Cut(line, []byte(":"))
	return ok && len(name) > 0 && !bytes.ContainsAny(name, " \t")
}

// lettersOf makes each letter of a mailbox a file, named after its subject.
func lettersOf(letters [][]byte, lim limits.Limits) *Container {
	c, left := &Container{}, &left{lim}
	for i, data := range letters {
		name := words(parsePart(data).header.get("subject"))
		if name != "" {
			name += ".eml"
		}
		c.Files = append(c.Files, File{Name: shown(name, false, i+1), Read: func() ([]byte, error) { return data, left.take(data) }})
	}
	return c
}
