import { Siren } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { Card, Day, Fold, Said } from '../../parts';
import type {
  SafetyCard_student$data,
  SafetyCard_student$key,
} from '../../relay/generated/SafetyCard_student.graphql';
import { useWords } from '../../words';

type Action = NonNullable<NonNullable<SafetyCard_student$data['cases']>[number]['safetyActions']>[number];

/** What was done in danger. It is never printed: a guardian must not read it. */
export function SafetyCard({ student }: { student: SafetyCard_student$key }): ReactNode {
  const words = useWords();
  const { cases } = useFragment(
    graphql`
      fragment SafetyCard_student on Student {
        cases {
          id
          safetyActions {
            id
            on
            seen
            told
            called
            staysWith
          }
        }
      }
    `,
    student,
  );
  const [latest, ...earlier] = cases?.flatMap(({ safetyActions }) => safetyActions ?? []) ?? [];
  if (!latest) return null;
  return (
    <Card
      id="safety"
      className="alarm no-print"
      title={
        <>
          <Siren size={18} aria-hidden /> {words.student.safety}
        </>
      }
      lead={words.student.safetyLead}
    >
      <div className="card-body stack tight">
        <ActionFacts action={latest} />
        {earlier.length > 0 && (
          <Fold title={`${words.app.more} ${earlier.length}`}>
            <div className="stack tight">
              {earlier.map((one) => (
                <ActionFacts key={one.id} action={one} />
              ))}
            </div>
          </Fold>
        )}
      </div>
    </Card>
  );
}

function ActionFacts({ action: { on, seen, told, called, staysWith } }: { action: Action }): ReactNode {
  const words = useWords();
  const facts: [string, string | null | undefined][] = [
    [words.student.seen, seen],
    [words.student.staysWith, staysWith],
    [words.student.told, told?.join(', ')],
    [words.student.called, called?.join(', ')],
  ];
  return (
    <div>
      {on && (
        <p className="strong">
          <Day on={on} />{' '}
          <span className="quiet small">
            <Day on={on} as="relative" />
          </span>
        </p>
      )}
      <dl className="facts small">
        {facts.map(
          ([name, value]) =>
            value && (
              <div className="fact" key={name}>
                <dt>{name}</dt>
                <dd>
                  <Said>{value}</Said>
                </dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
