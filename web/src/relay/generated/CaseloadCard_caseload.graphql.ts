/**
 * @generated SignedSource<<ac5f8e3760556c16c58a518f13ddea4d>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type CaseloadCard_caseload$data = {
  readonly active: number;
  readonly standard: number;
  readonly weighted: number;
  readonly " $fragmentType": "CaseloadCard_caseload";
};
export type CaseloadCard_caseload$key = {
  readonly " $data"?: CaseloadCard_caseload$data;
  readonly " $fragmentSpreads": FragmentRefs<"CaseloadCard_caseload">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "CaseloadCard_caseload",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "active",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "weighted",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "standard",
      "storageKey": null
    }
  ],
  "type": "Caseload",
  "abstractKey": null
};

(node as any).hash = "f16e4c75debbcb4e3a92ed82e0da269e";

export default node;
