/**
 * @generated SignedSource<<efb1547e1041883af37217cd4f6ce789>>
 * @relayHash 0c8fee4a3975462d1aae6d2d084cc205
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID fce1bd3f034c6aad23f35af1de0f2fe89f71d30b8e6a0ab571df7621d9cd23d3

import { ConcreteRequest } from 'relay-runtime';
export type AgenciesPageChoicesQuery$variables = Record<PropertyKey, never>;
export type AgenciesPageChoicesQuery$data = {
  readonly codes: ReadonlyArray<{
    readonly code: string;
    readonly label: string;
  }>;
};
export type AgenciesPageChoicesQuery = {
  response: AgenciesPageChoicesQuery$data;
  variables: AgenciesPageChoicesQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "list",
        "value": "AGENCY_TYPE"
      }
    ],
    "concreteType": "Code",
    "kind": "LinkedField",
    "name": "codes",
    "plural": true,
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
    "storageKey": "codes(list:\"AGENCY_TYPE\")"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "AgenciesPageChoicesQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "AgenciesPageChoicesQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "0c8fee4a3975462d1aae6d2d084cc205",
    "id": "fce1bd3f034c6aad23f35af1de0f2fe89f71d30b8e6a0ab571df7621d9cd23d3",
    "metadata": {},
    "name": "AgenciesPageChoicesQuery",
    "operationKind": "query",
    "text": "query AgenciesPageChoicesQuery {\n  codes(list: AGENCY_TYPE) {\n    code\n    label\n  }\n}\n"
  }
};
})();

(node as any).hash = "10934e97d1a580ec897a5b33afb45493";

export default node;
