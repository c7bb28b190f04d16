import { useState, type ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { useSettings } from '../../app/settings';
import { useRight } from '../../app/viewer';
import { Chip, Day, Fold, Phone } from '../../parts';
import { Boundary } from '../../parts/Boundary';
import { Bones } from '../../parts/States';
import type { CapacityState, ServiceRow_service$key } from '../../relay/generated/ServiceRow_service.graphql';
import { useWords } from '../../words';
import { daysBetween, shortDay, today } from '../../words/days';
import { Candidates } from './Candidates';

const tones = {
  OPEN: 'good',
  WAITLIST: 'note',
  FULL: 'crisis',
  ASSESS_FIRST: 'warn',
  UNKNOWN: 'plain',
} as const satisfies Record<CapacityState, string>;

/** What was said about room longer ago is to be asked again: some three months, as terms change. */
const oldAfterDays = 90;

function isOld(day: string): boolean {
  return daysBetween(day, today()) > oldAfterDays;
}

/** A service: whom it is for, whether there is room, how to get in, and whose students it fits. */
export function ServiceRow({ service }: { service: ServiceRow_service$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { language } = useSettings();
  const mayAsk = useRight('ASK_LINKAGE');
  const [asked, setAsked] = useState(false);
  const data = useFragment(
    graphql`
      fragment ServiceRow_service on Service {
        id
        name
        cost
        inferred
        closed
        requiredDocuments
        needs {
          code
          label
        }
        eligibility {
          rule
          text
          discretion
        }
        capacity {
          state
          asOf
          note
        }
        intake {
          whoMayRefer
          phone
          hours
          form
          answerDays
          gates {
            id
            name
          }
        }
      }
    `,
    service,
  );
  const { intake, capacity } = data;
  const entry = [
    intake &&
      intake.whoMayRefer.length > 0 &&
      `${words.agency.referrers}: ${intake.whoMayRefer.map((who) => label('Referrer', who)).join(', ')}`,
    intake?.answerDays != null && words.agency.answerDays(intake.answerDays),
    intake && intake.gates.length > 0 && words.agency.gates(intake.gates.map(({ name }) => name).join(', ')),
    data.cost,
  ].filter(Boolean);
  return (
    <li className="service">
      <div className="service-head">
        <h3>{data.name}</h3>
        <span className="chips">
          {data.closed && <Chip tone="crisis">{words.agencies.closed}</Chip>}
          {capacity && !data.closed && (
            <Chip tone={tones[capacity.state]}>{label('CapacityState', capacity.state)}</Chip>
          )}
          {capacity?.asOf && (
            <span className={isOld(capacity.asOf) ? 'warn small' : 'quiet small'}>
              {words.linkage.asOf(shortDay(capacity.asOf, language))}
              {' · '}
              <Day on={capacity.asOf} as="relative" />
            </span>
          )}
          {data.inferred && <Chip tone="warn">{words.linkage.inferred}</Chip>}
        </span>
        <Phone number={intake?.phone} who={data.name} />
      </div>
      <p className="small">
        <span className="quiet">{data.needs.map((need) => need.label).join(', ')}</span>
      </p>
      {data.eligibility.length > 0 && (
        <ul className="small rules">
          {data.eligibility.map(({ rule, text, discretion }) => (
            <li key={rule + text}>
              {text} {discretion && <span className="quiet">({words.agency.discretion})</span>}
            </li>
          ))}
        </ul>
      )}
      {entry.length > 0 && <p className="quiet small">{entry.join(' · ')}</p>}
      {data.requiredDocuments.length > 0 && (
        <Fold title={words.agency.documents}>
          <p className="small">{data.requiredDocuments.join(', ')}</p>
        </Fold>
      )}
      {mayAsk && !data.closed && (
        <div className="no-print">
          {asked ? (
            <Boundary fallback={<Bones rows={3} />}>
              <Candidates service={data.id} />
            </Boundary>
          ) : (
            <button type="button" className="button plain" onClick={() => setAsked(true)}>
              {words.agency.showCandidates}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
