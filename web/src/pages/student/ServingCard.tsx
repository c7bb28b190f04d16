import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Card, Chip, Day, Fold, Phone } from '../../parts';
import { Empty } from '../../parts/States';
import type {
  ServingCard_student$data,
  ServingCard_student$key,
} from '../../relay/generated/ServingCard_student.graphql';
import { useWords } from '../../words';

type Enrolment = NonNullable<ServingCard_student$data['servedBy']>[number];

/** Which agencies serve whom of the household now, and which did before. */
export function ServingCard({ student }: { student: ServingCard_student$key }): ReactNode {
  const words = useWords();
  const { id, servedBy } = useFragment(
    graphql`
      fragment ServingCard_student on Student {
        id
        servedBy {
          id
          status
          since
          until
          agency {
            id
            name
            phone
          }
          service {
            id
            name
          }
          worker {
            id
            displayName
            title
            phone
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
          stillFits {
            verdict
            failures {
              text
            }
          }
        }
      }
    `,
    student,
  );
  const running = servedBy?.filter(({ status }) => status !== 'ENDED') ?? [];
  const ended = servedBy?.filter(({ status }) => status === 'ENDED') ?? [];
  return (
    <Card id="serving" title={words.student.serving} count={servedBy && words.app.places(running.length)}>
      {!servedBy && <Empty>{words.student.notForRole}</Empty>}
      {servedBy && running.length === 0 && <Empty>{words.student.noServing}</Empty>}
      <Rows enrolments={running} subject={id} />
      {ended.length > 0 && (
        <div className="card-body">
          <Fold title={`${words.student.served} ${ended.length}`}>
            <Rows enrolments={ended} subject={id} />
          </Fold>
        </div>
      )}
    </Card>
  );
}

function Rows({ enrolments, subject }: { enrolments: readonly Enrolment[]; subject: string }): ReactNode {
  return (
    <ul className="rows">
      {enrolments.map((one) => (
        <EnrolmentRow key={one.id} enrolment={one} subject={subject} />
      ))}
    </ul>
  );
}

function EnrolmentRow({ enrolment, subject }: { enrolment: Enrolment; subject: string }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { agency, service, worker, beneficiary, since, until, stillFits, status } = enrolment;
  const other =
    beneficiary && beneficiary.__typename !== '%other' && beneficiary.id !== subject
      ? beneficiary.displayName
      : null;
  return (
    <li className="serving">
      <div>
        <p>
          {agency ? (
            <a className="strong" href={`/agencies/${agency.id}`}>
              {agency.name}
            </a>
          ) : (
            <span className="quiet">{words.app.withheld}</span>
          )}{' '}
          {service?.name}
        </p>
        <p className="quiet small">
          {[
            worker && [worker.displayName, worker.title].filter(Boolean).join(' '),
            status === 'PLANNED' && label('EnrolmentStatus', status),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {stillFits?.verdict === 'FAILS' && (
          <p className="warn-line small">
            <TriangleAlert size={14} aria-hidden />
            <span>
              {words.student.notFitting}: {stillFits.failures.map(({ text }) => text).join(' ')}
            </span>
          </p>
        )}
      </div>
      <div className="serving-whom small">
        {other && <Chip tone="note">{other}</Chip>}
        <span className="quiet">
          {since && <Day on={since} as="short" />}{' '}
          {until && (
            <>
              – <Day on={until} as="short" />
            </>
          )}
        </span>
      </div>
      <div className="serving-call">
        <Phone number={worker?.phone ?? agency?.phone} who={worker?.displayName ?? agency?.name} />
      </div>
    </li>
  );
}
