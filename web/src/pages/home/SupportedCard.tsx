import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Card, Day } from '../../parts';
import type {
  CaseClass,
  SupportedCard_viewer$data,
  SupportedCard_viewer$key,
} from '../../relay/generated/SupportedCard_viewer.graphql';
import { useWords } from '../../words';

const classes: readonly CaseClass[] = ['CRISIS', 'INTENSIVE', 'REGULAR'];

type Counts = NonNullable<SupportedCard_viewer$data['supported']>;

interface Row {
  id: string;
  name: string | null;
  byClass: Partial<Record<CaseClass, number>>;
  cases: number;
  since: string | null;
}

function rowsOf(counts: Counts): Row[] {
  const rows = new Map<string, Row>();
  for (const { caseManager, class: of, cases, since } of counts) {
    const id = caseManager?.id ?? '';
    const row = rows.get(id) ?? {
      id,
      name: caseManager?.displayName ?? null,
      byClass: {},
      cases: 0,
      since: null,
    };
    if (of) row.byClass[of] = (row.byClass[of] ?? 0) + cases;
    row.cases += cases;
    if (since && (!row.since || since < row.since)) row.since = since;
    rows.set(id, row);
  }
  return [...rows.values()].sort(
    (a, b) => (b.byClass.CRISIS ?? 0) - (a.byClass.CRISIS ?? 0) || b.cases - a.cases,
  );
}

/** The open cases, by who manages them and by class. */
export function SupportedCard({ viewer }: { viewer: SupportedCard_viewer$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { supported } = useFragment(
    graphql`
      fragment SupportedCard_viewer on Viewer {
        supported {
          cases
          class
          since
          caseManager {
            id
            displayName
          }
        }
      }
    `,
    viewer,
  );
  if (!supported?.length) return null;
  const rows = rowsOf(supported);
  return (
    <Card
      id="supported"
      title={words.week.supported}
      count={words.app.items(rows.reduce((sum, row) => sum + row.cases, 0))}
    >
      <div className="card-body table-wrap">
        <table className="table narrow">
          <thead>
            <tr>
              <th scope="col">{words.week.manager}</th>
              {classes.map((one) => (
                <th key={one} scope="col" className="number">
                  {label('CaseClass', one)}
                </th>
              ))}
              <th scope="col" className="number">
                {words.week.since}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.id ? <a href={`/cases?manager=${row.id}`}>{row.name}</a> : words.week.unassigned}
                </th>
                {classes.map((one) => (
                  <td
                    key={one}
                    className={`number ${one === 'CRISIS' && row.byClass[one] ? 'crisis-number' : ''}`}
                  >
                    <CountOf row={row} of={one} />
                  </td>
                ))}
                <td className="number quiet small">{row.since && <Day on={row.since} as="short" />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** How many cases of a class somebody has: a link to them. Those of nobody have no list of their own. */
function CountOf({ row, of }: { row: Row; of: CaseClass }): ReactNode {
  const label = useLabel();
  const count = row.byClass[of];
  if (!count) return <span className="quiet">·</span>;
  if (!row.id) return count;
  return (
    <a href={`/cases?manager=${row.id}&class=${of}`}>
      {count}
      <span className="hidden-visually">{label('CaseClass', of)}</span>
    </a>
  );
}
