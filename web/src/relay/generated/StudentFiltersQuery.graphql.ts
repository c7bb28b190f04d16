/**
 * @generated SignedSource<<d607b4005b82cc56e6508e98a5842fb2>>
 * @relayHash cc9299d96a89d040fb39ad1e6b7e663f
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 9196060d597b0400ddf71acd242d24c1587c1b7e934ea2ce2b130f6099cef696

import { ConcreteRequest } from 'relay-runtime';
export type Level = "HIGH" | "LOW" | "MEDIUM" | "URGENT";
export type Stage = "ASSESSMENT" | "COORDINATION_AND_MONITORING" | "EVALUATION_AND_TERMINATION" | "FOLLOW_UP" | "INTAKE" | "PLANNING" | "PROVISION" | "REASSESSMENT";
export type StudentFilter = {
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
  exceptGrade?: StudentFilter | null | undefined;
  exceptManager?: StudentFilter | null | undefined;
  exceptNeed?: StudentFilter | null | undefined;
  exceptSchool?: StudentFilter | null | undefined;
  exceptStage?: StudentFilter | null | undefined;
};
export type StudentFiltersQuery$data = {
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
  "name": "exceptGrade"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "exceptManager"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "exceptNeed"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "exceptSchool"
},
v4 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "exceptStage"
},
v5 = [
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
v6 = [
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
    "selections": (v5/*:: as any*/),
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
    "selections": (v5/*:: as any*/),
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
    "selections": (v5/*:: as any*/),
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
    "selections": (v5/*:: as any*/),
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
    "selections": (v5/*:: as any*/),
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
      (v4/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "StudentFiltersQuery",
    "selections": (v6/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v2/*:: as any*/),
      (v4/*:: as any*/),
      (v0/*:: as any*/),
      (v3/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "StudentFiltersQuery",
    "selections": (v6/*:: as any*/)
  },
  "params": {
    "cacheID": "cc9299d96a89d040fb39ad1e6b7e663f",
    "id": "9196060d597b0400ddf71acd242d24c1587c1b7e934ea2ce2b130f6099cef696",
    "metadata": {},
    "name": "StudentFiltersQuery",
    "operationKind": "query",
    "text": "query StudentFiltersQuery(\n  $exceptNeed: StudentFilter\n  $exceptStage: StudentFilter\n  $exceptGrade: StudentFilter\n  $exceptSchool: StudentFilter\n  $exceptManager: StudentFilter\n) {\n  byNeed: studentCounts(filter: $exceptNeed, by: NEED) {\n    key\n    label\n    count\n  }\n  byStage: studentCounts(filter: $exceptStage, by: STAGE) {\n    key\n    label\n    count\n  }\n  byGrade: studentCounts(filter: $exceptGrade, by: GRADE) {\n    key\n    label\n    count\n  }\n  bySchool: studentCounts(filter: $exceptSchool, by: SCHOOL) {\n    key\n    label\n    count\n  }\n  byManager: studentCounts(filter: $exceptManager, by: CASE_MANAGER) {\n    key\n    label\n    count\n  }\n}\n"
  }
};
})();

(node as any).hash = "50bfccb216bd76f6311428d3dde45b4c";

export default node;
