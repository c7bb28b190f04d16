import { useState, type ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Card } from '../../parts';
import { Empty } from '../../parts/States';
import { WithPhones } from '../../parts/WithPhones';
import type {
  LinkageView_linkage$data,
  LinkageView_linkage$key,
  OptionGroup,
} from '../../relay/generated/LinkageView_linkage.graphql';
import { useWords } from '../../words';
import { AskFirst, type AskedFact } from './AskFirst';
import { Blocked } from './Blocked';
import { NowCalls } from './NowCalls';
import { OptionCard } from './OptionCard';

interface Props {
  linkage: LinkageView_linkage$key;
  /** Whose paths these are; empty without a name. */
  subject: string;
  /** What takes the answer to the one question. */
  answer: (question: AskedFact) => ReactNode;
}

type Option = LinkageView_linkage$data['options'][number];

const groups: readonly OptionGroup[] = ['NOW', 'WAIT', 'ASK'];
const atOnce = 5;

/** A linkage from top to bottom: whom to call now, the question, what can be used, what is blocked, what is missing. */
export function LinkageView({ linkage, subject, answer }: Props): ReactNode {
  const words = useWords();
  const data = useFragment(
    graphql`
      fragment LinkageView_linkage on Linkage {
        incomplete
        ...NowCalls_linkage
        ...AskFirst_linkage
        ...Blocked_linkage
        options(first: 50) {
          group
          resource {
            id
          }
          ...OptionCard_option
        }
        informal(first: 10) {
          resource {
            id
          }
          ...OptionCard_option
        }
        development {
          kind
          text
          opens
        }
      }
    `,
    linkage,
  );
  return (
    <>
      <NowCalls linkage={data} />
      <AskFirst linkage={data} answer={answer} />
      {data.incomplete && <p className="banner">{words.linkage.incomplete}</p>}
      {data.options.length === 0 && (
        <section className="card">
          <Empty>{words.linkage.none}</Empty>
        </section>
      )}
      {groups.map((group) => (
        <Group
          key={group}
          group={group}
          options={data.options.filter((one) => one.group === group)}
          subject={subject}
        />
      ))}
      {data.informal.length > 0 && (
        <Card
          id="informal"
          title={words.linkage.informal}
          count={data.informal.length}
          lead={words.linkage.informalLead}
        >
          <ul className="rows">
            {data.informal.map((one) => (
              <OptionCard key={one.resource.id} option={one} subject={subject} />
            ))}
          </ul>
        </Card>
      )}
      <Blocked linkage={data} />
      <Development development={data.development} />
    </>
  );
}

function Group({
  group,
  options,
  subject,
}: {
  group: OptionGroup;
  options: readonly Option[];
  subject: string;
}): ReactNode {
  const words = useWords();
  const [all, setAll] = useState(false);
  if (options.length === 0) return null;
  const { title, lead } = words.linkage.groups[group];
  const shown = all ? options : options.slice(0, atOnce);
  return (
    <Card
      id={`group-${group}`}
      className={`group ${group.toLowerCase()}`}
      title={title}
      count={words.app.places(options.length)}
      lead={lead}
    >
      <ul className="rows">
        {shown.map((one, index) => (
          <OptionCard
            key={one.resource.id}
            option={one}
            subject={subject}
            open={group === 'NOW' && index === 0}
          />
        ))}
      </ul>
      {shown.length < options.length && (
        <div className="list-more no-print">
          <button type="button" className="button" onClick={() => setAll(true)}>
            {words.linkage.moreOptions(options.length - shown.length)}
          </button>
        </div>
      )}
    </Card>
  );
}

function Development({ development }: { development: LinkageView_linkage$data['development'] }): ReactNode {
  const words = useWords();
  const label = useLabel();
  if (development.length === 0) return null;
  return (
    <Card id="development" title={words.linkage.development}>
      <ul className="rows">
        {development.map(({ kind, text, opens }) => (
          <li key={text} className="side-row">
            <p>
              <b>{label('DevelopmentKind', kind)}</b>{' '}
              {opens > 0 && <span className="quiet small">{words.linkage.opens(opens)}</span>}
            </p>
            <p>
              <WithPhones text={text} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
