/**
 * @generated SignedSource<<2f68d41aa67245e1bf6bc6f0109b1913>>
 * @relayHash c45967c479e2549089126356cd28aee7
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 83b3fa15afa372f7a1cee6d7f5304194a94f005d2d4ab75d7161430b8264edad

import { ConcreteRequest } from 'relay-runtime';
export type AgencyFilter = {
  accepting?: string | null | undefined;
  area?: string | null | undefined;
  need?: string | null | undefined;
  needs?: ReadonlyArray<string> | null | undefined;
  text?: string | null | undefined;
  type?: string | null | undefined;
  types?: ReadonlyArray<string> | null | undefined;
  verifiedBefore?: string | null | undefined;
};
export type BoxInput = {
  east: number;
  north: number;
  south: number;
  west: number;
};
export type AgencyFiltersQuery$variables = {
  anyNeed?: AgencyFilter | null | undefined;
  anyType?: AgencyFilter | null | undefined;
  within?: BoxInput | null | undefined;
};
export type AgencyFiltersQuery$data = {
  readonly byNeed: ReadonlyArray<{
    readonly count: number;
    readonly key: string;
  }> | null | undefined;
  readonly byType: ReadonlyArray<{
    readonly count: number;
    readonly key: string;
  }> | null | undefined;
  readonly codes: ReadonlyArray<{
    readonly code: string;
    readonly label: string;
  }>;
};
export type AgencyFiltersQuery = {
  response: AgencyFiltersQuery$data;
  variables: AgencyFiltersQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "anyNeed"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "anyType"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "within"
},
v3 = {
  "kind": "Variable",
  "name": "within",
  "variableName": "within"
},
v4 = [
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
    "name": "count",
    "storageKey": null
  }
],
v5 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "list",
        "value": "AGENCY_TYPE"
      }
    ],
    "concreteType": "Code",
    "kind": "LinkedField",
    "name": "codes",
    "plural": true,
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
    "storageKey": "codes(list:\"AGENCY_TYPE\")"
  },
  {
    "alias": "byType",
    "args": [
      {
        "kind": "Literal",
        "name": "by",
        "value": "TYPE"
      },
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "anyType"
      },
      (v3/*:: as any*/)
    ],
    "concreteType": "Count",
    "kind": "LinkedField",
    "name": "agencyCounts",
    "plural": true,
    "selections": (v4/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": "byNeed",
    "args": [
      {
        "kind": "Literal",
        "name": "by",
        "value": "NEED"
      },
      {
        "kind": "Variable",
        "name": "filter",
        "variableName": "anyNeed"
      },
      (v3/*:: as any*/)
    ],
    "concreteType": "Count",
    "kind": "LinkedField",
    "name": "agencyCounts",
    "plural": true,
    "selections": (v4/*:: as any*/),
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "AgencyFiltersQuery",
    "selections": (v5/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "AgencyFiltersQuery",
    "selections": (v5/*:: as any*/)
  },
  "params": {
    "cacheID": "c45967c479e2549089126356cd28aee7",
    "id": "83b3fa15afa372f7a1cee6d7f5304194a94f005d2d4ab75d7161430b8264edad",
    "metadata": {},
    "name": "AgencyFiltersQuery",
    "operationKind": "query",
    "text": "query AgencyFiltersQuery(\n  $anyType: AgencyFilter\n  $anyNeed: AgencyFilter\n  $within: BoxInput\n) {\n  codes(list: AGENCY_TYPE) {\n    code\n    label\n  }\n  byType: agencyCounts(filter: $anyType, within: $within, by: TYPE) {\n    key\n    count\n  }\n  byNeed: agencyCounts(filter: $anyNeed, within: $within, by: NEED) {\n    key\n    count\n  }\n}\n"
  }
};
})();

(node as any).hash = "4930c4eada9b21a0e8a527580e8a9424";

export default node;
