import { Printer } from 'lucide-react';
import { useDeferredValue, type ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { withQuery } from '../../app/address';
import { useFresh } from '../../app/refresh';
import { navigate, useAddress } from '../../app/router';
import type { Params } from '../../app/routes';
import { useSettings } from '../../app/settings';
import { Fold, PageHead } from '../../parts';
import { Boundary } from '../../parts/Boundary';
import { Bones, Empty, Hidden } from '../../parts/States';
import type { PicturesPageQuery } from '../../relay/generated/PicturesPageQuery.graphql';
import { useWords } from '../../words';
import { daysFrom, shortDay, today } from '../../words/days';
import { imageOf } from './image';
import './pictures.css';

/** How far back the picture to compare lies at first. */
const halfAYear = 182;

type Kind = 'ecomap' | 'genogram';

/** Ecomap and genogram of a student: as of today, and beside it as of an earlier day; with names or without. */
export default function PicturesPage({ params }: { params: Params }): ReactNode {
  const words = useWords();
  const address = useAddress();
  const { query } = address;
  const kind: Kind = query.get('kind') === 'genogram' ? 'genogram' : 'ecomap';
  const asked = { id: params.id ?? '', then: query.get('then'), pseudonymised: query.has('nameless') };
  const key = JSON.stringify(asked);
  const shown = useDeferredValue(key);
  const change = (changes: Record<string, string | null>): void =>
    navigate(withQuery(address, changes), { replace: true });
  return (
    <div className="page">
      <PageHead
        title={words.pictures.title}
        end={
          <>
            <a className="button" href={`/students/${asked.id}`}>
              {words.pictures.back}
            </a>
            <button type="button" className="button" onClick={() => print()}>
              <Printer size={16} aria-hidden /> {words.pictures.print}
            </button>
          </>
        }
      />
      <div className="card picture-choices no-print">
        <ToggleButtonGroup
          aria-label={words.pictures.kind}
          className="segments"
          disallowEmptySelection
          selectedKeys={[kind]}
          onSelectionChange={(keys) => change({ kind: keys.has('genogram') ? 'genogram' : null })}
        >
          <ToggleButton id="ecomap">{words.pictures.kinds.ecomap}</ToggleButton>
          <ToggleButton id="genogram">{words.pictures.kinds.genogram}</ToggleButton>
        </ToggleButtonGroup>
        <ToggleButtonGroup
          aria-label={words.pictures.on}
          className="segments"
          disallowEmptySelection
          selectedKeys={[asked.then ? 'then' : 'now']}
          onSelectionChange={(keys) =>
            change({ then: keys.has('then') ? daysFrom(today(), -halfAYear) : null })
          }
        >
          <ToggleButton id="now">{words.pictures.now}</ToggleButton>
          <ToggleButton id="then">{words.pictures.then}</ToggleButton>
        </ToggleButtonGroup>
        {asked.then && (
          <label className="picture-day">
            <span className="quiet small">{words.pictures.day}</span>
            <input
              className="input"
              type="date"
              required
              max={today()}
              value={asked.then}
              onChange={({ target }) => {
                if (target.validity.valid) change({ then: target.value });
              }}
            />
          </label>
        )}
        <label className="check">
          <input
            type="checkbox"
            checked={asked.pseudonymised}
            onChange={({ target }) => change({ nameless: target.checked ? '1' : null })}
          />
          {words.pictures.pseudonymised}
        </label>
        <p className="quiet small picture-note">
          {asked.pseudonymised ? words.pictures.pseudonymisedLead : words.pictures.printNamed}
        </p>
      </div>
      <Boundary fallback={<Bones rows={10} />}>
        <div className={shown === key ? '' : 'pending'} aria-busy={shown !== key}>
          <Pictures kind={kind} asked={JSON.parse(shown) as typeof asked} />
        </div>
      </Boundary>
    </div>
  );
}

interface Asked {
  id: string;
  then: string | null;
  pseudonymised: boolean;
}

function Pictures({ kind, asked }: { kind: Kind; asked: Asked }): ReactNode {
  const { language } = useSettings();
  const { student } = useLazyLoadQuery<PicturesPageQuery>(
    graphql`
      query PicturesPageQuery($id: ID!, $then: Date, $both: Boolean!, $pseudonymised: Boolean!) {
        student(id: $id) {
          ecomap(pseudonymised: $pseudonymised) {
            svg
            title
            description
          }
          genogram(pseudonymised: $pseudonymised) {
            svg
            title
            description
          }
          ecomapThen: ecomap(on: $then, pseudonymised: $pseudonymised) @include(if: $both) {
            svg
            title
            description
          }
          genogramThen: genogram(on: $then, pseudonymised: $pseudonymised) @include(if: $both) {
            svg
            title
            description
          }
        }
      }
    `,
    { ...asked, both: asked.then !== null },
    useFresh(),
  );
  if (!student) return <Hidden />;
  return (
    <div className={asked.then ? 'pictures two' : 'pictures'}>
      {asked.then && (
        <Drawn
          picture={student[`${kind}Then`]}
          day={shortDay(asked.then, language)}
          pseudonymised={asked.pseudonymised}
        />
      )}
      <Drawn picture={student[kind]} day={shortDay(today(), language)} pseudonymised={asked.pseudonymised} />
    </div>
  );
}

type Picture = NonNullable<PicturesPageQuery['response']['student']>['ecomap'];

function Drawn({
  picture,
  day,
  pseudonymised,
}: {
  picture: Picture | undefined;
  day: string;
  pseudonymised: boolean;
}): ReactNode {
  const words = useWords();
  if (!picture)
    return (
      <section className="card">
        <Empty>{words.pictures.withheld}</Empty>
      </section>
    );
  return (
    <figure className="card picture" data-pseudonymised={pseudonymised}>
      <figcaption className="quiet small no-print">{words.pictures.asOf(day)}</figcaption>
      {/* An image runs nothing and reaches nothing, whatever stands in it. */}
      <img src={imageOf(picture.svg)} alt={picture.title} />
      <div className="no-print">
        <Fold title={words.pictures.inWords}>
          <p className="picture-words small">{picture.description}</p>
        </Fold>
      </div>
    </figure>
  );
}
