/**
 * @generated SignedSource<<5b32d0f74843a591776ccdc0063ac31b>>
 * @relayHash 150f4a1447db5ce3c9160b5ab1b1ba76
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 3e80191413e377c6d8273ddc4d23b57f0e6afa0755e4d424f2c37b154ba14ef6

import { ConcreteRequest } from 'relay-runtime';
export type inScopeQuery$variables = Record<PropertyKey, never>;
export type inScopeQuery$data = {
  readonly managers: ReadonlyArray<{
    readonly key: string;
    readonly label: string;
  }> | null | undefined;
  readonly schools: ReadonlyArray<{
    readonly key: string;
    readonly label: string;
  }> | null | undefined;
};
export type inScopeQuery = {
  response: inScopeQuery$data;
  variables: inScopeQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
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
  }
],
v1 = [
  {
    "alias": "schools",
    "args": [
      {
        "kind": "Literal",
        "name": "by",
        "value": "SCHOOL"
      }
    ],
    "concreteType": "Count",
    "kind": "LinkedField",
    "name": "studentCounts",
    "plural": true,
    "selections": (v0/*:: as any*/),
    "storageKey": "studentCounts(by:\"SCHOOL\")"
  },
  {
    "alias": "managers",
    "args": [
      {
        "kind": "Literal",
        "name": "by",
        "value": "CASE_MANAGER"
      }
    ],
    "concreteType": "Count",
    "kind": "LinkedField",
    "name": "studentCounts",
    "plural": true,
    "selections": (v0/*:: as any*/),
    "storageKey": "studentCounts(by:\"CASE_MANAGER\")"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "inScopeQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "inScopeQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "150f4a1447db5ce3c9160b5ab1b1ba76",
    "id": "3e80191413e377c6d8273ddc4d23b57f0e6afa0755e4d424f2c37b154ba14ef6",
    "metadata": {},
    "name": "inScopeQuery",
    "operationKind": "query",
    "text": "query inScopeQuery {\n  schools: studentCounts(by: SCHOOL) {\n    key\n    label\n  }\n  managers: studentCounts(by: CASE_MANAGER) {\n    key\n    label\n  }\n}\n"
  }
};
})();

(node as any).hash = "04dead4fa4b1113d007e1e71a161845f";

export default node;
