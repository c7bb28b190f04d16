/**
 * @generated SignedSource<<35f20aa07dffaeb73d7c3996a634cdea>>
 * @relayHash 0725a2c0f0922df4a044ec8995b82414
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID d7de8d8ac19befcc5966655f3cf3e6f24d53871873649b688e6464af5c111466

import { ConcreteRequest } from 'relay-runtime';
export type UnmetCardQuery$variables = {
  area: string;
};
export type UnmetCardQuery$data = {
  readonly unmetNeeds: ReadonlyArray<{
    readonly area: {
      readonly id: string;
      readonly name: string;
    };
    readonly need: {
      readonly code: string;
      readonly label: string;
    };
    readonly open: number;
    readonly services: number;
    readonly unserved: number;
  }> | null | undefined;
};
export type UnmetCardQuery = {
  response: UnmetCardQuery$data;
  variables: UnmetCardQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "area"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "area",
        "variableName": "area"
      }
    ],
    "concreteType": "UnmetNeed",
    "kind": "LinkedField",
    "name": "unmetNeeds",
    "plural": true,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Area",
        "kind": "LinkedField",
        "name": "area",
        "plural": false,
        "selections": [
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
            "name": "name",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "NeedDomain",
        "kind": "LinkedField",
        "name": "need",
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
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "open",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "unserved",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "services",
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "UnmetCardQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "UnmetCardQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "0725a2c0f0922df4a044ec8995b82414",
    "id": "d7de8d8ac19befcc5966655f3cf3e6f24d53871873649b688e6464af5c111466",
    "metadata": {},
    "name": "UnmetCardQuery",
    "operationKind": "query",
    "text": "query UnmetCardQuery(\n  $area: ID!\n) {\n  unmetNeeds(area: $area) {\n    area {\n      id\n      name\n    }\n    need {\n      code\n      label\n    }\n    open\n    unserved\n    services\n  }\n}\n"
  }
};
})();

(node as any).hash = "0402af81625cdfab03ec2c2c99b03a33";

export default node;
