/**
 * @generated SignedSource<<6401547222ca861542019a0c3a2098c5>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type CaseClass = "CRISIS" | "INTENSIVE" | "REGULAR";
export type Relation = "FATHER" | "GRANDPARENT" | "MOTHER" | "OTHER" | "SIBLING";
export type SelectionState = "NOT_SELECTED" | "SELECTED" | "UNDER_WAY";
export type Stage = "ASSESSMENT" | "COORDINATION_AND_MONITORING" | "EVALUATION_AND_TERMINATION" | "FOLLOW_UP" | "INTAKE" | "PLANNING" | "PROVISION" | "REASSESSMENT";
export type VerifiedBy = "FAMILY_REGISTER" | "NONE" | "SCHOOL_RECORD";
import { FragmentRefs } from "relay-runtime";
export type StudentHead_student$data = {
  readonly age: number | null | undefined;
  readonly caseManager: {
    readonly displayName: string;
    readonly id: string;
    readonly phone: string | null | undefined;
  } | null | undefined;
  readonly cases: ReadonlyArray<{
    readonly class: CaseClass | null | undefined;
    readonly closedOn: string | null | undefined;
    readonly id: string;
    readonly openedOn: string | null | undefined;
    readonly stage: Stage | null | undefined;
    readonly stages: ReadonlyArray<{
      readonly dueOn: string | null | undefined;
      readonly leftOn: string | null | undefined;
    }> | null | undefined;
  }> | null | undefined;
  readonly displayName: string;
  readonly grade: number | null | undefined;
  readonly homeArea: {
    readonly id: string;
    readonly name: string;
  } | null | undefined;
  readonly relatives: ReadonlyArray<{
    readonly legalRepresentative: boolean | null | undefined;
    readonly person: {
      readonly displayName?: string;
      readonly id?: string;
      readonly phone?: string | null | undefined;
    };
    readonly relation: Relation | null | undefined;
    readonly verifiedBy: VerifiedBy | null | undefined;
  }> | null | undefined;
  readonly school: {
    readonly id: string;
    readonly name: string;
    readonly phone: string | null | undefined;
  } | null | undefined;
  readonly selection: {
    readonly decidedOn: string | null | undefined;
    readonly state: SelectionState;
  } | null | undefined;
  readonly teachers: ReadonlyArray<{
    readonly homeroom: boolean;
    readonly worker: {
      readonly displayName: string;
      readonly id: string;
      readonly phone: string | null | undefined;
    } | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "StudentHead_student";
};
export type StudentHead_student$key = {
  readonly " $data"?: StudentHead_student$data;
  readonly " $fragmentSpreads": FragmentRefs<"StudentHead_student">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "displayName",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "phone",
  "storageKey": null
},
v4 = [
  (v1/*:: as any*/),
  (v0/*:: as any*/),
  (v3/*:: as any*/)
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "StudentHead_student",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "age",
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
        (v1/*:: as any*/),
        (v2/*:: as any*/),
        (v3/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Area",
      "kind": "LinkedField",
      "name": "homeArea",
      "plural": false,
      "selections": [
        (v1/*:: as any*/),
        (v2/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Selection",
      "kind": "LinkedField",
      "name": "selection",
      "plural": false,
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
          "name": "decidedOn",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "CaseManager",
      "kind": "LinkedField",
      "name": "caseManager",
      "plural": false,
      "selections": (v4/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "StudentTeacher",
      "kind": "LinkedField",
      "name": "teachers",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "homeroom",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Worker",
          "kind": "LinkedField",
          "name": "worker",
          "plural": false,
          "selections": (v4/*:: as any*/),
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
              "kind": "InlineFragment",
              "selections": (v4/*:: as any*/),
              "type": "Person",
              "abstractKey": null
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
      "concreteType": "Case",
      "kind": "LinkedField",
      "name": "cases",
      "plural": true,
      "selections": [
        (v1/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "stage",
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
          "kind": "ScalarField",
          "name": "openedOn",
          "storageKey": null
        },
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
          "concreteType": "StageEntry",
          "kind": "LinkedField",
          "name": "stages",
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
              "name": "leftOn",
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

(node as any).hash = "e444130f127d685ac46c4b09902d9335";

export default node;
