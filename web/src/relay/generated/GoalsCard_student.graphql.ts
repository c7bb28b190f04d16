/**
 * @generated SignedSource<<3fd9609243376697c50138e3b700cf5b>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type TaskOwner = "AGENCY" | "CASE_MANAGER" | "GUARDIAN" | "STUDENT";
import { FragmentRefs } from "relay-runtime";
export type GoalsCard_student$data = {
  readonly cases: ReadonlyArray<{
    readonly closedOn: string | null | undefined;
    readonly goals: ReadonlyArray<{
      readonly achieved: boolean | null | undefined;
      readonly baseline: string | null | undefined;
      readonly id: string;
      readonly need: {
        readonly domain: {
          readonly code: string;
          readonly label: string;
        } | null | undefined;
        readonly id: string;
      } | null | undefined;
      readonly target: string | null | undefined;
      readonly tasks: ReadonlyArray<{
        readonly doneOn: string | null | undefined;
        readonly dueOn: string | null | undefined;
        readonly id: string;
        readonly owner: TaskOwner | null | undefined;
        readonly text: string | null | undefined;
      }> | null | undefined;
      readonly text: string | null | undefined;
    }> | null | undefined;
    readonly id: string;
  }> | null | undefined;
  readonly " $fragmentType": "GoalsCard_student";
};
export type GoalsCard_student$key = {
  readonly " $data"?: GoalsCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"GoalsCard_student">;
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
  "name": "text",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "GoalsCard_student",
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
          "kind": "ScalarField",
          "name": "closedOn",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Goal",
          "kind": "LinkedField",
          "name": "goals",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            (v1/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "baseline",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "target",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "achieved",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "concreteType": "Need",
              "kind": "LinkedField",
              "name": "need",
              "plural": false,
              "selections": [
                (v0/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "NeedDomain",
                  "kind": "LinkedField",
                  "name": "domain",
                  "plural": false,
                  "selections": [
                    {
                      "alias": null,
                      "args": null,
                      "kind": "ScalarField",
                      "name": "code",
                      "storageKey": null
                    },
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
            },
            {
              "alias": null,
              "args": null,
              "concreteType": "Task",
              "kind": "LinkedField",
              "name": "tasks",
              "plural": true,
              "selections": [
                (v0/*:: as any*/),
                (v1/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "owner",
                  "storageKey": null
                },
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
                  "name": "doneOn",
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

(node as any).hash = "57e905eb21e2c2f2e64e9022b557e4e8";

export default node;
