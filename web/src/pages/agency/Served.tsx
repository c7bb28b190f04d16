import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { Card, Day, Said } from '../../parts';
import { ReferralChip } from '../../parts/ReferralChip';
import { Empty } from '../../parts/States';
import type { Served_agency$data, Served_agency$key } from '../../relay/generated/Served_agency.graphql';
import { useWords } from '../../words';

/** Whom of the viewer's students an agency serves, and what was asked of it; nothing for who reads no such rows. */
export function Served({ agency }: { agency: Served_agency$key }): ReactNode {
  const data = useFragment(
    graphql`
      fragment Served_agency on Agency {
        id
        enrolments(status: ACTIVE, first: 50) {
          totalCount
          nodes {
            id
            since
            until
            service {
              id
              name
            }
            need {
              id
              domain {
                code
                label
              }
            }
            beneficiary {
              __typename
              ... on Student {
                id
                displayName
              }
              ... on Person {
                id
                displayName
              }
            }
          }
        }
        referrals(first: 10) {
          totalCount
          nodes {
            id
            state
            requestedOn
            answeredOn
            refusal {
              code
              label
            }
            service {
              id
              name
            }
            student {
              id
              displayName
            }
          }
        }
      }
    `,
    agency,
  );
  return (
    <>
      {data.enrolments && <Enrolments of={data.enrolments} />}
      {data.referrals && <Referrals of={data.referrals} agency={data.id} />}
    </>
  );
}

function Enrolments({ of }: { of: NonNullable<Served_agency$data['enrolments']> }): ReactNode {
  const words = useWords();
  return (
    <Card id="served" title={words.agency.served} count={words.app.people(of.totalCount)}>
      {of.nodes.length === 0 && <Empty>{words.agency.noServed}</Empty>}
      <ul className="rows">
        {of.nodes.map(({ id, beneficiary, service, need, since, until }) => (
          <li key={id} className="side-row">
            <p>
              {beneficiary?.__typename === 'Student' ? (
                <a className="strong" href={`/students/${beneficiary.id}`}>
                  <Said>{beneficiary.displayName}</Said>
                </a>
              ) : (
                <b>{beneficiary?.__typename === 'Person' ? beneficiary.displayName : words.app.withheld}</b>
              )}{' '}
              {service?.name}
            </p>
            <p className="quiet small">
              {need?.domain && `${need.domain.label} · `}
              {since && <Day on={since} as="short" />}
              {until && (
                <>
                  {' – '}
                  <Day on={until} as="short" />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {of.totalCount > of.nodes.length && (
        <p className="quiet small card-body">{words.app.shown(of.nodes.length, of.totalCount)}</p>
      )}
    </Card>
  );
}

interface ReferralsProps {
  of: NonNullable<Served_agency$data['referrals']>;
  agency: string;
}

function Referrals({ of, agency }: ReferralsProps): ReactNode {
  const words = useWords();
  return (
    <Card
      id="asked"
      title={words.student.referrals}
      count={<a href={`/referrals?agency=${agency}`}>{words.app.items(of.totalCount)}</a>}
    >
      {of.nodes.length === 0 && <Empty>{words.student.noReferrals}</Empty>}
      <ul className="rows">
        {of.nodes.map(({ id, state, requestedOn, answeredOn, refusal, service, student }) => (
          <li key={id} className="side-row">
            <p className="chips">
              <ReferralChip state={state} />
              {student && (
                <a href={`/students/${student.id}`}>
                  <Said>{student.displayName}</Said>
                </a>
              )}
              <span className="quiet small">
                <Day on={answeredOn ?? requestedOn} as="relative" />
              </span>
            </p>
            <p className="small">{service?.name}</p>
            {refusal && <p className="bad small">{refusal.label}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
