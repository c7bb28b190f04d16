/**
 * @generated SignedSource<<6cc9b3e66432c09a5dd3586a2179e6c0>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ReferralState = "ACCEPTED" | "AWAITING_CONSENT" | "CANCELLED_BY_CLIENT" | "COMPLETED" | "DRAFT" | "ENTERED_IN_ERROR" | "FAILED" | "IN_PROGRESS" | "ON_HOLD" | "RECALLED" | "RECEIVED" | "REJECTED" | "REQUESTED";
import { FragmentRefs } from "relay-runtime";
export type Served_agency$data = {
  readonly enrolments: {
    readonly nodes: ReadonlyArray<{
      readonly beneficiary: {
        readonly __typename: "Person";
        readonly displayName: string;
        readonly id: string;
      } | {
        readonly __typename: "Student";
        readonly displayName: string;
        readonly id: string;
      } | {
        // This will never be '%other', but we need some
        // value in case none of the concrete values match.
        readonly __typename: "%other";
      } | null | undefined;
      readonly id: string;
      readonly need: {
        readonly domain: {
          readonly code: string;
          readonly label: string;
        } | null | undefined;
        readonly id: string;
      } | null | undefined;
      readonly service: {
        readonly id: string;
        readonly name: string;
      } | null | undefined;
      readonly since: string | null | undefined;
      readonly until: string | null | undefined;
    }>;
    readonly totalCount: number;
  } | null | undefined;
  readonly id: string;
  readonly referrals: {
    readonly nodes: ReadonlyArray<{
      readonly answeredOn: string | null | undefined;
      readonly id: string;
      readonly refusal: {
        readonly code: string;
        readonly label: string;
      } | null | undefined;
      readonly requestedOn: string | null | undefined;
      readonly service: {
        readonly id: string;
        readonly name: string;
      } | null | undefined;
      readonly state: ReferralState | null | undefined;
      readonly student: {
        readonly displayName: string;
        readonly id: string;
      } | null | undefined;
    }>;
    readonly totalCount: number;
  } | null | undefined;
  readonly " $fragmentType": "Served_agency";
};
export type Served_agency$key = {
  readonly " $data"?: Served_agency$data;
  readonly " $fragmentSpreads": FragmentRefs<"Served_agency">;
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
  "name": "totalCount",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "concreteType": "Service",
  "kind": "LinkedField",
  "name": "service",
  "plural": false,
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    }
  ],
  "storageKey": null
},
v3 = [
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
v4 = [
  (v0/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "displayName",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Served_agency",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 50
        },
        {
          "kind": "Literal",
          "name": "status",
          "value": "ACTIVE"
        }
      ],
      "concreteType": "EnrolmentConnection",
      "kind": "LinkedField",
      "name": "enrolments",
      "plural": false,
      "selections": [
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "Enrolment",
          "kind": "LinkedField",
          "name": "nodes",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "since",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "until",
              "storageKey": null
            },
            (v2/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "concreteType": "Need",
              "kind": "LinkedField",
              "name": "need",
              "plural": false,
              "selections": [
                (v0/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "NeedDomain",
                  "kind": "LinkedField",
                  "name": "domain",
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
              "concreteType": null,
              "kind": "LinkedField",
              "name": "beneficiary",
              "plural": false,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "__typename",
                  "storageKey": null
                },
                {
                  "kind": "InlineFragment",
                  "selections": (v4/*:: as any*/),
                  "type": "Student",
                  "abstractKey": null
                },
                {
                  "kind": "InlineFragment",
                  "selections": (v4/*:: as any*/),
                  "type": "Person",
                  "abstractKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "enrolments(first:50,status:\"ACTIVE\")"
    },
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 10
        }
      ],
      "concreteType": "ReferralConnection",
      "kind": "LinkedField",
      "name": "referrals",
      "plural": false,
      "selections": [
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "Referral",
          "kind": "LinkedField",
          "name": "nodes",
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
              "concreteType": "Code",
              "kind": "LinkedField",
              "name": "refusal",
              "plural": false,
              "selections": (v3/*:: as any*/),
              "storageKey": null
            },
            (v2/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "concreteType": "Student",
              "kind": "LinkedField",
              "name": "student",
              "plural": false,
              "selections": (v4/*:: as any*/),
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "referrals(first:10)"
    }
  ],
  "type": "Agency",
  "abstractKey": null
};
})();

(node as any).hash = "919d38fdee812f7dcaef266d6bf75743";

export default node;
