package engine

import "congvan/extract/read/pdf/pdftest"

var (
	// file makes a PDF of objects numbered from 1; the first is the catalog.
	file   = pdftest.File
	stream = pdftest.Stream
)

const (
	catalog   = "<< /Type /Catalog /Pages 2 0 R >>"
	pages     = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
	resources = "/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> /Pattern << /X 6 0 R >> >>"
	page      = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R " + resources + " >>"
	// oddPage has something in it that only PDFium passes over.
	oddPage = "<< /Type /Page /Parent 2 0 R \x13G( /MediaBox [0 0 595 842] /Contents 4 0 R " + resources + " >>"
	words   = "BT /F 14 Tf 85 700 Td (Con day) Tj ET\n"
	times   = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"
)
