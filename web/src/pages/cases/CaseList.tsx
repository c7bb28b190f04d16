import type { ReactNode } from 'react';
import { graphql, usePaginationFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Chip, ClassChip, Day, Said } from '../../parts';
import { ListTable } from '../../parts/ListTable';
import { Whom } from '../../parts/Whom';
import type { CaseList_query$data, CaseList_query$key } from '../../relay/generated/CaseList_query.graphql';
import type { CaseListPageQuery } from '../../relay/generated/CaseListPageQuery.graphql';
import { useWords } from '../../words';
import { today } from '../../words/days';
import { isUnseen, unseenDays } from './filter';

type Case = NonNullable<CaseList_query$data['cases']>['edges'][number]['node'];

/** A page of cases after another; `unseen` where they are those that nobody was in contact with lately. */
export function CaseList({ query, unseen }: { query: CaseList_query$key; unseen: boolean }): ReactNode {
  const words = useWords();
  const { data, ...pages } = usePaginationFragment<CaseListPageQuery, CaseList_query$key>(
    graphql`
      fragment CaseList_query on Query
      @argumentDefinitions(
        filter: { type: "CaseFilter" }
        orderBy: { type: "CaseOrder" }
        count: { type: "Int!" }
        cursor: { type: "String" }
      )
      @refetchable(queryName: "CaseListPageQuery") {
        cases(filter: $filter, orderBy: $orderBy, first: $count, after: $cursor)
          @connection(key: "CaseList_cases") {
          totalCount
          edges {
            node {
              id
              stage
              class
              openedOn
              closedOn
              sentUpOn
              termination {
                code
                label
              }
              stages {
                dueOn
                leftOn
              }
              contacts(first: 1) {
                nodes {
                  id
                  on
                }
              }
              student {
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
              }
            }
          }
        }
      }
    `,
    query,
  );
  const now = today();
  return (
    <ListTable
      list={data.cases}
      count={unseen ? (n) => words.cases.unseenCount(n, unseenDays) : words.lists.cases}
      none={words.cases.none}
      columns={[
        words.cases.student,
        words.students.stage,
        words.students.manager,
        words.cases.openedOn,
        words.cases.lastContact,
      ]}
      row={(one) => <CaseRow key={one.id} of={one} now={now} />}
      pages={pages}
    />
  );
}

function CaseRow({ of, now }: { of: Case; now: string }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const lastContact = of.contacts?.nodes[0]?.on;
  const dueOn = of.closedOn ? null : of.stages?.find(({ leftOn }) => !leftOn)?.dueOn;
  return (
    <tr>
      <th scope="row">
        <Whom student={of.student} />
      </th>
      <td>
        <span className="chips">
          {of.closedOn ? <Chip>{words.cases.states.closed}</Chip> : <ClassChip of={of.class} />}
          {of.closedOn ? of.termination?.label : label('Stage', of.stage)}
        </span>
        {dueOn && (
          <div className={dueOn < now ? 'late small' : 'quiet small'}>
            {words.student.stageDue} <Day on={dueOn} />
          </div>
        )}
      </td>
      <td className="quiet" data-name={words.students.manager}>
        <Said>{of.student?.caseManager?.displayName}</Said>
      </td>
      <td data-name={words.cases.openedOn}>
        <Day on={of.openedOn} as="short" />
        {of.closedOn && (
          <div className="quiet small">
            {words.cases.closedOn} <Day on={of.closedOn} as="short" />
          </div>
        )}
        {of.sentUpOn && (
          <div className="quiet small">
            {words.cases.sentUpOn} <Day on={of.sentUpOn} as="short" />
          </div>
        )}
      </td>
      <td data-name={words.cases.lastContact}>
        <LastContact of={of} on={lastContact} now={now} />
      </td>
    </tr>
  );
}

function LastContact({ of, on, now }: { of: Case; on: string | null | undefined; now: string }): ReactNode {
  const words = useWords();
  if (!of.contacts) return <span className="quiet">{words.app.withheld}</span>;
  const late = isUnseen(of, on, now);
  return (
    <span className={late ? 'late' : ''}>{on ? <Day on={on} as="relative" /> : words.cases.noContact}</span>
  );
}
