/**
 * @generated SignedSource<<d3d3e06a6739fd4fb357b4f162155cb7>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Level = "HIGH" | "LOW" | "MEDIUM" | "URGENT";
export type Relation = "FATHER" | "GRANDPARENT" | "MOTHER" | "OTHER" | "SIBLING";
export type VerifiedBy = "FAMILY_REGISTER" | "NONE" | "SCHOOL_RECORD";
import { FragmentRefs } from "relay-runtime";
export type HouseholdCard_student$data = {
  readonly household: {
    readonly hiddenSiblings: number;
    readonly id: string;
    readonly lead: {
      readonly agency: {
        readonly id: string;
        readonly name: string;
      };
      readonly caseManagers: ReadonlyArray<{
        readonly displayName: string;
        readonly id: string;
      }>;
      readonly enrolments: number;
      readonly since: string | null | undefined;
    } | null | undefined;
    readonly members: ReadonlyArray<{
      readonly id: string;
    }> | null | undefined;
    readonly overlaps: ReadonlyArray<{
      readonly agencies: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
      }>;
      readonly need: {
        readonly code: string;
        readonly label: string;
      };
    }> | null | undefined;
    readonly students: ReadonlyArray<{
      readonly id: string;
    }>;
    readonly types: ReadonlyArray<{
      readonly code: string;
      readonly label: string;
    }> | null | undefined;
  } | null | undefined;
  readonly relatives: ReadonlyArray<{
    readonly legalRepresentative: boolean | null | undefined;
    readonly person: {
      readonly __typename: "Person";
      readonly age: number | null | undefined;
      readonly displayName: string;
      readonly id: string;
      readonly needs: ReadonlyArray<{
        readonly domain: {
          readonly code: string;
          readonly label: string;
        } | null | undefined;
        readonly id: string;
        readonly level: Level | null | undefined;
      }> | null | undefined;
      readonly phone: string | null | undefined;
    } | {
      readonly __typename: "Student";
      readonly age: number | null | undefined;
      readonly displayName: string;
      readonly id: string;
      readonly needs: ReadonlyArray<{
        readonly domain: {
          readonly code: string;
          readonly label: string;
        } | null | undefined;
        readonly id: string;
        readonly level: Level | null | undefined;
      }> | null | undefined;
    } | {
      // This will never be '%other', but we need some
      // value in case none of the concrete values match.
      readonly __typename: "%other";
    };
    readonly relation: Relation | null | undefined;
    readonly verifiedBy: VerifiedBy | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "HouseholdCard_student";
};
export type HouseholdCard_student$key = {
  readonly " $data"?: HouseholdCard_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"HouseholdCard_student">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = [
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
v2 = [
  (v0/*:: as any*/)
],
v3 = [
  (v0/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
],
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "displayName",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "age",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": [
    {
      "kind": "Literal",
      "name": "status",
      "value": "OPEN"
    }
  ],
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
    {
      "alias": null,
      "args": null,
      "concreteType": "NeedDomain",
      "kind": "LinkedField",
      "name": "domain",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    }
  ],
  "storageKey": "needs(status:\"OPEN\")"
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "HouseholdCard_student",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Household",
      "kind": "LinkedField",
      "name": "household",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "Code",
          "kind": "LinkedField",
          "name": "types",
          "plural": true,
          "selections": (v1/*:: as any*/),
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "hiddenSiblings",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Person",
          "kind": "LinkedField",
          "name": "members",
          "plural": true,
          "selections": (v2/*:: as any*/),
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Student",
          "kind": "LinkedField",
          "name": "students",
          "plural": true,
          "selections": (v2/*:: as any*/),
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "HouseholdOverlap",
          "kind": "LinkedField",
          "name": "overlaps",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "NeedDomain",
              "kind": "LinkedField",
              "name": "need",
              "plural": false,
              "selections": (v1/*:: as any*/),
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "concreteType": "Agency",
              "kind": "LinkedField",
              "name": "agencies",
              "plural": true,
              "selections": (v3/*:: as any*/),
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "HouseholdLead",
          "kind": "LinkedField",
          "name": "lead",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "enrolments",
              "storageKey": null
            },
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
              "concreteType": "Agency",
              "kind": "LinkedField",
              "name": "agency",
              "plural": false,
              "selections": (v3/*:: as any*/),
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "concreteType": "CaseManager",
              "kind": "LinkedField",
              "name": "caseManagers",
              "plural": true,
              "selections": [
                (v0/*:: as any*/),
                (v4/*:: as any*/)
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
      "concreteType": "Relative",
      "kind": "LinkedField",
      "name": "relatives",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "relation",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "legalRepresentative",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "verifiedBy",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": null,
          "kind": "LinkedField",
          "name": "person",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "__typename",
              "storageKey": null
            },
            {
              "kind": "InlineFragment",
              "selections": [
                (v0/*:: as any*/),
                (v4/*:: as any*/),
                (v5/*:: as any*/),
                (v6/*:: as any*/)
              ],
              "type": "Student",
              "abstractKey": null
            },
            {
              "kind": "InlineFragment",
              "selections": [
                (v0/*:: as any*/),
                (v4/*:: as any*/),
                (v5/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "phone",
                  "storageKey": null
                },
                (v6/*:: as any*/)
              ],
              "type": "Person",
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

(node as any).hash = "27e615ce5514aca02691433d97f7b0db";

export default node;
