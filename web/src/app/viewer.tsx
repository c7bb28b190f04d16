import { createContext, use, useEffect, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useKept } from './refresh';
import { session } from '../relay/session';
import type { Right, viewerQuery, viewerQuery$data } from '../relay/generated/viewerQuery.graphql';

type Viewer = viewerQuery$data['viewer'];

const Context = createContext<Viewer | null>(null);

/** Reads who is signed in, before any page. */
export function ViewerProvider({ children }: { children: ReactNode }): ReactNode {
  const data = useLazyLoadQuery<viewerQuery>(
    graphql`
      query viewerQuery {
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
          caseManager {
            id
          }
        }
      }
    `,
    {},
    useKept(),
  );
  useEffect(() => session.belongsTo(data.viewer.id), [data.viewer.id]);
  return <Context value={data.viewer}>{children}</Context>;
}

/** Who is signed in. */
export function useViewer(): Viewer {
  const viewer = use(Context);
  if (!viewer) throw new Error('used outside of ViewerProvider');
  return viewer;
}

/** Whether who is signed in has a right. */
export function useRight(right: Right): boolean {
  return useViewer().rights.includes(right);
}
