/**
 * @generated SignedSource<<0ef87abac7f98e3c311773925caf35c5>>
 * @relayHash f21f160755fc1f2f470c1322d56559f9
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID a42e026ce4cd70b8b2c71cb2425750d61ed9657f38c049570465c1e5c7b834f2

import { ConcreteRequest } from 'relay-runtime';
export type CaseClass = "CRISIS" | "INTENSIVE" | "REGULAR";
export type Stage = "ASSESSMENT" | "COORDINATION_AND_MONITORING" | "EVALUATION_AND_TERMINATION" | "FOLLOW_UP" | "INTAKE" | "PLANNING" | "PROVISION" | "REASSESSMENT";
export type CaseFilter = {
  caseManager?: string | null | undefined;
  class?: CaseClass | null | undefined;
  open?: boolean | null | undefined;
  openedFrom?: string | null | undefined;
  openedUntil?: string | null | undefined;
  school?: string | null | undefined;
  stages?: ReadonlyArray<Stage> | null | undefined;
};
export type FiguresUnseenQuery$variables = {
  filter?: CaseFilter | null | undefined;
};
export type FiguresUnseenQuery$data = {
  readonly cases: {
    readonly nodes: ReadonlyArray<{
      readonly closedOn: string | null | undefined;
      readonly contacts: {
        readonly nodes: ReadonlyArray<{
          readonly id: string;
          readonly on: string | null | undefined;
        }>;
      } | null | undefined;
      readonly id: string;
      readonly openedOn: string | null | undefined;
    }>;
    readonly totalCount: number;
  } | null | undefined;
};
export type FiguresUnseenQuery = {
  response: FiguresUnseenQuery$data;
  variables: FiguresUnseenQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "filter"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = [
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
      }
    ],
    "concreteType": "CaseConnection",
    "kind": "LinkedField",
    "name": "cases",
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
        "concreteType": "Case",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "openedOn",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "closedOn",
            "storageKey": null
          },
          {
            "alias": null,
            "args": [
              {
                "kind": "Literal",
                "name": "first",
                "value": 1
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
                  (v1/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "on",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": "contacts(first:1)"
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
    "name": "FiguresUnseenQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "FiguresUnseenQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "f21f160755fc1f2f470c1322d56559f9",
    "id": "a42e026ce4cd70b8b2c71cb2425750d61ed9657f38c049570465c1e5c7b834f2",
    "metadata": {},
    "name": "FiguresUnseenQuery",
    "operationKind": "query",
    "text": "query FiguresUnseenQuery(\n  $filter: CaseFilter\n) {\n  cases(filter: $filter, first: 100) {\n    totalCount\n    nodes {\n      id\n      openedOn\n      closedOn\n      contacts(first: 1) {\n        nodes {\n          id\n          on\n        }\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "3bea5fc41cefeeb66b5314fff22e1e6b";

export default node;
