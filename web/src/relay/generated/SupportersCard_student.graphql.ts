/**
 * @generated SignedSource<<d78cf3e2ff45b5c049331e20e6ba67b7>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type SupportKind = "EMOTIONAL" | "INFORMATIONAL" | "INSTRUMENTAL" | "LINKING" | "SOCIAL";
import { FragmentRefs } from "relay-runtime";
export type SupportersCard_student$data = {
  readonly supporters: ReadonlyArray<{
    readonly closeness: number | null | undefined;
    readonly conflict: boolean | null | undefined;
    readonly lastContactOn: string | null | undefined;
    readonly offers: ReadonlyArray<{
      readonly id: string;
      readonly label: string;
    }> | null | undefined;
    readonly person: {
      readonly displayName: string;
      readonly id: string;
      readonly phone: string | null | undefined;
    };
    readonly relation: string | null | undefined;
    readonly supports: ReadonlyArray<SupportKind> | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "SupportersCard_student";
};
export type SupportersCard_student$key = {
  readonly " $data"?: SupportersCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"SupportersCard_student">;
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
  "name": "SupportersCard_student",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Supporter",
      "kind": "LinkedField",
      "name": "supporters",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "relation",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "closeness",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "conflict",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "supports",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "lastContactOn",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Person",
          "kind": "LinkedField",
          "name": "person",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "displayName",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "phone",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Offer",
          "kind": "LinkedField",
          "name": "offers",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
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

(node as any).hash = "2675acd33d5e0dc55bf7b151cadd3514";

export default node;
