/**
 * @generated SignedSource<<a05aeabcdbbd0267790f5a8353e168da>>
 * @relayHash 538812b0ddfe4204e79079de2806de72
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID d4add3a5cb6208c5a377c3f7495a32bf5b7d423f775b81d1db965f606b27e4a7

import { ConcreteRequest } from 'relay-runtime';
export type ReportDirectoryErrorInput = {
  field: string;
  idempotencyKey?: string | null | undefined;
  node: string;
  note: string;
};
export type ReportErrorMutation$variables = {
  input: ReportDirectoryErrorInput;
};
export type ReportErrorMutation$data = {
  readonly reportDirectoryError: {
    readonly report: {
      readonly id: string;
    };
  } | null | undefined;
};
export type ReportErrorMutation = {
  response: ReportErrorMutation$data;
  variables: ReportErrorMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "ReportDirectoryErrorPayload",
    "kind": "LinkedField",
    "name": "reportDirectoryError",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "DirectoryReport",
        "kind": "LinkedField",
        "name": "report",
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
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ReportErrorMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ReportErrorMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "538812b0ddfe4204e79079de2806de72",
    "id": "d4add3a5cb6208c5a377c3f7495a32bf5b7d423f775b81d1db965f606b27e4a7",
    "metadata": {},
    "name": "ReportErrorMutation",
    "operationKind": "mutation",
    "text": "mutation ReportErrorMutation(\n  $input: ReportDirectoryErrorInput!\n) {\n  reportDirectoryError(input: $input) {\n    report {\n      id\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "da06b1d42fdfdd70f19a91458c419859";

export default node;
