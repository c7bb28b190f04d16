/**
 * @generated SignedSource<<fb2473088e0bc9cebb55d8e403e40cec>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type CaseClass = "CRISIS" | "INTENSIVE" | "REGULAR";
import { FragmentRefs } from "relay-runtime";
export type SupportedCard_viewer$data = {
  readonly supported: ReadonlyArray<{
    readonly caseManager: {
      readonly displayName: string;
      readonly id: string;
    } | null | undefined;
    readonly cases: number;
    readonly class: CaseClass | null | undefined;
    readonly since: string | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "SupportedCard_viewer";
};
export type SupportedCard_viewer$key = {
  readonly " $data"?: SupportedCard_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"SupportedCard_viewer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "SupportedCard_viewer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "SupportCount",
      "kind": "LinkedField",
      "name": "supported",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "cases",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "class",
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
          "concreteType": "CaseManager",
          "kind": "LinkedField",
          "name": "caseManager",
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
              "name": "displayName",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};

(node as any).hash = "15e14d3c3ac93018dff8c86547d21638";

export default node;
