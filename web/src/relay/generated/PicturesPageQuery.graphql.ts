/**
 * @generated SignedSource<<aa018836ebd3c739c6dff0c3b4ce0ea3>>
 * @relayHash f48045283734bf9048eb83f0398aa15a
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 32ec8fae738687e8a8f2c72df99f5914503f660e56e7eecd16f0c952dbeb7970

import { ConcreteRequest } from 'relay-runtime';
export type PicturesPageQuery$variables = {
  both: boolean;
  id: string;
  pseudonymised: boolean;
  then?: string | null | undefined;
};
export type PicturesPageQuery$data = {
  readonly student: {
    readonly ecomap: {
      readonly description: string;
      readonly svg: string;
      readonly title: string;
    } | null | undefined;
    readonly ecomapThen?: {
      readonly description: string;
      readonly svg: string;
      readonly title: string;
    } | null | undefined;
    readonly genogram: {
      readonly description: string;
      readonly svg: string;
      readonly title: string;
    } | null | undefined;
    readonly genogramThen?: {
      readonly description: string;
      readonly svg: string;
      readonly title: string;
    } | null | undefined;
  } | null | undefined;
};
export type PicturesPageQuery = {
  response: PicturesPageQuery$data;
  variables: PicturesPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "both"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "id"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "pseudonymised"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "then"
},
v4 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v5 = {
  "kind": "Variable",
  "name": "pseudonymised",
  "variableName": "pseudonymised"
},
v6 = [
  (v5/*:: as any*/)
],
v7 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "svg",
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "title",
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "description",
    "storageKey": null
  }
],
v8 = {
  "alias": null,
  "args": (v6/*:: as any*/),
  "concreteType": "Picture",
  "kind": "LinkedField",
  "name": "ecomap",
  "plural": false,
  "selections": (v7/*:: as any*/),
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": (v6/*:: as any*/),
  "concreteType": "Picture",
  "kind": "LinkedField",
  "name": "genogram",
  "plural": false,
  "selections": (v7/*:: as any*/),
  "storageKey": null
},
v10 = [
  {
    "kind": "Variable",
    "name": "on",
    "variableName": "then"
  },
  (v5/*:: as any*/)
],
v11 = {
  "condition": "both",
  "kind": "Condition",
  "passingValue": true,
  "selections": [
    {
      "alias": "ecomapThen",
      "args": (v10/*:: as any*/),
      "concreteType": "Picture",
      "kind": "LinkedField",
      "name": "ecomap",
      "plural": false,
      "selections": (v7/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": "genogramThen",
      "args": (v10/*:: as any*/),
      "concreteType": "Picture",
      "kind": "LinkedField",
      "name": "genogram",
      "plural": false,
      "selections": (v7/*:: as any*/),
      "storageKey": null
    }
  ]
};
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "PicturesPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v4/*:: as any*/),
        "concreteType": "Student",
        "kind": "LinkedField",
        "name": "student",
        "plural": false,
        "selections": [
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          (v11/*:: as any*/)
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
      (v3/*:: as any*/),
      (v0/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "PicturesPageQuery",
    "selections": [
      {
        "alias": null,
        "args": (v4/*:: as any*/),
        "concreteType": "Student",
        "kind": "LinkedField",
        "name": "student",
        "plural": false,
        "selections": [
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          (v11/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "f48045283734bf9048eb83f0398aa15a",
    "id": "32ec8fae738687e8a8f2c72df99f5914503f660e56e7eecd16f0c952dbeb7970",
    "metadata": {},
    "name": "PicturesPageQuery",
    "operationKind": "query",
    "text": "query PicturesPageQuery(\n  $id: ID!\n  $then: Date\n  $both: Boolean!\n  $pseudonymised: Boolean!\n) {\n  student(id: $id) {\n    ecomap(pseudonymised: $pseudonymised) {\n      svg\n      title\n      description\n    }\n    genogram(pseudonymised: $pseudonymised) {\n      svg\n      title\n      description\n    }\n    ecomapThen: ecomap(on: $then, pseudonymised: $pseudonymised) @include(if: $both) {\n      svg\n      title\n      description\n    }\n    genogramThen: genogram(on: $then, pseudonymised: $pseudonymised) @include(if: $both) {\n      svg\n      title\n      description\n    }\n    id\n  }\n}\n"
  }
};
})();

(node as any).hash = "bdc00a5edb34483e3e10a6583881759d";

export default node;
