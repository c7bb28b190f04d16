import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { useRight } from '../../app/viewer';
import { Card, Chip, Day, LevelChip, Phone, Said, SaidAll } from '../../parts';
import type {
  HouseholdCard_student$data,
  HouseholdCard_student$key,
} from '../../relay/generated/HouseholdCard_student.graphql';
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
          overlaps {
            need {
              code
              label
            }
            agencies {
              id
              name
            }
          }
          lead {
            enrolments
            since
            agency {
              id
              name
            }
            caseManagers {
              id
              displayName
            }
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
              phone
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
                  <a href={`/students/${person.id}`}>
                    <Said>{person.displayName}</Said>
                  </a>
                ) : (
                  <b>
                    <Said>{person.displayName}</Said>
                  </b>
                )}
                <span className="quiet small">
                  {[label('Relation', relation), person.age != null && words.student.age(person.age)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {person.__typename === 'Person' && <Phone number={person.phone} who={person.displayName} />}
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
      {household && <Together household={household} />}
      {household && household.hiddenSiblings > 0 && (
        <p className="card-body quiet small">{words.student.hiddenSiblings(household.hiddenSiblings)}</p>
      )}
    </Card>
  );
}

type Household = NonNullable<HouseholdCard_student$data['household']>;

/** Where two agencies do the same work, and which is most at work there: what to agree on before one more is asked. */
function Together({ household: { overlaps, lead } }: { household: Household }): ReactNode {
  const words = useWords();
  if (!lead && !overlaps?.length) return null;
  return (
    <div className="card-body stack tight together">
      {overlaps && overlaps.length > 0 && (
        <div>
          <h3 className="small">{words.student.overlaps}</h3>
          <ul className="plain-list small">
            {overlaps.map(({ need, agencies }) => (
              <li key={need.code}>
                <b>{need.label}</b>{' '}
                {agencies.map(({ id, name }, index) => (
                  <span key={id}>
                    {index > 0 && ', '}
                    <a href={`/agencies/${id}`}>
                      <Said>{name}</Said>
                    </a>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {lead && (
        <div>
          <h3 className="small">{words.student.lead}</h3>
          <p className="small">
            <a href={`/agencies/${lead.agency.id}`}>
              <Said>{lead.agency.name}</Said>
            </a>{' '}
            <span className="quiet">
              {words.student.leadWhy(lead.enrolments)}
              {lead.since && (
                <>
                  {' · '}
                  <Day on={lead.since} as="short" />~
                </>
              )}
            </span>
          </p>
          {lead.caseManagers.length > 0 && (
            <p className="quiet small">
              {words.student.manager}:{' '}
              <SaidAll of={lead.caseManagers.map(({ displayName }) => displayName)} between=", " />
            </p>
          )}
        </div>
      )}
    </div>
  );
}
