import { useDeferredValue, useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { useAddress } from '../../app/router';
import { useViewer } from '../../app/viewer';
import { PageHead } from '../../parts';
import { Boundary } from '../../parts/Boundary';
import { ClearFilters } from '../../parts/filters';
import { Bones } from '../../parts/States';
import type { StudentFilter, StudentsPageQuery } from '../../relay/generated/StudentsPageQuery.graphql';
import { useWords } from '../../words';
import { filterOf, isOrder, names, orders, type OrderName } from './filter';
import { StudentFilters } from './StudentFilters';
import { StudentList } from './StudentList';

interface Wanted {
  filter: StudentFilter;
  order: OrderName;
}

/** The students whom the viewer may see. */
export default function StudentsPage(): ReactNode {
  const words = useWords();
  const { query } = useAddress();
  const { caseManager } = useViewer();
  const [text, setText] = useState('');
  const order = query.get('order');
  const key = JSON.stringify({
    filter: filterOf(query, caseManager?.id ?? null, text),
    order: isOrder(order) ? order : 'name',
  } satisfies Wanted);
  const shown = useDeferredValue(key);
  const wanted = JSON.parse(shown) as Wanted;
  return (
    <div className="page">
      <PageHead
        title={words.students.title}
        lead={words.students.lead}
        end={<ClearFilters names={names} />}
      />
      <section className="card">
        <search className="filter-bar">
          <label className="field">
            <span className="label">{words.students.byName}</span>
            <input
              className="input"
              type="search"
              autoComplete="off"
              spellCheck={false}
              value={text}
              placeholder={words.students.byNameHint}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <Boundary brief fallback={<div className="field" />}>
            <StudentFilters filter={wanted.filter} />
          </Boundary>
        </search>
        <Boundary fallback={<Bones rows={8} />}>
          <div className={shown === key ? '' : 'pending'} aria-busy={shown !== key}>
            <Found {...wanted} />
          </div>
        </Boundary>
      </section>
    </div>
  );
}

function Found({ filter, order }: Wanted): ReactNode {
  const data = useLazyLoadQuery<StudentsPageQuery>(
    graphql`
      query StudentsPageQuery($filter: StudentFilter, $orderBy: StudentOrder, $count: Int!) {
        ...StudentList_query @arguments(filter: $filter, orderBy: $orderBy, count: $count)
      }
    `,
    { filter, orderBy: orders[order], count: 50 },
    useFresh(),
  );
  return <StudentList query={data} />;
}
