import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { Card, Phone, Said } from '../../parts';
import { Empty } from '../../parts/States';
import type { Workers_agency$key } from '../../relay/generated/Workers_agency.graphql';
import { useWords } from '../../words';

/** Who works at an agency, with the number to call. */
export function Workers({ agency }: { agency: Workers_agency$key }): ReactNode {
  const words = useWords();
  const { workers } = useFragment(
    graphql`
      fragment Workers_agency on Agency {
        workers(first: 100) {
          totalCount
          nodes {
            id
            displayName
            title
            phone
          }
        }
      }
    `,
    agency,
  );
  if (!workers) return null;
  return (
    <Card id="workers" title={words.agency.workers} count={words.app.people(workers.totalCount)}>
      {workers.nodes.length === 0 && <Empty>{words.agency.noWorkers}</Empty>}
      <ul className="rows">
        {workers.nodes.map(({ id, displayName, title, phone }) => (
          <li key={id} className="side-row worker">
            <span>
              <b>
                <Said>{displayName}</Said>
              </b>{' '}
              <span className="quiet small">{title}</span>
            </span>
            <Phone number={phone} who={displayName} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
