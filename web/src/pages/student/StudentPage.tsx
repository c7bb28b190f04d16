import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import type { Params } from '../../app/routes';
import { Hidden } from '../../parts/States';
import type { StudentPageQuery } from '../../relay/generated/StudentPageQuery.graphql';
import { useWords } from '../../words';
import { ConsentsCard } from './ConsentsCard';
import { FactsCard } from './FactsCard';
import { GoalsCard } from './GoalsCard';
import { HouseholdCard } from './HouseholdCard';
import { NeedsCard } from './NeedsCard';
import { ReferralsCard } from './ReferralsCard';
import { RestrictionsCard } from './RestrictionsCard';
import { SafetyCard } from './SafetyCard';
import { ServingCard } from './ServingCard';
import { StrengthsCard } from './StrengthsCard';
import { StudentHead } from './StudentHead';
import { SupportersCard } from './SupportersCard';
import { TimelineCard } from './TimelineCard';
import './student.css';

/** All that is known of a student, on one page: what is needed beside what is strong, who helps, what holds. */
export default function StudentPage({ params }: { params: Params }): ReactNode {
  const words = useWords();
  const { student } = useLazyLoadQuery<StudentPageQuery>(
    graphql`
      query StudentPageQuery($id: ID!) {
        student(id: $id) {
          ...StudentHead_student
          ...NeedsCard_student
          ...StrengthsCard_student
          ...ServingCard_student
          ...SupportersCard_student
          ...ConsentsCard_student
          ...ReferralsCard_student
          ...HouseholdCard_student
          ...FactsCard_student
          ...GoalsCard_student
          ...RestrictionsCard_student
          ...SafetyCard_student
          ...TimelineCard_student
        }
      }
    `,
    { id: params.id ?? '' },
    useFresh(),
  );
  if (!student) return <Hidden />;
  return (
    <div className="page">
      <StudentHead
        student={student}
        end={
          <>
            <a className="button" href={`/network/${params.id}`}>
              {words.pictures.network}
            </a>
            <a className="button" href={`/students/${params.id}/pictures`}>
              {words.pictures.link}
            </a>
            <button type="button" className="button" onClick={() => print()}>
              <Printer size={16} aria-hidden /> {words.app.print}
            </button>
          </>
        }
      />
      <div className="grid-2">
        <div className="stack">
          <div className="beside">
            <NeedsCard student={student} />
            <StrengthsCard student={student} />
          </div>
          <ServingCard student={student} />
          <GoalsCard student={student} />
          <TimelineCard student={student} />
        </div>
        <div className="stack">
          <RestrictionsCard student={student} />
          <SafetyCard student={student} />
          <ConsentsCard student={student} />
          <ReferralsCard student={student} />
          <HouseholdCard student={student} />
          <SupportersCard student={student} />
          <FactsCard student={student} />
        </div>
      </div>
    </div>
  );
}
