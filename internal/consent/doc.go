// Package consent says who may be told what about somebody: which consents
// cover, which are missing for a step, who must sign, and whether a recipient
// was refused. It is pure.
//
// Who must sign is data: signers.json, by kind of consent, age and item, each
// row with its clause. Another table can be read in its place with
// [ReadTable]; the functions of the package use the built-in one.
package consent
