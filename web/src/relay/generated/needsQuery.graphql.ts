/**
 * @generated SignedSource<<8f926ff3f8a51a1a723b4d5cdf8a8b66>>
 * @relayHash 84efd2ef95f3fc58bbbc0ddaa66d12de
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID cef2c4e75fdc3fc141cfe1792d7efe3954c2100695f7426a069e44b8791ec9fd

import { ConcreteRequest } from 'relay-runtime';
export type needsQuery$variables = Record<PropertyKey, never>;
export type needsQuery$data = {
  readonly needDomains: ReadonlyArray<{
    readonly children: ReadonlyArray<{
      readonly code: string;
      readonly label: string;
      readonly words: ReadonlyArray<string>;
    }>;
    readonly code: string;
    readonly label: string;
    readonly words: ReadonlyArray<string>;
  }>;
};
export type needsQuery = {
  response: needsQuery$data;
  variables: needsQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "code",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "label",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "words",
  "storageKey": null
},
v3 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "NeedDomain",
    "kind": "LinkedField",
    "name": "needDomains",
    "plural": true,
    "selections": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "concreteType": "NeedDomain",
        "kind": "LinkedField",
        "name": "children",
        "plural": true,
        "selections": [
          (v0/*:: as any*/),
          (v1/*:: as any*/),
          (v2/*:: as any*/)
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
    "name": "needsQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "needsQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "cacheID": "84efd2ef95f3fc58bbbc0ddaa66d12de",
    "id": "cef2c4e75fdc3fc141cfe1792d7efe3954c2100695f7426a069e44b8791ec9fd",
    "metadata": {},
    "name": "needsQuery",
    "operationKind": "query",
    "text": "query needsQuery {\n  needDomains {\n    code\n    label\n    words\n    children {\n      code\n      label\n      words\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "f2a40074559d9df65cb09db94f3cbb62";

export default node;
