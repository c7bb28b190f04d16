/**
 * @generated SignedSource<<282e24f35bf30e757feaa1a26f9a0586>>
 * @relayHash 0ab3eaede05e57eec1475cbb0df17253
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c5b5c4c8a74834e0a96a2446804dc6a3cb07ebe857d9f18249dc76c071214cfd

import { ConcreteRequest } from 'relay-runtime';
export type useSchoolsQuery$variables = Record<PropertyKey, never>;
export type useSchoolsQuery$data = {
  readonly viewer: {
    readonly district: {
      readonly id: string;
      readonly schools: {
        readonly nodes: ReadonlyArray<{
          readonly id: string;
          readonly name: string;
          readonly point: {
            readonly latitude: number;
            readonly longitude: number;
          } | null | undefined;
        }>;
      } | null | undefined;
    } | null | undefined;
    readonly id: string;
  };
};
export type useSchoolsQuery = {
  response: useSchoolsQuery$data;
  variables: useSchoolsQuery$variables;
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
  {
    "alias": null,
    "args": null,
    "concreteType": "Viewer",
    "kind": "LinkedField",
    "name": "viewer",
    "plural": false,
    "selections": [
      (v0/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "concreteType": "District",
        "kind": "LinkedField",
        "name": "district",
        "plural": false,
        "selections": [
          (v0/*:: as any*/),
          {
            "alias": null,
            "args": [
              {
                "kind": "Literal",
                "name": "first",
                "value": 100
              }
            ],
            "concreteType": "SchoolConnection",
            "kind": "LinkedField",
            "name": "schools",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "School",
                "kind": "LinkedField",
                "name": "nodes",
                "plural": true,
                "selections": [
                  (v0/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "name",
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
            "storageKey": "schools(first:100)"
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
    "name": "useSchoolsQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "useSchoolsQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "0ab3eaede05e57eec1475cbb0df17253",
    "id": "c5b5c4c8a74834e0a96a2446804dc6a3cb07ebe857d9f18249dc76c071214cfd",
    "metadata": {},
    "name": "useSchoolsQuery",
    "operationKind": "query",
    "text": "query useSchoolsQuery {\n  viewer {\n    id\n    district {\n      id\n      schools(first: 100) {\n        nodes {\n          id\n          name\n          point {\n            latitude\n            longitude\n          }\n        }\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "e0b356901c8ebb1e9d78bdd7a6700009";

export default node;
