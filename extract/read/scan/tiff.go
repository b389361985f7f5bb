package scan

import (
	"encoding/binary"
	"errors"
)

// header is what an image file says of one picture in it.
type header struct {
	width, height int     // pixels; 0 where not looked for
	dpi           float64 // dots an inch; 0 where it does not say
	orientation   int     // 1 to 8, as in TIFF and Exif; 0 where it does not say
	offset        uint32  // of the directory in a TIFF file
}

var errHeader = errors.New("malformed image header")

// maxDirectories bounds the pages of one TIFF file.
const maxDirectories = 5_000

// Tags of TIFF 6.0.
const (
	tagWidth       = 256
	tagHeight      = 257
	tagOrientation = 274
	tagXResolution = 282
	tagYResolution = 283
	tagUnit        = 296
)

// readTIFF walks the directories of a TIFF file, or of the TIFF inside an Exif segment: one a page.
func readTIFF(data []byte) ([]header, error) {
	var order binary.ByteOrder
	switch {
	case len(data) < 8:
		return nil, errHeader
	case string(data[:4]) == "II*\x00":
		order = binary.LittleEndian
	case string(data[:4]) == "MM\x00*":
		order = binary.BigEndian
	default:
		return nil, errHeader
	}
	var out []header
	seen := map[uint32]bool{}
	for at := order.Uint32(data[4:]); at != 0; {
		if seen[at] || len(out) >= maxDirectories || int64(at)+2 > int64(len(data)) {
			break // what came before is whole
		}
		seen[at] = true
		n := int(order.Uint16(data[at:]))
		entries := data[at+2:]
		if len(entries) < 12*n {
			break
		}
		h := directory(data, entries[:12*n], order)
		h.offset = at
		out = append(out, h)
		if entries = entries[12*n:]; len(entries) < 4 {
			break
		}
		at = order.Uint32(entries)
	}
	if len(out) == 0 {
		return nil, errHeader
	}
	return out, nil
}

// directory reads the entries that are of use.
func directory(data, entries []byte, order binary.ByteOrder) header {
	var h header
	unit := 2 // inch
	for ; len(entries) >= 12; entries = entries[12:] {
		tag, kind, count := order.Uint16(entries), order.Uint16(entries[2:]), order.Uint32(entries[4:])
		value := 0
		switch {
		case kind == 3 && count == 1:
			value = int(order.Uint16(entries[8:]))
		case kind == 4 && count == 1:
			value = int(min(order.Uint32(entries[8:]), 1<<30))
		}
		switch tag {
		case tagWidth:
			h.width = value
		case tagHeight:
			h.height = value
		case tagOrientation:
			h.orientation = value
		case tagUnit:
			unit = value
		case tagXResolution:
			at := int64(order.Uint32(entries[8:]))
			if kind == 5 && at+8 <= int64(len(data)) {
				if below := order.Uint32(data[at+4:]); below != 0 {
					h.dpi = float64(order.Uint32(data[at:])) / float64(below)
				}
			}
		}
	}
	switch unit {
	case 3:
		h.dpi *= 2.54 // dots a centimetre
	case 1:
		h.dpi = 0 // a ratio only
	}
	return h
}

// onlyDirectory gives the file with another directory as its first, for a decoder that reads no other.
func onlyDirectory(data []byte, offset uint32) []byte {
	out := append([]byte(nil), data...)
	if string(data[:2]) == "MM" {
		binary.BigEndian.PutUint32(out[4:], offset)
	} else {
		binary.LittleEndian.PutUint32(out[4:], offset)
	}
	return out
}
