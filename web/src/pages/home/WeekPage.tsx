import { useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { useSettings } from '../../app/settings';
import { useViewer } from '../../app/viewer';
import { PageHead } from '../../parts';
import type { WeekPageQuery } from '../../relay/generated/WeekPageQuery.graphql';
import { useWords } from '../../words';
import { dayText, today } from '../../words/days';
import { CaseloadCard } from './CaseloadCard';
import { CrisisCard } from './CrisisCard';
import { DueCard } from './DueCard';
import { Figures } from './Figures';
import { ReferralsCard } from './ReferralsCard';
import { SupportedCard } from './SupportedCard';
import './week.css';

/** What to look after: crisis first, then what falls due, with whom to call; beside it what there is to carry. */
export function WeekPage(): ReactNode {
  const words = useWords();
  const { language } = useSettings();
  const [wholeTeam, setWholeTeam] = useState(false);
  const manages = useViewer().roles.includes('CASE_MANAGER');
  const data = useLazyLoadQuery<WeekPageQuery>(
    graphql`
      query WeekPageQuery($wholeTeam: Boolean!) {
        viewer {
          caseload {
            ...CaseloadCard_caseload
          }
          ...SupportedCard_viewer
          ...CrisisCard_viewer @arguments(wholeTeam: $wholeTeam)
          ...DueCard_viewer @arguments(wholeTeam: $wholeTeam)
        }
        ...ReferralsCard_query
        ...Figures_query @arguments(wholeTeam: $wholeTeam)
      }
    `,
    { wholeTeam },
    useFresh(),
  );
  return (
    <div className="page">
      <PageHead
        title={words.week.title}
        end={
          manages && (
            <div className="segments" role="group" aria-label={words.week.owner}>
              <button type="button" aria-current={!wholeTeam} onClick={() => setWholeTeam(false)}>
                {words.week.mine}
              </button>
              <button type="button" aria-current={wholeTeam} onClick={() => setWholeTeam(true)}>
                {words.week.wholeTeam}
              </button>
            </div>
          )
        }
      >
        <span className="quiet">{dayText(today(), language)}</span>
      </PageHead>
      <Figures query={data} wholeTeam={wholeTeam} />
      <div className="grid-2">
        <div className="stack">
          <CrisisCard viewer={data.viewer} />
          <DueCard viewer={data.viewer} />
        </div>
        <div className="stack">
          {data.viewer.caseload && <CaseloadCard caseload={data.viewer.caseload} />}
          <ReferralsCard query={data} />
          <SupportedCard viewer={data.viewer} />
        </div>
      </div>
    </div>
  );
}
