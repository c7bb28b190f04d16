/**
 * @generated SignedSource<<234359317d5ca90d1ff137144ddc77de>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type SafetyCard_student$data = {
  readonly cases: ReadonlyArray<{
    readonly id: string;
    readonly safetyActions: ReadonlyArray<{
      readonly called: ReadonlyArray<string> | null | undefined;
      readonly id: string;
      readonly on: string | null | undefined;
      readonly seen: string | null | undefined;
      readonly staysWith: string | null | undefined;
      readonly told: ReadonlyArray<string> | null | undefined;
    }> | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "SafetyCard_student";
};
export type SafetyCard_student$key = {
  readonly " $data"?: SafetyCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"SafetyCard_student">;
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
  "name": "SafetyCard_student",
  "selections": [
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
          "concreteType": "SafetyAction",
          "kind": "LinkedField",
          "name": "safetyActions",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "on",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "seen",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "told",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "called",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "staysWith",
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

(node as any).hash = "bf79f095c7c23348d46aa944fe0cff8a";

export default node;
