package object

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/adler32"
	"io"

	"congvan/extract/open/limits"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
)

var (
	errCut      = errors.New("stream is cut")
	errChecksum = errors.New("stream is damaged: its checksum differs")
	// ErrTooLarge tells that a stream unpacks to more than the limits allow.
	ErrTooLarge = errors.New("stream unpacks to too much")
)

// budget is how many bytes the streams of one file may still unpack to.
type budget struct {
	left  int64
	part  int64
	ratio int64
}

func newBudget(lim limits.Limits) *budget {
	return &budget{left: lim.Unpacked, part: lim.Part, ratio: int64(lim.Ratio)}
}

// read takes all that r gives, within the budget. packed is the number of bytes that r unpacks.
func (b *budget) read(r io.Reader, packed int) ([]byte, error) {
	most := min(b.part, b.left)
	if b.ratio > 0 {
		most = min(most, max(limits.RatioFrom, b.ratio*int64(packed)))
	}
	out, n, err := readAll(io.LimitReader(r, most+1), most)
	b.left -= n
	return out, err
}

// readAll takes all that r gives, at most so many bytes, and tells how many they are. Of what is large it keeps pieces,
// since a buffer that doubles takes three times as much; of what is too large it keeps nothing.
func readAll(r io.Reader, most int64) ([]byte, int64, error) {
	const piece = 1 << 20
	var pieces [][]byte
	total := int64(0)
	for {
		var buf bytes.Buffer
		if len(pieces) > 0 {
			buf.Grow(piece + bytes.MinRead)
		}
		n, err := io.Copy(&buf, io.LimitReader(r, piece))
		pieces = append(pieces, buf.Bytes())
		total += n
		switch {
		case total > most:
			return nil, total, ErrTooLarge
		case n == piece && err == nil:
		case len(pieces) == 1:
			return pieces[0], total, err
		default:
			return bytes.Join(pieces, nil), total, err
		}
	}
}

// decode runs the bytes of a stream through its filters. Image filters end the chain: their bytes come as they are.
func decode(stream Object, data []byte, b *budget) ([]byte, error) {
	filters, parms := stream.Key("Filter"), stream.Key("DecodeParms")
	if filters.Kind() == Name {
		return apply(filters.Text(), parms, data, b)
	}
	if filters.Len() > 8 {
		return nil, fmt.Errorf("%d filters on one stream", filters.Len())
	}
	var err error
	for i := 0; i < filters.Len() && err == nil; i++ {
		data, err = apply(filters.Index(i).Text(), parms.Index(i), data, b)
	}
	return data, err
}

func apply(name string, parms Object, data []byte, b *budget) ([]byte, error) {
	switch name {
	case "FlateDecode", "Fl":
		return inflate(parms, data, b)
	case "DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode", "Crypt":
		return data, nil
	case "AHx":
		name = filter.ASCIIHex
	case "A85":
		name = filter.ASCII85
	case "LZW":
		name = filter.LZW
	case "RL":
		name = filter.RunLength
	}
	settings := map[string]int{}
	for _, k := range parms.Keys() {
		if v := parms.Key(k); v.Kind() == Number {
			settings[k] = int(v.Number())
		}
	}
	f, err := filter.NewFilter(name, settings, min(b.part, b.left))
	if err != nil {
		return nil, err
	}
	r, err := f.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return b.read(r, len(data))
}

// inflate unpacks Flate. What came before a fault is given with it. The checksum at the end is looked at where it is
// there: some writers leave it off.
func inflate(parms Object, data []byte, b *budget) ([]byte, error) {
	if len(data) < 2 {
		return nil, nil
	}
	if data[0]&0x0f == 8 && (int(data[0])<<8|int(data[1]))%31 == 0 {
		data = data[2:]
	}
	packed := bytes.NewReader(data)
	out, err := b.read(flate.NewReader(packed), len(data))
	if errors.Is(err, ErrTooLarge) {
		return nil, err
	}
	if sum := data[len(data)-packed.Len():]; err == nil && len(sum) >= 4 && binary.BigEndian.Uint32(sum) != adler32.Checksum(out) {
		err = errChecksum
	}
	if p := int(parms.Key("Predictor").Number()); p > 1 {
		return unpredict(out, p, parms), err
	}
	return out, err
}

// unpredict undoes the PNG and TIFF predictors. A row that is cut is dropped.
func unpredict(data []byte, predictor int, parms Object) []byte {
	colors, bits, columns := 1, 8, 1
	for key, p := range map[string]*int{"Colors": &colors, "BitsPerComponent": &bits, "Columns": &columns} {
		if v := parms.Key(key); v.Kind() == Number && v.Number() >= 1 && v.Number() < 1<<24 {
			*p = int(v.Number())
		}
	}
	if colors > 64 || bits > 32 {
		return nil
	}
	step := max(1, colors*bits/8)
	width := (columns*colors*bits + 7) / 8
	if predictor == 2 {
		if bits != 8 {
			return data
		}
		for row := 0; row+width <= len(data); row += width {
			for i := row + step; i < row+width; i++ {
				data[i] += data[i-step]
			}
		}
		return data
	}
	out := make([]byte, 0, len(data))
	if width >= len(data) {
		return nil // not one row, whatever memory the file says that it needs
	}
	before := make([]byte, width)
	for ; len(data) > width; data = data[width+1:] {
		row := data[1 : width+1]
		unfilter(data[0], row, before, step)
		out = append(out, row...)
		before = row
	}
	return out
}

// unfilter undoes the PNG filter of one row.
func unfilter(kind byte, row, above []byte, step int) {
	for i := range row {
		var left, corner byte
		if i >= step {
			left, corner = row[i-step], above[i-step]
		}
		switch kind {
		case 1:
			row[i] += left
		case 2:
			row[i] += above[i]
		case 3:
			row[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			row[i] += paeth(left, above[i], corner)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	pa, pb, pc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	switch {
	case pa <= pb && pa <= pc:
		return a
	case pb <= pc:
		return b
	}
	return c
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
