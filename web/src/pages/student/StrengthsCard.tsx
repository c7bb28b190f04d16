import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { Card, Day, Said } from '../../parts';
import { Empty } from '../../parts/States';
import type { StrengthsCard_student$key } from '../../relay/generated/StrengthsCard_student.graphql';
import { useWords } from '../../words';

/** What the student can do and says, beside what is needed. */
export function StrengthsCard({ student }: { student: StrengthsCard_student$key }): ReactNode {
  const words = useWords();
  const { strengths, cases } = useFragment(
    graphql`
      fragment StrengthsCard_student on Student {
        strengths {
          id
          text
          recordedOn
        }
        cases {
          id
          assessments {
            id
            assessedOn
            clientVoice
            capacities {
              self
              family
              public
            }
          }
        }
      }
    `,
    student,
  );
  const latest = cases
    ?.flatMap(({ assessments }) => assessments ?? [])
    .find(({ clientVoice, capacities }) => clientVoice ?? capacities);
  const capacities = (['self', 'family', 'public'] as const).filter((who) => latest?.capacities?.[who]);
  return (
    <Card
      id="strengths"
      title={words.student.strengths}
      count={strengths?.length ? words.app.items(strengths.length) : undefined}
    >
      {!strengths && <Empty>{words.student.notForRole}</Empty>}
      {strengths?.length === 0 && !latest && <Empty>{words.student.noStrengths}</Empty>}
      <div className="card-body stack tight">
        {latest?.clientVoice && (
          <figure className="voice">
            <blockquote>
              <Said>{latest.clientVoice}</Said>
            </blockquote>
            <figcaption className="quiet small">
              {words.student.voice}
              {latest.assessedOn && (
                <>
                  {' · '}
                  <Day on={latest.assessedOn} as="short" />
                </>
              )}
            </figcaption>
          </figure>
        )}
        {strengths && strengths.length > 0 && (
          <ul className="strengths">
            {strengths.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
        {capacities.length > 0 && (
          <dl className="facts small">
            {capacities.map((who) => (
              <div className="fact" key={who}>
                <dt>{words.student.capacities[who]}</dt>
                <dd>{latest?.capacities?.[who]}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Card>
  );
}
