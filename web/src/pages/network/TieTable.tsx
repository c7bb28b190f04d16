import { memo, useState, type ReactNode } from 'react';
import { useLabel } from '../../app/label';
import { Card, Day, Said } from '../../parts';
import { Empty } from '../../parts/States';
import { useWords } from '../../words';
import { besideOf } from './ChosenCard';
import type { NetworkNode, NetworkTie } from './NetworkView';

const rowsAtOnce = 50;

interface Props {
  ties: readonly NetworkTie[];
  named: ReadonlyMap<string, NetworkNode>;
  onChoose: (id: string) => void;
}

/** Every tie of the picture as a row, the strongest first. */
export const TieTable = memo(function TieTable({ ties, named, onChoose }: Props): ReactNode {
  const words = useWords();
  const label = useLabel();
  const [rows, setRows] = useState(rowsAtOnce);
  const shown = ties.slice(0, rows);
  const end = (id: string): ReactNode => {
    const node = named.get(id);
    return (
      <>
        <button type="button" className="link strong" onClick={() => onChoose(id)}>
          <Said>{node?.label}</Said>
        </button>{' '}
        <span className="quiet small">
          <Said>{besideOf(node) || (node && words.network.types[node.__typename])}</Said>
        </span>
      </>
    );
  };
  return (
    <Card
      id="ties"
      title={words.network.table}
      count={words.app.items(ties.length)}
      lead={words.network.tableLead}
    >
      {ties.length === 0 && <Empty>{words.network.noTies}</Empty>}
      {ties.length > 0 && (
        <div className="table-wrap" tabIndex={0} role="group" aria-labelledby="ties-title">
          <table className="table list">
            <thead>
              <tr>
                <th scope="col">{words.network.one}</th>
                <th scope="col">{words.network.tie}</th>
                <th scope="col">{words.network.other}</th>
                <th scope="col">{words.network.strength}</th>
                <th scope="col">{words.network.basis}</th>
                <th scope="col">{words.network.lastContact}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((tie, index) => (
                <tr key={index}>
                  <th scope="row">{end(tie.from.id)}</th>
                  <td data-name={words.network.tie}>{label('TieKind', tie.kind)}</td>
                  <td data-name={words.network.other}>{end(tie.to.id)}</td>
                  <td data-name={words.network.strength}>{label('Band', tie.band)}</td>
                  <td className="small" data-name={words.network.basis}>
                    <Said>{tie.basis}</Said>
                  </td>
                  <td className="small" data-name={words.network.lastContact}>
                    {tie.lastContactOn && <Day on={tie.lastContactOn} as="short" />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < ties.length && (
        <div className="list-more">
          <button type="button" className="button" onClick={() => setRows(rows + 2 * rowsAtOnce)}>
            {words.app.more}
          </button>
          <span className="quiet small">{words.app.shown(shown.length, ties.length)}</span>
        </div>
      )}
    </Card>
  );
});
