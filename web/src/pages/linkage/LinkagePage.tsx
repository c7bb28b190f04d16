import { Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import type { Params } from '../../app/routes';
import { LevelChip, PageHead, Said } from '../../parts';
import { needLabel, useNeedDomains } from '../../parts/needs';
import { Hidden } from '../../parts/States';
import type { LinkagePageQuery, LinkagePageQuery$data } from '../../relay/generated/LinkagePageQuery.graphql';
import { useWords } from '../../words';
import { shortDay } from '../../words/days';
import { useSettings } from '../../app/settings';
import { RecordAnswer } from './RecordAnswer';
import { LinkageView } from './LinkageView';
import './linkage.css';

type Subject = Exclude<LinkagePageQuery$data['node'], null | undefined>;

/** Who can help somebody with a need, through whom, and what stands in the way. */
export default function LinkagePage({ params }: { params: Params }): ReactNode {
  const words = useWords();
  const { language } = useSettings();
  const subject = params.subject ?? '';
  const need = params.need ?? '';
  const domains = useNeedDomains();
  const [recorded, setRecorded] = useState(false);
  const data = useLazyLoadQuery<LinkagePageQuery>(
    graphql`
      query LinkagePageQuery($subject: ID!, $need: String!) {
        node(id: $subject) {
          __typename
          ... on Student {
            id
            displayName
            grade
            needs(status: OPEN) {
              id
              level
              domain {
                code
                label
              }
            }
          }
          ... on Person {
            id
            displayName
            needs(status: OPEN) {
              id
              level
              domain {
                code
                label
              }
            }
          }
        }
        linkage(subject: $subject, need: $need) {
          strengthAsOf
          ...LinkageView_linkage
        }
      }
    `,
    { subject, need },
    useFresh(),
  );
  const { node, linkage } = data;
  if (!linkage || (node?.__typename !== 'Student' && node?.__typename !== 'Person')) return <Hidden />;
  return (
    <div className="page linkage">
      <PageHead
        title={words.linkage.title(needLabel(domains, need))}
        end={
          <button type="button" className="button" onClick={() => print()}>
            <Printer size={16} aria-hidden /> {words.app.print}
          </button>
        }
      >
        <SubjectLine node={node} need={need} />
      </PageHead>
      {recorded && (
        <p className="banner" role="status">
          {words.linkage.recorded}
        </p>
      )}
      <LinkageView
        linkage={linkage}
        subject={subject}
        answer={(question) => (
          <RecordAnswer
            key={question.fact}
            subject={subject}
            question={question}
            done={() => setRecorded(true)}
          />
        )}
      />
      <p className="quiet small">{words.linkage.asOfLine(shortDay(linkage.strengthAsOf, language))}</p>
    </div>
  );
}

function SubjectLine({
  node,
  need,
}: {
  node: Extract<Subject, { displayName: string }>;
  need: string;
}): ReactNode {
  const words = useWords();
  const level = node.needs?.find(({ domain }) => domain?.code === need)?.level;
  const others = node.needs?.filter(({ domain }) => domain && domain.code !== need) ?? [];
  return (
    <span className="chips">
      <LevelChip level={level} />
      {node.__typename === 'Student' ? (
        <a href={`/students/${node.id}`}>
          <Said>{node.displayName}</Said>
        </a>
      ) : (
        node.displayName
      )}
      {others.length > 0 && (
        <nav className="chips no-print" aria-label={words.linkage.otherNeeds}>
          <span className="quiet small">{words.linkage.otherNeeds}</span>
          {others.map(({ id, domain }) => (
            <a key={id} className="small" href={`/linkage/${node.id}/${domain?.code ?? ''}`}>
              {domain?.label}
            </a>
          ))}
        </nav>
      )}
    </span>
  );
}
