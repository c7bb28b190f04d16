/**
 * @generated SignedSource<<261d35b2d3fb837980559958c9fdc90e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type DevelopmentKind = "AGREEMENT" | "CONSENT" | "DIRECTORY" | "SERVICE" | "TIE";
export type OptionGroup = "ASK" | "NOW" | "WAIT";
import { FragmentRefs } from "relay-runtime";
export type LinkageView_linkage$data = {
  readonly development: ReadonlyArray<{
    readonly kind: DevelopmentKind;
    readonly opens: number;
    readonly text: string;
  }>;
  readonly incomplete: boolean;
  readonly informal: ReadonlyArray<{
    readonly resource: {
      readonly id: string;
    };
    readonly " $fragmentSpreads": FragmentRefs<"OptionCard_option">;
  }>;
  readonly options: ReadonlyArray<{
    readonly group: OptionGroup;
    readonly resource: {
      readonly id: string;
    };
    readonly " $fragmentSpreads": FragmentRefs<"OptionCard_option">;
  }>;
  readonly " $fragmentSpreads": FragmentRefs<"AskFirst_linkage" | "Blocked_linkage" | "NowCalls_linkage">;
  readonly " $fragmentType": "LinkageView_linkage";
};
export type LinkageView_linkage$key = {
  readonly " $data"?: LinkageView_linkage$data;
  readonly " $fragmentSpreads": FragmentRefs<"LinkageView_linkage">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "concreteType": null,
  "kind": "LinkedField",
  "name": "resource",
  "plural": false,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    }
  ],
  "storageKey": null
},
v1 = {
  "args": null,
  "kind": "FragmentSpread",
  "name": "OptionCard_option"
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "LinkageView_linkage",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "incomplete",
      "storageKey": null
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "NowCalls_linkage"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "AskFirst_linkage"
    },
    {
      "args": null,
      "kind": "FragmentSpread",
      "name": "Blocked_linkage"
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
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "group",
          "storageKey": null
        },
        (v0/*:: as any*/),
        (v1/*:: as any*/)
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
        (v0/*:: as any*/),
        (v1/*:: as any*/)
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
          "name": "text",
          "storageKey": null
        },
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
  "type": "Linkage",
  "abstractKey": null
};
})();

(node as any).hash = "63064662b81f742823d66e655db3c5b8";

export default node;
