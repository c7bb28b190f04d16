/**
 * @generated SignedSource<<2a4738d4a8f1aa0c434c4311b5b494af>>
 * @relayHash 46c8273c2ce430775f7df50d1e49b16b
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID f6e8852a3d1958a45c5754b3de1c36d02703ed6ffb612503089ed7c096cf548c

import { ConcreteRequest } from 'relay-runtime';
export type ReferralState = "ACCEPTED" | "AWAITING_CONSENT" | "CANCELLED_BY_CLIENT" | "COMPLETED" | "DRAFT" | "ENTERED_IN_ERROR" | "FAILED" | "IN_PROGRESS" | "ON_HOLD" | "RECALLED" | "RECEIVED" | "REJECTED" | "REQUESTED";
export type ReferralsPageAgenciesQuery$variables = Record<PropertyKey, never>;
export type ReferralsPageAgenciesQuery$data = {
  readonly referralFlow: ReadonlyArray<{
    readonly agency: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly school: {
      readonly id: string;
    } | null | undefined;
    readonly service: {
      readonly id: string;
    } | null | undefined;
    readonly states: ReadonlyArray<{
      readonly count: number;
      readonly state: ReferralState;
    }>;
  }> | null | undefined;
};
export type ReferralsPageAgenciesQuery = {
  response: ReferralsPageAgenciesQuery$data;
  variables: ReferralsPageAgenciesQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = [
  (v0/*:: as any*/)
],
v2 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "ReferralFlow",
    "kind": "LinkedField",
    "name": "referralFlow",
    "plural": true,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Agency",
        "kind": "LinkedField",
        "name": "agency",
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
      {
        "alias": null,
        "args": null,
        "concreteType": "Service",
        "kind": "LinkedField",
        "name": "service",
        "plural": false,
        "selections": (v1/*:: as any*/),
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "School",
        "kind": "LinkedField",
        "name": "school",
        "plural": false,
        "selections": (v1/*:: as any*/),
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "ReferralCount",
        "kind": "LinkedField",
        "name": "states",
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
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "ReferralsPageAgenciesQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "ReferralsPageAgenciesQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "46c8273c2ce430775f7df50d1e49b16b",
    "id": "f6e8852a3d1958a45c5754b3de1c36d02703ed6ffb612503089ed7c096cf548c",
    "metadata": {},
    "name": "ReferralsPageAgenciesQuery",
    "operationKind": "query",
    "text": "query ReferralsPageAgenciesQuery {\n  referralFlow {\n    agency {\n      id\n      name\n    }\n    service {\n      id\n    }\n    school {\n      id\n    }\n    states {\n      state\n      count\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "75397c35c3f0f0bf023161e5bc430a0e";

export default node;
