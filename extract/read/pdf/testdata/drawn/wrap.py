# Puts note.jp2 and, as one JBIG2 region in the coding of fax machines, note.tif into PDF pages.
import struct, sys

folder = sys.argv[1]


def write(name, image, data):
    draw = b"q 340.2 0 0 170.1 0 0 cm /I Do Q"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 340.2 170.1] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(draw), draw),
        b"<< /Type /XObject /Subtype /Image %s /Length %d >>\nstream\n%s\nendstream" % (image, len(data), data)]
    out, places = b"%PDF-1.5\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    open(name, "wb").write(out + b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start)


def fax(data):
    order = "<" if data[:2] == b"II" else ">"
    at = struct.unpack(order + "I", data[4:8])[0]
    tags = {}
    for i in range(struct.unpack(order + "H", data[at:at + 2])[0]):
        tag, kind, count, value = struct.unpack(order + "HHII", data[at + 2 + 12 * i:at + 14 + 12 * i])
        if kind == 3:
            value = struct.unpack(order + "H", data[at + 10 + 12 * i:at + 12 + 12 * i])[0]
        tags[tag] = value
    return tags[256], tags[257], data[tags[273]:tags[273] + tags[279]]


def segment(number, kind, data):
    return struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data


width, height, rows = fax(open(folder + "/note.tif", "rb").read())
page = struct.pack(">IIIIBH", width, height, 0, 0, 0, 0)
region = struct.pack(">IIIIB", width, height, 0, 0, 0) + b"\1" + rows
write("jbig2.pdf", b"/Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode" % (width, height),
      segment(0, 48, page) + segment(1, 38, region))
write("jpeg2000.pdf", b"/Width %d /Height %d /Filter /JPXDecode" % (width, height), open(folder + "/note.jp2", "rb").read())
