import type { ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { useLabel } from '../../app/label';
import { useViewer } from '../../app/viewer';
import { AddressCheck, AddressChoice, countedChoices } from '../../parts/filters';
import { useNeedDomains, needChoices } from '../../parts/needs';
import type { StudentFilter, StudentFiltersQuery } from '../../relay/generated/StudentFiltersQuery.graphql';
import { useWords } from '../../words';
import { levels, orders, stages, type OrderName } from './filter';

/** What the list can be narrowed by, each choice with how many students it would leave. */
export function StudentFilters({ filter }: { filter: StudentFilter }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const manages = useViewer().caseManager !== null;
  const domains = useNeedDomains();
  const counts = useLazyLoadQuery<StudentFiltersQuery>(
    graphql`
      query StudentFiltersQuery(
        $exceptNeed: StudentFilter
        $exceptStage: StudentFilter
        $exceptGrade: StudentFilter
        $exceptSchool: StudentFilter
        $exceptArea: StudentFilter
        $exceptManager: StudentFilter
      ) {
        byNeed: studentCounts(filter: $exceptNeed, by: NEED) {
          key
          label
          count
        }
        byStage: studentCounts(filter: $exceptStage, by: STAGE) {
          key
          label
          count
        }
        byGrade: studentCounts(filter: $exceptGrade, by: GRADE) {
          key
          label
          count
        }
        bySchool: studentCounts(filter: $exceptSchool, by: SCHOOL) {
          key
          label
          count
        }
        byArea: studentCounts(filter: $exceptArea, by: AREA) {
          key
          label
          count
        }
        byManager: studentCounts(filter: $exceptManager, by: CASE_MANAGER) {
          key
          label
          count
        }
      }
    `,
    {
      exceptNeed: { ...filter, need: null },
      exceptStage: { ...filter, stage: null },
      exceptGrade: { ...filter, grades: null },
      exceptSchool: { ...filter, school: null },
      exceptArea: { ...filter, area: null },
      exceptManager: { ...filter, caseManager: null },
    },
    useFresh(),
  );
  const named = <Key extends string>(keys: readonly Key[], name: (key: Key) => string) =>
    keys.map((key) => ({ value: key, label: name(key) }));
  const stageNames = named(stages, (one) => label('Stage', one));
  const managers = countedChoices(counts.byManager, filter.caseManager ?? '');
  return (
    <>
      <AddressChoice
        name="level"
        label={words.students.level}
        none={words.students.anyLevel}
        choices={named(levels, (one) =>
          one === 'URGENT' ? label('Level', one) : words.students.atLeast(label('Level', one)),
        )}
      />
      <AddressChoice
        name="need"
        label={words.students.need}
        none={words.students.anyNeed}
        choices={countedChoices(counts.byNeed, filter.need ?? '', needChoices(domains))}
      />
      <AddressChoice
        name="stage"
        label={words.students.stage}
        none={words.students.anyStage}
        choices={countedChoices(
          counts.byStage?.toSorted((a, b) => stages.indexOf(a.key as never) - stages.indexOf(b.key as never)),
          filter.stage ?? '',
          stageNames,
        )}
      />
      <AddressChoice
        name="grade"
        label={words.students.grade}
        none={words.students.anyGrade}
        choices={countedChoices(
          counts.byGrade?.toSorted((a, b) => Number(a.key) - Number(b.key)),
          filter.grades?.[0]?.toString() ?? '',
        )}
      />
      <AddressChoice
        name="school"
        label={words.students.school}
        none={words.students.anySchool}
        choices={countedChoices(counts.bySchool, filter.school ?? '')}
      />
      <AddressChoice
        name="area"
        label={words.students.area}
        none={words.students.anyArea}
        choices={countedChoices(counts.byArea, filter.area ?? '')}
      />
      <AddressChoice
        name="manager"
        label={words.students.manager}
        none={words.lists.anyManager}
        choices={manages ? [{ value: 'me', label: words.lists.me }, ...managers] : managers}
      />
      <AddressChoice
        name="order"
        label={words.students.order}
        choices={named(Object.keys(orders) as OrderName[], (one) => words.students.orders[one])}
      />
      <AddressCheck name="unserved" label={words.students.unserved} />
    </>
  );
}
