/**
 * @generated SignedSource<<dcca6f1fde0e482eff9fb471e98117d5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ReferralState = "ACCEPTED" | "AWAITING_CONSENT" | "CANCELLED_BY_CLIENT" | "COMPLETED" | "DRAFT" | "ENTERED_IN_ERROR" | "FAILED" | "IN_PROGRESS" | "ON_HOLD" | "RECALLED" | "RECEIVED" | "REJECTED" | "REQUESTED";
import { FragmentRefs } from "relay-runtime";
export type ReferralsCard_query$data = {
  readonly referralCounts: ReadonlyArray<{
    readonly count: number;
    readonly state: ReferralState;
  }> | null | undefined;
  readonly " $fragmentType": "ReferralsCard_query";
};
export type ReferralsCard_query$key = {
  readonly " $data"?: ReferralsCard_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"ReferralsCard_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ReferralsCard_query",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "ReferralCount",
      "kind": "LinkedField",
      "name": "referralCounts",
      "plural": true,
      "selections": [
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
          "name": "count",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "d9c0594bf52dfad530c39f52d727238b";

export default node;
