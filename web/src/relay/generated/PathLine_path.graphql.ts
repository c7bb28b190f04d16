/**
 * @generated SignedSource<<a353eabfd172f732abcf135304a3516c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Band = "FAIR" | "STRONG" | "UNKNOWN" | "WEAK";
export type Disclosure = "ANONYMOUS" | "NAMED" | "NOTHING";
export type TieKind = "AGREES_WITH" | "BELONGS_TO" | "FAMILY" | "HELPED_BY" | "INTAKE" | "KNOWS" | "MANAGES" | "OBSERVED_FLOW" | "OFFERS" | "SUPPORTS" | "TEACHES" | "WORKS_AT";
import { FragmentRefs } from "relay-runtime";
export type PathLine_path$data = {
  readonly band: Band;
  readonly basis: string;
  readonly steps: ReadonlyArray<{
    readonly disclosure: Disclosure;
    readonly from: {
      readonly __typename: string;
      readonly id: string;
      readonly label: string;
    };
    readonly text: string;
    readonly tie: TieKind;
    readonly to: {
      readonly __typename: string;
      readonly id: string;
      readonly label: string;
    };
  }>;
  readonly text: string;
  readonly weakestStep: number;
  readonly " $fragmentType": "PathLine_path";
};
export type PathLine_path$key = {
  readonly " $data"?: PathLine_path$data;
  readonly " $fragmentSpreads": FragmentRefs<"PathLine_path">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "text",
  "storageKey": null
},
v1 = [
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
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "PathLine_path",
  "selections": [
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
    (v0/*:: as any*/),
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
        (v0/*:: as any*/),
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
          "selections": (v1/*:: as any*/),
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": null,
          "kind": "LinkedField",
          "name": "to",
          "plural": false,
          "selections": (v1/*:: as any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Path",
  "abstractKey": null
};
})();

(node as any).hash = "5193111f1ccf6130c1fbbda06a8f9f5b";

export default node;
