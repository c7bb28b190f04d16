/**
 * @generated SignedSource<<e95e952bf03ad437bd31488ecf2ca15c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type ReferralState = "ACCEPTED" | "AWAITING_CONSENT" | "CANCELLED_BY_CLIENT" | "COMPLETED" | "DRAFT" | "ENTERED_IN_ERROR" | "FAILED" | "IN_PROGRESS" | "ON_HOLD" | "RECALLED" | "RECEIVED" | "REJECTED" | "REQUESTED";
import { FragmentRefs } from "relay-runtime";
export type Figures_query$data = {
  readonly referralCounts: ReadonlyArray<{
    readonly count: number;
    readonly state: ReferralState;
  }> | null | undefined;
  readonly viewer: {
    readonly due: {
      readonly nodes: ReadonlyArray<{
        readonly dueOn: string;
        readonly overdue: boolean;
      }>;
      readonly totalCount: number;
    } | null | undefined;
  };
  readonly " $fragmentType": "Figures_query";
};
export type Figures_query$key = {
  readonly " $data"?: Figures_query$data;
  readonly " $fragmentSpreads": FragmentRefs<"Figures_query">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "wholeTeam"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "Figures_query",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Viewer",
      "kind": "LinkedField",
      "name": "viewer",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": [
            {
              "kind": "Literal",
              "name": "first",
              "value": 100
            },
            {
              "kind": "Variable",
              "name": "wholeTeam",
              "variableName": "wholeTeam"
            }
          ],
          "concreteType": "DueConnection",
          "kind": "LinkedField",
          "name": "due",
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
              "concreteType": "Due",
              "kind": "LinkedField",
              "name": "nodes",
              "plural": true,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "dueOn",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "overdue",
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
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "ReferralCount",
      "kind": "LinkedField",
      "name": "referralCounts",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "state",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "count",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Query",
  "abstractKey": null
};

(node as any).hash = "f59011283b4c7f008ba72a8d172911f0";

export default node;
