/**
 * @generated SignedSource<<540afb6373300130c008e70390e4cdf6>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
export type Band = "FAIR" | "STRONG" | "UNKNOWN" | "WEAK";
export type CapacityState = "ASSESS_FIRST" | "FULL" | "OPEN" | "UNKNOWN" | "WAITLIST";
export type FitKind = "AGE" | "DISTRICT" | "LEVEL" | "NEAR" | "NEED" | "PLACES" | "TARGET";
export type OptionGroup = "ASK" | "NOW" | "WAIT";
export type RuleId = "ACTIVE" | "AGE" | "CAPACITY" | "CATCHMENT" | "DISABILITY" | "EXCLUSION" | "GATE" | "GRADE" | "HOUSEHOLD" | "INCOME" | "LANGUAGE" | "LEAVING_CARE" | "LONG_TERM_CARE" | "MOBILITY" | "PREGNANCY" | "REFUSAL" | "RESIDENCE" | "SCHOOL_LEVEL" | "SEX" | "SPECIAL_EDUCATION" | "TYPE";
export type TieKind = "AGREES_WITH" | "BELONGS_TO" | "FAMILY" | "HELPED_BY" | "INTAKE" | "KNOWS" | "MANAGES" | "OBSERVED_FLOW" | "OFFERS" | "SUPPORTS" | "TEACHES" | "WORKS_AT";
export type Verdict = "FAILS" | "MEETS" | "UNKNOWN";
export type Way = "DIRECT_CALL" | "HELPER" | "INTRODUCED" | "KNOWN_THERE" | "OWN_HOUSE";
import { FragmentRefs } from "relay-runtime";
export type OptionCard_option$data = {
  readonly capacity: {
    readonly asOf: string | null | undefined;
    readonly note: string | null | undefined;
    readonly state: CapacityState;
  } | null | undefined;
  readonly coordinateFirst: ReadonlyArray<{
    readonly reason: string;
    readonly with: {
      readonly id: string;
      readonly label: string;
    } | null | undefined;
  }>;
  readonly distanceMetres: number | null | undefined;
  readonly fit: ReadonlyArray<{
    readonly kind: FitKind;
    readonly text: string;
  }>;
  readonly group: OptionGroup;
  readonly paths: ReadonlyArray<{
    readonly band: Band;
    readonly steps: ReadonlyArray<{
      readonly phone: string | null | undefined;
      readonly tie: TieKind;
      readonly to: {
        readonly __typename: string;
        readonly id: string;
        readonly label: string;
      };
    }>;
    readonly text: string;
    readonly way: Way;
    readonly " $fragmentSpreads": FragmentRefs<"ConsentList_path" | "PathLine_path">;
  }>;
  readonly questions: ReadonlyArray<{
    readonly text: string;
  }>;
  readonly reasons: ReadonlyArray<{
    readonly rule: RuleId;
    readonly text: string;
    readonly verdict: Verdict;
  }>;
  readonly resource: {
    readonly __typename: string;
    readonly agency?: {
      readonly id: string;
      readonly name: string;
      readonly phone: string | null | undefined;
    };
    readonly cost?: string | null | undefined;
    readonly id: string;
    readonly inferred?: boolean;
    readonly intake?: {
      readonly hours: string | null | undefined;
      readonly phone: string | null | undefined;
    } | null | undefined;
    readonly label: string;
    readonly supporter?: {
      readonly displayName: string;
      readonly id: string;
    } | null | undefined;
  };
  readonly " $fragmentType": "OptionCard_option";
};
export type OptionCard_option$key = {
  readonly " $data"?: OptionCard_option$data;
  readonly " $fragmentSpreads": FragmentRefs<"OptionCard_option">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "text",
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
  "name": "label",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "phone",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "OptionCard_option",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "group",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Fit",
      "kind": "LinkedField",
      "name": "fit",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "kind",
          "storageKey": null
        },
        (v0/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Reason",
      "kind": "LinkedField",
      "name": "reasons",
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
          "name": "verdict",
          "storageKey": null
        },
        (v0/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Question",
      "kind": "LinkedField",
      "name": "questions",
      "plural": true,
      "selections": [
        (v0/*:: as any*/)
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
      "kind": "ScalarField",
      "name": "distanceMetres",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Coordinate",
      "kind": "LinkedField",
      "name": "coordinateFirst",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "reason",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": null,
          "kind": "LinkedField",
          "name": "with",
          "plural": false,
          "selections": [
            (v1/*:: as any*/),
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
      "name": "resource",
      "plural": false,
      "selections": [
        (v3/*:: as any*/),
        (v1/*:: as any*/),
        (v2/*:: as any*/),
        {
          "kind": "InlineFragment",
          "selections": [
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
              "concreteType": "Agency",
              "kind": "LinkedField",
              "name": "agency",
              "plural": false,
              "selections": [
                (v1/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "name",
                  "storageKey": null
                },
                (v4/*:: as any*/)
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
                (v4/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "hours",
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "type": "Service",
          "abstractKey": null
        },
        {
          "kind": "InlineFragment",
          "selections": [
            {
              "alias": null,
              "args": null,
              "concreteType": "Person",
              "kind": "LinkedField",
              "name": "supporter",
              "plural": false,
              "selections": [
                (v1/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "displayName",
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "type": "Offer",
          "abstractKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 3
        }
      ],
      "concreteType": "Path",
      "kind": "LinkedField",
      "name": "paths",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "way",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "band",
          "storageKey": null
        },
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "Step",
          "kind": "LinkedField",
          "name": "steps",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "tie",
              "storageKey": null
            },
            (v4/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "concreteType": null,
              "kind": "LinkedField",
              "name": "to",
              "plural": false,
              "selections": [
                (v3/*:: as any*/),
                (v1/*:: as any*/),
                (v2/*:: as any*/)
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        },
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "PathLine_path"
        },
        {
          "args": null,
          "kind": "FragmentSpread",
          "name": "ConsentList_path"
        }
      ],
      "storageKey": "paths(first:3)"
    }
  ],
  "type": "LinkageOption",
  "abstractKey": null
};
})();

(node as any).hash = "0b8d7dab844a447b8474f55a8f697598";

export default node;
