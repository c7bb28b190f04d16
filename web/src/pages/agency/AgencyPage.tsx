import type { ReactNode } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import { useFresh } from '../../app/refresh';
import type { Params } from '../../app/routes';
import { Card, Chip, Day, PageHead, Phone } from '../../parts';
import { Empty, Hidden } from '../../parts/States';
import type { AgencyPageQuery, AgencyPageQuery$data } from '../../relay/generated/AgencyPageQuery.graphql';
import { useWords } from '../../words';
import { today } from '../../words/days';
import { ReportError } from './ReportError';
import { Served } from './Served';
import { ServiceRow } from './ServiceRow';
import { Workers } from './Workers';
import './agency.css';

type Agency = NonNullable<AgencyPageQuery$data['agency']>;

/** An agency: how to reach it, what it offers and for whom, and with whom it has agreed what. */
export default function AgencyPage({ params }: { params: Params }): ReactNode {
  const words = useWords();
  const { agency } = useLazyLoadQuery<AgencyPageQuery>(
    graphql`
      query AgencyPageQuery($id: ID!) {
        agency(id: $id) {
          id
          name
          address
          phone
          website
          hours
          verifiedOn
          closed
          ...Workers_agency
          ...Served_agency
          type {
            code
            label
          }
          area {
            id
            name
          }
          services(first: 100) {
            totalCount
            nodes {
              id
              ...ServiceRow_service
            }
          }
          agreements {
            id
            subject
            until
            partner {
              __typename
              id
              name
            }
            contact {
              id
              displayName
              phone
            }
          }
        }
      }
    `,
    { id: params.id ?? '' },
    useFresh(),
  );
  if (!agency) return <Hidden />;
  return (
    <div className="page">
      <PageHead title={agency.name}>
        <span className="chips">
          {agency.type && <Chip tone="outline">{agency.type.label}</Chip>}
          {agency.closed && <Chip tone="crisis">{words.agencies.closed}</Chip>}
        </span>
      </PageHead>
      <div className="grid-2">
        <div className="stack">
          <Card
            id="services"
            title={words.agency.services}
            count={words.app.items(agency.services.totalCount)}
          >
            {agency.services.nodes.length === 0 && <Empty>{words.agency.noServices}</Empty>}
            <ul className="rows">
              {agency.services.nodes.map((service) => (
                <ServiceRow key={service.id} service={service} />
              ))}
            </ul>
          </Card>
          <Served agency={agency} />
        </div>
        <div className="stack">
          <Reach agency={agency} />
          <Workers agency={agency} />
          <Agreements agency={agency} />
          <ReportError node={agency.id} />
        </div>
      </div>
    </div>
  );
}

function Reach({ agency }: { agency: Agency }): ReactNode {
  const words = useWords();
  const rows: [string, ReactNode][] = [
    [words.agency.phone, agency.phone && <Phone number={agency.phone} who={agency.name} />],
    [words.agency.hours, agency.hours],
    [words.agency.address, agency.address],
    [words.agency.area, agency.area?.name],
    [
      words.agency.website,
      agency.website?.startsWith('http') && (
        <a href={agency.website} target="_blank" rel="noreferrer noopener">
          {agency.website}
        </a>
      ),
    ],
    [words.agency.verified, agency.verifiedOn ? <Day on={agency.verifiedOn} /> : words.agencies.notVerified],
  ];
  return (
    <section className="card">
      <dl className="facts card-body reach">
        {rows.map(
          ([name, value]) =>
            value && (
              <div className="fact" key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

function Agreements({ agency: { agreements } }: { agency: Agency }): ReactNode {
  const words = useWords();
  const now = today();
  return (
    <Card id="agreements" title={words.agency.agreements} count={words.app.items(agreements.length)}>
      {agreements.length === 0 && <Empty>{words.agency.noAgreements}</Empty>}
      <ul className="rows">
        {agreements.map(({ id, partner, subject, contact, until }) => (
          <li key={id} className="side-row">
            <p>
              {partner.__typename === 'Agency' ? (
                <a href={`/agencies/${partner.id}`}>{partner.name}</a>
              ) : (
                <b>{partner.name}</b>
              )}
            </p>
            {subject && <p className="small">{subject}</p>}
            {contact && (
              <p className="small">
                {words.agency.contact(contact.displayName)}{' '}
                <Phone number={contact.phone} who={contact.displayName} />
              </p>
            )}
            {until && (
              <p className={until < now ? 'bad small' : 'quiet small'}>
                ~ <Day on={until} as="short" /> {until < now && words.agency.ended}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
