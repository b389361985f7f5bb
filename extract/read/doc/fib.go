package doc

// fib is the file information block: where everything else stands ([MS-DOC] 2.5).
type fib struct {
	nFib  int
	ccp   [storyCount]int // length of each story in characters, in the order in which they lie
	fcLcb []byte          // pairs of offset and length in the table stream
	table []byte          // the table stream in use
	flags int
}

// The stories of a document, in the order of their characters.
const (
	storyMain = iota
	storyFootnotes
	storyHeaders
	storyMacros
	storyComments
	storyEndnotes
	storyTextBoxes
	storyHeaderTextBoxes
	storyCount
)

// Indexes of the pairs of offset and length (FibRgFcLcb97).
const (
	fcStshf         = 1
	fcPlcffndRef    = 2
	fcPlcffndTxt    = 3
	fcPlcfSed       = 6
	fcPlcfHdd       = 11
	fcPlcfBteChpx   = 12
	fcPlcfBtePapx   = 13
	fcSttbfFfn      = 15
	fcDop           = 31
	fcClx           = 33
	fcPlcSpaMom     = 40
	fcPlcSpaHdr     = 41
	fcPlcfendRef    = 46
	fcPlcfendTxt    = 47
	fcDggInfo       = 50
	fcPlcftxbxTxt   = 56
	fcPlcfHdrtxbx   = 58
	fcPlfLst        = 73
	fcPlfLfo        = 74
	wordIdent       = 0xa5ec
	nFibWord97      = 0xc0   // the oldest of Word 97
	flagEncrypted   = 0x0100 // with a password or by obfuscation
	flagTable1      = 0x0200 // the table stream is 1Table
	fibBaseSize     = 32
	storyLengthsAt  = 12 // bytes into FibRgLw97
	storyLengthSize = 4
)

func parseFib(c *container) (*fib, error) {
	w := c.word
	if len(w) < fibBaseSize+2 {
		return nil, damaged(nil)
	}
	f := &fib{nFib: u16(w, 2), flags: u16(w, 0x0a)}
	ident := u16(w, 0)
	switch {
	case ident == 0xa5dc || ident == 0xa59b || ident == 0xa59c || ident == wordIdent && f.nFib < nFibWord97:
		return nil, tooOld()
	case ident != wordIdent:
		return nil, notWord(nil)
	case f.flags&flagEncrypted != 0:
		return nil, encrypted()
	}
	shorts := fibBaseSize + 2 + 2*u16(w, fibBaseSize) // behind FibRgW97
	longs := shorts + 2
	for i := range f.ccp {
		n := s32(w, longs+storyLengthsAt+i*storyLengthSize)
		if n < 0 {
			return nil, damaged(nil)
		}
		f.ccp[i] = n
	}
	pairs := longs + 4*u16(w, shorts)
	f.fcLcb = part(w, pairs+2, 8*u16(w, pairs))
	f.table = c.table0
	if f.flags&flagTable1 != 0 {
		f.table = c.table1
	}
	if len(f.fcLcb) < 8*(fcPlfLfo+1) || len(f.table) == 0 {
		return nil, damaged(nil)
	}
	return f, nil
}

// structure gives one structure of the table stream, nil where the file has none.
func (f *fib) structure(index int) []byte {
	return part(f.table, s32(f.fcLcb, index*8), s32(f.fcLcb, index*8+4))
}

// story gives the half-open stretch of characters of one story.
func (f *fib) story(which int) (from, to int) {
	for i := 0; i < which; i++ {
		from += f.ccp[i]
	}
	return from, from + f.ccp[which]
}
