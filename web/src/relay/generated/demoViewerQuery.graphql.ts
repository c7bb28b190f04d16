/**
 * @generated SignedSource<<154b7b3d4f7a7e057d594f71d306dd7f>>
 * @relayHash 6a370b525af7d42c91113c7f663329fa
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID cec1b5037b4b58df6316999934c1147c052cc04d5ab11e588dbf7f01014a7f0f

import { ConcreteRequest } from 'relay-runtime';
export type demoViewerQuery$variables = Record<PropertyKey, never>;
export type demoViewerQuery$data = {
  readonly viewer: {
    readonly id: string;
  };
};
export type demoViewerQuery = {
  response: demoViewerQuery$data;
  variables: demoViewerQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
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
        "kind": "ScalarField",
        "name": "id",
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
    "name": "demoViewerQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "demoViewerQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "6a370b525af7d42c91113c7f663329fa",
    "id": "cec1b5037b4b58df6316999934c1147c052cc04d5ab11e588dbf7f01014a7f0f",
    "metadata": {},
    "name": "demoViewerQuery",
    "operationKind": "query",
    "text": "query demoViewerQuery {\n  viewer {\n    id\n  }\n}\n"
  }
};
})();

(node as any).hash = "d233eafb41396ac4c7c8ecdf15d28c45";

export default node;
