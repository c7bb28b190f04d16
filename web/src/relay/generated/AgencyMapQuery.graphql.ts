/**
 * @generated SignedSource<<b9dcbaff7ff8ced19e7fa4eb150c33fb>>
 * @relayHash c9e1e54be0ed791c01a8d4a0f0bf5e1e
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 062278e6f099eae3be5d6ff5dee67b3703c40ff0e7e77be17e45b7b7203fe9ce

import { ConcreteRequest } from 'relay-runtime';
export type AgencyMapQuery$variables = {
  id: string;
};
export type AgencyMapQuery$data = {
  readonly agency: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
};
export type AgencyMapQuery = {
  response: AgencyMapQuery$data;
  variables: AgencyMapQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "id",
        "variableName": "id"
      }
    ],
    "concreteType": "Agency",
    "kind": "LinkedField",
    "name": "agency",
    "plural": false,
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
        "name": "name",
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
    "name": "AgencyMapQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "AgencyMapQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "c9e1e54be0ed791c01a8d4a0f0bf5e1e",
    "id": "062278e6f099eae3be5d6ff5dee67b3703c40ff0e7e77be17e45b7b7203fe9ce",
    "metadata": {},
    "name": "AgencyMapQuery",
    "operationKind": "query",
    "text": "query AgencyMapQuery(\n  $id: ID!\n) {\n  agency(id: $id) {\n    id\n    name\n  }\n}\n"
  }
};
})();

(node as any).hash = "1b7880a866db168423eedc159000c643";

export default node;
