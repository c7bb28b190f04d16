// Package picture draws a student's ecomap (생태도) and genogram (가계도) as SVG.
//
// It is given the surroundings of a student as a viewer may read them and
// without what is masked, and draws what is recorded there and nothing else: a
// marriage, a death or a reason is never guessed. The same record gives the same
// bytes. A picture stands alone: it has no script, style sheet, id, link or
// outside reference, so that it can be embedded under any policy of a page, and
// every text in it is cleaned and escaped by one function.
//
// Each picture is drawn in two steps. The first sorts the record into what is
// to be shown, in words; the picture and its description are both made of that,
// so that they tell the same. The second gives each thing its place, by widths
// of letters that are estimated on the wide side: labels do not overlap in any
// usual font.
package picture
