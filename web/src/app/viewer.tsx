import { createContext, use, useMemo, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import type { Right, viewerQuery, viewerQuery$data } from '../relay/generated/viewerQuery.graphql';

/** The enums of the schema whose values people read here. */
const enumNames = [
  'Role',
  'DueKind',
  'Level',
  'NeedStatus',
  'CaseClass',
  'Stage',
  'ReferralState',
  'EnrolmentStatus',
  'ConsentKind',
  'ConsentItem',
  'ConsentDecision',
  'ConsentLack',
  'Relation',
  'SupportKind',
  'SelectionState',
  'TaskOwner',
  'ToldBy',
  'Outcome',
  'CapacityState',
  'RuleId',
  'Verdict',
  'Way',
  'Band',
  'TieKind',
  'RequiredSigner',
  'DevelopmentKind',
  'Referrer',
] as const;

export type EnumName = (typeof enumNames)[number];

interface ViewerValue {
  viewer: viewerQuery$data['viewer'];
  /** The name of a value of an enum in the language of the page; empty for none. */
  label: (name: EnumName, value: string | null | undefined) => string;
}

const Context = createContext<ViewerValue | null>(null);

/** Who is signed in, and the names of the schema's values: read once, before any page. */
export function ViewerProvider({ children }: { children: ReactNode }): ReactNode {
  const data = useLazyLoadQuery<viewerQuery>(
    graphql`
      query viewerQuery($enums: [String!]!) {
        viewer {
          id
          displayName
          roles
          rights
          district {
            name
          }
          school {
            name
          }
        }
        enumLabels(names: $enums) {
          name
          values {
            code
            label
          }
        }
      }
    `,
    { enums: [...enumNames] },
  );
  const value = useMemo<ViewerValue>(() => {
    const labels = new Map<string, string>();
    for (const { name, values } of data.enumLabels)
      for (const { code, label } of values) labels.set(`${name}.${code}`, label);
    return {
      viewer: data.viewer,
      label: (name, code) => (code ? (labels.get(`${name}.${code}`) ?? code) : ''),
    };
  }, [data]);
  return <Context value={value}>{children}</Context>;
}

function useViewerValue(): ViewerValue {
  const value = use(Context);
  if (!value) throw new Error('used outside of ViewerProvider');
  return value;
}

export function useViewer(): viewerQuery$data['viewer'] {
  return useViewerValue().viewer;
}

export function useLabel(): ViewerValue['label'] {
  return useViewerValue().label;
}

/** Whether who is signed in has a right. */
export function useRight(right: Right): boolean {
  return useViewerValue().viewer.rights.includes(right);
}
