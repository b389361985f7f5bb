#!/bin/sh
# Makes the other files of dispatch.txt, which is typed by hand: the same words in every encoding and form in which offices
# keep plain text. iconv writes the encodings that it knows; TCVN3 is its TCVN without the capitals with a tone, which have
# no byte there; VNI, which it does not know, is written by the table below.
set -e
cd "$(dirname "$0")"
to() { iconv -f UTF-8 -t "$1" dispatch.txt; }
to UTF-16LE > utf-16le.txt
to UTF-16BE > utf-16be.txt
{ printf '\377\376'; to UTF-16LE; } > utf-16le-bom.txt
{ printf '\376\377'; to UTF-16BE; } > utf-16be-bom.txt
{ printf '\357\273\277'; sed 's/$/\r/' dispatch.txt; } > utf-8-bom-crlf.txt
python3 - <<'PY'
import subprocess, unicodedata
text = open("dispatch.txt", encoding="utf-8", newline="").read()
def write(name, data): open(name, "wb").write(data)
def iconv(text, to): return subprocess.run(["iconv", "-f", "UTF-8", "-t", to], input=text.encode(), capture_output=True, check=True).stdout

def small(text):  # the capitals with a tone as small letters
    tones = "\u0300\u0301\u0303\u0309\u0323"
    return "".join(c.lower() if any(t in unicodedata.normalize("NFD", c) for t in tones) else c for c in text)

def vni(text):
    tone = {"\u0301": 0xf9, "\u0300": 0xf8, "\u0309": 0xfb, "\u0303": 0xf5, "\u0323": 0xef}
    hat = {"": 0xe2, "\u0301": 0xe1, "\u0300": 0xe0, "\u0309": 0xe5, "\u0303": 0xe3, "\u0323": 0xe4}
    bowl = {"": 0xea, "\u0301": 0xe9, "\u0300": 0xe8, "\u0309": 0xfa, "\u0303": 0xfc, "\u0323": 0xeb}
    whole = {"í": 0xed, "ì": 0xec, "ỉ": 0xe6, "ĩ": 0xf3, "ị": 0xf2, "ỵ": 0xee, "đ": 0xf1}
    out = bytearray()
    for c in text:
        low = c.lower()
        shift = 0x20 if low != c else 0
        if low in whole:
            out.append(whole[low] - shift)
            continue
        parts = unicodedata.normalize("NFD", low)
        base, marks = parts[0], parts[1:]
        t = next((m for m in marks if m in tone), "")
        b = {"o": 0xf4, "u": 0xf6}[base] if "\u031b" in marks else ord(base)
        out.append(b - shift if b >= 0x80 or base.isalpha() else b)
        if "\u0302" in marks: out.append(hat[t] - shift)
        elif "\u0306" in marks: out.append(bowl[t] - shift)
        elif t: out.append(tone[t] - shift)
    return bytes(out)

write("utf-8-nfd.txt", unicodedata.normalize("NFD", text).encode())
write("windows-1258.txt", iconv(text, "CP1258"))
write("tcvn3.txt", iconv(small(text), "TCVN"))
write("vni.txt", vni(text))
lines = text.splitlines(keepends=True)
write("mixed.txt", iconv(small("".join(lines[:7])), "TCVN") + vni("".join(lines[7:13])) + "".join(lines[13:]).encode())
PY
