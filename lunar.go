package congvan

import (
	"math"
	"time"
)

// The Vietnamese lunar calendar: months begin on the day, at UTC+7, of the new moon; the month that holds the winter
// solstice is the eleventh; where thirteen months lie between two of those, the first without a principal term of the
// sun is a leap month and takes the number of the one before. Mean motions and corrections are those of J. Meeus,
// Astronomical Algorithms, chapters 25 and 49, cut to what matters for a day. Good for the years 1900 to 2100.

// vietnamTime is how far the clocks of Vietnam are ahead of UTC, in days.
const vietnamTime = 7.0 / 24

// lunarDay gives the day of the Gregorian calendar for a day of a lunar month (not a leap month) of the lunar year that
// begins in the given year. Month is 1 to 10.
func lunarDay(year, month, day int) time.Time {
	k := eleventhMonth(year - 1)
	n := month + 1 // months after the eleventh
	if eleventhMonth(year)-k == 13 {
		leap := 1
		for principalTerm(k+leap) != principalTerm(k+leap+1) {
			leap++
		}
		if leap <= n {
			n++
		}
	}
	return dayOf(newMoonDay(k+n) + day - 1)
}

// eleventhMonth gives the number of the new moon, counted from January 2000, that begins the month of the winter
// solstice of the year.
func eleventhMonth(year int) int {
	lastDay := dayNumber(date(year, 12, 31))
	k := int(math.Floor((float64(lastDay) - newMoonEpoch) / synodicMonth))
	for newMoonDay(k+1) <= lastDay {
		k++
	}
	for newMoonDay(k) > lastDay || principalTerm(k) >= 9 && principalTerm(k) < 11 { // the sun has passed the solstice
		k--
	}
	return k
}

// principalTerm gives the twelfth of the ecliptic, 0 from the March equinox, in which the sun stands when month k begins.
func principalTerm(k int) int {
	midnight := float64(newMoonDay(k)) - 0.5 - vietnamTime
	return int(sunLongitude(midnight) / 30)
}

// newMoonDay gives the Julian day number of the day in Vietnam on which new moon k falls.
func newMoonDay(k int) int { return int(math.Floor(newMoon(float64(k)) + vietnamTime + 0.5)) }

const (
	newMoonEpoch = 2451550.09766
	synodicMonth = 29.530588861
)

// newMoon gives the Julian date, in UT, of new moon k.
func newMoon(k float64) float64 {
	t := k / 1236.85
	sun := rad(2.5534 + 29.10535670*k - 0.0000014*t*t)
	moon := rad(201.5643 + 385.81693528*k + 0.0107582*t*t)
	node := rad(160.7108 + 390.67050284*k - 0.0016118*t*t)
	e := 1 - 0.002516*t - 0.0000074*t*t
	jd := newMoonEpoch + synodicMonth*k + 0.00015437*t*t +
		-0.40720*math.Sin(moon) + 0.17241*e*math.Sin(sun) + 0.01608*math.Sin(2*moon) + 0.01039*math.Sin(2*node) +
		0.00739*e*math.Sin(moon-sun) - 0.00514*e*math.Sin(moon+sun) + 0.00208*e*e*math.Sin(2*sun) -
		0.00111*math.Sin(moon-2*node) - 0.00057*math.Sin(moon+2*node) + 0.00056*e*math.Sin(2*moon+sun) -
		0.00042*math.Sin(3*moon) + 0.00042*e*math.Sin(sun+2*node) + 0.00038*e*math.Sin(sun-2*node) -
		0.00024*e*math.Sin(2*moon-sun) - 0.00017*math.Sin(rad(124.7746-1.56375588*k)) +
		0.000325*math.Sin(rad(299.77+0.107408*k-0.009173*t*t)) + 0.000165*math.Sin(rad(251.88+0.016321*k))
	return jd - clockOffset
}

// clockOffset is what uniform time was ahead of UT, about a minute through these years, in days.
const clockOffset = 68.0 / 86400

// sunLongitude gives the apparent longitude of the sun in degrees, 0 to 360, at a Julian date in UT.
func sunLongitude(jd float64) float64 {
	t := (jd + clockOffset - 2451545) / 36525
	m := rad(357.52911 + 35999.05029*t - 0.0001537*t*t)
	l := 280.46646 + 36000.76983*t + 0.0003032*t*t +
		(1.914602-0.004817*t)*math.Sin(m) + (0.019993-0.000101*t)*math.Sin(2*m) + 0.000289*math.Sin(3*m) -
		0.00569 - 0.00478*math.Sin(rad(125.04-1934.136*t))
	return l - 360*math.Floor(l/360)
}

func rad(degrees float64) float64 { return degrees * math.Pi / 180 }

// unixEpoch is the Julian day number of 1 January 1970.
const unixEpoch = 2440588

func dayNumber(t time.Time) int { return int(t.Unix()/86400) + unixEpoch }

func dayOf(number int) time.Time { return date(1970, 1, 1+number-unixEpoch) }
