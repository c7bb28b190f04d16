// The small things that every page is made of.
import { ChevronRight, Phone as PhoneIcon } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useSettings } from '../app/settings';
import { useLabel } from '../app/label';
import type { CaseClass, Level } from '../relay/generated/CrisisCard_viewer.graphql';
import { useWords } from '../words';
import { piecesOf } from './pieces';
import { dayText, fromToday, shortDay } from '../words/days';

export type Tone = 'crisis' | 'solid-crisis' | 'warn' | 'good' | 'note' | 'accent' | 'outline' | 'plain';

/** A word in a pill. It never tells by colour alone. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return <span className={`chip ${tone}`}>{children}</span>;
}

/** How pressing a need is; `named` where no need stands beside it. */
export function LevelChip({ level, named }: { level: Level | null | undefined; named?: boolean }): ReactNode {
  const words = useWords();
  const label = useLabel();
  if (!level) return null;
  const tones = { URGENT: 'solid-crisis', HIGH: 'crisis', MEDIUM: 'warn', LOW: 'plain' } as const;
  return (
    <Chip tone={tones[level]}>
      {named ? words.student.levelOf(label('Level', level)) : label('Level', level)}
    </Chip>
  );
}

/** How closely a case is followed. */
export function ClassChip({ of }: { of: CaseClass | null | undefined }): ReactNode {
  const label = useLabel();
  if (!of) return null;
  const tones = { CRISIS: 'solid-crisis', INTENSIVE: 'warn', REGULAR: 'outline' } as const;
  return <Chip tone={tones[of]}>{label('CaseClass', of)}</Chip>;
}

/** A number that can be dialled. `who` is for those who hear the page. */
export function Phone({ number, who }: { number: string | null | undefined; who?: string }): ReactNode {
  const words = useWords();
  if (!number) return null;
  return (
    <a className="phone" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      <PhoneIcon size={14} aria-hidden />
      {who && (
        <span className="hidden-visually">
          <Said>{`${words.app.call(who)} `}</Said>
        </span>
      )}
      {number}
    </a>
  );
}

/** A name or a text as somebody wrote it, marked with its language where that is not the page's: it is read out rightly. */
export function Said({ children }: { children: string | null | undefined }): ReactNode {
  const { language } = useSettings();
  if (!children) return null;
  return piecesOf(children, language).map(({ text, lang }, index) =>
    lang === language ? (
      <Fragment key={index}>{text}</Fragment>
    ) : (
      <span key={index} lang={lang}>
        {text}
      </span>
    ),
  );
}

/** Texts in a row, each in its language; those that are empty are left out. */
export function SaidAll({
  of,
  between = ' · ',
}: {
  of: readonly (string | null | undefined | false | 0)[];
  between?: string;
}): ReactNode {
  return of
    .filter((text) => !!text)
    .map((text, index) => (
      <Fragment key={index}>
        {index > 0 && between}
        <Said>{String(text)}</Said>
      </Fragment>
    ));
}

interface Schooled {
  readonly grade?: number | null;
  readonly school?: { readonly name: string } | null;
}

/** Where a student goes to school, in one line. */
export function SchoolAndGrade({ of: { school, grade } }: { of: Schooled }): ReactNode {
  const words = useWords();
  return <SaidAll of={[school?.name, grade && words.students.gradeInSchool(grade)]} between=" " />;
}

/** A calendar day: with its weekday, short, or as a distance from today; nothing where there is none. */
export function Day({
  on,
  as = 'long',
}: {
  on: string | null | undefined;
  as?: 'long' | 'short' | 'relative';
}): ReactNode {
  const { language } = useSettings();
  if (!on) return null;
  const text = { long: dayText, short: shortDay, relative: fromToday }[as](on, language);
  return (
    <time dateTime={on} title={as === 'relative' ? shortDay(on, language) : undefined} className="nowrap">
      {text}
    </time>
  );
}

interface CardProps {
  title: ReactNode;
  count?: ReactNode;
  end?: ReactNode;
  lead?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A surface with a heading. */
export function Card({ title, count, end, lead, id, className = '', children }: CardProps): ReactNode {
  const heading = `${id ?? ''}-title`;
  return (
    <section className={`card ${className}`} id={id} aria-labelledby={id ? heading : undefined}>
      <div className="card-head">
        <h2 id={id ? heading : undefined}>{title}</h2>
        {count !== undefined && <span className="count">{count}</span>}
        {end && <div className="end">{end}</div>}
        {lead && <p className="quiet small card-lead">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

/** Something folded away, that opens by keyboard and prints when open. */
export function Fold({
  title,
  open,
  children,
}: {
  title: ReactNode;
  open?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <details className="fold" open={open}>
      <summary>
        <ChevronRight size={15} aria-hidden />
        {title}
      </summary>
      {children}
    </details>
  );
}

/** The head of a page: its one h1, a line below, and what can be done. */
export function PageHead({
  title,
  lead,
  end,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  end?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  return (
    <div className="page-head">
      <h1>{title}</h1>
      {children}
      {end && <div className="end no-print">{end}</div>}
      {lead && <p className="lead">{lead}</p>}
    </div>
  );
}
