package pdf

import "congvan/extract/read/pdf/pdftest"

// file makes a PDF of objects numbered from 1; the first is the catalog.
var file = pdftest.File

func stream(content string) string { return pdftest.Stream("", content) }

// onePage makes a PDF with one page of the content; further objects are numbered from 5.
func onePage(content, resources string, more ...string) []byte {
	return file(append([]string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << " + resources + " >> >>",
		stream(content),
	}, more...)...)
}

const times = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"
