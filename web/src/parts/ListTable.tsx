import type { ReactNode } from 'react';
import { useWords } from '../words';
import { ListFoot } from './ListFoot';
import { Empty } from './States';

interface ListTableProps<Node> {
  /** The list as it was read so far; null where it may not be read. */
  list:
    { readonly totalCount: number; readonly edges: readonly { readonly node: Node }[] } | null | undefined;
  /** How many there are, in words. */
  count: (n: number) => string;
  /** What to say where nothing fits. */
  none: string;
  columns: readonly string[];
  row: (node: Node) => ReactNode;
  /** The pages to come, as usePaginationFragment tells them. */
  pages: { hasNext: boolean; isLoadingNext: boolean; loadNext: (count: number) => unknown };
}

/** A list of people or of work: how many there are, a row for each that was read, and the way to more. */
export function ListTable<Node>({ list, count, none, columns, row, pages }: ListTableProps<Node>): ReactNode {
  const words = useWords();
  if (!list) return <Empty>{words.student.notForRole}</Empty>;
  return (
    <>
      <p className="quiet small list-count" role="status">
        {count(list.totalCount)}
      </p>
      {list.edges.length === 0 ? (
        <Empty>{none}</Empty>
      ) : (
        <table className="table list">
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{list.edges.map(({ node }) => row(node))}</tbody>
        </table>
      )}
      <ListFoot
        shown={list.edges.length}
        all={list.totalCount}
        hasNext={pages.hasNext}
        loading={pages.isLoadingNext}
        more={() => pages.loadNext(50)}
      />
    </>
  );
}
