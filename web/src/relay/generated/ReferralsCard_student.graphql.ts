/**
 * @generated SignedSource<<c528e0b227637fdec26cbd9db50a51c1>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Outcome = "NEED_MET" | "NEED_NOT_MET" | "NEED_PARTLY_MET";
export type ReferralState = "ACCEPTED" | "AWAITING_CONSENT" | "CANCELLED_BY_CLIENT" | "COMPLETED" | "DRAFT" | "ENTERED_IN_ERROR" | "FAILED" | "IN_PROGRESS" | "ON_HOLD" | "RECALLED" | "RECEIVED" | "REJECTED" | "REQUESTED";
import { FragmentRefs } from "relay-runtime";
export type ReferralsCard_student$data = {
  readonly referrals: ReadonlyArray<{
    readonly answeredOn: string | null | undefined;
    readonly id: string;
    readonly outcome: Outcome | null | undefined;
    readonly refusal: {
      readonly code: string;
      readonly label: string;
    } | null | undefined;
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
  readonly " $fragmentType": "ReferralsCard_student";
};
export type ReferralsCard_student$key = {
  readonly " $data"?: ReferralsCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"ReferralsCard_student">;
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
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ReferralsCard_student",
  "selections": [
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
          "kind": "ScalarField",
          "name": "outcome",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Code",
          "kind": "LinkedField",
          "name": "refusal",
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
            (v1/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "concreteType": "Agency",
              "kind": "LinkedField",
              "name": "agency",
              "plural": false,
              "selections": [
                (v0/*:: as any*/),
                (v1/*:: as any*/)
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

(node as any).hash = "7faad65e5d5f04411cd23dc36c5b8812";

export default node;
