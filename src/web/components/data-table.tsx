// A plain table with headers; on a phone each row folds into an entry of a list (styles/tables.css).
import { Fragment } from 'react';

export type Column<R> = {
  key: string;
  head: React.ReactNode;
  /** What stands before the value on a phone; the head where it is text. */
  label?: string;
  cell: (row: R) => React.ReactNode;
  numeric?: boolean;
  /** Names the row: comes first, without a label, on a phone. */
  lead?: boolean;
  /** Left out on a phone. */
  wideOnly?: boolean;
  width?: string | number;
};

type Props<R> = {
  caption: string;
  columns: Column<R>[];
  rows: R[];
  rowKey: (row: R) => string;
  /** Rows of one group stand under its name, in the order in which groups appear. */
  groupOf?: (row: R) => string;
  /** A class for the whole table; each cell also has the class k-<column key>. */
  className?: string;
};

export function DataTable<R>({ caption, columns, rows, rowKey, groupOf, className }: Props<R>) {
  const groups = groupOf ? [...Map.groupBy(rows, groupOf)] : [['', rows] as const];
  return (
    <section className="card tbl" aria-label={caption}>
      <div className="scroll">
        <table className={`data folds ${className ?? ''}`}>
          <caption className="sr">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={classOf(column)}
                  style={column.width ? { width: column.width } : undefined}
                >
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(([name, members]) => (
              <Fragment key={name}>
                {name && (
                  <tr className="group">
                    <th scope="colgroup" colSpan={columns.length}>
                      {name}
                    </th>
                  </tr>
                )}
                {members.map((row) => (
                  <tr key={rowKey(row)}>
                    {columns.map((column) => (
                      <Cell key={column.key} column={column} content={column.cell(row)} />
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell<R>({ column, content }: { column: Column<R>; content: React.ReactNode }) {
  const blank = content === null || content === undefined || content === '' || content === false;
  return (
    <td
      className={`${classOf(column) ?? ''}${blank ? ' blank' : ''}`.trim() || undefined}
      data-label={column.label ?? (typeof column.head === 'string' ? column.head : '')}
    >
      {content}
    </td>
  );
}

const classOf = <R,>(column: Column<R>): string | undefined =>
  [`k-${column.key}`, column.numeric && 'num', column.lead && 'lead', column.wideOnly && 'wide']
    .filter(Boolean)
    .join(' ') || undefined;
