/**
 * @generated SignedSource<<6b31bae1b0ecc2626426d7e9e00153c2>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type CapacityState = "ASSESS_FIRST" | "FULL" | "OPEN" | "UNKNOWN" | "WAITLIST";
export type Referrer = "CASE_MANAGER" | "GUARDIAN" | "SELF" | "TEACHER";
export type RuleId = "ACTIVE" | "AGE" | "CAPACITY" | "CATCHMENT" | "DISABILITY" | "EXCLUSION" | "GATE" | "GRADE" | "HOUSEHOLD" | "INCOME" | "LANGUAGE" | "LEAVING_CARE" | "LONG_TERM_CARE" | "MOBILITY" | "PREGNANCY" | "REFUSAL" | "RESIDENCE" | "SCHOOL_LEVEL" | "SEX" | "SPECIAL_EDUCATION" | "TYPE";
import { FragmentRefs } from "relay-runtime";
export type ServiceRow_service$data = {
  readonly capacity: {
    readonly asOf: string | null | undefined;
    readonly note: string | null | undefined;
    readonly state: CapacityState;
  } | null | undefined;
  readonly closed: boolean;
  readonly cost: string | null | undefined;
  readonly eligibility: ReadonlyArray<{
    readonly discretion: boolean;
    readonly rule: RuleId;
    readonly text: string;
  }>;
  readonly id: string;
  readonly inferred: boolean;
  readonly intake: {
    readonly answerDays: number | null | undefined;
    readonly form: string | null | undefined;
    readonly gates: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
    }>;
    readonly hours: string | null | undefined;
    readonly phone: string | null | undefined;
    readonly whoMayRefer: ReadonlyArray<Referrer>;
  } | null | undefined;
  readonly name: string;
  readonly needs: ReadonlyArray<{
    readonly code: string;
    readonly label: string;
  }>;
  readonly requiredDocuments: ReadonlyArray<string>;
  readonly " $fragmentType": "ServiceRow_service";
};
export type ServiceRow_service$key = {
  readonly " $data"?: ServiceRow_service$data;
  readonly " $fragmentSpreads": FragmentRefs<"ServiceRow_service">;
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
  "name": "name",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ServiceRow_service",
  "selections": [
    (v0/*:: as any*/),
    (v1/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "cost",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "inferred",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "closed",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "requiredDocuments",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "NeedDomain",
      "kind": "LinkedField",
      "name": "needs",
      "plural": true,
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
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "EligibilityRule",
      "kind": "LinkedField",
      "name": "eligibility",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "rule",
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
          "name": "discretion",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Capacity",
      "kind": "LinkedField",
      "name": "capacity",
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
          "name": "asOf",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "note",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Intake",
      "kind": "LinkedField",
      "name": "intake",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "whoMayRefer",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "phone",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "hours",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "form",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "answerDays",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": null,
          "kind": "LinkedField",
          "name": "gates",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            (v1/*:: as any*/)
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Service",
  "abstractKey": null
};
})();

(node as any).hash = "4d1a9e5c6274df5d66658f1353719b61";

export default node;
