import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import { Card, PageHead } from '../../parts';
import { Boundary } from '../../parts/Boundary';
import { Choices } from '../../parts/Choices';
import { Choose } from '../../parts/Choose';
import { needChoices, useNeedDomains, type NeedDomains } from '../../parts/needs';
import { Bones, Empty } from '../../parts/States';
import type { AskPageQuery, FactInput } from '../../relay/generated/AskPageQuery.graphql';
import { useWords } from '../../words';
import type { AskedFact } from '../linkage/AskFirst';
import { LinkageView } from '../linkage/LinkageView';
import { needsFor } from './needsFor';
import { Danger, Urgent } from './Urgent';
import '../linkage/linkage.css';
import './ask.css';

const grades = Array.from({ length: 12 }, (_, index) => index + 1);

/** What may be known of a child who is not named. It lives in this page and nowhere else. */
interface Profile {
  need: string;
  grade: number | null;
  facts: FactInput[];
}

/** Asks who can help a child without telling who the child is. */
export default function AskPage(): ReactNode {
  const words = useWords();
  const [profile, setProfile] = useState<Profile>({ need: '', grade: null, facts: [] });
  const shown = useDeferredValue(profile);
  const [text, setText] = useState('');
  const shownText = useDeferredValue(text);
  const change = (changes: Partial<Profile>): void => setProfile((before) => ({ ...before, ...changes }));
  return (
    <div className="page linkage">
      <PageHead title={words.ask.title} lead={words.ask.lead} />
      <Boundary fallback={<Danger />} instead={<Danger />}>
        <Urgent text={shownText} />
      </Boundary>
      <Card id="concern" title={words.ask.concern}>
        <div className="card-body stack tight">
          <Boundary fallback={<Bones rows={2} />}>
            <Concern
              text={text}
              onText={setText}
              need={profile.need}
              onNeed={(need) => change({ need, facts: [] })}
            />
          </Boundary>
          <Choices
            label={words.ask.grade}
            choices={[
              { value: '', label: words.ask.unknown },
              ...grades.map((grade) => ({ value: String(grade), label: words.students.gradeOf(grade) })),
            ]}
            value={profile.grade === null ? '' : String(profile.grade)}
            onChange={(grade) => change({ grade: grade === '' ? null : Number(grade) })}
          />
        </div>
      </Card>
      {shown.need ? (
        <Boundary key={shown.need} fallback={<Bones rows={8} />}>
          <div className={shown === profile ? 'stack' : 'stack pending'} aria-busy={shown !== profile}>
            <Found
              profile={shown}
              answer={(fact, value) => change({ facts: [...profile.facts, { fact, value }] })}
            />
          </div>
        </Boundary>
      ) : (
        <section className="card">
          <Empty>{words.ask.before}</Empty>
        </section>
      )}
    </div>
  );
}

interface ConcernProps {
  text: string;
  onText: (text: string) => void;
  need: string;
  onNeed: (need: string) => void;
}

/** The need, by what people say or from the list. */
function Concern({ text, onText, need, onNeed }: ConcernProps): ReactNode {
  const words = useWords();
  const domains = useNeedDomains();
  const found = useMemo(() => needsFor(domains, text), [domains, text]);
  return (
    <div className="concern">
      <div className="stack tight">
        <label className="field">
          <span className="label">{words.ask.words}</span>
          <input
            className="input"
            autoComplete="off"
            value={text}
            placeholder={words.ask.wordsHint}
            onChange={(event) => onText(event.target.value)}
          />
        </label>
        {(found.length > 0 || text.trim().length > 1) && (
          <Matches found={found} need={need} onNeed={onNeed} />
        )}
      </div>
      <Choose
        label={words.ask.needList}
        none={words.ask.choose}
        choices={needChoices(domains)}
        value={need}
        onChange={onNeed}
      />
    </div>
  );
}

function Matches({
  found,
  need,
  onNeed,
}: {
  found: NeedDomains[number]['children'];
  need: string;
  onNeed: (need: string) => void;
}): ReactNode {
  const words = useWords();
  return (
    <div className="chips">
      <span className="quiet small" role="status">
        {found.length === 0 ? words.ask.noMatch : words.ask.matches(found.length)}
      </span>
      {found.map(({ code, label }) => (
        <button
          key={code}
          type="button"
          className="filter"
          aria-pressed={code === need}
          onClick={() => onNeed(code)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function Found({
  profile,
  answer,
}: {
  profile: Profile;
  answer: (fact: string, value: string) => void;
}): ReactNode {
  const { linkageFor } = useLazyLoadQuery<AskPageQuery>(
    graphql`
      query AskPageQuery($profile: ProfileInput!, $need: String!) {
        linkageFor(profile: $profile, need: $need) {
          ...LinkageView_linkage
        }
      }
    `,
    { profile: { grade: profile.grade, facts: profile.facts }, need: profile.need },
    useFresh(),
  );
  if (!linkageFor) return null;
  return (
    <LinkageView
      linkage={linkageFor}
      subject=""
      answer={(question) => <Answer key={question.fact} question={question} answer={answer} />}
    />
  );
}

function Answer({
  question,
  answer,
}: {
  question: AskedFact;
  answer: (fact: string, value: string) => void;
}): ReactNode {
  const words = useWords();
  return (
    <div className="stack tight no-print">
      <Choices
        label={words.linkage.answer}
        choices={question.choices}
        value={null}
        onChange={(value) => answer(question.fact, value)}
      />
      <p className="quiet small">{words.ask.answerHere}</p>
    </div>
  );
}
