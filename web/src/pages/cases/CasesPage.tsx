import { useDeferredValue, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { useAddress } from '../../app/router';
import { useViewer } from '../../app/viewer';
import { PageHead } from '../../parts';
import { Boundary } from '../../parts/Boundary';
import { AddressLinks } from '../../parts/AddressLinks';
import { AddressCheck, AddressChoice, ClearFilters } from '../../parts/filters';
import { useInScope } from '../../parts/inScope';
import { sinceChoices } from '../../parts/since';
import { Bones } from '../../parts/States';
import type {
  CaseFilter,
  CasesPageQuery,
  CasesPageQuery$data,
} from '../../relay/generated/CasesPageQuery.graphql';
import { useWords } from '../../words';
import { today } from '../../words/days';
import { stages } from '../students/filter';
import { CaseList } from './CaseList';
import { classes, filterOf, names, orders, unseenDays } from './filter';

interface Wanted {
  filter: CaseFilter;
  newest: boolean;
  unseen: boolean;
}

/** The cases of the students whom the viewer may see, by stage and class, and who was not seen lately. */
export default function CasesPage(): ReactNode {
  const words = useWords();
  const { query } = useAddress();
  const { caseManager } = useViewer();
  const key = JSON.stringify({
    filter: filterOf(query, caseManager?.id ?? null, today()),
    newest: query.get('order') === 'newest',
    unseen: query.has('unseen'),
  } satisfies Wanted);
  const shown = useDeferredValue(key);
  return (
    <div className="page">
      <PageHead title={words.cases.title} lead={words.cases.lead} end={<ClearFilters names={names} />} />
      <section className="card">
        <search className="filter-bar">
          <Boundary brief fallback={<div className="field" />}>
            <Filters />
          </Boundary>
        </search>
        <Boundary fallback={<Bones rows={8} />}>
          <div className={shown === key ? '' : 'pending'} aria-busy={shown !== key}>
            <Found {...(JSON.parse(shown) as Wanted)} />
          </div>
        </Boundary>
      </section>
    </div>
  );
}

function Filters(): ReactNode {
  const words = useWords();
  const { schools, managers } = useInScope();
  return (
    <>
      <AddressChoice
        name="state"
        label={words.cases.state}
        choices={[
          { value: 'open', label: words.cases.states.open },
          { value: 'closed', label: words.cases.states.closed },
          { value: 'all', label: words.cases.states.all },
        ]}
      />
      <AddressChoice
        name="manager"
        label={words.students.manager}
        none={words.lists.anyManager}
        choices={managers}
      />
      <AddressChoice
        name="school"
        label={words.students.school}
        none={words.students.anySchool}
        choices={schools}
      />
      <AddressChoice
        name="opened"
        label={words.cases.opened}
        none={words.lists.anyTime}
        choices={sinceChoices(words)}
      />
      <AddressChoice
        name="order"
        label={words.lists.order}
        choices={Object.keys(orders).map((one) => ({
          value: one,
          label: words.cases.orders[one as keyof typeof orders],
        }))}
      />
      <AddressCheck name="unseen" label={words.cases.unseen(unseenDays)} />
    </>
  );
}

function Found({ filter, newest, unseen }: Wanted): ReactNode {
  const data = useLazyLoadQuery<CasesPageQuery>(
    graphql`
      query CasesPageQuery(
        $filter: CaseFilter
        $exceptStage: CaseFilter
        $exceptClass: CaseFilter
        $orderBy: CaseOrder
        $count: Int!
      ) {
        byStage: caseCounts(filter: $exceptStage, by: STAGE) {
          key
          label
          count
        }
        byClass: caseCounts(filter: $exceptClass, by: CLASS) {
          key
          label
          count
        }
        ...CaseList_query @arguments(filter: $filter, orderBy: $orderBy, count: $count)
      }
    `,
    {
      filter,
      exceptStage: { ...filter, stages: null },
      exceptClass: { ...filter, class: null },
      orderBy: newest ? orders.newest : orders.oldest,
      count: 50,
    },
    useFresh(),
  );
  return (
    <>
      <Counts {...data} />
      <CaseList query={data} unseen={unseen} />
    </>
  );
}

type CountsProps = Pick<CasesPageQuery$data, 'byStage' | 'byClass'>;

/** Where the cases stand and how closely they are followed: each count is a link to its cases. */
function Counts({ byStage, byClass }: CountsProps): ReactNode {
  const words = useWords();
  const items = (counts: CountsProps['byStage'], keys: readonly string[]) =>
    (counts ?? [])
      .toSorted((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
      .map(({ key, label, count }) => ({ value: key, label, count }));
  if (!byStage || !byClass) return null;
  return (
    <>
      <AddressLinks
        name="class"
        label={words.cases.class}
        all={words.cases.anyClass}
        items={items(byClass, classes)}
      />
      <AddressLinks
        name="stage"
        label={words.students.stage}
        all={words.students.anyStage}
        items={items(byStage, stages)}
      />
    </>
  );
}
