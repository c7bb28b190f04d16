/**
 * @generated SignedSource<<e16455d7593f19265a50f1043e311a6c>>
 * @relayHash 112ea136908a2116eecddf3d6cdb15b2
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID fb87eddb4710427c4917f5168303dc806381b788ccddf62c74c41e026e754856

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type WaysCardQuery$variables = {
  from: string;
  to: string;
};
export type WaysCardQuery$data = {
  readonly mediation: {
    readonly incomplete: boolean;
    readonly paths: ReadonlyArray<{
      readonly steps: ReadonlyArray<{
        readonly from: {
          readonly __typename: string;
          readonly id: string;
          readonly label: string;
        };
        readonly to: {
          readonly __typename: string;
          readonly id: string;
          readonly label: string;
        };
      }>;
      readonly " $fragmentSpreads": FragmentRefs<"PathLine_path">;
    }>;
  } | null | undefined;
};
export type WaysCardQuery = {
  response: WaysCardQuery$data;
  variables: WaysCardQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "from"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "to"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "from",
    "variableName": "from"
  },
  {
    "kind": "Variable",
    "name": "to",
    "variableName": "to"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "incomplete",
  "storageKey": null
},
v3 = [
  {
    "kind": "Literal",
    "name": "first",
    "value": 3
  }
],
v4 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "__typename",
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "id",
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
v5 = {
  "alias": null,
  "args": null,
  "concreteType": null,
  "kind": "LinkedField",
  "name": "from",
  "plural": false,
  "selections": (v4/*:: as any*/),
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "concreteType": null,
  "kind": "LinkedField",
  "name": "to",
  "plural": false,
  "selections": (v4/*:: as any*/),
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "text",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "WaysCardQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Mediation",
        "kind": "LinkedField",
        "name": "mediation",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": (v3/*:: as any*/),
            "concreteType": "Path",
            "kind": "LinkedField",
            "name": "paths",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Step",
                "kind": "LinkedField",
                "name": "steps",
                "plural": true,
                "selections": [
                  (v5/*:: as any*/),
                  (v6/*:: as any*/)
                ],
                "storageKey": null
              },
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "PathLine_path"
              }
            ],
            "storageKey": "paths(first:3)"
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
    "name": "WaysCardQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Mediation",
        "kind": "LinkedField",
        "name": "mediation",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": (v3/*:: as any*/),
            "concreteType": "Path",
            "kind": "LinkedField",
            "name": "paths",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Step",
                "kind": "LinkedField",
                "name": "steps",
                "plural": true,
                "selections": [
                  (v5/*:: as any*/),
                  (v6/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "tie",
                    "storageKey": null
                  },
                  (v7/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "disclosure",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "band",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "basis",
                "storageKey": null
              },
              (v7/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "weakestStep",
                "storageKey": null
              }
            ],
            "storageKey": "paths(first:3)"
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "112ea136908a2116eecddf3d6cdb15b2",
    "id": "fb87eddb4710427c4917f5168303dc806381b788ccddf62c74c41e026e754856",
    "metadata": {},
    "name": "WaysCardQuery",
    "operationKind": "query",
    "text": "query WaysCardQuery(\n  $from: ID!\n  $to: ID!\n) {\n  mediation(from: $from, to: $to) {\n    incomplete\n    paths(first: 3) {\n      steps {\n        from {\n          __typename\n          id\n          label\n        }\n        to {\n          __typename\n          id\n          label\n        }\n      }\n      ...PathLine_path\n    }\n  }\n}\n\nfragment PathLine_path on Path {\n  band\n  basis\n  text\n  weakestStep\n  steps {\n    tie\n    text\n    disclosure\n    from {\n      __typename\n      id\n      label\n    }\n    to {\n      __typename\n      id\n      label\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "2cd77a4cb3b67724f9bd4d8f305f0174";

export default node;
