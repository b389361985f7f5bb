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
# Forms in which pages come, of another dispatch:
#   turned.tif   two pages, black and white, Group 4: the first lies on its side, the second is blank
#   photo.jpg    a photograph: seen from the side, light from one corner, held so that Exif must turn it; grey
#   cmyk.jpg     four inks, as copiers for printing save it
pdf=../../../../testdata/dispatch/kh-so-y-te-phuoc-nguyen-ho-so-suc-khoe.pdf
pdftoppm -r 200 -f 1 -l 1 -gray -png "$pdf" "$work/d"
convert "$work"/d-*1.png -threshold 62% -rotate 90 +repage \( -size 1654x2339 xc:white \) -density 200 -units PixelsPerInch \
	-type bilevel -compress Group4 turned.tif
convert "$work"/d-*1.png -virtual-pixel white -distort Perspective '0,0 60,90 1654,0 1600,20 0,2339 10,2300 1654,2339 1640,2330' \
	\( -size 1654x2339 gradient:white-gray45 -distort SRT 20 \) -compose multiply -composite -rotate 270 +repage \
	-resize 80% -density 72 -units PixelsPerInch -quality 30 "$work/photo.jpg"
{ # Exif with nothing but the orientation, 6
	head -c 2 "$work/photo.jpg"
	printf '\377\341\000\042Exif\000\000II*\000\010\000\000\000\001\000\022\001\003\000\001\000\000\000\006\000\000\000\000\000\000\000'
	tail -c +3 "$work/photo.jpg"
} >photo.jpg
convert "$work"/d-*1.png -crop 1654x1200+0+0 +repage -colorspace CMYK -density 200 -units PixelsPerInch -quality 25 cmyk.jpg
