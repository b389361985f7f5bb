#!/bin/sh
# Makes the scans of this folder from an invented dispatch: prints its PDF, writes number and day by hand, stamps it and
# spoils it as scanners do. Needs poppler-utils and ImageMagick; the results are committed, so it is only run after a change.
#   page-1.jpg   200 dpi, colour, 1.5° askew, noise, JPEG 40; number and day in blue handwriting, the receiver's stamp in red
#   page-2.jpg   300 dpi, colour, 0.8° askew, JPEG 40; a red seal over the signature, a blue flourish
#   fax.tif      page 1 at 200 dpi, black and white, 2° askew the other way, Group 4
set -eu
cd "$(dirname "$0")"
pdf=../../../../testdata/dispatch/ct-ubnd-tinh-long-thuan-an-toan-ho-boi.pdf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pdftoppm -r 200 -f 1 -l 1 -png "$pdf" "$work/a"
pdftoppm -r 300 -f 2 -l 2 -png "$pdf" "$work/b"
convert "$work"/a-*1.png -fill white -draw 'rectangle 435,300 474,342' -draw 'rectangle 1113,300 1153,342' \
	-fill none -stroke '#2a3f9d' -strokewidth 3 \
	-draw 'path "M 450,300 C 432,300 434,336 442,342 C 456,340 458,306 450,300"' \
	-draw 'path "M 472,304 C 456,298 458,320 470,318 C 476,296 472,330 464,350"' \
	-draw 'path "M 1116,304 C 1128,288 1138,312 1114,342 L 1134,340 M 1140,300 L 1136,322 L 1154,320 M 1150,304 L 1146,352"' \
	-stroke '#c8283c' -strokewidth 4 -draw 'rectangle 60,40 330,150' \
	-strokewidth 0 -fill '#c8283c' -font Liberation-Serif-Bold -pointsize 44 -draw 'text 80,100 "ĐẾN"' \
	-pointsize 24 -draw 'text 80,138 "Ngày:"' -fill '#303030' -draw 'text 160,138 "25/4/2023"' "$work/a.png"
convert "$work/a.png" -background white -rotate 1.5 +repage -gravity center -extent 1654x2339 \
	-seed 7 -attenuate 0.25 +noise Gaussian -level 0,96% -density 200 -units PixelsPerInch -quality 40 page-1.jpg
convert "$work"/b-*2.png \( +clone -fill white -colorize 100 -fill none -stroke '#d03048' -strokewidth 9 -draw 'circle 1480,700 1480,545' \
	-strokewidth 5 -draw 'circle 1480,700 1480,600' \) -compose multiply -composite \
	\( +clone -fill white -colorize 100 -fill none -stroke '#2c44a8' -strokewidth 6 \
	-draw 'path "M 1380,740 C 1500,640 1560,820 1640,740 C 1700,640 1800,740 1980,740"' \) -compose multiply -composite "$work/b.png"
convert "$work/b.png" -background white -rotate 0.8 +repage -gravity center -extent 2480x3508 \
	-density 300 -units PixelsPerInch -quality 40 page-2.jpg
pdftoppm -r 200 -f 1 -l 1 -gray -png "$pdf" "$work/c"
convert "$work"/c-*1.png -background white -rotate -2 +repage -gravity center -extent 1654x2339 -threshold 62% \
	-density 200 -units PixelsPerInch -compress Group4 fax.tif
