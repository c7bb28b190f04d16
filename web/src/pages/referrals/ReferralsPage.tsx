import { useDeferredValue, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh, useKept } from '../../app/refresh';
import { useLabel } from '../../app/label';
import { useAddress } from '../../app/router';
import { PageHead } from '../../parts';
import { Boundary } from '../../parts/Boundary';
import { AddressLinks } from '../../parts/AddressLinks';
import { AddressChoice, ClearFilters } from '../../parts/filters';
import { useInScope } from '../../parts/inScope';
import { sinceChoices } from '../../parts/since';
import { Bones } from '../../parts/States';
import type {
  ReferralFilter,
  ReferralsPageQuery,
  ReferralsPageQuery$data,
} from '../../relay/generated/ReferralsPageQuery.graphql';
import type { ReferralsPageAgenciesQuery } from '../../relay/generated/ReferralsPageAgenciesQuery.graphql';
import { useWords } from '../../words';
import { today } from '../../words/days';
import { filterOf, names, orders, states, waiting } from './filter';
import { ReferralList } from './ReferralList';

interface Wanted {
  filter: ReferralFilter;
  oldest: boolean;
}

/** The referrals of the students whom the viewer may see: which wait and how long, which were refused and why. */
export default function ReferralsPage(): ReactNode {
  const words = useWords();
  const { query } = useAddress();
  const key = JSON.stringify({
    filter: filterOf(query, today()),
    oldest: query.get('order') === 'oldest',
  } satisfies Wanted);
  const shown = useDeferredValue(key);
  const wanted = JSON.parse(shown) as Wanted;
  return (
    <div className="page">
      <PageHead
        title={words.referrals.title}
        lead={words.referrals.lead}
        end={<ClearFilters names={names} />}
      />
      <section className="card">
        <search className="filter-bar">
          <Boundary brief fallback={<div className="field" />}>
            <Filters agency={wanted.filter.agency ?? ''} />
          </Boundary>
        </search>
        <Boundary fallback={<Bones rows={8} />}>
          <div className={shown === key ? '' : 'pending'} aria-busy={shown !== key}>
            <Found {...wanted} />
          </div>
        </Boundary>
      </section>
    </div>
  );
}

function Filters({ agency }: { agency: string }): ReactNode {
  const words = useWords();
  const { schools } = useInScope();
  return (
    <>
      <AddressChoice
        name="school"
        label={words.students.school}
        none={words.students.anySchool}
        choices={schools}
      />
      <AgencyChoice agency={agency} />
      <AddressChoice
        name="requested"
        label={words.referrals.requested}
        none={words.lists.anyTime}
        choices={sinceChoices(words)}
      />
      <AddressChoice
        name="order"
        label={words.lists.order}
        choices={Object.keys(orders).map((one) => ({
          value: one,
          label: words.referrals.orders[one as keyof typeof orders],
        }))}
      />
    </>
  );
}

/** The agencies to which something was referred, by how much. */
function AgencyChoice({ agency }: { agency: string }): ReactNode {
  const words = useWords();
  const { referralFlow } = useLazyLoadQuery<ReferralsPageAgenciesQuery>(
    graphql`
      query ReferralsPageAgenciesQuery {
        referralFlow {
          agency {
            id
            name
          }
          service {
            id
          }
          school {
            id
          }
          states {
            state
            count
          }
        }
      }
    `,
    {},
    useKept(),
  );
  const found = new Map<string, string>();
  for (const { agency: one } of referralFlow ?? []) if (one) found.set(one.id, one.name);
  const choices = [...found]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
  if (agency && !found.has(agency)) choices.push({ value: agency, label: words.referrals.chosenAgency });
  return (
    <AddressChoice
      name="agency"
      label={words.referrals.agency}
      none={words.referrals.anyAgency}
      choices={choices}
    />
  );
}

function Found({ filter, oldest }: Wanted): ReactNode {
  const data = useLazyLoadQuery<ReferralsPageQuery>(
    graphql`
      query ReferralsPageQuery($filter: ReferralFilter, $school: ID, $orderBy: ReferralOrder, $count: Int!) {
        referralCounts(school: $school) {
          state
          count
        }
        ...ReferralList_query @arguments(filter: $filter, orderBy: $orderBy, count: $count)
      }
    `,
    { filter, school: filter.school, orderBy: oldest ? orders.oldest : orders.newest, count: 50 },
    useFresh(),
  );
  return (
    <>
      <Counts counts={data.referralCounts} counted={!filter.agency && !filter.requestedFrom} />
      <ReferralList query={data} />
    </>
  );
}

/** The states as links. They are counted by school alone, so that no count stands there beside another choice. */
function Counts({
  counts,
  counted,
}: {
  counts: ReferralsPageQuery$data['referralCounts'];
  counted: boolean;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const of = new Map((counts ?? []).map(({ state, count }) => [state, count]));
  const present = states.filter((state) => of.has(state));
  const sum = waiting.reduce((all, state) => all + (of.get(state) ?? 0), 0);
  const count = (n: number | undefined): number | undefined => (counted ? n : undefined);
  return (
    <AddressLinks
      name="state"
      label={words.referrals.state}
      all={words.referrals.anyState}
      items={[
        { value: 'waiting', label: words.week.waiting, count: count(sum) },
        ...present.map((state) => ({
          value: state,
          label: label('ReferralState', state),
          count: count(of.get(state)),
        })),
      ]}
    />
  );
}
