import type { ReactNode } from 'react';
import { withQuery } from '../app/address';
import { useAddress } from '../app/router';

interface AddressLinksProps {
  name: string;
  label: string;
  items: readonly { readonly value: string; readonly label: string; readonly count?: number }[];
  all: string;
}

/** Links that keep one of few in the address, each with how many there are. */
export function AddressLinks({ name, label, items, all }: AddressLinksProps): ReactNode {
  const address = useAddress();
  const chosen = address.query.get(name);
  return (
    <nav className="filters list-filters no-print" aria-label={label}>
      <a className="filter" href={withQuery(address, { [name]: null })} aria-current={!chosen}>
        {all}
      </a>
      {items.map((one) => (
        <a
          key={one.value}
          className="filter"
          href={withQuery(address, { [name]: one.value })}
          aria-current={chosen === one.value}
        >
          {one.label} {one.count !== undefined && <b>{one.count}</b>}
        </a>
      ))}
    </nav>
  );
}
