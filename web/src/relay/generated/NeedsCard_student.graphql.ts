/**
 * @generated SignedSource<<bbfd887f0f8b7dae51553284745e2f6f>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type EnrolmentStatus = "ACTIVE" | "ENDED" | "PLANNED";
export type Level = "HIGH" | "LOW" | "MEDIUM" | "URGENT";
export type NeedStatus = "CLOSED" | "MET" | "OPEN";
import { FragmentRefs } from "relay-runtime";
export type NeedsCard_student$data = {
  readonly id: string;
  readonly needs: ReadonlyArray<{
    readonly domain: {
      readonly code: string;
      readonly label: string;
    } | null | undefined;
    readonly id: string;
    readonly level: Level | null | undefined;
    readonly since: string | null | undefined;
    readonly status: NeedStatus | null | undefined;
    readonly text: string | null | undefined;
  }> | null | undefined;
  readonly servedBy: ReadonlyArray<{
    readonly agency: {
      readonly id: string;
      readonly name: string;
    } | null | undefined;
    readonly beneficiary: {
      readonly id?: string;
    } | null | undefined;
    readonly id: string;
    readonly service: {
      readonly id: string;
      readonly needs: ReadonlyArray<{
        readonly code: string;
      }>;
    } | null | undefined;
    readonly status: EnrolmentStatus | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "NeedsCard_student";
};
export type NeedsCard_student$key = {
  readonly " $data"?: NeedsCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"NeedsCard_student">;
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
  "name": "status",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "code",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "NeedsCard_student",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Need",
      "kind": "LinkedField",
      "name": "needs",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "level",
          "storageKey": null
        },
        (v1/*:: as any*/),
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
          "name": "text",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "NeedDomain",
          "kind": "LinkedField",
          "name": "domain",
          "plural": false,
          "selections": [
            (v2/*:: as any*/),
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
      "concreteType": "Enrolment",
      "kind": "LinkedField",
      "name": "servedBy",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        (v1/*:: as any*/),
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
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Service",
          "kind": "LinkedField",
          "name": "service",
          "plural": false,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "concreteType": "NeedDomain",
              "kind": "LinkedField",
              "name": "needs",
              "plural": true,
              "selections": [
                (v2/*:: as any*/)
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": null,
          "kind": "LinkedField",
          "name": "beneficiary",
          "plural": false,
          "selections": [
            {
              "kind": "InlineFragment",
              "selections": [
                (v0/*:: as any*/)
              ],
              "type": "Student",
              "abstractKey": null
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

(node as any).hash = "d523bbb1f5ba59a23570e6ef765d63d4";

export default node;
