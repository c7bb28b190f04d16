// Choices of the pages of lists, which stand in the address.
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
