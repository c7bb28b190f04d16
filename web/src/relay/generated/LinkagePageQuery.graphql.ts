/**
 * @generated SignedSource<<c25513a501a404b528bbca6df8d39628>>
 * @relayHash a9f0d5064109b238920bf2420f2161f1
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID ea40368cd9ec4085c70868b4a54711ba3cf5e1e2bae5bb8c4ee664bc1fe2df79

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Level = "HIGH" | "LOW" | "MEDIUM" | "URGENT";
export type LinkagePageQuery$variables = {
  need: string;
  subject: string;
};
export type LinkagePageQuery$data = {
  readonly linkage: {
    readonly strengthAsOf: string;
    readonly " $fragmentSpreads": FragmentRefs<"LinkageView_linkage">;
  } | null | undefined;
  readonly node: {
    readonly __typename: "Person";
    readonly displayName: string;
    readonly id: string;
    readonly needs: ReadonlyArray<{
      readonly domain: {
        readonly code: string;
        readonly label: string;
      } | null | undefined;
      readonly id: string;
      readonly level: Level | null | undefined;
    }> | null | undefined;
  } | {
    readonly __typename: "Student";
    readonly displayName: string;
    readonly grade: number | null | undefined;
    readonly id: string;
    readonly needs: ReadonlyArray<{
      readonly domain: {
        readonly code: string;
        readonly label: string;
      } | null | undefined;
      readonly id: string;
      readonly level: Level | null | undefined;
    }> | null | undefined;
  } | {
    // This will never be '%other', but we need some
    // value in case none of the concrete values match.
    readonly __typename: "%other";
  } | null | undefined;
};
export type LinkagePageQuery = {
  response: LinkagePageQuery$data;
  variables: LinkagePageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "need"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "subject"
},
v2 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "subject"
  }
],
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
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
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "grade",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "label",
  "storageKey": null
},
v8 = {
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
        (v7/*:: as any*/)
      ],
      "storageKey": null
    }
  ],
  "storageKey": "needs(status:\"OPEN\")"
},
v9 = [
  {
    "kind": "Variable",
    "name": "need",
    "variableName": "need"
  },
  {
    "kind": "Variable",
    "name": "subject",
    "variableName": "subject"
  }
],
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "strengthAsOf",
  "storageKey": null
},
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "text",
  "storageKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "phone",
  "storageKey": null
},
v13 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "clause",
  "storageKey": null
},
v14 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v15 = [
  (v4/*:: as any*/),
  (v14/*:: as any*/)
],
v16 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "rule",
  "storageKey": null
},
v17 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "group",
  "storageKey": null
},
v18 = {
  "alias": null,
  "args": null,
  "concreteType": null,
  "kind": "LinkedField",
  "name": "resource",
  "plural": false,
  "selections": [
    (v3/*:: as any*/),
    (v4/*:: as any*/),
    (v7/*:: as any*/),
    {
      "kind": "InlineFragment",
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "cost",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "inferred",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Agency",
          "kind": "LinkedField",
          "name": "agency",
          "plural": false,
          "selections": [
            (v4/*:: as any*/),
            (v14/*:: as any*/),
            (v12/*:: as any*/)
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Intake",
          "kind": "LinkedField",
          "name": "intake",
          "plural": false,
          "selections": [
            (v12/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "hours",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "type": "Service",
      "abstractKey": null
    },
    {
      "kind": "InlineFragment",
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "Person",
          "kind": "LinkedField",
          "name": "supporter",
          "plural": false,
          "selections": [
            (v4/*:: as any*/),
            (v5/*:: as any*/)
          ],
          "storageKey": null
        }
      ],
      "type": "Offer",
      "abstractKey": null
    }
  ],
  "storageKey": null
},
v19 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "kind",
  "storageKey": null
},
v20 = {
  "alias": null,
  "args": null,
  "concreteType": "Fit",
  "kind": "LinkedField",
  "name": "fit",
  "plural": true,
  "selections": [
    (v19/*:: as any*/),
    (v11/*:: as any*/)
  ],
  "storageKey": null
},
v21 = {
  "alias": null,
  "args": null,
  "concreteType": "Reason",
  "kind": "LinkedField",
  "name": "reasons",
  "plural": true,
  "selections": [
    (v16/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "verdict",
      "storageKey": null
    },
    (v11/*:: as any*/)
  ],
  "storageKey": null
},
v22 = {
  "alias": null,
  "args": null,
  "concreteType": "Question",
  "kind": "LinkedField",
  "name": "questions",
  "plural": true,
  "selections": [
    (v11/*:: as any*/)
  ],
  "storageKey": null
},
v23 = {
  "alias": null,
  "args": null,
  "concreteType": "Capacity",
  "kind": "LinkedField",
  "name": "capacity",
  "plural": false,
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
      "name": "asOf",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "note",
      "storageKey": null
    }
  ],
  "storageKey": null
},
v24 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "distanceMetres",
  "storageKey": null
},
v25 = [
  (v3/*:: as any*/),
  (v4/*:: as any*/),
  (v7/*:: as any*/)
],
v26 = {
  "alias": null,
  "args": null,
  "concreteType": "Coordinate",
  "kind": "LinkedField",
  "name": "coordinateFirst",
  "plural": true,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "reason",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": null,
      "kind": "LinkedField",
      "name": "with",
      "plural": false,
      "selections": (v25/*:: as any*/),
      "storageKey": null
    }
  ],
  "storageKey": null
},
v27 = {
  "alias": null,
  "args": [
    {
      "kind": "Literal",
      "name": "first",
      "value": 3
    }
  ],
  "concreteType": "Path",
  "kind": "LinkedField",
  "name": "paths",
  "plural": true,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "way",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "band",
      "storageKey": null
    },
    (v11/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Step",
      "kind": "LinkedField",
      "name": "steps",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "tie",
          "storageKey": null
        },
        (v12/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": null,
          "kind": "LinkedField",
          "name": "to",
          "plural": false,
          "selections": (v25/*:: as any*/),
          "storageKey": null
        },
        (v11/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "disclosure",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": null,
          "kind": "LinkedField",
          "name": "from",
          "plural": false,
          "selections": (v25/*:: as any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "basis",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "weakestStep",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "MissingConsent",
      "kind": "LinkedField",
      "name": "missingConsents",
      "plural": true,
      "selections": [
        (v19/*:: as any*/),
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
          "concreteType": "Agency",
          "kind": "LinkedField",
          "name": "recipient",
          "plural": false,
          "selections": (v15/*:: as any*/),
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "signers",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": null,
          "kind": "LinkedField",
          "name": "signableBy",
          "plural": true,
          "selections": (v25/*:: as any*/),
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Ground",
          "kind": "LinkedField",
          "name": "alternative",
          "plural": false,
          "selections": [
            (v7/*:: as any*/),
            (v13/*:: as any*/)
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "storageKey": "paths(first:3)"
};
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "LinkagePageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          (v3/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v4/*:: as any*/),
              (v5/*:: as any*/),
              (v6/*:: as any*/),
              (v8/*:: as any*/)
            ],
            "type": "Student",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v4/*:: as any*/),
              (v5/*:: as any*/),
              (v8/*:: as any*/)
            ],
            "type": "Person",
            "abstractKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": (v9/*:: as any*/),
        "concreteType": "Linkage",
        "kind": "LinkedField",
        "name": "linkage",
        "plural": false,
        "selections": [
          (v10/*:: as any*/),
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "LinkageView_linkage"
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
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "LinkagePageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v5/*:: as any*/),
              (v6/*:: as any*/),
              (v8/*:: as any*/)
            ],
            "type": "Student",
            "abstractKey": null
          },
          {
            "kind": "InlineFragment",
            "selections": [
              (v5/*:: as any*/),
              (v8/*:: as any*/)
            ],
            "type": "Person",
            "abstractKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": (v9/*:: as any*/),
        "concreteType": "Linkage",
        "kind": "LinkedField",
        "name": "linkage",
        "plural": false,
        "selections": [
          (v10/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "incomplete",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "CallNow",
            "kind": "LinkedField",
            "name": "now",
            "plural": true,
            "selections": [
              (v11/*:: as any*/),
              (v12/*:: as any*/),
              (v13/*:: as any*/)
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "AskFirst",
            "kind": "LinkedField",
            "name": "askFirst",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "fact",
                "storageKey": null
              },
              (v11/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "decides",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "Choice",
                "kind": "LinkedField",
                "name": "choices",
                "plural": true,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "value",
                    "storageKey": null
                  },
                  (v7/*:: as any*/)
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
                "value": 20
              }
            ],
            "concreteType": "Blocked",
            "kind": "LinkedField",
            "name": "blocked",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": null,
                "kind": "LinkedField",
                "name": "resource",
                "plural": false,
                "selections": [
                  (v3/*:: as any*/),
                  (v4/*:: as any*/),
                  (v7/*:: as any*/),
                  {
                    "kind": "InlineFragment",
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "Agency",
                        "kind": "LinkedField",
                        "name": "agency",
                        "plural": false,
                        "selections": (v15/*:: as any*/),
                        "storageKey": null
                      }
                    ],
                    "type": "Service",
                    "abstractKey": null
                  }
                ],
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
                  (v16/*:: as any*/),
                  (v11/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "changeable",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "changesOn",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Unblock",
                    "kind": "LinkedField",
                    "name": "unblock",
                    "plural": true,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "action",
                        "storageKey": null
                      },
                      (v11/*:: as any*/)
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": "blocked(first:20)"
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
            "concreteType": "LinkageOption",
            "kind": "LinkedField",
            "name": "options",
            "plural": true,
            "selections": [
              (v17/*:: as any*/),
              (v18/*:: as any*/),
              (v20/*:: as any*/),
              (v21/*:: as any*/),
              (v22/*:: as any*/),
              (v23/*:: as any*/),
              (v24/*:: as any*/),
              (v26/*:: as any*/),
              (v27/*:: as any*/)
            ],
            "storageKey": "options(first:50)"
          },
          {
            "alias": null,
            "args": [
              {
                "kind": "Literal",
                "name": "first",
                "value": 10
              }
            ],
            "concreteType": "LinkageOption",
            "kind": "LinkedField",
            "name": "informal",
            "plural": true,
            "selections": [
              (v18/*:: as any*/),
              (v17/*:: as any*/),
              (v20/*:: as any*/),
              (v21/*:: as any*/),
              (v22/*:: as any*/),
              (v23/*:: as any*/),
              (v24/*:: as any*/),
              (v26/*:: as any*/),
              (v27/*:: as any*/)
            ],
            "storageKey": "informal(first:10)"
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Development",
            "kind": "LinkedField",
            "name": "development",
            "plural": true,
            "selections": [
              (v19/*:: as any*/),
              (v11/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "opens",
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
    "cacheID": "a9f0d5064109b238920bf2420f2161f1",
    "id": "ea40368cd9ec4085c70868b4a54711ba3cf5e1e2bae5bb8c4ee664bc1fe2df79",
    "metadata": {},
    "name": "LinkagePageQuery",
    "operationKind": "query",
    "text": "query LinkagePageQuery(\n  $subject: ID!\n  $need: String!\n) {\n  node(id: $subject) {\n    __typename\n    ... on Student {\n      id\n      displayName\n      grade\n      needs(status: OPEN) {\n        id\n        level\n        domain {\n          code\n          label\n        }\n      }\n    }\n    ... on Person {\n      id\n      displayName\n      needs(status: OPEN) {\n        id\n        level\n        domain {\n          code\n          label\n        }\n      }\n    }\n    id\n  }\n  linkage(subject: $subject, need: $need) {\n    strengthAsOf\n    ...LinkageView_linkage\n  }\n}\n\nfragment AskFirst_linkage on Linkage {\n  askFirst {\n    fact\n    text\n    decides\n    choices {\n      value\n      label\n    }\n  }\n}\n\nfragment Blocked_linkage on Linkage {\n  blocked(first: 20) {\n    resource {\n      __typename\n      id\n      label\n      ... on Service {\n        agency {\n          id\n          name\n        }\n      }\n    }\n    failures {\n      rule\n      text\n      changeable\n      changesOn\n      unblock {\n        action\n        text\n      }\n    }\n  }\n}\n\nfragment ConsentList_path on Path {\n  missingConsents {\n    kind\n    items\n    recipient {\n      id\n      name\n    }\n    signers\n    signableBy {\n      __typename\n      id\n      label\n    }\n    alternative {\n      label\n      clause\n    }\n  }\n}\n\nfragment LinkageView_linkage on Linkage {\n  incomplete\n  ...NowCalls_linkage\n  ...AskFirst_linkage\n  ...Blocked_linkage\n  options(first: 50) {\n    group\n    resource {\n      __typename\n      id\n    }\n    ...OptionCard_option\n  }\n  informal(first: 10) {\n    resource {\n      __typename\n      id\n    }\n    ...OptionCard_option\n  }\n  development {\n    kind\n    text\n    opens\n  }\n}\n\nfragment NowCalls_linkage on Linkage {\n  now {\n    text\n    phone\n    clause\n  }\n}\n\nfragment OptionCard_option on LinkageOption {\n  group\n  fit {\n    kind\n    text\n  }\n  reasons {\n    rule\n    verdict\n    text\n  }\n  questions {\n    text\n  }\n  capacity {\n    state\n    asOf\n    note\n  }\n  distanceMetres\n  coordinateFirst {\n    reason\n    with {\n      __typename\n      id\n      label\n    }\n  }\n  resource {\n    __typename\n    id\n    label\n    ... on Service {\n      cost\n      inferred\n      agency {\n        id\n        name\n        phone\n      }\n      intake {\n        phone\n        hours\n      }\n    }\n    ... on Offer {\n      supporter {\n        id\n        displayName\n      }\n    }\n  }\n  paths(first: 3) {\n    way\n    band\n    text\n    steps {\n      tie\n      phone\n      to {\n        __typename\n        id\n        label\n      }\n    }\n    ...PathLine_path\n    ...ConsentList_path\n  }\n}\n\nfragment PathLine_path on Path {\n  band\n  basis\n  text\n  weakestStep\n  steps {\n    tie\n    text\n    disclosure\n    from {\n      __typename\n      id\n      label\n    }\n    to {\n      __typename\n      id\n      label\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "2b6b6f1477763e8a4354b617b25cacf3";

export default node;
