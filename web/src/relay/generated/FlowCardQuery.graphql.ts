/**
 * @generated SignedSource<<680ad2cb3440416112347c195edd968f>>
 * @relayHash 67b96bb1f945434f2b151cdd5ad76f51
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 0c5a93d06bc5a57a58a54e1f507e45130ccb9177d74fb97a5b43d98d6c7162cc

import { ConcreteRequest } from 'relay-runtime';
export type ReferralState = "ACCEPTED" | "AWAITING_CONSENT" | "CANCELLED_BY_CLIENT" | "COMPLETED" | "DRAFT" | "ENTERED_IN_ERROR" | "FAILED" | "IN_PROGRESS" | "ON_HOLD" | "RECALLED" | "RECEIVED" | "REJECTED" | "REQUESTED";
export type FlowCardQuery$variables = {
  from?: string | null | undefined;
};
export type FlowCardQuery$data = {
  readonly referralFlow: ReadonlyArray<{
    readonly agency: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly school: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly service: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly states: ReadonlyArray<{
      readonly count: number;
      readonly state: ReferralState;
    }>;
  }> | null | undefined;
};
export type FlowCardQuery = {
  response: FlowCardQuery$data;
  variables: FlowCardQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "from"
  }
],
v1 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "id",
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
],
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "from",
        "variableName": "from"
      }
    ],
    "concreteType": "ReferralFlow",
    "kind": "LinkedField",
    "name": "referralFlow",
    "plural": true,
    "selections": [
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
        "concreteType": "Agency",
        "kind": "LinkedField",
        "name": "agency",
        "plural": false,
        "selections": (v1/*:: as any*/),
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
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "FlowCardQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "FlowCardQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "67b96bb1f945434f2b151cdd5ad76f51",
    "id": "0c5a93d06bc5a57a58a54e1f507e45130ccb9177d74fb97a5b43d98d6c7162cc",
    "metadata": {},
    "name": "FlowCardQuery",
    "operationKind": "query",
    "text": "query FlowCardQuery(\n  $from: Date\n) {\n  referralFlow(from: $from) {\n    school {\n      id\n      name\n    }\n    agency {\n      id\n      name\n    }\n    service {\n      id\n      name\n    }\n    states {\n      state\n      count\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "7d115c0ed9458f5133788d9f871d6a8b";

export default node;
