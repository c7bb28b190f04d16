/**
 * @generated SignedSource<<b2bddf26c4d72dbf03a37259fbb9e166>>
 * @relayHash 48e75f7cbebae07906595fdf65a70b2d
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 6e75d8c9c6aa45761ed1c2ccaf11ad6b215cb8dc44d596b6370ec50a5c066f84

import { ConcreteRequest } from 'relay-runtime';
export type Right = "ASK_LINKAGE" | "ASK_PROFILE" | "COUNT_REFERRALS" | "EDIT_DIRECTORY" | "MANAGE_ACCOUNTS" | "READ_AUDIT" | "READ_CONFIDENTIAL" | "READ_DIRECTORY" | "READ_FIGURES" | "READ_PEOPLE" | "REPORT_DIRECTORY_ERROR" | "WRITE_RECORDS";
export type Role = "ADMINISTRATOR" | "AUDITOR" | "CASE_MANAGER" | "COORDINATOR" | "DIRECTORY_EDITOR" | "SCHOOL_LEAD" | "SUPERVISOR" | "TEACHER";
export type viewerQuery$variables = {
  enums: ReadonlyArray<string>;
};
export type viewerQuery$data = {
  readonly enumLabels: ReadonlyArray<{
    readonly name: string;
    readonly values: ReadonlyArray<{
      readonly code: string;
      readonly label: string;
    }>;
  }>;
  readonly viewer: {
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
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "enums"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "displayName",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "roles",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "rights",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v6 = [
  (v5/*:: as any*/)
],
v7 = {
  "alias": null,
  "args": [
    {
      "kind": "Variable",
      "name": "names",
      "variableName": "enums"
    }
  ],
  "concreteType": "EnumLabels",
  "kind": "LinkedField",
  "name": "enumLabels",
  "plural": true,
  "selections": [
    (v5/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Code",
      "kind": "LinkedField",
      "name": "values",
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
  ],
  "storageKey": null
},
v8 = [
  (v5/*:: as any*/),
  (v1/*:: as any*/)
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
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
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "District",
            "kind": "LinkedField",
            "name": "district",
            "plural": false,
            "selections": (v6/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "School",
            "kind": "LinkedField",
            "name": "school",
            "plural": false,
            "selections": (v6/*:: as any*/),
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      (v7/*:: as any*/)
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
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
          (v1/*:: as any*/),
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "District",
            "kind": "LinkedField",
            "name": "district",
            "plural": false,
            "selections": (v8/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "School",
            "kind": "LinkedField",
            "name": "school",
            "plural": false,
            "selections": (v8/*:: as any*/),
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      (v7/*:: as any*/)
    ]
  },
  "params": {
    "cacheID": "48e75f7cbebae07906595fdf65a70b2d",
    "id": "6e75d8c9c6aa45761ed1c2ccaf11ad6b215cb8dc44d596b6370ec50a5c066f84",
    "metadata": {},
    "name": "viewerQuery",
    "operationKind": "query",
    "text": "query viewerQuery(\n  $enums: [String!]!\n) {\n  viewer {\n    id\n    displayName\n    roles\n    rights\n    district {\n      name\n      id\n    }\n    school {\n      name\n      id\n    }\n  }\n  enumLabels(names: $enums) {\n    name\n    values {\n      code\n      label\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "3f24ecb57e780bdd804bc593480486db";

export default node;
