/**
 * @generated SignedSource<<fdd8e4acd23815cdd824b77b73e89459>>
 * @relayHash 9283b8a16928020f97e602ae5bd0f2fa
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 75e3fcf1b7e5c5924336c60c4ded42aa70940b897a660e0e73cb9d1abec38aff

import { ConcreteRequest } from 'relay-runtime';
export type UrgentQuery$variables = {
  need: string;
};
export type UrgentQuery$data = {
  readonly linkageFor: {
    readonly now: ReadonlyArray<{
      readonly clause: string | null | undefined;
      readonly phone: string | null | undefined;
      readonly text: string;
    }>;
  } | null | undefined;
};
export type UrgentQuery = {
  response: UrgentQuery$data;
  variables: UrgentQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "need"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "need",
        "variableName": "need"
      },
      {
        "kind": "Literal",
        "name": "profile",
        "value": {}
      }
    ],
    "concreteType": "Linkage",
    "kind": "LinkedField",
    "name": "linkageFor",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "CallNow",
        "kind": "LinkedField",
        "name": "now",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "text",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "phone",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "clause",
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
    "name": "UrgentQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "UrgentQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "9283b8a16928020f97e602ae5bd0f2fa",
    "id": "75e3fcf1b7e5c5924336c60c4ded42aa70940b897a660e0e73cb9d1abec38aff",
    "metadata": {},
    "name": "UrgentQuery",
    "operationKind": "query",
    "text": "query UrgentQuery(\n  $need: String!\n) {\n  linkageFor(profile: {}, need: $need) {\n    now {\n      text\n      phone\n      clause\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "679d844e82dfbb4cb2eccb680a658dff";

export default node;
