import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel, type Label } from '../../app/label';
import { Card, Day, Fold, SaidAll } from '../../parts';
import { Empty } from '../../parts/States';
import type {
  TimelineCard_student$data,
  TimelineCard_student$key,
} from '../../relay/generated/TimelineCard_student.graphql';
import { useWords, type Words } from '../../words';
import { today } from '../../words/days';

interface Event {
  on: string;
  kind: string;
  texts: readonly string[];
}

const atOnce = 12;

/** One line of all that happened, newest first. */
function eventsOf(data: TimelineCard_student$data, words: Words, label: Label): Event[] {
  const { events } = words.student;
  const found: Event[] = [];
  const add = (
    on: string | null | undefined,
    kind: string,
    ...texts: (string | null | undefined | false)[]
  ): void => {
    if (on) found.push({ on, kind, texts: texts.filter((text) => !!text) as string[] });
  };
  for (const one of data.cases ?? []) {
    for (const entry of one.stages ?? []) add(entry.enteredOn, events.stage, label('Stage', entry.stage));
    for (const contact of one.contacts?.nodes ?? [])
      add(contact.on, contact.kind?.label ?? events.contact, contact.text);
    for (const meeting of one.conferences ?? [])
      add(meeting.heldOn, events.conference, ...(meeting.decisions ?? []));
    for (const assessment of one.assessments ?? [])
      add(assessment.assessedOn, events.assessment, assessment.summary);
    for (const look of one.followUps ?? []) add(look.doneOn, events.followUp, look.text);
  }
  for (const one of data.referrals ?? []) {
    const service = one.service && `${one.service.agency.name} ${one.service.name}`;
    add(one.requestedOn, events.referral, service);
    add(one.answeredOn, events.answer, service, label('ReferralState', one.state));
  }
  for (const one of data.servedBy ?? []) {
    const service = [one.agency?.name, one.service?.name].filter(Boolean).join(' ');
    add(one.since, events.service, service);
    if (one.status === 'ENDED') add(one.until, events.serviceEnd, service);
  }
  for (const one of data.consents ?? []) {
    const what = [label('ConsentKind', one.kind), one.recipient?.name].filter(Boolean).join(' ');
    add(one.since, events.consent, what, label('ConsentDecision', one.decision));
    add(one.withdrawnOn, events.withdrawal, what);
  }
  const now = today();
  return found.filter(({ on }) => on <= now).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** What happened, newest first. */
export function TimelineCard({ student }: { student: TimelineCard_student$key }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const data = useFragment(
    graphql`
      fragment TimelineCard_student on Student {
        cases {
          id
          stages {
            stage
            enteredOn
          }
          contacts(first: 50) {
            nodes {
              id
              on
              text
              kind {
                code
                label
              }
            }
          }
          conferences {
            id
            heldOn
            decisions
          }
          assessments {
            id
            assessedOn
            summary
          }
          followUps {
            id
            doneOn
            text
          }
        }
        referrals {
          id
          state
          requestedOn
          answeredOn
          service {
            id
            name
            agency {
              id
              name
            }
          }
        }
        consents {
          id
          kind
          decision
          since
          withdrawnOn
          recipient {
            id
            name
          }
        }
        servedBy {
          id
          status
          since
          until
          agency {
            id
            name
          }
          service {
            id
            name
          }
        }
      }
    `,
    student,
  );
  const events = eventsOf(data, words, label);
  return (
    <Card id="timeline" title={words.student.timeline} count={words.app.items(events.length)}>
      {events.length === 0 && <Empty>{words.student.timelineEmpty}</Empty>}
      <div className="card-body">
        <Events events={events.slice(0, atOnce)} />
        {events.length > atOnce && (
          <Fold title={`${words.app.more} ${events.length - atOnce}`}>
            <Events events={events.slice(atOnce)} />
          </Fold>
        )}
      </div>
    </Card>
  );
}

function Events({ events }: { events: readonly Event[] }): ReactNode {
  return (
    <ol className="timeline">
      {events.map(({ on, kind, texts }, index) => (
        <li key={`${on}-${index}`}>
          <span className="quiet small">
            <Day on={on} as="short" />
          </span>
          <span className="timeline-kind small">{kind}</span>
          <span>
            <SaidAll of={texts} />
          </span>
        </li>
      ))}
    </ol>
  );
}
