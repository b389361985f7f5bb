package glyph

import (
	"strconv"

	"congvan/extract/read/pdf/object"
)

// layers are the parts of a file that its reader may switch on and off, as they stand when it is opened.
type layers struct {
	off    map[int]bool // by object number; nil where the file has no layers
	on     map[int]bool
	hidden bool // what neither names is off
}

// readLayers reads which layers the file's own configuration shows.
func readLayers(root object.Object) layers {
	properties := root.Key("OCProperties")
	if properties.Kind() != object.Dict {
		return layers{}
	}
	d := properties.Key("D")
	return layers{off: refsOf(d.Key("OFF")), on: refsOf(d.Key("ON")), hidden: d.Key("BaseState").Text() == "OFF"}
}

func refsOf(a object.Object) map[int]bool {
	out := map[int]bool{}
	for _, ref := range a.Refs() {
		out[ref] = true
	}
	return out
}

// hide tells whether what belongs to the layer, or to the several of a membership, under the key is not shown.
func (l layers) hide(owner object.Object, key string) bool {
	if l.off == nil {
		return false
	}
	group := owner.Key(key)
	if group.Key("Type").Text() != "OCMD" {
		return group.Kind() == object.Dict && !l.shows(owner.Refs()[key])
	}
	members := group.Refs()["OCGs"]
	shown, all := 0, 0
	if several := group.Key("OCGs"); several.Kind() == object.Array {
		refs := several.Refs()
		for i := range several.Len() {
			if ref := refs[strconv.Itoa(i)]; ref != 0 {
				all++
				if l.shows(ref) {
					shown++
				}
			}
		}
	} else if members != 0 {
		all = 1
		if l.shows(members) {
			shown = 1
		}
	}
	switch group.Key("P").Text() {
	case "AllOn":
		return shown < all
	case "AnyOff":
		return all > 0 && shown == all
	case "AllOff":
		return shown > 0
	}
	return all > 0 && shown == 0
}

func (l layers) shows(ref int) bool {
	if l.hidden {
		return l.on[ref]
	}
	return !l.off[ref]
}
