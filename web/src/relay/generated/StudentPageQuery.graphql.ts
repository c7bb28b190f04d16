/**
 * @generated SignedSource<<c54b870c724aa8d313b02619ffa9a477>>
 * @relayHash ae76dab0c3eb468fb5f4a485520094f8
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 42dba3095d393916eca614c2c8894cbd31e7be8a20cf7a5830c138b0c6e251dd

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type StudentPageQuery$variables = {
  id: string;
};
export type StudentPageQuery$data = {
  readonly student: {
    readonly " $fragmentSpreads": FragmentRefs<"ConsentsCard_student" | "FactsCard_student" | "GoalsCard_student" | "HouseholdCard_student" | "NeedsCard_student" | "ReferralsCard_student" | "RestrictionsCard_student" | "SafetyCard_student" | "ServingCard_student" | "StrengthsCard_student" | "StudentHead_student" | "SupportersCard_student" | "TimelineCard_student">;
  } | null | undefined;
};
export type StudentPageQuery = {
  response: StudentPageQuery$data;
  variables: StudentPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
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
  "name": "age",
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
  "name": "name",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "phone",
  "storageKey": null
},
v7 = [
  (v4/*:: as any*/),
  (v5/*:: as any*/),
  (v6/*:: as any*/)
],
v8 = [
  (v4/*:: as any*/),
  (v5/*:: as any*/)
],
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "state",
  "storageKey": null
},
v10 = [
  (v4/*:: as any*/),
  (v2/*:: as any*/),
  (v6/*:: as any*/)
],
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "relation",
  "storageKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v13 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "level",
  "storageKey": null
},
v14 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "code",
  "storageKey": null
},
v15 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "label",
  "storageKey": null
},
v16 = [
  (v14/*:: as any*/),
  (v15/*:: as any*/)
],
v17 = {
  "alias": null,
  "args": null,
  "concreteType": "NeedDomain",
  "kind": "LinkedField",
  "name": "domain",
  "plural": false,
  "selections": (v16/*:: as any*/),
  "storageKey": null
},
v18 = {
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
    (v4/*:: as any*/),
    (v13/*:: as any*/),
    (v17/*:: as any*/)
  ],
  "storageKey": "needs(status:\"OPEN\")"
},
v19 = [
  (v4/*:: as any*/)
],
v20 = {
  "kind": "InlineFragment",
  "selections": (v19/*:: as any*/),
  "type": "Node",
  "abstractKey": "__isNode"
},
v21 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "stage",
  "storageKey": null
},
v22 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "dueOn",
  "storageKey": null
},
v23 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "text",
  "storageKey": null
},
v24 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "doneOn",
  "storageKey": null
},
v25 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "on",
  "storageKey": null
},
v26 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
},
v27 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "since",
  "storageKey": null
},
v28 = [
  (v4/*:: as any*/),
  (v2/*:: as any*/)
],
v29 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "until",
  "storageKey": null
},
v30 = {
  "alias": null,
  "args": null,
  "concreteType": "Agency",
  "kind": "LinkedField",
  "name": "agency",
  "plural": false,
  "selections": (v8/*:: as any*/),
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "StudentPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Student",
        "kind": "LinkedField",
        "name": "student",
        "plural": false,
        "selections": [
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "StudentHead_student"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "NeedsCard_student"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "StrengthsCard_student"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "ServingCard_student"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "SupportersCard_student"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "ConsentsCard_student"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "ReferralsCard_student"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "HouseholdCard_student"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "FactsCard_student"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "GoalsCard_student"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "RestrictionsCard_student"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "SafetyCard_student"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "TimelineCard_student"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "StudentPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Student",
        "kind": "LinkedField",
        "name": "student",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/),
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
            "selections": (v7/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Area",
            "kind": "LinkedField",
            "name": "homeArea",
            "plural": false,
            "selections": (v8/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Selection",
            "kind": "LinkedField",
            "name": "selection",
            "plural": false,
            "selections": [
              (v9/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "decidedOn",
                "storageKey": null
              },
              (v4/*:: as any*/)
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
            "selections": (v10/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "StudentTeacher",
            "kind": "LinkedField",
            "name": "teachers",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "homeroom",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Worker",
                "kind": "LinkedField",
                "name": "worker",
                "plural": false,
                "selections": (v10/*:: as any*/),
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Relative",
            "kind": "LinkedField",
            "name": "relatives",
            "plural": true,
            "selections": [
              (v11/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "legalRepresentative",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "verifiedBy",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": null,
                "kind": "LinkedField",
                "name": "person",
                "plural": false,
                "selections": [
                  (v12/*:: as any*/),
                  {
                    "kind": "InlineFragment",
                    "selections": [
                      (v4/*:: as any*/),
                      (v2/*:: as any*/),
                      (v6/*:: as any*/),
                      (v3/*:: as any*/),
                      (v18/*:: as any*/)
                    ],
                    "type": "Person",
                    "abstractKey": null
                  },
                  (v20/*:: as any*/),
                  {
                    "kind": "InlineFragment",
                    "selections": [
                      (v4/*:: as any*/),
                      (v2/*:: as any*/),
                      (v3/*:: as any*/),
                      (v18/*:: as any*/)
                    ],
                    "type": "Student",
                    "abstractKey": null
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
            "concreteType": "Case",
            "kind": "LinkedField",
            "name": "cases",
            "plural": true,
            "selections": [
              (v4/*:: as any*/),
              (v21/*:: as any*/),
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
                "concreteType": "StageEntry",
                "kind": "LinkedField",
                "name": "stages",
                "plural": true,
                "selections": [
                  (v22/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "leftOn",
                    "storageKey": null
                  },
                  (v21/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "enteredOn",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Assessment",
                "kind": "LinkedField",
                "name": "assessments",
                "plural": true,
                "selections": [
                  (v4/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "assessedOn",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "clientVoice",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Capacities",
                    "kind": "LinkedField",
                    "name": "capacities",
                    "plural": false,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "self",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "family",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "public",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "summary",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Goal",
                "kind": "LinkedField",
                "name": "goals",
                "plural": true,
                "selections": [
                  (v4/*:: as any*/),
                  (v23/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "baseline",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "target",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "achieved",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Need",
                    "kind": "LinkedField",
                    "name": "need",
                    "plural": false,
                    "selections": [
                      (v4/*:: as any*/),
                      (v17/*:: as any*/)
                    ],
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Task",
                    "kind": "LinkedField",
                    "name": "tasks",
                    "plural": true,
                    "selections": [
                      (v4/*:: as any*/),
                      (v23/*:: as any*/),
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "owner",
                        "storageKey": null
                      },
                      (v22/*:: as any*/),
                      (v24/*:: as any*/)
                    ],
                    "storageKey": null
                  }
                ],
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
                  (v4/*:: as any*/),
                  (v25/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "seen",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "told",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "called",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "staysWith",
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
                    "value": 50
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
                      (v4/*:: as any*/),
                      (v25/*:: as any*/),
                      (v23/*:: as any*/),
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "Code",
                        "kind": "LinkedField",
                        "name": "kind",
                        "plural": false,
                        "selections": (v16/*:: as any*/),
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": "contacts(first:50)"
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Conference",
                "kind": "LinkedField",
                "name": "conferences",
                "plural": true,
                "selections": [
                  (v4/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "heldOn",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "decisions",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "FollowUp",
                "kind": "LinkedField",
                "name": "followUps",
                "plural": true,
                "selections": [
                  (v4/*:: as any*/),
                  (v24/*:: as any*/),
                  (v23/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          (v4/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "Need",
            "kind": "LinkedField",
            "name": "needs",
            "plural": true,
            "selections": [
              (v4/*:: as any*/),
              (v13/*:: as any*/),
              (v26/*:: as any*/),
              (v27/*:: as any*/),
              (v23/*:: as any*/),
              (v17/*:: as any*/)
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Enrolment",
            "kind": "LinkedField",
            "name": "servedBy",
            "plural": true,
            "selections": [
              (v4/*:: as any*/),
              (v26/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Agency",
                "kind": "LinkedField",
                "name": "agency",
                "plural": false,
                "selections": (v7/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Service",
                "kind": "LinkedField",
                "name": "service",
                "plural": false,
                "selections": [
                  (v4/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "NeedDomain",
                    "kind": "LinkedField",
                    "name": "needs",
                    "plural": true,
                    "selections": [
                      (v14/*:: as any*/)
                    ],
                    "storageKey": null
                  },
                  (v5/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": null,
                "kind": "LinkedField",
                "name": "beneficiary",
                "plural": false,
                "selections": [
                  (v12/*:: as any*/),
                  {
                    "kind": "InlineFragment",
                    "selections": (v28/*:: as any*/),
                    "type": "Student",
                    "abstractKey": null
                  },
                  (v20/*:: as any*/),
                  {
                    "kind": "InlineFragment",
                    "selections": (v28/*:: as any*/),
                    "type": "Person",
                    "abstractKey": null
                  }
                ],
                "storageKey": null
              },
              (v27/*:: as any*/),
              (v29/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Worker",
                "kind": "LinkedField",
                "name": "worker",
                "plural": false,
                "selections": [
                  (v4/*:: as any*/),
                  (v2/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "title",
                    "storageKey": null
                  },
                  (v6/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Fitting",
                "kind": "LinkedField",
                "name": "stillFits",
                "plural": false,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "verdict",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Failure",
                    "kind": "LinkedField",
                    "name": "failures",
                    "plural": true,
                    "selections": [
                      (v23/*:: as any*/)
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
            "concreteType": "Strength",
            "kind": "LinkedField",
            "name": "strengths",
            "plural": true,
            "selections": [
              (v4/*:: as any*/),
              (v23/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "recordedOn",
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Supporter",
            "kind": "LinkedField",
            "name": "supporters",
            "plural": true,
            "selections": [
              (v11/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "closeness",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "conflict",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "supports",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "lastContactOn",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Person",
                "kind": "LinkedField",
                "name": "person",
                "plural": false,
                "selections": (v10/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Offer",
                "kind": "LinkedField",
                "name": "offers",
                "plural": true,
                "selections": [
                  (v4/*:: as any*/),
                  (v15/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Consent",
            "kind": "LinkedField",
            "name": "consents",
            "plural": true,
            "selections": [
              (v4/*:: as any*/),
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
                "name": "decision",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "covers",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "lacks",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "items",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "validUntil",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "retryOn",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Agency",
                "kind": "LinkedField",
                "name": "recipient",
                "plural": false,
                "selections": (v8/*:: as any*/),
                "storageKey": null
              },
              (v27/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "withdrawnOn",
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Referral",
            "kind": "LinkedField",
            "name": "referrals",
            "plural": true,
            "selections": [
              (v4/*:: as any*/),
              (v9/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "requestedOn",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "answeredOn",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "outcome",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Code",
                "kind": "LinkedField",
                "name": "refusal",
                "plural": false,
                "selections": (v16/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Service",
                "kind": "LinkedField",
                "name": "service",
                "plural": false,
                "selections": [
                  (v4/*:: as any*/),
                  (v5/*:: as any*/),
                  (v30/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Household",
            "kind": "LinkedField",
            "name": "household",
            "plural": false,
            "selections": [
              (v4/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": "Code",
                "kind": "LinkedField",
                "name": "types",
                "plural": true,
                "selections": (v16/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "hiddenSiblings",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Person",
                "kind": "LinkedField",
                "name": "members",
                "plural": true,
                "selections": (v19/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Student",
                "kind": "LinkedField",
                "name": "students",
                "plural": true,
                "selections": (v19/*:: as any*/),
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "HouseholdOverlap",
                "kind": "LinkedField",
                "name": "overlaps",
                "plural": true,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "NeedDomain",
                    "kind": "LinkedField",
                    "name": "need",
                    "plural": false,
                    "selections": (v16/*:: as any*/),
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Agency",
                    "kind": "LinkedField",
                    "name": "agencies",
                    "plural": true,
                    "selections": (v8/*:: as any*/),
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "HouseholdLead",
                "kind": "LinkedField",
                "name": "lead",
                "plural": false,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "enrolments",
                    "storageKey": null
                  },
                  (v27/*:: as any*/),
                  (v30/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "CaseManager",
                    "kind": "LinkedField",
                    "name": "caseManagers",
                    "plural": true,
                    "selections": (v28/*:: as any*/),
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
            "concreteType": "Fact",
            "kind": "LinkedField",
            "name": "facts",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "fact",
                "storageKey": null
              },
              (v15/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "valueLabel",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "toldBy",
                "storageKey": null
              },
              (v25/*:: as any*/)
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Restriction",
            "kind": "LinkedField",
            "name": "restrictions",
            "plural": true,
            "selections": [
              (v4/*:: as any*/),
              (v27/*:: as any*/),
              (v29/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "concreteType": null,
                "kind": "LinkedField",
                "name": "masked",
                "plural": false,
                "selections": [
                  (v12/*:: as any*/),
                  (v4/*:: as any*/),
                  (v15/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Code",
                "kind": "LinkedField",
                "name": "reason",
                "plural": false,
                "selections": (v16/*:: as any*/),
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "ae76dab0c3eb468fb5f4a485520094f8",
    "id": "42dba3095d393916eca614c2c8894cbd31e7be8a20cf7a5830c138b0c6e251dd",
    "metadata": {},
    "name": "StudentPageQuery",
    "operationKind": "query",
    "text": "query StudentPageQuery(\n  $id: ID!\n) {\n  student(id: $id) {\n    ...StudentHead_student\n    ...NeedsCard_student\n    ...StrengthsCard_student\n    ...ServingCard_student\n    ...SupportersCard_student\n    ...ConsentsCard_student\n    ...ReferralsCard_student\n    ...HouseholdCard_student\n    ...FactsCard_student\n    ...GoalsCard_student\n    ...RestrictionsCard_student\n    ...SafetyCard_student\n    ...TimelineCard_student\n    id\n  }\n}\n\nfragment ConsentsCard_student on Student {\n  consents {\n    id\n    kind\n    decision\n    covers\n    lacks\n    items\n    validUntil\n    retryOn\n    recipient {\n      id\n      name\n    }\n  }\n}\n\nfragment FactsCard_student on Student {\n  facts {\n    fact\n    label\n    valueLabel\n    toldBy\n    on\n  }\n}\n\nfragment GoalsCard_student on Student {\n  cases {\n    id\n    closedOn\n    goals {\n      id\n      text\n      baseline\n      target\n      achieved\n      need {\n        id\n        domain {\n          code\n          label\n        }\n      }\n      tasks {\n        id\n        text\n        owner\n        dueOn\n        doneOn\n      }\n    }\n  }\n}\n\nfragment HouseholdCard_student on Student {\n  household {\n    id\n    types {\n      code\n      label\n    }\n    hiddenSiblings\n    members {\n      id\n    }\n    students {\n      id\n    }\n    overlaps {\n      need {\n        code\n        label\n      }\n      agencies {\n        id\n        name\n      }\n    }\n    lead {\n      enrolments\n      since\n      agency {\n        id\n        name\n      }\n      caseManagers {\n        id\n        displayName\n      }\n    }\n  }\n  relatives {\n    relation\n    legalRepresentative\n    verifiedBy\n    person {\n      __typename\n      ... on Student {\n        id\n        displayName\n        age\n        needs(status: OPEN) {\n          id\n          level\n          domain {\n            code\n            label\n          }\n        }\n      }\n      ... on Person {\n        id\n        displayName\n        age\n        phone\n        needs(status: OPEN) {\n          id\n          level\n          domain {\n            code\n            label\n          }\n        }\n      }\n      ... on Node {\n        __isNode: __typename\n        id\n      }\n    }\n  }\n}\n\nfragment NeedsCard_student on Student {\n  id\n  needs {\n    id\n    level\n    status\n    since\n    text\n    domain {\n      code\n      label\n    }\n  }\n  servedBy {\n    id\n    status\n    agency {\n      id\n      name\n    }\n    service {\n      id\n      needs {\n        code\n      }\n    }\n    beneficiary {\n      __typename\n      ... on Student {\n        id\n      }\n      ... on Node {\n        __isNode: __typename\n        id\n      }\n    }\n  }\n}\n\nfragment ReferralsCard_student on Student {\n  referrals {\n    id\n    state\n    requestedOn\n    answeredOn\n    outcome\n    refusal {\n      code\n      label\n    }\n    service {\n      id\n      name\n      agency {\n        id\n        name\n      }\n    }\n  }\n}\n\nfragment RestrictionsCard_student on Student {\n  restrictions {\n    id\n    since\n    until\n    masked {\n      __typename\n      id\n      label\n    }\n    reason {\n      code\n      label\n    }\n  }\n}\n\nfragment SafetyCard_student on Student {\n  cases {\n    id\n    safetyActions {\n      id\n      on\n      seen\n      told\n      called\n      staysWith\n    }\n  }\n}\n\nfragment ServingCard_student on Student {\n  id\n  servedBy {\n    id\n    status\n    since\n    until\n    agency {\n      id\n      name\n      phone\n    }\n    service {\n      id\n      name\n    }\n    worker {\n      id\n      displayName\n      title\n      phone\n    }\n    beneficiary {\n      __typename\n      ... on Student {\n        id\n        displayName\n      }\n      ... on Person {\n        id\n        displayName\n      }\n      ... on Node {\n        __isNode: __typename\n        id\n      }\n    }\n    stillFits {\n      verdict\n      failures {\n        text\n      }\n    }\n  }\n}\n\nfragment StrengthsCard_student on Student {\n  strengths {\n    id\n    text\n    recordedOn\n  }\n  cases {\n    id\n    assessments {\n      id\n      assessedOn\n      clientVoice\n      capacities {\n        self\n        family\n        public\n      }\n    }\n  }\n}\n\nfragment StudentHead_student on Student {\n  displayName\n  age\n  grade\n  school {\n    id\n    name\n    phone\n  }\n  homeArea {\n    id\n    name\n  }\n  selection {\n    state\n    decidedOn\n    id\n  }\n  caseManager {\n    id\n    displayName\n    phone\n  }\n  teachers {\n    homeroom\n    worker {\n      id\n      displayName\n      phone\n    }\n  }\n  relatives {\n    relation\n    legalRepresentative\n    verifiedBy\n    person {\n      __typename\n      ... on Person {\n        id\n        displayName\n        phone\n      }\n      ... on Node {\n        __isNode: __typename\n        id\n      }\n    }\n  }\n  cases {\n    id\n    stage\n    class\n    openedOn\n    closedOn\n    stages {\n      dueOn\n      leftOn\n    }\n  }\n}\n\nfragment SupportersCard_student on Student {\n  supporters {\n    relation\n    closeness\n    conflict\n    supports\n    lastContactOn\n    person {\n      id\n      displayName\n      phone\n    }\n    offers {\n      id\n      label\n    }\n  }\n}\n\nfragment TimelineCard_student on Student {\n  cases {\n    id\n    stages {\n      stage\n      enteredOn\n    }\n    contacts(first: 50) {\n      nodes {\n        id\n        on\n        text\n        kind {\n          code\n          label\n        }\n      }\n    }\n    conferences {\n      id\n      heldOn\n      decisions\n    }\n    assessments {\n      id\n      assessedOn\n      summary\n    }\n    followUps {\n      id\n      doneOn\n      text\n    }\n  }\n  referrals {\n    id\n    state\n    requestedOn\n    answeredOn\n    service {\n      id\n      name\n      agency {\n        id\n        name\n      }\n    }\n  }\n  consents {\n    id\n    kind\n    decision\n    since\n    withdrawnOn\n    recipient {\n      id\n      name\n    }\n  }\n  servedBy {\n    id\n    status\n    since\n    until\n    agency {\n      id\n      name\n    }\n    service {\n      id\n      name\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "959ac275937c6ed5792f013d0faecec0";

export default node;
