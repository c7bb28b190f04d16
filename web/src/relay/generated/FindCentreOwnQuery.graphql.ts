/**
 * @generated SignedSource<<c3378aa690eeea324e793825f6bf535a>>
 * @relayHash 9e971660e8bbfac56110cc3cc4ef4ef2
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 62ca6976e2a0b604df8a095c2b0693d034879358f0796e6c348baf6e1930a233

import { ConcreteRequest } from 'relay-runtime';
export type FindCentreOwnQuery$variables = Record<PropertyKey, never>;
export type FindCentreOwnQuery$data = {
  readonly viewer: {
    readonly district: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly id: string;
    readonly school: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
  };
};
export type FindCentreOwnQuery = {
  response: FindCentreOwnQuery$data;
  variables: FindCentreOwnQuery$variables;
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
  (v0/*:: as any*/),
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
        "concreteType": "District",
        "kind": "LinkedField",
        "name": "district",
        "plural": false,
        "selections": (v1/*:: as any*/),
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
    "name": "FindCentreOwnQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "FindCentreOwnQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "9e971660e8bbfac56110cc3cc4ef4ef2",
    "id": "62ca6976e2a0b604df8a095c2b0693d034879358f0796e6c348baf6e1930a233",
    "metadata": {},
    "name": "FindCentreOwnQuery",
    "operationKind": "query",
    "text": "query FindCentreOwnQuery {\n  viewer {\n    id\n    school {\n      id\n      name\n    }\n    district {\n      id\n      name\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "e4b84da7b4fd671b5b73debe00a7ca7d";

export default node;
