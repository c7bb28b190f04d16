import { PhoneCall } from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { Card } from '../../parts';
import type {
  NowCalls_linkage$data,
  NowCalls_linkage$key,
} from '../../relay/generated/NowCalls_linkage.graphql';
import { useWords } from '../../words';

/** Whom to call at once, before anything else. */
export function NowCalls({ linkage }: { linkage: NowCalls_linkage$key }): ReactNode {
  const words = useWords();
  const { now } = useFragment(
    graphql`
      fragment NowCalls_linkage on Linkage {
        now {
          text
          phone
          clause
        }
      }
    `,
    linkage,
  );
  if (now.length === 0) return null;
  return (
    <Card
      id="now"
      className="alarm"
      title={
        <>
          <PhoneCall size={18} aria-hidden /> {words.linkage.now}
        </>
      }
    >
      <Calls calls={now} />
    </Card>
  );
}

interface CallsProps {
  calls: NowCalls_linkage$data['now'];
}

/** Numbers to call at once, in the order in which to call them. */
export function Calls({ calls }: CallsProps): ReactNode {
  const words = useWords();
  return (
    <ul className="calls">
      {calls.map(({ text, phone, clause }) => (
        <li key={text}>
          {phone ? (
            <a className="call-number" href={`tel:${phone.replaceAll('-', '')}`}>
              {phone}
            </a>
          ) : (
            <span className="quiet small">{words.linkage.noPhone}</span>
          )}
          <div>
            <p>{text}</p>
            {clause && <p className="quiet small">{clause}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
