/**
 * @generated SignedSource<<a726fe85a04309418babe8b1a2745e89>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ConsentItem = "ASSESSMENT" | "CONTACT" | "FAMILY" | "HEALTH" | "IDENTITY" | "NEEDS" | "SCHOOL";
export type ConsentKind = "SCHOOL_RECORD" | "SENSITIVE" | "SUPPORT" | "THIRD_PARTY";
export type RequiredSigner = "LEGAL_REPRESENTATIVE" | "SELF";
import { FragmentRefs } from "relay-runtime";
export type ConsentList_path$data = {
  readonly missingConsents: ReadonlyArray<{
    readonly alternative: {
      readonly clause: string;
      readonly label: string;
    } | null | undefined;
    readonly items: ReadonlyArray<ConsentItem>;
    readonly kind: ConsentKind;
    readonly recipient: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly signableBy: ReadonlyArray<{
      readonly id: string;
      readonly label: string;
    }>;
    readonly signers: ReadonlyArray<RequiredSigner>;
  }>;
  readonly " $fragmentType": "ConsentList_path";
};
export type ConsentList_path$key = {
  readonly " $data"?: ConsentList_path$data;
  readonly " $fragmentSpreads": FragmentRefs<"ConsentList_path">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "label",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ConsentList_path",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "MissingConsent",
      "kind": "LinkedField",
      "name": "missingConsents",
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
          "name": "items",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Agency",
          "kind": "LinkedField",
          "name": "recipient",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "name",
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "signers",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": null,
          "kind": "LinkedField",
          "name": "signableBy",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            (v1/*:: as any*/)
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Ground",
          "kind": "LinkedField",
          "name": "alternative",
          "plural": false,
          "selections": [
            (v1/*:: as any*/),
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
      "storageKey": null
    }
  ],
  "type": "Path",
  "abstractKey": null
};
})();

(node as any).hash = "ccd8dfabe733b9e37c51208c20e618dc";

export default node;
