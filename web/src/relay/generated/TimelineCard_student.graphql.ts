/**
 * @generated SignedSource<<40f212627c554a228d5f87d425ce9e12>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ConsentDecision = "GIVEN" | "REFUSED" | "UNREACHABLE";
export type ConsentKind = "SCHOOL_RECORD" | "SENSITIVE" | "SUPPORT" | "THIRD_PARTY";
export type EnrolmentStatus = "ACTIVE" | "ENDED" | "PLANNED";
export type ReferralState = "ACCEPTED" | "AWAITING_CONSENT" | "CANCELLED_BY_CLIENT" | "COMPLETED" | "DRAFT" | "ENTERED_IN_ERROR" | "FAILED" | "IN_PROGRESS" | "ON_HOLD" | "RECALLED" | "RECEIVED" | "REJECTED" | "REQUESTED";
export type Stage = "ASSESSMENT" | "COORDINATION_AND_MONITORING" | "EVALUATION_AND_TERMINATION" | "FOLLOW_UP" | "INTAKE" | "PLANNING" | "PROVISION" | "REASSESSMENT";
import { FragmentRefs } from "relay-runtime";
export type TimelineCard_student$data = {
  readonly cases: ReadonlyArray<{
    readonly assessments: ReadonlyArray<{
      readonly assessedOn: string | null | undefined;
      readonly id: string;
      readonly summary: string | null | undefined;
    }> | null | undefined;
    readonly conferences: ReadonlyArray<{
      readonly decisions: ReadonlyArray<string> | null | undefined;
      readonly heldOn: string | null | undefined;
      readonly id: string;
    }> | null | undefined;
    readonly contacts: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly kind: {
          readonly code: string;
          readonly label: string;
        } | null | undefined;
        readonly on: string | null | undefined;
        readonly text: string | null | undefined;
      }>;
    } | null | undefined;
    readonly followUps: ReadonlyArray<{
      readonly doneOn: string | null | undefined;
      readonly id: string;
      readonly text: string | null | undefined;
    }> | null | undefined;
    readonly id: string;
    readonly stages: ReadonlyArray<{
      readonly enteredOn: string | null | undefined;
      readonly stage: Stage | null | undefined;
    }> | null | undefined;
  }> | null | undefined;
  readonly consents: ReadonlyArray<{
    readonly decision: ConsentDecision | null | undefined;
    readonly id: string;
    readonly kind: ConsentKind | null | undefined;
    readonly recipient: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly since: string | null | undefined;
    readonly withdrawnOn: string | null | undefined;
  }> | null | undefined;
  readonly referrals: ReadonlyArray<{
    readonly answeredOn: string | null | undefined;
    readonly id: string;
    readonly requestedOn: string | null | undefined;
    readonly service: {
      readonly agency: {
        readonly id: string;
        readonly name: string;
      };
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly state: ReferralState | null | undefined;
  }> | null | undefined;
  readonly servedBy: ReadonlyArray<{
    readonly agency: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly id: string;
    readonly service: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly since: string | null | undefined;
    readonly status: EnrolmentStatus | null | undefined;
    readonly until: string | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "TimelineCard_student";
};
export type TimelineCard_student$key = {
  readonly " $data"?: TimelineCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"TimelineCard_student">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "text",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v3 = [
  (v0/*:: as any*/),
  (v2/*:: as any*/)
],
v4 = {
  "alias": null,
  "args": null,
  "concreteType": "Agency",
  "kind": "LinkedField",
  "name": "agency",
  "plural": false,
  "selections": (v3/*:: as any*/),
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "since",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "TimelineCard_student",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Case",
      "kind": "LinkedField",
      "name": "cases",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "StageEntry",
          "kind": "LinkedField",
          "name": "stages",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "stage",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "enteredOn",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": [
            {
              "kind": "Literal",
              "name": "first",
              "value": 50
            }
          ],
          "concreteType": "ContactConnection",
          "kind": "LinkedField",
          "name": "contacts",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "Contact",
              "kind": "LinkedField",
              "name": "nodes",
              "plural": true,
              "selections": [
                (v0/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "on",
                  "storageKey": null
                },
                (v1/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Code",
                  "kind": "LinkedField",
                  "name": "kind",
                  "plural": false,
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "kind": "ScalarField",
                      "name": "code",
                      "storageKey": null
                    },
                    {
                      "alias": null,
                      "args": null,
                      "kind": "ScalarField",
                      "name": "label",
                      "storageKey": null
                    }
                  ],
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": "contacts(first:50)"
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Conference",
          "kind": "LinkedField",
          "name": "conferences",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "heldOn",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "decisions",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Assessment",
          "kind": "LinkedField",
          "name": "assessments",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "assessedOn",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "summary",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "FollowUp",
          "kind": "LinkedField",
          "name": "followUps",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "doneOn",
              "storageKey": null
            },
            (v1/*:: as any*/)
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Referral",
      "kind": "LinkedField",
      "name": "referrals",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "state",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "requestedOn",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "answeredOn",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Service",
          "kind": "LinkedField",
          "name": "service",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            (v2/*:: as any*/),
            (v4/*:: as any*/)
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Consent",
      "kind": "LinkedField",
      "name": "consents",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "kind",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "decision",
          "storageKey": null
        },
        (v5/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "withdrawnOn",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Agency",
          "kind": "LinkedField",
          "name": "recipient",
          "plural": false,
          "selections": (v3/*:: as any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Enrolment",
      "kind": "LinkedField",
      "name": "servedBy",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "status",
          "storageKey": null
        },
        (v5/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "until",
          "storageKey": null
        },
        (v4/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "Service",
          "kind": "LinkedField",
          "name": "service",
          "plural": false,
          "selections": (v3/*:: as any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Student",
  "abstractKey": null
};
})();

(node as any).hash = "d6c5572631ab5f73c022c14e5070c57e";

export default node;
