import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Chip, ClassChip, Day, PageHead, Phone, Said } from '../../parts';
import type { StudentHead_student$key } from '../../relay/generated/StudentHead_student.graphql';
import { useWords } from '../../words';

/** Who the student is, where the case stands, and who manages it. */
export function StudentHead({
  student,
  end,
}: {
  student: StudentHead_student$key;
  end: ReactNode;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const data = useFragment(
    graphql`
      fragment StudentHead_student on Student {
        displayName
        age
        grade
        school {
          id
          name
          phone
        }
        homeArea {
          id
          name
        }
        selection {
          state
          decidedOn
        }
        caseManager {
          id
          displayName
          phone
        }
        teachers {
          homeroom
          worker {
            id
            displayName
            phone
          }
        }
        relatives {
          relation
          legalRepresentative
          verifiedBy
          person {
            ... on Person {
              id
              displayName
              phone
            }
          }
        }
        cases {
          id
          stage
          class
          openedOn
          closedOn
          stages {
            dueOn
            leftOn
          }
        }
      }
    `,
    student,
  );
  const open = data.cases?.find(({ closedOn }) => !closedOn);
  const dueOn = open?.stages?.find(({ leftOn }) => !leftOn)?.dueOn;
  const homeroom = data.teachers?.find((one) => one.homeroom);
  const guardians = data.relatives?.filter((one) => one.legalRepresentative);
  return (
    <header className="stack">
      <PageHead title={<Said>{data.displayName}</Said>} end={end}>
        <span className="quiet">
          {[data.grade && words.students.gradeOf(data.grade), data.age != null && words.student.age(data.age)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <ClassChip of={open?.class} />
      </PageHead>
      <dl className="head-facts">
        <Fact name={words.student.stage}>
          {open?.stage && <Chip tone="accent">{label('Stage', open.stage)}</Chip>}
          {dueOn && (
            <span className="small quiet">
              {words.student.stageDue} <Day on={dueOn} />
            </span>
          )}
        </Fact>
        <Fact name={words.student.manager}>
          {data.caseManager?.displayName}{' '}
          <Phone number={data.caseManager?.phone} who={data.caseManager?.displayName} />
        </Fact>
        <Fact name={words.student.school}>
          {data.school?.name} <Phone number={data.school?.phone} who={data.school?.name} />
        </Fact>
        {homeroom?.worker && (
          <Fact name={words.student.homeroom}>
            {homeroom.worker.displayName}{' '}
            <Phone number={homeroom.worker.phone} who={homeroom.worker.displayName} />
          </Fact>
        )}
        {guardians && (
          <Fact name={words.student.representative}>
            {guardians.length === 0 && <span className="bad">{words.app.notRecorded}</span>}
            {guardians.map(({ person, relation, verifiedBy }) => (
              <span key={person.id}>
                <Said>{person.displayName}</Said>{' '}
                <span className="quiet small">{label('Relation', relation)}</span>{' '}
                {person.phone && <Phone number={person.phone} who={person.displayName} />}{' '}
                {verifiedBy === 'NONE' && <span className="bad small">{words.student.notVerified}</span>}
              </span>
            ))}
          </Fact>
        )}
        <Fact name={words.student.home}>{data.homeArea?.name}</Fact>
        <Fact name={words.student.selection}>
          {data.selection && label('SelectionState', data.selection.state)}
          {data.selection?.decidedOn && (
            <span className="small quiet">
              <Day on={data.selection.decidedOn} as="short" />
            </span>
          )}
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt className="quiet small">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
