/**
 * @generated SignedSource<<7c0946889470b99845abe24d5f4eb39a>>
 * @relayHash 5a9d379cdd13caa3857148c64ca85ae8
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 023b15969b4a045d0e09885132471df79425bc9ede5e712ff0c299d04d14c0e7

import { ConcreteRequest } from 'relay-runtime';
export type ReportState = "ACCEPTED" | "DECLINED" | "OPEN";
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
      readonly state: ReportState;
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
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "state",
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
    "cacheID": "5a9d379cdd13caa3857148c64ca85ae8",
    "id": "023b15969b4a045d0e09885132471df79425bc9ede5e712ff0c299d04d14c0e7",
    "metadata": {},
    "name": "ReportErrorMutation",
    "operationKind": "mutation",
    "text": "mutation ReportErrorMutation(\n  $input: ReportDirectoryErrorInput!\n) {\n  reportDirectoryError(input: $input) {\n    report {\n      id\n      state\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "38989710e1f5ce36df93d542004d88a7";

export default node;
