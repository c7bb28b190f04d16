/**
 * @generated SignedSource<<a0314a70e309c8d455be7f11ffa46631>>
 * @relayHash ee6dd2f6c3ac3e2dff2d9a6143e91ee4
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 383579fa3eaf21c3e95eabb50f3382b21fea9b916bc13d197d1f6c3cbd6e5b5b

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type CaseClass = "CRISIS" | "INTENSIVE" | "REGULAR";
export type CaseOrderField = "OPENED_ON";
export type OrderDirection = "ASC" | "DESC";
export type Stage = "ASSESSMENT" | "COORDINATION_AND_MONITORING" | "EVALUATION_AND_TERMINATION" | "FOLLOW_UP" | "INTAKE" | "PLANNING" | "PROVISION" | "REASSESSMENT";
export type CaseFilter = {
  caseManager?: string | null | undefined;
  class?: CaseClass | null | undefined;
  noContactSince?: string | null | undefined;
  open?: boolean | null | undefined;
  openedFrom?: string | null | undefined;
  openedUntil?: string | null | undefined;
  school?: string | null | undefined;
  stages?: ReadonlyArray<Stage> | null | undefined;
};
export type CaseOrder = {
  direction: OrderDirection;
  field: CaseOrderField;
};
export type CasesPageQuery$variables = {
  count: number;
  exceptClass?: CaseFilter | null | undefined;
  exceptStage?: CaseFilter | null | undefined;
  filter?: CaseFilter | null | undefined;
  orderBy?: CaseOrder | null | undefined;
};
export type CasesPageQuery$data = {
  readonly byClass: ReadonlyArray<{
    readonly count: number;
    readonly key: string;
    readonly label: string;
  }> | null | undefined;
  readonly byStage: ReadonlyArray<{
    readonly count: number;
    readonly key: string;
    readonly label: string;
  }> | null | undefined;
  readonly " $fragmentSpreads": FragmentRefs<"CaseList_query">;
};
export type CasesPageQuery = {
  response: CasesPageQuery$data;
  variables: CasesPageQuery$variables;
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
  "name": "exceptClass"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "exceptStage"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "filter"
},
v4 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "orderBy"
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "label",
  "storageKey": null
},
v6 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "key",
    "storageKey": null
  },
  (v5/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "count",
    "storageKey": null
  }
],
v7 = {
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
  "name": "caseCounts",
  "plural": true,
  "selections": (v6/*:: as any*/),
  "storageKey": null
},
v8 = {
  "alias": "byClass",
  "args": [
    {
      "kind": "Literal",
      "name": "by",
      "value": "CLASS"
    },
    {
      "kind": "Variable",
      "name": "filter",
      "variableName": "exceptClass"
    }
  ],
  "concreteType": "Count",
  "kind": "LinkedField",
  "name": "caseCounts",
  "plural": true,
  "selections": (v6/*:: as any*/),
  "storageKey": null
},
v9 = {
  "kind": "Variable",
  "name": "filter",
  "variableName": "filter"
},
v10 = {
  "kind": "Variable",
  "name": "orderBy",
  "variableName": "orderBy"
},
v11 = [
  (v9/*:: as any*/),
  {
    "kind": "Variable",
    "name": "first",
    "variableName": "count"
  },
  (v10/*:: as any*/)
],
v12 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v13 = {
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
      (v2/*:: as any*/),
      (v3/*:: as any*/),
      (v4/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "CasesPageQuery",
    "selections": [
      (v7/*:: as any*/),
      (v8/*:: as any*/),
      {
        "args": [
          {
            "kind": "Variable",
            "name": "count",
            "variableName": "count"
          },
          (v9/*:: as any*/),
          (v10/*:: as any*/)
        ],
        "kind": "FragmentSpread",
        "name": "CaseList_query"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v3/*:: as any*/),
      (v2/*:: as any*/),
      (v1/*:: as any*/),
      (v4/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "CasesPageQuery",
    "selections": [
      (v7/*:: as any*/),
      (v8/*:: as any*/),
      {
        "alias": null,
        "args": (v11/*:: as any*/),
        "concreteType": "CaseConnection",
        "kind": "LinkedField",
        "name": "cases",
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
            "concreteType": "CaseEdge",
            "kind": "LinkedField",
            "name": "edges",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Case",
                "kind": "LinkedField",
                "name": "node",
                "plural": false,
                "selections": [
                  (v12/*:: as any*/),
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
                    "name": "openedOn",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "closedOn",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "sentUpOn",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Code",
                    "kind": "LinkedField",
                    "name": "termination",
                    "plural": false,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "code",
                        "storageKey": null
                      },
                      (v5/*:: as any*/)
                    ],
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "StageEntry",
                    "kind": "LinkedField",
                    "name": "stages",
                    "plural": true,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "dueOn",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "leftOn",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": [
                      {
                        "kind": "Literal",
                        "name": "first",
                        "value": 1
                      }
                    ],
                    "concreteType": "ContactConnection",
                    "kind": "LinkedField",
                    "name": "contacts",
                    "plural": false,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "Contact",
                        "kind": "LinkedField",
                        "name": "nodes",
                        "plural": true,
                        "selections": [
                          (v12/*:: as any*/),
                          {
                            "alias": null,
                            "args": null,
                            "kind": "ScalarField",
                            "name": "on",
                            "storageKey": null
                          }
                        ],
                        "storageKey": null
                      }
                    ],
                    "storageKey": "contacts(first:1)"
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Student",
                    "kind": "LinkedField",
                    "name": "student",
                    "plural": false,
                    "selections": [
                      (v12/*:: as any*/),
                      (v13/*:: as any*/),
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
                          (v12/*:: as any*/),
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
                          (v12/*:: as any*/),
                          (v13/*:: as any*/)
                        ],
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
        "args": (v11/*:: as any*/),
        "filters": [
          "filter",
          "orderBy"
        ],
        "handle": "connection",
        "key": "CaseList_cases",
        "kind": "LinkedHandle",
        "name": "cases"
      }
    ]
  },
  "params": {
    "cacheID": "ee6dd2f6c3ac3e2dff2d9a6143e91ee4",
    "id": "383579fa3eaf21c3e95eabb50f3382b21fea9b916bc13d197d1f6c3cbd6e5b5b",
    "metadata": {},
    "name": "CasesPageQuery",
    "operationKind": "query",
    "text": "query CasesPageQuery(\n  $filter: CaseFilter\n  $exceptStage: CaseFilter\n  $exceptClass: CaseFilter\n  $orderBy: CaseOrder\n  $count: Int!\n) {\n  byStage: caseCounts(filter: $exceptStage, by: STAGE) {\n    key\n    label\n    count\n  }\n  byClass: caseCounts(filter: $exceptClass, by: CLASS) {\n    key\n    label\n    count\n  }\n  ...CaseList_query_1tT5Hu\n}\n\nfragment CaseList_query_1tT5Hu on Query {\n  cases(filter: $filter, orderBy: $orderBy, first: $count) {\n    totalCount\n    edges {\n      node {\n        id\n        stage\n        class\n        openedOn\n        closedOn\n        sentUpOn\n        termination {\n          code\n          label\n        }\n        stages {\n          dueOn\n          leftOn\n        }\n        contacts(first: 1) {\n          nodes {\n            id\n            on\n          }\n        }\n        student {\n          id\n          displayName\n          grade\n          school {\n            id\n            name\n          }\n          caseManager {\n            id\n            displayName\n          }\n        }\n        __typename\n      }\n      cursor\n    }\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "845313300214015f853e75e8beb27436";

export default node;
