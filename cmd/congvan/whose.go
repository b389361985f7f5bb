package main

import (
	"congvan"
	"congvan/extract/ours"

	"github.com/spf13/pflag"
)

var (
	oursOfficeFlag = congvan.Message{
		VI: "`TỆP` cơ quan mình (congvan office init): cho biết nhiệm vụ nào là của mình",
		EN: "one's office `FILE` (congvan office init): tells which tasks are one's own",
	}
	oursNameFlag = congvan.Message{
		VI: "`TÊN` cơ quan, khi không có tệp; có tệp thì là cơ quan, đơn vị có tên trong tệp",
		EN: "`NAME` of the office where there is no file; with a file, an office or unit that it names",
	}
	notInOffice = congvan.Message{VI: "không có “%s” trong tệp cơ quan", EN: "the office file has no %q"}
	nameItThere = congvan.Message{
		VI: "ghi tên cơ quan, một đơn vị (units) hoặc cơ quan cấp dưới (bodies) của tệp, hoặc bỏ --office",
		EN: "give the name of the office, of one of its units or bodies, or leave --office out",
	}
)

// whose is the office whose tasks extract marks; none when neither flag is given.
type whose struct {
	file, name string
	reader     *ours.Reader
}

func (x *whose) flags(t *terminal, f *pflag.FlagSet) {
	f.StringVar(&x.file, "office", "", t.say(oursOfficeFlag))
	f.StringVar(&x.name, "office-name", "", t.say(oursNameFlag))
}

// read reads the office that the flags name.
func (x *whose) read(t *terminal) error {
	if x.file == "" {
		if x.name != "" {
			x.reader = ours.New(&congvan.Office{Name: x.name})
		}
		return nil
	}
	data, err := t.readSmall(x.file)
	if err != nil {
		return err
	}
	office, err := congvan.ParseOffice(data)
	if err != nil {
		return fileError(x.file, err)
	}
	if x.name != "" && !office.Is(x.name) {
		if office = part(office, x.name); office == nil {
			return &congvan.Error{File: x.file, What: fill(notInOffice, x.name), Next: nameItThere}
		}
	}
	x.reader = ours.New(office)
	return nil
}

// part makes an office of a unit or body that the office file lists; nil when it lists none of the name.
func part(o *congvan.Office, name string) *congvan.Office {
	for _, list := range [][]congvan.OfficeUnit{o.Bodies, o.Units} {
		for _, u := range list {
			if u.Name == name || u.Abbreviation != "" && u.Abbreviation == name {
				return &congvan.Office{Name: u.Name, Abbreviation: u.Abbreviation, Parent: o.Name, Place: o.Place}
			}
		}
	}
	return nil
}

// mark tells in the record which tasks are the office's.
func (x *whose) mark(r *congvan.Record) {
	if x.reader != nil {
		x.reader.Mark(r)
	}
}
