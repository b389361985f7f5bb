package engine

import "github.com/tetratelabs/wazero/experimental"

// mostMemory is what the library may take: an allocation beyond it fails, which it bears.
const mostMemory = 256 << 20

// memory is the library's memory. It is set aside at once, so that it is never copied where it grows; the system gives it
// page by page, as it is used.
type memory struct{ bytes []byte }

func newMemory(_, _ uint64) experimental.LinearMemory { return &memory{make([]byte, mostMemory)} }

// Reallocate gives the first bytes of it, nil where there are not as many.
func (m *memory) Reallocate(size uint64) []byte {
	if size > mostMemory {
		return nil
	}
	return m.bytes[:size:size]
}

// Free lets it go.
func (m *memory) Free() { m.bytes = nil }
