/**
 * @generated SignedSource<<e9d04de937ec62ce3a52551bc863cf3c>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type RuleId = "ACTIVE" | "AGE" | "CAPACITY" | "CATCHMENT" | "DISABILITY" | "EXCLUSION" | "GATE" | "GRADE" | "HOUSEHOLD" | "INCOME" | "LANGUAGE" | "LEAVING_CARE" | "LONG_TERM_CARE" | "MOBILITY" | "PREGNANCY" | "REFUSAL" | "RESIDENCE" | "SCHOOL_LEVEL" | "SEX" | "SPECIAL_EDUCATION" | "TYPE";
export type UnblockAction = "ADVOCATE" | "APPLY" | "ASK_AGAIN" | "ASK_AGENCY" | "ASK_SUPERVISOR" | "ASSIGN_CASE_MANAGER" | "CONFIRM_BY_PHONE" | "END_OR_AGREE" | "GO_THROUGH" | "OTHER_GROUND" | "OTHER_REPRESENTATIVE" | "PROTECTION_OFFICE" | "RECORD_FACT" | "WAIT_UNTIL";
import { FragmentRefs } from "relay-runtime";
export type Blocked_linkage$data = {
  readonly blocked: ReadonlyArray<{
    readonly failures: ReadonlyArray<{
      readonly changeable: boolean;
      readonly changesOn: string | null | undefined;
      readonly rule: RuleId;
      readonly text: string;
      readonly unblock: ReadonlyArray<{
        readonly action: UnblockAction;
        readonly text: string;
      }>;
    }>;
    readonly resource: {
      readonly agency?: {
        readonly id: string;
        readonly name: string;
      };
      readonly id: string;
      readonly label: string;
    };
  }>;
  readonly " $fragmentType": "Blocked_linkage";
};
export type Blocked_linkage$key = {
  readonly " $data"?: Blocked_linkage$data;
  readonly " $fragmentSpreads": FragmentRefs<"Blocked_linkage">;
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
  "name": "Blocked_linkage",
  "selections": [
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 20
        }
      ],
      "concreteType": "Blocked",
      "kind": "LinkedField",
      "name": "blocked",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": null,
          "kind": "LinkedField",
          "name": "resource",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "label",
              "storageKey": null
            },
            {
              "kind": "InlineFragment",
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "concreteType": "Agency",
                  "kind": "LinkedField",
                  "name": "agency",
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
              "type": "Service",
              "abstractKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Failure",
          "kind": "LinkedField",
          "name": "failures",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "rule",
              "storageKey": null
            },
            (v1/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "changeable",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "changesOn",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "concreteType": "Unblock",
              "kind": "LinkedField",
              "name": "unblock",
              "plural": true,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "action",
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
      "storageKey": "blocked(first:20)"
    }
  ],
  "type": "Linkage",
  "abstractKey": null
};
})();

(node as any).hash = "cec2a9aa6339e46e111f6ab769acc1d9";

export default node;
