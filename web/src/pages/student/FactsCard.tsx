import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Card, Day } from '../../parts';
import type { FactsCard_student$key } from '../../relay/generated/FactsCard_student.graphql';
import { useWords } from '../../words';

/** What was told of the student that services ask for. */
export function FactsCard({ student }: { student: FactsCard_student$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { facts } = useFragment(
    graphql`
      fragment FactsCard_student on Student {
        facts {
          fact
          label
          valueLabel
          toldBy
          on
        }
      }
    `,
    student,
  );
  if (!facts?.length) return null;
  return (
    <Card id="facts" title={words.student.facts} count={words.app.items(facts.length)}>
      <dl className="card-body facts">
        {facts.map((one) => (
          <div className="fact" key={one.fact}>
            <dt>{one.label}</dt>
            <dd>
              {one.valueLabel}{' '}
              <span className="quiet small">
                {label('ToldBy', one.toldBy)} {one.on && <Day on={one.on} as="short" />}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
