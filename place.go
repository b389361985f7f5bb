package congvan

// Range is a half-open stretch [from, to) of UTF-8 bytes in the normalised text.
type Range [2]int

// Ranges are the stretches of one value in order: several where it is not one stretch.
type Ranges []Range

// Box is a rectangle on a page in PDF points from the top left.
type Box struct {
	Page int     `json:"page"` // from 1
	X    float64 `json:"x"`
	Y    float64 `json:"y"`
	W    float64 `json:"w"`
	H    float64 `json:"h"`
}

// Where a value that stands in no range of the text comes from.
const (
	FromInferred = "inferred" // a type that is not printed, a default role
	FromInk      = "ink"      // stamp, red mark, handwriting
	FromEnvelope = "envelope" // edXML header
	FromOffice   = "office"   // the office file
	FromNote     = "note"     // a footnote, which is not in the normalised text
)

// Where says where one value stands and how sure it is. A value has either Ranges or From.
type Where struct {
	Ranges     Ranges  `json:"ranges,omitempty"`
	Boxes      []Box   `json:"boxes,omitempty"`
	From       string  `json:"from,omitempty"`
	Confidence float64 `json:"confidence"` // 0 to 1
}
