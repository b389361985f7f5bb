package doc

import (
	"bytes"
	"compress/zlib"
	"io"

	"congvan/paper"
)

// Records of pictures ([MS-ODRAW] 2.2.20 to 2.2.31).
const (
	artPictures = 0xf001 // the pictures of the drawings
	artPicture  = 0xf007 // a picture with its use: FBSE
	artEMF      = 0xf01a
	artWMF      = 0xf01b
	artJPEG     = 0xf01d
	artPNG      = 0xf01e
	artTIFF     = 0xf029
	artJPEG2    = 0xf02a
)

var pictureTypes = map[int]string{
	artEMF: "image/emf", artWMF: "image/wmf", artJPEG: "image/jpeg", artJPEG2: "image/jpeg", artPNG: "image/png", artTIFF: "image/tiff",
}

// inlinePicture gives the picture that a character of the text stands for (PICFAndOfficeArtData, [MS-DOC] 2.9.192), nil
// where there is none of a kind that is read.
func (b *builder) inlinePicture(at int) *paper.Image {
	const headSize, named, goalAt, whole = 0x44, 0x66, 28, 1000
	if at < 0 || u16(b.data, at+4) != headSize {
		return nil
	}
	size := int(min(u32(b.data, at), 1<<30))
	art := part(b.data, at+headSize, size-headSize)
	if u16(b.data, at+6) == named { // the name of a file stands before
		art = part(art, 1+u8(art, 0), len(art))
	}
	for len(art) >= artHeader {
		_, _, n := artRecord(art)
		if image := b.picture(art, b.lim.Depth); image != nil {
			scaled := func(i int) paper.Length {
				return twips(u16(b.data, at+goalAt+i) * u16(b.data, at+goalAt+4+i) / whole)
			}
			image.Width, image.Height = scaled(0), scaled(2)
			return image
		}
		art = part(art, artHeader+n, len(art))
	}
	return nil
}

// picture reads the picture that begins at b, without its size on the page.
func (b *builder) picture(art []byte, depth int) *paper.Image {
	kind, instance, n := artRecord(art)
	body := part(art, artHeader, n)
	if kind == artPicture && depth > 0 {
		return b.usedPicture(body, depth)
	}
	media, ok := pictureTypes[kind]
	if !ok {
		return nil
	}
	const idSize, tagSize = 16, 1
	ids := idSize
	if instance&1 != 0 {
		ids += idSize
	}
	image := &paper.Image{MediaType: media}
	if kind == artEMF || kind == artWMF {
		image.Data = b.metafile(part(body, ids, len(body)))
	} else {
		image.Data = part(body, ids+tagSize, len(body))
	}
	if len(image.Data) == 0 {
		return nil
	}
	return image
}

// usedPicture reads a picture that stands behind what is said of its use, or elsewhere in the WordDocument stream.
func (b *builder) usedPicture(body []byte, depth int) *paper.Image {
	const fixed, delayAt, nameAt = 36, 28, 33
	if inside := part(body, fixed+u8(body, nameAt), len(body)); len(inside) > 0 {
		return b.picture(inside, depth-1)
	}
	if at := u32(body, delayAt); at > 0 && at < 1<<30 {
		return b.picture(part(b.word, int(at), len(b.word)), 0)
	}
	return nil
}

// metafile unpacks the bytes of a metafile behind its header. All of a document together may take what one part may.
func (b *builder) metafile(body []byte) []byte {
	const header, packingAt, plain = 34, 32, 0xfe
	size := int64(u32(body, 0))
	packed := part(body, header, len(body))
	if u8(body, packingAt) == plain {
		return packed
	}
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil
	}
	if b.unpacked += size; b.unpacked > b.lim.Part {
		return nil
	}
	data := make([]byte, size)
	if _, err := io.ReadFull(z, data); err != nil {
		return nil
	}
	return data
}

// storedPictures gives the records of the pictures that drawings name by their index from 1.
func storedPictures(b []byte) (all [][]byte) {
	_, _, n := artRecord(b)
	for b = part(b, artHeader, n); len(b) >= artHeader; {
		kind, _, n := artRecord(b)
		if kind == artPictures {
			for store := part(b, artHeader, n); len(store) >= artHeader; {
				_, _, n := artRecord(store)
				all = append(all, part(store, 0, artHeader+n))
				store = part(store, artHeader+n, len(store))
			}
		}
		b = part(b, artHeader+n, len(b))
	}
	return all
}
