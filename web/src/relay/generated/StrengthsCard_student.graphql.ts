/**
 * @generated SignedSource<<a47d6bdf35f28ca8fe259e933a2c6434>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type StrengthsCard_student$data = {
  readonly cases: ReadonlyArray<{
    readonly assessments: ReadonlyArray<{
      readonly assessedOn: string | null | undefined;
      readonly capacities: {
        readonly family: string | null | undefined;
        readonly public: string | null | undefined;
        readonly self: string | null | undefined;
      } | null | undefined;
      readonly clientVoice: string | null | undefined;
      readonly id: string;
    }> | null | undefined;
    readonly id: string;
  }> | null | undefined;
  readonly strengths: ReadonlyArray<{
    readonly id: string;
    readonly recordedOn: string | null | undefined;
    readonly text: string | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "StrengthsCard_student";
};
export type StrengthsCard_student$key = {
  readonly " $data"?: StrengthsCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"StrengthsCard_student">;
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
  "name": "StrengthsCard_student",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Strength",
      "kind": "LinkedField",
      "name": "strengths",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
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
          "name": "recordedOn",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Case",
      "kind": "LinkedField",
      "name": "cases",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "Assessment",
          "kind": "LinkedField",
          "name": "assessments",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "assessedOn",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "clientVoice",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "concreteType": "Capacities",
              "kind": "LinkedField",
              "name": "capacities",
              "plural": false,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "self",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "family",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "public",
                  "storageKey": null
                }
              ],
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

(node as any).hash = "f9baefa012c7ccf30955a8913133a431";

export default node;
