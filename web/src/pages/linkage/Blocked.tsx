import { CalendarClock, CornerDownRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Card, Chip, Day } from '../../parts';
import { WithPhones } from '../../parts/WithPhones';
import type {
  Blocked_linkage$data,
  Blocked_linkage$key,
} from '../../relay/generated/Blocked_linkage.graphql';
import { useWords } from '../../words';

type Row = Blocked_linkage$data['blocked'][number];

const atOnce = 4;

/** What cannot be used: why, what would open it, and when. */
export function Blocked({ linkage }: { linkage: Blocked_linkage$key }): ReactNode {
  const words = useWords();
  const [all, setAll] = useState(false);
  const { blocked } = useFragment(
    graphql`
      fragment Blocked_linkage on Linkage {
        blocked(first: 20) {
          resource {
            id
            label
            ... on Service {
              agency {
                id
                name
              }
            }
          }
          failures {
            rule
            text
            changeable
            changesOn
            unblock {
              action
              text
            }
          }
        }
      }
    `,
    linkage,
  );
  if (blocked.length === 0) return null;
  const shown = all ? blocked : blocked.slice(0, atOnce);
  return (
    <Card
      id="blocked"
      title={words.linkage.blocked}
      count={words.app.places(blocked.length)}
      lead={words.linkage.blockedLead}
    >
      <ul className="rows">
        {shown.map((row) => (
          <BlockedRow key={row.resource.id} row={row} />
        ))}
      </ul>
      {shown.length < blocked.length && (
        <div className="list-more no-print">
          <button type="button" className="button" onClick={() => setAll(true)}>
            {words.linkage.moreOptions(blocked.length - shown.length)}
          </button>
        </div>
      )}
    </Card>
  );
}

function BlockedRow({ row: { resource, failures } }: { row: Row }): ReactNode {
  const words = useWords();
  const label = useLabel();
  return (
    <li className="blocked">
      <p>
        {resource.agency && <b>{resource.agency.name}</b>} {resource.label}
      </p>
      <ul className="failures small">
        {failures.map(({ rule, text, changeable, changesOn, unblock }) => (
          <li key={rule}>
            <p>
              <Chip tone="outline">{label('RuleId', rule)}</Chip> {text}{' '}
              {changesOn && (
                <span className="good nowrap">
                  <CalendarClock size={13} aria-hidden /> <Day on={changesOn} as="relative" />
                </span>
              )}
              {!changeable && <span className="quiet">{words.linkage.cannotChange}</span>}
            </p>
            {unblock.map((one) => (
              <p key={one.text} className="unblock">
                <CornerDownRight size={14} aria-hidden />
                <span>
                  <WithPhones text={one.text} />
                </span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </li>
  );
}
