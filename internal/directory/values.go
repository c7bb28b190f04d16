package directory

import (
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"ieum/internal/ieum"
)

// tidy trims a text and makes every run of white space one space.
func tidy(text string) string {
	if isTidy(text) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// isTidy reports whether a text is tidy for sure: most are.
func isTidy(text string) bool {
	space := true
	for _, r := range text {
		if unicode.IsSpace(r) && (r != ' ' || space) {
			return false
		}
		space = r == ' '
	}
	return !space || text == ""
}

// first returns the first of the columns that says anything.
func first(r row, columns []int) string {
	for _, c := range columns {
		if text := tidy(r.cells[c]); text != "" {
			return text
		}
	}
	return ""
}

// The days that can be one of checking: others are placeholders.
const firstDay ieum.Date = "1990-01-01"

// readDate reads a day as 2025-03-25, 2025.03.25, 2025/03/25 or 20250325. A
// day that is still to come, or long past, says nothing.
func readDate(text string, today ieum.Date) (string, Reason) {
	text = tidy(text)
	if text == "" {
		return "", ""
	}
	digits := strings.NewReplacer("-", "", ".", "", "/", "", " ", "").Replace(text)
	if len(digits) != 8 {
		return "", DateBroken
	}
	day, err := ieum.ParseDate(digits[:4] + "-" + digits[4:6] + "-" + digits[6:])
	switch {
	case err != nil:
		return "", DateBroken
	case day < firstDay || day > today:
		return "", DateOutside
	}
	return string(day), ""
}

// readURL returns an address that a browser can open. A mail address is none.
func readURL(text string) (string, Reason) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", ""
	}
	var reason Reason
	if !strings.Contains(text, "://") {
		text, reason = "http://"+text, URLCompleted
	}
	u, err := url.Parse(text)
	switch {
	case err != nil || u.Scheme != "http" && u.Scheme != "https", u.User != nil, strings.ContainsAny(text, " <>\"\t\r\n"):
		return "", URLBroken
	case !isHost(u.Hostname()):
		return "", URLBroken
	}
	return text, reason
}

// isHost reports whether a name has at least two labels, none of them empty.
func isHost(name string) bool {
	labels := strings.Split(strings.TrimSuffix(name, "."), ".")
	return len(labels) > 1 && !slices.Contains(labels, "")
}

// readPoint reads latitude and longitude, and repairs a pair that was
// swapped. What lies outside Korea is emptied.
func readPoint(latitude, longitude string) (*ieum.Point, Reason) {
	latitude, longitude = strings.TrimSpace(latitude), strings.TrimSpace(longitude)
	if latitude == "" && longitude == "" {
		return nil, ""
	}
	lat, err := strconv.ParseFloat(latitude, 64)
	if err != nil {
		return nil, PointBroken
	}
	lon, err := strconv.ParseFloat(longitude, 64)
	switch {
	case err != nil || math.IsNaN(lat) || math.IsNaN(lon):
		return nil, PointBroken
	case inKorea(lat, lon):
		return &ieum.Point{Latitude: lat, Longitude: lon}, ""
	case inKorea(lon, lat):
		return &ieum.Point{Latitude: lon, Longitude: lat}, PointSwapped
	}
	return nil, PointOutside
}

// box is a part of the map between two parallels and two meridians.
type box struct{ south, north, west, east float64 }

// korea is the south of the peninsula and its islands, in steps: none holds a
// place of Japan, of the north, or the open sea far out.
var korea = []box{
	{33.0, 34.05, 125.9, 127.45},   // Jeju, Chuja, Geomun
	{33.95, 35.0, 125.0, 129.0},    // the south coast and its islands
	{35.0, 36.9, 125.4, 129.65},    // from Busan to Pohang, and the isles of the west
	{36.9, 37.85, 126.0, 129.6},    // the capital and the middle
	{37.85, 38.0, 126.65, 129.2},   // Paju
	{38.0, 38.15, 126.8, 129.0},    // Yeoncheon
	{38.15, 38.35, 126.95, 128.75}, // Cheorwon, Yanggu
	{38.35, 38.65, 128.15, 128.65}, // Goseong
	{37.58, 37.72, 125.6, 126.0},   // Yeonpyeong
	{37.7, 38.0, 124.55, 124.95},   // Baengnyeong, Daecheong
	{37.15, 37.65, 130.7, 131.95},  // Ulleung, Dokdo
}

// inKorea reports whether a point lies where addresses of the country are.
func inKorea(lat, lon float64) bool {
	return slices.ContainsFunc(korea, func(b box) bool {
		return lat >= b.south && lat <= b.north && lon >= b.west && lon <= b.east
	})
}
