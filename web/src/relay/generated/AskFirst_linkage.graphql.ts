/**
 * @generated SignedSource<<310af5b2ff89377e2f35098c5e5b5784>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type AskFirst_linkage$data = {
  readonly askFirst: {
    readonly choices: ReadonlyArray<{
      readonly label: string;
      readonly value: string;
    }>;
    readonly decides: number;
    readonly fact: string | null | undefined;
    readonly text: string;
  } | null | undefined;
  readonly " $fragmentType": "AskFirst_linkage";
};
export type AskFirst_linkage$key = {
  readonly " $data"?: AskFirst_linkage$data;
  readonly " $fragmentSpreads": FragmentRefs<"AskFirst_linkage">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "AskFirst_linkage",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "AskFirst",
      "kind": "LinkedField",
      "name": "askFirst",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "fact",
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
          "name": "decides",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Choice",
          "kind": "LinkedField",
          "name": "choices",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "value",
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
  "type": "Linkage",
  "abstractKey": null
};

(node as any).hash = "90e3b90727afe48ac135956aa6c80d33";

export default node;
