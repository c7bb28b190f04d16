import type { ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useKept } from '../../app/refresh';
import { Day, LevelChip, Said } from '../../parts';
import type { CandidatesQuery } from '../../relay/generated/CandidatesQuery.graphql';
import { useWords } from '../../words';

/** Whose students a service fits, the most pressing need first. */
export function Candidates({ service }: { service: string }): ReactNode {
  const words = useWords();
  const data = useLazyLoadQuery<CandidatesQuery>(
    graphql`
      query CandidatesQuery($service: ID!) {
        service(id: $service) {
          id
          candidates(first: 20) {
            totalCount
            nodes {
              level
              since
              group
              need {
                code
                label
              }
              student {
                id
                displayName
              }
            }
          }
        }
      }
    `,
    { service },
    useKept(),
  );
  const found = data.service?.candidates;
  if (!found || found.totalCount === 0) return <p className="quiet small">{words.agency.noCandidates}</p>;
  return (
    <section aria-label={words.agency.candidates}>
      <h4 className="small">
        {words.agency.candidates} <span className="count">{words.app.people(found.totalCount)}</span>
      </h4>
      <ul className="candidates small">
        {found.nodes.map(({ student, need, level, since, group }) => (
          <li key={student.id + need.code} className="chips">
            <LevelChip level={level} />
            <a href={`/linkage/${student.id}/${need.code}`}>
              <Said>{student.displayName}</Said>
            </a>
            <span>{need.label}</span>
            <span className="quiet">
              {words.linkage.groups[group].title}
              {since && (
                <>
                  {' · '}
                  <Day on={since} as="relative" />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
