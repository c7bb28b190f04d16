/**
 * @generated SignedSource<<5182ea54476cd41c26d2ffc600df3631>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ToldBy = "AGENCY" | "DOCUMENT" | "GUARDIAN" | "SELF" | "TEACHER";
import { FragmentRefs } from "relay-runtime";
export type FactsCard_student$data = {
  readonly facts: ReadonlyArray<{
    readonly fact: string;
    readonly label: string;
    readonly on: string | null | undefined;
    readonly toldBy: ToldBy | null | undefined;
    readonly valueLabel: string | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "FactsCard_student";
};
export type FactsCard_student$key = {
  readonly " $data"?: FactsCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"FactsCard_student">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "FactsCard_student",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Fact",
      "kind": "LinkedField",
      "name": "facts",
      "plural": true,
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
          "name": "label",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "valueLabel",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "toldBy",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "on",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Student",
  "abstractKey": null
};

(node as any).hash = "bd73880545d6cecfdddc28925b1bdc88";

export default node;
