package object

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"errors"
	"slices"
)

// ErrCipher tells of an encryption that is not the standard one, or that lost what it needs.
var ErrCipher = errors.New("the encryption is unknown or damaged")

// method is how bytes are encrypted.
type method uint8

const (
	plain method = iota
	rivest
	aesOfObject // AES with a key of each object
	aesOfFile
)

// crypt decrypts the objects of one file (ISO 32000-2, 7.6).
type crypt struct {
	key              []byte
	streams, strings method
	dict             int // number of the encryption dictionary, whose strings are plain; 0 where it is in the trailer
	metadata         bool
}

// unlock makes the key from the password. It changes nothing where the file is not encrypted.
func (s *store) unlock(password string) error {
	entry, ok := s.trailer["Encrypt"]
	if !ok || s.crypt != nil {
		return nil
	}
	e := s.follow(entry)
	if e.kind != Dict || s.follow(e.dict["Filter"]).str != "Standard" {
		return ErrCipher
	}
	h := handler{
		v: s.integer(e.dict["V"]), r: s.integer(e.dict["R"]), p: uint32(int64(s.follow(e.dict["P"]).num)),
		o: []byte(s.follow(e.dict["O"]).str), u: []byte(s.follow(e.dict["U"]).str),
		oe: []byte(s.follow(e.dict["OE"]).str), ue: []byte(s.follow(e.dict["UE"]).str),
		length: s.integer(e.dict["Length"]) / 8, metadata: true,
	}
	if m := s.follow(e.dict["EncryptMetadata"]); m.kind == Bool {
		h.metadata = m.num == 1
	}
	if id := s.follow(s.trailer["ID"]); len(id.arr) > 0 {
		h.id = []byte(s.follow(id.arr[0]).str)
	}
	c := &crypt{streams: rivest, strings: rivest, dict: entry.ref, metadata: h.metadata}
	switch h.v {
	case 1:
		h.length = 5
	case 2, 3:
		if h.length == 0 {
			h.length = 5
		}
	case 4, 5:
		filters := s.follow(e.dict["CF"])
		c.streams = s.cryptFilter(filters, e.dict["StmF"])
		c.strings = s.cryptFilter(filters, e.dict["StrF"])
		if h.length == 0 {
			h.length = 16
		}
	default:
		return ErrCipher
	}
	if h.length < 5 || h.length > 32 || h.v < 5 && h.length > 16 {
		return ErrCipher
	}
	var err error
	if c.key, err = h.open(password); err != nil {
		return err
	}
	s.crypt = c
	clear(s.cache) // what was loaded before holds encrypted bytes
	clear(s.packs)
	return nil
}

func (s *store) integer(v value) int { return int(s.follow(v).num) }

// cryptFilter gives the method of the crypt filter that the name names.
func (s *store) cryptFilter(filters, name value) method {
	n := s.follow(name)
	if n.kind != Name || n.str == "Identity" {
		return plain
	}
	switch s.follow(s.follow(filters.dict[n.str]).dict["CFM"]).str {
	case "V2":
		return rivest
	case "AESV2":
		return aesOfObject
	case "AESV3":
		return aesOfFile
	}
	return plain
}

// handler holds the entries of the encryption dictionary under the names of the standard.
type handler struct {
	v, r         int
	p            uint32
	o, u, oe, ue []byte
	id           []byte
	length       int // of the key, in bytes
	metadata     bool
}

// open gives the key of the file by the user's or the owner's password, or by none; else ErrPassword.
func (h *handler) open(password string) ([]byte, error) {
	if h.r >= 5 {
		key, err := h.open256([]byte(password))
		if err == ErrPassword {
			key, err = h.open256(nil)
		}
		return key, err
	}
	if len(h.o) < 32 || len(h.u) < 16 || h.r < 2 {
		return nil, ErrCipher
	}
	for _, pw := range append(spellings(password), nil) {
		for _, user := range [][]byte{padded(pw), h.userOf(pw)} {
			if key := h.keyOf(user); h.fits(key) {
				return key, nil
			}
		}
	}
	return nil, ErrPassword
}

// spellings gives the bytes that a password may have been typed as: UTF-8, and Latin-1 where it has all letters.
func spellings(password string) [][]byte {
	latin := make([]byte, 0, len(password))
	for _, r := range password {
		if r > 0xff {
			return [][]byte{[]byte(password)}
		}
		latin = append(latin, byte(r))
	}
	return [][]byte{[]byte(password), latin}
}

// padding fills up passwords of fewer than 32 bytes.
var padding = []byte("\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a")

func padded(password []byte) []byte {
	return slices.Concat(password[:min(len(password), 32)], padding)[:32]
}

// keyOf is algorithm 2.
func (h *handler) keyOf(user []byte) []byte {
	sum := md5.New()
	sum.Write(user)
	sum.Write(h.o[:32])
	sum.Write(binary.LittleEndian.AppendUint32(nil, h.p))
	sum.Write(h.id)
	if h.r >= 4 && !h.metadata {
		sum.Write([]byte{0xff, 0xff, 0xff, 0xff})
	}
	key := sum.Sum(nil)
	if h.r >= 3 {
		for range 50 {
			again := md5.Sum(key[:h.length])
			key = again[:]
		}
	}
	return key[:h.length]
}

// fits tells whether the key is that of the file: algorithms 4 to 6.
func (h *handler) fits(key []byte) bool {
	if h.r == 2 {
		return len(h.u) >= 32 && bytes.Equal(rivestOf(key, padding), h.u[:32])
	}
	sum := md5.Sum(slices.Concat(padding, h.id))
	return bytes.Equal(rivestRounds(key, sum[:], 0, 19), h.u[:16])
}

// userOf gives the user's password by the owner's: algorithm 7.
func (h *handler) userOf(owner []byte) []byte {
	sum := md5.Sum(padded(owner))
	if h.r == 2 {
		return rivestOf(sum[:h.length], h.o[:32])
	}
	for range 50 {
		sum = md5.Sum(sum[:])
	}
	return rivestRounds(sum[:h.length], h.o[:32], 19, 0)
}

// rivestRounds encrypts with the key, each byte of it changed by the round's number, from the first round to the last.
func rivestRounds(key, data []byte, first, last int) []byte {
	step := 1
	if first > last {
		step = -1
	}
	changed := make([]byte, len(key))
	for round := first; ; round += step {
		for i := range key {
			changed[i] = key[i] ^ byte(round)
		}
		data = rivestOf(changed, data)
		if round == last {
			return data
		}
	}
}

func rivestOf(key, data []byte) []byte {
	c, err := rc4.NewCipher(key)
	if err != nil {
		return nil // no key has a length that RC4 refuses
	}
	out := make([]byte, len(data))
	c.XORKeyStream(out, data)
	return out
}

// open256 is algorithm 2.A.
func (h *handler) open256(password []byte) ([]byte, error) {
	if len(h.o) < 48 || len(h.u) < 48 || len(h.oe) < 32 || len(h.ue) < 32 || h.r > 6 {
		return nil, ErrCipher
	}
	password = password[:min(len(password), 127)]
	for _, who := range []struct{ entry, key, more []byte }{{h.u, h.ue, nil}, {h.o, h.oe, h.u[:48]}} {
		if !bytes.Equal(h.hash(password, who.entry[32:40], who.more), who.entry[:32]) {
			continue
		}
		c, err := aes.NewCipher(h.hash(password, who.entry[40:48], who.more))
		if err != nil {
			return nil, err
		}
		key := make([]byte, 32)
		cipher.NewCBCDecrypter(c, make([]byte, aes.BlockSize)).CryptBlocks(key, who.key[:32])
		return key, nil
	}
	return nil, ErrPassword
}

// hash is algorithm 2.B; revision 5 knew its first line only.
func (h *handler) hash(password, salt, more []byte) []byte {
	sum := sha256.Sum256(slices.Concat(password, salt, more))
	k := sum[:]
	if h.r == 5 {
		return k
	}
	for round := 1; ; round++ {
		block := bytes.Repeat(slices.Concat(password, k, more), 64)
		c, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil // 16 bytes are a key
		}
		cipher.NewCBCEncrypter(c, k[16:32]).CryptBlocks(block, block)
		rest := 0
		for _, b := range block[:16] {
			rest += int(b)
		}
		switch rest % 3 {
		case 0:
			s := sha256.Sum256(block)
			k = s[:]
		case 1:
			s := sha512.Sum384(block)
			k = s[:]
		case 2:
			s := sha512.Sum512(block)
			k = s[:]
		}
		if round >= 64 && int(block[len(block)-1]) <= round-32 {
			return k[:32]
		}
	}
}

// value decrypts an object that stands by itself in the file; those in object streams are plain.
func (c *crypt) value(v value, num, gen int) value {
	if num == c.dict {
		return v
	}
	v = c.inside(v, num, gen)
	if v.kind == Stream && c.encrypts(v) {
		v.data = c.bytes(c.streams, v.data, num, gen)
	}
	return v
}

// encrypts tells whether the bytes of the stream are encrypted.
func (c *crypt) encrypts(v value) bool {
	switch kind := v.dict["Type"].str; {
	case kind == "XRef", kind == "Metadata" && !c.metadata:
		return false
	}
	filter := v.dict["Filter"]
	if len(filter.arr) > 0 {
		filter = filter.arr[0]
	}
	return filter.str != "Crypt" // of its own crypt filter, which is Identity in all files that have one
}

// inside decrypts the strings in a value.
func (c *crypt) inside(v value, num, gen int) value {
	switch v.kind {
	case String:
		v.str = string(c.bytes(c.strings, []byte(v.str), num, gen))
	case Array:
		for i := range v.arr {
			v.arr[i] = c.inside(v.arr[i], num, gen)
		}
	case Dict, Stream:
		for k, e := range v.dict {
			v.dict[k] = c.inside(e, num, gen)
		}
	}
	return v
}

// bytes is algorithm 1: the data of the object by the method.
func (c *crypt) bytes(m method, data []byte, num, gen int) []byte {
	key := c.key
	if m == rivest || m == aesOfObject {
		key = slices.Concat(key, []byte{byte(num), byte(num >> 8), byte(num >> 16), byte(gen), byte(gen >> 8)})
		if m == aesOfObject {
			key = append(key, "sAlT"...)
		}
		sum := md5.Sum(key)
		key = sum[:min(len(c.key)+5, 16)]
	}
	switch m {
	case rivest:
		return rivestOf(key, data)
	case aesOfObject, aesOfFile:
		return fromAES(key, data)
	}
	return data
}

// fromAES decrypts whole blocks; what a cut file leaves of the last one is dropped.
func fromAES(key, data []byte) []byte {
	c, err := aes.NewCipher(key)
	if err != nil || len(data) < 2*aes.BlockSize {
		return nil
	}
	start, data := data[:aes.BlockSize], data[aes.BlockSize:]
	out := make([]byte, len(data)/aes.BlockSize*aes.BlockSize)
	cipher.NewCBCDecrypter(c, start).CryptBlocks(out, data[:len(out)])
	if n := int(out[len(out)-1]); len(out) == len(data) && n >= 1 && n <= aes.BlockSize {
		out = out[:len(out)-n]
	}
	return out
}
