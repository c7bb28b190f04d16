/**
 * @generated SignedSource<<03705a9452b4b1167790106e5d0aff82>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type EnrolmentStatus = "ACTIVE" | "ENDED" | "PLANNED";
export type Verdict = "FAILS" | "MEETS" | "UNKNOWN";
import { FragmentRefs } from "relay-runtime";
export type ServingCard_student$data = {
  readonly id: string;
  readonly servedBy: ReadonlyArray<{
    readonly agency: {
      readonly id: string;
      readonly name: string;
      readonly phone: string | null | undefined;
    } | null | undefined;
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
    readonly service: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly since: string | null | undefined;
    readonly status: EnrolmentStatus | null | undefined;
    readonly stillFits: {
      readonly failures: ReadonlyArray<{
        readonly text: string;
      }>;
      readonly verdict: Verdict;
    } | null | undefined;
    readonly until: string | null | undefined;
    readonly worker: {
      readonly displayName: string;
      readonly id: string;
      readonly phone: string | null | undefined;
      readonly title: string | null | undefined;
    } | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "ServingCard_student";
};
export type ServingCard_student$key = {
  readonly " $data"?: ServingCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"ServingCard_student">;
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
  "name": "name",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "phone",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "displayName",
  "storageKey": null
},
v4 = [
  (v0/*:: as any*/),
  (v3/*:: as any*/)
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ServingCard_student",
  "selections": [
    (v0/*:: as any*/),
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
        {
          "alias": null,
          "args": null,
          "concreteType": "Agency",
          "kind": "LinkedField",
          "name": "agency",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            (v1/*:: as any*/),
            (v2/*:: as any*/)
          ],
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
            (v1/*:: as any*/)
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Worker",
          "kind": "LinkedField",
          "name": "worker",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            (v3/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "title",
              "storageKey": null
            },
            (v2/*:: as any*/)
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
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Fitting",
          "kind": "LinkedField",
          "name": "stillFits",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "verdict",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "concreteType": "Failure",
              "kind": "LinkedField",
              "name": "failures",
              "plural": true,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "text",
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
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

(node as any).hash = "7abe55c2e74cda9a34d0464e040b4a94";

export default node;
