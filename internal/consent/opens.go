package consent

import (
	"slices"

	"ieum/internal/ieum"
)

// itemsInOrder are all items, in the order in which they are told.
var itemsInOrder = []ieum.ConsentItem{
	ieum.ItemIdentity, ieum.ItemSchool, ieum.ItemContact, ieum.ItemFamily, ieum.ItemNeeds, ieum.ItemAssessment, ieum.ItemHealth,
}

// Opens returns, by the built-in table, what an agency may be told on the day for a
// referral about a need: none while a consent is missing or the agency was refused.
// With a ground that stands in for the consents it is what the ground names, whatever
// was said about consent. The order is a fixed one.
func Opens(held Held, step Step, ground *ieum.GroundCode, day ieum.Date) []ieum.ConsentItem {
	return builtIn().Opens(held, step, ground, day)
}

// Opens is [Opens] by this table. Health is sensitive, and only a consent of its own
// opens it (개인정보 보호법 제23조).
func (t *Table) Opens(held Held, step Step, ground *ieum.GroundCode, day ieum.Date) []ieum.ConsentItem {
	if ground != nil {
		return inOrder(ground.Items)
	}
	if Refusal(held.Consents, step.Recipient, day) != nil || len(t.MissingFor(held, day, step)) > 0 {
		return nil
	}
	var open []ieum.ConsentItem
	for _, c := range held.Consents {
		if c.Recipient != step.Recipient || c.Purpose != ieum.ForReferral || !t.Covers(c, held, day) {
			continue
		}
		for _, item := range c.Items {
			if sensitive := item == ieum.ItemHealth; sensitive && c.Kind == ieum.ConsentSensitive || !sensitive && c.Kind == ieum.ConsentThirdParty {
				open = append(open, item)
			}
		}
	}
	return inOrder(open)
}

// inOrder returns the items once each, in their order.
func inOrder(items []ieum.ConsentItem) []ieum.ConsentItem {
	return slices.DeleteFunc(slices.Clone(itemsInOrder), func(item ieum.ConsentItem) bool { return !slices.Contains(items, item) })
}
