/**
 * @generated SignedSource<<3062408db2deb047c103cede3a2a4fc8>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ConsentDecision = "GIVEN" | "REFUSED" | "UNREACHABLE";
export type ConsentItem = "ASSESSMENT" | "CONTACT" | "FAMILY" | "HEALTH" | "IDENTITY" | "NEEDS" | "SCHOOL";
export type ConsentKind = "SCHOOL_RECORD" | "SENSITIVE" | "SUPPORT" | "THIRD_PARTY";
export type ConsentLack = "ANOTHERS" | "ENDED" | "NOT_GIVEN" | "NOT_YET" | "NO_ITEMS" | "NO_NOTICE" | "REPRESENTATIVE_NOT_SIGNED" | "REPRESENTATIVE_NOT_VERIFIED" | "SELF_NOT_SIGNED" | "WITHDRAWN";
import { FragmentRefs } from "relay-runtime";
export type ConsentsCard_student$data = {
  readonly consents: ReadonlyArray<{
    readonly covers: boolean | null | undefined;
    readonly decision: ConsentDecision | null | undefined;
    readonly id: string;
    readonly items: ReadonlyArray<ConsentItem> | null | undefined;
    readonly kind: ConsentKind | null | undefined;
    readonly lacks: ReadonlyArray<ConsentLack> | null | undefined;
    readonly recipient: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly retryOn: string | null | undefined;
    readonly validUntil: string | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "ConsentsCard_student";
};
export type ConsentsCard_student$key = {
  readonly " $data"?: ConsentsCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"ConsentsCard_student">;
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
  "name": "ConsentsCard_student",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Consent",
      "kind": "LinkedField",
      "name": "consents",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
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
          "name": "decision",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "covers",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "lacks",
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
          "kind": "ScalarField",
          "name": "validUntil",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "retryOn",
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
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Student",
  "abstractKey": null
};
})();

(node as any).hash = "ef05515f8ea4435d6abb7f05790dade7";

export default node;
