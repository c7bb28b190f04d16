/**
 * @generated SignedSource<<8c2a49cd80d01a403c391f91d17083b1>>
 * @relayHash bfa804c84614f41ca26c116178676530
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 92d08761233ea4e9e0a32f16c74088ce183e472e752c7cd2c62d112dfa1cfbc8

import { ConcreteRequest } from 'relay-runtime';
export type CaseClass = "CRISIS" | "INTENSIVE" | "REGULAR";
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
export type FiguresUnseenQuery$variables = {
  filter?: CaseFilter | null | undefined;
};
export type FiguresUnseenQuery$data = {
  readonly cases: {
    readonly totalCount: number;
  } | null | undefined;
};
export type FiguresUnseenQuery = {
  response: FiguresUnseenQuery$data;
  variables: FiguresUnseenQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "filter"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "filter"
      },
      {
        "kind": "Literal",
        "name": "first",
        "value": 0
      }
    ],
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
    "name": "FiguresUnseenQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "FiguresUnseenQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "bfa804c84614f41ca26c116178676530",
    "id": "92d08761233ea4e9e0a32f16c74088ce183e472e752c7cd2c62d112dfa1cfbc8",
    "metadata": {},
    "name": "FiguresUnseenQuery",
    "operationKind": "query",
    "text": "query FiguresUnseenQuery(\n  $filter: CaseFilter\n) {\n  cases(filter: $filter, first: 0) {\n    totalCount\n  }\n}\n"
  }
};
})();

(node as any).hash = "467a53e1ac50aa8b973b657f7e569ab4";

export default node;
