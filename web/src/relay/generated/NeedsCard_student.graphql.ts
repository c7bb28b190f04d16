/**
 * @generated SignedSource<<3d74a9ca26e261ec0cfbd7b3a4374a84>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Level = "HIGH" | "LOW" | "MEDIUM" | "URGENT";
export type NeedStatus = "CLOSED" | "MET" | "OPEN";
import { FragmentRefs } from "relay-runtime";
export type NeedsCard_student$data = {
  readonly id: string;
  readonly needs: ReadonlyArray<{
    readonly domain: {
      readonly code: string;
      readonly label: string;
    } | null | undefined;
    readonly id: string;
    readonly level: Level | null | undefined;
    readonly since: string | null | undefined;
    readonly status: NeedStatus | null | undefined;
    readonly text: string | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "NeedsCard_student";
};
export type NeedsCard_student$key = {
  readonly " $data"?: NeedsCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"NeedsCard_student">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "NeedsCard_student",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Need",
      "kind": "LinkedField",
      "name": "needs",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "level",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "status",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "since",
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
          "concreteType": "NeedDomain",
          "kind": "LinkedField",
          "name": "domain",
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
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Student",
  "abstractKey": null
};
})();

(node as any).hash = "17ed228af4569682d1a17f8029c07134";

export default node;
