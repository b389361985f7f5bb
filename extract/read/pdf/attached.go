package pdf

import (
	"fmt"
	"strings"

	"congvan"
	"congvan/extract/read/pdf/object"
)

const (
	mostAttached  = 100 // files that are named
	attachedDepth = 16  // of the tree of their names
)

// attached gives the names of the files that stand inside the PDF, as annexes sometimes do.
func attached(trailer object.Object) (names []string) {
	defer func() {
		_ = recover() // the libraries panic on what they cannot parse: the names found so far are right
	}()
	n := 0
	var walk func(node object.Object, depth int)
	walk = func(node object.Object, depth int) {
		if n++; n > mostAttached || depth > attachedDepth {
			return
		}
		pairs := node.Key("Names") // a key and a file, in turn
		for i := 1; i < pairs.Len() && len(names) < mostAttached; i += 2 {
			file := pairs.Index(i)
			name := text(file.Key("UF").Text())
			if name == "" {
				name = text(file.Key("F").Text())
			}
			if name == "" {
				name = text(pairs.Index(i - 1).Text())
			}
			names = append(names, name)
		}
		kids := node.Key("Kids")
		for i := range kids.Len() {
			walk(kids.Index(i), depth+1)
		}
	}
	walk(trailer.Key("Root").Key("Names").Key("EmbeddedFiles"), 0)
	return names
}

// notRead tells of the files inside that they were not read: nil where there are none.
func notRead(names []string) []congvan.Warning {
	if len(names) == 0 {
		return nil
	}
	const shown = 5
	list := strings.Join(names[:min(len(names), shown)], ", ")
	if len(names) > shown {
		list += " …"
	}
	return []congvan.Warning{{Code: congvan.SourceLeftOut, Message: congvan.Message{
		VI: fmt.Sprintf("trong PDF có %d tệp đính kèm không được đọc (%s): lưu chúng ra bằng trình đọc PDF rồi đọc riêng", len(names), list),
		EN: fmt.Sprintf("%d files attached inside the PDF were not read (%s): save them by a PDF viewer and read them", len(names), list),
	}}}
}
