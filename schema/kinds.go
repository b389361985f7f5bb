package schema

import (
	"congvan"

	"github.com/invopop/jsonschema"
)

const (
	span      = `\d{4}|\d{4}-Q[1-4]|\d{4}-(0[1-9]|1[0-2])|\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`
	clock     = `([01]\d|2[0-3]):[0-5]\d|24:00`
	recurring = `FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[^;]+)*`
	partOfDay = `\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`
	hex256    = `[0-9a-f]{64}`
)

func record() *jsonschema.Schema {
	return defined(&congvan.Record{}, "urn:congvan:dispatch:1",
		"Bản ghi một văn bản: những gì chương trình đọc được. / The record of one dispatch: what the machine read.", true,
		map[string]rule{
			"Record.schema":      always(congvan.SchemaDispatch),
			"Source.sha256":      emptyOr(pattern(hex256)),
			"Source.text_layer":  emptyOr(oneOf("native", "ocr", "mixed")),
			"Signature.chain":    oneOf("known", "unknown", "broken"),
			"Arrival.date":       emptyOr(day),
			"Envelope.format":    oneOf(congvan.EnvelopeEdXML, congvan.EnvelopeMail),
			"Envelope.arrived":   emptyOr(day),
			"Envelope.date":      emptyOr(day),
			"Envelope.due":       emptyOr(day),
			"Envelope.action":    emptyOr(oneOf("new", "recall", "update", "replace")),
			"Reply.date":         emptyOr(day),
			"Date.value":         emptyOr(pattern(partOfDay)),
			"Reference.relation": oneOf(congvan.Relations()...),
			"Reference.date":     emptyOr(pattern(partOfDay)),
			"Link.relation":      oneOf(congvan.Relations()...),
			"Part.kind":          oneOf("appendix", "attached"),
			"Task.ours":          oneOf("lead", "support", "all", "no", "unsure"),
			"Indicator.op":       oneOf("=", ">=", "<=", ">", "<"),
			"Deadline.kind":      oneOf(congvan.DeadlineKinds()...),
			"Deadline.bound":     oneOf(congvan.DeadlineBounds()...),
			"Deadline.date":      emptyOr(pattern(span)),
			"Deadline.start":     emptyOr(pattern(span)),
			"Deadline.end":       emptyOr(pattern(span)),
			"Deadline.time":      emptyOr(pattern(clock)),
			"Deadline.rrule":     emptyOr(pattern(recurring)),
			"Deadline.due":       emptyOr(day),
			"Deadline.relative":  nullable,
			"Relative.unit":      oneOf(congvan.RelativeUnits()...),
			"Recipient.role":     oneOf(congvan.RecipientRoles()...),
			"Where.from": oneOf(congvan.FromInferred, congvan.FromInk, congvan.FromEnvelope, congvan.FromOffice,
				congvan.FromNote, congvan.FromReview),
			"Where.confidence": between("0", "1"),
		})
}

func review() *jsonschema.Schema {
	s := defined(&congvan.Review{}, "urn:congvan:review:1",
		"Những gì người dùng sửa trong một bản ghi. / What people changed in a record.", false,
		map[string]rule{
			"Review.schema": emptyOr(always(congvan.SchemaReview)),
			"Review.record": emptyOr(pattern(hex256)),
			"Change.path":   pattern(`/.*`),
			"Change.when":   func(s *jsonschema.Schema) { s.Format = "date-time" },
		})
	s.Definitions["Change"].Required = []string{"path", "who", "when"}
	return s
}

func choices() *jsonschema.Schema {
	s := defined(&congvan.Choices{}, "urn:congvan:choices:1",
		"Những gì văn thư quyết định cho một văn bản tiếp theo; để trống thì theo đề xuất. / What a clerk decides for a follow-up; what is left out is proposed.", false,
		map[string]rule{
			"Choices.schema":           emptyOr(always(congvan.SchemaChoices)),
			"Choices.record":           emptyOr(pattern(hex256)),
			"Choices.reply":            emptyOr(oneOf(congvan.ReplyDirect, congvan.ReplyDraft)),
			"Choices.date":             emptyOr(pattern(partOfDay)),
			"Charge.role":              emptyOr(oneOf(congvan.Lead, congvan.Support)),
			"Charge.internal_deadline": emptyOr(day),
		})
	s.Definitions["Charge"].Required = []string{"body"}
	return s
}

func office() *jsonschema.Schema {
	s := defined(&congvan.Office{}, "urn:congvan:office:1",
		"Cơ quan lập văn bản: tên, địa danh, người ký, đơn vị, nơi nhận. / The office that drafts: name, place, signers, units, recipients.", false,
		map[string]rule{
			"Office.schema": emptyOr(always(congvan.SchemaOffice)),
		})
	s.Required = []string{"name", "abbreviation", "place", "signers"}
	s.Definitions["OfficeSigner"].Required = []string{"name", "position"}
	s.Definitions["OfficeUnit"].Required = []string{"name"}
	s.Definitions["OfficeRecipient"].Required = []string{"name"}
	return s
}
