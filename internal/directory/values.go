package directory

import (
	"math"
	"net/url"
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

// readDate reads a day as 2025-03-25, 2025.03.25, 2025/03/25 or 20250325.
func readDate(text string) (string, Reason) {
	text = tidy(text)
	if text == "" {
		return "", ""
	}
	digits := strings.NewReplacer("-", "", ".", "", "/", "", " ", "").Replace(text)
	if len(digits) == 8 {
		if day, err := ieum.ParseDate(digits[:4] + "-" + digits[4:6] + "-" + digits[6:]); err == nil {
			return string(day), ""
		}
	}
	return "", DateBroken
}

// readURL returns an address that a browser can open.
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
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || !strings.Contains(u.Hostname(), ".") || strings.ContainsAny(text, " <>\"") {
		return "", URLBroken
	}
	return text, reason
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

// inKorea reports whether a point lies in the frame of the country and its
// islands, from Marado to Goseong and from Baengnyeongdo to Dokdo.
func inKorea(lat, lon float64) bool {
	return lat >= 33 && lat <= 38.7 && lon >= 124.5 && lon <= 132
}
