/**
 * @generated SignedSource<<c0c82da163be84d0173760a99162aaf8>>
 * @relayHash 6056d9053b46cc387c53265e5a49066c
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 6617f0a5ffa88e82d22135d65e83c364daa213830fa9cb675a61f9ba892892ff

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Level = "HIGH" | "LOW" | "MEDIUM" | "URGENT";
export type OrderDirection = "ASC" | "DESC";
export type Stage = "ASSESSMENT" | "COORDINATION_AND_MONITORING" | "EVALUATION_AND_TERMINATION" | "FOLLOW_UP" | "INTAKE" | "PLANNING" | "PROVISION" | "REASSESSMENT";
export type StudentOrderField = "GRADE" | "NAME" | "NEED_LEVEL";
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
export type StudentOrder = {
  direction: OrderDirection;
  field: StudentOrderField;
};
export type StudentsPageQuery$variables = {
  count: number;
  filter?: StudentFilter | null | undefined;
  orderBy?: StudentOrder | null | undefined;
};
export type StudentsPageQuery$data = {
  readonly " $fragmentSpreads": FragmentRefs<"StudentList_query">;
};
export type StudentsPageQuery = {
  response: StudentsPageQuery$data;
  variables: StudentsPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "count"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "filter"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "orderBy"
},
v3 = {
  "kind": "Variable",
  "name": "filter",
  "variableName": "filter"
},
v4 = {
  "kind": "Variable",
  "name": "orderBy",
  "variableName": "orderBy"
},
v5 = [
  (v3/*:: as any*/),
  {
    "kind": "Variable",
    "name": "first",
    "variableName": "count"
  },
  (v4/*:: as any*/)
],
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "displayName",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "StudentsPageQuery",
    "selections": [
      {
        "args": [
          {
            "kind": "Variable",
            "name": "count",
            "variableName": "count"
          },
          (v3/*:: as any*/),
          (v4/*:: as any*/)
        ],
        "kind": "FragmentSpread",
        "name": "StudentList_query"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "StudentsPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v5/*:: as any*/),
        "concreteType": "StudentConnection",
        "kind": "LinkedField",
        "name": "students",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "totalCount",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "StudentEdge",
            "kind": "LinkedField",
            "name": "edges",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Student",
                "kind": "LinkedField",
                "name": "node",
                "plural": false,
                "selections": [
                  (v6/*:: as any*/),
                  (v7/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "grade",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "School",
                    "kind": "LinkedField",
                    "name": "school",
                    "plural": false,
                    "selections": [
                      (v6/*:: as any*/),
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "name",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "CaseManager",
                    "kind": "LinkedField",
                    "name": "caseManager",
                    "plural": false,
                    "selections": [
                      (v6/*:: as any*/),
                      (v7/*:: as any*/)
                    ],
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": [
                      {
                        "kind": "Literal",
                        "name": "status",
                        "value": "OPEN"
                      }
                    ],
                    "concreteType": "Need",
                    "kind": "LinkedField",
                    "name": "needs",
                    "plural": true,
                    "selections": [
                      (v6/*:: as any*/),
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "level",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "NeedDomain",
                        "kind": "LinkedField",
                        "name": "domain",
                        "plural": false,
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
                    "storageKey": "needs(status:\"OPEN\")"
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Case",
                    "kind": "LinkedField",
                    "name": "cases",
                    "plural": true,
                    "selections": [
                      (v6/*:: as any*/),
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "stage",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "class",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "closedOn",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "__typename",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "cursor",
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "PageInfo",
            "kind": "LinkedField",
            "name": "pageInfo",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "endCursor",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "hasNextPage",
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": (v5/*:: as any*/),
        "filters": [
          "filter",
          "orderBy"
        ],
        "handle": "connection",
        "key": "StudentList_students",
        "kind": "LinkedHandle",
        "name": "students"
      }
    ]
  },
  "params": {
    "cacheID": "6056d9053b46cc387c53265e5a49066c",
    "id": "6617f0a5ffa88e82d22135d65e83c364daa213830fa9cb675a61f9ba892892ff",
    "metadata": {},
    "name": "StudentsPageQuery",
    "operationKind": "query",
    "text": "query StudentsPageQuery(\n  $filter: StudentFilter\n  $orderBy: StudentOrder\n  $count: Int!\n) {\n  ...StudentList_query_1tT5Hu\n}\n\nfragment StudentList_query_1tT5Hu on Query {\n  students(filter: $filter, orderBy: $orderBy, first: $count) {\n    totalCount\n    edges {\n      node {\n        id\n        displayName\n        grade\n        school {\n          id\n          name\n        }\n        caseManager {\n          id\n          displayName\n        }\n        needs(status: OPEN) {\n          id\n          level\n          domain {\n            code\n            label\n          }\n        }\n        cases {\n          id\n          stage\n          class\n          closedOn\n        }\n        __typename\n      }\n      cursor\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "aeea9eef1b7078280ce42a7e62edb481";

export default node;
