import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { useRight } from '../../app/viewer';
import { Card, Chip, LevelChip } from '../../parts';
import type { HouseholdCard_student$key } from '../../relay/generated/HouseholdCard_student.graphql';
import { useWords } from '../../words';

/** Who lives there and is related, who may sign, and what each of them needs. */
export function HouseholdCard({ student }: { student: HouseholdCard_student$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const mayAsk = useRight('ASK_LINKAGE');
  const { household, relatives } = useFragment(
    graphql`
      fragment HouseholdCard_student on Student {
        household {
          id
          types {
            code
            label
          }
          hiddenSiblings
          members {
            id
          }
          students {
            id
          }
        }
        relatives {
          relation
          legalRepresentative
          verifiedBy
          person {
            __typename
            ... on Student {
              id
              displayName
              age
              needs(status: OPEN) {
                id
                level
                domain {
                  code
                  label
                }
              }
            }
            ... on Person {
              id
              displayName
              age
              needs(status: OPEN) {
                id
                level
                domain {
                  code
                  label
                }
              }
            }
          }
        }
      }
    `,
    student,
  );
  if (!household && !relatives?.length) return null;
  const inside = new Set([...(household?.members ?? []), ...(household?.students ?? [])].map(({ id }) => id));
  return (
    <Card
      id="household"
      title={words.student.household}
      lead={household?.types?.map((one) => one.label).join(', ')}
    >
      <ul className="rows">
        {relatives?.map(({ relation, legalRepresentative, verifiedBy, person }) => {
          if (person.__typename === '%other') return null;
          return (
            <li key={person.id} className="side-row">
              <div className="chips">
                {person.__typename === 'Student' ? (
                  <a href={`/students/${person.id}`}>{person.displayName}</a>
                ) : (
                  <b>{person.displayName}</b>
                )}
                <span className="quiet small">
                  {[label('Relation', relation), person.age != null && words.student.age(person.age)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {inside.has(person.id) && <Chip tone="outline">{words.student.livesTogether}</Chip>}
              </div>
              {legalRepresentative && (
                <p className="small">
                  {words.student.representative}{' '}
                  <span className={verifiedBy === 'NONE' ? 'bad' : 'good'}>
                    {verifiedBy === 'NONE' ? words.student.notVerified : words.student.verified}
                  </span>
                </p>
              )}
              {person.needs && person.needs.length > 0 && (
                <ul className="need-line small">
                  {person.needs.map((need) => (
                    <li key={need.id}>
                      <LevelChip level={need.level} />{' '}
                      {mayAsk ? (
                        <a href={`/linkage/${person.id}/${need.domain?.code ?? ''}`}>{need.domain?.label}</a>
                      ) : (
                        need.domain?.label
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      {household && household.hiddenSiblings > 0 && (
        <p className="card-body quiet small">{words.student.hiddenSiblings(household.hiddenSiblings)}</p>
      )}
    </Card>
  );
}
