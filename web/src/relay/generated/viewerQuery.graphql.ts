/**
 * @generated SignedSource<<69050d058318b6d5b0f4006b0f8766d7>>
 * @relayHash 2662848dcc2df87a78f9d0a3d1af5d0b
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 53d13671899746e0aa184092e52274e6618189e8825bb1fc09d8fb781256182f

import { ConcreteRequest } from 'relay-runtime';
export type Right = "ASK_LINKAGE" | "ASK_PROFILE" | "COUNT_REFERRALS" | "DECIDE_EMERGENCY_ACCESS" | "DECIDE_SELECTION" | "EDIT_DIRECTORY" | "EXCHANGE_TOKEN" | "MANAGE_ACCOUNTS" | "READ_AUDIT" | "READ_CONFIDENTIAL" | "READ_DIRECTORY" | "READ_FIGURES" | "READ_PEOPLE" | "READ_RIGHT_CHANGES" | "REPORT_DIRECTORY_ERROR" | "REQUEST_EMERGENCY_ACCESS" | "REQUEST_SELECTION" | "WRITE_RECORDS";
export type Role = "ADMINISTRATOR" | "AUDITOR" | "CASE_MANAGER" | "CLIENT_APP" | "COORDINATOR" | "DIRECTORY_EDITOR" | "SCHOOL_LEAD" | "SUPERVISOR" | "TEACHER";
export type viewerQuery$variables = Record<PropertyKey, never>;
export type viewerQuery$data = {
  readonly viewer: {
    readonly caseManager: {
      readonly id: string;
    } | null | undefined;
    readonly displayName: string;
    readonly district: {
      readonly name: string;
    } | null | undefined;
    readonly id: string;
    readonly rights: ReadonlyArray<Right>;
    readonly roles: ReadonlyArray<Role>;
    readonly school: {
      readonly name: string;
    } | null | undefined;
  };
};
export type viewerQuery = {
  response: viewerQuery$data;
  variables: viewerQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "displayName",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "roles",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "rights",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v5 = [
  (v4/*:: as any*/)
],
v6 = {
  "alias": null,
  "args": null,
  "concreteType": "CaseManager",
  "kind": "LinkedField",
  "name": "caseManager",
  "plural": false,
  "selections": [
    (v0/*:: as any*/)
  ],
  "storageKey": null
},
v7 = [
  (v4/*:: as any*/),
  (v0/*:: as any*/)
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "viewerQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Viewer",
        "kind": "LinkedField",
        "name": "viewer",
        "plural": false,
        "selections": [
          (v0/*:: as any*/),
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "District",
            "kind": "LinkedField",
            "name": "district",
            "plural": false,
            "selections": (v5/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "School",
            "kind": "LinkedField",
            "name": "school",
            "plural": false,
            "selections": (v5/*:: as any*/),
            "storageKey": null
          },
          (v6/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "viewerQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Viewer",
        "kind": "LinkedField",
        "name": "viewer",
        "plural": false,
        "selections": [
          (v0/*:: as any*/),
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "District",
            "kind": "LinkedField",
            "name": "district",
            "plural": false,
            "selections": (v7/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "School",
            "kind": "LinkedField",
            "name": "school",
            "plural": false,
            "selections": (v7/*:: as any*/),
            "storageKey": null
          },
          (v6/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "2662848dcc2df87a78f9d0a3d1af5d0b",
    "id": "53d13671899746e0aa184092e52274e6618189e8825bb1fc09d8fb781256182f",
    "metadata": {},
    "name": "viewerQuery",
    "operationKind": "query",
    "text": "query viewerQuery {\n  viewer {\n    id\n    displayName\n    roles\n    rights\n    district {\n      name\n      id\n    }\n    school {\n      name\n      id\n    }\n    caseManager {\n      id\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "3e0bf6195687c56e364219050a089614";

export default node;
