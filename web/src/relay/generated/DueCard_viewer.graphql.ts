/**
 * @generated SignedSource<<2fc857089290a60b1a2d9011cca05ce9>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type CaseClass = "CRISIS" | "INTENSIVE" | "REGULAR";
export type DueKind = "CONFERENCE" | "CONSENT_END" | "CONSENT_RETRY" | "EMERGENCY_REQUEST" | "EMERGENCY_REVIEW" | "FOLLOW_UP" | "GROUND_REVIEW" | "REASSESSMENT" | "REASSIGNMENT" | "REFERRAL" | "SELECTION" | "SERVICE_END" | "STAGE" | "SUPPORT_CONSENT" | "TASK" | "URGENT_NEED";
export type TaskOwner = "AGENCY" | "CASE_MANAGER" | "GUARDIAN" | "STUDENT";
import { FragmentRefs } from "relay-runtime";
export type DueCard_viewer$data = {
  readonly due: {
    readonly nodes: ReadonlyArray<{
      readonly call: {
        readonly label: string;
        readonly phone: string | null | undefined;
      } | null | undefined;
      readonly class: CaseClass | null | undefined;
      readonly dueOn: string;
      readonly kind: DueKind;
      readonly overdue: boolean;
      readonly owner: TaskOwner | null | undefined;
      readonly student: {
        readonly displayName: string;
        readonly grade: number | null | undefined;
        readonly id: string;
        readonly school: {
          readonly id: string;
          readonly name: string;
        } | null | undefined;
      } | null | undefined;
      readonly text: string;
    }>;
    readonly totalCount: number;
  } | null | undefined;
  readonly " $fragmentType": "DueCard_viewer";
};
export type DueCard_viewer$key = {
  readonly " $data"?: DueCard_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"DueCard_viewer">;
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
  "argumentDefinitions": [
    {
      "defaultValue": null,
      "kind": "LocalArgument",
      "name": "wholeTeam"
    }
  ],
  "kind": "Fragment",
  "metadata": null,
  "name": "DueCard_viewer",
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
            },
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
              "name": "text",
              "storageKey": null
            },
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
              "name": "class",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "concreteType": "Student",
              "kind": "LinkedField",
              "name": "student",
              "plural": false,
              "selections": [
                (v0/*:: as any*/),
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
                  "name": "grade",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "School",
                  "kind": "LinkedField",
                  "name": "school",
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
            },
            {
              "alias": null,
              "args": null,
              "concreteType": "DueCall",
              "kind": "LinkedField",
              "name": "call",
              "plural": false,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "label",
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
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};
})();

(node as any).hash = "752dc4c9923dff5d13919afb13e8f71e";

export default node;
