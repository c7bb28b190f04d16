import { useEffect, useRef, useState } from 'react';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay';
import type { IEnvironment } from 'relay-runtime';
import type { AgencyFilter, usePointsQuery } from '../../relay/generated/usePointsQuery.graphql';
import { daysFrom, today } from '../../words/days';
import type { Box } from './box';
import type { MapPoint } from './PointMap';

const pageSize = 100;

/** How many agencies a map draws at most. */
export const mostPoints = 2000;

/** For how many days an entry counts as checked. */
const freshDays = 365;

/** The day since which an entry must have been checked not to be stale. */
export function staleBefore(): string {
  return daysFrom(today(), -freshDays);
}

/** Whether nobody has checked an entry for long. */
export function isStale(verifiedOn: string | null | undefined): boolean {
  return !verifiedOn || verifiedOn < staleBefore();
}

/** What a map draws, page after page while they come. */
export interface Points {
  points: readonly MapPoint[];
  /** How many the directory has for the filter, on the map or not. */
  total: number;
}

/** The page of points after a cursor. */
async function pageOf(
  environment: IEnvironment,
  filter: AgencyFilter,
  within: Box | null,
  after: string | null,
): Promise<usePointsQuery['response']['agencies']> {
  const data = await fetchQuery<usePointsQuery>(
    environment,
    graphql`
      query usePointsQuery($filter: AgencyFilter, $within: BoxInput, $first: Int!, $after: String) {
        agencies(filter: $filter, within: $within, first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            verifiedOn
            point {
              latitude
              longitude
            }
          }
        }
      }
    `,
    { filter, within, first: pageSize, after },
  ).toPromise();
  return data?.agencies;
}

/** The places of the agencies that fit a filter: all, or those in a rectangle where all are too many to draw. */
export function usePoints(filter: AgencyFilter, within: Box | null): Points {
  const environment = useRelayEnvironment();
  const asked = JSON.stringify(filter);
  const box = JSON.stringify(within);
  // The filter of which all are drawn already, wherever the map is moved.
  const whole = useRef('');
  const [found, setFound] = useState<Points>({ points: [], total: 0 });
  useEffect(() => {
    if (whole.current === asked) return;
    let here = true;
    const read = async (): Promise<void> => {
      const points: MapPoint[] = [];
      let view: Box | null = null;
      let after: string | null = null;
      for (;;) {
        const page = await pageOf(environment, JSON.parse(asked) as AgencyFilter, view, after);
        if (!here || !page) return;
        if (page.totalCount > mostPoints && !view && box !== 'null') {
          view = JSON.parse(box) as Box;
          continue;
        }
        for (const { id, verifiedOn, point } of page.nodes)
          if (point) points.push({ id, stale: isStale(verifiedOn), at: [point.longitude, point.latitude] });
        after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
        const done = !after || points.length >= mostPoints;
        // Some at once, then all: each time the map gathers them anew.
        if (done || points.length <= pageSize) setFound({ points: [...points], total: page.totalCount });
        if (!after && !view) whole.current = asked;
        if (done) return;
      }
    };
    // The list beside the map tells what went wrong; a map without it shows what it has.
    read().catch(() => undefined);
    return () => {
      here = false;
    };
  }, [environment, asked, box]);
  return found;
}
