package pdf

import (
	"bytes"
	"testing"

	"congvan/paper"
	"congvan/paper/layout"
)

// FuzzRead holds that no bytes make the reader panic, and that what it reads is bound.
func FuzzRead(f *testing.F) {
	f.Setenv("PATH", "") // no Tesseract: it would be started for each input with a picture, and takes seconds
	f.Add(onePage("BT /F 14 Tf 85 700 Td (Con day) Tj ET", "/Font << /F 5 0 R >>", times))
	f.Add(onePage("q 1 0 0 1 0 0 cm BT /F 14 Tf 1 0 0 1 85 700 Tm [(Con) -500 (day)] TJ T* (x) ' ET Q 80 80 100 50 re S 80 100 m 180 100 l S /X Do",
		"/Font << /F 5 0 R >> /XObject << /X 6 0 R >>", times, "<< /Subtype /Form /BBox [0 0 9 9] /Length 4 >>\nstream\n/X Do\nendstream"))
	f.Add(file("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
		"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Rotate 90 /Annots [6 0 R] /Resources << /Font << /F 5 0 R >> >> >>",
		flated("", "BT /F 14 Tf 85 700 Td <0102> Tj ET"),
		"<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 7 0 R /DescendantFonts [<< /DW 500 /W [1 [250 500]] >>] >>",
		"<< /FT /Sig /Subtype /Widget /Rect [0 0 9 9] /V << /ByteRange [0 10 20 30] /Contents <3000> /M (D:20310514) >> >>",
		stream("1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0102> <0105> <1EA1> endbfrange"),
	))
	f.Add(onePage("/OC /A BDC q 80 600 90 90 re W n BT 1 g 3 Tr /F 14 Tf 85 660 Td /Span << /ActualText (Con) >> BDC (xyz) Tj EMC ET Q EMC BI /W 2 /H 1 /BPC 8 /CS /G ID 12 EI "+
		"/S cs 1 scn 0 1 -1 0 300 100 Tm 80 100 m 90 110 95 120 99 130 c f", "/Font << /F 5 0 R >> /Properties << /A << /Type /OCMD /OCGs [5 0 R] /P /AllOff >> >> /ColorSpace << /S [/Separation /X /DeviceGray << >>] >>", times))
	locked := onePage("BT /F 14 Tf 85 700 Td (Con day) Tj ET", "/Font << /F 5 0 R >>", times,
		"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) >>")
	f.Add(bytes.Replace(locked, []byte("/Root 1 0 R"), []byte("/Root 1 0 R /Encrypt 6 0 R"), 1))
	f.Fuzz(func(t *testing.T, data []byte) {
		res, err := readBytes(t, data)
		if err != nil {
			return
		}
		if lost := layout.Bind(res.Pages, paper.Flatten(res.Paper).String); lost != 0 {
			t.Errorf("%d words lost", lost)
		}
	})
}
