/**
 * @generated SignedSource<<75b7c6aa523bdc67c2e6045059ce182d>>
 * @relayHash 6e121a294e9b4043a155a4b80d30dd28
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 3c9d4006ebb85da70f01486ced9ec2f66db44ee39dae0bdaf5657b21bc1b23aa

import { ConcreteRequest } from 'relay-runtime';
export type needsQuery$variables = Record<PropertyKey, never>;
export type needsQuery$data = {
  readonly needDomains: ReadonlyArray<{
    readonly alarms: ReadonlyArray<string>;
    readonly children: ReadonlyArray<{
      readonly alarms: ReadonlyArray<string>;
      readonly code: string;
      readonly label: string;
      readonly phrases: ReadonlyArray<string>;
      readonly words: ReadonlyArray<string>;
    }>;
    readonly code: string;
    readonly label: string;
    readonly phrases: ReadonlyArray<string>;
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
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "phrases",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "alarms",
  "storageKey": null
},
v5 = [
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
      (v3/*:: as any*/),
      (v4/*:: as any*/),
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
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/)
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
    "selections": (v5/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "needsQuery",
    "selections": (v5/*:: as any*/)
  },
  "params": {
    "cacheID": "6e121a294e9b4043a155a4b80d30dd28",
    "id": "3c9d4006ebb85da70f01486ced9ec2f66db44ee39dae0bdaf5657b21bc1b23aa",
    "metadata": {},
    "name": "needsQuery",
    "operationKind": "query",
    "text": "query needsQuery {\n  needDomains {\n    code\n    label\n    words\n    phrases\n    alarms\n    children {\n      code\n      label\n      words\n      phrases\n      alarms\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "2fc7fcf805e3a6950017f81446e6183a";

export default node;
