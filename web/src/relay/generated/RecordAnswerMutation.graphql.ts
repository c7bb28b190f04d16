/**
 * @generated SignedSource<<68f6e2e302be3add8197f059d21827e7>>
 * @relayHash 07eb633ffdca73367ed2d5bbe4808552
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 735651dd7bdf3bc05dbd11c286a0a18eedaeb8f1523c71cd87dbf06f687ee863

import { ConcreteRequest } from 'relay-runtime';
export type ToldBy = "AGENCY" | "DOCUMENT" | "GUARDIAN" | "SELF" | "TEACHER";
export type RecordFactInput = {
  fact: string;
  idempotencyKey?: string | null | undefined;
  on: string;
  subject: string;
  toldBy: ToldBy;
  value: string;
  values?: ReadonlyArray<string> | null | undefined;
};
export type RecordAnswerMutation$variables = {
  input: RecordFactInput;
};
export type RecordAnswerMutation$data = {
  readonly recordFact: {
    readonly fact: {
      readonly fact: string;
    };
  } | null | undefined;
};
export type RecordAnswerMutation = {
  response: RecordAnswerMutation$data;
  variables: RecordAnswerMutation$variables;
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
    "concreteType": "RecordFactPayload",
    "kind": "LinkedField",
    "name": "recordFact",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Fact",
        "kind": "LinkedField",
        "name": "fact",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "fact",
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
    "name": "RecordAnswerMutation",
    "selections": (v1/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "RecordAnswerMutation",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "07eb633ffdca73367ed2d5bbe4808552",
    "id": "735651dd7bdf3bc05dbd11c286a0a18eedaeb8f1523c71cd87dbf06f687ee863",
    "metadata": {},
    "name": "RecordAnswerMutation",
    "operationKind": "mutation",
    "text": "mutation RecordAnswerMutation(\n  $input: RecordFactInput!\n) {\n  recordFact(input: $input) {\n    fact {\n      fact\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "bb1f7b96b9c4a77eaf70b1fc87e3dda1";

export default node;
