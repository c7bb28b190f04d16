/**
 * @generated SignedSource<<eee147e191cfb68fd8c17d482132a79e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type AgencyMap_agencies$data = ReadonlyArray<{
  readonly id: string;
  readonly name: string;
  readonly point: {
    readonly latitude: number;
    readonly longitude: number;
  } | null | undefined;
  readonly " $fragmentType": "AgencyMap_agencies";
}>;
export type AgencyMap_agencies$key = ReadonlyArray<{
  readonly " $data"?: AgencyMap_agencies$data;
  readonly " $fragmentSpreads": FragmentRefs<"AgencyMap_agencies">;
}>;

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": {
    "plural": true
  },
  "name": "AgencyMap_agencies",
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
      "name": "name",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Point",
      "kind": "LinkedField",
      "name": "point",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "latitude",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "longitude",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Agency",
  "abstractKey": null
};

(node as any).hash = "49df5ca66f03bb54d396c6f6dc185816";

export default node;
