/**
 * @generated SignedSource<<77d47ae662c3ff5ba4e480f54d642a3e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Workers_agency$data = {
  readonly workers: {
    readonly nodes: ReadonlyArray<{
      readonly displayName: string;
      readonly id: string;
      readonly phone: string | null | undefined;
      readonly title: string | null | undefined;
    }>;
    readonly totalCount: number;
  } | null | undefined;
  readonly " $fragmentType": "Workers_agency";
};
export type Workers_agency$key = {
  readonly " $data"?: Workers_agency$data;
  readonly " $fragmentSpreads": FragmentRefs<"Workers_agency">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "Workers_agency",
  "selections": [
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 100
        }
      ],
      "concreteType": "WorkerConnection",
      "kind": "LinkedField",
      "name": "workers",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "totalCount",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Worker",
          "kind": "LinkedField",
          "name": "nodes",
          "plural": true,
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
              "name": "displayName",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "title",
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
        }
      ],
      "storageKey": "workers(first:100)"
    }
  ],
  "type": "Agency",
  "abstractKey": null
};

(node as any).hash = "6bb3e25b57fa74971eeac0a1eb6aeaf3";

export default node;
