package doc

// Codes of single property modifiers ([MS-DOC] 2.6), those used here.
const (
	sprmCFRMarkDel   = 0x0800
	sprmCFRMark      = 0x0801
	sprmCFData       = 0x0806
	sprmCFOle2       = 0x080a
	sprmCFSpecVanish = 0x0818
	sprmCFBold       = 0x0835
	sprmCFItalic     = 0x0836
	sprmCFStrike     = 0x0837
	sprmCFSmallCaps  = 0x083a
	sprmCFCaps       = 0x083b
	sprmCFVanish     = 0x083c
	sprmCFSpec       = 0x0855
	sprmCKul         = 0x2a3e
	sprmCIco         = 0x2a42
	sprmCIss         = 0x2a48
	sprmCFDStrike    = 0x2a53
	sprmCPlain       = 0x2a33
	sprmCIstd        = 0x4a30
	sprmCHpsPos      = 0x4845
	sprmCHps         = 0x4a43
	sprmCRgFtc0      = 0x4a4f
	sprmCRgFtc2      = 0x4a51
	sprmCPicLocation = 0x6a03
	sprmCSymbol      = 0x6a09
	sprmCCv          = 0x6870

	sprmPJc80             = 0x2403
	sprmPFKeep            = 0x2405
	sprmPFKeepFollow      = 0x2406
	sprmPFPageBreakBefore = 0x2407
	sprmPIlvl             = 0x260a
	sprmPFInTable         = 0x2416
	sprmPFTtp             = 0x2417
	sprmPFWidowControl    = 0x2431
	sprmPOutLvl           = 0x2640
	sprmPFInnerTableCell  = 0x244b
	sprmPFInnerTtp        = 0x244c
	sprmPFDyaBeforeAuto   = 0x245b
	sprmPFDyaAfterAuto    = 0x245c
	sprmPJc               = 0x2461
	sprmPDcs              = 0x442c
	sprmPIstd             = 0x4600
	sprmPIlfo             = 0x460b
	sprmPNest80           = 0x4610
	sprmPNest             = 0x465f
	sprmPDyaLine          = 0x6412
	sprmPBrcTop80         = 0x6424
	sprmPBrcLeft80        = 0x6425
	sprmPBrcBottom80      = 0x6426
	sprmPBrcRight80       = 0x6427
	sprmPHugePapxOld      = 0x6645
	sprmPHugePapx         = 0x6646
	sprmPItap             = 0x6649
	sprmPDtap             = 0x664a
	sprmPTableProps       = 0x646b
	sprmPDxaRight80       = 0x840e
	sprmPDxaLeft80        = 0x840f
	sprmPDxaLeft180       = 0x8411
	sprmPDxaRight         = 0x845d
	sprmPDxaLeft          = 0x845e
	sprmPDxaLeft1         = 0x8460
	sprmPDyaBefore        = 0xa413
	sprmPDyaAfter         = 0xa414
	sprmPChgTabsPapx      = 0xc60d
	sprmPChgTabs          = 0xc615
	sprmPBrcTop           = 0xc64e
	sprmPBrcLeft          = 0xc64f
	sprmPBrcBottom        = 0xc650
	sprmPBrcRight         = 0xc651

	sprmTFCantSplit90   = 0x3403
	sprmTTableHeader    = 0x3404
	sprmTFCantSplit     = 0x3466
	sprmTJc90           = 0x5400
	sprmTJc             = 0x548a
	sprmTMerge          = 0x5624
	sprmTSplit          = 0x5625
	sprmTIstd           = 0x563a
	sprmTDyaRowHeight   = 0x9407
	sprmTTableBorders80 = 0xd605
	sprmTDefTable10     = 0xd606
	sprmTDefTable       = 0xd608
	sprmTTableBorders   = 0xd613
	sprmTSetBrc80       = 0xd620
	sprmTVertMerge      = 0xd62b
	sprmTVertAlign      = 0xd62c
	sprmTSetBrc         = 0xd62f

	sprmSBkc          = 0x3009
	sprmSFTitlePage   = 0x300a
	sprmSFPgnRestart  = 0x3011
	sprmSBOrientation = 0x301d
	sprmSDyaTop       = 0x9023
	sprmSDyaBottom    = 0x9024
	sprmSXaPage       = 0xb01f
	sprmSYaPage       = 0xb020
	sprmSDxaLeft      = 0xb021
	sprmSDxaRight     = 0xb022
	sprmSDyaHdrTop    = 0xb017
	sprmSDyaHdrBottom = 0xb018
)

// sprm is one property modifier with its operand.
type sprm struct {
	code    int
	operand []byte // without the length of a variable one
}

// nextSprm takes the first modifier off a list; ok is false at its end and where the list is broken.
func nextSprm(list []byte) (s sprm, rest []byte, ok bool) {
	if len(list) < 3 {
		return sprm{}, nil, false
	}
	s.code = u16(list, 0)
	head, n := 2, operandSize[s.code>>13]
	if n == 0 {
		switch {
		case s.code == sprmTDefTable || s.code == sprmTDefTable10:
			head, n = 4, u16(list, 2)-1
		case s.code == sprmPChgTabs && list[2] == 255:
			head = 3
			deleted := u8(list, 3)
			n = 1 + 4*deleted + 1 + 3*u8(list, 4+4*deleted)
		default:
			head, n = 3, int(list[2])
		}
	}
	if n < 0 || head+n > len(list) {
		return sprm{}, nil, false
	}
	s.operand = list[head : head+n]
	return s, list[head+n:], true
}

// operandSize by the three highest bits of the code; 0 means that the operand begins with its length.
var operandSize = [8]int{1, 1, 2, 4, 2, 2, 0, 3}

// bool, byte, short and long read the operand as a number.
func (s sprm) bool() bool { return u8(s.operand, 0) != 0 }
func (s sprm) byte() int  { return u8(s.operand, 0) }
func (s sprm) short() int { return s16(s.operand, 0) }
func (s sprm) long() int  { return s32(s.operand, 0) }
