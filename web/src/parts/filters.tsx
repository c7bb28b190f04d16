// What the pages of lists share: choices that stand in the address, and the foot of a list.
import type { ReactNode } from 'react';
import { withQuery } from '../app/address';
import { navigate, useAddress } from '../app/router';
import { useWords } from '../words';
import { Choose, type ChoiceOf } from './Choose';

/** A row of counts as the server tells them. */
export interface Counted {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/**
 * Counts as choices, each with how many there are. What is chosen stays a choice where nothing is left of it, by the name
 * it has among `names`.
 */
export function countedChoices(
  counts: readonly Counted[] | null | undefined,
  chosen: string,
  names: readonly ChoiceOf[] = [],
): ChoiceOf[] {
  const choices = (counts ?? []).map(({ key, label, count }) => ({
    value: key,
    label: `${label} · ${count}`,
  }));
  if (!chosen || choices.some(({ value }) => value === chosen)) return choices;
  const name = names.find(({ value }) => value === chosen)?.label;
  return [...choices, { value: chosen, label: `${name ?? chosen} · 0` }];
}

interface AddressChoiceProps {
  /** The name that the choice has in the address. */
  name: string;
  label: string;
  none?: string;
  choices: readonly ChoiceOf[];
}

/** One of several, kept in the address. */
export function AddressChoice({ name, label, none, choices }: AddressChoiceProps): ReactNode {
  const address = useAddress();
  return (
    <Choose
      label={label}
      none={none}
      choices={choices}
      value={address.query.get(name) ?? (none ? '' : (choices[0]?.value ?? ''))}
      onChange={(value) =>
        navigate(withQuery(address, { [name]: none || value !== choices[0]?.value ? value : null }), {
          replace: true,
        })
      }
    />
  );
}

/** Yes or no, kept in the address. */
export function AddressCheck({ name, label }: { name: string; label: string }): ReactNode {
  const address = useAddress();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={address.query.has(name)}
        onChange={(event) =>
          navigate(withQuery(address, { [name]: event.target.checked ? '1' : null }), { replace: true })
        }
      />
      {label}
    </label>
  );
}

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

/** What takes all choices out of the address; nothing where there are none. */
export function ClearFilters({ names }: { names: readonly string[] }): ReactNode {
  const words = useWords();
  const address = useAddress();
  if (!names.some((name) => address.query.has(name))) return null;
  return (
    <a className="button" href={withQuery(address, Object.fromEntries(names.map((name) => [name, null])))}>
      {words.lists.clear}
    </a>
  );
}

interface ListFootProps {
  shown: number;
  all: number;
  hasNext: boolean;
  loading: boolean;
  more: () => void;
}

/** The next page of a list, and how much of it is in sight. */
export function ListFoot({ shown, all, hasNext, loading, more }: ListFootProps): ReactNode {
  const words = useWords();
  if (!hasNext) return null;
  return (
    <div className="list-more no-print">
      <button type="button" className="button" disabled={loading} onClick={more}>
        {words.app.more}
      </button>
      <span className="quiet small" role="status">
        {words.app.shown(shown, all)}
      </span>
    </div>
  );
}
