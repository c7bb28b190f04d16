/**
 * @generated SignedSource<<5ed1ead00f8175ff22082f730fbfbe27>>
 * @relayHash 03526aee8739188d0245d4de14d07e5b
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID b3d853f033eb14d737068c2bacace06d9da3f5d26c2a485d737e12aecc2b7b75

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type ProfileInput = {
  age?: number | null | undefined;
  facts?: ReadonlyArray<FactInput> | null | undefined;
  grade?: number | null | undefined;
  homeArea?: string | null | undefined;
  on?: string | null | undefined;
  school?: string | null | undefined;
};
export type FactInput = {
  fact: string;
  value: string;
};
export type AskPageQuery$variables = {
  need: string;
  profile: ProfileInput;
};
export type AskPageQuery$data = {
  readonly linkageFor: {
    readonly " $fragmentSpreads": FragmentRefs<"LinkageView_linkage">;
  } | null | undefined;
};
export type AskPageQuery = {
  response: AskPageQuery$data;
  variables: AskPageQuery$variables;
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
  "name": "profile"
},
v2 = [
  {
    "kind": "Variable",
    "name": "need",
    "variableName": "need"
  },
  {
    "kind": "Variable",
    "name": "profile",
    "variableName": "profile"
  }
],
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "text",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "phone",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "clause",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "label",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v10 = [
  (v8/*:: as any*/),
  (v9/*:: as any*/)
],
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "rule",
  "storageKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "group",
  "storageKey": null
},
v13 = {
  "alias": null,
  "args": null,
  "concreteType": null,
  "kind": "LinkedField",
  "name": "resource",
  "plural": false,
  "selections": [
    (v7/*:: as any*/),
    (v8/*:: as any*/),
    (v6/*:: as any*/),
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
            (v8/*:: as any*/),
            (v9/*:: as any*/),
            (v4/*:: as any*/)
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
            (v4/*:: as any*/),
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
            (v8/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "displayName",
              "storageKey": null
            }
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
v14 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "kind",
  "storageKey": null
},
v15 = {
  "alias": null,
  "args": null,
  "concreteType": "Fit",
  "kind": "LinkedField",
  "name": "fit",
  "plural": true,
  "selections": [
    (v14/*:: as any*/),
    (v3/*:: as any*/)
  ],
  "storageKey": null
},
v16 = {
  "alias": null,
  "args": null,
  "concreteType": "Reason",
  "kind": "LinkedField",
  "name": "reasons",
  "plural": true,
  "selections": [
    (v11/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "verdict",
      "storageKey": null
    },
    (v3/*:: as any*/)
  ],
  "storageKey": null
},
v17 = {
  "alias": null,
  "args": null,
  "concreteType": "Question",
  "kind": "LinkedField",
  "name": "questions",
  "plural": true,
  "selections": [
    (v3/*:: as any*/)
  ],
  "storageKey": null
},
v18 = {
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
v19 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "distanceMetres",
  "storageKey": null
},
v20 = [
  (v7/*:: as any*/),
  (v8/*:: as any*/),
  (v6/*:: as any*/)
],
v21 = {
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
      "selections": (v20/*:: as any*/),
      "storageKey": null
    }
  ],
  "storageKey": null
},
v22 = {
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
    (v3/*:: as any*/),
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
        (v4/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": null,
          "kind": "LinkedField",
          "name": "to",
          "plural": false,
          "selections": (v20/*:: as any*/),
          "storageKey": null
        },
        (v3/*:: as any*/),
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
          "selections": (v20/*:: as any*/),
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
        (v14/*:: as any*/),
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
          "selections": (v10/*:: as any*/),
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
          "selections": (v20/*:: as any*/),
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
            (v6/*:: as any*/),
            (v5/*:: as any*/)
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
    "name": "AskPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "Linkage",
        "kind": "LinkedField",
        "name": "linkageFor",
        "plural": false,
        "selections": [
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
    "name": "AskPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "Linkage",
        "kind": "LinkedField",
        "name": "linkageFor",
        "plural": false,
        "selections": [
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
              (v3/*:: as any*/),
              (v4/*:: as any*/),
              (v5/*:: as any*/)
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
              (v3/*:: as any*/),
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
                  (v6/*:: as any*/)
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
                  (v7/*:: as any*/),
                  (v8/*:: as any*/),
                  (v6/*:: as any*/),
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
                        "selections": (v10/*:: as any*/),
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
                  (v11/*:: as any*/),
                  (v3/*:: as any*/),
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
                      (v3/*:: as any*/)
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
              (v12/*:: as any*/),
              (v13/*:: as any*/),
              (v15/*:: as any*/),
              (v16/*:: as any*/),
              (v17/*:: as any*/),
              (v18/*:: as any*/),
              (v19/*:: as any*/),
              (v21/*:: as any*/),
              (v22/*:: as any*/)
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
              (v13/*:: as any*/),
              (v12/*:: as any*/),
              (v15/*:: as any*/),
              (v16/*:: as any*/),
              (v17/*:: as any*/),
              (v18/*:: as any*/),
              (v19/*:: as any*/),
              (v21/*:: as any*/),
              (v22/*:: as any*/)
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
              (v14/*:: as any*/),
              (v3/*:: as any*/),
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
    "cacheID": "03526aee8739188d0245d4de14d07e5b",
    "id": "b3d853f033eb14d737068c2bacace06d9da3f5d26c2a485d737e12aecc2b7b75",
    "metadata": {},
    "name": "AskPageQuery",
    "operationKind": "query",
    "text": "query AskPageQuery(\n  $profile: ProfileInput!\n  $need: String!\n) {\n  linkageFor(profile: $profile, need: $need) {\n    ...LinkageView_linkage\n  }\n}\n\nfragment AskFirst_linkage on Linkage {\n  askFirst {\n    fact\n    text\n    decides\n    choices {\n      value\n      label\n    }\n  }\n}\n\nfragment Blocked_linkage on Linkage {\n  blocked(first: 20) {\n    resource {\n      __typename\n      id\n      label\n      ... on Service {\n        agency {\n          id\n          name\n        }\n      }\n    }\n    failures {\n      rule\n      text\n      changeable\n      changesOn\n      unblock {\n        action\n        text\n      }\n    }\n  }\n}\n\nfragment ConsentList_path on Path {\n  missingConsents {\n    kind\n    items\n    recipient {\n      id\n      name\n    }\n    signers\n    signableBy {\n      __typename\n      id\n      label\n    }\n    alternative {\n      label\n      clause\n    }\n  }\n}\n\nfragment LinkageView_linkage on Linkage {\n  incomplete\n  ...NowCalls_linkage\n  ...AskFirst_linkage\n  ...Blocked_linkage\n  options(first: 50) {\n    group\n    resource {\n      __typename\n      id\n    }\n    ...OptionCard_option\n  }\n  informal(first: 10) {\n    resource {\n      __typename\n      id\n    }\n    ...OptionCard_option\n  }\n  development {\n    kind\n    text\n    opens\n  }\n}\n\nfragment NowCalls_linkage on Linkage {\n  now {\n    text\n    phone\n    clause\n  }\n}\n\nfragment OptionCard_option on LinkageOption {\n  group\n  fit {\n    kind\n    text\n  }\n  reasons {\n    rule\n    verdict\n    text\n  }\n  questions {\n    text\n  }\n  capacity {\n    state\n    asOf\n    note\n  }\n  distanceMetres\n  coordinateFirst {\n    reason\n    with {\n      __typename\n      id\n      label\n    }\n  }\n  resource {\n    __typename\n    id\n    label\n    ... on Service {\n      cost\n      inferred\n      agency {\n        id\n        name\n        phone\n      }\n      intake {\n        phone\n        hours\n      }\n    }\n    ... on Offer {\n      supporter {\n        id\n        displayName\n      }\n    }\n  }\n  paths(first: 3) {\n    way\n    band\n    text\n    steps {\n      tie\n      phone\n      to {\n        __typename\n        id\n        label\n      }\n    }\n    ...PathLine_path\n    ...ConsentList_path\n  }\n}\n\nfragment PathLine_path on Path {\n  band\n  basis\n  text\n  weakestStep\n  steps {\n    tie\n    text\n    disclosure\n    from {\n      __typename\n      id\n      label\n    }\n    to {\n      __typename\n      id\n      label\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "3e1c8a6e56279971352580dfb386a704";

export default node;
