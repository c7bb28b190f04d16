/**
 * @generated SignedSource<<e598e46c75e4af0d9bf5abcb2e33b877>>
 * @relayHash 027747b9b807fc05f660a089d4c01375
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 74ff2811a4dd06dd08b4a54ae75f2e84d459a8e5c5c801ce92159c8c762b0c68

import { ConcreteRequest } from 'relay-runtime';
export type ReportState = "ACCEPTED" | "DECLINED" | "OPEN";
export type ReportDirectoryErrorInput = {
  field: string;
  idempotencyKey?: string | null | undefined;
  node: string;
  note: string;
};
export type ReportFormMutation$variables = {
  input: ReportDirectoryErrorInput;
};
export type ReportFormMutation$data = {
  readonly reportDirectoryError: {
    readonly report: {
      readonly id: string;
      readonly state: ReportState;
    };
  } | null | undefined;
};
export type ReportFormMutation = {
  response: ReportFormMutation$data;
  variables: ReportFormMutation$variables;
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
    "name": "ReportFormMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ReportFormMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "027747b9b807fc05f660a089d4c01375",
    "id": "74ff2811a4dd06dd08b4a54ae75f2e84d459a8e5c5c801ce92159c8c762b0c68",
    "metadata": {},
    "name": "ReportFormMutation",
    "operationKind": "mutation",
    "text": "mutation ReportFormMutation(\n  $input: ReportDirectoryErrorInput!\n) {\n  reportDirectoryError(input: $input) {\n    report {\n      id\n      state\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "84e967151cd0cb8014ba929f8abed1e6";

export default node;
