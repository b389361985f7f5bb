package extract_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"strings"

	"congvan/extract/read/pdf/pdftest"
)

// hostilePDFs gives PDF files; most hold a page with the words "Con day", which must not be lost.
func hostilePDFs() (all []hostileFile) {
	add := func(name, want string, make func() []byte) {
		all = append(all, hostileFile{"PDF: " + name, make, want})
	}
	const (
		catalog = "<< /Type /Catalog /Pages 2 0 R >>"
		tree    = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
		times12 = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"
		words   = "BT /F 14 Tf 85 700 Td (Con day) Tj ET\n"
	)
	page := func(more string) string {
		return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> " + more + " >>"
	}
	one := func(content, resources string, more ...string) []byte {
		return pdfFile(append([]string{catalog, tree,
			"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> " + resources + " >> >>",
			pdfStream("", content), times12}, more...)...)
	}

	// trees and tables
	add("pages in a circle", "no page", func() []byte {
		return pdfFile(catalog, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")
	})
	add("a milliard of pages by its own account", "", func() []byte {
		return pdfFile(catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>", page(""), pdfStream("", words), times12)
	})
	add("a million times the same page", anyEnd, func() []byte {
		return pdfFile(catalog, "<< /Type /Pages /Kids ["+times(1_000_000, "3 0 R ")+"] /Count 1000000 >>", page(""), pdfStream("", words), times12)
	})
	add("ten thousand pages", anyEnd, func() []byte {
		objects := []string{catalog, "", "null", pdfStream("", words), times12}
		var kids strings.Builder
		for i := range 10_000 {
			fmt.Fprintf(&kids, "%d 0 R ", i+6)
			objects = append(objects, page(""))
		}
		objects[1] = "<< /Type /Pages /Kids [" + kids.String() + "] /Count 10000 >>"
		return pdfFile(objects...)
	})
	add("a tree that is a chain of a hundred thousand", anyEnd, func() []byte {
		objects := []string{catalog, "<< /Type /Pages /Kids [6 0 R] /Count 1 >>", page(""), pdfStream("", words), times12}
		for i := range 100_000 {
			objects = append(objects, fmt.Sprintf("<< /Type /Pages /Kids [%d 0 R] /Count 1 >>", i+7))
		}
		return pdfFile(append(objects, page(""))...)
	})
	add("references in a circle", "", func() []byte { return one(words, "/X 6 0 R", "7 0 R", "6 0 R") })
	add("a table of two milliards", "", func() []byte {
		data := one(words, "")
		data = bytes.Replace(data, []byte("xref\n0 6"), []byte("xref\n0 2000000000"), 1)
		return bytes.Replace(data, []byte("/Size 6"), []byte("/Size 2000000000"), 1)
	})
	add("tables in a circle", "", func() []byte {
		data := one(words, "")
		return bytes.Replace(data, []byte("/Size 6"), fmt.Appendf(nil, "/Size 6 /Prev %d", bytes.LastIndex(data, []byte("xref\n0"))), 1)
	})
	add("an object stream of a milliard objects", "", func() []byte {
		return one(words, "/X 6 0 R", "<< /Type /ObjStm /N 1000000000 /First 1000000000 /Length 3 >>\nstream\n1 0\nendstream")
	})
	add("a million objects of one number", "", func() []byte {
		return append(one(words, ""), times(1_000_000, "9 0 obj null endobj\n")...)
	})
	add("a hundred thousand objects and no table", "no page", func() []byte {
		return append([]byte("%PDF-1.4\n"), times(100_000, "1 0 obj 1 endobj\n")...)
	})
	add("190 MB of objects and no table", "no page", func() []byte {
		return append([]byte("%PDF-1.4\n"), times(190<<20/17, "1 0 obj 1 endobj\n")...)
	})
	add("190 MB of noise", "no page", func() []byte {
		noise := make([]byte, 1<<20)
		for i := range noise {
			noise[i] = byte(uint32(i) * 2654435761 >> 13)
		}
		return append([]byte("%PDF-1.4\n"), bytes.Repeat(noise, 190)...)
	})
	add("a million times the word obj", anyEnd, func() []byte {
		return append([]byte("%PDF-1.4\n"), times(1_000_000, "1 0 obj << /Length 9 0 R >> stream\n")...)
	})

	// nesting and lengths
	add("arrays a million deep", "", func() []byte { return one(words, "/X 6 0 R", times(1_000_000, "[")) })
	add("a string without end", "", func() []byte { return append(one(words, ""), "7 0 obj ("+times(20<<20, "(")...) })
	add("lengths that lie", "", func() []byte {
		return bytes.ReplaceAll(one(words, ""), []byte("/Length "), []byte("/Length 99999999"))
	})
	add("a length below nothing", "", func() []byte { return bytes.ReplaceAll(one(words, ""), []byte("/Length "), []byte("/Length -")) })
	add("five hundred filters", "", func() []byte {
		return one(words, "/X 6 0 R", "<< /Filter ["+times(500, "/FlateDecode ")+"] /Length 1 >>\nstream\nx\nendstream")
	})

	// streams that grow
	add("a content of 600 MB", "", func() []byte {
		return pdfFile(catalog, tree, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 6 0 R] /Resources << /Font << /F 5 0 R >> >> >>",
			pdfStream("", words), times12, pdfFlate("", times(600<<20, " ")))
	})
	add("Flate in Flate in Flate", "", func() []byte {
		return one(words, "/X 6 0 R", pdfStream("/Filter [/FlateDecode /FlateDecode /FlateDecode]", zlibbed(zlibbed(zlibbed(times(200<<20, " "))))))
	})
	for _, filter := range []string{"FlateDecode", "LZWDecode"} {
		add("rows of 2 GB for the predictor of "+filter, "", func() []byte {
			content := zlibbed(times(100, "\x02"))
			return pdfFile(catalog, tree, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 6 0 R] /Resources << /Font << /F 5 0 R >> >> >>",
				pdfStream("", words), times12, pdfStream("/Filter /"+filter+" /DecodeParms << /Predictor 12 /Columns 16000000 /Colors 32 /BitsPerComponent 32 >>", content))
		})
	}
	add("a font map of all numbers", "", func() []byte {
		return pdfFile(catalog, tree, page(""), pdfStream("", words), "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 6 0 R >>",
			pdfStream("", "1 begincodespacerange <00000000> <ffffffff> endcodespacerange "+times(1000, "1 beginbfrange <00000000> <ffffffff> <0041> endbfrange ")+"1 begincidrange <00000000> <ffffffff> 0 endcidrange"))
	})
	add("widths of all numbers", "", func() []byte {
		return pdfFile(catalog, tree, page(""), pdfStream("", words+"BT /G 14 Tf (ab) Tj ET"),
			"<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 /DW 500 /W ["+times(1000, "0 4294967295 500 ")+"] >>] >>")
	})

	// contents
	add("forms that double", anyEnd, func() []byte {
		objects := []string{}
		for i := range 40 {
			objects = append(objects, pdfStream(fmt.Sprintf("/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>", i+7), "/X Do /X Do /X Do /X Do"))
		}
		objects = append(objects, pdfStream("/Subtype /Form /BBox [0 0 9 9]", "0 0 m"))
		return one(words+"/X Do", "/XObject << /X 6 0 R >>", objects...)
	})
	add("a million letters at one place", "", func() []byte {
		return one(words+"BT /F 14 Tf 85 600 Td "+times(300_000, "(a) Tj 0 0 Td ")+"ET", "")
	})
	add("two hundred thousand lines", "", func() []byte {
		var b strings.Builder
		for i := range 200_000 {
			fmt.Fprintf(&b, "%d %d m %d %d l S\n", i%595, i%842, (i+300)%595, i%842)
		}
		return one(words+b.String(), "")
	})
	add("a table of forty thousand cells", anyEnd, func() []byte {
		var b strings.Builder
		for i := range 400 {
			fmt.Fprintf(&b, "50 %d m 550 %d l S %f 50 m %f 850 l S\n", 50+2*i, 50+2*i, 50+1.25*float64(i), 50+1.25*float64(i))
		}
		return one(words+b.String(), "")
	})
	add("a hundred thousand words all over", "", func() []byte {
		var b strings.Builder
		b.WriteString("BT /F 4 Tf\n")
		for i := range 100_000 {
			fmt.Fprintf(&b, "1 0 0 1 %d %d Tm (ab) Tj\n", (i*37)%590, (i*91)%840)
		}
		return one(words+b.String()+"ET", "")
	})
	add("an inline image without end", "", func() []byte { return one(words+"BI /W 9 /H 9 ID "+times(5<<20, "x"), "") })
	add("a million dashes and colours", "", func() []byte { return one(times(300_000, "[1 2 3] 0 d 1 0 0 rg q ")+words, "") })
	add("a page of the size of a country", "", func() []byte {
		return bytes.Replace(one(words, ""), []byte("[0 0 595 842]"), []byte("[-1e38 -1e38 1e38 1e38]"), 1)
	})
	add("a page turned by 37", "", func() []byte {
		return bytes.Replace(one(words, ""), []byte("/MediaBox"), []byte("/Rotate 37 /MediaBox"), 1)
	})

	// what only PDFium reads, in a child process that is killed
	odd := func(more string) string { return strings.Replace(page(more), "/MediaBox", "\x13G( /MediaBox", 1) }
	add("a million letters on odd pages", "took too long", func() []byte {
		var lines, kids strings.Builder
		for y := range 50 {
			fmt.Fprintf(&lines, "1 0 0 1 60 %d Tm (%d: khao sat, lap danh muc sach can bo sung cho tung diem doc cua moi thon) Tj ", 800-15*y, y)
		}
		objects := []string{catalog, "", "null", pdfStream("", "BT /F 12 Tf "+lines.String()+"ET"), times12}
		for i := range 1000 {
			fmt.Fprintf(&kids, "%d 0 R ", 6+i)
			objects = append(objects, odd(""))
		}
		objects[1] = "<< /Type /Pages /Kids [" + kids.String() + "] /Count 1000 >>"
		return pdfFile(objects...)
	})
	add("forms that multiply on an odd page", "was stopped", func() []byte {
		objects := []string{catalog, tree, strings.Replace(odd(""), "/Resources <<", "/Resources << /XObject << /X 6 0 R >>", 1), pdfStream("", words+"/X Do"), times12}
		for i := range 24 {
			objects = append(objects, pdfStream(fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X %d 0 R >> >>", i+7), "/X Do /X Do /X Do /X Do"))
		}
		return pdfFile(append(objects, pdfStream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> >>", words))...)
	})

	// pictures in it
	for name, image := range map[string]string{
		"of ten milliards of points": "/Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode",
		"of fax lines without end":   "/Width 65000 /Height 65000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 65000 /Rows 65000 >>",
		"of colours without end":     "/Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace [/Indexed [/Indexed [/Indexed /DeviceRGB 255 <00>] 255 <00>] 999999999 <00>] /Filter /FlateDecode",
		"that is no JPEG":            "/Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode",
	} {
		add("a picture "+name, anyEnd, func() []byte {
			return one("595 0 0 842 0 0 cm /I Do", "/XObject << /I 6 0 R >>", pdfStream("/Subtype /Image "+image, zlibbed(times(1000, "x"))))
		})
	}

	// signatures and encryption
	add("fields in a circle", "", func() []byte {
		return pdfFile("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>", tree, page("/Annots [6 0 R 6 0 R]"), pdfStream("", words), times12,
			"<< /FT /Sig /Kids [6 0 R 6 0 R] /Parent 6 0 R /V << /ByteRange [0 99999999999 -5 7] /Contents <30ff> >> >>")
	})
	for name, dict := range map[string]string{
		"of an unknown kind":          "<< /Filter /Other /V 1 >>",
		"of a key of 2 GB":            "<< /Filter /Standard /V 2 /R 3 /Length 2000000000 /P -4 /O <" + times(32, "00") + "> /U <" + times(32, "00") + "> >>",
		"without its entries":         "<< /Filter /Standard /V 5 /R 6 >>",
		"that is itself":              "6 0 R",
		"of filters that are missing": "<< /Filter /Standard /V 4 /R 4 /Length 128 /P -4 /StmF /No /StrF /No /O <" + times(32, "00") + "> /U <" + times(32, "00") + "> >>",
	} {
		add("an encryption "+name, anyEnd, func() []byte {
			data := one(words, "", dict)
			return bytes.Replace(data, []byte("/Root 1 0 R"), []byte("/Root 1 0 R /Encrypt 6 0 R"), 1)
		})
	}
	return all
}

// hostilePictures gives image files.
func hostilePictures() []hostileFile {
	return []hostileFile{
		{"PNG of four milliards of points", func() []byte { return png(60_000, 60_000, 8, 2, zlibbed("x")) }, "large"},
		{"PNG of lines that are missing", func() []byte { return png(3000, 4000, 8, 6, zlibbed("x")) }, anyEnd},
		{"PNG whose lines unpack to 600 MB", func() []byte { return png(1000, 1000, 8, 0, zlibbed(times(600<<20, "\x00"))) }, anyEnd},
		{"JPEG of four milliards of points", func() []byte {
			return []byte("\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9")
		}, anyEnd},
		{"TIFF of directories in a circle", func() []byte {
			return []byte("II*\x00\x08\x00\x00\x00\x01\x00\x00\x01\x03\x00\x01\x00\x00\x00\x09\x00\x00\x00\x08\x00\x00\x00")
		}, anyEnd},
		{"TIFF of a milliard of entries", func() []byte {
			return []byte("MM\x00*\x00\x00\x00\x08\xff\xff" + times(100, "\x01\x00\x00\x04\xff\xff\xff\xff\x7f\xff\xff\xff"))
		}, anyEnd},
	}
}

// png makes an image of the given shape with the packed lines.
func png(width, height uint32, bits, kind byte, lines string) []byte {
	b := []byte("\x89PNG\r\n\x1a\n")
	chunk := func(name, data string) {
		b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
		b = append(append(b, name...), data...)
		b = binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE([]byte(name+data)))
	}
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, width), height)
	chunk("IHDR", string(append(head, bits, kind, 0, 0, 0)))
	chunk("IDAT", lines)
	chunk("IEND", "")
	return b
}

var (
	// pdfFile makes a PDF of objects numbered from 1; the first is the catalog.
	pdfFile   = pdftest.File
	pdfStream = pdftest.Stream
)

func pdfFlate(dict, content string) string {
	return pdfStream("/Filter /FlateDecode "+dict, zlibbed(content))
}
