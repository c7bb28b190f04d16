/**
 * @generated SignedSource<<67a0c70881f8ae5dc54eae52759b4a97>>
 * @relayHash 24fbad67e511c877c512cb0c13620100
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 9f40fdfa0e25be74ea0215d357040bada3fdb1e086522608d84590f3417673b4

import { ConcreteRequest } from 'relay-runtime';
export type Band = "FAIR" | "STRONG" | "UNKNOWN" | "WEAK";
export type TieKind = "AGREES_WITH" | "BELONGS_TO" | "FAMILY" | "HELPED_BY" | "INTAKE" | "KNOWS" | "MANAGES" | "OBSERVED_FLOW" | "OFFERS" | "SUPPORTS" | "TEACHES" | "WORKS_AT";
export type NetworkViewQuery$variables = {
  around: string;
  first: number;
  kinds?: ReadonlyArray<TieKind> | null | undefined;
  steps: number;
};
export type NetworkViewQuery$data = {
  readonly network: {
    readonly incomplete: boolean;
    readonly nodes: ReadonlyArray<{
      readonly __typename: string;
      readonly agency?: {
        readonly id: string;
        readonly name: string;
      };
      readonly id: string;
      readonly label: string;
      readonly organisation?: {
        readonly __typename: string;
        readonly id: string;
        readonly name: string;
      } | null | undefined;
      readonly title?: string | null | undefined;
    }>;
    readonly ties: ReadonlyArray<{
      readonly band: Band;
      readonly basis: string;
      readonly from: {
        readonly __typename: string;
        readonly id: string;
      };
      readonly kind: TieKind;
      readonly lastContactOn: string | null | undefined;
      readonly strength: number;
      readonly to: {
        readonly __typename: string;
        readonly id: string;
      };
    }>;
  } | null | undefined;
};
export type NetworkViewQuery = {
  response: NetworkViewQuery$data;
  variables: NetworkViewQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "around"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "first"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "kinds"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "steps"
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v7 = [
  (v4/*:: as any*/),
  (v5/*:: as any*/)
],
v8 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "around",
        "variableName": "around"
      },
      {
        "kind": "Variable",
        "name": "first",
        "variableName": "first"
      },
      {
        "kind": "Variable",
        "name": "kinds",
        "variableName": "kinds"
      },
      {
        "kind": "Variable",
        "name": "steps",
        "variableName": "steps"
      }
    ],
    "concreteType": "Network",
    "kind": "LinkedField",
    "name": "network",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "incomplete",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": null,
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "label",
            "storageKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "title",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": null,
                "kind": "LinkedField",
                "name": "organisation",
                "plural": false,
                "selections": [
                  (v4/*:: as any*/),
                  (v5/*:: as any*/),
                  (v6/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "type": "Worker",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Agency",
                "kind": "LinkedField",
                "name": "agency",
                "plural": false,
                "selections": [
                  (v5/*:: as any*/),
                  (v6/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "type": "Service",
            "abstractKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "NetworkTie",
        "kind": "LinkedField",
        "name": "ties",
        "plural": true,
        "selections": [
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
            "concreteType": null,
            "kind": "LinkedField",
            "name": "from",
            "plural": false,
            "selections": (v7/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": null,
            "kind": "LinkedField",
            "name": "to",
            "plural": false,
            "selections": (v7/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "band",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "strength",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "basis",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "lastContactOn",
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
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "NetworkViewQuery",
    "selections": (v8/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v3/*:: as any*/),
      (v2/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "NetworkViewQuery",
    "selections": (v8/*:: as any*/)
  },
  "params": {
    "cacheID": "24fbad67e511c877c512cb0c13620100",
    "id": "9f40fdfa0e25be74ea0215d357040bada3fdb1e086522608d84590f3417673b4",
    "metadata": {},
    "name": "NetworkViewQuery",
    "operationKind": "query",
    "text": "query NetworkViewQuery(\n  $around: ID!\n  $steps: Int!\n  $kinds: [TieKind!]\n  $first: Int!\n) {\n  network(around: $around, steps: $steps, kinds: $kinds, first: $first) {\n    incomplete\n    nodes {\n      __typename\n      id\n      label\n      ... on Worker {\n        title\n        organisation {\n          __typename\n          id\n          name\n        }\n      }\n      ... on Service {\n        agency {\n          id\n          name\n        }\n      }\n    }\n    ties {\n      kind\n      from {\n        __typename\n        id\n      }\n      to {\n        __typename\n        id\n      }\n      band\n      strength\n      basis\n      lastContactOn\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "897ce28f3b4e834c94c59817775516ce";

export default node;
