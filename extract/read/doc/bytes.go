package doc

import "encoding/binary"

// u8, u16, s16, u32 and s32 read a little-endian number; past the end of b they give 0.
func u8(b []byte, at int) int {
	if at < 0 || at >= len(b) {
		return 0
	}
	return int(b[at])
}

func u16(b []byte, at int) int {
	if at < 0 || at > len(b)-2 {
		return 0
	}
	return int(binary.LittleEndian.Uint16(b[at:]))
}

func s16(b []byte, at int) int { return int(int16(u16(b, at))) }

func u32(b []byte, at int) uint32 {
	if at < 0 || at > len(b)-4 {
		return 0
	}
	return binary.LittleEndian.Uint32(b[at:])
}

func s32(b []byte, at int) int { return int(int32(u32(b, at))) }

// part gives b[at:at+n], shorter where b ends before, nil where nothing of it is in b.
func part(b []byte, at, n int) []byte {
	if at < 0 || n <= 0 || at >= len(b) {
		return nil
	}
	return b[at:min(at+n, len(b)):min(at+n, len(b))]
}

// plc is a table of character or file positions, each but the last with a record of the same size ([MS-DOC] 2.2.2).
type plc struct {
	bytes  []byte
	record int // size of one record
	n      int // number of records
}

func newPlc(b []byte, record int) plc {
	if len(b) < 4 {
		return plc{}
	}
	return plc{bytes: b, record: record, n: (len(b) - 4) / (4 + record)}
}

// at gives the i-th position, 0 ≤ i ≤ n.
func (p plc) at(i int) int { return s32(p.bytes, i*4) }

// rec gives the i-th record, 0 ≤ i < n.
func (p plc) rec(i int) []byte { return part(p.bytes, (p.n+1)*4+i*p.record, p.record) }
