package doc

import "strings"

// artShape is what the drawing layer says of one shape ([MS-ODRAW]).
type artShape struct {
	kind   int
	top    uint32 // the outermost group that holds it, itself where none does
	weight int    // width of its line in English metric units; 0: not said
	bare   bool   // without a line
	words  string // of a WordArt
	image  int    // index of its picture from 1, 0: none
}

const (
	artDrawing    = 0xf002
	artGroup      = 0xf003
	artShapeBox   = 0xf004
	artShapeAtom  = 0xf00a
	artProperties = 0xf00b
	artHeader     = 8
	artDeep       = 32 // groups within groups that are followed
)

// parseArt reads the shapes of one drawing (label 0 the body's, 1 the heads') by their ids.
func parseArt(b []byte, label byte) map[uint32]artShape {
	shapes := map[uint32]artShape{}
	_, _, at := artRecord(b) // the group of drawings, of no use here
	for at = artHeader + at; at > 0 && at+1+artHeader <= len(b); {
		kind, _, n := artRecord(b[at+1:])
		if kind != artDrawing {
			break
		}
		if b[at] == label {
			readGroup(part(b, at+1+artHeader, n), shapes, 0, 0)
		}
		at += 1 + artHeader + n
	}
	return shapes
}

// artRecord reads a record's header: its type, its instance and the length of what follows.
func artRecord(b []byte) (kind, instance, length int) {
	n := u32(b, 4)
	return u16(b, 2), u16(b, 0) >> 4, int(min(n, uint32(1<<30)))
}

// readGroup reads the shapes of a container; top is the outermost group that holds it, 0 outside of groups.
func readGroup(b []byte, shapes map[uint32]artShape, top uint32, depth int) {
	if depth > artDeep {
		return
	}
	first := true
	for len(b) >= artHeader {
		kind, _, n := artRecord(b)
		body := part(b, artHeader, n)
		switch kind {
		case artGroup:
			readGroup(body, shapes, top, depth+1)
		case artShapeBox:
			id, s := readShape(body)
			// The first shape of a group stands for the group; the group of a whole drawing, at depth 1, is none.
			if first && top == 0 && depth >= 2 {
				top = id
			}
			first = false
			if s.top = top; top == 0 {
				s.top = id
			}
			shapes[id] = s
		}
		b = part(b, artHeader+n, len(b))
	}
}

func readShape(b []byte) (id uint32, s artShape) {
	const lineWidth, lineFlags, wordArt, pictureIndex, isLong, propertySize = 0x1cb, 0x1ff, 0xc0, 0x104, 0x8000, 6
	for len(b) >= artHeader {
		kind, instance, n := artRecord(b)
		body := part(b, artHeader, n)
		switch kind {
		case artShapeAtom:
			id, s.kind = u32(body, 0), instance
		case artProperties:
			long := instance * propertySize // values that are longer than a property lie behind all of them
			for i := range instance {
				p := part(body, i*propertySize, propertySize)
				if len(p) < propertySize {
					break
				}
				value := u32(p, 2)
				switch u16(p, 0) & 0x3fff {
				case wordArt:
					s.words = strings.TrimRight(utf16String(part(body, long, int(min(value, 1<<16)))), "\x00")
				case pictureIndex:
					if u16(p, 0)&isLong == 0 {
						s.image = int(min(value, 1<<16))
					}
				case lineWidth:
					s.weight = int(min(value, 1<<24))
				case lineFlags:
					s.bare = value&(1<<19) != 0 && value&(1<<3) == 0
				}
				if u16(p, 0)&isLong != 0 {
					long += int(min(value, 1<<28))
				}
			}
		}
		b = part(b, artHeader+n, len(b))
	}
	return id, s
}
