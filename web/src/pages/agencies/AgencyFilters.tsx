import type { ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useKept } from '../../app/refresh';
import { withQuery } from '../../app/address';
import { navigate, useAddress } from '../../app/router';
import { Choose, type ChoiceOf } from '../../parts/Choose';
import { needChoices, useNeedDomains } from '../../parts/needs';
import type { AgencyFiltersQuery, AgencyFilter } from '../../relay/generated/AgencyFiltersQuery.graphql';
import { useWords } from '../../words';
import type { Box } from './box';
import { useSchools } from './useSchools';

interface Props {
  filter: AgencyFilter;
  within: Box | null;
}

/** What the directory is narrowed by. Beside each choice stands how many agencies it would leave. */
export function AgencyFilters({ filter, within }: Props): ReactNode {
  const words = useWords();
  const address = useAddress();
  const domains = useNeedDomains();
  const schools = useSchools();
  const data = useLazyLoadQuery<AgencyFiltersQuery>(
    graphql`
      query AgencyFiltersQuery($anyType: AgencyFilter, $anyNeed: AgencyFilter, $within: BoxInput) {
        codes(list: AGENCY_TYPE) {
          code
          label
        }
        byType: agencyCounts(filter: $anyType, within: $within, by: TYPE) {
          key
          count
        }
        byNeed: agencyCounts(filter: $anyNeed, within: $within, by: NEED) {
          key
          count
        }
      }
    `,
    { anyType: { ...filter, type: null }, anyNeed: { ...filter, need: null }, within },
    useKept(),
  );
  const choose = (name: string) => (value: string | null) =>
    navigate(withQuery(address, { [name]: value }), { replace: true });
  const types = data.codes.map(({ code, label }) => ({ value: code, label }));
  return (
    <>
      <Choose
        label={words.agencies.type}
        none={words.agencies.anyType}
        choices={counted(types, data.byType)}
        value={address.query.get('type') ?? ''}
        onChange={choose('type')}
      />
      <Choose
        label={words.agencies.need}
        none={words.agencies.anyNeed}
        choices={counted(needChoices(domains), data.byNeed)}
        value={address.query.get('need') ?? ''}
        onChange={choose('need')}
      />
      <Choose
        label={words.agencies.from}
        none={words.agencies.fromNowhere}
        choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
        value={address.query.get('school') ?? ''}
        onChange={choose('school')}
      />
      <div className="checks">
        <Tick name="accepting" label={words.agencies.accepting} />
        <Tick name="stale" label={words.agencies.onlyStale} />
      </div>
    </>
  );
}

function Tick({ name, label }: { name: string; label: string }): ReactNode {
  const address = useAddress();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={address.query.has(name)}
        onChange={({ target }) =>
          navigate(withQuery(address, { [name]: target.checked ? '1' : null }), { replace: true })
        }
      />
      {label}
    </label>
  );
}

type Counts = AgencyFiltersQuery['response']['byType'];

/** The choices with how many agencies each leaves; those that leave none come last. */
function counted(choices: readonly ChoiceOf[], counts: Counts): ChoiceOf[] {
  const known = new Map(counts?.map(({ key, count }) => [key, count]));
  const some = choices.filter(({ value }) => known.has(value));
  const empty = choices.filter(({ value }) => !known.has(value));
  return [
    ...some.map(({ value, label }) => ({ value, label: `${label} (${known.get(value) ?? 0})` })),
    ...empty.map(({ value, label }) => ({ value, label: `${label} (0)` })),
  ];
}
