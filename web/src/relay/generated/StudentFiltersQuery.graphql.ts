/**
 * @generated SignedSource<<a55903583ca9e91a59559d83e3a07993>>
 * @relayHash f29b854cf7e9392c288f97ba7e07010d
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 722da2a61f22a91f20b052b927d6cdcbdc2d9b7c6ff9eb70e44cf69e377d83d5

import { ConcreteRequest } from 'relay-runtime';
export type Level = "HIGH" | "LOW" | "MEDIUM" | "URGENT";
export type Stage = "ASSESSMENT" | "COORDINATION_AND_MONITORING" | "EVALUATION_AND_TERMINATION" | "FOLLOW_UP" | "INTAKE" | "PLANNING" | "PROVISION" | "REASSESSMENT";
export type StudentFilter = {
  area?: string | null | undefined;
  caseManager?: string | null | undefined;
  grades?: ReadonlyArray<number> | null | undefined;
  level?: Level | null | undefined;
  need?: string | null | undefined;
  needs?: ReadonlyArray<string> | null | undefined;
  school?: string | null | undefined;
  servedBy?: string | null | undefined;
  stage?: Stage | null | undefined;
  text?: string | null | undefined;
  unserved?: boolean | null | undefined;
};
export type StudentFiltersQuery$variables = {
  exceptArea?: StudentFilter | null | undefined;
  exceptGrade?: StudentFilter | null | undefined;
  exceptManager?: StudentFilter | null | undefined;
  exceptNeed?: StudentFilter | null | undefined;
  exceptSchool?: StudentFilter | null | undefined;
  exceptStage?: StudentFilter | null | undefined;
};
export type StudentFiltersQuery$data = {
  readonly byArea: ReadonlyArray<{
    readonly count: number;
    readonly key: string;
    readonly label: string;
  }> | null | undefined;
  readonly byGrade: ReadonlyArray<{
    readonly count: number;
    readonly key: string;
    readonly label: string;
  }> | null | undefined;
  readonly byManager: ReadonlyArray<{
    readonly count: number;
    readonly key: string;
    readonly label: string;
  }> | null | undefined;
  readonly byNeed: ReadonlyArray<{
    readonly count: number;
    readonly key: string;
    readonly label: string;
  }> | null | undefined;
  readonly bySchool: ReadonlyArray<{
    readonly count: number;
    readonly key: string;
    readonly label: string;
  }> | null | undefined;
  readonly byStage: ReadonlyArray<{
    readonly count: number;
    readonly key: string;
    readonly label: string;
  }> | null | undefined;
};
export type StudentFiltersQuery = {
  response: StudentFiltersQuery$data;
  variables: StudentFiltersQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "exceptArea"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "exceptGrade"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "exceptManager"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "exceptNeed"
},
v4 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "exceptSchool"
},
v5 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "exceptStage"
},
v6 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "key",
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "label",
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "count",
    "storageKey": null
  }
],
v7 = [
  {
    "alias": "byNeed",
    "args": [
      {
        "kind": "Literal",
        "name": "by",
        "value": "NEED"
      },
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "exceptNeed"
      }
    ],
    "concreteType": "Count",
    "kind": "LinkedField",
    "name": "studentCounts",
    "plural": true,
    "selections": (v6/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": "byStage",
    "args": [
      {
        "kind": "Literal",
        "name": "by",
        "value": "STAGE"
      },
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "exceptStage"
      }
    ],
    "concreteType": "Count",
    "kind": "LinkedField",
    "name": "studentCounts",
    "plural": true,
    "selections": (v6/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": "byGrade",
    "args": [
      {
        "kind": "Literal",
        "name": "by",
        "value": "GRADE"
      },
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "exceptGrade"
      }
    ],
    "concreteType": "Count",
    "kind": "LinkedField",
    "name": "studentCounts",
    "plural": true,
    "selections": (v6/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": "bySchool",
    "args": [
      {
        "kind": "Literal",
        "name": "by",
        "value": "SCHOOL"
      },
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "exceptSchool"
      }
    ],
    "concreteType": "Count",
    "kind": "LinkedField",
    "name": "studentCounts",
    "plural": true,
    "selections": (v6/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": "byArea",
    "args": [
      {
        "kind": "Literal",
        "name": "by",
        "value": "AREA"
      },
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "exceptArea"
      }
    ],
    "concreteType": "Count",
    "kind": "LinkedField",
    "name": "studentCounts",
    "plural": true,
    "selections": (v6/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": "byManager",
    "args": [
      {
        "kind": "Literal",
        "name": "by",
        "value": "CASE_MANAGER"
      },
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "exceptManager"
      }
    ],
    "concreteType": "Count",
    "kind": "LinkedField",
    "name": "studentCounts",
    "plural": true,
    "selections": (v6/*:: as any*/),
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/),
      (v4/*:: as any*/),
      (v5/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "StudentFiltersQuery",
    "selections": (v7/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v3/*:: as any*/),
      (v5/*:: as any*/),
      (v1/*:: as any*/),
      (v4/*:: as any*/),
      (v0/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "StudentFiltersQuery",
    "selections": (v7/*:: as any*/)
  },
  "params": {
    "cacheID": "f29b854cf7e9392c288f97ba7e07010d",
    "id": "722da2a61f22a91f20b052b927d6cdcbdc2d9b7c6ff9eb70e44cf69e377d83d5",
    "metadata": {},
    "name": "StudentFiltersQuery",
    "operationKind": "query",
    "text": "query StudentFiltersQuery(\n  $exceptNeed: StudentFilter\n  $exceptStage: StudentFilter\n  $exceptGrade: StudentFilter\n  $exceptSchool: StudentFilter\n  $exceptArea: StudentFilter\n  $exceptManager: StudentFilter\n) {\n  byNeed: studentCounts(filter: $exceptNeed, by: NEED) {\n    key\n    label\n    count\n  }\n  byStage: studentCounts(filter: $exceptStage, by: STAGE) {\n    key\n    label\n    count\n  }\n  byGrade: studentCounts(filter: $exceptGrade, by: GRADE) {\n    key\n    label\n    count\n  }\n  bySchool: studentCounts(filter: $exceptSchool, by: SCHOOL) {\n    key\n    label\n    count\n  }\n  byArea: studentCounts(filter: $exceptArea, by: AREA) {\n    key\n    label\n    count\n  }\n  byManager: studentCounts(filter: $exceptManager, by: CASE_MANAGER) {\n    key\n    label\n    count\n  }\n}\n"
  }
};
})();

(node as any).hash = "3b8e1083bdb25df494ff07bb9238eb2d";

export default node;
