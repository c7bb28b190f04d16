/**
 * @generated SignedSource<<2a1a32175d30d28badec8e0d9a0e1c55>>
 * @relayHash b519ab5d6b50c4b33daae3603127bb98
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID facc932da365b7e4a0f09d3bd82d92c100c1a03f1d080df5bb2705a5567885d7

import { ConcreteRequest } from 'relay-runtime';
export type ReportErrorFieldsQuery$variables = {
  node: string;
};
export type ReportErrorFieldsQuery$data = {
  readonly reportableFields: ReadonlyArray<{
    readonly code: string;
    readonly label: string;
  }>;
};
export type ReportErrorFieldsQuery = {
  response: ReportErrorFieldsQuery$data;
  variables: ReportErrorFieldsQuery$variables;
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
    "name": "ReportErrorFieldsQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ReportErrorFieldsQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "b519ab5d6b50c4b33daae3603127bb98",
    "id": "facc932da365b7e4a0f09d3bd82d92c100c1a03f1d080df5bb2705a5567885d7",
    "metadata": {},
    "name": "ReportErrorFieldsQuery",
    "operationKind": "query",
    "text": "query ReportErrorFieldsQuery(\n  $node: ID!\n) {\n  reportableFields(node: $node) {\n    code\n    label\n  }\n}\n"
  }
};
})();

(node as any).hash = "ace1603b58115876b0614bfddf41040d";

export default node;
