/**
 * @generated SignedSource<<6cbc67f48b76f3bb304929f282ab6681>>
 * @relayHash 8a959cc148729769b1ee8ef8f747d286
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 59757b4bf91bb030b842ef843257a4e638c7324d620b7a84cf3cc25e238978e8

import { ConcreteRequest } from 'relay-runtime';
export type CoordinatorPageQuery$variables = Record<PropertyKey, never>;
export type CoordinatorPageQuery$data = {
  readonly viewer: {
    readonly district: {
      readonly areas: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
      }> | null | undefined;
      readonly name: string;
    } | null | undefined;
  };
};
export type CoordinatorPageQuery = {
  response: CoordinatorPageQuery$data;
  variables: CoordinatorPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "concreteType": "Area",
  "kind": "LinkedField",
  "name": "areas",
  "plural": true,
  "selections": [
    (v1/*:: as any*/),
    (v0/*:: as any*/)
  ],
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "CoordinatorPageQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Viewer",
        "kind": "LinkedField",
        "name": "viewer",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "District",
            "kind": "LinkedField",
            "name": "district",
            "plural": false,
            "selections": [
              (v0/*:: as any*/),
              (v2/*:: as any*/)
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "CoordinatorPageQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Viewer",
        "kind": "LinkedField",
        "name": "viewer",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "District",
            "kind": "LinkedField",
            "name": "district",
            "plural": false,
            "selections": [
              (v0/*:: as any*/),
              (v2/*:: as any*/),
              (v1/*:: as any*/)
            ],
            "storageKey": null
          },
          (v1/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "8a959cc148729769b1ee8ef8f747d286",
    "id": "59757b4bf91bb030b842ef843257a4e638c7324d620b7a84cf3cc25e238978e8",
    "metadata": {},
    "name": "CoordinatorPageQuery",
    "operationKind": "query",
    "text": "query CoordinatorPageQuery {\n  viewer {\n    district {\n      name\n      areas {\n        id\n        name\n      }\n      id\n    }\n    id\n  }\n}\n"
  }
};
})();

(node as any).hash = "7ec63b8ecc610a1b530ca6efaab14cb8";

export default node;
