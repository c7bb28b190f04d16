/**
 * @generated SignedSource<<024512c8ae5d9b56eabb43518926cbeb>>
 * @relayHash e568cfca3de46518df4960f6c707c15a
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 02ae3189e2e42e36fac12df4547882d6a5860f4c092faf17bf9793d0b874712c

import { ConcreteRequest } from 'relay-runtime';
export type ReferralState = "ACCEPTED" | "AWAITING_CONSENT" | "CANCELLED_BY_CLIENT" | "COMPLETED" | "DRAFT" | "ENTERED_IN_ERROR" | "FAILED" | "IN_PROGRESS" | "ON_HOLD" | "RECALLED" | "RECEIVED" | "REJECTED" | "REQUESTED";
export type ReferralFilter = {
  agency?: string | null | undefined;
  requestedFrom?: string | null | undefined;
  requestedUntil?: string | null | undefined;
  school?: string | null | undefined;
  service?: string | null | undefined;
  states?: ReadonlyArray<ReferralState> | null | undefined;
};
export type RefusalsCardQuery$variables = {
  filter?: ReferralFilter | null | undefined;
};
export type RefusalsCardQuery$data = {
  readonly referrals: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly refusal: {
        readonly code: string;
        readonly label: string;
      } | null | undefined;
      readonly withheld: ReadonlyArray<string>;
    }>;
    readonly totalCount: number;
  } | null | undefined;
};
export type RefusalsCardQuery = {
  response: RefusalsCardQuery$data;
  variables: RefusalsCardQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "filter"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "filter"
      },
      {
        "kind": "Literal",
        "name": "first",
        "value": 100
      },
      {
        "kind": "Literal",
        "name": "orderBy",
        "value": {
          "direction": "DESC",
          "field": "REQUESTED_ON"
        }
      }
    ],
    "concreteType": "ReferralConnection",
    "kind": "LinkedField",
    "name": "referrals",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "totalCount",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Referral",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
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
            "kind": "ScalarField",
            "name": "withheld",
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
    "name": "RefusalsCardQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "RefusalsCardQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "e568cfca3de46518df4960f6c707c15a",
    "id": "02ae3189e2e42e36fac12df4547882d6a5860f4c092faf17bf9793d0b874712c",
    "metadata": {},
    "name": "RefusalsCardQuery",
    "operationKind": "query",
    "text": "query RefusalsCardQuery(\n  $filter: ReferralFilter\n) {\n  referrals(filter: $filter, orderBy: {field: REQUESTED_ON, direction: DESC}, first: 100) {\n    totalCount\n    nodes {\n      id\n      refusal {\n        code\n        label\n      }\n      withheld\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "7d17ecf5c228e640e327ba245b83d297";

export default node;
