import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import { Card } from '../../parts';
import type { CaseloadCard_caseload$key } from '../../relay/generated/CaseloadCard_caseload.graphql';
import { useWords } from '../../words';

/** How much the case manager carries, against the standard. */
export function CaseloadCard({ caseload }: { caseload: CaseloadCard_caseload$key }): ReactNode {
  const words = useWords();
  const { active, weighted, standard } = useFragment(
    graphql`
      fragment CaseloadCard_caseload on Caseload {
        active
        weighted
        standard
      }
    `,
    caseload,
  );
  const over = weighted > standard;
  return (
    <Card
      id="caseload"
      title={words.week.caseload}
      count={<a href="/cases?manager=me">{`${words.week.active} ${words.app.items(active)}`}</a>}
    >
      <div className="card-body caseload">
        <p className={over ? 'figure over' : 'figure'}>
          {weighted}
          <span className="quiet"> / {standard}</span>
        </p>
        <CaseloadBar weighted={weighted} standard={standard} />
        <p className="small">
          {over ? words.week.over((weighted / standard).toFixed(1)) : words.week.within}
        </p>
        <p className="quiet small">{words.week.weights}</p>
      </div>
    </Card>
  );
}

// Drawn as SVG: the policy of the page lets no width stand in a style attribute.
function CaseloadBar({ weighted, standard }: { weighted: number; standard: number }): ReactNode {
  const words = useWords();
  const full = Math.max(weighted, standard * 1.5);
  const at = (value: number): string => `${(100 * value) / full}%`;
  return (
    <svg className="caseload-bar" role="img" aria-label={words.week.caseloadWords(weighted, standard)}>
      <rect className="track" width="100%" height="10" y="3" rx="5" />
      <rect className="inside" width={at(Math.min(weighted, standard))} height="10" y="3" rx="5" />
      {weighted > standard && (
        <rect className="above" x={at(standard)} width={at(weighted - standard)} height="10" y="3" rx="3" />
      )}
      <line className="mark" x1={at(standard)} x2={at(standard)} y1="0" y2="16" />
    </svg>
  );
}
