import { Check, ChevronDown, CircleHelp, Handshake } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { useSettings } from '../../app/settings';
import { Chip, Fold, Phone } from '../../parts';
import { WithPhones } from '../../parts/WithPhones';
import type {
  OptionCard_option$data,
  OptionCard_option$key,
} from '../../relay/generated/OptionCard_option.graphql';
import { useWords } from '../../words';
import { distanceText, shortDay } from '../../words/days';
import { ConsentList } from './ConsentList';
import { callOf } from './call';
import { PathLine } from './PathLine';

interface Props {
  option: OptionCard_option$key;
  subject: string;
  open?: boolean;
}

/** A resource that can be used: what speaks for it, whom to call, the way there, and what is needed before. */
export function OptionCard({ option, subject, open: openAtFirst = false }: Props): ReactNode {
  const words = useWords();
  const [open, setOpen] = useState(openAtFirst);
  const panel = useId();
  const data = useFragment(
    graphql`
      fragment OptionCard_option on LinkageOption {
        group
        fit {
          kind
          text
        }
        reasons {
          rule
          verdict
          text
        }
        questions {
          text
        }
        capacity {
          state
          asOf
          note
        }
        distanceMetres
        coordinateFirst {
          reason
          with {
            id
            label
          }
        }
        resource {
          __typename
          id
          label
          ... on Service {
            cost
            inferred
            agency {
              id
              name
              phone
            }
            intake {
              phone
              hours
            }
          }
          ... on Offer {
            supporter {
              id
              displayName
            }
          }
        }
        paths(first: 3) {
          way
          band
          text
          steps {
            tie
            phone
            to {
              __typename
              id
              label
            }
          }
          ...PathLine_path
          ...ConsentList_path
        }
      }
    `,
    option,
  );
  const { resource, paths } = data;
  const best = paths[0];
  const call =
    best && callOf(best.steps, resource.agency?.name ?? resource.supporter?.displayName ?? resource.label);
  return (
    <li className="option-card">
      <div className="option-head">
        <div className="option-name">
          <h3>
            {resource.agency ? (
              <a href={`/agencies/${resource.agency.id}`}>{resource.agency.name}</a>
            ) : (
              resource.supporter?.displayName
            )}
          </h3>
          <p>{resource.label}</p>
        </div>
        <FitLine data={data} />
        <div className="option-call">
          {call && (
            <>
              <Phone number={call.phone ?? resource.intake?.phone ?? resource.agency?.phone} who={call.who} />
              <span className="quiet small">{call.who}</span>
            </>
          )}
        </div>
        <button
          type="button"
          className="button plain icon no-print"
          aria-expanded={open}
          aria-controls={panel}
          aria-label={`${words.linkage.path}: ${resource.agency?.name ?? ''} ${resource.label}`}
          onClick={() => setOpen(!open)}
        >
          <ChevronDown size={18} aria-hidden className={open ? 'turned' : ''} />
        </button>
      </div>
      <div id={panel} hidden={!open} className="option-more">
        {open && <More data={data} subject={subject} />}
      </div>
    </li>
  );
}

type Data = OptionCard_option$data;

function FitLine({ data }: { data: Data }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { language } = useSettings();
  const { fit, capacity, distanceMetres, resource, paths, questions } = data;
  const facts = [
    capacity?.state && capacity.state !== 'UNKNOWN' && label('CapacityState', capacity.state),
    capacity?.asOf && words.linkage.asOf(shortDay(capacity.asOf, language)),
    distanceMetres != null && distanceText(distanceMetres),
    resource.cost,
  ].filter(Boolean);
  return (
    <div className="option-fit">
      <div className="chips">
        {paths[0] && <Chip tone="accent">{label('Way', paths[0].way)}</Chip>}
        {fit.map(({ kind, text }) => (
          <span key={kind + text} className="fit" title={text}>
            <Check size={13} aria-hidden />
            {label('FitKind', kind)}
          </span>
        ))}
        {resource.inferred && <Chip tone="warn">{words.linkage.inferred}</Chip>}
      </div>
      {facts.length > 0 && <p className="quiet small">{facts.join(' · ')}</p>}
      {questions[0] && (
        <p className="small question-line">
          <CircleHelp size={14} aria-hidden />
          <span>
            <WithPhones text={questions[0].text} />
            {questions.length > 1 && <span className="quiet"> +{questions.length - 1}</span>}
          </span>
        </p>
      )}
    </div>
  );
}

function More({ data, subject }: { data: Data; subject: string }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { fit, reasons, questions, coordinateFirst, paths } = data;
  const [best, ...others] = paths;
  return (
    <>
      {coordinateFirst.map((one) => (
        <p key={one.reason} className="notice">
          <Handshake size={16} aria-hidden />
          <span>
            <b>{words.linkage.coordinate}</b> {one.with?.label} {one.reason}
          </span>
        </p>
      ))}
      {best && <PathLine path={best} subject={subject} />}
      <div className="option-columns">
        {fit.length > 0 && (
          <section>
            <h4>{words.linkage.why}</h4>
            <ul className="ticks small">
              {fit.map(({ text }) => (
                <li key={text}>
                  <Check size={14} aria-hidden className="good" />
                  {text}
                </li>
              ))}
            </ul>
          </section>
        )}
        {questions.length > 0 && (
          <section>
            <h4>{words.linkage.questions}</h4>
            <ul className="ticks small">
              {questions.map(({ text }) => (
                <li key={text}>
                  <CircleHelp size={14} aria-hidden />
                  <span>
                    <WithPhones text={text} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {best && subject && <ConsentList path={best} />}
      </div>
      {others.length > 0 && (
        <Fold title={words.linkage.otherPaths(others.length)}>
          <div className="stack tight">
            {others.map((path) => (
              <div key={path.text} className="other-path">
                <Chip tone="accent">{label('Way', path.way)}</Chip>
                <PathLine path={path} subject={subject} />
                {subject && <ConsentList path={path} />}
              </div>
            ))}
          </div>
        </Fold>
      )}
      {reasons.length > 0 && (
        <Fold title={words.linkage.reasons}>
          <dl className="facts small">
            {reasons.map(({ rule, verdict, text }) => (
              <div className="fact" key={rule}>
                <dt>{label('RuleId', rule)}</dt>
                <dd>
                  <span className={verdict === 'FAILS' ? 'bad' : verdict === 'MEETS' ? 'good' : 'quiet'}>
                    {label('Verdict', verdict)}
                  </span>{' '}
                  {text}
                </dd>
              </div>
            ))}
          </dl>
        </Fold>
      )}
    </>
  );
}
