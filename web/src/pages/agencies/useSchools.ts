import { graphql, useLazyLoadQuery } from 'react-relay';
import { useKept } from '../../app/refresh';
import type { useSchoolsQuery, useSchoolsQuery$data } from '../../relay/generated/useSchoolsQuery.graphql';

type District = NonNullable<useSchoolsQuery$data['viewer']['district']>;
export type School = NonNullable<District['schools']>['nodes'][number];

/** The schools of the own education office whose place is known: distances are told from one of them. */
export function useSchools(): readonly School[] {
  const { viewer } = useLazyLoadQuery<useSchoolsQuery>(
    graphql`
      query useSchoolsQuery {
        viewer {
          id
          district {
            id
            schools(first: 100) {
              nodes {
                id
                name
                point {
                  latitude
                  longitude
                }
              }
            }
          }
        }
      }
    `,
    {},
    useKept(),
  );
  return viewer.district?.schools?.nodes.filter(({ point }) => point) ?? [];
}
