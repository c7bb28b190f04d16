/**
 * @generated SignedSource<<3310f8ba0232a89482ff5cbb5b7320ab>>
 * @relayHash b438d903245bcd2cc4ede9b60bc2f688
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 7e2c6d4a3afe7034df755617b81f94e616f02cb11ef98033896d7fe6b94ab7af

import { ConcreteRequest } from 'relay-runtime';
export type Level = "HIGH" | "LOW" | "MEDIUM" | "URGENT";
export type OptionGroup = "ASK" | "NOW" | "WAIT";
export type CandidatesQuery$variables = {
  service: string;
};
export type CandidatesQuery$data = {
  readonly service: {
    readonly candidates: {
      readonly nodes: ReadonlyArray<{
        readonly group: OptionGroup;
        readonly level: Level | null | undefined;
        readonly need: {
          readonly code: string;
          readonly label: string;
        };
        readonly since: string | null | undefined;
        readonly student: {
          readonly displayName: string;
          readonly id: string;
        };
      }>;
      readonly totalCount: number;
    } | null | undefined;
    readonly id: string;
  } | null | undefined;
};
export type CandidatesQuery = {
  response: CandidatesQuery$data;
  variables: CandidatesQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "service"
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
        "name": "id",
        "variableName": "service"
      }
    ],
    "concreteType": "Service",
    "kind": "LinkedField",
    "name": "service",
    "plural": false,
    "selections": [
      (v1/*:: as any*/),
      {
        "alias": null,
        "args": [
          {
            "kind": "Literal",
            "name": "first",
            "value": 20
          }
        ],
        "concreteType": "CandidateConnection",
        "kind": "LinkedField",
        "name": "candidates",
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
            "concreteType": "Candidate",
            "kind": "LinkedField",
            "name": "nodes",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "level",
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
                "name": "group",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "NeedDomain",
                "kind": "LinkedField",
                "name": "need",
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
                "concreteType": "Student",
                "kind": "LinkedField",
                "name": "student",
                "plural": false,
                "selections": [
                  (v1/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "displayName",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": "candidates(first:20)"
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
    "name": "CandidatesQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "CandidatesQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "b438d903245bcd2cc4ede9b60bc2f688",
    "id": "7e2c6d4a3afe7034df755617b81f94e616f02cb11ef98033896d7fe6b94ab7af",
    "metadata": {},
    "name": "CandidatesQuery",
    "operationKind": "query",
    "text": "query CandidatesQuery(\n  $service: ID!\n) {\n  service(id: $service) {\n    id\n    candidates(first: 20) {\n      totalCount\n      nodes {\n        level\n        since\n        group\n        need {\n          code\n          label\n        }\n        student {\n          id\n          displayName\n        }\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "1796ee810a6509e25b8a2d928fb2ee85";

export default node;
