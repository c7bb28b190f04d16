/**
 * @generated SignedSource<<03a750b27a58c98383886077534f226a>>
 * @relayHash e7c7639ad9749115438ead75f79d8690
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID fb21f483e94c85ff60fb022f9845ba261ec9059a6be1c186964496e564b3094e

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type WeekPageQuery$variables = {
  wholeTeam: boolean;
};
export type WeekPageQuery$data = {
  readonly viewer: {
    readonly caseload: {
      readonly " $fragmentSpreads": FragmentRefs<"CaseloadCard_caseload">;
    } | null | undefined;
    readonly " $fragmentSpreads": FragmentRefs<"CrisisCard_viewer" | "DueCard_viewer" | "SupportedCard_viewer">;
  };
  readonly " $fragmentSpreads": FragmentRefs<"Figures_query" | "ReferralsCard_query">;
};
export type WeekPageQuery = {
  response: WeekPageQuery$data;
  variables: WeekPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "wholeTeam"
  }
],
v1 = {
  "kind": "Variable",
  "name": "wholeTeam",
  "variableName": "wholeTeam"
},
v2 = [
  (v1/*:: as any*/)
],
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "class",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "displayName",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "WeekPageQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Viewer",
        "kind": "LinkedField",
        "name": "viewer",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Caseload",
            "kind": "LinkedField",
            "name": "caseload",
            "plural": false,
            "selections": [
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "CaseloadCard_caseload"
              }
            ],
            "storageKey": null
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "SupportedCard_viewer"
          },
          {
            "args": (v2/*:: as any*/),
            "kind": "FragmentSpread",
            "name": "CrisisCard_viewer"
          },
          {
            "args": (v2/*:: as any*/),
            "kind": "FragmentSpread",
            "name": "DueCard_viewer"
          }
        ],
        "storageKey": null
      },
      {
        "args": null,
        "kind": "FragmentSpread",
        "name": "ReferralsCard_query"
      },
      {
        "args": (v2/*:: as any*/),
        "kind": "FragmentSpread",
        "name": "Figures_query"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "WeekPageQuery",
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Viewer",
        "kind": "LinkedField",
        "name": "viewer",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Caseload",
            "kind": "LinkedField",
            "name": "caseload",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "active",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "weighted",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "standard",
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "SupportCount",
            "kind": "LinkedField",
            "name": "supported",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "cases",
                "storageKey": null
              },
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "since",
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
                  (v4/*:: as any*/),
                  (v5/*:: as any*/)
                ],
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
                "value": 100
              },
              (v1/*:: as any*/)
            ],
            "concreteType": "DueConnection",
            "kind": "LinkedField",
            "name": "due",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Due",
                "kind": "LinkedField",
                "name": "nodes",
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
                    "name": "overdue",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "kind",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "text",
                    "storageKey": null
                  },
                  (v3/*:: as any*/),
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
                    "concreteType": "DueCall",
                    "kind": "LinkedField",
                    "name": "call",
                    "plural": false,
                    "selections": [
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
                        "name": "phone",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Student",
                    "kind": "LinkedField",
                    "name": "student",
                    "plural": false,
                    "selections": [
                      (v4/*:: as any*/),
                      (v5/*:: as any*/),
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
                          (v4/*:: as any*/),
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
                        "concreteType": "Case",
                        "kind": "LinkedField",
                        "name": "cases",
                        "plural": true,
                        "selections": [
                          (v4/*:: as any*/),
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
                            "concreteType": "SafetyAction",
                            "kind": "LinkedField",
                            "name": "safetyActions",
                            "plural": true,
                            "selections": [
                              {
                                "alias": null,
                                "args": null,
                                "kind": "ScalarField",
                                "name": "on",
                                "storageKey": null
                              },
                              {
                                "alias": null,
                                "args": null,
                                "kind": "ScalarField",
                                "name": "staysWith",
                                "storageKey": null
                              },
                              (v4/*:: as any*/)
                            ],
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
                    "args": null,
                    "kind": "ScalarField",
                    "name": "owner",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "totalCount",
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          (v4/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "ReferralCount",
        "kind": "LinkedField",
        "name": "referralCounts",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "state",
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
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "e7c7639ad9749115438ead75f79d8690",
    "id": "fb21f483e94c85ff60fb022f9845ba261ec9059a6be1c186964496e564b3094e",
    "metadata": {},
    "name": "WeekPageQuery",
    "operationKind": "query",
    "text": "query WeekPageQuery(\n  $wholeTeam: Boolean!\n) {\n  viewer {\n    caseload {\n      ...CaseloadCard_caseload\n    }\n    ...SupportedCard_viewer\n    ...CrisisCard_viewer_4y8iCS\n    ...DueCard_viewer_4y8iCS\n    id\n  }\n  ...ReferralsCard_query\n  ...Figures_query_4y8iCS\n}\n\nfragment CaseloadCard_caseload on Caseload {\n  active\n  weighted\n  standard\n}\n\nfragment CrisisCard_viewer_4y8iCS on Viewer {\n  due(first: 100, wholeTeam: $wholeTeam) {\n    nodes {\n      dueOn\n      overdue\n      kind\n      text\n      class\n      level\n      call {\n        label\n        phone\n      }\n      student {\n        id\n        displayName\n        grade\n        school {\n          id\n          name\n        }\n        cases {\n          id\n          closedOn\n          safetyActions {\n            on\n            staysWith\n            id\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment DueCard_viewer_4y8iCS on Viewer {\n  due(first: 100, wholeTeam: $wholeTeam) {\n    totalCount\n    nodes {\n      dueOn\n      overdue\n      kind\n      text\n      owner\n      class\n      student {\n        id\n        displayName\n        grade\n        school {\n          id\n          name\n        }\n      }\n      call {\n        label\n        phone\n      }\n    }\n  }\n}\n\nfragment Figures_query_4y8iCS on Query {\n  viewer {\n    due(first: 100, wholeTeam: $wholeTeam) {\n      totalCount\n      nodes {\n        dueOn\n        overdue\n      }\n    }\n    id\n  }\n  referralCounts {\n    state\n    count\n  }\n}\n\nfragment ReferralsCard_query on Query {\n  referralCounts {\n    state\n    count\n  }\n}\n\nfragment SupportedCard_viewer on Viewer {\n  supported {\n    cases\n    class\n    since\n    caseManager {\n      id\n      displayName\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "22a01e39fc29b9057bf56f3f4eb9726e";

export default node;
