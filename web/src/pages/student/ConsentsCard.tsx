import { CircleCheck, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useSettings } from '../../app/settings';
import { useLabel } from '../../app/label';
import { Card, Day, Said } from '../../parts';
import { Empty } from '../../parts/States';
import type { ConsentsCard_student$key } from '../../relay/generated/ConsentsCard_student.graphql';
import { useWords } from '../../words';
import { shortDay } from '../../words/days';

/** What may be handed over to whom, until when, and why not where it may not. */
export function ConsentsCard({ student }: { student: ConsentsCard_student$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { language } = useSettings();
  const { consents } = useFragment(
    graphql`
      fragment ConsentsCard_student on Student {
        consents {
          id
          kind
          decision
          covers
          lacks
          items
          validUntil
          retryOn
          recipient {
            id
            name
          }
        }
      }
    `,
    student,
  );
  const sorted = consents?.toSorted((a, b) => Number(a.covers) - Number(b.covers));
  return (
    <Card id="consents" title={words.student.consents} count={consents && words.app.items(consents.length)}>
      {!sorted && <Empty>{words.student.notForRole}</Empty>}
      {sorted?.length === 0 && <Empty>{words.student.noConsents}</Empty>}
      <ul className="rows">
        {sorted?.map((one) => (
          <li key={one.id} className="side-row consent">
            {one.covers ? (
              <CircleCheck size={17} className="good" aria-hidden />
            ) : (
              <CircleX size={17} className="bad" aria-hidden />
            )}
            <div>
              <p>
                <b>{label('ConsentKind', one.kind)}</b> <Said>{one.recipient?.name}</Said>
              </p>
              {one.covers ? (
                <p className="quiet small">
                  {words.student.covers}
                  {one.validUntil && (
                    <>
                      {' · '}
                      {words.student.until(shortDay(one.validUntil, language))}
                    </>
                  )}
                </p>
              ) : (
                <p className="bad small">
                  {[
                    one.decision !== 'GIVEN' && label('ConsentDecision', one.decision),
                    ...(one.lacks ?? [])
                      .filter((lack) => lack !== 'NOT_GIVEN')
                      .map((lack) => label('ConsentLack', lack)),
                  ]
                    .filter(Boolean)
                    .join(', ') || words.student.lacks}
                </p>
              )}
              <p className="quiet small">{one.items?.map((item) => label('ConsentItem', item)).join(', ')}</p>
              {one.retryOn && !one.covers && (
                <p className="small">
                  {words.student.retryOn} <Day on={one.retryOn} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
