/**
 * @generated SignedSource<<af301f2b53d1e4da3e3a7e827a41034e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type NowCalls_linkage$data = {
  readonly now: ReadonlyArray<{
    readonly clause: string | null | undefined;
    readonly phone: string | null | undefined;
    readonly text: string;
  }>;
  readonly " $fragmentType": "NowCalls_linkage";
};
export type NowCalls_linkage$key = {
  readonly " $data"?: NowCalls_linkage$data;
  readonly " $fragmentSpreads": FragmentRefs<"NowCalls_linkage">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "NowCalls_linkage",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "CallNow",
      "kind": "LinkedField",
      "name": "now",
      "plural": true,
      "selections": [
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
          "name": "phone",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "clause",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Linkage",
  "abstractKey": null
};

(node as any).hash = "5ff43fad08ad1ce093bc68912c6c78fa";

export default node;
