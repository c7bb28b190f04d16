/**
 * @generated SignedSource<<a1ff9e2f2b8a54815993a817bc5bf755>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type RestrictionsCard_student$data = {
  readonly restrictions: ReadonlyArray<{
    readonly id: string;
    readonly masked: {
      readonly __typename: string;
      readonly id: string;
      readonly label: string;
    } | null | undefined;
    readonly reason: {
      readonly code: string;
      readonly label: string;
    } | null | undefined;
    readonly since: string | null | undefined;
    readonly until: string | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "RestrictionsCard_student";
};
export type RestrictionsCard_student$key = {
  readonly " $data"?: RestrictionsCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"RestrictionsCard_student">;
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
  "name": "RestrictionsCard_student",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Restriction",
      "kind": "LinkedField",
      "name": "restrictions",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
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
          "name": "until",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": null,
          "kind": "LinkedField",
          "name": "masked",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "__typename",
              "storageKey": null
            },
            (v0/*:: as any*/),
            (v1/*:: as any*/)
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Code",
          "kind": "LinkedField",
          "name": "reason",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "code",
              "storageKey": null
            },
            (v1/*:: as any*/)
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

(node as any).hash = "22553d9c33754e20cafaf8dd3046effc";

export default node;
