import { useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { useAddress } from '../../app/router';
import { Card } from '../../parts';
import { AddressLinks } from '../../parts/AddressLinks';
import { Empty } from '../../parts/States';
import type { FlowCardQuery } from '../../relay/generated/FlowCardQuery.graphql';
import { useWords } from '../../words';
import { columns, rowsOf, type Column, type FlowRow, type Grouping } from './flow';

const atOnce = 12;

/** Who refers whereto, and what came of it. */
export function FlowCard({ from }: { from: string | null }): ReactNode {
  const words = useWords();
  const { query } = useAddress();
  const [whole, setWhole] = useState(false);
  const wanted = query.get('by');
  const by: Grouping = wanted === 'school' || wanted === 'service' ? wanted : 'agency';
  const { referralFlow } = useLazyLoadQuery<FlowCardQuery>(
    graphql`
      query FlowCardQuery($from: Date) {
        referralFlow(from: $from) {
          school {
            id
            name
          }
          agency {
            id
            name
          }
          service {
            id
            name
          }
          states {
            state
            count
          }
        }
      }
    `,
    { from },
    useFresh(),
  );
  const rows = rowsOf(referralFlow ?? [], by);
  const shown = whole ? rows : rows.slice(0, atOnce);
  return (
    <Card
      id="flow"
      title={words.coordinator.flow}
      count={words.app.items(rows.reduce((sum, row) => sum + row.sum, 0))}
    >
      <AddressLinks
        name="by"
        label={words.coordinator.flow}
        all={words.coordinator.by.agency}
        items={[
          { value: 'service', label: words.coordinator.by.service },
          { value: 'school', label: words.coordinator.by.school },
        ]}
      />
      {!referralFlow && <Empty>{words.student.notForRole}</Empty>}
      {referralFlow && rows.length === 0 && <Empty>{words.coordinator.noFlow}</Empty>}
      {rows.length > 0 && <FlowTable rows={shown} by={by} />}
      {shown.length < rows.length && (
        <div className="list-more no-print">
          <button type="button" className="button" onClick={() => setWhole(true)}>
            {words.app.more} {rows.length - shown.length}
          </button>
        </div>
      )}
    </Card>
  );
}

function FlowTable({ rows, by }: { rows: readonly FlowRow[]; by: Grouping }): ReactNode {
  const words = useWords();
  return (
    <div className="card-body table-wrap">
      <table className="table flow">
        <thead>
          <tr>
            <th scope="col">{words.coordinator.by[by]}</th>
            <th scope="col" className="number">
              {words.coordinator.sum}
            </th>
            {columns.map((one) => (
              <th key={one} scope="col" className="number">
                {words.coordinator.columns[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <FlowName row={row} by={by} />
              </th>
              <td className="number strong">
                {row.id && by !== 'service' ? <a href={`/referrals?${by}=${row.id}`}>{row.sum}</a> : row.sum}
              </td>
              {columns.map((one) => (
                <td key={one} className="number">
                  <FlowCount row={row} by={by} column={one} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FlowName({ row, by }: { row: FlowRow; by: Grouping }): ReactNode {
  const words = useWords();
  if (!row.name) return <span className="quiet">{words.app.notRecorded}</span>;
  if (by === 'agency') return <a href={`/agencies/${row.id}`}>{row.name}</a>;
  return (
    <>
      {row.name}
      {row.of && <div className="quiet small">{row.of}</div>}
    </>
  );
}

/** The state of the list of referrals that a column stands for, where it is one. */
const stateOf: Partial<Record<Column, string>> = {
  consent: 'AWAITING_CONSENT',
  waiting: 'waiting',
  completed: 'COMPLETED',
};

function FlowCount({ row, by, column }: { row: FlowRow; by: Grouping; column: Column }): ReactNode {
  const words = useWords();
  const count = row.counts[column];
  const state = stateOf[column];
  if (!count) return <span className="quiet">·</span>;
  if (!row.id || by === 'service' || !state) return count;
  return (
    <a href={`/referrals?${by}=${row.id}&state=${state}`}>
      {count}
      <span className="hidden-visually">{words.coordinator.columns[column]}</span>
    </a>
  );
}
