package congvan

// Envelope is what the container of a document says of it: the header of an edXML package (QCVN 102:2016/BTTTT), or that
// of a letter. It is kept as it came; only an edXML one fills what the document itself does not say.
type Envelope struct {
	Format     string         `json:"format"` // edxml, mail
	From       Party          `json:"from"`
	To         []Party        `json:"to"`
	Sent       string         `json:"sent"`    // RFC 3339: when the first station, or the sender, passed it on
	Arrived    string         `json:"arrived"` // ISO day of the last station
	ID         string         `json:"id"`      // DocumentId
	Action     string         `json:"action"`  // new, recall, update, replace; "" unknown
	Number     string         `json:"number"`
	Date       string         `json:"date"` // ISO day
	Place      string         `json:"place"`
	Type       string         `json:"type"` // name of the kind of paper
	Subject    string         `json:"subject"`
	Content    string         `json:"content"`
	Urgency    string         `json:"urgency"`
	Due        string         `json:"due"` // ISO day by which an answer is wanted
	Signer     EnvelopeSigner `json:"signer"`
	Recipients []string       `json:"recipients"` // ToPlaces
	RepliesTo  []Reply        `json:"replies_to"` // ResponseFor
}

// The formats of envelopes.
const (
	EnvelopeEdXML = "edxml"
	EnvelopeMail  = "mail"
)

// Party is an office, or the sender or receiver of a letter.
type Party struct {
	ID     string `json:"id"` // OrganId, or an address
	Parent string `json:"parent"`
	Name   string `json:"name"`
}

// EnvelopeSigner is who signed, as the envelope says.
type EnvelopeSigner struct {
	Authority string `json:"authority"`
	Position  string `json:"position"`
	Name      string `json:"name"`
}

// Reply is a document that this one answers.
type Reply struct {
	Number string `json:"number"`
	Date   string `json:"date"` // ISO day
	ID     string `json:"id"`
}

func envelopeJSON(b []byte, e *Envelope) []byte {
	b = textKey(b, `{"format":`, e.Format)
	b = partyJSON(append(b, `,"from":`...), &e.From)
	b = list(append(b, `,"to":`...), e.To, partyJSON)
	b = textKey(b, `,"sent":`, e.Sent)
	b = textKey(b, `,"arrived":`, e.Arrived)
	b = textKey(b, `,"id":`, e.ID)
	b = textKey(b, `,"action":`, e.Action)
	b = textKey(b, `,"number":`, e.Number)
	b = textKey(b, `,"date":`, e.Date)
	b = textKey(b, `,"place":`, e.Place)
	b = textKey(b, `,"type":`, e.Type)
	b = textKey(b, `,"subject":`, e.Subject)
	b = textKey(b, `,"content":`, e.Content)
	b = textKey(b, `,"urgency":`, e.Urgency)
	b = textKey(b, `,"due":`, e.Due)
	b = textKey(b, `,"signer":{"authority":`, e.Signer.Authority)
	b = textKey(b, `,"position":`, e.Signer.Position)
	b = textKey(b, `,"name":`, e.Signer.Name)
	b = list(append(b, `},"recipients":`...), e.Recipients, textJSON)
	b = list(append(b, `,"replies_to":`...), e.RepliesTo, replyJSON)
	return append(b, '}')
}

func partyJSON(b []byte, p *Party) []byte {
	b = textKey(b, `{"id":`, p.ID)
	b = textKey(b, `,"parent":`, p.Parent)
	b = textKey(b, `,"name":`, p.Name)
	return append(b, '}')
}

func replyJSON(b []byte, r *Reply) []byte {
	b = textKey(b, `{"number":`, r.Number)
	b = textKey(b, `,"date":`, r.Date)
	b = textKey(b, `,"id":`, r.ID)
	return append(b, '}')
}
