/**
 * @generated SignedSource<<1bed91a2c8fd0ee759da5ae3b6ade730>>
 * @relayHash 03be8eb9072e09d528487ec017f841ca
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 23fe9991c965ecd8aac2cd90b147c0f434f65d29bcb46632beef9575dca35470

import { ConcreteRequest } from 'relay-runtime';
export type ReportFormFieldsQuery$variables = {
  node: string;
};
export type ReportFormFieldsQuery$data = {
  readonly reportableFields: ReadonlyArray<{
    readonly code: string;
    readonly label: string;
  }>;
};
export type ReportFormFieldsQuery = {
  response: ReportFormFieldsQuery$data;
  variables: ReportFormFieldsQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "node"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "node",
        "variableName": "node"
      }
    ],
    "concreteType": "Code",
    "kind": "LinkedField",
    "name": "reportableFields",
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
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ReportFormFieldsQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ReportFormFieldsQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "03be8eb9072e09d528487ec017f841ca",
    "id": "23fe9991c965ecd8aac2cd90b147c0f434f65d29bcb46632beef9575dca35470",
    "metadata": {},
    "name": "ReportFormFieldsQuery",
    "operationKind": "query",
    "text": "query ReportFormFieldsQuery(\n  $node: ID!\n) {\n  reportableFields(node: $node) {\n    code\n    label\n  }\n}\n"
  }
};
})();

(node as any).hash = "1e3f2f4f1708fc8ebea182e5a94ea475";

export default node;
