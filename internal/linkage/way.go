package linkage

import "ieum/internal/atlas"

// Way is how a worker goes to a resource (길의 종류).
type Way string

// The ways, the first the best (ADR 0084).
const (
	// KnownThere is by somebody at the place whom one knows oneself.
	KnownThere Way = "KNOWN_THERE"
	// OwnHouse is by the standing ties of one's own school and education office, and by their agreements that
	// name whom to call.
	OwnHouse Way = "OWN_HOUSE"
	// Helper is by an agency that serves the subject.
	Helper Way = "HELPER"
	// DirectCall is a call to the desk without an introduction.
	DirectCall Way = "DIRECT_CALL"
	// Introduced is by one acquaintance of an acquaintance, or by an agreement that names nobody.
	Introduced Way = "INTRODUCED"
)

// waysInOrder are all of them in their order.
var waysInOrder = [...]Way{KnownThere, OwnHouse, Helper, DirectCall, Introduced}

// stage is how far a way has come: what has been done decides what may follow.
type stage int8

const (
	// atSubject is where the ways of a person start, and atStart those of an organisation.
	atSubject stage = iota
	atStart
	// atCarrier is somebody who acts for the subject: the case manager, a teacher, or whoever asks.
	atCarrier
	// atKin is a grown-up of the family, and atSupporter somebody of the student's own circle.
	atKin
	atSupporter
	// atKnown is whom a carrier knows, atKnownPlace where they work.
	atKnown
	atKnownPlace
	// atMet is whom an acquaintance introduces, atMetPlace where they work.
	atMet
	atMetPlace
	// atHouse is where a carrier works; atOffice is the education office of that school.
	atHouse
	atOffice
	// atOwnPlace is reached by a standing tie or an agreement that names whom to call, atPartner by another
	// agreement or by referrals before.
	atOwnPlace
	atPartner
	// atHelper is a worker who serves the subject, atHelperPlace the agency; atHelperKnown is whom that worker
	// knows, atHelperNext where they work or what the agency works with.
	atHelper
	atHelperPlace
	atHelperKnown
	atHelperNext
	// atFormer and atFormerPlace are those who served, or are about to serve, the subject.
	atFormer
	atFormerPlace
	stages
)

// kind is the place of a way in their order.
type kind int8

const (
	knownThere kind = iota
	ownHouse
	helper
	directCall
	introduced
)

// wayOf says by which way one has come to a stage. That of the stages before any is that of a call.
var wayOf = [stages]kind{
	atSubject: directCall, atStart: ownHouse, atCarrier: directCall, atKin: directCall, atSupporter: knownThere,
	atKnown: knownThere, atKnownPlace: knownThere, atMet: introduced, atMetPlace: introduced,
	atHouse: ownHouse, atOffice: ownHouse, atOwnPlace: ownHouse, atPartner: introduced,
	atHelper: helper, atHelperPlace: helper, atHelperKnown: helper, atHelperNext: helper,
	atFormer: helper, atFormerPlace: helper,
}

// turns are the ties that may follow at a stage, and the stage that each leads to. There are no other ways.
var turns = [stages][]turn{
	atStart: {
		{atlas.WorksAt, atCarrier}, {atlas.BelongsTo, atOwnPlace}, {atlas.AgreesWith, atOwnPlace}, {atlas.ObservedFlow, atPartner},
	},
	atCarrier:     {{atlas.Knows, atKnown}, {atlas.WorksAt, atHouse}},
	atKnown:       {{atlas.WorksAt, atKnownPlace}, {atlas.Knows, atMet}},
	atMet:         {{atlas.WorksAt, atMetPlace}},
	atHouse:       {{atlas.BelongsTo, atOwnPlace}, {atlas.AgreesWith, atOwnPlace}, {atlas.ObservedFlow, atPartner}},
	atHelper:      {{atlas.WorksAt, atHelperPlace}, {atlas.Knows, atHelperKnown}},
	atHelperPlace: {{atlas.AgreesWith, atHelperNext}, {atlas.ObservedFlow, atHelperNext}},
	atHelperKnown: {{atlas.WorksAt, atHelperNext}},
	atFormer:      {{atlas.WorksAt, atFormerPlace}},
}

// turn is a tie that may follow.
type turn struct {
	along atlas.TieKind
	to    stage
}
