import { Suspense, useDeferredValue, useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { withQuery } from '../../app/address';
import { navigate, useAddress } from '../../app/router';
import { useLabel } from '../../app/label';
import { PageHead } from '../../parts';
import { Boundary } from '../../parts/Boundary';
import { Choose } from '../../parts/Choose';
import { needChoices, useNeedDomains } from '../../parts/needs';
import { Bones } from '../../parts/States';
import type {
  OrderDirection,
  Stage,
  StudentsPageQuery,
} from '../../relay/generated/StudentsPageQuery.graphql';
import { useWords } from '../../words';
import { StudentList } from './StudentList';
import './students.css';

const stages: readonly Stage[] = [
  'INTAKE',
  'ASSESSMENT',
  'PLANNING',
  'PROVISION',
  'COORDINATION_AND_MONITORING',
  'REASSESSMENT',
  'EVALUATION_AND_TERMINATION',
  'FOLLOW_UP',
];

interface Wanted {
  need: string | null;
  stage: Stage | null;
  direction: OrderDirection;
  /** A piece of a name. It is kept by the page and never gets into the address. */
  text: string;
}

/** The students whom the viewer may see. */
export default function StudentsPage(): ReactNode {
  const words = useWords();
  const address = useAddress();
  const [text, setText] = useState('');
  const { query } = address;
  const wanted: Wanted = {
    need: query.get('need'),
    stage: stages.find((one) => one === query.get('stage')) ?? null,
    direction: query.get('order') === 'falling' ? 'DESC' : 'ASC',
    text: text.trim(),
  };
  const key = JSON.stringify(wanted);
  const shown = useDeferredValue(key);
  return (
    <div className="page">
      <PageHead title={words.students.title} lead={words.students.lead} />
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
          <Suspense fallback={<div className="field" />}>
            <NeedFilter
              value={wanted.need ?? ''}
              onChange={(need) => navigate(withQuery(address, { need }), { replace: true })}
            />
          </Suspense>
          <StageFilter
            value={wanted.stage ?? ''}
            onChange={(stage) => navigate(withQuery(address, { stage }), { replace: true })}
          />
          <Choose
            label={words.students.order}
            choices={[
              { value: 'rising', label: words.students.rising },
              { value: 'falling', label: words.students.falling },
            ]}
            value={wanted.direction === 'DESC' ? 'falling' : 'rising'}
            onChange={(order) =>
              navigate(withQuery(address, { order: order === 'falling' ? order : null }), { replace: true })
            }
          />
        </search>
        <Boundary fallback={<Bones rows={8} />}>
          <div className={shown === key ? '' : 'pending'} aria-busy={shown !== key}>
            <Found wanted={JSON.parse(shown) as Wanted} />
          </div>
        </Boundary>
      </section>
    </div>
  );
}

function NeedFilter({ value, onChange }: { value: string; onChange: (value: string) => void }): ReactNode {
  const words = useWords();
  const domains = useNeedDomains();
  return (
    <Choose
      label={words.students.need}
      none={words.students.anyNeed}
      choices={needChoices(domains)}
      value={value}
      onChange={onChange}
    />
  );
}

function StageFilter({ value, onChange }: { value: string; onChange: (value: string) => void }): ReactNode {
  const words = useWords();
  const label = useLabel();
  return (
    <Choose
      label={words.students.stage}
      none={words.students.anyStage}
      choices={stages.map((one) => ({ value: one, label: label('Stage', one) }))}
      value={value}
      onChange={onChange}
    />
  );
}

function Found({ wanted: { need, stage, text, direction } }: { wanted: Wanted }): ReactNode {
  const data = useLazyLoadQuery<StudentsPageQuery>(
    graphql`
      query StudentsPageQuery($filter: StudentFilter, $direction: OrderDirection!, $count: Int!) {
        ...StudentList_query @arguments(filter: $filter, direction: $direction, count: $count)
      }
    `,
    { filter: { need, stage, text: text || null }, direction, count: 50 },
    useFresh(),
  );
  return <StudentList query={data} />;
}
