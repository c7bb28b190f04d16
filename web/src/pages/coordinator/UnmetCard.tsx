import type { ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { Card, Chip } from '../../parts';
import { Empty } from '../../parts/States';
import type { UnmetCardQuery } from '../../relay/generated/UnmetCardQuery.graphql';
import { useWords } from '../../words';
import { shadeOf, shortName, tableOf, type Unmet, type UnmetRow, type UnmetTable } from './unmet';

/** Needs against areas: how many open needs nothing meets. Numbers say it; the shade only leads the eye. */
export function UnmetCard({ area }: { area: string }): ReactNode {
  const words = useWords();
  const { unmetNeeds } = useLazyLoadQuery<UnmetCardQuery>(
    graphql`
      query UnmetCardQuery($area: ID!) {
        unmetNeeds(area: $area) {
          area {
            id
            name
          }
          need {
            code
            label
          }
          open
          unserved
          services
        }
      }
    `,
    { area },
    useFresh(),
  );
  const table = tableOf(unmetNeeds ?? [], area);
  return (
    <Card id="unmet" title={words.coordinator.unmet} lead={words.coordinator.unmetLead}>
      {!unmetNeeds && <Empty>{words.student.notForRole}</Empty>}
      {unmetNeeds && table.rows.length === 0 && <Empty>{words.coordinator.noUnmet}</Empty>}
      {table.rows.length > 0 && <Heat table={table} />}
    </Card>
  );
}

function Heat({ table }: { table: UnmetTable }): ReactNode {
  const words = useWords();
  return (
    <>
      <p className="quiet small card-body" id="unmet-key">
        {words.coordinator.heatCaption}
      </p>
      <div className="table-wrap heat-wrap">
        <table className="heat" aria-labelledby="unmet-title" aria-describedby="unmet-key">
          <thead>
            <tr>
              <th scope="col">{words.students.need}</th>
              <th scope="col">{words.coordinator.services}</th>
              <th scope="col">{words.coordinator.whole}</th>
              {table.areas.map(({ id, name }) => (
                <th key={id} scope="col" title={name}>
                  {shortName(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <HeatRow key={row.need.code} row={row} table={table} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function HeatRow({ row: { need, total, byArea }, table }: { row: UnmetRow; table: UnmetTable }): ReactNode {
  const words = useWords();
  return (
    <tr>
      <th scope="row">
        <a href={`/students?need=${need.code}&unserved=1`}>{need.label}</a>
      </th>
      <td>
        {total?.services === 0 ? (
          <Chip tone="crisis">{words.coordinator.noServices}</Chip>
        ) : (
          <a href={`/agencies?need=${need.code}`}>{total?.services}</a>
        )}
      </td>
      <Cell of={total ?? undefined} shade={null} />
      {table.areas.map(({ id }) => {
        const of = byArea.get(id);
        return <Cell key={id} of={of} shade={shadeOf(of?.unserved ?? 0, table.most)} />;
      })}
    </tr>
  );
}

function Cell({ of, shade }: { of: Unmet | undefined; shade: number | null }): ReactNode {
  if (!of) return <td className="quiet">·</td>;
  return (
    <td className={shade === null ? 'heat-total' : `heat-${shade}`}>
      <b>{of.unserved}</b>
      <span className="of">/{of.open}</span>
    </td>
  );
}
