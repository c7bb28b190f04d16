import type { ReactNode } from 'react';
import { graphql, usePaginationFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { ClassChip, LevelChip, Said } from '../../parts';
import { ListTable } from '../../parts/ListTable';
import { Whom } from '../../parts/Whom';
import type { StudentListPageQuery } from '../../relay/generated/StudentListPageQuery.graphql';
import type {
  StudentList_query$data,
  StudentList_query$key,
} from '../../relay/generated/StudentList_query.graphql';
import { useWords } from '../../words';

type Student = NonNullable<StudentList_query$data['students']>['edges'][number]['node'];

/** A page of students after another. */
export function StudentList({ query }: { query: StudentList_query$key }): ReactNode {
  const words = useWords();
  const { data, ...pages } = usePaginationFragment<StudentListPageQuery, StudentList_query$key>(
    graphql`
      fragment StudentList_query on Query
      @argumentDefinitions(
        filter: { type: "StudentFilter" }
        orderBy: { type: "StudentOrder" }
        count: { type: "Int!" }
        cursor: { type: "String" }
      )
      @refetchable(queryName: "StudentListPageQuery") {
        students(filter: $filter, orderBy: $orderBy, first: $count, after: $cursor)
          @connection(key: "StudentList_students") {
          totalCount
          edges {
            node {
              id
              displayName
              grade
              school {
                id
                name
              }
              caseManager {
                id
                displayName
              }
              needs(status: OPEN) {
                id
                level
                domain {
                  code
                  label
                }
              }
              cases {
                id
                stage
                class
                closedOn
              }
            }
          }
        }
      }
    `,
    query,
  );
  return (
    <ListTable
      list={data.students}
      count={words.lists.students}
      none={words.students.none}
      columns={[words.students.name, words.students.needs, words.students.stage, words.students.manager]}
      row={(student) => <StudentRow key={student.id} student={student} />}
      pages={pages}
    />
  );
}

function StudentRow({ student }: { student: Student }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const open = student.cases?.find(({ closedOn }) => !closedOn);
  return (
    <tr>
      <th scope="row">
        <Whom student={student} />
      </th>
      <td>
        {!student.needs ? (
          <span className="quiet">{words.app.withheld}</span>
        ) : student.needs.length === 0 ? (
          <span className="quiet">{words.students.noNeeds}</span>
        ) : (
          <ul className="need-line">
            {student.needs.map(({ id, domain, level }) => (
              <li key={id}>
                <LevelChip level={level} />{' '}
                <a href={`/linkage/${student.id}/${domain?.code ?? ''}`}>{domain?.label}</a>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        {open ? (
          <span className="chips">
            {label('Stage', open.stage)}
            {open.class !== 'REGULAR' && <ClassChip of={open.class} />}
          </span>
        ) : (
          <span className="quiet">{words.students.noCase}</span>
        )}
      </td>
      <td className="quiet" data-name={words.students.manager}>
        <Said>{student.caseManager?.displayName}</Said>
      </td>
    </tr>
  );
}
