package congvan

import (
	"encoding/json"
	"slices"
	"strings"
)

// At tells for each key of the object that holds it where the key's value stands: in JSON an object, here a list in the
// order of the keys, for it has few.
type At []KeyWhere

// KeyWhere is one entry of an At.
type KeyWhere struct {
	Key string
	Where
}

// Get gives where the key's value stands.
func (a At) Get(key string) (Where, bool) {
	for i := range a {
		if a[i].Key == key {
			return a[i].Where, true
		}
	}
	return Where{}, false
}

// Of is Get where a key without a place is as good as one that stands nowhere.
func (a At) Of(key string) Where {
	w, _ := a.Get(key)
	return w
}

// Set says where the key's value stands.
func (a *At) Set(key string, w Where) {
	i := len(*a)
	for i > 0 && (*a)[i-1].Key >= key {
		i--
	}
	if *a == nil {
		*a = make(At, 0, 2)
	}
	switch {
	case i == len(*a): // quickest where keys come in order
		*a = append(*a, KeyWhere{key, w})
	case (*a)[i].Key == key:
		(*a)[i].Where = w
	default:
		*a = slices.Insert(*a, i, KeyWhere{key, w})
	}
}

// MarshalJSON writes the object.
func (a At) MarshalJSON() ([]byte, error) {
	object := make(map[string]Where, len(a))
	for i := range a {
		object[a[i].Key] = a[i].Where
	}
	return json.Marshal(object)
}

// UnmarshalJSON reads the object.
func (a *At) UnmarshalJSON(data []byte) error {
	var object map[string]Where
	if err := json.Unmarshal(data, &object); err != nil {
		return err
	}
	*a = make(At, 0, len(object))
	for key, w := range object {
		*a = append(*a, KeyWhere{key, w})
	}
	slices.SortFunc(*a, func(x, y KeyWhere) int { return strings.Compare(x.Key, y.Key) })
	return nil
}

// JSONSchemaAlias tells what the JSON looks like to what makes the schema.
func (At) JSONSchemaAlias() any {
	type At map[string]Where
	return At(nil)
}
