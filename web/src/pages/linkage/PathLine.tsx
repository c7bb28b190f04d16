import {
  Building2,
  GraduationCap,
  HandHeart,
  School,
  UserRound,
  UserRoundCog,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { useLabel } from '../../app/label';
import { Fold, Said, SaidAll } from '../../parts';
import { WithPhones } from '../../parts/WithPhones';
import type { PathLine_path$data, PathLine_path$key } from '../../relay/generated/PathLine_path.graphql';
import { useWords } from '../../words';

const icons: Readonly<Record<string, LucideIcon>> = {
  Student: GraduationCap,
  Person: UserRound,
  Worker: UserRound,
  CaseManager: UserRoundCog,
  School: School,
  Agency: Building2,
  District: Building2,
  Service: HandHeart,
  Offer: HandHeart,
};

type Step = PathLine_path$data['steps'][number];

/** A path as a line of people, and as a sentence. */
export function PathLine({ path, subject }: { path: PathLine_path$key; subject: string }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const data = useFragment(
    graphql`
      fragment PathLine_path on Path {
        band
        basis
        text
        weakestStep
        steps {
          tie
          text
          disclosure
          from {
            __typename
            id
            label
          }
          to {
            __typename
            id
            label
          }
        }
      }
    `,
    path,
  );
  const first = data.steps[0]?.from;
  if (!first) return null;
  return (
    <figure className="path">
      <ol className="path-line" aria-label={words.linkage.path} tabIndex={0}>
        <li className="path-stop">
          <Stop
            entity={first}
            note={first.id === subject ? words.linkage.client : subject ? '' : words.linkage.you}
          />
        </li>
        {data.steps.map((step, index) => (
          <PathStep
            key={index}
            step={step}
            weakest={index === data.weakestStep && data.steps.length > 1 && data.band !== 'STRONG'}
          />
        ))}
      </ol>
      <figcaption>
        <p>
          <WithPhones text={data.text} />
        </p>
        <p className="quiet small">
          <SaidAll of={[label('Band', data.band), data.basis]} />
        </p>
      </figcaption>
      <Fold title={words.linkage.steps}>
        <ol className="steps small">
          {data.steps.map((step, index) => (
            <li key={index}>
              <span>
                <WithPhones text={step.text} />
              </span>{' '}
              <span className="quiet nowrap">{words.linkage.disclosure[step.disclosure]}</span>
            </li>
          ))}
        </ol>
      </Fold>
    </figure>
  );
}

function PathStep({ step, weakest }: { step: Step; weakest: boolean }): ReactNode {
  const words = useWords();
  const label = useLabel();
  return (
    <li className={`path-stop path-step ${weakest ? 'weakest' : ''}`}>
      <span className="path-tie">
        <span>{label('TieKind', step.tie)}</span>
        {weakest && <span className="hidden-visually">{words.linkage.weakest}</span>}
      </span>
      <Stop entity={step.to} note={words.linkage.disclosure[step.disclosure]} />
    </li>
  );
}

function Stop({ entity, note }: { entity: Step['to']; note: string }): ReactNode {
  const Icon = icons[entity.__typename] ?? UserRound;
  return (
    <span
      className={`stop ${entity.__typename === 'Service' || entity.__typename === 'Offer' ? 'goal' : ''}`}
    >
      <span className="stop-dot">
        <Icon size={17} aria-hidden />
      </span>
      <span className="stop-label">
        <Said>{entity.label}</Said>
      </span>
      <span className="quiet stop-note">{note}</span>
    </span>
  );
}
