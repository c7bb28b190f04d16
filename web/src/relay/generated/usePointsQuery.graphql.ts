/**
 * @generated SignedSource<<0a6d62d9c369b6bb82ccbf75319a5c45>>
 * @relayHash ef06de46edef7024a06709ed6d75dbd1
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 0c65de32962d3b0ebc69bba004b81ee41390375c0dfdc9fa0729bb6c5c649655

import { ConcreteRequest } from 'relay-runtime';
export type AgencyFilter = {
  accepting?: string | null | undefined;
  area?: string | null | undefined;
  need?: string | null | undefined;
  needs?: ReadonlyArray<string> | null | undefined;
  text?: string | null | undefined;
  type?: string | null | undefined;
  types?: ReadonlyArray<string> | null | undefined;
  verifiedBefore?: string | null | undefined;
};
export type BoxInput = {
  east: number;
  north: number;
  south: number;
  west: number;
};
export type usePointsQuery$variables = {
  after?: string | null | undefined;
  filter?: AgencyFilter | null | undefined;
  first: number;
  within?: BoxInput | null | undefined;
};
export type usePointsQuery$data = {
  readonly agencies: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly point: {
        readonly latitude: number;
        readonly longitude: number;
      } | null | undefined;
      readonly verifiedOn: string | null | undefined;
    }>;
    readonly pageInfo: {
      readonly endCursor: string | null | undefined;
      readonly hasNextPage: boolean;
    };
    readonly totalCount: number;
  } | null | undefined;
};
export type usePointsQuery = {
  response: usePointsQuery$data;
  variables: usePointsQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "after"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "filter"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "first"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "within"
},
v4 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "after",
        "variableName": "after"
      },
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "filter"
      },
      {
        "kind": "Variable",
        "name": "first",
        "variableName": "first"
      },
      {
        "kind": "Variable",
        "name": "within",
        "variableName": "within"
      }
    ],
    "concreteType": "AgencyConnection",
    "kind": "LinkedField",
    "name": "agencies",
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
        "concreteType": "PageInfo",
        "kind": "LinkedField",
        "name": "pageInfo",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "hasNextPage",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "endCursor",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Agency",
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
            "kind": "ScalarField",
            "name": "verifiedOn",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Point",
            "kind": "LinkedField",
            "name": "point",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "latitude",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "longitude",
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
    "name": "usePointsQuery",
    "selections": (v4/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v3/*:: as any*/),
      (v2/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "usePointsQuery",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "cacheID": "ef06de46edef7024a06709ed6d75dbd1",
    "id": "0c65de32962d3b0ebc69bba004b81ee41390375c0dfdc9fa0729bb6c5c649655",
    "metadata": {},
    "name": "usePointsQuery",
    "operationKind": "query",
    "text": "query usePointsQuery(\n  $filter: AgencyFilter\n  $within: BoxInput\n  $first: Int!\n  $after: String\n) {\n  agencies(filter: $filter, within: $within, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      verifiedOn\n      point {\n        latitude\n        longitude\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "131cba6ff1a1c39c8286c29595d8f89e";

export default node;
